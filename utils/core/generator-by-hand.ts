// Owns the style that is easy to read off a screen and type on another device: no characters that look alike, as few presses of
// Shift as the policy allows. Its space is every such password, so the draw stays exactly uniform over it.

import { UPPER } from './characters';
import type { PasswordContext } from './check-password';
import { policySpace, type Space } from './generator-space';
import type { Policy } from './policy';
import { madeCharacters } from './policy-kinds';

/** Characters that are taken for one another in some typeface. They are made only where nothing else can meet a demand. */
export const LOOK_ALIKES = '01OoQlIiSZzBGgquvUV|!`\'",;:~^_';

/** What needs Shift on a US keyboard; on other keyboards the signs differ, the letters do not. */
const SHIFTED = `${UPPER}~!@#$%^&*()_+{}|:"<>?`;

/** The passwords of this length without look-alikes and with the fewest shifted characters, or null where there is none. */
export function handSpace(policy: Policy, length: number, context: PasswordContext): Space | null {
  const plain: Policy = { ...policy, avoid: (policy.avoid ?? '') + LOOK_ALIKES };
  if (policySpace(plain, length, context) === null) return null;
  for (let max = surelyShifted(plain, length); max < length; max++) {
    const space = policySpace(plain, length, context, [{ chars: SHIFTED, max }]);
    if (space !== null) return space;
  }
  return policySpace(plain, length, context);
}

/** So many characters have to be shifted at least: no need to try with fewer. */
function surelyShifted(policy: Policy, length: number): number {
  const made = madeCharacters(policy);
  const isShifted = (char: string) => SHIFTED.includes(char);
  if (made.every(isShifted)) return length;
  const classes = policy.classes.filter((set) => made.filter((char) => set.chars.includes(char)).every(isShifted));
  return classes.reduce((sum, set) => sum + set.min, 0);
}

/** The password cut into groups of four characters (the last may be shorter) for showing it large. */
export function readingGroups(password: string): string[] {
  const chars = [...password];
  const groups: string[] = [];
  for (let at = 0; at < chars.length; at += 4) groups.push(chars.slice(at, at + 4).join(''));
  return groups;
}
