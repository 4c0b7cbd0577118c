// Owns how a generated password is shown before it is recorded: the password, its strength, the store's rules, the wishes.
import { t } from '@/utils/browser/i18n';
import type { Draft, DraftOptions } from '@/utils/core/messages';
import type { Policy } from '@/utils/core/policy';
import { DraftOptionsBox } from './draft-options';
import { IconButton } from './icon-button';
import { Meter } from './meter';
import { PolicyTicks } from './policy-ticks';
import { SecretText } from './secret-text';
import { storeName } from './store-name';
import { madeStrength } from './strength-text';

export function DraftBox(props: {
  readonly draft: Draft | null;
  /** None could be made; the reason stands elsewhere. */
  readonly failed: boolean;
  /** What the store takes; wider than the draft's own policy where the person left classes out. */
  readonly policy: Policy | null;
  readonly username: string;
  readonly storeId: string | null;
  readonly options: DraftOptions;
  readonly onOptions: (options: DraftOptions) => void;
  readonly onAgain: () => void;
}) {
  const { draft, policy, options } = props;
  const context = {
    usernames: props.username === '' ? [] : [props.username],
    storeName: props.storeId === null ? '' : storeName(props.storeId),
  };
  return (
    <section class="draft" aria-label={t('new_password')}>
      <div class="draft-head">
        {draft ? (
          <SecretText value={draft.password} large />
        ) : (
          <p class="secret large waiting">{t(props.failed ? 'making_failed' : 'making')}</p>
        )}
        <IconButton icon="again" name={t('make_another')} onClick={props.onAgain} />
      </div>
      {draft ? <Meter name={t('strength')} {...madeStrength(draft.bits)} /> : null}
      {draft && policy ? <PolicyTicks policy={policy} password={draft.password} context={context} /> : null}
      {policy ? (
        <details class="fold">
          <summary>{t('options')}</summary>
          <DraftOptionsBox
            policy={policy}
            length={options.length ?? (draft ? [...draft.password].length : policy.minLength)}
            options={options}
            onChange={props.onOptions}
          />
        </details>
      ) : null}
    </section>
  );
}
