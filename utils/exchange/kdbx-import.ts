// Owns the reading of KeePass databases, KDBX 3.1 and 4: their cost first, then their entries as logins. It must not write one.
import { argon2d, argon2id } from 'hash-wasm';
import {
  BinaryStream,
  ByteUtils,
  Consts,
  Credentials,
  CryptoEngine,
  Kdbx,
  KdbxContext,
  type KdbxEntry,
  KdbxError,
  type KdbxGroup,
  KdbxHeader,
  ProtectedValue,
} from 'kdbxweb';
import { fail, type Result } from '../core/result';
import type { Bytes } from '../vault/bytes';
import { type ForeignCost, isCostBearable, isCostSound } from './foreign-cost';
import type { OtherEntry } from './import-accounts';
import type { Login } from './login';

/** Both signatures, as they stand in the file. */
const SIGNATURE = [0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5];
/** Entries between two words of progress. */
const STEP = 200;

type Refusal =
  | 'import-locked'
  | 'import-wrong-password'
  | 'import-damaged'
  | 'import-foreign'
  | 'import-costly'
  | 'import-unfolds';

export function isKdbx(file: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => file[at] === byte);
}

/** Hands every entry to `take`, former passwords included. A database that needs a key file besides reads as a wrong password. */
export async function readKdbx(
  file: Bytes,
  password: string | null,
  take: (entry: Login | OtherEntry) => void,
  onProgress: (share: number) => void,
): Promise<Result<{ format: 'kdbx-3' | 'kdbx-4' }, Refusal>> {
  const data = file.slice().buffer;
  const header = readHeader(data);
  if (!header.ok) return header;
  if (password === null) return fail('import-locked');
  CryptoEngine.setArgon2Impl(deriveArgon2);
  try {
    const database = await Kdbx.load(data, new Credentials(ProtectedValue.fromString(password)));
    handOver(database, take, onProgress);
    return header;
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith('inflated')) return fail('import-unfolds');
    const wrong = error instanceof KdbxError && error.code === Consts.ErrorCodes.InvalidKey;
    return fail(wrong ? 'import-wrong-password' : 'import-damaged');
  }
}

/** The format's version, where the file can be opened at a bearable cost. Nothing is derived. */
function readHeader(data: ArrayBuffer): Result<{ format: 'kdbx-3' | 'kdbx-4' }, Refusal> {
  try {
    const kdbx = new Kdbx();
    const header = KdbxHeader.read(new BinaryStream(data), new KdbxContext({ kdbx }));
    if (header.versionMajor !== 3 && header.versionMajor !== 4) return fail('import-foreign');
    const cost = costOf(header);
    if (cost === null) return fail('import-foreign');
    if (!isCostSound(cost)) return fail('import-damaged');
    if (!isCostBearable(cost)) return fail('import-costly');
    return { ok: true, format: header.versionMajor === 3 ? 'kdbx-3' : 'kdbx-4' };
  } catch (error) {
    const strange = error instanceof KdbxError && error.code === Consts.ErrorCodes.InvalidVersion;
    return fail(strange ? 'import-foreign' : 'import-damaged');
  }
}

/** null: a derivation that Keyturn does not know. */
function costOf({ versionMajor, keyEncryptionRounds, kdfParameters }: KdbxHeader): ForeignCost | null {
  if (versionMajor === 3) return { kdf: 'aes', rounds: keyEncryptionRounds ?? 0 };
  const number = (key: string) => {
    const value = kdfParameters?.get(key);
    return typeof value === 'object' && 'value' in value ? Number(value.value) : Number(value);
  };
  const uuid = kdfParameters?.get('$UUID');
  switch (uuid instanceof ArrayBuffer ? ByteUtils.bytesToBase64(uuid) : '') {
    case Consts.KdfId.Aes:
      return { kdf: 'aes', rounds: number('R') };
    case Consts.KdfId.Argon2d:
    case Consts.KdfId.Argon2id:
      if (number('V') !== 0x13) return null;
      return { kdf: 'argon2', memoryKiB: number('M') / 1024, passes: number('I'), lanes: number('P') };
    default:
      return null;
  }
}

const deriveArgon2: CryptoEngine.Argon2Fn = async (password, salt, memoryKiB, passes, length, lanes, type) => {
  const derive = type === CryptoEngine.Argon2TypeArgon2d ? argon2d : argon2id;
  const key = await derive({
    password: new Uint8Array(password),
    salt: new Uint8Array(salt),
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: length,
    outputType: 'binary',
  });
  return Uint8Array.from(key).buffer;
};

function handOver(
  database: Kdbx,
  take: (entry: Login | OtherEntry) => void,
  onProgress: (share: number) => void,
): void {
  const bin = database.meta.recycleBinUuid?.id;
  const found: { readonly entry: KdbxEntry; readonly binned: boolean }[] = [];
  const walk = (group: KdbxGroup, inBin: boolean) => {
    const binned = inBin || (bin !== undefined && group.uuid.id === bin);
    for (const entry of group.entries) found.push({ entry, binned });
    for (const inner of group.groups) walk(inner, binned);
  };
  for (const group of database.groups) walk(group, false);
  const byId = new Map(found.map(({ entry }) => [hexOf(entry), entry]));
  found.forEach(({ entry, binned }, at) => {
    if (at % STEP === 0) onProgress(at / found.length);
    take(binned ? { skip: 'in-bin', title: textOf(entry, 'Title') } : loginOf(entry, byId));
  });
}

function loginOf(entry: KdbxEntry, byId: ReadonlyMap<string, KdbxEntry>): Login {
  const own = (name: string) => resolved(textOf(entry, name), byId);
  const names = [...entry.fields.keys()];
  const password = own('Password');
  return {
    title: own('Title'),
    urls: ['URL', ...names.filter((name) => /^KP2A_URL(_\d+)?$/.test(name))].map(own).filter((url) => url !== ''),
    usernames: [own('UserName')].filter((name) => name !== ''),
    password,
    history: formerOf(entry, password),
    totp: own('otp') || own('TimeOtp-Secret-Base32'),
    notes: own('Notes'),
    fields: names
      .filter((name) => !OWN_FIELDS.test(name))
      .map((name) => ({ name, value: own(name), hidden: entry.fields.get(name) instanceof ProtectedValue })),
    createdAt: entry.times.creationTime?.getTime() ?? null,
    updatedAt: entry.times.lastModTime?.getTime() ?? null,
  };
}

const OWN_FIELDS = /^(Title|UserName|Password|URL|Notes|otp|TimeOtp-Secret-Base32|KP2A_URL(_\d+)?)$/;

/** The passwords that an entry had before, the newest first. */
function formerOf({ history }: KdbxEntry, current: string): Login['history'] {
  const former = new Map<string, number | null>();
  for (const state of history.toReversed()) {
    const value = textOf(state, 'Password');
    if (value !== '' && value !== current && !former.has(value)) {
      former.set(value, state.times.lastModTime?.getTime() ?? null);
    }
  }
  return [...former].map(([value, at]) => ({ value, at }));
}

const REFERENCES: Readonly<Record<string, string>> = {
  T: 'Title',
  U: 'UserName',
  P: 'Password',
  A: 'URL',
  N: 'Notes',
};

/** References from one to the next that are followed, as in KeePass; they may also lead round in a circle. */
const MOST_STEPS = 12;

/** KeePass keeps one password for several entries as a reference to one of them. One that leads nowhere stays as it is. */
function resolved(given: string, byId: ReadonlyMap<string, KdbxEntry>): string {
  let text = given;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const [, field = '', id = ''] = /^\{REF:([TUPAN])@I:([0-9A-F]{32})\}$/i.exec(text) ?? [];
    const entry = byId.get(id.toLowerCase());
    if (!entry) return text;
    text = textOf(entry, REFERENCES[field.toUpperCase()] ?? '');
  }
  return given;
}

function hexOf(entry: KdbxEntry): string {
  return ByteUtils.bytesToHex(ByteUtils.base64ToBytes(entry.uuid.id));
}

function textOf(entry: KdbxEntry, name: string): string {
  const value = entry.fields.get(name) ?? '';
  return typeof value === 'string' ? value : value.getText();
}
