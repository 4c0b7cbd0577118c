// What policies promise: the grammar is read as described or refused, and every broken rule is named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword, forbiddenChars, personalWords } from '@/utils/core/check-password';
import { NO_MAXIMUM, parsePolicy } from '@/utils/core/password-rules';
import { type Policy, policyRules, RULE_NAMES } from '@/utils/core/policy';
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
