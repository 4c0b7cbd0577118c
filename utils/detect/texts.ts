// Owns how sentences of a page are recognised: what may be said, and how a language's fragments are matched. The
// fragments themselves are data in words/<tag>.ts.
import { fold } from './fold';

/** What a sentence, button or link of a page may say. */
export const SAYINGS = [
  // outcomes
  'success',
  'sent',
  'same-as-old',
  'too-short',
  'too-long',
  'punctuation',
  'needs-classes',
  'too-simple',
  'mismatch',
  'wrong-password',
  'wrong-answer',
  'code-wrong',
  'code-expired',
  'session-expired',
  // rules of a password
  'only-alnum',
  'upper',
  'lower',
  'digit',
  'special',
  'length',
  'combine',
  // what a control is for
  'get-code',
  'change-password',
  'profile-settings',
  'forgot-password',
  'by-email',
  'by-question',
  'by-phone',
  'other-way',
  'sign-in',
  'sign-out',
  'continue',
  'submit',
  // where one is
  'identity',
  'reset',
  'slide',
  // parts of a sentence: what it speaks of
  'a-password',
  'a-code',
  'a-link',
  'a-session',
  'an-answer',
  /** Codes that nobody proves himself with: vouchers, postal codes. */
  'other-code',
  /** What is asked for beside passwords and codes: a phone number, a name, an address. */
  'other-thing',
  'old-one',
  'space',
  // and what it says of that
  'wrong',
  'expired',
  'changed',
  'not',
  /** Not yet, or long ago: if, when, after, last. */
  'pending',
  'at-least',
  'at-most',
  'ban',
  'must',
  'same',
  'no-match',
] as const;
export type Saying = (typeof SAYINGS)[number];

/** One language's fragments: by saying, '|' between alternatives, '&' between parts that must all be there, '.' where a word must end. */
export type Texts = Partial<Record<Saying, string>>;

/** A text as `speaks` takes it: folded, with a space before and behind every word. */
export type Heard = string & { readonly heard: true };

export const hear = (text: string) => ` ${fold(text)} ` as Heard;

type Alternatives = readonly (readonly string[])[];
const compiled = new WeakMap<Texts, Partial<Record<Saying, Alternatives>>>();

function alternativesOf(language: Texts, saying: Saying): Alternatives {
  const known = compiled.get(language) ?? {};
  compiled.set(language, known);
  known[saying] ??= (language[saying]?.split('|') ?? []).map((fragment) => fragment.split('&').map(fragmentOf));
  return known[saying];
}

/** Latin and Cyrillic fragments begin a word; scripts without spaces match anywhere. */
function fragmentOf(raw: string): string {
  const bare = fold(raw).trim();
  const end = raw.endsWith('.') ? ' ' : '';
  return /[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]/.test(bare) ? bare : ` ${bare}${end}`;
}

/** Whether a text says it in one language. */
export function speaks(language: Texts, text: Heard, saying: Saying): boolean {
  return alternativesOf(language, saying).some((parts) => parts.every((part) => text.includes(part)));
}

/** Whether a text says it, in any of the languages. */
export function says(languages: readonly Texts[], text: string, saying: Saying): boolean {
  const heard = hear(text);
  return inScriptOf(text, languages).some((language) => speaks(language, heard, saying));
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Hangul}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
];
const scripts = new WeakMap<Texts, number>();
const scriptsOf = (text: string) => SCRIPTS.reduce((bits, script, at) => bits | (script.test(text) ? 1 << at : 0), 0);

/**
 * The languages that write as a text is written. Folding puts Greek and Cyrillic into Latin letters, where the Greek "not"
 * reads as a German article.
 */
export function inScriptOf(text: string, languages: readonly Texts[]): readonly Texts[] {
  const written = scriptsOf(text);
  return languages.filter((language) => {
    const own = scripts.get(language) ?? scriptsOf(language['a-password'] ?? '');
    scripts.set(language, own);
    return (own & written) !== 0;
  });
}
