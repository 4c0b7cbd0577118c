// Owns the reasoning of the breach check: which five digits of a hash are asked for, and what an answer says. It must not fetch
// (utils/browser/breach-range.ts does) and must let nothing but those five digits out.
//
// k-anonymity as of the Pwned Passwords range API: the first 5 of the 40 hex digits of SHA-1 name a range of about a thousand
// hashes; the answer lists the rest of each with its count, padded with hashes of count 0 so that its size says nothing.
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** `found`: so many times in the corpus. `offline`: not known, because the service did not answer in its format. */
export type BreachAnswer =
  | { readonly outcome: 'found'; readonly times: number }
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'offline' };

/** Asks the service for a range by its five digits; null where there is no answer. */
export type RangeSource = (prefix: string) => Promise<string | null>;

/** A range has about a thousand lines; far longer answers are not read. */
const LONGEST_ANSWER = 2_000_000;
const LINE = /^([0-9A-F]{35}):(\d{1,12})$/i;

/** Whether a password is in the public corpus. Opt-in only: the caller asked the person first. The password itself never leaves. */
export async function checkBreach(password: string, askRange: RangeSource): Promise<BreachAnswer> {
  const { prefix, suffix } = hashDigits(password);
  const answer = await askRange(prefix).catch(() => null);
  const times = answer === null ? null : timesInRange(answer, suffix);
  if (times === null) return { outcome: 'offline' };
  return times > 0 ? { outcome: 'found', times } : { outcome: 'not-found' };
}

/** The 40 hex digits of a password's SHA-1: the five that are asked for, and the rest, which must not leave. */
export function hashDigits(password: string): { readonly prefix: string; readonly suffix: string } {
  const digits = bytesToHex(sha1(utf8ToBytes(password))).toUpperCase();
  return { prefix: digits.slice(0, 5), suffix: digits.slice(5) };
}

/** The count of a hash in a range, 0 where it is missing or padding; null where the text is not a range: never a false all-clear. */
export function timesInRange(text: string, suffix: string): number | null {
  if (text.length > LONGEST_ANSWER) return null;
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  if (lines.length === 0) return null;
  let times = 0;
  for (const line of lines) {
    const found = LINE.exec(line);
    if (found === null) return null;
    if (found[1]?.toUpperCase() === suffix) times = Math.max(times, Number(found[2]));
  }
  return times;
}
