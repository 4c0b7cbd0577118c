// Owns the promise that codes are those of the standard, and that what is no code generator is refused.
import { describe, expect, it } from 'vitest';
import { addressOfGenerator, codeAt, readGenerator } from '@/utils/core/totp';
import { expectOk } from '../vault/rig';

/** RFC 6238, appendix B: the seeds are the digits 1 to 0, repeated to the length of the hash; eight digits, 30 seconds. */
const SEEDS = {
  SHA1: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  SHA256: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA',
  SHA512: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA',
} as const;
const VECTORS = [
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
] as const;

const read = (text: string) => expectOk(readGenerator(text)).generator;

describe('a code', () => {
  it('is the one of RFC 6238, for each of its hashes and times', () => {
    for (const [seconds, ...codes] of VECTORS) {
      (['SHA1', 'SHA256', 'SHA512'] as const).forEach((hash, at) => {
        const generator = read(`otpauth://totp/x?secret=${SEEDS[hash]}&digits=8&algorithm=${hash}`);
        expect(codeAt(generator, seconds * 1000).code, `${hash} at ${seconds}`).toBe(codes[at]);
      });
    }
  });

  it('says when the next one takes its place', () => {
    const generator = read(SEEDS.SHA1);
    expect(codeAt(generator, 59_999)).toEqual({ code: '287082', endsAt: 60_000 });
    expect(codeAt(read(`otpauth://totp/x?secret=${SEEDS.SHA1}&period=60`), 61_000).endsAt).toBe(120_000);
  });
});

describe('a secret', () => {
  it('is read as stores print it: small letters, spaces, dashes, padding', () => {
    const wanted = read(SEEDS.SHA1);
    for (const text of [
      'gezd gnbv gy3t qojq gezd gnbv gy3t qojq',
      'GEZD-GNBV-GY3T-QOJQ-GEZD-GNBV-GY3T-QOJQ',
      `${SEEDS.SHA1}====`,
    ]) {
      expect(read(text)).toEqual(wanted);
    }
  });

  it('is kept as an address that reads the same, and as typed where it was one', () => {
    const typed = 'otpauth://totp/Shop:vera?secret=GEZDGNBV&digits=7';
    expect(addressOfGenerator(` ${typed} `, 'AliExpress', 'vera')).toBe(typed);
    const kept = addressOfGenerator('gezd gnbv', 'Ali Express', 'vera&x=1@mail.example');
    expect(read(kept)).toEqual(read('GEZDGNBV'));
    expect(kept).toBe(
      'otpauth://totp/Ali%20Express%3Avera%26x%3D1%40mail.example?secret=GEZDGNBV&issuer=Ali%20Express',
    );
  });

  it.each([
    ['nothing', ''],
    ['a word that is no base32', 'not a secret 189'],
    ['a counter-based generator', 'otpauth://hotp/x?secret=GEZDGNBV&counter=1'],
    ['an address without a secret', 'otpauth://totp/x'],
    ['another address', 'https://shop.example/?secret=GEZDGNBV'],
    ['five digits', 'otpauth://totp/x?secret=GEZDGNBV&digits=5'],
    ['a hash of its own', 'otpauth://totp/x?secret=GEZDGNBV&algorithm=MD5'],
    ['no period', 'otpauth://totp/x?secret=GEZDGNBV&period=0'],
    ['half a byte', 'A'],
  ])('%s is refused', (_, text) => {
    expect(readGenerator(text)).toEqual({ ok: false, reason: 'not-totp' });
  });

  it('of a megabyte is refused unread', () => {
    expect(readGenerator('A'.repeat(1_000_000))).toEqual({ ok: false, reason: 'too-large' });
  });
});
