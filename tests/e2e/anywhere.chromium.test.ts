// Owns the promise that Keyturn works on a site that no file knows, in Chromium: one click, a script registered there and brought into the
// open tab, a change up to its proof, and the site taken back. The browser's question itself is not seen: the profile answered it before.
import { describe, it } from 'vitest';
import { expectServed, SITE } from './anywhere';
import { setStage } from './stage';

describe('a site that no file knows', () => {
  it('is allowed with one click, served like a store up to a proven password, and taken back in the settings', async () => {
    await expectServed(await setStage('chromium', { allowedBefore: [SITE] }));
  });
});
