// Owns what the page in front of the person asks of a new password: attributes of the box, and the rule text beside it.
import type { PageRules, UnreadRule } from '@/utils/core/policy';
import { attr } from './dom';
import { fold } from './fold';
import { numbersIn, withPlainDigits } from './numbers';
import { TEXT_LANGUAGES } from './text-languages';
import { says } from './texts';

const CLASSES = ['lower', 'upper', 'digit', 'special'] as const;
const MAX_CHARS = 500;
/** Lengths outside this range are phone numbers, prices and years, not lengths of passwords. */
const LEAST = 4;
const MOST = 256;

/** The rules that a new-password box and the visible text around it state; {} where the page is silent. */
export function rulesOf(box: HTMLInputElement | undefined, texts: readonly string[]): PageRules {
  const fromBox: PageRules = box ? attributesOf(box) : {};
  // Attributes are exact; the text fills what they leave open.
  return { ...textRulesOf(texts), ...fromBox };
}

function attributesOf(box: HTMLInputElement): PageRules {
  const minLength = Number(attr(box, 'minlength'));
  const maxLength = Number(attr(box, 'maxlength'));
  const passwordRules = attr(box, 'passwordrules');
  const pattern = attr(box, 'pattern');
  const unread = unreadOf({ minLength, maxLength, passwordRules, pattern }, attr(box, 'maxlength') !== '');
  return {
    ...(Number.isInteger(minLength) && minLength > 0 && minLength <= MOST && { minLength }),
    ...(Number.isInteger(maxLength) && maxLength > 0 && { maxLength }),
    ...(passwordRules !== '' && passwordRules.length <= MAX_CHARS && { passwordRules }),
    ...(pattern !== '' && pattern.length <= MAX_CHARS && { pattern }),
    ...(unread.length > 0 && { unread }),
  };
}

/** What the box states and nobody can follow. Scripts write -1 for "no length said". */
function unreadOf(
  stated: Readonly<Record<'minLength' | 'maxLength', number> & Record<'passwordRules' | 'pattern', string>>,
  limited: boolean,
): readonly UnreadRule[] {
  const { minLength, maxLength } = stated;
  const follows =
    (minLength === -1 || (Number.isInteger(minLength) && minLength >= 0 && minLength <= MOST)) &&
    (!limited || maxLength === -1 || (Number.isInteger(maxLength) && maxLength > 0));
  const tooLong = (['passwordRules', 'pattern'] as const).filter((name) => stated[name].length > MAX_CHARS);
  return [...(follows ? [] : (['length'] as const)), ...tooLong];
}

/** Rules in running text, in the languages of the words files. Sentences that do not speak of characters are left alone. */
function textRulesOf(texts: readonly string[]): PageRules {
  const sentences = texts
    // A full stop inside a list of characters ends nothing.
    .flatMap((text) => withPlainDigits(text).split(/[.;!]+(?=\s|$)|[。•\n]+/))
    .filter((text) => text.length <= 300);
  const spoken = sentences.filter((text) => says(TEXT_LANGUAGES, text, 'length') || requiredOf(text).length > 0);
  let rules: PageRules = {};
  for (const text of spoken) rules = { ...rules, ...lengthOf(text) };
  const alnum = spoken.some((text) => says(TEXT_LANGUAGES, text, 'only-alnum'));
  const combined = spoken.find((text) => says(TEXT_LANGUAGES, text, 'combine') && requiredOf(text).length >= 2);
  const requires = new Set(spoken.filter((text) => text !== combined && demands(text)).flatMap(requiredOf));
  if (alnum) requires.delete('special');
  const specials = spoken.map(specialsOf).find((list) => list !== '');
  return {
    ...rules,
    ...(requires.size > 0 && { requires: CLASSES.filter((name) => requires.has(name)) }),
    ...(combined !== undefined && {
      minClasses: /three|3|drei|trois|tres|tre|трех|трёх|三|세/i.test(combined) ? 3 : 2,
    }),
    ...(alnum && { lettersAndDigitsOnly: true }),
    ...(specials !== undefined && !alnum && { specials }),
  };
}

const requiredOf = (text: string) => CLASSES.filter((name) => says(TEXT_LANGUAGES, text, name));

/** "One" as it begins an item of a list of rules: "one lowercase letter". */
const ONE =
  /^ *(1|one|an?|eine?|einen|une?|una|uno|uma?|een|jedn[aoey]|jeden|ett?|yksi|egy|bir|odn[aou]|odin|edn[ao]|edin|jedan|mia|ena[ns]?) /;

/** Whether a sentence demands rather than allows: it counts, or says must. */
const demands = (text: string) =>
  says(TEXT_LANGUAGES, text, 'at-least') || says(TEXT_LANGUAGES, text, 'must') || ONE.test(`${fold(text)} `);

/** What stands between the two ends of a range: a dash, or one short word; in scripts without spaces the unit first. */
const RANGE =
  /(\d{1,3})\s*(?:\p{Pd}|[~〜∼]|(?:文字|字元|字符|字|位|자)?(?:以上|이상|から|至|到|에서)[、,\s]*|[\p{L}\p{M}]{1,6}\s(?:de\s)?)\s*(\d{1,3})(?!\d)/u;

function lengthOf(text: string): PageRules {
  const range = RANGE.exec(text);
  const low = Number(range?.[1]);
  const high = Number(range?.[2]);
  if (range && low < high && low >= LEAST && high <= MOST) return { minLength: low, maxLength: high };
  const number = numbersIn(text).find((one) => one >= LEAST && one <= MOST);
  if (number === undefined || !says(TEXT_LANGUAGES, text, 'length')) return {};
  const least = says(TEXT_LANGUAGES, text, 'at-least') || /\d\s*\+/.test(text);
  const most = says(TEXT_LANGUAGES, text, 'at-most') || says(TEXT_LANGUAGES, text, 'too-long');
  if (most && !least) return { maxLength: number };
  return least || says(TEXT_LANGUAGES, text, 'must') ? { minLength: number } : {};
}

/** Special characters listed in brackets or after a colon: "special character (@#$!)". */
function specialsOf(text: string): string {
  if (!says(TEXT_LANGUAGES, text, 'special')) return '';
  const list = /[(:（：]\s*([^\p{L}\p{N}]{2,})$|\(([^\p{L}\p{N}()]{2,})\)/u.exec(text);
  const found = (list?.[1] ?? list?.[2] ?? '').replace(/[\s,]+|[)）]$/g, '');
  return [...new Set(found)].filter((char) => char > ' ' && char <= '~').join('');
}
