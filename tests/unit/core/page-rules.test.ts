// What a page's own rules promise: they are joined to the shipped policy without dropping a demand, and choose the profile.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword } from '@/utils/core/check-password';
import { generatePassword } from '@/utils/core/generator';
import { readPattern } from '@/utils/core/pattern-rules';
import type { Policy } from '@/utils/core/policy';
import { chooseProfile, intersect, taughtLengths } from '@/utils/core/policy-choice';
import { lettersAndDigitsProfile, strictProfile } from '@/utils/stores/profiles';

const strict = strictProfile.policy;
const plain = lettersAndDigitsProfile.policy;

describe('a refused length', () => {
  const refused = (length: number, rejected: 'too-short' | 'too-long' | 'punctuation') => ({
    value: 'x'.repeat(length),
    rejected,
  });
  it.each([
    [[refused(20, 'too-long')], {}, { maxLength: 16 }],
    [[refused(20, 'too-long'), refused(16, 'too-long')], {}, { maxLength: 12 }],
    [[refused(20, 'too-short')], {}, { minLength: 24 }],
    [[refused(12, 'too-short'), refused(20, 'too-long')], {}, { minLength: 16, maxLength: 16 }],
    [[refused(16, 'too-short'), refused(20, 'too-long')], {}, { minLength: 17, maxLength: 19 }],
    [[refused(20, 'too-long')], { minLength: 8, maxLength: 10 }, { minLength: 8, maxLength: 10 }],
    [[refused(20, 'too-long')], { minLength: 18 }, { minLength: 18 }],
    [[refused(20, 'punctuation')], {}, {}],
  ])('%j is not tried again, whatever the page leaves open: %j', (candidates, rules, expected) => {
    expect(taughtLengths(rules, candidates)).toEqual(expected);
  });
});

describe("the page's rules", () => {
  function joined(policy: Policy, rules: Parameters<typeof intersect>[1]): Policy {
    const result = intersect(policy, rules);
    if (!result.ok) throw new Error(result.reason);
    return result.policy;
  }

  it('change nothing where the page is silent', () => {
    expect(joined(strict, {})).toEqual(strict);
    expect(joined(plain, {})).toEqual(plain);
  });

  it('narrow the length, and win where both cannot hold', () => {
    expect(joined(strict, { maxLength: 18 })).toMatchObject({ minLength: 16, maxLength: 18, length: 18 });
    expect(joined(strict, { minLength: 17, maxLength: 64 })).toMatchObject({ minLength: 17, maxLength: 20 });
    expect(joined(strict, { maxLength: 12 })).toMatchObject({ minLength: 12, maxLength: 12, length: 12 });
    expect(joined(strict, { minLength: 24 })).toMatchObject({ minLength: 24, maxLength: 24, length: 24 });
    expect(joined(strict, { maxLength: 524_288, minLength: -1 })).toMatchObject({ minLength: 16, maxLength: 20 });
  });

  it('cut the characters and raise the counts', () => {
    expect(
      joined(plain, {
        passwordRules:
          'minlength: 8; required: upper; required: upper; required: upper; allowed: lower, digit; max-consecutive: 1',
      }),
    ).toMatchObject({
      classes: [
        { name: 'lower', min: 2 },
        { name: 'upper', min: 3 },
        { name: 'digit', min: 2 },
      ],
      maxConsecutive: 1,
    });
    expect(joined(strict, { specials: '!?$' }).classes.find((set) => set.name === 'special')?.chars).toBe('$!');
    expect(joined(strict, { specials: '-_' }).classes.find((set) => set.name === 'special')?.chars).toBe('-_');
    expect(joined(strict, { minClasses: 3, requires: ['digit'] })).toMatchObject({ minClasses: 3 });
  });

  it.each([
    ['the page contradicts itself', strict, { minLength: 20, maxLength: 12 }],
    ['its attribute contradicts itself', strict, { passwordRules: 'minlength: 9; maxlength: 8' }],
    ['the attribute and the box contradict', strict, { passwordRules: 'minlength: 19', maxLength: 18 }],
    ['a needed class is refused', strict, { lettersAndDigitsOnly: true }],
    ['a needed class is refused by the attribute', strict, { passwordRules: 'allowed: lower, upper, digit' }],
    ['a required class is unknown to the policy', plain, { requires: ['special'] }],
    ['there is no room for what is needed', strict, { maxLength: 7 }],
  ] as const)('are reported where %s, never relaxed', (_, policy, rules) => {
    expect(intersect(policy, rules)).toEqual({ ok: false, reason: 'policy-contradicts' });
  });

  it('are left aside, and named, where an attribute cannot be read', () => {
    expect(intersect(strict, { passwordRules: 'min: 8', pattern: '(a+)+$' })).toEqual({
      ok: true,
      policy: strict,
      unread: ['passwordRules', 'pattern'],
    });
  });

  it('are left aside, and named, where they ask for a length that nobody can mean', () => {
    const named = (rules: Parameters<typeof intersect>[1]) => {
      const result = intersect(strict, rules);
      return result.ok ? [result.policy.minLength, result.unread] : result.reason;
    };
    expect(named({ minLength: 10_000 })).toEqual([16, ['length']]);
    expect(named({ unread: ['pattern', 'length'], passwordRules: 'minlength: 10000' })).toEqual([
      16,
      ['length', 'passwordRules', 'pattern'],
    ]);
    expect(named({ minLength: 200, maxLength: 300 })).toBe('policy-too-large');
  });

  it('are kept by every password that is then made, and the policy too', () => {
    const text = fc.constantFrom(
      '',
      'allowed: lower, upper, digit, [@#]; minlength: 10',
      'required: special; required: upper; allowed: lower, digit',
      'max-consecutive: 1',
      'nonsense',
    );
    const rules = fc.record(
      {
        minLength: fc.integer({ min: -2, max: 30 }),
        maxLength: fc.integer({ min: -2, max: 40 }),
        passwordRules: text,
        pattern: fc.constantFrom('', '.{8,}', '(?=.*\\d)[A-Za-z0-9]+', '[\\w@$!.]{6,18}'),
        requires: fc.subarray(['lower', 'upper', 'digit', 'special'] as const),
        minClasses: fc.nat(5),
        lettersAndDigitsOnly: fc.boolean(),
        specials: fc.constantFrom('', '@#', '-_', '☃ '),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(strict, plain), rules, (policy, page) => {
        const result = intersect(policy, page);
        if (!result.ok) {
          expect(result.reason).toBe('policy-contradicts');
          return;
        }
        const made = generatePassword(result.policy);
        if (!made.ok) throw new Error(made.reason);
        const { minLength: _min, maxLength: _max, ...shipped } = policy;
        const ownSpecials = page.specials === '-_' ? ['special', 'characters'] : [];
        const broken = checkPassword({ ...shipped, minLength: 1, maxLength: 99 }, made.password);
        expect(broken.filter((rule) => !ownSpecials.includes(rule))).toEqual([]);
        const { maxLength } = page;
        if (maxLength !== undefined && maxLength > 0) expect(made.length).toBeLessThanOrEqual(maxLength);
        expect(made.length).toBeGreaterThanOrEqual(page.minLength ?? 0);
        if (page.lettersAndDigitsOnly) expect(made.password).toMatch(/^[A-Za-z0-9]+$/);
        if (page.pattern?.includes('A-Za-z0-9')) expect(made.password).toMatch(/^(?=.*\d)[A-Za-z0-9]+$/);
      }),
      { numRuns: 400, seed: 6 },
    );
  });
});

describe('a pattern attribute', () => {
  it.each([
    ['.{8,20}', { minLength: 8, maxLength: 20, groups: [] }],
    ['^[a-c]{6}$', { minLength: 6, maxLength: 6, allowed: 'abc', groups: [] }],
    ['[\\d_-]+', { minLength: 1, allowed: '0123456789_-', groups: [] }],
    [
      '(?=.*\\d)(?=.*[ab]).{8,}',
      {
        minLength: 8,
        groups: [
          { chars: '0123456789', min: 1 },
          { chars: 'ab', min: 1 },
        ],
      },
    ],
    ['(?=.{6,9}$)[xy]*', { minLength: 6, maxLength: 9, allowed: 'xy', groups: [] }],
    ['(?!.*[bc])[a-d]*', { allowed: 'ad', groups: [] }],
    ['[^\\s\\S]*', { allowed: '', groups: [] }],
  ])('%s is read', (pattern, rules) => {
    expect(readPattern(pattern)).toEqual(rules);
  });

  it.each(['', 'abc', '(a|b)+', '.{8,}x', '[a-z', '(?<=x).*', '[\\x41]+', '[z-a]+', '(?=.*(ab)).*'])(
    '%s is left unread',
    (pattern) => {
      expect(readPattern(pattern)).toBeNull();
    },
  );

  it('is read as the browser would match, for strings that it allows', () => {
    const part = fc.constantFrom('(?=.*\\d)', '(?=.*[a-z])', '(?=.*[A-Z])', '(?!.*\\s)', '(?=.*[@$!%*?&])');
    const body = fc.constantFrom('[A-Za-z\\d@$!%*?&]{8,}', '.{6,20}', '\\S{8,16}', '[^<>]{8,30}', '\\w+');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 3 }),
        body,
        fc.string({ unit: 'binary-ascii', maxLength: 24 }),
        (ahead, rest, text) => {
          const pattern = ahead.join('') + rest;
          const rules = readPattern(pattern);
          if (rules === null) throw new Error(pattern);
          const value = text.replace(/[^ -~]/g, '');
          const byRules =
            value.length >= (rules.minLength ?? 0) &&
            value.length <= (rules.maxLength ?? 99) &&
            [...value].every((char) => rules.allowed?.includes(char) ?? true) &&
            rules.groups.every((group) => [...value].some((char) => group.chars.includes(char)));
          expect(byRules).toBe(new RegExp(`^(?:${pattern})$`, 'u').test(value));
        },
      ),
      { numRuns: 1000, seed: 8 },
    );
  });

  it('takes no time on hostile patterns', () => {
    expect(readPattern(`${'(?=.*[a-z])'.repeat(2000)}(`)).toBeNull();
    expect(readPattern(`[${'\\'.repeat(4999)}`)).toBeNull();
    expect(readPattern('('.repeat(5000))).toBeNull();
  });
});

describe('the profile', () => {
  const profiles = [strictProfile, lettersAndDigitsProfile] as const;
  it.each([
    ['is the strict one by default', {}, [], 'strict'],
    ['follows a page that refuses punctuation', { lettersAndDigitsOnly: true }, [], 'letters-and-digits'],
    ['follows a rejection that names punctuation', {}, 'punctuation', 'letters-and-digits'],
    [
      'stays so when a later rejection is about something else',
      {},
      ['punctuation', 'same-as-old'],
      'letters-and-digits',
    ],
    ['goes back when a later rejection asks for more classes', {}, ['punctuation', 'needs-classes'], 'strict'],
    ['is not changed by other rejections', {}, 'too-simple', 'strict'],
    [
      'follows the passwordrules attribute',
      { passwordRules: 'allowed: lower, upper, digit' },
      [],
      'letters-and-digits',
    ],
    ['follows a page that asks for punctuation', { requires: ['special'] }, 'punctuation', 'strict'],
    ['is the shorter one where the box has no room for the strict one', { maxLength: 7 }, [], 'letters-and-digits'],
    ['is the first where none fits, so that the contradiction is reported', { maxLength: 3 }, [], 'strict'],
  ] as const)('%s', (_, rules, rejections, id) => {
    expect(chooseProfile([...profiles], rules, rejections).id).toBe(id);
  });
});
