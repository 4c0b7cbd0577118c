// What generatePassword promises beyond uniformity: every answer is valid or a named refusal, styles keep their word, and the
// bits are never more than the truth.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword, type PasswordContext } from '@/utils/core/check-password';
import { COMFORT_FLOOR_BITS, generatePassword, lengthRange, previewBits, STYLES } from '@/utils/core/generator';
import { LOOK_ALIKES, readingGroups } from '@/utils/core/generator-by-hand';
import { parsePolicy } from '@/utils/core/password-rules';
import type { Policy } from '@/utils/core/policy';
import { WORDS } from '@/utils/core/words';
import { lettersAndDigitsProfile, publishedSamples, strictProfile } from '@/utils/stores/profiles';
import { seededRandom } from './seeded-random';

const context: PasswordContext = {
  usernames: ['anna.smith@example.com', '+49 171 2345678'],
  storeName: 'AliExpress',
  history: ['Old#Password77!xx'],
  published: publishedSamples,
};
const profiles = [strictProfile, lettersAndDigitsProfile];

function policyOf(text: string): Policy {
  const parsed = parsePolicy(text);
  if (!parsed.ok) throw new Error(`${parsed.reason}: ${text}`);
  return parsed.policy;
}

describe('for the shipped profiles', () => {
  const cases = profiles.flatMap((profile) => STYLES.map((style) => ({ ...profile, style })));
  it.each(cases)('$id, $style: every password meets the policy and is not known', ({ policy, style }) => {
    const random = seededRandom(11);
    const seen = new Set<string>();
    for (let draw = 0; draw < 300; draw++) {
      const made = generatePassword(policy, { style, context, random });
      if (!made.ok) throw new Error(made.reason);
      expect(checkPassword(policy, made.password, context)).toEqual([]);
      expect([...made.password]).toHaveLength(made.length);
      expect(made.bits).toBeGreaterThanOrEqual(COMFORT_FLOOR_BITS);
      seen.add(made.password);
    }
    expect(seen.size).toBe(300);
  });

  it.each(profiles)('$id: the random style is worth more than 100 bits, and longer is never weaker', ({ policy }) => {
    const bits = [16, 17, 18, 19, 20].map((length) => {
      const preview = previewBits(policy, { length, context });
      return preview.ok ? preview.bits : 0;
    });
    expect(bits[2]).toBeGreaterThan(100);
    expect(bits).toEqual(bits.toSorted((one, other) => one - other));
  });

  it('works without a browser and without options', () => {
    expect(generatePassword(strictProfile.policy)).toMatchObject({ ok: true, length: 18 });
  });
});

describe('lengths', () => {
  it.each([0, -1, 1, 4, 15, 21, 10_000, 17.5, Number.NaN, Number.POSITIVE_INFINITY])(
    '%s is outside the policy',
    (length) => {
      for (const style of STYLES) {
        expect(generatePassword(strictProfile.policy, { length, style })).toEqual({
          ok: false,
          reason: 'length-outside',
        });
      }
    },
  );

  it('a policy of four digits gets four digits and honest bits; no style may make that worse', () => {
    const pin = policyOf('minlength: 4; maxlength: 4; allowed: digit;');
    expect(generatePassword(pin)).toMatchObject({ ok: true, length: 4, bits: Math.log2(10_000) });
    expect(generatePassword(pin, { style: 'by-hand' })).toEqual({ ok: false, reason: 'too-little-entropy' });
    expect(generatePassword(pin, { style: 'words' })).toEqual({ ok: false, reason: 'too-little-entropy' });
  });

  it('a maximum of six, seven or eight gives the longest password with its bits', () => {
    for (const most of [6, 7, 8]) {
      const policy = policyOf(`minlength: 4; maxlength: ${most}; required: lower; required: upper; required: digit;`);
      const made = generatePassword(policy);
      expect(made).toMatchObject({ ok: true, length: most });
    }
  });

  it('a slider gets no further than what is made', () => {
    expect(lengthRange(policyOf('minlength: 8;'))).toEqual({ shortest: 8, longest: 128 });
    expect(generatePassword(policyOf('minlength: 8;'), { length: 128 })).toMatchObject({ ok: true, length: 128 });
    expect(generatePassword(policyOf('minlength: 8;'), { length: 129 })).toEqual({
      ok: false,
      reason: 'length-outside',
    });
  });

  it('a length at which nothing fits is outside, though the policy allows it by number', () => {
    const policy = policyOf('minlength: 1; maxlength: 12; required: lower; required: upper; required: digit;');
    expect(generatePassword(policy, { length: 2 })).toEqual({ ok: false, reason: 'length-outside' });
    expect(generatePassword(policy, { length: 3 })).toMatchObject({ ok: true, length: 3 });
  });

  it('the next best length is taken where the usual one has no password', () => {
    const policy: Policy = {
      minLength: 1,
      maxLength: 9,
      length: 5,
      classes: [{ name: 'lower', chars: 'a', min: 1 }],
      maxConsecutive: 3,
    };
    expect(generatePassword(policy)).toMatchObject({ ok: true, password: 'aaa', bits: 0 });
  });
});

describe('refusals', () => {
  const classes = [{ name: 'lower' as const, chars: 'ab', min: 0 }];
  it.each([
    ['policy-contradicts', { minLength: 9, maxLength: 8, classes }],
    ['policy-contradicts', { minLength: 1, maxLength: 8, classes: [] }],
    ['policy-contradicts', { minLength: 1, maxLength: 8, classes, maxConsecutive: 0 }],
    ['policy-too-large', { minLength: 10_000, maxLength: 10_000, classes }],
    ['bad-request', { minLength: 1.5, maxLength: 8, classes }],
    ['bad-request', { minLength: 1, maxLength: Number.NaN, classes }],
    [
      'policy-impossible',
      { minLength: 4, maxLength: 8, classes: [{ name: 'digit', chars: '7', min: 0 }], maxConsecutive: 2 },
    ],
    [
      'policy-impossible',
      {
        minLength: 4,
        maxLength: 4,
        classes: [{ name: 'digit', chars: '12', min: 0 }],
        maxSequence: 1,
        maxConsecutive: 1,
      },
    ],
  ] as const)('%s: %j', (reason, policy) => {
    expect(generatePassword(policy)).toEqual({ ok: false, reason });
  });

  it('when every password of the policy is already known', () => {
    const policy: Policy = { minLength: 1, maxLength: 1, classes };
    expect(generatePassword(policy, { context: { history: ['a'], published: ['b'] } })).toEqual({
      ok: false,
      reason: 'policy-impossible',
    });
  });

  it('when the random source is dead, in every style', () => {
    for (const style of STYLES) {
      expect(generatePassword(strictProfile.policy, { style, random: (bytes) => void bytes.fill(0) })).toEqual({
        ok: false,
        reason: 'no-randomness',
      });
    }
  });

  it('combining marks and invisible characters are allowed to be typed but never made', () => {
    const marks = '\u0301\u200d\ufe0f';
    const policy = policyOf(`minlength: 4; maxlength: 8; required: digit; allowed: [${marks}😀]`);
    const made = generatePassword(policy);
    expect(made.ok && /^[0-9]{8}$/.test(made.password)).toBe(true);
    expect(checkPassword(policy, `1234${marks}`)).toEqual([]);
    expect(generatePassword(policyOf(`required: [${marks}]; required: digit;`))).toEqual({
      ok: false,
      reason: 'policy-impossible',
    });
  });

  it('an emoji that is required is made, whole', () => {
    const made = generatePassword(policyOf('minlength: 6; maxlength: 6; required: [😀🎉]; required: digit;'));
    expect(made.ok && [...made.password].every((char) => '😀🎉0123456789'.includes(char))).toBe(true);
    expect(made).toMatchObject({ length: 6 });
  });
});

describe('classes to leave out', () => {
  it('are left out where the policy does not need them', () => {
    const policy = policyOf('minlength: 12; required: lower; allowed: upper, digit, special;');
    const made = generatePassword(policy, { without: ['special', 'upper'] });
    expect(made.ok && /^[a-z0-9]+$/.test(made.password)).toBe(true);
  });

  it('are refused where it does', () => {
    expect(generatePassword(strictProfile.policy, { without: ['digit'] })).toEqual({
      ok: false,
      reason: 'policy-contradicts',
    });
    const two = policyOf('minlength: 8; allowed: lower, digit;');
    expect(generatePassword({ ...two, minClasses: 2 }, { without: ['digit'] }).ok).toBe(false);
    expect(generatePassword(two, { without: ['digit', 'lower'] }).ok).toBe(false);
  });
});

describe('the style to type by hand', () => {
  it('has no look-alikes and no more shifted characters than the policy asks for', () => {
    const random = seededRandom(5);
    for (let draw = 0; draw < 200; draw++) {
      const made = generatePassword(strictProfile.policy, { style: 'by-hand', random, context });
      if (!made.ok) throw new Error(made.reason);
      expect([...made.password].filter((char) => LOOK_ALIKES.includes(char))).toEqual([]);
      expect([...made.password].filter((char) => /[A-Z~!@#$%^&*()_+{}|:"<>?]/.test(char))).toHaveLength(2);
    }
  });

  it('presses Shift once where a demand across classes needs it once', () => {
    const policy = policyOf('minlength: 14; maxlength: 14; required: upper, [!@]; allowed: lower, digit;');
    for (let draw = 0; draw < 20; draw++) {
      const made = generatePassword(policy, { style: 'by-hand' });
      expect(made.ok && [...made.password].filter((char) => /[A-Z@!]/.test(char))).toHaveLength(1);
    }
  });

  it('makes a look-alike only where nothing else can meet a demand', () => {
    const made = generatePassword(policyOf('minlength: 20; maxlength: 20; required: [0O]; required: lower;'), {
      style: 'by-hand',
    });
    expect(made.ok && [...made.password].filter((char) => 'O0'.includes(char)).length > 0).toBe(true);
  });

  it('is shown in groups that add up to it', () => {
    expect(readingGroups('abcdefghij')).toEqual(['abcd', 'efgh', 'ij']);
    expect(readingGroups('')).toEqual([]);
    expect(readingGroups('😀😀😀😀a')).toEqual(['😀😀😀😀', 'a']);
  });
});

describe('the words style', () => {
  it('is made of listed words, capitalised, with separators and digits', () => {
    const random = seededRandom(9);
    const words = new Set(WORDS);
    for (let draw = 0; draw < 200; draw++) {
      const made = generatePassword(strictProfile.policy, { style: 'words', random, context });
      if (!made.ok) throw new Error(made.reason);
      const parts = made.password.split(/[^A-Za-z]+/).filter((part) => part !== '');
      expect(parts.length).toBeGreaterThanOrEqual(2);
      expect(parts.filter((part) => !words.has(part.toLowerCase()))).toEqual([]);
      expect(made.password.length).toBeLessThanOrEqual(20);
    }
  });

  it('has nothing but letters and digits where the policy wants that', () => {
    const made = generatePassword(lettersAndDigitsProfile.policy, { style: 'words' });
    expect(made.ok && /^[A-Za-z0-9]+$/.test(made.password)).toBe(true);
  });

  it('states the bits of its own space, far below the random style', () => {
    const words = previewBits(strictProfile.policy, { style: 'words' });
    const random = previewBits(strictProfile.policy);
    expect(words.ok && random.ok && random.bits - words.bits).toBeGreaterThan(40);
  });

  it('is not offered where it would be too weak', () => {
    expect(previewBits(policyOf('minlength: 8; maxlength: 14;'), { style: 'words' })).toEqual({
      ok: false,
      reason: 'too-little-entropy',
    });
    expect(previewBits(strictProfile.policy, { style: 'words', length: 16 })).toEqual({
      ok: false,
      reason: 'too-little-entropy',
    });
  });

  it('leaves out words and digits that name the person', () => {
    const own = { usernames: ['hazel42@zoom.example'] };
    const policy = {
      ...policyOf('minlength: 12; maxlength: 40; required: lower; required: digit;'),
      noPersonalWords: true,
    };
    const random = seededRandom(2);
    for (let draw = 0; draw < 300; draw++) {
      const made = generatePassword(policy, { style: 'words', random, context: own });
      if (!made.ok) throw new Error(made.reason);
      expect(made.password.toLowerCase()).not.toMatch(/hazel|zoom|4|2/);
    }
  });

  it('lists each word once, letters only', () => {
    expect(new Set(WORDS).size).toBe(WORDS.length);
    expect(WORDS.filter((word) => !/^[a-z]{3,5}$/.test(word))).toEqual([]);
  });
});

describe('any rules that can be parsed', () => {
  const set = fc.constantFrom(
    'lower',
    'upper',
    'digit',
    'special',
    'ascii-printable',
    'unicode',
    '[abc]',
    '[-!]',
    '[ ]',
    '[é😀]',
    '[]]',
    'upper, digit',
  );
  const rule = fc.oneof(
    fc.nat(30).map((length) => `minlength: ${length}`),
    fc.nat(40).map((length) => `maxlength: ${length}`),
    fc.nat(4).map((count) => `max-consecutive: ${count}`),
    set.map((chars) => `required: ${chars}`),
    set.map((chars) => `allowed: ${chars}`),
  );

  it('give a valid password in every style, or a refusal by name', () => {
    const random = seededRandom(1);
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 7 }), fc.constantFrom(...STYLES), (rules, style) => {
        const parsed = parsePolicy(rules.join('; '));
        if (!parsed.ok) {
          expect(['policy-contradicts', 'policy-too-large']).toContain(parsed.reason);
          return;
        }
        const made = generatePassword(parsed.policy, { style, random });
        if (made.ok) {
          expect(checkPassword(parsed.policy, made.password)).toEqual([]);
          expect(made.bits).toBeGreaterThanOrEqual(style === 'random' ? 0 : COMFORT_FLOOR_BITS);
        } else expect(['policy-impossible', 'too-little-entropy']).toContain(made.reason);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('give the same bits in the preview as in the making', () => {
    for (const style of STYLES) {
      const made = generatePassword(strictProfile.policy, { style, context });
      const preview = previewBits(strictProfile.policy, { style, context });
      expect(made.ok && preview.ok && made.bits === preview.bits).toBe(true);
    }
  });
});
