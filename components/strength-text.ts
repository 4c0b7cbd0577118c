// Owns the words of the meter: for passwords that were made, whose entropy is known, and for typed ones, which are guessed at.
import { type MessageKey, t } from '@/utils/browser/i18n';
import { type CostName, type Score, type Strength, strengthOfBits } from '@/utils/core/strength';
import type { TypedStrength, WeaknessName } from '@/utils/core/typed-strength';
import type { MeterReading } from './meter';

/** What a meter shows for a password made by a random process of `bits` bits of entropy. */
export function madeStrength(bits: number): MeterReading {
  const strength = strengthOfBits(bits);
  const why = `${t('strength_bits', Math.floor(bits))} ${t(costKey(strength))}`;
  return { level: strength.score, words: t(WORDS[strength.score]), why };
}

/** What a meter shows for a password that is typed for a store: what guessing it costs, and the first thing to mend. */
export function typedStrength(strength: TypedStrength): MeterReading {
  return readingOf(strength, costKey(strength));
}

/** The same for the master password, which no store keeps. */
export function masterStrength(strength: TypedStrength): MeterReading {
  return readingOf(strength, MEANINGS[strength.score]);
}

/** A cure is named only while the password is not strong. */
function readingOf({ score, weaknesses }: TypedStrength, meaning: MessageKey): MeterReading {
  const cure = score < 3 ? weaknesses.map((weakness) => CURES[weakness]).find((key) => key !== null) : undefined;
  return { level: score, words: t(WORDS[score]), why: cure ? `${t(meaning)} ${t(cure)}` : t(meaning) };
}

/** The cheaper attack is the one to tell: at the sign-in page where that takes no century, else with a stolen list. */
function costKey({ cost }: Strength): MessageKey {
  return cost.online === 'centuries' ? STOLEN[cost.stolen] : ONLINE[cost.online];
}

const ONLINE: Readonly<Record<Exclude<CostName, 'centuries'>, MessageKey>> = {
  seconds: 'cost_online_seconds',
  hours: 'cost_online_hours',
  months: 'cost_online_months',
  years: 'cost_online_years',
};

const STOLEN: Readonly<Record<CostName, MessageKey>> = {
  seconds: 'cost_stolen_seconds',
  hours: 'cost_stolen_hours',
  months: 'cost_stolen_months',
  years: 'cost_stolen_years',
  centuries: 'cost_stolen_centuries',
};

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
