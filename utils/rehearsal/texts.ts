// Owns the choice of a language for the practice pages. It must hold no words itself: one file a language does.
import { ar } from './texts/ar';
import { en, type Texts } from './texts/en';
import { es } from './texts/es';
import { ja } from './texts/ja';
import { ru } from './texts/ru';
import { tr } from './texts/tr';
import { vi } from './texts/vi';
import { zh } from './texts/zh';

export type { Texts };

const byLang = { en, ru, tr, vi, es, ar, ja, zh } as const satisfies Record<string, Texts>;

/** BCP 47 tags of the languages that the practice pages speak. */
export type Lang = keyof typeof byLang;
export const LANGS = Object.keys(byLang) as readonly Lang[];

/** The language of a tag such as `ru`, `ru_RU` or `ru-RU`; undefined where there is none. */
export function langOf(tag: string): Lang | undefined {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return LANGS.find((lang) => lang === primary);
}

/** All texts of one language. */
export function textsOf(lang: Lang): Texts {
  return byLang[lang];
}

/** The writing direction of a language. */
export function dirOf(lang: Lang): 'ltr' | 'rtl' {
  return lang === 'ar' ? 'rtl' : 'ltr';
}

/** Puts values into a text's `{name}` places; an unnamed place stays as it is. */
export function put(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
