// Owns the languages that Keyturn speaks and the person's choice among them, which stands in storage.local: it is no secret, and
// the screen that unlocks the vault is drawn in it. The browser cannot be told another language than its own, so the messages of
// a chosen one are loaded as a module of the page.
import { browser } from 'wxt/browser';
import { type Catalogue, speak } from './i18n';
import { localArea } from './local-area';

/** Folders of public/_locales, each with the language's name for itself. */
export const LANGUAGES = {
  en: 'English',
  ru: 'Русский',
  es: 'Español',
  pt_BR: 'Português (Brasil)',
  fr: 'Français',
  de: 'Deutsch',
  it: 'Italiano',
  pl: 'Polski',
  uk: 'Українська',
  tr: 'Türkçe',
  ar: 'العربية',
  ko: '한국어',
  ja: '日本語',
  zh_CN: '简体中文',
} as const;

export type Language = keyof typeof LANGUAGES;

const files = import.meta.glob<Catalogue>('../../public/_locales/*/messages.json', { import: 'default' });

/** The languages whose messages are packed, in the order of the list. */
export const spokenLanguages = (Object.keys(LANGUAGES) as Language[]).filter((each) => fileOf(each) !== undefined);

/** BCP 47 tag of a language. */
export function tagOf(language: Language): string {
  return language.replace('_', '-');
}

const KEY = 'language';

/** The language that the person chose; null is the browser's own. */
export async function readChoice(): Promise<Language | null> {
  return asLanguage((await localArea.get([KEY]))[KEY]);
}

/** Keeps the choice; every open page of Keyturn follows it. */
export async function choose(language: Language | null): Promise<void> {
  await (language ? localArea.set({ [KEY]: language }) : localArea.remove([KEY]));
}

/** Speaks the chosen language in this page, now and after each change of the choice. */
export async function followChoice(): Promise<void> {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) void speakIn(asLanguage(change.newValue));
  });
  // Without an answer of the storage the page speaks as the browser does; other screens tell what is wrong with it.
  await speakIn(await readChoice().catch(() => null));
}

/** Speaks a language in this page; null is the browser's own. */
export async function speakIn(language: Language | null): Promise<void> {
  speak((language && (await fileOf(language)?.())) ?? null);
}

function fileOf(language: Language): (() => Promise<Catalogue>) | undefined {
  return files[`../../public/_locales/${language}/messages.json`];
}

function asLanguage(value: unknown): Language | null {
  return spokenLanguages.find((each) => each === value) ?? null;
}
