// Owns which languages recognition knows. Add a language: write words/<tag>.ts and list it here.
import type { Words } from './concepts';
import { words as ar } from './words/ar';
import { words as bg } from './words/bg';
import { words as cs } from './words/cs';
import { words as da } from './words/da';
import { words as de } from './words/de';
import { words as el } from './words/el';
import { words as en } from './words/en';
import { words as es } from './words/es';
import { words as fa } from './words/fa';
import { words as fi } from './words/fi';
import { words as fr } from './words/fr';
import { words as he } from './words/he';
import { words as hi } from './words/hi';
import { words as hu } from './words/hu';
import { words as id } from './words/id';
import { words as it } from './words/it';
import { words as ja } from './words/ja';
import { words as ko } from './words/ko';
import { words as nl } from './words/nl';
import { words as pl } from './words/pl';
import { words as pt } from './words/pt';
import { words as ro } from './words/ro';
import { words as ru } from './words/ru';
import { words as sr } from './words/sr';
import { words as sv } from './words/sv';
import { words as th } from './words/th';
import { words as tr } from './words/tr';
import { words as uk } from './words/uk';
import { words as vi } from './words/vi';
import { words as zh } from './words/zh';

export const LANGUAGES: readonly Words[] = [
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  pl,
  cs,
  sv,
  da,
  fi,
  hu,
  ro,
  tr,
  ru,
  uk,
  bg,
  sr,
  el,
  ar,
  he,
  fa,
  ja,
  ko,
  zh,
  vi,
  th,
  id,
  hi,
];
