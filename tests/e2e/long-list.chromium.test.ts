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

  // One search for each pause, however many letters, and however slowly this machine types them.
  await page.press('/');
  await page.evaluate(stopClock, []);
  await page.type({ label: 'Search accounts' }, 'shopper');
  expect(await asked()).toEqual([]);
  await page.evaluate(pause, []);
  expect(await asked()).toEqual(['account.list']);
  for (const digit of '1321') await page.press(digit);
  expect(await page.value({ label: 'Search accounts' })).toBe('shopper1321');
  expect(await asked()).toEqual([]);
  await page.evaluate(pause, []);
  await page.waitFor({ css: '.count', text: '1 account' });
  expect(await asked()).toEqual(['account.list']);
  expect(await rows()).toBe(1);
  await page.evaluate(startClock, []);

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

interface StoppedClock {
  /** What is due at the next pause. */
  readonly waiting: Map<number, () => void>;
  readonly real: Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>;
}

/** From now on nothing of this page is due until the next pause, but what waits for no time at all: so Preact draws. */
function stopClock(): void {
  const { setTimeout, clearTimeout } = globalThis;
  const clock: StoppedClock = { waiting: new Map(), real: { setTimeout, clearTimeout } };
  // Below zero, where no number of the browser's is.
  let last = 0;
  Object.assign(globalThis, {
    clock,
    setTimeout: (run: () => void, wait = 0) => {
      if (wait === 0) return setTimeout(run);
      last -= 1;
      clock.waiting.set(last, run);
      return last;
    },
    clearTimeout: (id: number) => {
      if (!clock.waiting.delete(id)) clearTimeout(id);
    },
  });
}

/** A pause longer than any wait, once the page has done all that follows from the last key. */
async function pause(): Promise<void> {
  const { waiting } = (globalThis as unknown as { clock: StoppedClock }).clock;
  // Preact runs effects a frame and a task after it has drawn, and both were asked for before these.
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  const due = [...waiting.values()];
  waiting.clear();
  for (const run of due) run();
}

function startClock(): void {
  Object.assign(globalThis, (globalThis as unknown as { clock: StoppedClock }).clock.real);
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
