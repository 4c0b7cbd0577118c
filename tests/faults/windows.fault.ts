// Owns faults that need more than one place at once: many windows that write the same accounts, a vault window that deletes what another fills,
// and a person who goes back in the tab's history in the middle of a change. Part of `npm run faults:vault`.
import { describe, expect, it } from 'vitest';
import { MASTER, submit } from '../e2e/main-job';
import { ask, expectNothingLost, readVault } from '../e2e/oracle';
import { setStage } from '../e2e/stage';
import { startPracticeStore } from '../practice-store/server';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { BrowserKind } from '../rig/build';
import { launchChromium } from '../rig/chromium';
import type { Page } from '../rig/driver';
import { launchFirefox } from '../rig/firefox';
import { CELLS, STEPS, type StepId } from './points';
import { arrive, reach, type Scene, setOut } from './rotation';
import { arm, buildWithStops } from './stops';
import { strike } from './strike';

const browser: BrowserKind = process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium';
const WINDOWS = 20;
const OPERATIONS = 50;
const NAMES = ['one', 'two', 'three'];
const SEED = Number(process.env.SEED ?? 1);

/** What one window did that was accepted, and why anything else was refused. */
interface Doings {
  readonly noted: readonly string[];
  readonly added: readonly string[];
  readonly passwords: readonly string[];
  readonly refused: readonly string[];
}

/** Runs in one window: so many operations on the accounts, chosen by a generator of its own seed, each told by its own mark. */
async function workIn(accounts: readonly string[], operations: number, seed: number): Promise<Doings> {
  interface Answer {
    readonly ok: boolean;
    readonly reason?: string;
    readonly account?: { readonly notes: string };
  }
  interface Api {
    readonly runtime: { sendMessage(message: unknown): Promise<Answer> };
  }
  const world = globalThis as unknown as { browser?: Api; chrome: Api };
  const { runtime } = world.browser ?? world.chrome;
  const command = (name: string, body: object) => runtime.sendMessage({ to: 'background', name, body });
  let state = seed * 2654435761 + 1;
  const pick = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const done = { noted: [] as string[], added: [] as string[], passwords: [] as string[], refused: [] as string[] };
  const keep = (list: string[], mark: string, answer: Answer) => {
    if (answer.ok) list.push(mark);
    else done.refused.push(answer.reason ?? '');
  };
  for (let at = 0; at < operations; at++) {
    const mark = `${seed}.${at};`;
    const accountId = accounts[pick(accounts.length)];
    const kind = pick(4);
    if (kind === 0)
      keep(
        done.added,
        mark,
        await command('account.add', { storeId: 'aliexpress', host: 'www.aliexpress.com', username: mark }),
      );
    else if (kind === 1)
      keep(done.passwords, `${accountId} ${mark}`, await command('account.set-current', { accountId, password: mark }));
    else {
      const shown = await command('account.show', { accountId });
      const before = shown.account?.notes ?? '';
      const edit = { accountId, notes: { before, after: before + mark } };
      keep(done.noted, `${accountId} ${mark}`, await command('account.edit', edit));
    }
  }
  return done;
}

describe(`several places at once in ${browser}`, () => {
  it(`${WINDOWS} windows write ${WINDOWS * OPERATIONS} times: what was accepted is there once, what was refused was told`, async () => {
    const { driver } = await setStage(browser);
    expect(await ask(driver, 'vault.create', { password: MASTER })).toEqual({ ok: true });
    const accounts: string[] = [];
    for (const username of NAMES) {
      const added = await ask(driver, 'account.add', { storeId: 'aliexpress', host: 'www.aliexpress.com', username });
      if (added.ok) accounts.push(added.accountId);
    }
    const windows: Page[] = [];
    // Pages of the extension that draw nothing: a thousand writes would have twenty lists drawn anew each time.
    while (windows.length < WINDOWS) windows.push(await driver.newPage(`${driver.extensionUrl}manifest.json`));
    const all = await Promise.all(
      windows.map((window, at) => window.evaluate(workIn, [accounts, OPERATIONS, SEED * 1000 + at] as const)),
    );
    const noted = all.flatMap((each) => each.noted);
    const added = all.flatMap((each) => each.added);
    const passwords = all.flatMap((each) => each.passwords);
    const refused = all.flatMap((each) => each.refused);
    expect(noted.length + added.length + passwords.length + refused.length).toBe(WINDOWS * OPERATIONS);
    expect(new Set(refused)).toEqual(new Set(['changed-elsewhere']));
    for (const accountId of accounts) {
      const shown = await ask(driver, 'account.show', { accountId });
      const notes = shown.ok ? shown.account.notes : '';
      const marks = noted.flatMap((each) => (each.startsWith(accountId) ? each.slice(accountId.length + 1) : []));
      expect((notes.match(/[\d.]+;/g) ?? []).sort()).toEqual([...marks].sort());
    }
    const held = await Promise.all(NAMES.map((name) => readVault(driver, name)));
    const heldPasswords = held.flat().flatMap((account) => account.passwords);
    expect([...heldPasswords].sort()).toEqual(passwords.map((each) => each.split(' ')[1]).sort());
    const names = new Set<string>();
    for (let page = 0, left = true; left; page++) {
      const list = await ask(driver, 'account.list', { query: '', page });
      if (!list.ok) throw new Error(list.reason);
      for (const { username } of list.accounts) names.add(username);
      left = (page + 1) * list.pageSize < list.total;
    }
    expect([...names].sort()).toEqual([...NAMES, ...added].sort());
    expect(await ask(driver, 'vault.check', {})).toEqual({ ok: true });
    await driver.close();
  });

  it('deleted while the popup offers a password: filling it brings the account back', async () => {
    await onTheWay(async (scene) => {
      await reach(scene, stepOf('S2'));
      await deleteAccount(scene);
      for (let step = stepOf('S3'); step < STEPS.length; step++) await setOut(scene, step);
      await expectBack(scene);
    });
  });

  it.each(['S8', 'S9'] as const)(
    'deleted at %s, filled and perhaps sent: what comes of it brings the account back',
    async (at) => {
      await onTheWay(async (scene) => {
        await reach(scene, stepOf(at));
        // Where the background is held in the middle of its work, the deletion waits for it to go on.
        const deleted = deleteAccount(scene);
        await arm(scene.driver, null);
        await deleted;
        if (at === 'S8') await submit(scene.page);
        await scene.page.waitFor({ css: '.ui-tipbox-success', frame: 'passport.' });
        await expectBack(scene);
      });
    },
  );

  it.each(['S2', 'S8', 'S9', 'S10', 'S11'])('gone back in the history after %s: the change is kept', async (at) => {
    // Unlike a closed tab, the page that comes is seen: nobody doubts what was only filled.
    const cell = CELLS.find(({ point, kind }) => point.id === `after ${at}` && kind === 'renderer');
    if (!cell) throw new Error(`there is no such point: ${at}`);
    const verdict = await strike(browser, await buildWithStops(browser), cell, 0, { deal: goBack });
    expect(verdict.faults).toEqual([]);
  });
});

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox } as const;

/** A change begun in a browser and a store of its own. */
async function onTheWay(act: (scene: Scene) => Promise<void>): Promise<void> {
  const store = await startPracticeStore();
  const extension = await buildWithStops(browser);
  const driver = await LAUNCHERS[browser]({ extension, storePort: store.port, httpPort: store.httpPort });
  try {
    await act(await arrive(driver, store));
  } finally {
    await driver.close().catch(() => undefined);
    await store.close();
  }
}

const stepOf = (wanted: StepId): number => STEPS.findIndex(([id]) => id === wanted);

/** What the vault page lists of accounts, those in the bin left out. */
async function accountsOf({ driver }: Scene) {
  const list = await ask(driver, 'account.list', { query: '', page: 0 });
  if (!list.ok) throw new Error(list.reason);
  return list.accounts;
}

/** Puts the account into the bin, from a window beside the one that changes its password. */
async function deleteAccount(scene: Scene): Promise<void> {
  const [account] = await accountsOf(scene);
  expect(await ask(scene.driver, 'account.bin', { accountId: account?.id ?? '', back: false })).toEqual({ ok: true });
}

/** The account is listed again, with every password that the store received. */
async function expectBack(scene: Scene): Promise<void> {
  await expect.poll(() => accountsOf(scene), { timeout: 20_000 }).toMatchObject([{ goesAt: null }]);
  await expect
    .poll(async () => (await readVault(scene.driver)).map(({ state }) => state), { timeout: 20_000 })
    .toEqual(['confirmed']);
  await expectNothingLost(scene.driver, scene.store, DEMO_ACCOUNT.password);
}

/** Back to the document before, in the tab or in its frame; the one that was left is gone, or set aside by the browser. */
async function goBack({ page }: Scene): Promise<void> {
  await page.evaluateEverywhere(() => void Object.assign(globalThis, { wasHere: true }), []);
  await page.evaluate(() => history.back(), []);
  const marks = async () =>
    (await page.evaluateEverywhere(() => 'wasHere' in globalThis, [])).map(({ answer }) => answer);
  await expect.poll(marks, { timeout: 20_000 }).toContain(false);
}
