// The header: one spelling, strict limits, two copies. A damaged one is never taken for a wrong password.

import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64, toUtf8 } from '@/utils/vault/bytes';
import { importKey, open, seal } from '@/utils/vault/envelope';
import { type Header, readHeader, writeHeader } from '@/utils/vault/header';
import { openKeys, openWithPassword } from '@/utils/vault/keys';
import { systemRandom } from '@/utils/vault/randomness';
import { allRows, cheapArgon2id, dump, expectOk, makeRig, makeVault, PASSWORD, type Rig, withTable } from './rig';
import { sealUnderTwoKeys } from './two-keys';

const WRONG = 'not the password';

function signed(line: string): string {
  return `${line}\n${Buffer.from(sha256(new TextEncoder().encode(line))).toString('hex')}`;
}

/** A header with a fitting checksum in which one thing was changed. */
function altered(
  text: string,
  change: (header: Record<string, unknown>, kdf: Record<string, unknown>) => void,
): string {
  const header = JSON.parse(text.split('\n')[0] ?? '') as Record<string, unknown>;
  change(header, header.kdf as Record<string, unknown>);
  return signed(JSON.stringify(header));
}

let text = '';
beforeAll(async () => {
  await makeVault();
  text = String((await allRows('header'))[0]?.text);
});

async function putHeaders(rig: Rig, own: unknown, copy: unknown): Promise<void> {
  await withTable('header', (rows) =>
    own === undefined ? rows.delete('header') : rows.put({ name: 'header', text: own }),
  );
  if (copy === undefined) rig.mirror.entries.delete('vault/header');
  else rig.mirror.entries.set('vault/header', copy);
}

describe('reading a header', () => {
  test('gives back what was written', () => {
    const read = readHeader(text);
    expect(read.condition).toBe('whole');
    if (read.condition === 'whole') expect(writeHeader(read.header)).toBe(text);
  });

  test('finds every flipped bit', () => {
    const bytes = Buffer.from(text);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(readHeader(flipped.toString('latin1')).condition).toBe('damaged');
    }
  });

  test('finds every truncation and addition', () => {
    for (let length = 0; length < text.length; length += 1) {
      expect(readHeader(text.slice(0, length)).condition).toBe('damaged');
    }
    for (const more of [' ', '\n', '0', 'x'.repeat(20_000)]) expect(readHeader(text + more).condition).toBe('damaged');
  });

  test('tells no header from a damaged one', () => {
    expect(readHeader(undefined).condition).toBe('absent');
    for (const stored of ['', '{}', 7, {}, [], signed('null'), signed('{}'), signed('[')]) {
      expect(readHeader(stored).condition).toBe('damaged');
    }
  });

  test.each<[string, (header: Record<string, unknown>, kdf: Record<string, unknown>) => void]>([
    ['an unknown key', (header) => Object.assign(header, { extra: 1 })],
    ['an unknown key of the derivation', (_header, kdf) => Object.assign(kdf, { extra: 1 })],
    ['a missing key', (header) => delete header.recipient],
    ['another algorithm', (_header, kdf) => Object.assign(kdf, { name: 'argon2i' })],
    ['an older Argon2', (_header, kdf) => Object.assign(kdf, { version: 16 })],
    ['an older format', (header) => Object.assign(header, { format: 'keyturn-vault/0' })],
    ['a foreign format', (header) => Object.assign(header, { format: 'age' })],
    ['a strange id', (header) => Object.assign(header, { vaultId: '__proto__' })],
    ['a recipient that is none', (header) => Object.assign(header, { recipient: 'age1x' })],
    ['a recovery of another shape', (header) => Object.assign(header, { recovery: { commitment: 'x' } })],
    ['a key of another size', (header) => Object.assign(header, { wrappedKey: btoa('x'.repeat(59)) })],
    [
      'a reordered key',
      (header) => {
        const { format } = header;
        delete header.format;
        Object.assign(header, { format });
      },
    ],
  ])('refuses %s even where the checksum fits', (_what, change) => {
    expect(readHeader(altered(text, change)).condition).toBe('damaged');
  });

  test('refuses a doubled key', () => {
    const line = text.split('\n')[0] ?? '';
    expect(readHeader(signed(line.replace('{', '{"format":"keyturn-vault/1",'))).condition).toBe('damaged');
  });

  test('knows a later format, and only where the checksum fits', () => {
    const later = altered(text, (header) => Object.assign(header, { format: 'keyturn-vault/2', more: [] }));
    expect(readHeader(later).condition).toBe('newer');
    expect(readHeader(later.replace('vault/2', 'vault/3')).condition).toBe('damaged');
  });
});

describe('the cost of a derivation', () => {
  test('outside the limits is refused in 230 forms without a single derivation', async () => {
    const numbers = [0, -1, 1, 0.5, 19_455, 19_455.5, 1_048_577, 11, 2 ** 31, 2 ** 53, 1e308, -65_536];
    const oddities: unknown[] = [null, '65536', 'x', '', {}, [], [65_536], true, { valueOf: 65_536 }, 'NaN', '1e5'];
    const salts = [0, 1, 8, 15, 17, 32, 64, 1000, 1_000_000].map((length) => btoa('s'.repeat(length)));
    const bad: ((kdf: Record<string, unknown>) => void)[] = [];
    for (const name of ['memoryKiB', 'passes', 'lanes']) {
      const fits = (value: unknown): boolean =>
        name !== 'memoryKiB' && typeof value === 'number' && value === 1 && name === 'lanes';
      for (const value of [...numbers, ...oddities])
        if (!fits(value)) bad.push((kdf) => Object.assign(kdf, { [name]: value }));
      bad.push((kdf) => delete kdf[name]);
      for (let more = 1; more <= 40; more += 1) {
        const above = { memoryKiB: 1_048_576, passes: 10, lanes: 4 }[name] ?? 0;
        bad.push((kdf) => Object.assign(kdf, { [name]: above + more * 7919 }));
      }
    }
    for (const salt of [...salts, null, 7, 'not base64', `${salts[3]}=`])
      bad.push((kdf) => Object.assign(kdf, { salt }));
    for (const name of ['scrypt', 'argon2d', '', null, 'ARGON2ID']) bad.push((kdf) => Object.assign(kdf, { name }));
    for (const version of [0, 16, 18, 20, '19', null]) bad.push((kdf) => Object.assign(kdf, { version }));
    expect(bad.length).toBeGreaterThan(200);

    const rig = makeRig();
    const store = await rig.open();
    for (const change of bad) {
      const header = altered(text, (_header, kdf) => change(kdf));
      await putHeaders(rig, header, header);
      expect(await store.unlock(PASSWORD)).toEqual({ ok: false, reason: 'header-damaged' });
    }
    expect(rig.calls()).toBe(0);
  });
});

describe('two copies', () => {
  const broken = 'x';

  test.each([
    ['the first is damaged', broken, 'whole'],
    ['the second is damaged', 'whole', broken],
    ['the first is gone', undefined, 'whole'],
    ['the second is gone', 'whole', undefined],
  ])('open the vault when %s, and are whole again after that', async (_what, own, copy) => {
    const rig = await makeVault();
    const spelled = (await allRows('header'))[0]?.text;
    const pick = (side: string | undefined): unknown => (side === 'whole' ? spelled : side);
    await putHeaders(rig, pick(own), pick(copy));
    const store = await rig.open();
    expect(await store.status()).toBe('locked');
    expect(await store.unlock(WRONG)).toEqual({ ok: false, reason: 'wrong-password' });
    expect(expectOk(await store.unlock(PASSWORD)).scan.repaired).toBe(true);
    expect((await allRows('header'))[0]?.text).toBe(spelled);
    expect(rig.mirror.entries.get('vault/header')).toBe(spelled);
  });

  test.each([
    ['both damaged', broken, broken],
    ['one damaged, one gone', undefined, broken],
    ['one gone, one damaged', broken, undefined],
    ['both gone', undefined, undefined],
  ])('are "header damaged", not "wrong password" and not "no vault", when %s', async (_what, own, copy) => {
    const rig = await makeVault();
    await rig.store.lock();
    await putHeaders(rig, own, copy);
    const before = await dump(rig);
    expect(await rig.store.status()).toBe('unreadable');
    expect(await rig.store.unlock(PASSWORD)).toEqual({ ok: false, reason: 'header-damaged' });
    expect(await rig.store.create(PASSWORD)).toEqual({ ok: false, reason: 'vault-unreadable' });
    expect(await dump(rig)).toEqual(before);
  });

  test('a header altered under a fitting checksum never reads as a wrong password, and the whole copy opens', async () => {
    const rig = await makeVault();
    await rig.store.lock();
    const spelled = String((await allRows('header'))[0]?.text);
    const other = await makeRig().open();
    expectOk(await other.create('another horse'));
    const foreign = JSON.parse(String((await allRows('header'))[0]?.text).split('\n')[0] ?? '') as Header;

    for (const change of [
      (header: Record<string, unknown>) => Object.assign(header, { recipient: foreign.recipient }),
      (header: Record<string, unknown>) => Object.assign(header, { wrappedKey: foreign.wrappedKey }),
      (header: Record<string, unknown>) => Object.assign(header, { wrappedIdentity: foreign.wrappedIdentity }),
    ]) {
      const fresh = await makeVault();
      await fresh.store.lock();
      const own = String((await allRows('header'))[0]?.text);
      await putHeaders(fresh, altered(own, change), altered(own, change));
      expect(await fresh.store.unlock(PASSWORD)).toEqual({ ok: false, reason: 'header-damaged' });
      await putHeaders(fresh, altered(own, change), own);
      expectOk(await fresh.store.unlock(PASSWORD));
    }
    expect(readHeader(spelled).condition).toBe('whole');
  });

  test('an altered header beside an outdated second copy is damaged, not a wrong password', async () => {
    const rig = await makeVault();
    const outdated = rig.mirror.entries.get('vault/header');
    expectOk(await rig.store.changePassword(PASSWORD, 'another horse'));
    const own = String((await allRows('header'))[0]?.text);
    await putHeaders(
      rig,
      altered(own, (header) => Object.assign(header, { wrappedIdentity: btoa('x'.repeat(60)) })),
      outdated,
    );
    const store = await rig.open();
    expect(await store.unlock('another horse')).toEqual({ ok: false, reason: 'header-damaged' });
  });

  test('a second copy of a later format, planted beside a whole header, does not shut the vault', async () => {
    const rig = await makeVault();
    const spelled = String((await allRows('header'))[0]?.text);
    await putHeaders(
      rig,
      spelled,
      altered(spelled, (header) => Object.assign(header, { format: 'keyturn-vault/9' })),
    );
    expectOk(await (await rig.open()).unlock(PASSWORD));
  });

  test('a planted second copy of another vault is neither believed nor sealed to', async () => {
    const attacker = await makeVault();
    const planted = new Map(attacker.mirror.entries);
    const rig = await makeVault();
    await rig.store.lock();
    rig.mirror.entries = planted;
    expectOk(await rig.store.recordLocked('secret'));
    const { scan } = expectOk(await rig.store.unlock(PASSWORD));
    expect(scan.opened).toBe(1);
    await putHeaders(rig, broken, planted.get('vault/header'));
    expect(await rig.store.recordLocked('secret')).toEqual({ ok: false, reason: 'header-damaged' });
  });
});

describe('a crafted header', () => {
  test('whose wrap AES-GCM opens under two passwords is opened by one of them only', async () => {
    const { argon2id } = cheapArgon2id();
    const read = readHeader(text);
    if (read.condition !== 'whole') throw new Error('a fresh header is whole');
    const { header } = read;
    const [first, second] = await Promise.all(
      [PASSWORD, WRONG].map(async (password) => {
        const salt = Uint8Array.from(Buffer.from(header.kdf.salt, 'base64'));
        const material = await argon2id(new TextEncoder().encode(password), salt, header.kdf);
        const expand = (info: string) =>
          hkdf(sha256, material, new TextEncoder().encode(header.vaultId), new TextEncoder().encode(info), 32);
        return { wrapping: expand('keyturn-vault/1 wrap'), commitment: expand('keyturn-vault/1 commitment') };
      }),
    );
    if (!first || !second) throw new Error('two passwords give two keys');
    const { format, vaultId, kdf, recipient } = header;
    const binding = [
      format,
      vaultId,
      kdf.name,
      kdf.version,
      kdf.memoryKiB,
      kdf.passes,
      kdf.lanes,
      kdf.salt,
      recipient,
      'key',
    ].join('|');
    const sealed = sealUnderTwoKeys(first.wrapping, second.wrapping, Buffer.from(binding));
    for (const { wrapping } of [first, second]) {
      const opened = await open(await importKey(Uint8Array.from(wrapping)), sealed, new TextEncoder().encode(binding));
      expect(opened).toHaveLength(32);
    }

    const crafted = (commitment: Uint8Array): Header => ({
      ...header,
      wrappedKey: Buffer.from(sealed).toString('base64'),
      commitment: Buffer.from(commitment).toString('base64'),
    });
    const refused = { ok: false, reason: 'wrong-password' };
    expect((await openWithPassword(crafted(first.commitment), PASSWORD, argon2id)).ok).toBe(true);
    expect(await openWithPassword(crafted(first.commitment), WRONG, argon2id)).toEqual(refused);
    expect(await openWithPassword(crafted(second.commitment), PASSWORD, argon2id)).toEqual(refused);
  });
});

describe('a wrong password', () => {
  test('is answered the same a hundred times over, changes nothing and locks nobody out', async () => {
    const rig = await makeVault();
    await rig.store.lock();
    const before = await dump(rig);
    const wrong = ['', ' ', 'x', ' '.repeat(40), 'x'.repeat(1024 * 1024), `${PASSWORD} `, PASSWORD.toUpperCase()];
    for (let more = 0; more < 93; more += 1) wrong.push(`guess ${more}`);
    for (const password of wrong) {
      expect(await rig.store.unlock(password)).toEqual({ ok: false, reason: 'wrong-password' });
    }
    expect(await dump(rig)).toEqual(before);
    expectOk(await rig.store.unlock(PASSWORD));
  });

  test('is never too short to be told so when a vault is made', async () => {
    const store = await makeRig().open();
    for (const password of ['', 'short', '       x       ', '\u00a0'.repeat(20)]) {
      expect(await store.create(password)).toEqual({ ok: false, reason: 'password-too-short' });
    }
    expect(await store.create('x'.repeat(1024 * 1024 + 1))).toEqual({ ok: false, reason: 'too-large' });
    expect(await store.status()).toBe('no-vault');
  });

  test('in another Unicode form is the right one', async () => {
    const rig = makeRig();
    const store = await rig.open();
    expectOk(await store.create('Ångström ﬁsh'.normalize('NFC')));
    for (const form of ['NFD', 'NFKC', 'NFKD']) expectOk(await store.unlock('Ångström ﬁsh'.normalize(form)));
  });
});

describe('the recipient', () => {
  test('that does not belong to the identity is refused at unlocking, however well it is sealed', async () => {
    const rig = await makeVault();
    const read = readHeader((await allRows('header'))[0]?.text);
    if (read.condition !== 'whole') throw new Error('a fresh header is whole');
    const raw = rig.store.exportKey() ?? new Uint8Array();
    expect(await openKeys(read.header, raw)).not.toBeNull();
    const { format, vaultId, kdf, recipient } = read.header;
    const { name, version, memoryKiB, passes, lanes, salt } = kdf;
    const binding = [format, vaultId, name, version, memoryKiB, passes, lanes, salt, recipient, 'identity'].join('|');
    const other = await seal(await importKey(raw), systemRandom(32), toUtf8(binding), systemRandom);
    expect(await openKeys({ ...read.header, wrappedIdentity: toBase64(other) }, raw)).toBeNull();
  });
});
