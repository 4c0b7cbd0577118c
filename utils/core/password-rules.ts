// Owns the reading of the password-rules grammar into a Policy: Apple's "Customizing Password AutoFill Rules" and the WHATWG
// proposal for a passwordrules attribute (whatwg/html issue 3518). It must not guess: what the grammar does not say is refused.
import { ASCII_SPECIAL, classOf, DIGITS, LOWER, UPPER, uniqueChars } from './characters';
import { type CharacterGroup, type ClassName, examinePolicy, LONGEST, type Policy } from './policy';
import { fail, type Result } from './result';

/** The longest text that is read. The longest public rule has 190 characters. */
const LONGEST_TEXT = 2000;
/** Stands for "no maximum said": far above what is made, so that a typed long password is not called too long. */
export const NO_MAXIMUM = 1000;
/** What is made where a store says nothing of length. */
export const USUAL_LENGTH = 20;

const NAMED: Readonly<Record<string, string>> = {
  upper: UPPER,
  lower: LOWER,
  digit: DIGITS,
  special: '-~!@#$%^&*_+=`|(){}[:;"\'<>,.?] ',
  'ascii-printable': LOWER + UPPER + DIGITS + ASCII_SPECIAL,
  unicode: LOWER + UPPER + DIGITS + ASCII_SPECIAL,
};

interface Rules {
  minLengths: number[];
  maxLengths: number[];
  maxConsecutives: number[];
  /** One set of characters for every `required`. */
  required: string[];
  allowed: string[];
  unicode: boolean;
}

/**
 * Reads a password-rules text. Names are case-insensitive; later and earlier rules hold together (the tightest length wins; the
 * same `required` twice asks for two such characters). Without `allowed`, only the required characters are allowed; without
 * either, all printable ASCII. Inside a custom set `-` counts only in first place and `]` only in last, as Apple reads them.
 * `bad-request`: not this grammar. `policy-too-large`: text or numbers beyond what is read. `policy-contradicts`: no password can meet it.
 */
export function parsePolicy(
  text: string,
): Result<{ policy: Policy }, 'policy-contradicts' | 'policy-too-large' | 'bad-request'> {
  if (text.length > LONGEST_TEXT) return fail('policy-too-large');
  const rules = readRules(text);
  if (rules === null) return fail('bad-request');
  const policy = policyOf(rules);
  const sound = examinePolicy(policy);
  return sound.ok ? { ok: true, policy } : sound;
}

function readRules(text: string): Rules | null {
  const rules: Rules = {
    minLengths: [],
    maxLengths: [],
    maxConsecutives: [],
    required: [],
    allowed: [],
    unicode: false,
  };
  const source = new Source(text);
  while (!source.atEnd()) {
    if (source.take(/;/y) !== null) continue;
    const name = source.take(/[a-z-]+/iy)?.toLowerCase();
    if (name === undefined || source.take(/:/y) === null || !readValue(source, name, rules)) return null;
    if (!source.atEnd() && source.take(/;/y) === null) return null;
  }
  return rules;
}

function readValue(source: Source, name: string, rules: Rules): boolean {
  if (name === 'required' || name === 'allowed') {
    const sets = readSets(source);
    if (sets === null) return false;
    if (sets.unicode) rules.unicode = true;
    rules[name].push(uniqueChars(sets.chars).join(''));
    return true;
  }
  const numbers = {
    minlength: rules.minLengths,
    maxlength: rules.maxLengths,
    'max-consecutive': rules.maxConsecutives,
  };
  if (!Object.hasOwn(numbers, name)) return false;
  const digits = source.take(/[0-9]+/y);
  if (digits === null) return false;
  numbers[name as keyof typeof numbers].push(Math.min(Number(digits), Number.MAX_SAFE_INTEGER));
  return true;
}

/** A comma-separated list of named classes and custom sets. */
function readSets(source: Source): { chars: string; unicode: boolean } | null {
  let chars = '';
  let unicode = false;
  do {
    const name = source.take(/[a-z-]+/iy)?.toLowerCase();
    const set = name === undefined ? readCustomSet(source) : Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (set === undefined || set === null) return null;
    if (name === 'unicode') unicode = true;
    chars += set;
  } while (source.take(/,/y) !== null);
  return { chars, unicode };
}

/** `[` characters `]`. A `]` is itself a member only when the closing `]` follows at once. */
function readCustomSet(source: Source): string | null {
  const found = source.take(/\[[^\]]*\]{1,2}/y);
  if (found === null) return null;
  const inside = found.slice(1, -1);
  return [...inside].filter((char, at) => char !== '-' || at === 0).join('');
}

function policyOf(rules: Rules): Policy {
  const named = [...rules.required, ...rules.allowed].filter((set) => set !== '');
  const allowed = uniqueChars(named.length > 0 ? named.join('') : (NAMED['ascii-printable'] ?? ''));
  const demands = new Map<string, number>();
  for (const set of rules.required) {
    const key = [...set].sort().join('');
    demands.set(key, (demands.get(key) ?? 0) + 1);
  }

  const order: readonly ClassName[] = ['lower', 'upper', 'digit', 'special', 'other'];
  const classes = order
    .map((name) => ({
      name,
      chars: allowed
        .filter((char) => classOf(char) === name)
        .sort()
        .join(''),
    }))
    .filter((set) => set.chars !== '')
    .map((set) => {
      const min = demands.get(set.chars) ?? 0;
      demands.delete(set.chars);
      return { ...set, min };
    });
  const groups: CharacterGroup[] = [...demands].map(([chars, min]) => ({ chars, min }));

  const minLength = Math.max(1, ...rules.minLengths);
  const maxLength = Math.min(NO_MAXIMUM, ...rules.maxLengths);
  const avoid = allowed.filter((char) => char === ' ' || classOf(char) === 'other').join('');
  const maxConsecutive = Math.min(...rules.maxConsecutives);
  return {
    minLength,
    maxLength,
    length: Math.min(maxLength, LONGEST, Math.max(minLength, USUAL_LENGTH)),
    classes,
    ...(groups.length > 0 ? { groups } : {}),
    ...(avoid !== '' ? { avoid } : {}),
    ...(rules.unicode ? { anyOther: true } : {}),
    ...(Number.isFinite(maxConsecutive) ? { maxConsecutive } : {}),
  };
}

/** A cursor over the text that steps over white space before each token. */
class Source {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    this.#skipSpace();
    return this.#at >= this.#text.length;
  }

  /** The token that stands here, or null; the pattern must be sticky. */
  take(pattern: RegExp): string | null {
    this.#skipSpace();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  #skipSpace(): void {
    while (/[ \t\n\f\r]/.test(this.#text[this.#at] ?? '')) this.#at++;
  }
}
