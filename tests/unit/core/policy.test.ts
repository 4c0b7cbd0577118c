// What policies promise: the grammar is read as described or refused, every broken rule is named, and a page's rules are joined
// without dropping a demand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword, forbiddenChars, personalWords } from '@/utils/core/check-password';
import { generatePassword } from '@/utils/core/generator';
import { NO_MAXIMUM, parsePolicy } from '@/utils/core/password-rules';
import { readPattern } from '@/utils/core/pattern-rules';
import { type Policy, policyRules, RULE_NAMES } from '@/utils/core/policy';
import { chooseProfile, intersect } from '@/utils/core/policy-choice';
import { lettersAndDigitsProfile, publishedSamples, strictProfile } from '@/utils/stores/profiles';

const strict = strictProfile.policy;
const plain = lettersAndDigitsProfile.policy;

function policyOf(text: string): Policy {
  const parsed = parsePolicy(text);
  if (!parsed.ok) throw new Error(`${parsed.reason}: ${text}`);
  return parsed.policy;
}

function chars(policy: Policy): string {
  return policy.classes.map((set) => set.chars).join('');
}

describe('the password-rules grammar', () => {
  it('allows all printable ASCII where nothing is said', () => {
    expect(policyOf('')).toMatchObject({ minLength: 1, maxLength: NO_MAXIMUM, length: 20 });
    expect([...chars(policyOf(' ; ;'))]).toHaveLength(95);
  });

  it('allows only the required characters where nothing is allowed beside them', () => {
    expect([...chars(policyOf('required: digit')).matchAll(/./g)]).toHaveLength(10);
  });

  it('takes the tightest of several lengths, and the same demand twice as two', () => {
    const policy = policyOf(
      'minlength: 6; minlength: 8; maxlength: 20; maxlength: 16; required: digit; required: digit; max-consecutive: 3; max-consecutive: 2',
    );
    expect(policy).toMatchObject({
      minLength: 8,
      maxLength: 16,
      maxConsecutive: 2,
      classes: [{ name: 'digit', min: 2 }],
    });
  });

  it('reads a demand across classes as a group', () => {
    expect(policyOf('required: upper, lower; required: digit').groups).toEqual([
      { chars: expect.stringMatching(/^[A-Za-z]{52}$/), min: 1 },
    ]);
  });

  it.each([
    ['[abc]', 'abc'],
    ['[-.]', '-.'],
    ['[a-c]', 'ac'],
    ['[]]', ']'],
    ['[!]]', '!]'],
    ['[;,:]', ',:;'],
    ['[\\]', '\\'],
    ['[ a ]', ' a'],
  ])('reads the custom set %s', (set, expected) => {
    expect([...chars(policyOf(`allowed: ${set}`))].sort().join('')).toBe([...expected].sort().join(''));
  });

  it('keeps a space and letters with accents allowed, to be typed but not made', () => {
    expect(policyOf('allowed: digit, [ ä]').avoid).toBe(' ä');
    expect(checkPassword(policyOf('allowed: unicode'), 'пароль ок')).toEqual([]);
  });

  it('takes names in any case and white space anywhere', () => {
    expect(policyOf('\tMINLENGTH :8;\nRequired: LOWER ,Digit')).toEqual(policyOf('minlength:8;required:lower,digit;'));
  });

  it.each([
    'minlength',
    'minlength 8',
    'minlength: eight',
    'minlength: -8',
    'minlength: 8 maxlength: 9',
    'required',
    'required: lower upper',
    'required: lowercase',
    'required: lower,',
    'required: [abc',
    'color: red',
    'constructor: 1',
    'required: constructor',
    '{"minlength": 8}',
    'пароль',
  ])('refuses what is not the grammar: %s', (text) => {
    expect(parsePolicy(text)).toEqual({ ok: false, reason: 'bad-request' });
  });

  it.each([
    'minlength: 9; maxlength: 8',
    'maxlength: 0',
    'max-consecutive: 0',
    'maxlength: 2; required: lower; required: upper; required: digit',
    'required: []',
  ])('reports a contradiction: %s', (text) => {
    expect(parsePolicy(text)).toEqual({ ok: false, reason: 'policy-contradicts' });
  });

  it.each([
    `required: [${'a'.repeat(5000)}]`,
    'minlength: 10000',
    'minlength: 99999999999999999999',
    'required: lower; required: upper; required: digit; required: special; '.repeat(20),
  ])('refuses what is too large: %.40s', (text) => {
    expect(parsePolicy(text)).toEqual({ ok: false, reason: 'policy-too-large' });
  });

  it('reads any text or refuses it, without throwing', () => {
    const token = fc.constantFrom(
      'minlength',
      'required',
      'allowed',
      ':',
      ';',
      ',',
      '[',
      ']',
      '-',
      'lower',
      '8',
      '99',
      ' ',
      '😀',
      '\u0301',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(token).map((tokens) => tokens.join('')),
        ),
        (text) => {
          const parsed = parsePolicy(text);
          expect(parsed.ok ? parsed.policy.maxLength >= parsed.policy.minLength : parsed.reason).toBeTruthy();
        },
      ),
      { numRuns: 2000, seed: 3 },
    );
  });
});

describe('a broken rule is named', () => {
  const context = {
    usernames: ['anna.smith@example.com'],
    storeName: 'AliExpress',
    history: ['OldPass#1#x77Hkdw'],
    published: publishedSamples,
  };
  it.each([
    ['Kd7#wq.3Zmtb!Ray', []],
    ['KD7#wq.3', ['min-length']],
    ['Kd7#wq.3Zmtb!RayKd7#', []],
    ['Kd7#wq.3Zmtb!RayKd7#w', ['max-length']],
    ['Kd7#wq.3Zmtb!Ra', ['min-length']],
    ['KD7#WQ.3ZMTB!RAY', ['lower']],
    ['kd7#wq.3zmtb!ray', ['upper']],
    ['Kdx#wq.xZmtb!Ray', ['digit']],
    ['Kd7xwqx3Zmtb!Ray', ['special']],
    ['7Kd#wq.3Zmtb!Ray', ['first']],
    ['Kd7#wq.3Zmtb!Ra ', ['characters']],
    ['Kd7#wq.3Zmtb!Rä7', ['characters']],
    ['Kd7#wqqq.3Zmt!Ray', ['consecutive']],
    ['Kd7#wq.3ZmABc!Ra', ['sequence']],
    ['Kd7#wq.321Zmt!Ra', ['sequence']],
    ['Kd7#wq.3ZREWm!Ra', ['sequence']],
    ['Kd7#wq.890Zmt!Ra', ['sequence']],
    ['Kd7#.3ZmSmiTh!x7', ['personal']],
    ['Kd7#.3ZEXAMPLE!x', ['personal']],
    ['Kd7#.AnnaSmith!9', ['personal']],
    ['OldPass#1#x77Hkdw', ['history']],
    ['dxhysskupn', ['min-length', 'upper', 'digit', 'special', 'published']],
    ['', ['min-length', 'lower', 'upper', 'digit', 'special']],
  ])('%s breaks %j', (password, broken) => {
    expect(checkPassword(strict, password, context)).toEqual(broken);
  });

  it('counts groups and kinds', () => {
    const policy: Policy = { ...policyOf('required: upper, lower; allowed: digit, special'), minClasses: 2 };
    expect(checkPassword(policy, '1234')).toEqual(['groups', 'min-classes']);
    expect(checkPassword(policy, 'abcd')).toEqual(['min-classes']);
    expect(checkPassword(policy, 'abcd1')).toEqual([]);
  });

  it('counts code points, not UTF-16 units', () => {
    expect(checkPassword(policyOf('maxlength: 4; allowed: unicode'), '😀😀😀😀')).toEqual([]);
  });

  it('always by a rule that the policy lists, in its order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(strict, plain, policyOf('required: upper, lower')),
        fc.string(),
        (policy, password) => {
          const rules = policyRules(policy);
          const broken = checkPassword(policy, password, { ...context, history: [password], published: [password] });
          expect(rules.filter((rule) => broken.includes(rule))).toEqual(broken);
          expect(RULE_NAMES.filter((rule) => rules.includes(rule))).toEqual(rules);
        },
      ),
      { seed: 2 },
    );
  });

  it('and the characters that are not allowed can be shown', () => {
    expect(forbiddenChars(plain, 'a b!c!')).toEqual([' ', '!']);
    expect(forbiddenChars(policyOf('allowed: unicode'), 'ж')).toEqual([]);
  });

  it('short words are nobody’s name', () => {
    expect(personalWords({ usernames: ['lee@web.de'] })).toEqual([]);
    expect(personalWords({ usernames: ['+49 171 2345678'] })).toEqual(['2345678', '491712345678']);
    expect(personalWords({ usernames: ['j.o.e.x@mail.ru'] }).sort()).toEqual(['joex', 'mail']);
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
