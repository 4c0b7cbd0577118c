// Owns the writing of CSV (RFC 4180) in its two ways, which must never be mixed up: byte-exact for other managers, where a sign put
// before a password would destroy it, and defused for spreadsheets, where a cell may be taken for a formula.
import { toUtf8 } from '../vault/bytes';
import type { Login } from './login';
import { fieldsWithNames, isUnicode, textsOf, unwritable, type Written } from './written-file';

export type CsvTarget = 'browser' | 'bitwarden' | 'spreadsheet';

interface Target {
  readonly columns: readonly string[];
  /** The cells of one row; null: they cannot say this login. */
  readonly row: (login: Login) => readonly string[] | null;
  readonly cell: (text: string) => string;
  readonly lineEnd: '\n' | '\r\n';
  readonly start: string;
}

const TARGETS: Readonly<Record<CsvTarget, Target>> = {
  // Chrome's columns, which Edge, Brave, Opera and Safari read too.
  browser: {
    columns: ['name', 'url', 'username', 'password', 'note'],
    row: ({ title, urls, usernames, password, notes }) => [title, urls[0] ?? '', usernames[0] ?? '', password, notes],
    cell: exact,
    lineEnd: '\n',
    start: '',
  },
  bitwarden: {
    columns: [
      'folder',
      'favorite',
      'type',
      'name',
      'notes',
      'fields',
      'reprompt',
      'login_uri',
      'login_username',
      'login_password',
      'login_totp',
    ],
    row: bitwardenRow,
    cell: exact,
    lineEnd: '\n',
    start: '',
  },
  spreadsheet: {
    columns: ['name', 'url', 'username', 'password', 'totp', 'notes'],
    row: ({ title, urls, usernames, password, totp, notes }) => [
      title,
      urls.join('\n'),
      usernames.join('\n'),
      password,
      totp,
      notes,
    ],
    cell: defused,
    lineEnd: '\r\n',
    // Without this mark Excel takes UTF-8 for the alphabet of its country.
    start: '\uFEFF',
  },
};

/** The whole file: a row of names, then one row a login. A text that UTF-8 or the columns cannot say is refused by its login. */
export function csvFile(logins: readonly Login[], target: CsvTarget): Written {
  const { columns, row, cell, lineEnd, start } = TARGETS[target];
  const lines = [columns.join(',')];
  for (const login of logins) {
    const cells = row(login);
    if (cells === null || !textsOf(login).every(isUnicode)) return unwritable(login);
    lines.push(cells.map(cell).join(','));
  }
  return { ok: true, file: toUtf8(`${start}${lines.join(lineEnd)}${lineEnd}`) };
}

/** As it is: quotes stand around it only where a reader would else see an end of cell or trim it. */
function exact(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? quoted(text) : text;
}

/** Signs that spreadsheets take for the start of a formula, with their full-width forms (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function defused(text: string): string {
  return quoted(FORMULA.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Bitwarden's columns pack fields into lines of "name: value", and addresses into a row of CSV. */
function bitwardenRow(login: Login): readonly string[] | null {
  const { title, urls, usernames, password, totp, notes } = login;
  const fields = fieldsWithNames(login).map(({ name, value }) => ({ line: `${name}: ${value}`, name }));
  // Bitwarden cuts at the last ": " of a line.
  const isExact = ({ line, name }: (typeof fields)[number]) =>
    !/[\r\n]/.test(line) && line.lastIndexOf(': ') === name.length;
  if (!fields.every(isExact)) return null;
  const lines = fields.map(({ line }) => line).join('\n');
  const uris = urls.map(exact).join(',');
  return ['', '', 'login', title, notes, lines, '0', uris, usernames[0] ?? '', password, totp];
}
