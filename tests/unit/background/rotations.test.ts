// Owns the promise "recorded before released" in the background: whichever write fails, no value leaves, and none leaves before the
// writes that it rests on.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '@/entrypoints/background/records';
import { fillAgain, recordAndFill, releaseValue, takeUp } from '@/entrypoints/background/rotations';
import { tryAtSignIn } from '@/entrypoints/background/sign-in';
import type { Account } from '@/utils/core/account';
import { newAccount } from '@/utils/core/observation';
import { done, fail, type Result } from '@/utils/core/result';
import type { Rotation } from '@/utils/core/rotation';
import { summariseAccount } from '@/utils/core/summary';

const PASSWORD = 'pearl-Kayak-9';
/** Roles of which the page has a box. */
let onPage: readonly string[];
let account: Account;
let rotations: Map<string, Rotation>;
/** What happened, in order: the states of the rotation as it was written, and the values that were filled. */
let log: string[];
/** The writes that fail, counted from 0. */
let failing: number;
let writes: number;
/** What stands of tabs in the session. */
let tabs: Record<string, { tabId: number; host: string; logins: { at: string; rotationId: string | null }[] }>;

vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) =>
    tabs[key] ?? { tabId: Number(key.slice(4)), host: account.host, frames: [], logins: [] },
  writeSession: async (items: object) => void Object.assign(tabs, items),
  readAllSession: async () => tabs,
  forgetSession: async () => undefined,
}));
vi.mock('@/entrypoints/background/lock', () => ({ lockState: async () => 'unlocked' }));
vi.mock('@/entrypoints/background/drafts', () => ({
  shownDraft: async () => ({ draftId: 'd1', password: PASSWORD, madeBy: 'keyturn', storeId: 'aliexpress', at: 0 }),
}));
vi.mock('@/entrypoints/background/records', () => ({
  readRecord: async (kind: string, id: string) => (kind === 'account' ? account : rotations.get(id)),
  requireRecord: async (kind: string, id: string) => {
    const value = kind === 'account' ? account : rotations.get(id);
    return value ? { ok: true, value } : fail('not-found');
  },
  readValues: async () => [...rotations.values()],
  writeRecords: async (changes: readonly Change[]): Promise<Result> => {
    writes += 1;
    if (writes - 1 === failing) return fail('storage-full');
    for (const change of changes) {
      if (change.kind !== 'rotation') continue;
      rotations.set(change.id, change.value);
      log.push(change.value.state);
    }
    return done;
  },
}));
vi.mock('@/entrypoints/background/fill', () => ({
  planFill: async (_: number, [main]: readonly string[]) =>
    onPage.includes(main ?? '') ? { ok: true, plan: { fields: [] } } : fail('no-box'),
  fill: async (_: unknown, values: Record<string, string>) => {
    log.push(`filled ${values['new-password'] ?? values['current-password']}`);
    return { ok: true, filled: 1 };
  },
}));

beforeEach(() => {
  onPage = ['new-password', 'username'];
  account = newAccount('a1', 'aliexpress', 'www.aliexpress.com', 'vera', 0);
  rotations = new Map();
  log = [];
  failing = -1;
  writes = 0;
  tabs = {};
});

/** A rotation whose candidate is recorded and was filled once. */
async function begun(): Promise<Rotation> {
  await recordAndFill(1, 'a1', 'd1');
  const [rotation] = rotations.values();
  if (!rotation) throw new Error('a rotation was begun');
  log = [];
  writes = 0;
  return rotation;
}

describe('a first fill', () => {
  it('comes after the candidate is written, and after its release is', async () => {
    expect(await recordAndFill(1, 'a1', 'd1')).toEqual({ ok: true, filled: 1 });
    expect(log).toEqual(['recorded', 'released', `filled ${PASSWORD}`]);
  });

  it.each([
    ['the candidate', 0, []],
    ['its release', 1, ['recorded']],
  ] as const)('does not come where %s cannot be written', async (_, at, written) => {
    failing = at;
    expect(await recordAndFill(1, 'a1', 'd1')).toEqual({ ok: false, reason: 'storage-full' });
    expect(log).toEqual(written);
  });
});

describe.each([
  ['filling it again', (rotation: Rotation) => fillAgain(1, rotation.id)],
  ['trying it at sign-in', (rotation: Rotation) => tryAtSignIn(1, rotation.id, 'new')],
  ['copying it', (rotation: Rotation) => releaseValue(rotation.id, rotation.candidates[0]?.id ?? '', 'copied')],
])('%s', (_, release) => {
  it('comes after its release is written, or not at all', async () => {
    const rotation = await begun();
    failing = 0;
    expect(await release(rotation)).toEqual({ ok: false, reason: 'storage-full' });
    expect(log).toEqual([]);
    failing = -1;
    expect((await release(rotation)).ok).toBe(true);
    expect(log[0]).toBe('released');
    expect([...rotations.values()][0]?.candidates[0]?.releases).toHaveLength(2);
  });
});

describe('the repetition, asked for in a step of its own', () => {
  it('gets the recorded password, after the release is written', async () => {
    const rotation = await begun();
    onPage = ['otp'];
    expect(await fillAgain(1, rotation.id)).toEqual({ ok: false, reason: 'no-box' });
    onPage = ['confirm-password'];
    expect((await fillAgain(1, rotation.id)).ok).toBe(true);
    expect(log).toEqual(['released', `filled ${PASSWORD}`]);
  });
});

describe('a candidate that was never recorded', () => {
  it('is neither filled nor handed out', async () => {
    const rotation = await begun();
    const bare = { ...rotation, candidates: rotation.candidates.map((each) => ({ ...each, recorded: false })) };
    rotations.set(rotation.id, bare);
    expect(await fillAgain(1, rotation.id)).toEqual({ ok: false, reason: 'not-recorded' });
    expect(await tryAtSignIn(1, rotation.id, 'new')).toEqual({ ok: false, reason: 'not-recorded' });
    expect((await releaseValue(rotation.id, bare.candidates[0]?.id ?? '', 'copied')).ok).toBe(false);
    expect(log).toEqual([]);
  });
});

/** A tab that is at a host and was at work on the rotation at its store. */
const at = (host: string, { id }: Rotation) => ({
  tabId: 1,
  host,
  logins: [{ at: account.host, rotationId: id }],
});

describe('an account that another living tab is changing', () => {
  it('is not changed from a second tab; from the same tab, or once the other is gone, it goes on', async () => {
    const rotation = await begun();
    tabs = { 'tab:1': at(account.host, rotation) };
    expect(await recordAndFill(2, 'a1', 'd1')).toEqual({ ok: false, reason: 'rotation-elsewhere' });
    expect(log).toEqual([]);
    expect((await recordAndFill(1, 'a1', 'd1')).ok).toBe(true);
    tabs = {};
    expect((await recordAndFill(2, 'a1', 'd1')).ok).toBe(true);
    expect(rotations.size).toBe(1);
  });
});

describe('a change that another tab is at work on', () => {
  it.each([
    ['filled again', (rotation: Rotation) => fillAgain(2, rotation.id)],
    ['tried at sign-in', (rotation: Rotation) => tryAtSignIn(2, rotation.id, 'new')],
    ['taken up', (rotation: Rotation) => takeUp(2, rotation)],
  ])('is not %s in a second one, unless the first went to another site: then that lets go of it', async (_, take) => {
    const rotation = await begun();
    tabs = { 'tab:1': at(account.host, rotation) };
    expect(await take(rotation)).toEqual({ ok: false, reason: 'rotation-elsewhere' });
    expect(log).toEqual([]);
    tabs = { 'tab:1': at('www.ebay.com', rotation) };
    expect((await take(rotation)).ok).toBe(true);
    expect(tabs['tab:1']?.logins).toMatchObject([{ at: account.host, rotationId: null }]);
    expect(tabs['tab:2']?.logins).toMatchObject([{ rotationId: rotation.id }]);
  });
});

describe('an account with two open changes', () => {
  it('goes on with the one begun last, and the list names its state', async () => {
    const older = { ...(await begun()), id: 'r-older', startedAt: 1 };
    const newer = { ...older, id: 'r-newer', startedAt: 2, state: 'uncertain' as const };
    rotations = new Map([older, newer].map((rotation) => [rotation.id, rotation]));
    expect(summariseAccount(account, [...rotations.values()]).open).toBe('uncertain');
    expect((await recordAndFill(1, 'a1', 'd1')).ok).toBe(true);
    expect(rotations.get('r-older')).toEqual(older);
    expect(rotations.get('r-newer')).not.toEqual(newer);
  });
});
