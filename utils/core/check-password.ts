// Owns the judgement of one password against a policy: every rule it breaks, by name. It must not depend on how passwords are
// made, so that it can judge what the generator made.
import { sequenceWindows, uniqueChars } from './characters';
import { type Policy, policyRules, type RuleName } from './policy';

export type BrokenRule = RuleName;

/** What is known of the account, for the rules that look beyond the password itself. */
export interface PasswordContext {
  readonly usernames?: readonly string[];
  readonly storeName?: string;
  /** Passwords this account has or had, newest first. */
  readonly history?: readonly string[];
  /** Passwords that were published as samples. */
  readonly published?: readonly string[];
}

/** Every rule of the policy that the password breaks, in the order of `policyRules`; none: the password is good. */
export function checkPassword(policy: Policy, password: string, context: PasswordContext = {}): readonly BrokenRule[] {
  const chars = [...password];
  return policyRules(policy).filter((rule) => breaks(rule, policy, chars, password, context));
}

function breaks(
  rule: RuleName,
  policy: Policy,
  chars: readonly string[],
  password: string,
  context: PasswordContext,
): boolean {
  switch (rule) {
    case 'min-length':
      return chars.length < policy.minLength;
    case 'max-length':
      return chars.length > policy.maxLength;
    case 'lower':
    case 'upper':
    case 'digit':
    case 'special':
    case 'other':
      return policy.classes.some((set) => set.name === rule && countIn(chars, set.chars) < set.min);
    case 'groups':
      return (policy.groups ?? []).some((group) => countIn(chars, group.chars) < group.min);
    case 'min-classes':
      return policy.classes.filter((set) => countIn(chars, set.chars) > 0).length < (policy.minClasses ?? 0);
    case 'first':
      return chars[0] !== undefined && !new Set(policy.first).has(chars[0]);
    case 'characters': {
      const allowed = new Set(policy.classes.flatMap((set) => [...set.chars]));
      return chars.some((char) => !allowed.has(char));
    }
    case 'consecutive':
      return longestRepeat(chars) > (policy.maxConsecutive ?? Number.POSITIVE_INFINITY);
    case 'sequence':
      return containsAny(password, sequenceWindows((policy.maxSequence ?? password.length) + 1));
    case 'personal':
      return containsAny(password, personalWords(context));
    case 'history':
      return (context.history ?? []).includes(password);
    case 'published':
      return (context.published ?? []).includes(password);
  }
}

function countIn(chars: readonly string[], set: string): number {
  const members = new Set(set);
  return chars.filter((char) => members.has(char)).length;
}

function longestRepeat(chars: readonly string[]): number {
  let longest = 0;
  let run = 0;
  chars.forEach((char, at) => {
    run = char === chars[at - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

function containsAny(password: string, words: readonly string[]): boolean {
  const folded = password.toLowerCase();
  return words.some((word) => folded.includes(word));
}

/** Fewer characters than this turn up in good passwords by chance and give nothing away. */
const SHORTEST_WORD = 4;

/**
 * The words a password must not hold, lower case: parts of at least four characters of user names, e-mail addresses (the name
 * without its dots too), phone numbers and the store's name.
 */
export function personalWords(context: PasswordContext): string[] {
  const texts = [...(context.usernames ?? []), context.storeName ?? ''].map((text) => text.toLowerCase());
  const words = texts.flatMap((text) => {
    const name = text.split('@')[0] ?? '';
    return [...text.split(/[^\p{L}\p{N}]+/u), name.replace(/[^\p{L}\p{N}]+/gu, '')];
  });
  return uniqueWords(words).filter((word) => [...word].length >= SHORTEST_WORD);
}

function uniqueWords(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** The characters of the policy that a password breaks by holding them, each once, for a text that names them. */
export function forbiddenChars(policy: Policy, password: string): string[] {
  if (policy.anyOther === true) return [];
  const allowed = new Set(policy.classes.flatMap((set) => [...set.chars]));
  return uniqueChars(password).filter((char) => !allowed.has(char));
}
