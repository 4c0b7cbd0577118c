// Sealing: exact round trips, published vectors, names that bind, nonces that never repeat, broken sources that stop the work.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, fromUtf8, toBase64, toUtf8 } from '@/utils/vault/bytes';
import { encodeValue, importKey, NONCE_LENGTH, open, recordBinding, seal } from '@/utils/vault/envelope';
import { readPrintedKey, spellPrintedKey } from '@/utils/vault/printed-key';
import { BrokenRandomness, systemRandom, watchRandom } from '@/utils/vault/randomness';

const hex = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'hex'));
const name = { kind: 'account', id: 'a'.repeat(32), version: 7 };
const vaultId = 'b'.repeat(32);

describe('sealing', () => {
  test('gives back exactly what was sealed, and nothing under another name or key', async () => {
    const key = await importKey(systemRandom(32));
    const other = await importKey(systemRandom(32));
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.nat(), async (json, version) => {
        const plain = encodeValue(JSON.parse(json));
        if (plain === null) throw new Error('JSON is sealable');
        const binding = recordBinding(vaultId, { ...name, version });
        const sealed = await seal(key, plain, binding, systemRandom);
        const opened = await open(key, sealed, binding);
        expect(opened && JSON.parse(fromUtf8(opened) ?? '')).toEqual(JSON.parse(json));
        expect(await open(key, sealed, recordBinding(vaultId, { ...name, version: version + 1 }))).toBeNull();
        expect(await open(other, sealed, binding)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  test('opens test case 16 of the GCM specification', async () => {
    const key = await importKey(hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'));
    const sealed = hex(
      'cafebabefacedbaddecaf888' +
        '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
        '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b',
    );
    const plain =
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';
    const opened = await open(key, sealed, hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'));
    expect(Buffer.from(opened ?? []).toString('hex')).toBe(plain);
  });

  const { tests } = JSON.parse(
    readFileSync(new URL('../../vectors/wycheproof-aes-gcm.json', import.meta.url), 'utf8'),
  ) as { tests: (Record<'key' | 'iv' | 'aad' | 'msg' | 'ct' | 'tag' | 'result', string> & { tcId: number })[] };
  test.each(tests)(
    'does with Wycheproof test $tcId what it must: $result',
    async ({ key, iv, aad, msg, ct, tag, result }) => {
      const opened = await open(await importKey(hex(key)), hex(iv + ct + tag), hex(aad));
      expect(opened && Buffer.from(opened).toString('hex')).toBe(result === 'valid' ? msg : null);
    },
  );

  test('refuses those of Wycheproof for their tag alone', async () => {
    const [{ key, iv, ct, msg } = { key: '', iv: '', ct: '', msg: '' }] = tests.filter(({ tcId }) => tcId === 130);
    const opened = await open(await importKey(hex(key)), hex(`${iv}${ct}9ce8fef6d8ab1bf1bf887232eab590dd`), hex(''));
    expect(opened && Buffer.from(opened).toString('hex')).toBe(msg);
  });

  test('binds vault, kind, id and version: every other name is refused', async () => {
    const key = await importKey(systemRandom(32));
    const sealed = await seal(key, toUtf8('x'), recordBinding(vaultId, name), systemRandom);
    const others = [
      recordBinding('c'.repeat(32), name),
      recordBinding(vaultId, { ...name, kind: 'rotation' }),
      recordBinding(vaultId, { ...name, id: 'd'.repeat(32) }),
      recordBinding(vaultId, { ...name, version: 6 }),
    ];
    for (const binding of others) expect(await open(key, sealed, binding)).toBeNull();
  });

  test('never makes a nonce twice', async () => {
    const key = await importKey(systemRandom(32));
    const nonces = new Set<string>();
    const runs = Number(process.env.NONCES ?? 20_000);
    for (let run = 0; run < runs; run += 1) {
      const sealed = await seal(key, toUtf8('x'), toUtf8('y'), systemRandom);
      nonces.add(toBase64(sealed.subarray(0, NONCE_LENGTH)));
    }
    expect(nonces.size).toBe(runs);
  });

  test('does not tell lengths below its step: passwords of 8 and of 60 characters seal to the same size', () => {
    expect(encodeValue({ password: 'x'.repeat(8) })?.length).toBe(encodeValue({ password: 'x'.repeat(60) })?.length);
  });

  test('refuses what JSON cannot hold', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    for (const value of [undefined, () => 1, Symbol('x'), cycle, 10n]) expect(encodeValue(value)).toBeNull();
  });

  test('keys cannot be read out', async () => {
    const key = await importKey(systemRandom(32));
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});

describe('the source of randomness', () => {
  test.each([
    ['throws', () => Promise.reject.call(null) as never],
    ['gives zeros', (length: number) => new Uint8Array(length)],
    ['gives too little', (length: number) => systemRandom(length - 1)],
  ])('is refused when it %s', (_how, source) => {
    expect(() => watchRandom(source)(12)).toThrow(BrokenRandomness);
  });

  test('is refused when it repeats a nonce', () => {
    const fixed = systemRandom(12);
    const random = watchRandom(() => fixed.slice());
    random(12);
    expect(() => random(12)).toThrow(BrokenRandomness);
  });
});

describe('spellings', () => {
  test('base64 has one spelling of every sequence of bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(Uint8Array.from(bytes));
      }),
    );
    for (const bad of ['A', 'AB', 'AA=', 'QQ', 'QR==', 'QQ==\n', ' QQ==', 'Q-==', 'QQ==='])
      expect(fromBase64(bad)).toBeNull();
  });

  test('a printed key survives being typed badly, and is refused when it is another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const key = Uint8Array.from(bytes);
        const printed = spellPrintedKey(key);
        expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = printed.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readPrintedKey(typed)).toEqual(key);
        expect(readPrintedKey(printed.slice(1))).toBeNull();
      }),
    );
  });
});
