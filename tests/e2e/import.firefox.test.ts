// Owns the promises about imports in Firefox: a file of another program is looked at first, and then joins what is there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, it } from 'vitest';
import { importBoth } from './import';
import { setStage } from './stage';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a CSV and a KDBX are taken over in Firefox, and nothing newer gives way', async () => {
  const { driver } = await setStage('firefox');
  await importBoth(driver, folder);
});
