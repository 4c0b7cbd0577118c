// Owns the published vectors of what the vault rests on, and their way into a page of the extension in a real browser.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { bundle } from '../../scripts/detector/bundle';
import type { answerVectors } from './crypto-page';
import { setStage } from './stage';

/** Test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation": nonce, ciphertext, tag. */
const GCM = {
  key: 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
  sealed:
    'cafebabefacedbaddecaf888522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
    '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b',
  binding: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
};
const PLAIN =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
  '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';
const WYCHEPROOF = new URL('../vectors/wycheproof-aes-gcm.json', import.meta.url);
type WycheproofTest = Parameters<typeof answerVectors>[0]['wycheproof'][number] & { msg: string; result: string };

/** RFC 9106, section 5.3. */
const RFC_9106 = '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659';
/** The reference code's own test: "password", "somesalt", 64 MiB, two passes, one lane. */
const REFERENCE = '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7';

export async function expectVectors(kind: 'chromium' | 'firefox'): Promise<void> {
  const { driver } = await setStage(kind);
  const popup = await driver.openPopup(await driver.newPage('https://www.aliexpress.com/'));
  const code = await bundle('tests/e2e/crypto-page.ts', 'cryptoPage');
  // Sent as the text of a function: the page's own policy allows no code made of texts, and must not.
  const ask = new Function('gcm', `${code}; return cryptoPage.answerVectors(gcm);`) as typeof answerVectors;
  const { tests } = JSON.parse(readFileSync(WYCHEPROOF, 'utf8')) as { tests: readonly WycheproofTest[] };
  expect(await popup.evaluate(ask, [{ ...GCM, wycheproof: tests }])).toEqual({
    rfc9106: RFC_9106,
    reference: [REFERENCE, REFERENCE, REFERENCE],
    opened: PLAIN,
    forged: true,
    wycheproof: tests.map(({ result, msg }) => (result === 'valid' ? msg : null)),
  });
}
