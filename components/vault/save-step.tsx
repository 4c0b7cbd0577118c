// Owns the second step of every file that people take away: it is ready, and a click saves it. A step of its own, because a browser
// opens its save dialog only in answer to a click, and making the file takes seconds. It must not know what is in the file.
import type { ComponentChildren } from 'preact';
import { t } from '@/utils/browser/i18n';
import { saveFile } from '@/utils/browser/save-file';
import { fail, type Reason, type Result } from '@/utils/core/result';
import { useCommand } from '../command';
import { InlineForm } from '../inline-form';
import { Notice } from '../notice';

export function SaveStep(props: {
  readonly name: string;
  readonly file: Uint8Array<ArrayBuffer>;
  /** What is ready, in words. */
  readonly ready: string;
  /** Why there is no file where the person or the browser did not save it. */
  readonly unsaved: Reason;
  /** `verified`: what was saved was read back and is the same. */
  readonly onSaved: (verified: boolean) => Promise<Result>;
  readonly onEnd: () => void;
  readonly children?: ComponentChildren;
}) {
  const { name, file, ready, unsaved, onSaved, onEnd, children } = props;
  const command = useCommand();
  const save = () =>
    command.run(async () => {
      // First of all in the click: the browser counts it as a gesture only until the first await.
      const saved = await saveFile(name, file);
      if (saved === 'cancelled' || saved === 'failed') return fail(unsaved);
      const outcome = await onSaved(saved === 'verified');
      if (outcome.ok) onEnd();
      return outcome;
    });
  return (
    <InlineForm
      does={t('backup_save')}
      icon="down"
      busy={command.busy}
      reason={command.reason}
      onSubmit={() => void save()}
      onEnd={onEnd}
    >
      <Notice tone="good" live>
        <p>{ready}</p>
      </Notice>
      {children}
    </InlineForm>
  );
}
