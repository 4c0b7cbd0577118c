// Owns what a sentence of a store means for a password: changed, or refused and why. It is put together out of what the sentence
// speaks of and what it says of that, language by language; when in doubt it means nothing. Texts in, no page.
import type { RejectReason } from '@/utils/core/reading';
import { numbersIn } from './numbers';
import { TEXT_LANGUAGES } from './text-languages';
import { hear, inScriptOf, type Saying, says, speaks } from './texts';

type Known = Exclude<RejectReason, 'unknown'>;
type Says = (saying: Saying) => boolean;

/** Lengths outside this range are counts of something else. */
const LEAST = 4;
const MOST = 256;

/** What is looked for first where one sentence holds fragments of several. */
const ORDER = [
  'session-expired',
  'code-expired',
  'code-wrong',
  'wrong-answer',
  'same-as-old',
  'wrong-password',
  'mismatch',
  'punctuation',
  'too-short',
  'too-long',
  'needs-classes',
  'too-simple',
] as const satisfies readonly Known[];

/** What only an answer says. Everything else a page may say before anything was typed: as a rule, in the very words of the refusal. */
const ANSWERS: readonly Known[] = ['session-expired', 'code-expired', 'code-wrong', 'wrong-answer', 'wrong-password'];
const OF_CODES: readonly Known[] = ['code-expired', 'code-wrong', 'session-expired'];

const speaksOfClass = (s: Says) => s('upper') || s('lower') || s('digit') || s('special');
const refuses = (s: Says) => s('wrong') || s('no-match');
const speaksOfLength = (s: Says, counts: boolean) => counts && s('length');

/** The sentences that need no phrase of their own: what they speak of, and what they say of it. */
const MEANINGS: Readonly<Record<Known, (s: Says, counts: boolean) => boolean>> = {
  'session-expired': (s) =>
    (s('a-session') && s('expired')) || (s('a-link') && !s('a-code') && (s('expired') || s('wrong'))),
  'code-expired': (s) => s('a-code') && s('expired'),
  'code-wrong': (s) => s('a-code') && refuses(s),
  'wrong-answer': (s) => s('an-answer') && refuses(s),
  'same-as-old': (s) => s('a-password') && s('old-one') && s('same') && !refuses(s),
  'wrong-password': (s) =>
    s('a-password') && !s('at-least') && !speaksOfClass(s) && (s('wrong') || (s('old-one') && s('no-match'))),
  mismatch: (s) => s('a-password') && s('no-match'),
  punctuation: (s) => s('ban') && (s('space') || s('special')) && !s('at-least'),
  'too-short': (s, counts) => speaksOfLength(s, counts) && s('at-least'),
  'too-long': (s, counts) => speaksOfLength(s, counts) && s('at-most'),
  'needs-classes': (s) => speaksOfClass(s) && (s('at-least') || s('must')),
  'too-simple': () => false,
};

/** Why a store refuses, as far as a text's words tell. `isRule`: the same words may have stood there as a rule all along. */
export function refusalIn(text: string): { readonly reason: Known; readonly isRule: boolean } | null {
  if (asks(text)) return null;
  const counts = numbersIn(text).some((number) => number >= LEAST && number <= MOST);
  const heard = heardIn(text);
  const reason = ORDER.find((wanted) => heard.some((s) => means(s, wanted, counts)));
  return reason ? { reason, isRule: !ANSWERS.includes(reason) } : null;
}

function means(s: Says, reason: Known, counts: boolean): boolean {
  const said = s(reason) && (reason !== 'too-short' || counts || !speaksOfClass(s));
  if (!said && !MEANINGS[reason](s, counts)) return false;
  // A voucher's code, a phone number that is too short: of no concern here.
  if (OF_CODES.includes(reason)) return !s('other-code');
  if (reason === 'needs-classes' && !speaksOfClass(s) && !s('combine')) return false;
  return s('a-password') || !(s('other-thing') || s('other-code'));
}

/** What a text says in each language that it may be written in; every saying is looked for once. */
function heardIn(text: string): readonly Says[] {
  const heard = hear(text);
  return inScriptOf(text, TEXT_LANGUAGES).map((language) => {
    const known = new Map<Saying, boolean>();
    return (saying) => {
      const said = known.get(saying) ?? speaks(language, heard, saying);
      known.set(saying, said);
      return said;
    };
  });
}

/**
 * Whether a text says that a password was changed just now. A false yes may close a change that never happened: questions,
 * conditions, failures, dates and whatever names no password are no.
 */
export function announcesChange(text: string): boolean {
  if (asks(text)) return false;
  return sentencesIn(text).some(
    (sentence) =>
      !tellsWhen(sentence) &&
      heardIn(sentence).some((s) => s('a-password') && (s('changed') || s('success')) && !s('not') && !s('pending')),
  );
}

/** Whether a text is about something that has no part in a password: a voucher's code, a postal code. */
export function isElsewhere(text: string): boolean {
  return says(TEXT_LANGUAGES, text, 'other-code') && !says(TEXT_LANGUAGES, text, 'a-password');
}

/** Whether a text says no: something failed or is not so. */
export function denies(text: string): boolean {
  return !asks(text) && says(TEXT_LANGUAGES, text, 'not');
}

const asks = (text: string) => /[?？؟;]\s*$|[?？؟]\s/.test(text);
const sentencesIn = (text: string) => text.split(/[.!](?=\s|$)|[。！।\n]/);
/** A number of its own: "3 months ago", "on 12 May". Of an address it is a part. */
const tellsWhen = (sentence: string) => /(^|\s)\d/.test(sentence);
