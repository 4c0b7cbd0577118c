// Owns the promise that the recovery key goes on paper once, alone, on one page.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../gallery/act';
import { type Gallery, openGallery } from '../gallery/stage';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

describe('the recovery key on paper', () => {
  it.each(['A4', 'Letter'])('stands alone, on one page of %s', async (format) => {
    const page = await gallery.browser.newPage();
    await gallery.show(page, 'vault/settings');
    await act(page, {
      page: 'vault',
      view: null,
      click: ['Make a recovery key'],
      finally: [['Master password now', 'correct horse']],
    });
    await act(page, { page: 'vault', view: null, click: ['Make a recovery key'] });
    const key = await page.locator('.printed-key').innerText();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() => document.body.innerText);
    expect(shown.split(key)).toHaveLength(2);
    expect(shown.trim()).toBe((await page.locator('.paper').innerText()).trim());
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.close();
  });
});
