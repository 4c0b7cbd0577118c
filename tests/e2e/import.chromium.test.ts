// Owns the promises about imports in Chromium: a file of another program is looked at first, and then joins what is there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, it } from 'vitest';
import { importBoth, importMany } from './import';
import { setStage } from './stage';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a CSV and a KDBX are taken over in Chromium, and nothing newer gives way', async () => {
  const { driver } = await setStage('chromium');
  await importBoth(driver, folder);
});

it('a long file shows how far it has come, and is imported whole or, once cancelled, not at all', async () => {
  const { driver } = await setStage('chromium');
  await importMany(driver, folder);
});
