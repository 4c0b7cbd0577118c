// Owns the two looks that people start in the health report: whether a password is easily guessed, and whether it stands in known leaks. A
// guessed password is asked for one at a time and not kept; the other look needs none.
import { fetchBreachRange } from '@/utils/browser/breach-range';
import { language } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { fail } from '@/utils/core/result';
import type { TypedStrength } from '@/utils/core/typed-strength';
import type { AccountSummary } from '@/utils/core/view';
import { guessStrength } from '../strength-worker';
import { makeSweep } from './sweep';

/** Below this score a password falls to somebody who takes the trouble. */
const GOOD_ENOUGH = 3;

export const guesses = makeSweep(
  (from) => ask('health.to-guess', { from }),
  async ({ account, passwordId, words }) => {
    const answer = await ask('secret.reveal', { kind: 'password', accountId: account.id, passwordId });
    // Changed meanwhile: there is nothing to say of it.
    if (!answer.ok) return answer.reason === 'not-found' ? { ok: true, found: null } : answer;
    const strength = await guessStrength(answer.value, words, language());
    if (strength === null) return fail('internal');
    const found: { account: AccountSummary; strength: TypedStrength } = { account, strength };
    return { ok: true, found: strength.score < GOOD_ENOUGH ? found : null };
  },
);

export const leaks = makeSweep(
  (from) => ask('health.prefixes', { from }),
  async ({ account, prefix }) => {
    const range = await fetchBreachRange(prefix);
    if (range === null) return fail('leaks-silent');
    const answer = await ask('health.leaked', { accountId: account.id, range });
    if (!answer.ok) return answer;
    if (answer.times === null) return fail('leaks-silent');
    return { ok: true, found: answer.times > 0 ? { account, times: answer.times } : null };
  },
);
