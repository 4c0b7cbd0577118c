// Owns the reading of Bitwarden's JSON exports, plain or under a password: items to logins. What is encrypted to an account opens
// nowhere else, and is refused by name.
import { fail, type Result } from '../core/result';
import { openBitwarden } from './bitwarden-seal';
import type { OtherEntry } from './import-accounts';
import type { Login } from './login';

/** Whether a text is meant to be Bitwarden's: it is an object, and says first whether it is encrypted. */
export function isBitwardenJson(text: string): boolean {
  return /^\s*\{/.test(text);
}

type Refusal =
  | 'import-foreign'
  | 'import-damaged'
  | 'import-locked'
  | 'import-wrong-password'
  | 'import-costly'
  | 'import-account-bound';

type Take = (entry: Login | OtherEntry) => void;

/** Items between two words of progress. */
const STEP = 500;

/** Hands every item to `take`. `onProgress` hears the share that is done. */
export async function readBitwarden(
  text: string,
  password: string | null,
  take: Take,
  onProgress: (share: number) => void = () => {},
): Promise<Result<{ format: 'bitwarden' | 'bitwarden-locked' }, Refusal>> {
  const outer = parse(text);
  if (outer === null) return fail('import-damaged');
  if (outer.encrypted === true && outer.passwordProtected !== true) return fail('import-account-bound');
  if (outer.encrypted !== true) {
    const read = readItems(outer, take, onProgress);
    return read.ok ? { ok: true, format: 'bitwarden' } : read;
  }
  const opened = await openBitwarden(outer, password);
  if (!opened.ok) return opened;
  const inner = parse(opened.text);
  if (inner === null || inner.encrypted === true) return fail('import-damaged');
  const read = readItems(inner, take, onProgress);
  return read.ok ? { ok: true, format: 'bitwarden-locked' } : read;
}

function parse(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function readItems(
  file: Json,
  take: Take,
  onProgress: (share: number) => void,
): Result<object, 'import-foreign' | 'import-damaged'> {
  if (!Array.isArray(file.items)) return fail('import-foreign');
  if (!file.items.every(isItem)) return fail('import-damaged');
  const { items } = file;
  items.forEach((item, at) => {
    if (at % STEP === 0) onProgress(at / items.length);
    take(entryOf(item));
  });
  return { ok: true };
}

/** Bitwarden writes these as texts, or null. A number would come over as another one than stands in the file: 1.0 as 1. */
function isItem(value: unknown): value is Json {
  if (!isObject(value)) return false;
  const login = objectAt(value, 'login');
  const texts = [value.name, value.notes, login.username, login.password, login.totp];
  const former = listAt(value, 'passwordHistory').map(({ password }) => password);
  return [...texts, ...former].every((text) => !isSet(text) || typeof text === 'string');
}

const LOGIN = 1;

function entryOf(item: Json): Login | OtherEntry {
  const title = textAt(item, 'name');
  if (isSet(item.deletedDate)) return { skip: 'in-bin', title };
  if (item.type !== LOGIN) return { skip: 'other-kind', title };
  const login = objectAt(item, 'login');
  const username = textAt(login, 'username');
  return {
    title,
    urls: listAt(login, 'uris')
      .map((uri) => textAt(uri, 'uri'))
      .filter((uri) => uri !== ''),
    usernames: username === '' ? [] : [username],
    password: textAt(login, 'password'),
    history: listAt(item, 'passwordHistory').map((past) => ({
      value: textAt(past, 'password'),
      at: momentAt(past, 'lastUsedDate'),
    })),
    totp: textAt(login, 'totp'),
    notes: textAt(item, 'notes'),
    fields: listAt(item, 'fields').map((field) => ({
      name: textAt(field, 'name'),
      value: textAt(field, 'value'),
      hidden: field.type === 1,
    })),
    createdAt: momentAt(item, 'creationDate'),
    updatedAt: momentAt(login, 'passwordRevisionDate') ?? momentAt(item, 'revisionDate'),
  };
}

/** An object out of a file, of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function textAt(from: Json, name: string): string {
  const value = Object.hasOwn(from, name) ? from[name] : undefined;
  if (typeof value === 'string') return value;
  // A field of the kind "yes or no", and what other programs write as a number.
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function objectAt(from: Json, name: string): Json {
  const value = from[name];
  return isObject(value) ? value : {};
}

function listAt(from: Json, name: string): readonly Json[] {
  const value = from[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function momentAt(from: Json, name: string): number | null {
  const moment = Date.parse(textAt(from, name));
  return Number.isNaN(moment) ? null : moment;
}
