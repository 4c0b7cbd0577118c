// Owns the proof that the judge of the fault runs notices every kind of loss and false claim, and cries at nothing else.
import { describe, expect, it } from 'vitest';
import { type Found, faultsIn } from '../../faults/judge';

const account = {
  storeId: 'aliexpress',
  username: 'vera',
  current: 'old',
  belief: 'typed',
  passwords: ['old', 'new'],
  candidates: 1,
  state: 'uncertain',
};
const sound: Found = {
  accounts: [account],
  storeId: 'aliexpress',
  username: 'vera',
  given: ['new'],
  before: 'old',
  now: 'new',
  kind: 'browser',
  unanswered: false,
};
const withAccount = (change: Partial<typeof account>): Found => ({ ...sound, accounts: [{ ...account, ...change }] });

describe('the judge of the fault runs', () => {
  it('finds nothing wrong where both passwords are kept and the person is asked', () => {
    expect(faultsIn(sound)).toEqual([]);
    expect(faultsIn(withAccount({ current: 'new', belief: 'confirmed', state: 'confirmed' }))).toEqual([]);
    expect(faultsIn(withAccount({ belief: 'verified' }))).toEqual([]);
  });

  it.each([
    ['a password that was given out is gone', withAccount({ passwords: ['old'] }), 'lost: 1 of 1'],
    ['the password from before is gone', withAccount({ passwords: ['new'] }), 'lost: the password from before'],
    ['what the store holds is gone', { ...sound, now: 'third' }, 'lost: the password that the store holds'],
    ['it is bound to another account', withAccount({ username: 'ivan' }), 'not the one'],
    ['it is bound to another store', withAccount({ storeId: 'alibaba' }), 'not the one'],
    ['the vault is empty', { ...sound, accounts: [] }, '0 accounts'],
    [
      'the account claims what is not so',
      withAccount({ current: 'third', belief: 'confirmed' }),
      'false claim: the current password',
    ],
    ['the change claims what is not so', withAccount({ state: 'confirmed' }), 'false claim: the change'],
    [
      'what is outdated is claimed and nobody asks',
      withAccount({ belief: 'verified', state: 'kept-old' }),
      'false claim',
    ],
    ['nobody asks', withAccount({ state: 'kept-old' }), 'silent'],
    ['another password was made', withAccount({ candidates: 2 }), 'made again'],
    ['a blind change goes on as if it saw', withAccount({ state: 'released' }), 'not doubted'],
    [
      'a fill without an answer is not doubted',
      { ...withAccount({ state: 'released' }), kind: 'background', unanswered: true },
      'not doubted: the fill',
    ],
  ] as const)('notices that %s', (_, found, sentence) => {
    expect(faultsIn(found).join('\n')).toContain(sentence);
  });
});
