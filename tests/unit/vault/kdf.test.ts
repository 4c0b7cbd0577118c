// Argon2id against published vectors, the fast implementation against the audited one, and the limits on cost.
import { argon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { argon2id as fastArgon2id } from 'hash-wasm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  COST_CEILING,
  COST_FLOOR,
  DEFAULT_COST,
  deriveArgon2id,
  deriveArgon2idSlowly,
  isCostAllowed,
  passwordBytes,
} from '@/utils/vault/kdf';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('Argon2id', () => {
  test('the reference gives the tag of RFC 9106, section 5.3', () => {
    const tag = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
      m: 32,
      t: 3,
      p: 4,
      dkLen: 32,
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
    });
    expect(hex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  test('both implementations give the tag of the reference code for 64 MiB and two passes', async () => {
    const cost = { memoryKiB: 65_536, passes: 2, lanes: 1 };
    const tag = '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7';
    expect(hex(await deriveArgon2id(text('password'), text('somesalt'), cost))).toBe(tag);
    expect(hex(await deriveArgon2idSlowly(text('password'), text('somesalt'), cost))).toBe(tag);
  });

  test('the fast implementation agrees with the audited one', async () => {
    const bytes = (min: number, max: number) => fc.uint8Array({ minLength: min, maxLength: max });
    const cost = fc.record({
      memoryKiB: fc.integer({ min: 32, max: 256 }),
      passes: fc.integer({ min: 1, max: 4 }),
      lanes: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(bytes(1, 200), bytes(16, 16), cost, async (password, salt, price) => {
        const [fast, slow] = await Promise.all([
          deriveArgon2id(Uint8Array.from(password), Uint8Array.from(salt), price),
          deriveArgon2idSlowly(Uint8Array.from(password), Uint8Array.from(salt), price),
        ]);
        expect(hex(fast)).toBe(hex(slow));
      }),
      { numRuns: 40 },
    );
  });

  test('still derives the same where WebAssembly does not start', async () => {
    const fast = await deriveArgon2id(text('a password'), new Uint8Array(16).fill(9), COST_FLOOR);
    vi.stubGlobal('WebAssembly', undefined);
    const options = { password: 'x', salt: 'somesalt', iterations: 2, memorySize: 64, parallelism: 1, hashLength: 32 };
    await expect(fastArgon2id(options)).rejects.toThrow();
    expect(hex(await deriveArgon2id(text('a password'), new Uint8Array(16).fill(9), COST_FLOOR))).toBe(hex(fast));
  });
});

describe('a password', () => {
  test('is the same in every Unicode form', () => {
    const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'].map((form) => hex(passwordBytes('Ångström ﬁsh ①'.normalize(form))));
    expect(new Set(forms).size).toBe(1);
  });

  test('is not trimmed, folded or cut', () => {
    const different = ['secret word', ' secret word', 'Secret word', 'secret word ', `secret word${'x'.repeat(5000)}`];
    expect(new Set(different.map((word) => hex(passwordBytes(word)))).size).toBe(different.length);
  });
});

describe('the cost', () => {
  test('is allowed from floor to ceiling', () => {
    for (const cost of [COST_FLOOR, DEFAULT_COST, COST_CEILING]) expect(isCostAllowed(cost)).toBe(true);
  });

  test('is refused a step outside, and for anything but whole numbers', () => {
    for (const name of ['memoryKiB', 'passes', 'lanes'] as const) {
      const bad = [
        COST_FLOOR[name] - 1,
        COST_CEILING[name] + 1,
        COST_FLOOR[name] + 0.5,
        Number.NaN,
        -3,
        '3',
        2 ** 53,
        {},
        null,
      ];
      for (const value of [...bad, undefined, [DEFAULT_COST[name]], Number.POSITIVE_INFINITY]) {
        expect(isCostAllowed({ ...DEFAULT_COST, [name]: value })).toBe(false);
      }
    }
  });
});
