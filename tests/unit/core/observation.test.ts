// Owns the promise that whatever was seen, in whatever order, no password that a store may hold is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsMask, newAccount, type Observation, observe, type World } from '@/utils/core/observation';
import { currentCandidate } from '@/utils/core/rotation';
import { knownTo } from '@/utils/core/settlement';

const STORE = ['aliexpress', 'alibaba'];
const place = (username = '') => ({
  storeId: 'aliexpress',
  host: 'www.aliexpress.com',
  rotationId: 'r1',
  accountId: null,
  username,
  hint: '',
});
const noRotation = { ...place(), rotationId: null };
const value = fc.constantFrom('one', 'two', 'three', 'old');
const somewhere = fc.record({
  storeId: fc.constant('aliexpress'),
  host: fc.constant('www.aliexpress.com'),
  rotationId: fc.constantFrom('r1', 'r2'),
  accountId: fc.constantFrom(null, 'acc', 'gone'),
  username: fc.constantFrom('', 'Demo@Example.com', 'other@example.com'),
  hint: fc.constantFrom('', 'Demo Shopper', 'd***o@example.com', 'x***y@example.com'),
});
const seen: fc.Arbitrary<Observation> = fc.oneof(
  fc.record({ type: fc.constant('made' as const), place: somewhere, candidateId: fc.uuid(), value, at: fc.nat() }),
  fc.record({
    type: fc.constant('sent' as const),
    place: somewhere,
    current: fc.constantFrom('', 'old'),
    fresh: value,
    at: fc.nat(),
  }),
  fc.record({
    type: fc.constant('accepted' as const),
    place: somewhere,
    evidence: fc.constant({ signature: true, knownAddress: true, quiet: true }),
    at: fc.nat(),
  }),
  fc.record({
    type: fc.constant('refused' as const),
    place: somewhere,
    reason: fc.constant('punctuation' as const),
    at: fc.nat(),
  }),
  fc.record({
    type: fc.constant('lost' as const),
    place: somewhere,
    why: fc.constant('restart' as const),
    at: fc.nat(),
  }),
  fc.record({ type: fc.constant('signed-in' as const), place: somewhere, password: value, at: fc.nat() }),
);

/** Applies an observation as the vault would: changed records replace the ones with their id. */
function follow(world: World, each: Observation, makeId: () => string) {
  const outcome = observe(world, each, STORE, makeId);
  const swap = <T extends { id: string }>(list: readonly T[], item: T | null) =>
    item ? [...list.filter(({ id }) => id !== item.id), item] : list;
  return {
    world: { accounts: swap(world.accounts, outcome.account), rotations: swap(world.rotations, outcome.rotation) },
    outcome,
  };
}

const everything = (world: World) =>
  new Set([
    ...world.accounts.flatMap((account) => knownTo(account).map((password) => password.value)),
    ...world.rotations.flatMap((rotation) =>
      [...rotation.olds, ...rotation.candidates].map((password) => password.value),
    ),
  ]);

describe('whatever was seen, no password that the store may hold is lost', () => {
  it('made and sent values are in the vault or kept loose, in any order of events', () => {
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 25 }), fc.boolean(), (list, known) => {
        let count = 0;
        const makeId = () => `id${count++}`;
        const account = newAccount('acc', 'aliexpress', 'www.aliexpress.com', 'demo@example.com', 0);
        let world: World = { accounts: known ? [account] : [], rotations: [] };
        for (const each of list) {
          const before = everything(world);
          const next = follow(world, each, makeId);
          const after = everything(next.world);
          for (const held of before) expect(after).toContain(held);
          if (each.type === 'made') expect(after).toContain(each.value);
          if (each.type === 'sent')
            expect(after.has(each.fresh) || next.outcome.loose?.fresh === each.fresh).toBe(true);
          if (each.type === 'sent' && each.current)
            expect(after.has(each.current) || next.outcome.loose?.current === each.current).toBe(true);
          world = next.world;
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what was seen means', () => {
  const account = { ...newAccount('acc', 'aliexpress', 'www.aliexpress.com', 'demo@example.com', 0) };
  const known = {
    ...account,
    current: { id: 'p', value: 'old', madeBy: 'person' as const, belief: 'typed' as const, since: 0 },
  };
  let count = 0;
  const makeId = () => `x${count++}`;
  const all = (list: readonly Observation[], start: World) =>
    list.reduce((world, each) => follow(world, each, makeId).world, start);

  it('a candidate made while locked ends, after its submit and success, as the current password of the account', () => {
    const world = all(
      [
        { type: 'made', place: place('DEMO@example.com'), candidateId: 'c', value: 'new', at: 1 },
        { type: 'sent', place: place(), current: 'old', fresh: 'new', at: 2 },
        { type: 'accepted', place: place(), evidence: { signature: true, knownAddress: true, quiet: false }, at: 3 },
      ],
      { accounts: [known], rotations: [] },
    );
    expect(world.accounts[0]?.current).toMatchObject({ value: 'new', belief: 'confirmed' });
    expect(world.accounts[0]?.history.map((password) => password.value)).toEqual(['old']);
  });

  it('a password of the person’s own that was recorded while locked is filed as his own', () => {
    const own: Observation = {
      type: 'made',
      place: place(),
      candidateId: 'c',
      value: 'mine',
      madeBy: 'person',
      at: 1,
    };
    const world = all([own], { accounts: [known], rotations: [] });
    expect(world.rotations[0]?.candidates).toMatchObject([{ value: 'mine', madeBy: 'person', recorded: true }]);
  });

  it('a password typed into a change form is recorded as the person’s own', () => {
    const world = all([{ type: 'sent', place: noRotation, current: '', fresh: 'mine', at: 1 }], {
      accounts: [known],
      rotations: [],
    });
    const rotation = world.rotations[0];
    expect(rotation && currentCandidate(rotation)).toMatchObject({ value: 'mine', madeBy: 'person', submitted: true });
  });

  it('success without a submit of the candidate confirms nothing', () => {
    const world = all(
      [
        { type: 'made', place: place(), candidateId: 'c', value: 'new', at: 1 },
        { type: 'accepted', place: place(), evidence: { signature: true, knownAddress: true, quiet: true }, at: 3 },
      ],
      { accounts: [known], rotations: [] },
    );
    expect(world.accounts[0]?.current?.value).toBe('old');
    expect(world.rotations[0]?.state).toBe('released');
  });

  it('a sign-in that reaches a signed-in page verifies the password it was made with, and no other', () => {
    const signIn = (password: string): Observation => ({
      type: 'signed-in',
      place: place('demo@example.com'),
      password,
      at: 9,
    });
    expect(all([signIn('old')], { accounts: [known], rotations: [] }).accounts[0]?.current?.belief).toBe('verified');
    expect(all([signIn('wrong')], { accounts: [known], rotations: [] }).accounts[0]?.current).toEqual(known.current);
  });

  it.each([
    ['demo@example.com', 'd***o@example.com', true],
    ['Demo@example.com', 'de*o@EXAMPLE.com', true],
    ['demo@example.com', 'x***o@example.com', false],
    ['do@example.com', 'do***do@example.com', false],
    ['demo@example.com', 'd*m*@example.com', true],
    ['demo@example.com', 'Demo Shopper', true],
  ])('%s may be shown as %s: %s', (username, mask, expected) => {
    expect(fitsMask(username, mask)).toBe(expected);
  });

  it.each([
    ['verified with another one', [{ type: 'signed-in', place: place('demo@example.com'), password: 'second', at: 3 }]],
    [
      'known to have kept the old one',
      [{ type: 'signed-in', place: place('demo@example.com'), password: 'old', at: 3 }],
    ],
  ] as const)('a password sent once more after its change was %s is a change of its own', (_, settled) => {
    const send = (fresh: string, at: number): Observation => ({ type: 'sent', place: place(), current: '', fresh, at });
    const first = { type: 'made', place: place(), candidateId: 'c', value: 'first', at: 1 } as const;
    const before = all([first, send('first', 2), send('second', 2), ...settled], { accounts: [known], rotations: [] });
    expect(before.rotations).toHaveLength(1);
    const world = all([send('first', 4)], before);
    expect(world.rotations.map(({ state }) => state)).toEqual([before.rotations[0]?.state, 'submitted']);
  });

  it('a password that the store is known to hold is none when it is sent twice', () => {
    const made = { type: 'made', place: place(), candidateId: 'c', value: 'new', at: 1 } as const;
    const sent = { type: 'sent', place: place(), current: '', fresh: 'new', at: 2 } as const;
    const verified = { type: 'signed-in', place: place('demo@example.com'), password: 'new', at: 3 } as const;
    const before = all([made, sent, verified], { accounts: [known], rotations: [] });
    expect(all([{ ...sent, at: 4 }], before)).toEqual(before);
  });

  it('a masked name on the page picks the one account it fits', () => {
    const two = { ...account, id: 'acc2', usernames: ['second@example.com'] };
    const sent = (hint: string): Observation => ({
      type: 'sent',
      place: { ...noRotation, hint },
      current: '',
      fresh: 'b',
      at: 1,
    });
    const owner = (hint: string) =>
      follow({ accounts: [known, two], rotations: [] }, sent(hint), makeId).outcome.rotation?.accountId;
    expect([owner('s***d@example.com'), owner('d***o@example.com'), owner('x***@example.com')]).toEqual([
      'acc2',
      'acc',
      undefined,
    ]);
  });

  it('among several accounts of a store none is guessed', () => {
    const two = { ...account, id: 'acc2', usernames: ['second@example.com'] };
    const sent: Observation = { type: 'sent', place: noRotation, current: 'a', fresh: 'b', at: 1 };
    const { world, outcome } = follow({ accounts: [known, two], rotations: [] }, sent, makeId);
    expect(world.rotations).toEqual([]);
    expect(outcome.loose).toMatchObject({ current: 'a', fresh: 'b' });
  });
});
