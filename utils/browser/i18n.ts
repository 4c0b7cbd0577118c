// Owns the words that people read: messages by key, plural forms, numbers and dates in the language of the messages. The browser
// picks that language, unless the person did: then `speak` was given its messages. Texts are drawn anew when it changes.
// Untrusted text (user names, labels of a page, hosts) is isolated here; no component may join sentences itself.
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type messages from '@/public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** A key that has plural forms: `<key>_one`, `<key>_other` and so on; `_other` always exists. */
export type PluralKey = BaseOf<MessageKey>;
type BaseOf<Key> = Key extends `${infer Base}_other` ? Base : never;

/** A list of names is joined as the language does. */
export type Substitution = string | number | readonly string[];

/** The content of a messages.json, in the format of the browsers' i18n. */
export type Catalogue = Readonly<Record<string, CatalogueEntry>>;
interface CatalogueEntry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The messages that the person chose; null leaves the choice to the browser, which cannot be told another one. */
const chosen = signal<Catalogue | null>(null);

/** Speaks from these messages from now on; null is the browser's own choice. */
export function speak(catalogue: Catalogue | null): void {
  chosen.value = catalogue;
}

// WXT generates overloads from the same file of messages; one plain signature is enough, since the keys are typed here.
const source = browser.i18n as unknown as { getMessage(key: string, substitutions?: string[]): string };

/** The text of a message, or an empty one where there is none: every text passes here. */
function textOf(key: string, substitutions: string[]): string {
  const catalogue = chosen.value;
  return catalogue ? filled(catalogue[key], substitutions) : source.getMessage(key, substitutions);
}

/** As the browser's getMessage fills a message: `$NAME$` by its placeholder, which holds `$1` to `$9`; `$$` is one dollar. */
function filled(entry: CatalogueEntry | undefined, substitutions: readonly string[]): string {
  return (entry?.message ?? '').replace(/\$(\w+)\$|\$\$/g, (whole, name: string | undefined) => {
    if (name === undefined) return '$';
    const content = entry?.placeholders?.[name.toLowerCase()]?.content ?? whole;
    return content.replace(/\$(\d)/, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
  });
}

/** The text of a message. Strings are isolated from the direction of the sentence; numbers are written as the language does. */
export function t(key: MessageKey, ...substitutions: Substitution[]): string {
  return textOf(key, substitutions.map(written));
}

/** The text of a message in the plural form for `count`, which is also its first substitution. */
export function plural(key: PluralKey, count: number, ...substitutions: Substitution[]): string {
  const texts = [count, ...substitutions].map(written);
  const form = new Intl.PluralRules(language()).select(count);
  return textOf(`${key}_${form}`, texts) || textOf(`${key}_other`, texts);
}

/** A message cut at its substitutions: texts, and the number of a substitution (from 0) where one belongs. */
export function pieces(key: MessageKey, count: number): readonly (string | number)[] {
  const marks = Array.from({ length: count }, (_, index) => String.fromCharCode(FIRST_MARK + index));
  return textOf(key, marks)
    .split(/([\uE000-\uE008])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const index = piece.charCodeAt(0) - FIRST_MARK;
      return piece.length === 1 && index >= 0 && index < count ? index : piece;
    });
}

/** Private-use characters stand where substitutions go: no message and no page text has a reason to hold one. */
const FIRST_MARK = 0xe000;

/** BCP 47 tag of the language that the messages are written in, which may not be the browser's own. */
export function language(): string {
  return t('language_tag') || 'en';
}

/** The direction in which that language is written. */
export function direction(): 'ltr' | 'rtl' {
  return t('language_direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** A day, as people of the language write it; `at` is in milliseconds since 1970. */
export function dateText(at: number): string {
  return timeIn(at, { dateStyle: 'medium' });
}

/** A day and a minute; `at` is in milliseconds since 1970. */
export function momentText(at: number): string {
  return timeIn(at, { dateStyle: 'medium', timeStyle: 'short' });
}

/** A minute of the day; `at` is in milliseconds since 1970. */
export function timeText(at: number): string {
  return timeIn(at, { timeStyle: 'short' });
}

/** A dash for what no calendar has: a clock may have been anywhere, and a page must not fail over it. */
function timeIn(at: number, style: Intl.DateTimeFormatOptions): string {
  return Number.isNaN(new Date(at).getTime()) ? '–' : new Intl.DateTimeFormat(language(), style).format(at);
}

function written(substitution: Substitution): string {
  if (typeof substitution === 'number') return new Intl.NumberFormat(language()).format(substitution);
  if (typeof substitution === 'string') return isolate(substitution);
  // Each name apart: what joins them runs in the direction of the sentence.
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(substitution.map(isolate));
}

/**
 * Wraps text in Unicode's first-strong isolate, so that a right-to-left user name cannot reorder the sentence around
 * it (Unicode UAX 9). Direction controls inside are dropped: they could close the isolate.
 */
export function isolate(text: string): string {
  return `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;
}
