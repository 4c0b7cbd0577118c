// Owns the way of an edit to the background and back: said when it is written, with the way to take it back.
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { Commands } from '@/utils/core/commands';
import type { Result } from '@/utils/core/result';
import { reasonText } from '../reason-text';
import { say } from '../remark';
import { accountChanged } from './changes';

type Edit = Omit<Commands['account.edit']['ask'], 'accountId'>;

/** Written or refused: whoever shows accounts looks again at what stands there now. */
export async function edit(accountId: string, change: Edit): Promise<Result> {
  const answer = await ask('account.edit', { accountId, ...change });
  accountChanged();
  if (answer.ok) sayWithUndo(t('saved'), accountId);
  return answer;
}

/** Says what was done to an account, beside the button that takes it back. */
export function sayWithUndo(text: string, accountId: string): void {
  say(text, async () => {
    const undone = await ask('account.undo', { accountId });
    accountChanged();
    say(undone.ok ? t('undone') : reasonText(undone.reason).what);
  });
}
