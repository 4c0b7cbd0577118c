// Owns the words of the meter: for passwords that were made, whose entropy is known, and for typed ones, which are guessed at.
import { type MessageKey, t } from '@/utils/browser/i18n';
import { type Score, strengthOfBits } from '@/utils/core/strength';
import type { TypedStrength, WeaknessName } from '@/utils/core/typed-strength';
import type { MeterReading } from './meter';

/** What a meter shows for a password made by a random process of `bits` bits of entropy. */
export function madeStrength(bits: number): MeterReading {
  const { score } = strengthOfBits(bits);
  return { level: score, words: t(WORDS[score]), why: t('strength_bits', Math.floor(bits)) };
}

/** What a meter shows for a typed password: how it stands up to guessing, and the first thing to mend while it is not strong. */
export function typedStrength({ score, weaknesses }: TypedStrength): MeterReading {
  const cure = score < 3 ? weaknesses.map((weakness) => CURES[weakness]).find((key) => key !== null) : undefined;
  const meaning = t(MEANINGS[score]);
  return { level: score, words: t(WORDS[score]), why: cure ? `${meaning} ${t(cure)}` : meaning };
}

const WORDS: Readonly<Record<Score, MessageKey>> = {
  0: 'strength_0',
  1: 'strength_1',
  2: 'strength_2',
  3: 'strength_3',
  4: 'strength_4',
};

const MEANINGS: Readonly<Record<Score, MessageKey>> = {
  0: 'typed_strength_0',
  1: 'typed_strength_1',
  2: 'typed_strength_2',
  3: 'typed_strength_3',
  4: 'typed_strength_4',
};

const CURES: Readonly<Record<WeaknessName, MessageKey | null>> = {
  empty: null,
  personal: 'weakness_personal',
  'common-password': 'weakness_common_password',
  'common-word': 'weakness_common_word',
  name: 'weakness_name',
  'keyboard-row': 'weakness_keyboard_row',
  sequence: 'weakness_sequence',
  repeat: 'weakness_repeat',
  date: 'weakness_date',
  'swapped-letters': 'weakness_swapped_letters',
  reversed: 'weakness_reversed',
  short: 'weakness_short',
};
