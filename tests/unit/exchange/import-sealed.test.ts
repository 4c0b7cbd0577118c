// Owns the promises of importing files under a password: they open with it alone, a changed one is not taken over, and what it costs to
// open and unfold one is bounded before it is spent.
import { argon2d, argon2id } from 'hash-wasm';
import { ByteUtils, Credentials, Kdbx, type KdbxEntry, ProtectedValue, XmlUtils } from 'kdbxweb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fixture, PASSWORD, read, readOk, reasonOf } from './imported';

vi.mock('hash-wasm', { spy: true });

beforeEach(() => vi.clearAllMocks());

describe('sealed files', () => {
  const sealed = ['bitwarden-pbkdf2.json', 'bitwarden-argon2id.json', 'keepassxc-3.kdbx', 'keepassxc-4.kdbx'];

  it.each(sealed)('%s asks for its password first, and knows a wrong one', async (name) => {
    expect(await reasonOf(fixture(name))).toBe('import-locked');
    expect(await reasonOf(fixture(name), 'wrong')).toBe('import-wrong-password');
    expect(await reasonOf(fixture(name), '')).toBe('import-wrong-password');
  });

  it('with a changed byte are not taken over', async () => {
    const json = Buffer.from(fixture('bitwarden-pbkdf2.json')).toString();
    // Its nonce, its text and its seal. Of the seal alone the text inside would be none the worse.
    for (const part of [1, 2, 3]) {
      const changed = json.replace(/("data": "2\.)([^|]+)\|([^|]+)\|([^"]+)/, (_, start, ...parts) => {
        const texts = parts.slice(0, 3).map(String);
        const flipped = (text: string) => text.replace(/^./, (char) => (char === 'A' ? 'B' : 'A'));
        return start + texts.map((text, at) => (at + 1 === part ? flipped(text) : text)).join('|');
      });
      expect(changed).not.toBe(json);
      expect(await reasonOf(changed, PASSWORD), `part ${part}`).toBe('import-damaged');
    }
    for (const name of ['keepassxc-3.kdbx', 'keepassxc-4.kdbx']) {
      const file = fixture(name);
      const at = file.length - 100;
      file[at] = (file[at] ?? 0) ^ 1;
      expect(await reasonOf(file, PASSWORD)).toMatch(/^import-(damaged|wrong-password)$/);
    }
  });

  it('that unfold without end are given up at the ceiling', async () => {
    const bomb = await database((entry) => entry.fields.set('Notes', 'a'.repeat(17_000_000)));
    expect(bomb.length).toBeLessThan(40_000);
    expect(await reasonOf(bomb, PASSWORD)).toBe('import-unfolds');
    const large = await database((entry) => entry.fields.set('Notes', 'a'.repeat(500_000)));
    expect(await reasonOf(large, PASSWORD)).toBe('taken');
  });

  it.each([
    ['tags alone, of which a tree would fill the memory', '<a/>'.repeat(1_100_000), 'import-unfolds'],
    ['a tag of thousands of attributes', `<a ${'b="" '.repeat(5_000)}/>`, 'import-damaged'],
    ['groups one in another', `${'<Group>'.repeat(20_000)}${'</Group>'.repeat(20_000)}`, 'import-damaged'],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'import-damaged'],
    ['a tag that nothing closes', '<a>', 'import-damaged'],
    ['nothing odd', '<a/>'.repeat(1_000), 'taken'],
  ])('that hold %s are refused by name', async (_what, xml, reason) => {
    const serialize = XmlUtils.serialize;
    const odd = vi.spyOn(XmlUtils, 'serialize').mockImplementation((...given) => {
      return serialize(...given).replace('<Entry>', `${xml}<Entry>`);
    });
    const file = await database(() => {});
    odd.mockRestore();
    expect(await reasonOf(file, PASSWORD)).toBe(reason);
  });

  it('with references from one entry to the next give what the last one holds, and stand as they are in a circle', async () => {
    const at = (entry: KdbxEntry) => `{REF:P@I:${ByteUtils.bytesToHex(ByteUtils.base64ToBytes(entry.uuid.id))}}`;
    const file = await database((entry, add) => {
      const [second, third, one, other] = [add(), add(), add(), add()];
      second.fields.set('Password', at(entry));
      third.fields.set('Password', at(second));
      one.fields.set('Password', at(other));
      other.fields.set('Password', at(one));
    });
    const { accounts } = await readOk(file, PASSWORD);
    const passwords = accounts.map(({ current }) => current?.value);
    expect(passwords.slice(0, 3)).toEqual(['p', 'p', 'p']);
    for (const circle of passwords.slice(3)) expect(circle).toMatch(/^\{REF:P@I:[0-9a-f]{32}\}$/i);
  });

  it('that ask for too much or for the impossible are refused before anything is derived', async () => {
    const bits = vi.spyOn(crypto.subtle, 'deriveBits');
    const json = Buffer.from(fixture('bitwarden-argon2id.json')).toString();
    const pbkdf2 = Buffer.from(fixture('bitwarden-pbkdf2.json')).toString();
    const [kdbx3, kdbx4] = [fixture('keepassxc-3.kdbx'), fixture('keepassxc-4.kdbx')];
    for (const [file, reason] of [
      [json.replace('"kdfMemory": 16', '"kdfMemory": 1025'), 'import-costly'],
      [json.replace('"kdfIterations": 2', '"kdfIterations": 1000000'), 'import-costly'],
      [json.replace('"kdfParallelism": 1', '"kdfParallelism": 65'), 'import-costly'],
      [json.replace('"kdfMemory": 16', '"kdfMemory": -1'), 'import-damaged'],
      [json.replace('"kdfMemory": 16', '"kdfMemory": "16"'), 'import-damaged'],
      [json.replace('"kdfType": 1', '"kdfType": 7'), 'import-foreign'],
      [pbkdf2.replace('600000', '2000001'), 'import-costly'],
      [pbkdf2.replace('600000', '1e999'), 'import-damaged'],
      [pbkdf2.replace('600000', '0'), 'import-damaged'],
      [withNumber(kdbx4, 'M', 2 ** 31), 'import-costly'],
      [withNumber(kdbx4, 'I', 1_000_000), 'import-costly'],
      [withNumber(kdbx4, 'I', 0), 'import-damaged'],
      [withRounds(kdbx3, 200_000_001), 'import-costly'],
    ] as const) {
      expect(await reasonOf(file, PASSWORD)).toBe(reason);
    }
    expect(vi.mocked(argon2id)).not.toHaveBeenCalled();
    expect(vi.mocked(argon2d)).not.toHaveBeenCalled();
    expect(bits).not.toHaveBeenCalled();
    // The check can fail: the file as it is does derive.
    await read(kdbx4, PASSWORD);
    expect(vi.mocked(argon2id)).toHaveBeenCalledOnce();
  });
});

/** A KDBX 3.1 file with one entry, and whatever `fill` does to it or adds beside it. */
async function database(fill: (entry: KdbxEntry, add: () => KdbxEntry) => void): Promise<Uint8Array<ArrayBuffer>> {
  const made = Kdbx.create(new Credentials(ProtectedValue.fromString(PASSWORD)), 'odd');
  made.setVersion(3);
  let count = 0;
  const add = () => {
    const entry = made.createEntry(made.getDefaultGroup());
    count += 1;
    entry.fields.set('Password', ProtectedValue.fromString('p'));
    entry.fields.set('URL', `shop${count}.example`);
    return entry;
  };
  fill(add(), add);
  return new Uint8Array(await made.save());
}

/** A KDBX 4 file whose header says another number under a one-letter key of its derivation: 8 bytes, little-endian. */
function withNumber(file: Uint8Array<ArrayBuffer>, key: string, value: number): Uint8Array<ArrayBuffer> {
  const changed = Buffer.from(file);
  // Type UInt64, key of one byte, value of eight.
  const at = changed.indexOf(Buffer.from([5, 1, 0, 0, 0, key.charCodeAt(0), 8, 0, 0, 0]));
  expect(at).toBeGreaterThan(0);
  changed.writeBigUInt64LE(BigInt(value), at + 10);
  return Uint8Array.from(changed);
}

/** The same for the rounds of KDBX 3.1: field 6, 8 bytes. */
function withRounds(file: Uint8Array<ArrayBuffer>, rounds: number): Uint8Array<ArrayBuffer> {
  const changed = Buffer.from(file);
  const at = changed.indexOf(Buffer.from([6, 8, 0]));
  expect(at).toBeGreaterThan(0);
  changed.writeBigUInt64LE(BigInt(rounds), at + 3);
  return Uint8Array.from(changed);
}
