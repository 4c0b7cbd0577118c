// Owns the box that asks for the master password once more, where an open vault alone is not enough.
import { t } from '@/utils/browser/i18n';
import type { Reason } from '@/utils/core/result';
import { PasswordInput } from './password-input';

export function MasterNow(props: {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly reason: Reason | null;
  /** Absent: it is the first box of a form that was just opened. */
  readonly focus?: boolean;
}) {
  return (
    <PasswordInput
      label={t('master_now')}
      purpose="current-password"
      value={props.value}
      onInput={props.onInput}
      wrong={props.reason === 'wrong-password'}
      focus={props.focus ?? true}
    />
  );
}
