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
] as const;
export type Saying = (typeof SAYINGS)[number];

/** One language's fragments: by saying, '|' between alternatives, '&' between parts that must all be there. */
export type Texts = Partial<Record<Saying, string>>;

const compiled = new WeakMap<readonly Texts[], ReadonlyMap<Saying, readonly (readonly string[])[]>>();

function alternativesOf(languages: readonly Texts[]): ReadonlyMap<Saying, readonly (readonly string[])[]> {
  const known = compiled.get(languages);
  if (known) return known;
  const made = new Map<Saying, (readonly string[])[]>();
  for (const saying of SAYINGS) {
    const all = languages.flatMap((language) => language[saying]?.split('|') ?? []);
    made.set(
      saying,
      all.map((fragment) => fragment.split('&').map(fragmentOf)),
    );
  }
  compiled.set(languages, made);
  return made;
}

/** Latin and Cyrillic fragments begin a word; scripts without spaces match anywhere. */
function fragmentOf(raw: string): string {
  const bare = fold(raw).trim();
  return /[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]/.test(bare) ? bare : ` ${bare}`;
}

/** Whether a text says it, in any of the languages. */
export function says(languages: readonly Texts[], text: string, saying: Saying): boolean {
  // A space in front, so that the first word begins like every other.
  const folded = ` ${fold(text)}`;
  return (alternativesOf(languages).get(saying) ?? []).some((parts) => parts.every((part) => folded.includes(part)));
}
