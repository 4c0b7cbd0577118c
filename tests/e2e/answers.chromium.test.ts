// Owns the promises about answers to secret questions: one that is saved is filled exactly, one that is made up is sealed before the
// page sees it.
import { expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { Driver } from '../rig/driver';
import { MASTER, openChange, pressSignIn, signInByHand, titled, waitForBoxes } from './main-job';
import { ask } from './oracle';
import { setStage } from './stage';

const way = { by: 'question', boxes: 'two-box' } as const;
const FRAME = 'passport.';
const BOX = { css: '#J_Answer', frame: FRAME };

/** The page that asks for the answer, with an account whose answer is saved. */
async function reachQuestion(driver: Driver) {
  const { username, password, answer } = DEMO_ACCOUNT;
  await ask(driver, 'vault.create', { password: MASTER });
  const added = await ask(driver, 'account.add', {
    storeId: 'aliexpress',
    host: 'www.aliexpress.com',
    username,
    password,
  });
  if (!added.ok) throw new Error(added.reason);
  const { accountId } = added;
  await ask(driver, 'account.edit', { accountId, question: { question: 'Which pet?', answer } });
  const page = await driver.newPage('https://www.aliexpress.com/');
  await signInByHand(page);
  await pressSignIn(page);
  await openChange(page, way);
  await page.click({ css: '.way-question a', frame: FRAME });
  await page.waitFor(BOX);
  const popup = await driver.openPopup(page);
  await popup.waitFor(titled('Answer your secret question'));
  return { accountId, page, popup };
}

async function answersOf(driver: Driver, accountId: string): Promise<readonly string[]> {
  const shown = await ask(driver, 'account.show', { accountId });
  const questions = shown.ok ? shown.account.questions : [];
  const answers = await Promise.all(
    questions.map(({ id }) => ask(driver, 'secret.reveal', { kind: 'answer', accountId, questionId: id })),
  );
  return answers.map((answer) => (answer.ok ? answer.value : answer.reason));
}

it('an answer is filled from the vault only: saved as it was typed, or made up and sealed first', async () => {
  const { driver } = await setStage('chromium');
  const { accountId, page, popup } = await reachQuestion(driver);
  await popup.click({ text: 'The store wants a new answer?' });
  await popup.type({ label: 'Question' }, 'Which street?');
  await popup.click({ text: 'Record and fill a made-up answer' });
  await expect.poll(() => page.value(BOX), { timeout: 20_000 }).toMatch(/^[a-z]{8} [a-z]{8}$/);
  expect(await answersOf(driver, accountId)).toEqual([DEMO_ACCOUNT.answer, await page.value(BOX)]);

  await popup.click({ css: '.secret-row:first-of-type button', text: 'Fill' });
  await expect.poll(() => page.value(BOX), { timeout: 20_000 }).toBe(DEMO_ACCOUNT.answer);
  await page.click({ css: '#submitBtn', frame: FRAME });
  await waitForBoxes(page, way);
});
