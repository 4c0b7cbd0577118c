// The frozen profile stands for what is on people's disks: every later build has to open it, with its open change and its inbox.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { browser, command, session, startBackground } from '@/tests/attacks/fake-background';
import type { View } from '@/utils/core/view';

vi.mock('wxt/browser', async () => ({ browser: (await import('@/tests/attacks/fake-background')).browser }));

interface Frozen {
  readonly password: string;
  readonly database: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly local: Readonly<Record<string, unknown>>;
  readonly expected: {
    readonly passwords: Readonly<Record<string, string>>;
    readonly former: string;
    readonly candidate: string;
    readonly rotationId: string;
    readonly candidateId: string;
    readonly typed: string;
  };
}

const frozen: Frozen = JSON.parse(readFileSync('tests/vectors/1/profile.json', 'utf8'));
const { expected } = frozen;

const thawed = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value
    ? Uint8Array.from(Buffer.from(String(value.base64), 'base64'))
    : value;

/** Lays the profile onto the disk, then lets this build open it. */
beforeAll(async () => {
  await startBackground();
  // Opening makes the tables; nothing is in them yet.
  expect(await command('vault.unlock', { password: 'x' })).toMatchObject({ ok: false });
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('keyturn');
    request.onsuccess = () => resolve(request.result);
  });
  for (const [table, rows] of Object.entries(frozen.database)) {
    const store = database.transaction(table, 'readwrite').objectStore(table);
    for (const row of rows)
      store.put(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, thawed(value)])));
    await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
  }
  database.close();
  await browser.storage?.local.set(frozen.local);
  expect(await command('vault.unlock', { password: frozen.password })).toEqual({ ok: true });
}, 120_000);

interface Account {
  readonly id: string;
  readonly usernames: readonly string[];
  readonly current: { readonly id: string } | null;
  readonly history: readonly { readonly id: string }[];
  readonly notes: string;
  readonly rotations: readonly {
    readonly id: string;
    readonly candidates: readonly { readonly id: string; readonly released: readonly string[] }[];
  }[];
}

async function accounts(): Promise<readonly Account[]> {
  const list = (await command('account.list', { query: '', page: 0 })) as unknown as { accounts: { id: string }[] };
  return Promise.all(
    list.accounts.map(async ({ id }) => (await command('account.show', { accountId: id })).account as Account),
  );
}
const reveal = async (name: object) => (await command('secret.reveal', name)).value;

describe('the profile of version 0.1.0', () => {
  it('opens with every account, its password and its history', async () => {
    const all = await accounts();
    const held = await Promise.all(
      all.map(async ({ id, usernames, current }) => [
        usernames[0],
        await reveal({ kind: 'password', accountId: id, passwordId: current?.id }),
      ]),
    );
    expect(Object.fromEntries(held)).toEqual(expected.passwords);
    const ben = all.find(({ usernames }) => usernames[0] === 'ben');
    expect(await reveal({ kind: 'password', accountId: ben?.id, passwordId: ben?.history[0]?.id })).toBe(
      expected.former,
    );
    expect(ben?.notes).toBe('line one\nline two, 中文');
  });

  it('opens with the change that was under way, and what it had given out', async () => {
    const { rotationId, candidateId, candidate } = expected;
    // Beside it stands the change that was typed while locked, which is the newer one.
    const rotation = (await accounts()).flatMap(({ rotations }) => rotations).find(({ id }) => id === rotationId);
    expect(rotation?.candidates.find(({ id }) => id === candidateId)?.released).toContain('revealed');
    expect(await reveal({ kind: 'candidate', rotationId, candidateId, how: 'revealed' })).toBe(candidate);
    expect(await reveal({ kind: 'old', rotationId })).toBe(expected.passwords['anna@example.org']);
  });

  it('files what was sealed while it was locked', async () => {
    const { waiting } = session.held.get('view') as View;
    const candidates = waiting.flatMap(({ id, candidates }) =>
      candidates.map((each) => ({ kind: 'candidate', rotationId: id, candidateId: each.id, how: 'revealed' })),
    );
    const { loose } = (await command('loose.list', {})) as unknown as { loose: { looseId: string }[] };
    const names = [...candidates, ...loose.map(({ looseId }) => ({ kind: 'loose', looseId }))];
    expect(await Promise.all(names.map(reveal))).toContain(expected.typed);
  });
});
