// Owns the two password profiles that the Alibaba family's sources add up to. Data only; it must not know a store.
// No single password satisfies every source: one refuses punctuation, another demands it. So there are two, in order.
import type { PolicyProfile } from '@/utils/core/store';

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';

/** What the two share: 20 is the shortest maximum on record, and some forms dislike a leading digit or sign. */
const common = {
  minLength: 16,
  maxLength: 20,
  length: 18,
  first: lower + upper,
  maxConsecutive: 2,
  maxSequence: 2,
  noPersonalWords: true,
  noHistory: true,
} as const;

/** Two of each of the four classes; punctuation that no source refuses where it takes punctuation at all. */
export const strictProfile: PolicyProfile = {
  id: 'strict',
  policy: {
    ...common,
    classes: [
      { name: 'lower', chars: lower, min: 2 },
      { name: 'upper', chars: upper, min: 2 },
      { name: 'digit', chars: digits, min: 2 },
      { name: 'special', chars: '@#$!.', min: 2 },
    ],
  },
};

/** For pages that refuse punctuation. */
export const lettersAndDigitsProfile: PolicyProfile = {
  id: 'letters-and-digits',
  policy: {
    ...common,
    classes: [
      { name: 'lower', chars: lower, min: 2 },
      { name: 'upper', chars: upper, min: 2 },
      { name: 'digit', chars: digits, min: 2 },
    ],
  },
};

/** Printed as samples in a public how-to, so the first ones that an attacker tries. */
export const publishedSamples: readonly string[] = ['dxhysskupn', '530zoghehz', 'shjcmkfy8l'];
