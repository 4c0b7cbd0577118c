// Owns the proof that the sniffer finds a secret in every spelling it claims, anywhere in a text, and nothing where nothing is.
import { describe, expect, it } from 'vitest';
import { Sniffer, STEM, spellingsOf } from '@/tests/attacks/sniffer';

const canary = `${STEM}042Zx`;
const other = `${STEM}043Zx`;
const made = 'Made-Up-18-Letters';

/** Written by other means than the sniffer's own. */
const SPELLINGS: readonly (readonly [string, (secret: string) => string | Buffer])[] = [
  ['as it is', (secret) => secret],
  ['in an address', (secret) => new URL(`https://a.example/?x=${encodeURIComponent(secret)}`).href],
  ['in a form', (secret) => String(new URLSearchParams({ a: secret }))],
  ['in JSON', (secret) => JSON.stringify({ deep: [secret] })],
  ['as markup', (secret) => secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;')],
  ['in hex', (secret) => Buffer.from(`..${secret}..`).toString('hex')],
  ['in UTF-16', (secret) => Buffer.from(`..${secret}..`, 'utf16le')],
  ['in big-endian UTF-16', (secret) => Buffer.from(`..${secret}..`, 'utf16le').swap16()],
  ['reversed', (secret) => [...secret].reverse().join('')],
  ...[0, 1, 2].map(
    (shift) => [`in base64 after ${shift} bytes`, (secret: string) => btoa(`${'.'.repeat(shift)}${secret}..`)] as const,
  ),
];

describe('the sniffer', () => {
  it.each(SPELLINGS)('finds a secret %s', (_, write) => {
    for (const secret of [canary, made]) {
      const sniffer = new Sniffer([canary, other, made]);
      const text = Buffer.concat([Buffer.from('x'.repeat(1000)), Buffer.from(write(secret)), Buffer.from(' y')]);
      expect(sniffer.find(text).map((found) => found.secret)).toEqual([secret]);
    }
  });

  it('finds a key as bytes, in hex and in base64', () => {
    const sniffer = new Sniffer([]);
    const key = Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 37) % 256));
    sniffer.watchKey(key);
    for (const text of [key, key.toString('hex'), key.toString('base64'), key.toString('base64url')])
      expect(sniffer.find(Buffer.concat([Buffer.from('..'), Buffer.from(text)]))).toHaveLength(1);
  });

  it('finds nothing where nothing is', () => {
    expect(new Sniffer([canary, made]).find(Buffer.from('cK7 and v&q9, Made-Up-18'))).toEqual([]);
    expect(spellingsOf(canary).every(([, bytes]) => bytes.length >= 10)).toBe(true);
  });
});
