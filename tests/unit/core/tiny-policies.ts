// Owns tiny policies of every kind, and the plain way to list their passwords: try all strings. It shares no code with the counter.
import type { PasswordContext } from '@/utils/core/check-password';
import type { Policy } from '@/utils/core/policy';

export interface TinyCase {
  readonly name: string;
  readonly policy: Policy;
  readonly context?: PasswordContext;
  /** How many passwords there are of the usual length, counted by hand where that is easy. */
  readonly size?: number;
}

const lower = (chars: string, min = 0) => ({ name: 'lower' as const, chars, min });
const upper = (chars: string, min = 0) => ({ name: 'upper' as const, chars, min });
const digit = (chars: string, min = 0) => ({ name: 'digit' as const, chars, min });
const special = (chars: string, min = 0) => ({ name: 'special' as const, chars, min });
const exactly = (length: number) => ({ minLength: length, maxLength: length });

export const TINY_CASES: readonly TinyCase[] = [
  { name: 'anything of three characters', policy: { ...exactly(3), classes: [lower('abc')] }, size: 27 },
  {
    name: 'one of each class',
    policy: { ...exactly(3), classes: [lower('ax', 1), upper('BY', 1), digit('19', 1)] },
    size: 48,
  },
  { name: 'two digits at least', policy: { ...exactly(4), classes: [lower('ax'), digit('27', 2)] }, size: 176 },
  { name: 'no equal neighbours', policy: { ...exactly(4), classes: [lower('axm')], maxConsecutive: 1 }, size: 24 },
  {
    name: 'at most two equal in a row',
    policy: { ...exactly(4), classes: [lower('ax', 1), digit('5')], maxConsecutive: 2 },
  },
  { name: 'no runs', policy: { ...exactly(3), classes: [lower('abcq'), digit('12')], maxSequence: 2 } },
  {
    name: 'no neighbours on the keyboard',
    policy: { ...exactly(3), classes: [lower('qwe'), upper('R')], maxSequence: 1 },
  },
  { name: 'a letter first', policy: { ...exactly(3), classes: [lower('ax'), digit('15', 1)], first: 'ax' }, size: 24 },
  {
    name: 'two of three kinds',
    policy: { ...exactly(3), classes: [lower('a'), upper('B'), digit('1')], minClasses: 2 },
    size: 24,
  },
  {
    name: 'a letter of either case, and a digit or sign',
    policy: {
      ...exactly(3),
      classes: [lower('a'), upper('B'), digit('15'), special('!')],
      groups: [
        { chars: 'aB', min: 1 },
        { chars: '15!', min: 1 },
      ],
    },
  },
  {
    name: 'overlapping groups and repeats',
    policy: {
      ...exactly(4),
      classes: [lower('ab', 1), digit('1')],
      groups: [{ chars: 'b1', min: 2 }],
      maxConsecutive: 2,
    },
  },
  {
    name: 'no personal words',
    policy: { ...exactly(4), classes: [lower('an'), upper('N')], noPersonalWords: true },
    context: { usernames: ['anna@x.com'] },
  },
  {
    name: 'nothing from the history, nothing published',
    policy: { ...exactly(2), classes: [lower('ab')], noHistory: true },
    context: { history: ['ab'], published: ['bb'] },
    size: 2,
  },
  {
    name: 'nothing from the history, where the store would not mind',
    policy: { ...exactly(2), classes: [lower('ab')] },
    context: { history: ['ab'] },
    size: 3,
  },
  {
    name: 'a space only where it must be',
    policy: { ...exactly(2), classes: [lower('ab'), special(' ', 1)], avoid: ' ' },
    size: 5,
  },
  { name: 'more than a byte can number', policy: { ...exactly(4), classes: [lower('abcde')] }, size: 625 },
  { name: 'a single password', policy: { ...exactly(1), classes: [digit('7')] }, size: 1 },
];

/** Every string of the length over the characters, in a fixed order. */
function allStrings(chars: string, length: number): string[] {
  let strings = [''];
  for (let at = 0; at < length; at++) strings = strings.flatMap((string) => [...chars].map((char) => string + char));
  return strings;
}

/** Every password of the policy's usual length that the rules as written allow. */
export function listPasswords({ policy, context = {} }: TinyCase, length = policy.minLength): string[] {
  const chars = policy.classes.map((set) => set.chars).join('');
  const avoided = [...(policy.avoid ?? '')].filter(
    (char) => !policy.classes.some((set) => set.min > 0 && set.chars === char),
  );
  return allStrings(chars, length).filter((password) => {
    const count = (set: string) => [...password].filter((char) => set.includes(char)).length;
    const rows = ['abcdefghijklmnopqrstuvwxyz', '0123456789', '1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
    const windows = [...password].map((_, at) => password.slice(at, at + (policy.maxSequence ?? 99) + 1).toLowerCase());
    const full = windows.filter((window) => window.length === (policy.maxSequence ?? 99) + 1);
    const words = (context.usernames ?? []).flatMap((name) => name.split(/[@.]/)).filter((word) => word.length >= 4);
    return (
      avoided.every((char) => !password.includes(char)) &&
      policy.classes.every((set) => count(set.chars) >= set.min) &&
      (policy.groups ?? []).every((group) => count(group.chars) >= group.min) &&
      policy.classes.filter((set) => count(set.chars) > 0).length >= (policy.minClasses ?? 0) &&
      (policy.first ?? chars).includes(password.charAt(0)) &&
      !new RegExp(`(.)\\1{${policy.maxConsecutive ?? 99},}`, 's').test(password) &&
      !full.some((window) =>
        rows.some((row) => row.includes(window) || row.includes([...window].reverse().join(''))),
      ) &&
      !(policy.noPersonalWords && words.some((word) => password.toLowerCase().includes(word))) &&
      ![...(context.history ?? []), ...(context.published ?? [])].includes(password)
    );
  });
}
