// Owns the logins that tests of exports stand on: texts that break files, in every place a login has for a text.
import fc from 'fast-check';
import type { Login } from '@/utils/exchange/login';

/** What formats trip over, each short enough to read in a failure. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\tstarts with a tab',
  '\rstarts with CR',
  '\nstarts with LF',
  '＝1＋1',
  'say "hi"',
  '""',
  '"',
  "'",
  'a,b;c\td',
  'line 1\nline 2\r\nline 3\rline 4',
  ' spaces around ',
  '<b>&amp;</b>]]>',
  '\u202eright to left\u202c שלום',
  '🔑👨‍👩‍👧 é e\u0301',
  '\u0001\u0007\u001b\u007f\u0085',
  '\ufffe\uffff\u2028\ufeff',
  '\ufeffmark of byte order',
  'name: value: more',
  '$&$1\\u0000%00',
];
/** No bytes of UTF-8 say it. */
export const HALF_PAIR = 'half \ud83d pair';
export const NUL = 'before\0after';

const HOSTILE = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 20 }));

/** Logins with every text drawn from `texts`. */
export function logins(texts: fc.Arbitrary<string> = HOSTILE): fc.Arbitrary<Login> {
  return fc.record(
    {
      title: texts,
      urls: fc.array(texts, { maxLength: 3 }),
      usernames: fc.array(texts, { maxLength: 3 }),
      password: texts,
      history: fc.array(fc.record({ value: texts, at: fc.option(fc.nat(2 ** 41)) }), { maxLength: 3 }),
      totp: fc.constantFrom(
        '',
        'otpauth://totp/Ali%20Express:vera?secret=JBSWY3DPEHPK3PXP&issuer=Ali%20Express&period=30',
      ),
      notes: texts,
      fields: fc.array(fc.record({ name: texts, value: texts, hidden: fc.boolean() }), { maxLength: 3 }),
      createdAt: fc.option(fc.nat(2 ** 41)),
      updatedAt: fc.option(fc.nat(2 ** 41)),
    },
    { noNullPrototype: true },
  );
}

/** A plain login with some of its texts replaced. */
export function login(over: Partial<Login> = {}): Login {
  return {
    title: 'AliExpress',
    urls: ['https://www.aliexpress.com/'],
    usernames: ['vera'],
    password: 'Aa1-password',
    history: [],
    totp: '',
    notes: '',
    fields: [],
    createdAt: Date.UTC(2024, 1, 3),
    updatedAt: Date.UTC(2026, 10, 20),
    ...over,
  };
}

/** The bytes of a file that must have been written. */
export function fileOf(written: { readonly ok: boolean; readonly file?: Uint8Array }): Uint8Array {
  if (!written.file) throw new Error(`no file: ${JSON.stringify(written)}`);
  return written.file;
}
