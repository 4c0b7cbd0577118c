// Owns the spoken names of characters, so that a password can be read aloud and typed by hand without a doubt.
import { type MessageKey, t } from '@/utils/browser/i18n';

const NAMES: Readonly<Record<string, MessageKey>> = {
  ' ': 'char_space',
  '!': 'char_exclamation',
  '"': 'char_quote',
  '#': 'char_hash',
  $: 'char_dollar',
  '%': 'char_percent',
  '&': 'char_ampersand',
  "'": 'char_apostrophe',
  '(': 'char_paren_open',
  ')': 'char_paren_close',
  '*': 'char_asterisk',
  '+': 'char_plus',
  ',': 'char_comma',
  '-': 'char_hyphen',
  '.': 'char_dot',
  '/': 'char_slash',
  ':': 'char_colon',
  ';': 'char_semicolon',
  '<': 'char_less',
  '=': 'char_equals',
  '>': 'char_greater',
  '?': 'char_question',
  '@': 'char_at',
  '[': 'char_bracket_open',
  '\\': 'char_backslash',
  ']': 'char_bracket_close',
  '^': 'char_caret',
  _: 'char_underscore',
  '`': 'char_backtick',
  '{': 'char_brace_open',
  '|': 'char_bar',
  '}': 'char_brace_close',
  '~': 'char_tilde',
};

/** The name of one character, as "capital K", "small k", "digit 4", "at sign". */
export function nameOf(char: string): string {
  const key = NAMES[char];
  if (key) return t(key);
  if (/\p{Lu}/u.test(char)) return t('char_capital', char);
  if (/\p{Ll}/u.test(char)) return t('char_small', char);
  return /\p{N}/u.test(char) ? t('char_digit', char) : char;
}

/** A whole password, character by character. */
export function spelled(value: string): string {
  return [...value].map(nameOf).join(', ');
}

/** Characters that people take for one another when they copy by hand. */
const LOOK_ALIKES = new Set('0OoIl1|5S2Z8B');

export function looksLikeAnother(char: string): boolean {
  return LOOK_ALIKES.has(char);
}
