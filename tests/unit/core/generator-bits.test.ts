// The bits that are stated are exact or less than the truth, and hardly less: compared with counting every password.
import { describe, expect, it } from 'vitest';
import { checkPassword, type PasswordContext } from '@/utils/core/check-password';
import { generatePassword, previewBits } from '@/utils/core/generator';
import { log2 } from '@/utils/core/generator-space';
import { wordSpace } from '@/utils/core/generator-words';
import type { Policy } from '@/utils/core/policy';
import { wordLists } from '@/utils/core/word-lists';
import { WORDS } from '@/utils/core/words';
import { strictProfile } from '@/utils/stores/profiles';
import { listPasswords } from './tiny-policies';

const lower = (chars: string, min = 0) => ({ name: 'lower' as const, chars, min });
const upper = (chars: string, min = 0) => ({ name: 'upper' as const, chars, min });
const digit = (chars: string, min = 0) => ({ name: 'digit' as const, chars, min });
const special = (chars: string, min = 0) => ({ name: 'special' as const, chars, min });

describe('the random style, where all passwords can be listed', () => {
  const length = 5;
  const exactly = { minLength: length, maxLength: length };
  const cases: { name: string; policy: Policy; context?: PasswordContext; exact?: boolean }[] = [
    { name: 'no forbidden texts', policy: { ...exactly, classes: [lower('abcde', 1), digit('12', 1)] }, exact: true },
    {
      name: 'equal neighbours',
      policy: { ...exactly, classes: [lower('abcde'), digit('12', 1)], maxConsecutive: 1 },
      exact: true,
    },
    { name: 'runs', policy: { ...exactly, classes: [lower('abcde'), digit('12', 1)], maxSequence: 2 } },
    {
      name: 'runs after a first letter',
      policy: { ...exactly, classes: [lower('abcd', 1), digit('123')], first: 'ab', maxSequence: 2 },
    },
    {
      name: 'runs in both cases',
      policy: { ...exactly, classes: [lower('qwe'), upper('QWX', 1), digit('1')], maxSequence: 2 },
    },
    {
      name: 'a personal word',
      policy: { ...exactly, classes: [lower('anxy'), upper('AN')], noPersonalWords: true },
      context: { usernames: ['anna@y.example'] },
    },
    {
      name: 'known passwords',
      policy: { ...exactly, classes: [lower('abcde', 1), digit('12', 1)] },
      context: { history: ['abcd1', 'abcd1', 'aaaaa', 'abc1', 'ABC12'], published: ['ee2ee'] },
      exact: true,
    },
  ];
  it.each(cases)('$name', ({ policy, context = {}, exact = false }) => {
    const truth = Math.log2(listPasswords({ name: '', policy, context }, length).length);
    const stated = previewBits(policy, { context });
    if (!stated.ok) throw new Error(stated.reason);
    expect(truth).toBeGreaterThan(11);
    expect(stated.bits).toBeLessThanOrEqual(truth + 1e-9);
    expect(stated.bits).toBeGreaterThan(truth - (exact ? 1e-9 : 0.2));
  });
});

describe('the words style, where all passwords can be listed', () => {
  // So few letters that only some of the words remain.
  const letters = 'acehort';
  const policies: { name: string; policy: Policy; context?: PasswordContext }[] = [
    {
      name: 'signs between, digits behind',
      policy: { minLength: 6, maxLength: 9, classes: [lower(letters, 2), digit('12', 1), special('.', 1)] },
    },
    {
      name: 'digits between',
      policy: { minLength: 7, maxLength: 8, classes: [lower(letters), digit('78', 1)], maxConsecutive: 1 },
    },
    {
      name: 'no runs in the digits, no personal words',
      policy: {
        minLength: 8,
        maxLength: 10,
        classes: [lower(letters), upper('ACEHORT', 2), digit('1234')],
        maxSequence: 2,
        noPersonalWords: true,
      },
      context: { usernames: ['tech4@the.example'], history: ['Act1Hero'] },
    },
  ];
  it.each(policies)('$name', ({ policy, context = {} }) => {
    const space = wordSpace(policy, policy.maxLength, context);
    if (space === null) throw new Error('no space');
    expect(space.size).toBeLessThan(200_000n);
    const members = Array.from({ length: Number(space.size) }, (_, index) => space.member(BigInt(index)));
    expect(new Set(members).size).toBe(members.length);
    const { history = [], ...others } = context;
    const words = new Set(WORDS);
    for (const member of members) {
      if (checkPassword(policy, member, others).length > 0) throw new Error(`breaks the policy: ${member}`);
      const parts = member
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter((part) => part !== '');
      if (parts.some((part) => !words.has(part))) throw new Error(`not of words: ${member}`);
    }
    expect(space.bits).toBeCloseTo(Math.log2(members.length - history.length), 9);
  });

  it('joins nothing that brings in a run, so that hardly a draw is thrown away', () => {
    const lists = wordLists(strictProfile.policy, {});
    expect(lists.tails[3]).toHaveLength(1000 - 10 - 18);
    expect(lists.tails[3]).not.toContain('890');
    expect(lists.spellings[0]?.lists.get(5)).not.toContain('First');
    const { maxSequence: _, ...plain } = strictProfile.policy;
    expect(wordLists(plain, {}).spellings[0]?.lists.get(5)?.length).toBeGreaterThan(
      lists.spellings[0]?.lists.get(5)?.length ?? 0,
    );
  });

  it('has every choice of words, separators and digits that fits', () => {
    const policy: Policy = {
      minLength: 6,
      maxLength: 9,
      classes: [lower(letters, 2), digit('12', 1), special('.', 1)],
    };
    const space = wordSpace(policy, 9, {});
    const words = WORDS.filter((word) => [...word].every((char) => letters.includes(char)));
    const pairs = words.flatMap((one) => words.map((other) => one.length + other.length));
    // Two words and the sign leave room for one to three digits; the layout with the most passwords is taken.
    const sizes = [1, 2, 3].map((digits) => pairs.filter((length) => length + 1 + digits <= 9).length * 2 ** digits);
    expect(space?.size).toBe(BigInt(Math.max(...sizes)));
  });
});

describe('logarithms', () => {
  it('are exact for powers of two of any size, and 0 for what has no member', () => {
    expect([1n, 2n, 1n << 60n, 1n << 61n, 1n << 800n].map(log2)).toEqual([0, 1, 60, 61, 800]);
    expect([0n, -5n].map(log2)).toEqual([0, 0]);
    expect(log2(10n ** 40n)).toBeCloseTo(40 * Math.log2(10), 9);
  });

  it('belong to the password that was made', () => {
    const policy: Policy = { minLength: 8, maxLength: 8, classes: [lower('ab'), digit('01')] };
    expect(generatePassword(policy)).toMatchObject({ ok: true, bits: 16 });
  });
});
