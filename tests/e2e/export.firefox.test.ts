// Owns the promise about exports in Firefox: a download is not called verified, and for a spreadsheet no cell is a formula.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { poll } from '../rig/driver';
import { keepOne, openSettings } from './backup';
import { MASTER } from './main-job';
import { setStage } from './stage';

describe('an export in Firefox', () => {
  it('is handed to the browser and says so', async () => {
    const { driver } = await setStage('firefox');
    await keepOne(driver, 'vera', '=1+1-Aa🔑');
    const page = await openSettings(driver);
    await page.click({ text: 'Export accounts' });
    await page.click({ css: '.formats b', text: 'CSV for a spreadsheet' });
    await page.waitFor({ css: '.notice.warn', text: 'Never import it into a password manager' });
    await page.type({ label: 'Master password now' }, MASTER);
    await page.click({ text: 'Prepare the file' });
    await page.click({ text: 'Save the file' });
    await page.waitFor({ css: '.remark', text: 'This browser cannot read it back' });
    const downloads = join(driver.profile, 'downloads');
    const text = await poll(
      async () => {
        const name = readdirSync(downloads).find((each) => each.endsWith('.csv'));
        return name === undefined ? undefined : readFileSync(join(downloads, name), 'utf8') || undefined;
      },
      () => 'nothing was downloaded',
    );
    expect(text).toBe(
      '\ufeffname,url,username,password,totp,notes\r\n"AliExpress","https://www.aliexpress.com/","vera","\'=1+1-Aa🔑","",""\r\n',
    );
  });
});
