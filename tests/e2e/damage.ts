// Owns the promises about damage on the disk, in either browser: what one copy lost the other gives back, what both lost is named, the
// rest stays readable, and a database that is gone is no first run.
import { expect } from 'vitest';
import type { Driver, Page } from '../rig/driver';
import { keepOne } from './backup';
import { MASTER } from './main-job';
import { ask, readVault } from './oracle';
import { setStage } from './stage';

const MENDED = { css: 'aside b', text: 'Keyturn found damage and mended it.' };
const USERS = ['vera@mail.example', 'ben@mail.example'] as const;
const PASSWORDS = ['Aa1-first-password', 'Bb2-second-password'] as const;

/** Flips one bit of the first account's newest version: in the database, and in the second copy too where asked. */
function damage(driver: Driver, both: boolean): Promise<void> {
  return driver.inExtension(
    async (alsoCopy: boolean) => {
      interface Area {
        get(key: string): Promise<Record<string, unknown>>;
        set(items: Record<string, unknown>): Promise<void>;
      }
      interface Api {
        storage: { local: Area };
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      const local = (scope.browser ?? scope.chrome).storage.local;
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await settled(indexedDB.open('keyturn'));
      const rows = database.transaction('records', 'readwrite').objectStore('records');
      const all = await settled<{ kind: string; id: string; version: number; sealed: Uint8Array }[]>(rows.getAll());
      const row = all.filter(({ kind }) => kind === 'account').at(-1);
      if (!row) throw new Error('there is no account');
      const sealed = row.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
      await settled(rows.put({ ...row, sealed }));
      database.close();
      const key = `vault/records/${row.kind}/${row.id}/${row.version}`;
      if (alsoCopy) await local.set({ [key]: `AAAA${String((await local.get(key))[key]).slice(4)}` });
    },
    [both] as const,
  );
}

function deleteDatabase(driver: Driver): Promise<void> {
  return driver.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('keyturn');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
    [],
  );
}

/** Damages the header of the database and that of the second copy: no key opens the vault any more. */
function damageHeaders(driver: Driver): Promise<void> {
  return driver.inExtension(async () => {
    interface Api {
      storage: { local: { set(items: Record<string, unknown>): Promise<void> } };
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    await (scope.browser ?? scope.chrome).storage.local.set({ 'vault/header': 'damaged' });
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('keyturn');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const change = opening.result.transaction('header', 'readwrite');
        change.objectStore('header').put({ name: 'header', text: 'damaged' });
        change.oncomplete = () => resolve(opening.result.close());
        change.onerror = () => reject(change.error);
      };
    });
  }, []);
}

async function unlock(page: Page): Promise<void> {
  await page.type({ label: 'Master password' }, MASTER);
  await page.click({ text: 'Unlock' });
}

async function expectPasswords(driver: Driver, passwords: readonly string[]): Promise<void> {
  const held = await readVault(driver);
  expect(held.map(({ current }) => current).sort()).toEqual([...passwords].sort());
}

export async function expectDamageTold(kind: 'chromium' | 'firefox'): Promise<void> {
  const { driver } = await setStage(kind);
  await keepOne(driver, USERS[0], PASSWORDS[0]);
  const place = { storeId: 'aliexpress', host: 'www.aliexpress.com' };
  await ask(driver, 'account.add', { ...place, username: USERS[1], password: PASSWORDS[1] });
  const page = await driver.openVault();
  const lock = () => page.click({ text: 'Lock' });

  await lock();
  await damage(driver, false);
  await unlock(page);
  await page.waitFor(MENDED);
  await expectPasswords(driver, PASSWORDS);
  await page.click({ text: 'Understood' });
  await page.waitGone(MENDED);

  await lock();
  await deleteDatabase(driver);
  await page.waitFor({ text: 'Unlock' });
  await unlock(page);
  await page.waitFor(MENDED);
  await expectPasswords(driver, PASSWORDS);

  await lock();
  await damage(driver, true);
  await unlock(page);
  await page.waitFor({ css: 'aside b', text: 'A part of your vault could not be opened.' });
  expect(await readVault(driver)).toHaveLength(1);
  await page.click({ text: 'See what was found' });
  await page.waitFor({ css: 'h3', text: 'damaged entr' });
  await page.click({ text: 'Check now' });
  await page.waitFor({ css: '.remark', text: 'Checked.' });
  expect(await readVault(driver)).toHaveLength(1);

  await lock();
  await damageHeaders(driver);
  await unlock(page);
  const rebuild = { text: 'Rebuild from the second copy' };
  await page.click(rebuild);
  await page.type({ label: 'Master password' }, MASTER);
  await page.click(rebuild);
  // Chromium's save dialog is nobody's to press here; without it the file is downloaded, as in Firefox.
  await page.evaluate(() => void Object.assign(globalThis, { showSaveFilePicker: undefined }), []);
  await page.click({ text: 'Save what is left' });
  await page.click({ text: 'Delete it and start anew' });
  await page.waitFor({ css: 'h1', text: 'Create your vault' });
}
