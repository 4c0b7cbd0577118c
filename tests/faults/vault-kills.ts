// Owns the kills that fall on the vault as a whole: while it is made, while its master password is changed, while many records are
// restored. Each ends by saying what a person would find; it must not decide how often it is run.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { BackupRecord } from '@/utils/core/backup';
import type { CommandName, Commands } from '@/utils/core/commands';
import { MASTER } from '../e2e/main-job';
import { ask } from '../e2e/oracle';
import { setStage } from '../e2e/stage';
import type { BrowserKind, SourceChange } from '../rig/build';
import type { Driver } from '../rig/driver';
import type { StepId } from './points';
import { arm, heldAt } from './stops';

const NEXT = 'gravel lantern seventy moss';

/** Where a kill falls: held at a step of a write, or so many milliseconds after the command was given. */
export type Moment = StepId | number;

/** The steps of one write. */
const WRITE_STEPS = ['S3', 'S4', 'S5', 'S6'] as const satisfies readonly StepId[];

/** Every step of a write, and `count` moments spread evenly over so many milliseconds. */
export function momentsOver(milliseconds: number, count: number): readonly Moment[] {
  return [...WRITE_STEPS, ...Array.from({ length: count }, (_, at) => Math.round((at * milliseconds) / count))];
}

/** Gives a command, kills the browser at the moment, and starts it again on the same profile. */
async function killAt<C extends CommandName>(
  driver: Driver,
  moment: Moment,
  name: C,
  body: Commands[C]['ask'],
): Promise<Driver> {
  if (typeof moment === 'string') await arm(driver, moment);
  void ask(driver, name, body).catch(() => undefined); // it breaks off with the browser
  if (typeof moment === 'string') await heldAt(driver, moment);
  else await new Promise((resolve) => setTimeout(resolve, moment));
  await driver.kill();
  return driver.restart();
}

/** There is no vault afterwards, and one can be made; or there is a whole one. */
export async function killInCreation(kind: BrowserKind, extension: string, moment: Moment): Promise<'none' | 'whole'> {
  const stage = await setStage(kind, { extension });
  stage.driver = await killAt(stage.driver, moment, 'vault.create', { password: MASTER });
  const { driver } = stage;
  const unlocked = await ask(driver, 'vault.unlock', { password: MASTER });
  if (!unlocked.ok) {
    expect(unlocked.reason).toBe('no-vault');
    expect(await ask(driver, 'vault.create', { password: MASTER })).toEqual({ ok: true });
  }
  await addAccount(driver, 'vera');
  expect(await ask(driver, 'vault.check', {})).toEqual({ ok: true });
  await expectWhole(driver);
  return unlocked.ok ? 'whole' : 'none';
}

async function addAccount(driver: Driver, username: string): Promise<void> {
  const place = { storeId: 'aliexpress', host: 'www.aliexpress.com', username, password: `Aa1-${username}` };
  expect(await ask(driver, 'account.add', place)).toMatchObject({ ok: true });
}

/** Nothing is damaged, missing or had to be mended beyond the second copy. */
export async function expectWhole(driver: Driver): Promise<void> {
  const status = await ask(driver, 'vault.data', {});
  expect(status).toMatchObject({
    ok: true,
    data: { damaged: [], check: { bothCopies: true, damaged: 0, missing: 0 } },
  });
}

/** A profile with a locked vault of so many accounts, and what they are. It goes with the process. */
export interface FullProfile {
  readonly path: string;
  readonly records: readonly BackupRecord[];
}

export async function fillProfile(kind: BrowserKind, extension: string, accounts: number): Promise<FullProfile> {
  const path = newFolder();
  const { driver } = await setStage(kind, { extension, profile: path });
  expect(await ask(driver, 'vault.create', { password: MASTER })).toEqual({ ok: true });
  await addAccount(driver, 'vera');
  await handOver(driver, await likeThe(driver, accounts - 1));
  expect(await ask(driver, 'restore.write', { vaultId: '' })).toMatchObject({ ok: true });
  const records = await readAll(driver);
  expect(records.length).toBe(accounts);
  await driver.close();
  return { path, records };
}

/** So many accounts made after the one that there is. */
async function likeThe(driver: Driver, count: number): Promise<readonly BackupRecord[]> {
  const [one] = await readAll(driver);
  if (!one) throw new Error('there is no account');
  return Array.from({ length: count }, (_, at): BackupRecord => {
    const id = `f${at.toString(16).padStart(31, '0')}`;
    return { ...one, id, value: { ...(one.value as object), id, usernames: [`shopper${at}@mail.example`] } };
  });
}

async function handOver(driver: Driver, records: readonly BackupRecord[]): Promise<void> {
  for (let at = 0; at < records.length; at += 500) {
    const batch = { first: at === 0, records: records.slice(at, at + 500) };
    expect(await ask(driver, 'restore.add', batch)).toEqual({ ok: true });
  }
}

/** Every account that the vault holds, opened, in a fixed order. */
export async function readAll(driver: Driver): Promise<readonly BackupRecord[]> {
  const all: BackupRecord[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const answer: Commands['backup.read']['answer'] = await ask(driver, 'backup.read', { from });
    if (!answer.ok) throw new Error(`the vault cannot be read: ${answer.reason}`);
    all.push(...answer.records.filter(({ kind }) => kind === 'account'));
    from = answer.next;
  }
  return all.sort((one, other) => (one.id < other.id ? -1 : 1));
}

const folders: string[] = [];
process.once('exit', () => {
  for (const path of folders) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
});

/** It goes with the process. */
function newFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'keyturn-full-'));
  folders.push(path);
  return path;
}

/** A copy of the profile, as on another machine. */
export function copyOf({ path }: FullProfile): string {
  const copy = newFolder();
  cpSync(path, copy, { recursive: true, filter: (name) => !/Singleton|\/lock$|parent\.lock$/.test(name) });
  return copy;
}

/** Exactly one of the two passwords opens the vault afterwards, and every record is as it was. */
export async function killInPasswordChange(
  kind: BrowserKind,
  extension: string,
  full: FullProfile,
  moment: Moment,
): Promise<'old' | 'new'> {
  const profile = copyOf(full);
  const stage = await setStage(kind, { extension, profile });
  const change = { before: MASTER, after: NEXT };
  stage.driver = await killAt(stage.driver, moment, 'vault.change-password', change);
  const old = await ask(stage.driver, 'vault.unlock', { password: MASTER });
  await ask(stage.driver, 'vault.lock', {});
  const next = await ask(stage.driver, 'vault.unlock', { password: NEXT });
  const wrong = { ok: false, reason: 'wrong-password' };
  expect([old, next]).toEqual(old.ok ? [{ ok: true }, wrong] : [wrong, { ok: true }]);
  if (old.ok) expect(await ask(stage.driver, 'vault.unlock', { password: MASTER })).toEqual({ ok: true });
  expect(await readAll(stage.driver)).toEqual(full.records);
  await expectWhole(stage.driver);
  await stage.driver.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return old.ok ? 'old' : 'new';
}

/** An extension's directory that a later build can take over: Chromium knows an extension by its path. */
export function movableCopy(extension: string): string {
  const place = newFolder();
  replaceBuild(place, extension);
  return place;
}

function replaceBuild(place: string, extension: string): void {
  rmSync(place, { recursive: true, force: true });
  cpSync(extension, place, { recursive: true });
}

/** The version change that a build of tomorrow would bring: every record filed anew, often enough to be met in the middle. */
export const LATER_SCHEMA: readonly SourceChange[] = [
  {
    file: 'utils/vault/schema.ts',
    from: `  },
];`,
    to: `  },
  async (_database, change) => {
    const records = change.objectStore('records');
    records.createIndex('by-kind', 'kind');
    for (let round = 0; round < 5; round += 1)
      for (const row of await records.getAll()) {
        await records.delete([row.kind, row.id, row.version]);
        await records.put(row);
      }
  },
];`,
  },
  { file: 'package.json', from: '"version": "0.1.0"', to: '"version": "0.1.1"' },
];

/** The build of before or the later one opens the vault afterwards, and with the later one every record is there. */
export async function killInUpgrade(
  kind: BrowserKind,
  builds: { readonly now: string; readonly later: string; readonly place: string },
  full: FullProfile,
  moment: number | 'answered',
): Promise<'older' | 'newer'> {
  const profile = copyOf(full);
  const start = async (build: string): Promise<Driver> => {
    replaceBuild(builds.place, build);
    const { driver } = await setStage(kind, { extension: builds.place, profile });
    // Chromium starts the background that it knows from before, whatever the version, until the extension is loaded anew.
    if (kind === 'chromium') await driver.reloadExtension();
    return driver;
  };
  const cut = await start(builds.later);
  const answered = ask(cut, 'vault.unlock', { password: MASTER }).catch(() => undefined);
  if (moment === 'answered') await answered;
  else await new Promise((resolve) => setTimeout(resolve, moment));
  await cut.kill();

  const before = await start(builds.now);
  const opened = await ask(before, 'vault.unlock', { password: MASTER });
  if (opened.ok) expect(await readAll(before)).toEqual(full.records);
  else expect(opened.reason).toBe('vault-newer');
  await before.close();

  const after = await start(builds.later);
  expect(await ask(after, 'vault.unlock', { password: MASTER })).toEqual({ ok: true });
  expect(await readAll(after)).toEqual(full.records);
  await expectWhole(after);
  const schemas = await after.inExtension(async () => (await indexedDB.databases()).map(({ version }) => version), []);
  expect(schemas).toEqual([2]);
  await after.close();
  return opened.ok ? 'older' : 'newer';
}

/** All of the records that were restored are there afterwards, or none; what was there before is as it was. */
export async function killInRestore(
  kind: BrowserKind,
  extension: string,
  count: number,
  moment: Moment,
): Promise<'all' | 'none'> {
  const stage = await setStage(kind, { extension });
  expect(await ask(stage.driver, 'vault.create', { password: MASTER })).toEqual({ ok: true });
  await addAccount(stage.driver, 'vera');
  const before = await readAll(stage.driver);
  await handOver(stage.driver, await likeThe(stage.driver, count));
  stage.driver = await killAt(stage.driver, moment, 'restore.write', { vaultId: '' });
  expect(await ask(stage.driver, 'vault.unlock', { password: MASTER })).toEqual({ ok: true });
  const after = await readAll(stage.driver);
  expect([1, count + 1]).toContain(after.length);
  expect(after).toEqual(expect.arrayContaining([...before]));
  await expectWhole(stage.driver);
  return after.length > 1 ? 'all' : 'none';
}
