// Owns the promise that ten thousand accounts are looked through as quickly as ten: a screenful drawn, a page or two asked for, and
// the whole list walked by keys. ACCOUNTS=10000 runs it with that many.
import { expect, it } from 'vitest';
import { createVault } from './backup';
import { ask } from './oracle';
import { setStage } from './stage';

/** The promise is about ten thousand; `npm test` takes a sample, since writing so many takes a minute. */
const MANY = Number(process.env.ACCOUNTS ?? 2_000);
const BATCH = 500;
const ALL = `${MANY.toLocaleString('en')} accounts`;
const NEWEST = `shopper${MANY - 1}@`;

it('many accounts: typed for, walked and opened by keys, with about a screenful drawn', async () => {
  const { driver } = await setStage('chromium');
  await createVault(driver);
  for (let first = 0; first < MANY; first += BATCH) {
    const records = Array.from({ length: BATCH }, (_, at) => accountRecord(first + at));
    expect(await ask(driver, 'restore.add', { first: first === 0, records })).toEqual({ ok: true });
  }
  const vaultId = 'f'.repeat(32);
  expect(await ask(driver, 'restore.write', { vaultId })).toMatchObject({ ok: true, counts: { added: MANY } });

  const page = await driver.openVault();
  await page.waitFor({ css: '.count', text: ALL });
  await page.waitFor({ css: '.account-list li', text: NEWEST });
  await page.evaluate(countCommands, []);
  const rows = () => page.evaluate(() => document.querySelectorAll('.account-list li').length, []);
  const asked = () => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked.splice(0), []);
  /** What is seen at most, by the height of the window. */
  const screenful = await page.evaluate(() => Math.ceil(innerHeight / 80) + 10, []);
  expect(await rows()).toBeLessThanOrEqual(screenful);

  await page.press('/');
  await page.type({ label: 'Search accounts' }, 'shopper1321');
  await page.waitFor({ css: '.count', text: '1 account' });
  const typing = await asked();
  expect(typing.length).toBeGreaterThanOrEqual(1);
  // One for each pause at most: eleven letters are never eleven searches.
  expect(typing.length).toBeLessThanOrEqual(6);
  expect(await rows()).toBe(1);

  await page.press('Escape');
  await page.waitFor({ css: '.count', text: ALL });
  await page.press('ArrowDown');
  await page.press('End');
  await page.waitFor({ css: '.account-list a:focus', text: 'shopper0@' });
  expect(await rows()).toBeLessThanOrEqual(screenful);
  const walking = await asked();
  expect(walking.length).toBeLessThanOrEqual(5);
  await page.press('ArrowUp');
  await page.press('Enter');
  await page.waitFor({ css: 'h1', text: 'shopper1@' });
  // The place is kept beside the account.
  await page.waitFor({ css: '.account-list a[aria-current=page]', text: 'shopper1@' });
  await page.evaluate(() => history.back(), []);
  await page.waitGone({ css: 'h1', text: 'shopper1@' });
  await page.waitFor({ css: '.account-list a:focus', text: 'shopper1@' });

  await page.press('Home');
  await page.waitFor({ css: '.account-list a:focus', text: NEWEST });
  // Somebody who types on a row looks for something.
  await page.press('7');
  await page.waitUntil(() => (document.activeElement as HTMLInputElement | null)?.value === '7', []);
  expect(await rows()).toBeLessThanOrEqual(screenful);
});

function accountRecord(at: number) {
  const id = (at + 1).toString(16).padStart(32, '0');
  const value = {
    id,
    storeId: at % 2 ? 'aliexpress' : 'alibaba',
    host: at % 2 ? 'www.aliexpress.com' : 'www.alibaba.com',
    usernames: [`shopper${at}@mail.example`],
    current: { id: 'p', value: `made-up-${at}`, madeBy: 'person', belief: 'typed', since: at },
    history: [],
    questions: [],
    notes: '',
    createdAt: at,
    updatedAt: at,
  };
  return { kind: 'account', id, version: at + 1, value } as const;
}

/** Keeps the name of every command that the page sends from now on. */
function countCommands(): void {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): unknown } } })
    .chrome;
  const asked: string[] = [];
  const send = runtime.sendMessage.bind(runtime);
  Object.assign(globalThis, { asked });
  Object.assign(runtime, {
    sendMessage: (message: { name: string }) => {
      asked.push(message.name);
      return send(message);
    },
  });
}
