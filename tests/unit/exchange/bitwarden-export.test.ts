// Owns the promises about Bitwarden's JSON: its documented shape, and every text to the last character, of whatever it is made.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitwardenFile } from '@/utils/exchange/bitwarden-export';
import { fileOf, HALF_PAIR, HOSTILE_TEXTS, login, logins, NUL } from './hostile';

const readJson = (file: Uint8Array) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));

describe('Bitwarden JSON', () => {
  it('is made of login items as documented', () => {
    const given = login({
      usernames: ['vera', '+36 20 555 0142'],
      history: [{ value: 'Old-1', at: Date.UTC(2025, 0, 1) }],
      totp: 'otpauth://totp/x?secret=AAAA',
      fields: [{ name: 'First pet?', value: 'Barsik', hidden: true }],
    });
    expect(readJson(fileOf(bitwardenFile([given])))).toEqual({
      encrypted: false,
      folders: [],
      items: [
        {
          passwordHistory: [{ lastUsedDate: '2025-01-01T00:00:00.000Z', password: 'Old-1' }],
          revisionDate: '2026-11-20T00:00:00.000Z',
          creationDate: '2024-02-03T00:00:00.000Z',
          deletedDate: null,
          organizationId: null,
          folderId: null,
          collectionIds: null,
          type: 1,
          reprompt: 0,
          name: 'AliExpress',
          notes: null,
          favorite: false,
          fields: [
            { name: 'Username 2', value: '+36 20 555 0142', type: 0, linkedId: null },
            { name: 'First pet?', value: 'Barsik', type: 1, linkedId: null },
          ],
          login: {
            uris: [{ match: null, uri: 'https://www.aliexpress.com/' }],
            username: 'vera',
            password: 'Aa1-password',
            totp: 'otpauth://totp/x?secret=AAAA',
          },
        },
      ],
    });
  });

  it('holds every text exactly, half pairs and NUL too', () => {
    const texts = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS, HALF_PAIR, NUL), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(logins(texts), (one) => {
        const [item] = readJson(fileOf(bitwardenFile([one]))).items;
        expect(item.name).toBe(one.title);
        expect(item.login.password ?? '').toBe(one.password);
        expect(item.login.username ?? '').toBe(one.usernames[0] ?? '');
        expect(item.login.uris.map(({ uri }: { uri: string }) => uri)).toEqual(one.urls);
        expect(item.notes ?? '').toBe(one.notes);
        expect(item.passwordHistory.map(({ password }: { password: string }) => password)).toEqual(
          one.history.map(({ value }) => value),
        );
        const fields = item.fields.slice(Math.max(0, one.usernames.length - 1));
        expect(fields.map(({ name, value }: { name: string; value: string }) => [name, value])).toEqual(
          one.fields.map(({ name, value }) => [name, value]),
        );
      }),
      { numRuns: 200 },
    );
  });
});
