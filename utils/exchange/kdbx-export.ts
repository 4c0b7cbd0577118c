// Owns the writing of KeePass's KDBX 4 under a passphrase, with a cost that is set here and not by the library, whose own is weak.
// What was made is opened again and compared before it is given out.
import { Consts, Credentials, CryptoEngine, Int64, Kdbx, type KdbxEntry, ProtectedValue, VarDictionary } from 'kdbxweb';
import { fail } from '../core/result';
import { DEFAULT_COST, deriveArgon2id, type KdfCost } from '../vault/kdf';
import type { Login } from './login';
import { fieldsWithNames, isUnicode, moment, textsOf, unwritable, type Written } from './written-file';

const BYTE_ORDER_MARK = '\uFEFF';

/** Names that KeePass gives a meaning of its own. */
const OWN_NAMES = ['Title', 'UserName', 'Password', 'URL', 'Notes', 'otp'];

/** The whole file, or the login with a text that a KDBX file cannot carry to KeePassXC. */
export async function kdbxFile(
  logins: readonly Login[],
  passphrase: string,
  cost: KdfCost = DEFAULT_COST,
): Promise<Written> {
  const odd = logins.find((login) => !textsOf(login).every(isCarried));
  if (odd) return unwritable(odd);
  CryptoEngine.setArgon2Impl(async (password, salt, memoryKiB, passes, _length, lanes) => {
    const key = await deriveArgon2id(new Uint8Array(password), new Uint8Array(salt), { memoryKiB, passes, lanes });
    return Uint8Array.from(key).buffer;
  });
  const credentials = new Credentials(ProtectedValue.fromString(passphrase));
  const database = Kdbx.create(credentials, 'Keyturn');
  database.setVersion(4);
  setCost(database, cost);
  // Nothing may fall out of a history when an entry is edited.
  database.meta.historyMaxItems = -1;
  database.meta.historyMaxSize = -1;
  for (const login of logins) addEntry(database, login);
  const file = await database.save();
  const found = await Kdbx.load(file, credentials);
  return sameEntries(found, database) ? { ok: true, file: new Uint8Array(file) } : fail('internal');
}

/** KeePassXC cuts a protected text at a NUL, and takes a mark of byte order off its start, both in silence. */
function isCarried(text: string): boolean {
  return isUnicode(text) && !text.includes('\0') && !(text.startsWith(BYTE_ORDER_MARK) && UNSAFE.test(text));
}

/** Argon2id (RFC 9106). The library's defaults are far below any recommendation. */
function setCost(database: Kdbx, { memoryKiB, passes, lanes }: KdfCost): void {
  database.setKdf(Consts.KdfId.Argon2id);
  const parameters = database.header.kdfParameters;
  parameters?.set('M', VarDictionary.ValueType.UInt64, Int64.from(memoryKiB * 1024));
  parameters?.set('I', VarDictionary.ValueType.UInt64, Int64.from(passes));
  parameters?.set('P', VarDictionary.ValueType.UInt32, lanes);
}

function addEntry(database: Kdbx, login: Login): void {
  const entry = database.createEntry(database.getDefaultGroup());
  const { title, urls, usernames, password, history, totp, notes, createdAt, updatedAt } = login;
  entry.times.creationTime = moment(createdAt);
  setText(entry, 'Title', title);
  setText(entry, 'UserName', usernames[0] ?? '');
  setText(entry, 'URL', urls[0] ?? '');
  // Oldest first, and before the rest: a history repeats whatever stands in the entry by then, long notes too.
  for (const { value, at } of history.toReversed()) {
    setText(entry, 'Password', value, true);
    entry.times.lastModTime = moment(at);
    entry.pushHistory();
  }
  setText(entry, 'Password', password, true);
  setText(entry, 'Notes', notes);
  if (totp !== '') setText(entry, 'otp', totp, true);
  // The names under which KeePassXC's browser extension looks for further addresses.
  for (const [at, url] of urls.slice(1).entries()) {
    setText(entry, freeName(entry, at === 0 ? 'KP2A_URL' : `KP2A_URL_${at}`), url);
  }
  for (const { name, value, hidden } of fieldsWithNames(login)) setText(entry, freeName(entry, name), value, hidden);
  entry.times.lastModTime = moment(updatedAt);
}

/**
 * Sets a text of an entry. Where XML cannot carry it exactly it goes protected, that is encrypted and as Base64, which every program
 * that reads KDBX takes for the same text. Line feeds and spaces are safe in XML; tabs get lost in the library's own reader.
 */
function setText(entry: KdbxEntry, name: string, text: string, secret = false): void {
  const isProtected = (secret || UNSAFE.test(text)) && !text.startsWith(BYTE_ORDER_MARK);
  entry.fields.set(name, isProtected ? ProtectedValue.fromString(text) : text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNSAFE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/;

/** A name that no other text of the entry has yet. Names cannot be protected: what XML cannot carry is spelled out. */
function freeName(entry: KdbxEntry, wanted: string): string {
  const spelled = wanted.replace(new RegExp(`${UNSAFE.source}|\\n`, 'g'), (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  const name = spelled.trim() === '' ? 'Field' : spelled;
  const taken = (one: string) => OWN_NAMES.includes(one) || entry.fields.has(one);
  let free = name;
  for (let count = 2; taken(free); count += 1) free = `${name} (${count})`;
  return free;
}

function sameEntries(one: Kdbx, other: Kdbx): boolean {
  return JSON.stringify(statesOf(one)) === JSON.stringify(statesOf(other));
}

/** All texts of all entries and of their histories. */
function statesOf(database: Kdbx): unknown {
  const texts = ({ fields }: KdbxEntry) =>
    [...fields]
      .map(([name, value]) => [name, typeof value === 'string' ? value : value.getText()])
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return database.getDefaultGroup().entries.map((entry) => [texts(entry), entry.history.map(texts)]);
}
