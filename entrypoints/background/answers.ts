// Owns answers to secret questions on their way: made up and sealed, filled once they are. It must not fill what the vault does not hold.
import { makeAnswer } from '@/utils/core/generator-answer';
import { fail, type Result } from '@/utils/core/result';
import { editAccount } from './edits';
import { fill, planFill } from './fill';
import { requireRecord } from './records';
import { changeTab } from './tab-state';

/** Adds a question with an answer that is made up, and sealed before anybody sees it. */
export async function makeAnswerFor(accountId: string, question: string): Promise<Result<{ questionId: string }>> {
  if (question.trim() === '') return fail('empty-question');
  const made = makeAnswer();
  if (!made.ok) return made;
  const saved = await editAccount({ accountId, question: { question, answer: made.answer } });
  if (!saved.ok) return saved;
  const account = await requireRecord('account', accountId);
  const added = account.ok ? account.value.questions.at(-1) : undefined;
  return added ? { ok: true, questionId: added.id } : fail('not-found');
}

/** Fills a saved answer. Where the page has several boxes for answers, nobody knows which is meant: none is filled. */
export async function fillAnswer(
  tabId: number,
  accountId: string,
  questionId: string,
): Promise<Result<{ filled: number }>> {
  const account = await requireRecord('account', accountId);
  if (!account.ok) return fail('no-account');
  const saved = account.value.questions.find(({ id }) => id === questionId);
  if (!saved) return fail('not-found');
  const planned = await planFill(tabId, ['secret-answer'], account.value);
  if (!planned.ok) return planned;
  if (planned.plan.fields.length > 1) return fail('box-uncertain');
  await changeTab(tabId, { accountId });
  return fill(planned.plan, { 'secret-answer': saved.answer });
}
