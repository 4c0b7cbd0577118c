// Owns the promises of turning logins into accounts: no secret of a login is left behind, logins of one person are joined, and
// what does not become an account is named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '@/utils/core/account';
import { bitwardenFile } from '@/utils/exchange/bitwarden-export';
import { readBitwarden } from '@/utils/exchange/bitwarden-import';
import { makeGatherer } from '@/utils/exchange/import-accounts';
import { type Login, loginOf } from '@/utils/exchange/login';
import { isBackupRecord } from '@/utils/exchange/record-shapes';
import { login, secretsOf } from './samples';

const NOW = 1_780_000_000_000;

function gather(...logins: Parameters<ReturnType<typeof makeGatherer>['take']>[0][]) {
  let made = 0;
  const gatherer = makeGatherer(NOW, () => {
    made += 1;
    return made.toString(16).padStart(32, '0');
  });
  for (const one of logins) gatherer.take(one);
  return gatherer.gathered();
}

const hostile = fc.oneof(
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    '=1+1',
    '\u202eabc',
    '\ud800',
    '\u0000',
    'a'.repeat(1_001),
    '<script>',
  ),
);
const hosts = [
  'https://shop.example',
  'http://www.aliexpress.com/p',
  'us.alibaba.com',
  'android://x@com.app/',
  '10.0.0.1',
];
const logins: fc.Arbitrary<Login> = fc.record({
  title: hostile,
  urls: fc.array(fc.oneof(fc.constantFrom(...hosts), hostile), { maxLength: 3 }),
  usernames: fc.array(hostile, { maxLength: 2 }),
  password: hostile,
  history: fc.array(fc.record({ value: hostile, at: fc.option(fc.double()) }), { maxLength: 2 }),
  totp: fc.oneof(hostile, fc.constant('jbsw y3dp ehpk 3pxp'), fc.constant('otpauth://totp/a?secret=A')),
  notes: hostile,
  fields: fc.array(fc.record({ name: hostile, value: hostile, hidden: fc.boolean() }), { maxLength: 2 }),
  createdAt: fc.option(fc.double()),
  updatedAt: fc.option(fc.double()),
});

describe('gathering accounts', () => {
  it('keeps every secret of every login that is not named as skipped, in records the vault takes', () => {
    fc.assert(
      fc.property(fc.array(logins, { maxLength: 8 }), (given) => {
        const { accounts, skipped } = gather(...given);
        const records = accounts.map(
          (value): Parameters<typeof isBackupRecord>[0] & { kind: string; value: Account } => {
            return { kind: 'account', id: value.id, version: 1, value } as never;
          },
        );
        for (const record of records) expect(isBackupRecord(record)).toBe(true);
        const held = [...secretsOf(records)].join('\n');
        const left = new Set(skipped.map(({ entry }) => entry));
        given.forEach((one, at) => {
          if (left.has(at + 1)) return;
          const secrets = [
            one.password,
            ...one.history.map(({ value }) => value),
            ...one.fields.map(({ value }) => value),
          ];
          for (const secret of secrets) expect(held).toContain(secret);
          if (one.totp.startsWith('otpauth:')) expect(held).toContain(one.totp);
        });
      }),
    );
  });

  it('names what it leaves out', () => {
    const { accounts, skipped } = gather(
      login({ urls: [] }),
      login({ urls: ['android://hash@com.shop.app/'] }),
      login({ urls: ['http://192.168.0.1/'] }),
      login({ usernames: [' '], password: '' }),
      login({ password: 'x'.repeat(1_001) }),
      login({ notes: 'x'.repeat(1_000_000) }),
      { skip: 'other-kind', title: 'My card' },
    );
    expect(accounts).toEqual([]);
    expect(skipped.map(({ why }) => why)).toEqual([
      'no-address',
      'not-a-site',
      'not-a-site',
      'no-login',
      'too-large',
      'too-large',
      'other-kind',
    ]);
    expect(skipped.at(-1)).toEqual({ entry: 7, title: 'My card', why: 'other-kind' });
  });

  it('joins the logins of one person at one store, the newer password in front', () => {
    const { accounts, joined } = gather(
      login({ urls: ['https://login.aliexpress.com'], usernames: ['Vera@x.example'], password: 'Old', updatedAt: 5 }),
      login({ urls: ['www.alibaba.com'], usernames: ['vera@x.example'], password: 'New', updatedAt: 9 }),
    );
    expect(joined).toBe(1);
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toMatchObject({
      current: { value: 'New' },
      history: [{ value: 'Old', ended: 'restored' }],
      usernames: ['vera@x.example', 'Vera@x.example'],
    });
  });

  it('keeps two Unicode forms of a name, as the store may know either', () => {
    const [nfc, nfd] = ['Jos\u00e9', 'Jose\u0301'];
    const { accounts, joined } = gather(login({ usernames: [nfc] }), login({ usernames: [nfd], password: 'Other' }));
    expect(joined).toBe(1);
    expect(accounts[0]?.usernames).toEqual([nfc, nfd]);
  });

  it('keeps ten logins without a name at one site apart, and knows them again', () => {
    const ten = Array.from({ length: 10 }, (_, at) => login({ usernames: [''], password: `Pass-${at}` }));
    const { accounts } = gather(...ten, login({ usernames: [], password: 'Pass-0' }));
    expect(accounts.map(({ usernames }) => usernames[0])).toEqual([
      'shop.example',
      ...Array.from({ length: 9 }, (_, at) => `shop.example (${at + 2})`),
    ]);
    expect(accounts.map(({ current }) => current?.value)).toEqual(ten.map(({ password }) => password));
  });

  it('keeps thousands without a name at one site apart, each known again by its password, beside one of that very name', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => login({ usernames: [''], password: `Pass-${at}` }));
    const named = login({ usernames: ['shop.example (3)'], password: 'Pass-named' });
    const { accounts, joined } = gather(named, ...many, ...many);
    expect(joined).toBe(5_000);
    expect(accounts).toHaveLength(5_001);
    expect(new Set(accounts.map(({ usernames }) => usernames[0])).size).toBe(5_001);
    expect(accounts.every(({ history }) => history.length === 0)).toBe(true);
  });

  it('lays no more than a thousand passwords on one login, and names the rest', () => {
    const many = Array.from({ length: 1_100 }, (_, at) => login({ password: `Pass-${at}` }));
    const { accounts, skipped } = gather(...many);
    expect(accounts).toHaveLength(1);
    expect(1 + (accounts[0]?.history.length ?? 0) + skipped.length).toBe(1_100);
    expect(new Set(skipped.map(({ why }) => why))).toEqual(new Set(['too-large']));
  });

  it('believes no date of the future, and takes an undated entry for older than anything', () => {
    const { accounts } = gather(login({ updatedAt: NOW + 1, createdAt: 7 }));
    expect(accounts[0]).toMatchObject({ updatedAt: 0, createdAt: 7, current: { since: NOW } });
  });

  it('gives an account its second user name back, out of the field that stood for it', () => {
    const [account] = gather(login()).accounts;
    const written = bitwardenFile(account ? [loginOf({ ...account, usernames: ['vera', 'otto', '+36 20'] })] : []);
    const read: Login[] = [];
    const text = written.ok ? new TextDecoder().decode(written.file) : '';
    void readBitwarden(text, null, (entry) => read.push(entry as Login));
    expect(gather(...read).accounts).toMatchObject([{ usernames: ['vera', 'otto', '+36 20'], questions: [] }]);
  });

  it('gives back what an account was handed out as', () => {
    const [account] = gather(
      login({ history: [{ value: 'H', at: 3 }], totp: 'otpauth://totp/a?secret=A', notes: ' n ', updatedAt: 9 }),
    ).accounts;
    expect(account && gather(loginOf(account)).accounts[0]).toMatchObject({
      host: 'shop.example',
      usernames: ['vera'],
      current: { value: 'Pass-1', since: 9 },
      history: [{ value: 'H', since: 3 }],
      totp: 'otpauth://totp/a?secret=A',
      notes: ' n ',
    });
  });
});
