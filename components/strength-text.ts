// Owns the words for the strength of a generated password: its exact entropy is known, so nothing is guessed.
import { t } from '@/utils/browser/i18n';
import type { Level } from './meter';

/** What a meter shows for a password made by a random process of `bits` bits of entropy. */
export function madeStrength(bits: number): { level: Level; words: string; why: string } {
  const level = levelOf(bits);
  return { level, words: t(WORDS[level]), why: t('strength_bits', Math.floor(bits)) };
}

/** 45 bits is the least that Keyturn makes; from 75 on, no guessing at any price pays. */
function levelOf(bits: number): Level {
  if (bits < 45) return 1;
  if (bits < 60) return 2;
  return bits < 75 ? 3 : 4;
}

export const WORDS = {
  0: 'strength_0',
  1: 'strength_1',
  2: 'strength_2',
  3: 'strength_3',
  4: 'strength_4',
} as const;
