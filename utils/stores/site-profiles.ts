// Owns the password profiles of a site without a file: the public list's rules where it has any, else cautious ones that most
// sites take. Data and its choice only; what the page says is joined with it elsewhere.
import { DIGITS, LOWER, UPPER } from '@/utils/core/characters';
import { parsePolicy } from '@/utils/core/password-rules';
import type { Policy } from '@/utils/core/policy';
import type { PolicyProfile, Store } from '@/utils/core/store';
import { publicRules } from './public-lists';

/** Never a part of the login or an earlier password, whatever a site takes. */
const always = { noPersonalWords: true, noHistory: true } as const;

/** Long enough for any attack, short enough for any box; a leading sign or a run upsets some forms. */
const usual: Omit<Policy, 'classes'> = {
  ...always,
  minLength: 16,
  maxLength: 64,
  length: 20,
  first: LOWER + UPPER,
  maxConsecutive: 2,
  maxSequence: 2,
};

const letters = [
  { name: 'lower', chars: LOWER, min: 1 },
  { name: 'upper', chars: UPPER, min: 1 },
  { name: 'digit', chars: DIGITS, min: 1 },
] as const;

/** One of each class; the punctuation that forms refuse least. */
const withSpecials: PolicyProfile = {
  id: 'default',
  policy: { ...usual, classes: [...letters, { name: 'special', chars: '!@#$*-_.', min: 1 }] },
};

/** For pages that refuse punctuation. */
const lettersAndDigits: PolicyProfile = { id: 'letters-and-digits', policy: { ...usual, classes: letters } };

/** The profiles of a host, in the order in which they are tried. */
export function siteProfiles(host: string): Store['profiles'] {
  const text = publicRules(host);
  const read = text === undefined ? null : parsePolicy(text);
  const first: PolicyProfile = read?.ok ? { id: 'default', policy: { ...read.policy, ...always } } : withSpecials;
  return [first, lettersAndDigits];
}
