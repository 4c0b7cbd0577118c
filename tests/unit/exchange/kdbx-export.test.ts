// Owns the promises about KDBX files: what they cost to guess at, that keepassxc-cli opens them with every text to the byte, and
// what is refused. Where keepassxc-cli is missing its tests are skipped, never passed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { Credentials, Kdbx, ProtectedValue } from 'kdbxweb';
import { afterAll, describe, expect, it } from 'vitest';
import { kdbxFile } from '@/utils/exchange/kdbx-export';
import type { Login } from '@/utils/exchange/login';
import type { KdfCost } from '@/utils/vault/kdf';
import { fileOf, HALF_PAIR, HOSTILE_TEXTS, login, logins, NUL } from './hostile';

const PASSPHRASE = 'kelp "violin" grunt ötter';
const TOTP =
  'otpauth://totp/Ali%20Express:vera?secret=JBSWY3DPEHPK3PXP&issuer=Ali%20Express&algorithm=SHA1&digits=6&period=30';

/** Next to nothing: only one test is about the cost. */
const CHEAP = { memoryKiB: 64, passes: 1, lanes: 1 };

const folder = mkdtempSync(join(tmpdir(), 'keyturn-kdbx-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'export.kdbx');

const hasKeepass = spawnSync('keepassxc-cli', ['--version']).status === 0;

/** What keepassxc-cli prints, byte for byte. */
function keepass(...words: string[]): Buffer {
  const ran = spawnSync('keepassxc-cli', words, { input: `${PASSPHRASE}\n`, maxBuffer: 64 * 1024 * 1024 });
  if (ran.status !== 0) throw new Error(String(ran.stderr));
  return ran.stdout;
}

/** What it prints of these attributes of the one entry: each with a line end after it. */
const attributes = (...names: string[]) =>
  keepass('show', '-q', '-s', ...names.flatMap((name) => ['-a', name]), path, 'AliExpress').toString('utf8');
const printed = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('');

const save = async (all: readonly Login[], cost: KdfCost = CHEAP) =>
  writeFileSync(path, fileOf(await kdbxFile(all, PASSPHRASE, cost)));

/** KDBX 4 counts seconds since the year 1, as 64 bits in Base64, low byte first. */
const dateOf = (base64: string) => Number(Buffer.from(base64, 'base64').readBigInt64LE() - 62_135_596_800n) * 1000;

describe.skipIf(!hasKeepass)('a KDBX file in keepassxc-cli', () => {
  it('is Argon2id with 64 MiB, 3 passes and 1 lane', async () => {
    writeFileSync(path, fileOf(await kdbxFile([login()], PASSPHRASE)));
    const about = keepass('db-info', '-q', path).toString();
    expect(about).toMatch(/KDF: Argon2id \(3 rounds, 65536 KB\)/);
  });

  it('holds every attribute to the byte, and one-time codes', async () => {
    const fields = HOSTILE_TEXTS.map((value, at) => ({ name: `Field ${at}`, value, hidden: at % 2 === 0 }));
    const one = login({
      usernames: [HOSTILE_TEXTS[3] ?? '', 'otto'],
      password: HOSTILE_TEXTS.join('|'),
      totp: TOTP,
      fields,
    });
    const urls = ['https://www.aliexpress.com/', 'https://login.aliexpress.com/'];
    await save([{ ...one, urls, notes: HOSTILE_TEXTS.join('\n') }]);
    expect(attributes('otp')).toBe(`${TOTP}\n`);
    expect(keepass('show', '-q', '-t', path, 'AliExpress').toString()).toMatch(/^\d{6}\n$/);
    expect(attributes('Password', 'Notes', 'UserName', 'Username 2', 'URL', 'KP2A_URL')).toBe(
      printed([one.password, HOSTILE_TEXTS.join('\n'), one.usernames[0] ?? '', 'otto', ...urls]),
    );
    expect(attributes(...fields.map(({ name }) => name))).toBe(printed(HOSTILE_TEXTS));
    // KeePassXC would take the mark off the start of a protected text.
    await save([login({ password: '\ufeffmark' })]);
    expect(attributes('Password')).toBe('\ufeffmark\n');
  }, 60_000);

  it('keeps the whole history, oldest first, with its dates', async () => {
    const history = Array.from({ length: 14 }, (_, at) => ({
      value: `Old-${14 - at}`,
      at: Date.UTC(2025, 12 - at, 1),
    }));
    await save([login({ history })]);
    const text = keepass('export', '-q', '-f', 'xml', path).toString('utf8');
    const dom = new new Window().DOMParser().parseFromString(text, 'text/xml');
    const past = [...dom.querySelectorAll('History > Entry')];
    const secret = (entry: (typeof past)[number]) =>
      [...entry.querySelectorAll('String')]
        .find((one) => one.querySelector('Key')?.textContent === 'Password')
        ?.querySelector('Value')?.textContent;
    expect(past.map(secret)).toEqual(history.toReversed().map(({ value }) => value));
    expect(dateOf(past[0]?.querySelector('LastModificationTime')?.textContent ?? '')).toBe(history.at(-1)?.at);
    expect(dom.querySelector('HistoryMaxItems')?.textContent).toBe('-1');
  });

  it('tells apart fields of one name, and those named like what every entry has', async () => {
    const names = ['Pet', 'Pet', 'Password', 'otp', '', 'line\nfeed', 'null\u0001'];
    await save([login({ fields: names.map((name, at) => ({ name, value: `answer ${at}`, hidden: true })) })]);
    const kept = ['Pet', 'Pet (2)', 'Password (2)', 'otp (2)', 'Field', 'line\\u000afeed', 'null\\u0001'];
    expect(attributes('Password', ...kept)).toBe(printed(['Aa1-password', ...kept.map((_, at) => `answer ${at}`)]));
  });

  it('carries a note of 1 MB', async () => {
    const notes = '<é>\n'.repeat(250_000);
    await save([login({ notes })]);
    expect(attributes('Notes') === `${notes}\n`).toBe(true);
  });
});

describe('a KDBX file', () => {
  it('says in its header that it costs 64 MiB, 3 passes and 1 lane', async () => {
    const file = fileOf(await kdbxFile([login()], PASSPHRASE));
    const { header } = await Kdbx.load(
      Uint8Array.from(file).buffer,
      new Credentials(ProtectedValue.fromString(PASSPHRASE)),
    );
    const cost = ['M', 'I', 'P'].map((name) => Number(header.kdfParameters?.get(name)?.valueOf()));
    expect(cost).toEqual([64 * 1024 * 1024, 3, 1]);
  });

  it('is not made where KeePass could not show a text whole, and says of which login', async () => {
    for (const password of [NUL, HALF_PAIR, '\ufeff\t']) {
      const given = [login(), login({ title: 'Odd one', password })];
      expect(await kdbxFile(given, PASSPHRASE)).toEqual({ ok: false, reason: 'export-unwritable', title: 'Odd one' });
    }
  });

  it('opens again with every text, whatever the logins are made of', async () => {
    const texts = fc
      .oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 20 }))
      .map((text) => text.replaceAll('\0', '').replace(/^\ufeff+/, ''));
    // It opens what it made and compares; a difference would be `internal`.
    await fc.assert(
      fc.asyncProperty(fc.array(logins(texts), { maxLength: 3 }), async (all) => {
        expect(await kdbxFile(all, PASSPHRASE, CHEAP)).toMatchObject({ ok: true });
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
