// Owns the promises about what happens to the place where the vault stands: a full disk, a full quota, browsing data cleared, cookies
// blocked, newer code beside it. The ones that a browser tells in its own way stand in that browser's test file.
import { expect } from 'vitest';
import type { Driver } from '../rig/driver';
import { keepOne } from './backup';
import { MASTER, titled } from './main-job';
import { ask, readVault } from './oracle';
import { type StageOptions, setStage } from './stage';

type Kind = 'chromium' | 'firefox';

const USER = 'vera@mail.example';
const PASSWORD = 'Aa1-first-password';
export const WAY = { by: 'question', boxes: 'two-box' } as const;

/** A vault with one account outlasts what `act` does, and a restart after it. */
export async function expectKeptThrough(
  kind: Kind,
  act: (driver: Driver) => Promise<void>,
  options: StageOptions = {},
): Promise<void> {
  const stage = await setStage(kind, options);
  await keepOne(stage.driver, USER, PASSWORD);
  await act(stage.driver);
  await expectHeld(stage.driver);
  stage.driver = await stage.driver.restart();
  expect(await ask(stage.driver, 'vault.unlock', { password: MASTER })).toEqual({ ok: true });
  await expectHeld(stage.driver);
  const { data } = expectOk(await ask(stage.driver, 'vault.data', {}));
  expect(data).toMatchObject({ damaged: [], check: { bothCopies: true, missing: 0, recovered: 0 } });
}

async function expectHeld(driver: Driver): Promise<void> {
  expect(await readVault(driver)).toMatchObject([{ username: USER, current: PASSWORD }]);
}

function expectOk<T extends { ok: boolean }>(answer: T): Extract<T, { ok: true }> {
  expect(answer).toMatchObject({ ok: true });
  return answer as Extract<T, { ok: true }>;
}

/** Newer code opens the database with a later schema: the vault lets go of it at once, says so, and writes nothing any more. */
export async function expectNewerLeftAlone(kind: Kind): Promise<void> {
  const { driver } = await setStage(kind);
  await keepOne(driver, USER, PASSWORD);
  const page = await driver.openVault();
  await page.waitFor({ css: '.account-name', text: USER });
  await openNewer(driver);
  const before = await driver.dump();
  const refused = { ok: false, reason: 'vault-newer' };
  await ask(driver, 'vault.lock', {});
  expect(await ask(driver, 'vault.unlock', { password: MASTER })).toEqual(refused);
  expect(await ask(driver, 'vault.create', { password: MASTER })).toEqual(refused);
  expect(await ask(driver, 'vault.recover', { password: MASTER, partial: true })).toEqual(refused);
  await page.reload();
  await page.waitFor(titled('This vault needs a newer Keyturn'));
  await page.waitFor({ text: 'Try again' });
  const after = await driver.dump();
  expect(after.databases).toEqual(before.databases);
  expect(after.local).toEqual(before.local);
}

/** Opens the vault's database with a schema that this build does not know. Rejects where the vault holds on to it. */
function openNewer(driver: Driver): Promise<void> {
  return driver.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('keyturn', 99);
        request.onblocked = () => reject(new Error('the vault holds on to its database'));
        request.onerror = () => reject(request.error);
        request.onsuccess = () => resolve(request.result.close());
      }),
    [],
  );
}
