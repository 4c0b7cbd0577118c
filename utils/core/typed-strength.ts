// Owns the judgement of passwords that people type, by zxcvbn (Wheeler, USENIX Security 2016) with the dictionaries of the
// person's language. It loads megabytes and may think for a tenth of a second: run it in a Worker, never in the background.
import type { MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { type Strength, strengthOfGuesses } from './strength';

/** What makes a password easier to guess than it looks, each with a remedy in words. */
export const WEAKNESS_NAMES = [
  'empty',
  'personal',
  'common-password',
  'common-word',
  'name',
  'keyboard-row',
  'sequence',
  'repeat',
  'date',
  'swapped-letters',
  'reversed',
  'short',
] as const;
export type WeaknessName = (typeof WEAKNESS_NAMES)[number];

export interface TypedStrength extends Strength {
  /** In the order of WEAKNESS_NAMES; empty for a strong password. */
  readonly weaknesses: readonly WeaknessName[];
}

/** Time grows with the square of the length (195 ms at 64 characters); what comes after can only add guesses. */
const LONGEST_JUDGED = 64;
const MOST_WORDS = 100;
const LONGEST_WORD = 100;
/** Shorter than this, even a random password can be searched through. */
const SHORT = 10;
/** Pieces of one or two characters are found in every password. */
const SHORTEST_PIECE = 3;

type Dictionary = Record<string, (string | number)[]>;

/** Dictionaries beyond the English ones, by language; there is none for the others. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ dictionary: Dictionary }>>> = {
  de: () => import('@zxcvbn-ts/language-de'),
  es: () => import('@zxcvbn-ts/language-es-es'),
  fr: () => import('@zxcvbn-ts/language-fr'),
  it: () => import('@zxcvbn-ts/language-it'),
  pl: () => import('@zxcvbn-ts/language-pl'),
  pt: () => import('@zxcvbn-ts/language-pt-br'),
};

/** The guesser in use; a change of language replaces it, because two of them would hold the dictionaries twice. */
let kept: { language: string; guesser: Promise<ZxcvbnFactory> } | null = null;

/**
 * How hard a typed password is to guess, and what is weak about it. `userInputs` are the words an attacker of this very account
 * tries first: see attacker-words.ts. `language` is a BCP 47 tag; its dictionaries come on top of the English ones. The result is an estimate,
 * unlike `strengthOfBits`. Rejects only where a dictionary cannot be loaded.
 */
export async function estimateTyped(
  password: string,
  userInputs: readonly string[] = [],
  language = 'en',
): Promise<TypedStrength> {
  if (password === '') return { ...strengthOfGuesses(0), weaknesses: ['empty'] };
  const guesser = await guesserOf(language.toLowerCase().split(/[-_]/)[0] ?? 'en');
  const words = userInputs.slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD));
  const judged = guesser.check(password.slice(0, LONGEST_JUDGED), words);
  const strength = strengthOfGuesses(judged.guessesLog10);
  return { ...strength, weaknesses: strength.score === 4 ? [] : weaknessesOf(password, judged.sequence) };
}

function guesserOf(language: string): Promise<ZxcvbnFactory> {
  const wanted = Object.hasOwn(LANGUAGES, language) ? language : 'en';
  if (kept?.language !== wanted) {
    const guesser = loadGuesser(wanted);
    kept = { language: wanted, guesser };
    guesser.catch(() => {
      if (kept?.guesser === guesser) kept = null;
    });
  }
  return kept.guesser;
}

async function loadGuesser(language: string): Promise<ZxcvbnFactory> {
  const [core, common, english, own] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    LANGUAGES[language]?.() ?? { dictionary: {} },
  ]);
  const { 'diceware-common': diceware, ...shared }: Dictionary = common.dictionary;
  // The guesser values words of a dice list at 6^5 only under the exact name "diceware"; by its own name the list counts as ranked.
  const dictionary = { ...shared, ...english.dictionary, ...own.dictionary, ...(diceware ? { diceware } : {}) };
  return new core.ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs });
}

function weaknessesOf(password: string, pieces: readonly MatchExtended[]): WeaknessName[] {
  const found = new Set(pieces.filter((piece) => piece.token.length >= SHORTEST_PIECE).flatMap(weaknessesOfPiece));
  if ([...password].length < SHORT) found.add('short');
  return WEAKNESS_NAMES.filter((name) => found.has(name));
}

function weaknessesOfPiece(piece: MatchExtended): WeaknessName[] {
  switch (piece.pattern) {
    case 'dictionary':
      return [
        weaknessOfDictionary(String(piece.dictionaryName)),
        ...(piece.l33t === true ? (['swapped-letters'] as const) : []),
        ...(piece.reversed === true ? (['reversed'] as const) : []),
      ];
    case 'spatial':
      return ['keyboard-row'];
    case 'sequence':
    case 'wordSequence':
      return ['sequence'];
    case 'repeat':
      return ['repeat'];
    case 'date':
    case 'regex':
      return ['date'];
    default:
      return [];
  }
}

function weaknessOfDictionary(name: string): WeaknessName {
  if (name === 'userInputs') return 'personal';
  if (name.startsWith('passwords')) return 'common-password';
  return /names/i.test(name) ? 'name' : 'common-word';
}
