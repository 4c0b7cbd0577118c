// The promise that Keyturn speaks 14 languages whole: each file of messages holds what the English one holds, in the forms that its
// language has, and no text was left in English.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { englishKey, neededKeys, placesIn, standsForOneNumber, tagOfFolder } from '@/scripts/locales/catalogue.mjs';

interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Catalogue = Readonly<Record<string, Message>>;
interface Style {
  readonly tone: string;
  readonly words: Readonly<Record<string, string>>;
  /** Texts that are the same as in English on purpose, each with the reason. */
  readonly same: Readonly<Record<string, string>>;
}

const PROMISED = ['en', 'ru', 'es', 'pt_BR', 'fr', 'de', 'it', 'pl', 'uk', 'tr', 'ar', 'ko', 'ja', 'zh_CN'];
const folders = readdirSync('public/_locales');
const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const english = read<Catalogue>('public/_locales/en/messages.json');
const style = read<Style>('scripts/locales/en.json');

/** The same in every language: names and what holds no word. */
const SAME_EVERYWHERE: Readonly<Record<string, string>> = {
  extension_name: 'the name of the product',
};

/** A text with nothing to translate in it: places, signs and names only. */
const wordless = (message: string) => !/\p{L}{2}/u.test(message.replace(/\$\w+\$/g, ''));

/** Everything that is wrong with a translation, one line each. */
function faultsOf(folder: string, messages: Catalogue, same: Style['same']): string[] {
  const needed = new Set(neededKeys(folder, english));
  const found = [...needed].filter((key) => !(key in messages)).map((key) => `${key} is missing`);
  for (const [key, entry] of Object.entries(messages)) {
    if (!needed.has(key)) found.push(`${key} is surplus`);
    else found.push(...entryFaults(folder, key, entry).map((fault) => `${key} ${fault}`));
  }
  for (const key of Object.keys(same)) {
    if (messages[key]?.message !== english[englishKey(key, english)]?.message)
      found.push(`${key} is not the same as in English`);
  }
  const left = Object.entries(messages).filter(([key, { message }]) => {
    if (key.startsWith('language_') && key !== 'language_of_browser') return false;
    const meant = english[englishKey(key, english)]?.message ?? '';
    return message === meant && !wordless(meant) && !(key in same) && !(key in SAME_EVERYWHERE);
  });
  return [...found, ...left.map(([key]) => `${key} is left in English`)];
}

function entryFaults(folder: string, key: string, entry: Message): string[] {
  const meant = english[englishKey(key, english)] ?? entry;
  const found: string[] = [];
  if (Object.keys(entry).some((part) => part !== 'message' && part !== 'placeholders'))
    found.push('has more than message and placeholders');
  if (JSON.stringify(sorted(entry.placeholders)) !== JSON.stringify(sorted(meant.placeholders)))
    found.push('has other placeholders');
  const used = new Set(placesIn(entry.message));
  for (const name of used) if (!entry.placeholders?.[name]) found.push(`uses ${name}, which has no content`);
  for (const [name, { content }] of Object.entries(entry.placeholders ?? {})) {
    const mayGo = content === '$1' && englishKey(key, english) !== key && standsForOneNumber(key, folder);
    if (!used.has(name) && !mayGo) found.push(`does not use ${name}`);
  }
  if (/\$/.test(entry.message.replaceAll('$$', '').replace(/\$\w+\$/g, ''))) found.push('has a loose dollar sign');
  if (entry.message.trim() !== entry.message || entry.message === '')
    found.push('is empty or has white space at an end');
  const most = /at most (\d+) characters/i.exec(meant.description ?? '')?.[1];
  if (most && [...entry.message].length > Number(most))
    found.push(`has ${[...entry.message].length} characters of ${most}`);
  return found;
}

function sorted(placeholders: Message['placeholders'] = {}): [string, string][] {
  return Object.entries(placeholders)
    .map(([name, { content }]): [string, string] => [name, content])
    .sort(([a], [b]) => a.localeCompare(b));
}

describe('the languages', () => {
  it('are all there', () => {
    expect(folders.toSorted()).toEqual(PROMISED.toSorted());
  });

  it('are no others than the promised ones', () => {
    for (const folder of folders) expect(PROMISED).toContain(folder);
  });

  describe.each(folders.filter((folder) => folder !== 'en'))('%s', (folder) => {
    const messages = read<Catalogue>(`public/_locales/${folder}/messages.json`);
    const file = `scripts/locales/${folder}.json`;

    it('says everything, in its own words and plural forms', () => {
      expect(faultsOf(folder, messages, existsSync(file) ? read<Style>(file).same : {})).toEqual([]);
    });

    it('names itself and its direction', () => {
      const tag = tagOfFolder(folder);
      expect(messages.language_tag?.message).toBe(tag);
      expect(messages.language_direction?.message).toBe(folder === 'ar' ? 'rtl' : 'ltr');
    });

    it('has a note on its tone and a word for each word of the product', () => {
      const own = read<Style>(file);
      expect(own.tone).toMatch(/\S{2,}/);
      expect(Object.keys(own.words)).toEqual(Object.keys(style.words));
      for (const [word, translated] of Object.entries(own.words)) expect(translated, word).toMatch(/\S/);
      for (const [key, reason] of Object.entries(own.same)) expect(reason, key).toMatch(/\S{2,}/);
    });
  });
});

describe('a translation with a fault', () => {
  /** The English file as a language with four plural forms would have it, each text made unlike English. */
  const whole: Catalogue = Object.fromEntries(
    neededKeys('ru', english).map((key) => {
      const { message, placeholders } = english[englishKey(key, english)] ?? { message: '' };
      const own = wordless(message) || key in SAME_EVERYWHERE ? message : `${message}я`;
      return [key, { message: own, ...(placeholders ? { placeholders } : {}) }];
    }),
  );
  const changed = (key: string, message: string) => ({ ...whole, [key]: { ...whole[key], message } });

  it('is told from a whole one', () => {
    expect(Object.keys(whole)).toContain('accounts_found_few');
    expect(Object.keys(whole)).toContain('accounts_found_many');
    expect(faultsOf('ru', whole, {}).filter((fault) => !/characters of/.test(fault))).toEqual([]);
  });

  it.each([
    [
      'a missing key',
      () => Object.fromEntries(Object.entries(whole).filter(([key]) => key !== 'copy')),
      'copy is missing',
    ],
    [
      'a missing plural form',
      () => Object.fromEntries(Object.entries(whole).filter(([key]) => key !== 'accounts_found_few')),
      'accounts_found_few is missing',
    ],
    [
      'a form that the language has not',
      () => ({ ...whole, accounts_found_two: whole.accounts_found_other }) as Catalogue,
      'accounts_found_two is surplus',
    ],
    ['a placeholder left out', () => changed('copy_what', 'Копировать'), 'copy_what does not use what'],
    [
      'a number left out where the form holds for many',
      () => changed('accounts_found_one', 'Аккаунт'),
      'accounts_found_one does not use count',
    ],
    ['a placeholder made up', () => changed('copy_what', '$WHAT$ $THAT$'), 'copy_what uses that, which has no content'],
    ['a loose dollar sign', () => changed('copy', '5 $'), 'copy has a loose dollar sign'],
    ['a text left in English', () => changed('copy', 'Copy'), 'copy is left in English'],
    [
      'a description too long for the browser',
      () => changed('extension_description', 'я'.repeat(133)),
      'extension_description has 133 characters of 132',
    ],
  ])('is caught: %s', (_, make, fault) => {
    expect(faultsOf('ru', make(), {})).toContain(fault);
  });

  it('may leave the number out of a form that holds for one number only', () => {
    expect(standsForOneNumber('accounts_found_two', 'ar')).toBe(true);
    expect(standsForOneNumber('accounts_found_one', 'ru')).toBe(false);
    expect(standsForOneNumber('accounts_found_one', 'fr')).toBe(false);
  });
});
