// Owns what the columns of other programs' CSV files mean. Pure data and look-ups; it must not read a file.
// Sources: Chromium's password_csv_writer, Firefox's LoginExport, Apple's Passwords export, and the import and export help pages of
// Bitwarden, 1Password, LastPass, KeePass 2, KeePassXC and Proton Pass.
import type { SkipReason } from './import-accounts';
import type { ImportFormat } from './import-formats';

/** What a column is kept as. `addresses`: a row of CSV inside the cell. `lines`: lines of "name: value". */
export type Use =
  | 'title'
  | 'address'
  | 'addresses'
  | 'username'
  | 'password'
  | 'totp'
  | 'notes'
  | 'field'
  | 'lines'
  | 'created'
  | 'updated';

const USES: Readonly<Record<Use, readonly string[]>> = {
  title: ['name', 'title', 'account'],
  address: ['url', 'website', 'web site', 'uri', 'site', 'web address'],
  addresses: ['login_uri'],
  username: [
    'username',
    'login_username',
    'login name',
    'user name',
    'user',
    'login',
    'email',
    'username2',
    'username3',
  ],
  password: ['password', 'login_password'],
  totp: ['totp', 'login_totp', 'otpauth', 'otpurl', 'one-time password'],
  notes: ['note', 'notes', 'extra', 'comments', 'comment'],
  field: [],
  lines: ['fields'],
  created: ['created', 'timecreated', 'createtime'],
  updated: ['last modified', 'timepasswordchanged', 'modifytime'],
};
const BY_NAME = new Map(
  Object.entries(USES).flatMap(([use, names]) => names.map((name) => [name, use as Use] as const)),
);

interface Dialect {
  readonly format: ImportFormat;
  /** Column names that tell it from the others, in lower case. */
  readonly signs: readonly string[];
  /** All column names that it may have beside; with another one it is not this dialect. null: any. */
  readonly only?: readonly string[];
  /** KeePass 2 writes \" and \\ where others double the quote. */
  readonly escape?: '\\';
}

/** The first that fits counts. */
const DIALECTS: readonly Dialect[] = [
  { format: 'firefox', signs: ['url', 'username', 'password', 'httprealm', 'formactionorigin'] },
  { format: 'bitwarden-csv', signs: ['type', 'name', 'login_uri', 'login_username', 'login_password'] },
  { format: 'proton-pass', signs: ['type', 'name', 'url', 'username', 'password', 'note', 'vault'] },
  { format: 'lastpass', signs: ['url', 'username', 'password', 'extra', 'name', 'grouping'] },
  { format: 'keepass', signs: ['account', 'login name', 'password', 'web site', 'comments'], escape: '\\' },
  { format: 'keepassxc', signs: ['group', 'title', 'username', 'password', 'url', 'notes'] },
  { format: 'onepassword', signs: ['title', 'username', 'password', 'favorite', 'archived', 'tags'] },
  { format: 'safari', signs: ['title', 'url', 'username', 'password', 'otpauth'] },
  { format: 'chromium', signs: ['name', 'url', 'username', 'password'], only: ['note'] },
];

/** Columns of known dialects that say nothing of a login. */
const LEFT: readonly string[] = [
  ...[
    'httprealm',
    'formactionorigin',
    'guid',
    'timelastused',
    'folder',
    'favorite',
    'type',
    'reprompt',
    'archiveddate',
  ],
  ...['grouping', 'fav', 'group', 'icon', 'archived', 'tags', 'vault'],
];

export interface Columns {
  readonly format: ImportFormat;
  readonly escape: '\\' | '"';
  readonly uses: readonly { readonly column: string; readonly use: Use | null }[];
}

/**
 * What a header row means; null: it is none of a file with logins. A dialect that nobody knows is read by the names of its columns,
 * and a column that nobody knows is kept as a field.
 */
export function columnsOf(header: readonly string[]): Columns | null {
  const names = header.map((column) => column.trim().toLowerCase());
  const known = DIALECTS.find(
    ({ signs, only }) =>
      signs.every((sign) => names.includes(sign)) &&
      (only === undefined || names.every((name) => signs.includes(name) || only.includes(name))),
  );
  const uses = names.map((name, at) => {
    const fallback = LEFT.includes(name) || name === '' ? null : 'field';
    // The second column of a name is something else than the first.
    const use = names.indexOf(name) === at ? (BY_NAME.get(name) ?? fallback) : 'field';
    return { column: header[at] ?? '', use };
  });
  const has = (...some: readonly Use[]) => uses.some(({ use }) => use !== null && some.includes(use));
  if (!known && !(has('password') && has('address', 'addresses'))) return null;
  return { format: known?.format ?? 'csv', escape: known?.escape ?? '"', uses };
}

/** Why a row is no login, by what its program writes; null: it may be one. `cell` gives the text of a column by its name. */
export function rowSkip(format: ImportFormat, cell: (column: string) => string): SkipReason | null {
  const typed = format === 'bitwarden-csv' || format === 'proton-pass';
  if (typed && cell('type') !== 'login') return 'other-kind';
  if (format === 'lastpass' && cell('url') === 'http://sn') return 'other-kind';
  return null;
}
