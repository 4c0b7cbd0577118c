// Owns the promise that what Keyturn writes for other managers it reads again to the last character, whatever it is made of.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitwardenFile } from '@/utils/exchange/bitwarden-export';
import { readBitwarden } from '@/utils/exchange/bitwarden-import';
import { csvFile } from '@/utils/exchange/csv-export';
import { readCsv } from '@/utils/exchange/csv-import';
import type { OtherEntry } from '@/utils/exchange/import-accounts';
import { kdbxFile } from '@/utils/exchange/kdbx-export';
import { readKdbx } from '@/utils/exchange/kdbx-import';
import type { Login } from '@/utils/exchange/login';
import { fileOf, HALF_PAIR, HOSTILE_TEXTS, login, NUL } from './hostile';

const textOf = (file: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);

/** Plain places, hostile texts: what belongs to the account, not what a format spells in its own way. */
function hostile(texts: fc.Arbitrary<string>): fc.Arbitrary<Login> {
  const past = fc.array(texts, { maxLength: 3 }).map((values) => values.map((value) => ({ value, at: null })));
  return fc.record({ username: texts, password: texts, notes: texts, history: past, answer: texts }).map((made) =>
    login({
      usernames: [made.username],
      password: made.password,
      notes: made.notes,
      history: made.history,
      totp: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP',
      fields: [{ name: 'First pet?', value: made.answer, hidden: true }],
    }),
  );
}

function essence(one: Login | OtherEntry | undefined): unknown {
  if (!one || 'skip' in one) return one;
  const { title, urls, usernames, password, notes, totp, history } = one;
  // A state of an entry's history that tells of no other password is no former password.
  const past = new Set(history.map(({ value }) => value).filter((value) => value !== '' && value !== password));
  // KDBX has no way to say that nothing is a secret.
  const fields = one.fields.map(({ name, value, hidden }) => ({ name, value, hidden: hidden && value !== '' }));
  return {
    title,
    urls,
    username: usernames[0] ?? '',
    password,
    notes,
    totp,
    fields,
    past: [...past],
  };
}

const unicode = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 20 }));

describe('Bitwarden JSON', () => {
  it('comes back whole, half surrogate pairs and NUL too', async () => {
    const texts = fc.oneof(unicode, fc.constantFrom(HALF_PAIR, NUL));
    await fc.assert(
      fc.asyncProperty(hostile(texts), async (one) => {
        const read: (Login | OtherEntry)[] = [];
        await readBitwarden(textOf(fileOf(bitwardenFile([one]))), null, (entry) => read.push(entry));
        expect(read.map(essence)).toEqual([essence(one)]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a note of 1 MB', () => {
  it('comes back whole', async () => {
    const one = login({ notes: '"=é\n'.repeat(250_000) });
    const read: (Login | OtherEntry)[] = [];
    await readBitwarden(textOf(fileOf(bitwardenFile([one]))), null, (entry) => read.push(entry));
    readCsv(
      textOf(fileOf(csvFile([one], 'browser'))),
      (entry) => read.push(entry),
      () => {},
    );
    expect(read.map((entry) => 'notes' in entry && entry.notes === one.notes)).toEqual([true, true]);
  });
});

describe('CSV for browsers', () => {
  it('comes back whole, NUL too, as far as its columns go', () => {
    fc.assert(
      fc.property(hostile(fc.oneof(unicode, fc.constant(NUL))), (one) => {
        const read: (Login | OtherEntry)[] = [];
        readCsv(
          textOf(fileOf(csvFile([one], 'browser'))),
          (entry) => read.push(entry),
          () => {},
        );
        expect(read.map(essence)).toEqual([essence({ ...one, history: [], totp: '', fields: [] })]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('CSV in the order of Bitwarden', () => {
  it('comes back whole or is not made, NUL and line ends too', () => {
    let made = 0;
    fc.assert(
      fc.property(hostile(fc.oneof(unicode, fc.constant(NUL))), (one) => {
        const written = csvFile([one], 'bitwarden');
        if (!written.ok) {
          expect(written).toEqual({ ok: false, reason: 'export-unwritable', title: one.title });
          return;
        }
        made += 1;
        const read: (Login | OtherEntry)[] = [];
        readCsv(
          textOf(written.file),
          (entry) => read.push(entry),
          () => {},
        );
        const fields = one.fields.map((field) => ({ ...field, hidden: false }));
        expect(read.map(essence)).toEqual([essence({ ...one, history: [], fields })]);
      }),
      { numRuns: 200 },
    );
    expect(made).toBeGreaterThan(50);
  });
});

describe('a KDBX file', () => {
  it('comes back whole', async () => {
    const texts = unicode.map((text) => text.replaceAll('\0', '').replace(/^\ufeff+/, ''));
    await fc.assert(
      fc.asyncProperty(hostile(texts), async (one) => {
        const file = fileOf(await kdbxFile([one], 'four odd words', { memoryKiB: 64, passes: 1, lanes: 1 }));
        const read: (Login | OtherEntry)[] = [];
        await readKdbx(
          Uint8Array.from(file),
          'four odd words',
          (entry) => read.push(entry),
          () => {},
        );
        expect(read.map(essence)).toEqual([essence(one)]);
      }),
      { numRuns: 30 },
    );
  });
});
