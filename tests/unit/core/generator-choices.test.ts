// What may be offered never leads outside the policy or below the floor: every choice, taken, makes a good password.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword } from '@/utils/core/check-password';
import { COMFORT_FLOOR_BITS, generatePassword, STYLES } from '@/utils/core/generator';
import { choicesOf, LEAST_BITS } from '@/utils/core/generator-choices';
import { parsePolicy } from '@/utils/core/password-rules';
import type { ClassName, Policy } from '@/utils/core/policy';
import { strictProfile } from '@/utils/stores/profiles';

function policyOf(text: string): Policy {
  const parsed = parsePolicy(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.policy;
}

const POLICIES: readonly Policy[] = [
  strictProfile.policy,
  policyOf('minlength: 4; maxlength: 64; required: lower; required: digit; allowed: upper; allowed: special;'),
  policyOf('minlength: 6; maxlength: 12; allowed: lower, upper, digit;'),
  policyOf('minlength: 8; maxlength: 20; required: lower, upper; required: digit; max-consecutive: 1;'),
  { ...policyOf('minlength: 5; maxlength: 30; allowed: lower; allowed: upper; allowed: digit;'), minClasses: 2 },
];

describe('the choices', () => {
  it('each lead to a password that the policy takes and that is not too weak', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...POLICIES),
        fc.constantFrom(...STYLES),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.nat(4), { maxLength: 4 }),
        (policy, style, share, switches) => {
          if (!choicesOf(policy).styles.includes(style)) return;
          const floor = style === 'random' ? LEAST_BITS : COMFORT_FLOOR_BITS;
          let options: Parameters<typeof choicesOf>[1] = { style };
          const { shortest, longest } = choicesOf(policy, options).lengths;
          options = { ...options, length: Math.round(shortest + share * (longest - shortest)) };
          for (const at of switches) {
            const name: ClassName | undefined = choicesOf(policy, options).optional[at];
            if (name) options = { ...options, without: [...(options.without ?? []), name] };
          }
          const made = generatePassword(policy, options);
          if (!made.ok) throw new Error(`${style} ${JSON.stringify(options)}: ${made.reason}`);
          expect(made.bits).toBeGreaterThanOrEqual(floor);
          expect(checkPassword(policy, made.password)).toEqual([]);
        },
      ),
      { seed: 1, numRuns: 150 },
    );
  });

  it('leave no class out that the store asks for', () => {
    expect(choicesOf(strictProfile.policy).optional).toEqual([]);
    const two = policyOf('minlength: 12; required: lower; allowed: upper, digit, special;');
    expect(choicesOf(two).optional).toEqual(['upper', 'digit', 'special']);
    expect(choicesOf({ ...two, minClasses: 4 }).optional).toEqual([]);
  });

  it('offer words only from 45 bits on', () => {
    expect(choicesOf(strictProfile.policy).styles).toEqual(['random', 'by-hand', 'words']);
    expect(choicesOf(policyOf('minlength: 8; maxlength: 14;')).styles).toEqual(['random', 'by-hand']);
    expect(choicesOf(strictProfile.policy, { style: 'words' }).lengths.shortest).toBeGreaterThan(16);
  });

  it('always offer the random style, so that its refusal can be read', () => {
    expect(choicesOf(policyOf('maxlength: 4; required: digit; allowed: lower;')).styles).toEqual(['random']);
  });
});
