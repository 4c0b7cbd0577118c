// Owns which languages the sentences of a page are read in. Add a language: export `texts` from words/<tag>.ts.
import type { Texts } from './texts';
import { texts as ar } from './words/ar';
import { texts as bg } from './words/bg';
import { texts as cs } from './words/cs';
import { texts as da } from './words/da';
import { texts as de } from './words/de';
import { texts as el } from './words/el';
import { texts as en } from './words/en';
import { texts as es } from './words/es';
import { texts as fa } from './words/fa';
import { texts as fi } from './words/fi';
import { texts as fr } from './words/fr';
import { texts as he } from './words/he';
import { texts as hi } from './words/hi';
import { texts as hu } from './words/hu';
import { texts as id } from './words/id';
import { texts as it } from './words/it';
import { texts as ja } from './words/ja';
import { texts as ko } from './words/ko';
import { texts as nl } from './words/nl';
import { texts as pl } from './words/pl';
import { texts as pt } from './words/pt';
import { texts as ro } from './words/ro';
import { texts as ru } from './words/ru';
import { texts as sr } from './words/sr';
import { texts as sv } from './words/sv';
import { texts as th } from './words/th';
import { texts as tr } from './words/tr';
import { texts as uk } from './words/uk';
import { texts as vi } from './words/vi';
import { texts as zh } from './words/zh';

export const TEXT_LANGUAGES: readonly Texts[] = [
  ar,
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  fa,
  fi,
  fr,
  he,
  hi,
  hu,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ro,
  ru,
  sr,
  sv,
  th,
  tr,
  uk,
  vi,
  zh,
];
