// Owns a small form that opens where its button stood: its boxes, what went wrong, then the way to do it and the way to leave it. It must
// not know what is done.
import type { ComponentChildren } from 'preact';
import { t } from '@/utils/browser/i18n';
import type { Reason } from '@/utils/core/result';
import { Button, type ButtonProps } from './button';
import { Trouble } from './trouble';

export function InlineForm(props: {
  /** What the button says that does it; null where there is nothing to do but to leave. */
  readonly does: string | null;
  readonly icon?: ButtonProps['icon'];
  readonly busy: boolean;
  readonly reason: Reason | null;
  readonly onSubmit: () => void;
  readonly onEnd: () => void;
  readonly children: ComponentChildren;
}) {
  const { does, icon = 'check', busy, reason, onSubmit, onEnd, children } = props;
  return (
    <form
      class="inline-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <Trouble reason={reason} />
      <div class="row">
        {does === null ? null : (
          <Button icon={icon} submit busy={busy}>
            {does}
          </Button>
        )}
        <Button weight="quiet" disabled={busy} onClick={onEnd}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
