// Owns the promises about CSV: byte-exact for managers, no formula for spreadsheets, and never the one for the other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from '@/utils/exchange/csv-export';
import type { Login } from '@/utils/exchange/login';
import { fileOf, HALF_PAIR, HOSTILE_TEXTS, login, logins, NUL } from './hostile';

/** The text of a file, its mark of byte order included. */
const textOf = (file: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);

/** A reader of RFC 4180 that owes nothing to Keyturn's own. A line ends with LF, with or without CR before it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        cell += text[at];
        if (text[at] === '"') at += 1;
      }
      at += 1;
    } else {
      for (; at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r'; at += 1) cell += text[at];
    }
    row.push(cell);
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    at += text[at] === '\r' ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

const firstOf = ({ urls, usernames }: Login) => [urls[0] ?? '', usernames[0] ?? ''];

describe('CSV for browsers', () => {
  it('has the columns of Chrome and every text to the last character', () => {
    fc.assert(
      fc.property(fc.array(logins(), { maxLength: 4 }), (all) => {
        const rows = readCsv(textOf(fileOf(csvFile(all, 'browser'))));
        expect(rows[0]).toEqual(['name', 'url', 'username', 'password', 'note']);
        const wanted = all.map((one) => [one.title, ...firstOf(one), one.password, one.notes]);
        expect(rows.slice(1)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('puts nothing before a password that looks like a formula', () => {
    for (const password of [...HOSTILE_TEXTS, NUL]) {
      const rows = readCsv(textOf(fileOf(csvFile([login({ password })], 'browser'))));
      expect(rows[1]?.[3]).toBe(password);
    }
  });

  it('carries a note of 1 MB', () => {
    const notes = '"=é\n'.repeat(250_000);
    expect(readCsv(textOf(fileOf(csvFile([login({ notes })], 'browser'))))[1]?.[4] === notes).toBe(true);
  });
});

describe('CSV in the order of Bitwarden', () => {
  it('has its columns, and fields and addresses as Bitwarden packs them', () => {
    const given = login({
      urls: ['https://a.example/?x=1,2', 'https://b.example/'],
      usernames: ['vera', 'otto'],
      totp: 'otpauth://totp/x?secret=AAAA',
      fields: [{ name: 'First pet?', value: '=Barsik', hidden: true }],
    });
    const text = textOf(fileOf(csvFile([given], 'bitwarden')));
    const [names = [], cells = []] = readCsv(text);
    const cell = Object.fromEntries(names.map((name, at) => [name, cells[at]]));
    expect(text.startsWith('folder,favorite,type,name,notes,fields,reprompt,login_uri,')).toBe(true);
    expect(cell).toMatchObject({ type: 'login', login_username: 'vera', login_totp: 'otpauth://totp/x?secret=AAAA' });
    expect(cell.fields).toBe('Username 2: otto\nFirst pet?: =Barsik');
    expect(readCsv(`${cell.login_uri}\n`)).toEqual([['https://a.example/?x=1,2', 'https://b.example/']]);
  });

  it('refuses, by its title, a login with a field that would come back as another', () => {
    for (const field of [
      { name: 'a', value: 'two\nlines', hidden: false },
      { name: 'a', value: 'b: c', hidden: false },
    ]) {
      const given = [login(), login({ title: 'Odd one', fields: [field] })];
      expect(csvFile(given, 'bitwarden')).toEqual({ ok: false, reason: 'export-unwritable', title: 'Odd one' });
    }
  });
});

describe('CSV for spreadsheets', () => {
  it('has no cell that starts like a formula, and changes no other', () => {
    fc.assert(
      fc.property(logins(), (one) => {
        const text = textOf(fileOf(csvFile([one], 'spreadsheet')));
        expect(text[0]).toBe('\ufeff');
        const [cells = []] = readCsv(text.slice(1)).slice(1);
        const { title, urls, usernames, password, totp, notes } = one;
        for (const [at, plain] of [title, urls.join('\n'), usernames.join('\n'), password, totp, notes].entries()) {
          const cell = cells[at] ?? '';
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          expect(cell).toBe(/^[=+\-@\t\r\n＝＋－＠]/.test(plain) ? `'${plain}` : plain);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('defuses each sign that OWASP names, and its full-width form', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
      const [, cells = []] = readCsv(
        textOf(fileOf(csvFile([login({ password: `${sign}1` })], 'spreadsheet'))).slice(1),
      );
      expect(cells[3]).toBe(`'${sign}1`);
    }
  });

  it('quotes every cell, so that no separator inside one starts another', () => {
    const [, line = ''] = textOf(fileOf(csvFile([login({ password: 'a;=1+1' })], 'spreadsheet'))).split('\r\n');
    expect(line.split(',').every((cell) => cell.startsWith('"') && cell.endsWith('"'))).toBe(true);
  });
});

describe('any CSV', () => {
  it('is not made where a text has no bytes in UTF-8, and says of which login', () => {
    for (const target of ['browser', 'bitwarden', 'spreadsheet'] as const) {
      const given = [login(), login({ title: 'Odd one', password: HALF_PAIR })];
      expect(csvFile(given, target)).toEqual({ ok: false, reason: 'export-unwritable', title: 'Odd one' });
    }
  });
});
