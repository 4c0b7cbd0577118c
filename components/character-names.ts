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
  switch (kindOf(char)) {
    case 'capital':
      return t('char_capital', char);
    case 'small':
      return t('char_small', char);
    case 'digit':
      return t('char_digit', char);
    default:
      return char;
  }
}

export type CharacterKind = 'capital' | 'small' | 'letter' | 'digit' | 'symbol';

/** `letter`: one of a script without capitals. */
export function kindOf(char: string): CharacterKind {
  if (/\p{Lu}/u.test(char)) return 'capital';
  if (/\p{Ll}/u.test(char)) return 'small';
  if (/\p{L}/u.test(char)) return 'letter';
  return /\p{N}/u.test(char) ? 'digit' : 'symbol';
}

/** A whole password, character by character. */
export function spelled(value: string): string {
  return [...value].map(nameOf).join(', ');
}

/** Characters that people take for one another when they copy by hand. */
const LOOK_ALIKES = new Set('0OoQIl1i|!5Ss2Zz8B6Gg9q`\'",.;:');

export function looksLikeAnother(char: string): boolean {
  return LOOK_ALIKES.has(char);
}
