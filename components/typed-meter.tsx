// Owns the meter under a password that the person types: asks once typing pauses, says the last answer in words.
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import type { TypedStrength } from '@/utils/core/typed-strength';
import { Meter } from './meter';
import { masterStrength, typedStrength } from './strength-text';
import { guessStrength } from './strength-worker';

/** Typing pauses for this many milliseconds before the worker is asked. */
const PAUSE = 200;
const NO_WORDS: readonly string[] = [];

export function TypedMeter(props: {
  readonly password: string;
  /** What an attacker would try first. */
  readonly words?: readonly string[] | undefined;
  /** A store keeps it, not the vault: other attackers. */
  readonly forStore?: boolean;
}) {
  const { password, words = NO_WORDS } = props;
  const [strength, setStrength] = useState<TypedStrength | 'unknown' | null>(null);
  useEffect(() => {
    if (password === '') {
      setStrength(null);
      return;
    }
    let wanted = true;
    const timer = setTimeout(async () => {
      const answer = await guessStrength(password, words, navigator.language);
      if (wanted) setStrength(answer ?? 'unknown');
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [password, words]);
  if (strength === null) return <p>{t('typed_strength_hint')}</p>;
  if (strength === 'unknown') return <p>{t('typed_strength_unknown')}</p>;
  return <Meter name={t('strength')} {...(props.forStore ? typedStrength(strength) : masterStrength(strength))} />;
}
