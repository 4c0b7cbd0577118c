// Owns the reading of a box's pattern attribute, as far as it is written in the usual way for passwords: look-aheads that ask for a
// character, then one set with a length. It must never run the pattern: it comes from the page and could hang whoever does.
import { ASCII_SPECIAL, DIGITS, LOWER, UPPER, uniqueChars } from './characters';
import type { CharacterGroup } from './policy';

export interface PatternRules {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** The only characters allowed; absent: any. */
  readonly allowed?: string;
  readonly groups: readonly CharacterGroup[];
}

const ASCII = LOWER + UPPER + DIGITS + ASCII_SPECIAL;
const SHORTHAND: Readonly<Record<string, string>> = {
  '\\d': DIGITS,
  '\\D': without(ASCII, DIGITS),
  '\\w': `${LOWER}${UPPER}${DIGITS}_`,
  '\\W': without(ASCII, `${LOWER}${UPPER}${DIGITS}_`),
  '\\s': ' ',
  '\\S': without(ASCII, ' '),
  '.': ASCII,
};
const ATOM = String.raw`(?:\[(?:\\.|[^\]\\])+\]|\\[dDwWsS]|\.)`;
const LOOK_AHEAD = new RegExp(String.raw`^\(\?=\.\*\??(${ATOM})(?:\.\*)?\$?\)`);
const LENGTH_AHEAD = /^\(\?=\.\{(\d+),(\d*)\}\$?\)/;
const NOT_AHEAD = new RegExp(String.raw`^\(\?!\.\*\??(${ATOM})(?:\.\*)?\$?\)`);
const BODY = new RegExp(String.raw`^(${ATOM})(?:\{(\d+)(,?)(\d*)\}|([*+]))$`);

/**
 * The rules of a pattern such as `(?=.*\d)(?=.*[a-z])[A-Za-z\d@#]{8,20}`, or null where it is written in another way. A pattern
 * always covers the whole value, so `^` and `$` say nothing new.
 */
export function readPattern(pattern: string): PatternRules | null {
  let rest = pattern.trim().replace(/^\^/, '').replace(/\$$/, '');
  const groups: CharacterGroup[] = [];
  const mins: number[] = [];
  const maxs: number[] = [];
  const refused: string[] = [];
  for (let found = true; found; ) {
    found = false;
    const ahead = LOOK_AHEAD.exec(rest) ?? NOT_AHEAD.exec(rest) ?? LENGTH_AHEAD.exec(rest);
    if (ahead === null) break;
    rest = rest.slice(ahead[0].length);
    found = true;
    if (LENGTH_AHEAD.test(ahead[0])) {
      mins.push(Number(ahead[1]));
      if (ahead[2]) maxs.push(Number(ahead[2]));
      continue;
    }
    const set = readSet(ahead[1] ?? '');
    if (set === null) return null;
    if (ahead[0].startsWith('(?!')) refused.push(set);
    else groups.push({ chars: set, min: 1 });
  }

  const body = BODY.exec(rest);
  if (body === null) return null;
  const [, atom = '', least, comma, most, sign] = body;
  if (least !== undefined) mins.push(Number(least));
  if (least !== undefined && comma === '') maxs.push(Number(least));
  if (most) maxs.push(Number(most));
  if (sign === '+') mins.push(1);
  const set = readSet(atom);
  if (set === null) return null;
  const open = atom === '.' && refused.length === 0;
  return {
    groups,
    ...(mins.length > 0 ? { minLength: Math.max(...mins) } : {}),
    ...(maxs.length > 0 ? { maxLength: Math.min(...maxs) } : {}),
    ...(open ? {} : { allowed: without(set, refused.join('')) }),
  };
}

/** The ASCII characters of `.`, a shorthand or a bracketed set; null where the set uses more than characters, ranges and shorthands. */
function readSet(atom: string): string | null {
  if (!atom.startsWith('[')) return SHORTHAND[atom] ?? null;
  const negated = atom.startsWith('[^');
  const inside = atom.slice(negated ? 2 : 1, -1);
  const tokens = inside.match(/\\.|[^\\]/gsu) ?? [];
  let chars = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const shorthand = token.startsWith('\\') ? SHORTHAND[token] : undefined;
    if (shorthand !== undefined) {
      chars += shorthand;
      continue;
    }
    const from = literal(token);
    const to = tokens[at + 1] === '-' && at + 2 < tokens.length ? literal(tokens[at + 2] ?? '') : from;
    if (from === null || to === null || to < from) return null;
    if (tokens[at + 1] === '-' && at + 2 < tokens.length) at += 2;
    chars += [...ASCII].filter((char) => char >= from && char <= to).join('');
  }
  return negated ? without(ASCII, chars) : uniqueChars(chars).join('');
}

/** A plain or escaped character; null for escapes that mean something else (\n, \x41, \p). */
function literal(token: string): string | null {
  if (!token.startsWith('\\')) return token;
  const char = token.slice(1);
  return /[\p{L}\p{N}]/u.test(char) ? null : char;
}

function without(set: string, refused: string): string {
  return [...set].filter((char) => !refused.includes(char)).join('');
}
