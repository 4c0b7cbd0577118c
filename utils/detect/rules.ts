// Owns what the page in front of the person asks of a new password: attributes of the box, and the rule text beside it.
import type { PageRules, UnreadRule } from '@/utils/core/policy';
import { attr } from './dom';
import { fold } from './fold';
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
  const sentences = texts.flatMap((text) => text.split(/[.;!。！；•\n]+/)).filter((text) => text.length <= 300);
  const spoken = sentences.filter((text) => says(TEXT_LANGUAGES, text, 'length') || requiredOf(text).length > 0);
  let rules: PageRules = {};
  for (const text of spoken) rules = { ...rules, ...lengthOf(text) };
  const alnum = spoken.some((text) => says(TEXT_LANGUAGES, text, 'only-alnum'));
  const combined = spoken.find((text) => says(TEXT_LANGUAGES, text, 'combine') && requiredOf(text).length >= 2);
  const requires = new Set(spoken.filter((text) => text !== combined && asks(text)).flatMap(requiredOf));
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

/** Whether a sentence demands rather than allows: it counts, or says must. */
const asks = (text: string) =>
  /\b(at least|must|one|1|contain|include|mindestens|muss|au moins|doit|al menos|debe|pelo menos|deve|almeno|minimaal|moet|co najmniej|musi|alespon|minst|en az)\b|не менее|должен|хотя бы|至少|必须|含む|以上|포함|أقل|يجب|لפחות|ít nhất|อย่างน้อย/i.test(
    fold(text),
  );

function lengthOf(text: string): PageRules {
  const range =
    /(\d{1,3})\s*(?:-|–|—|~|〜|to|and|bis|à|a|al|до|至|到|и|und|et|y|e|do|až|ile|và|и|ถึง)\s*(\d{1,3})/iu.exec(text);
  const low = Number(range?.[1]);
  const high = Number(range?.[2]);
  if (range && low < high && low >= 1 && high <= MOST) return { minLength: low, maxLength: high };
  const number = Number(/\d{1,3}/.exec(text)?.[0]);
  if (!(number >= LEAST && number <= MOST)) return {};
  if (says(TEXT_LANGUAGES, text, 'too-long')) return { maxLength: number };
  return asks(text) || /minim|\+/i.test(text) ? { minLength: number } : {};
}

/** Special characters listed in brackets or after a colon: "special character (@#$!)". */
function specialsOf(text: string): string {
  if (!says(TEXT_LANGUAGES, text, 'special')) return '';
  const list = /[(:（：]\s*([^\p{L}\p{N}]{2,})$|\(([^\p{L}\p{N}()]{2,})\)/u.exec(text);
  const found = (list?.[1] ?? list?.[2] ?? '').replace(/[\s,]+|[)）]$/g, '');
  return [...new Set(found)].filter((char) => char > ' ' && char <= '~').join('');
}
