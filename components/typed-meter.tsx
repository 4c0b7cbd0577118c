// Owns the meter under a password that the person types: asks once typing pauses, says the last answer in words.
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { type Level, Meter } from './meter';
import { WORDS } from './strength-text';
import { guessStrength } from './strength-worker';

/** Typing pauses for this many milliseconds before the worker is asked. */
const PAUSE = 200;

const WHY = {
  0: 'typed_strength_0',
  1: 'typed_strength_1',
  2: 'typed_strength_2',
  3: 'typed_strength_3',
  4: 'typed_strength_4',
} as const;

export function TypedMeter({ password, words = NO_WORDS }: { password: string; words?: readonly string[] }) {
  const [level, setLevel] = useState<Level | null>(null);
  useEffect(() => {
    if (password === '') {
      setLevel(null);
      return;
    }
    let wanted = true;
    const timer = setTimeout(async () => {
      const answer = await guessStrength(password, words);
      if (wanted) setLevel(answer);
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [password, words]);
  if (level === null) return <p>{t('typed_strength_hint')}</p>;
  return <Meter name={t('strength')} level={level} words={t(WORDS[level])} why={t(WHY[level])} />;
}

const NO_WORDS: readonly string[] = [];
