// Owns looking a password up in the public corpus of leaked ones: off until the person presses the button, which asks the browser
// for the one host first. It says what leaves the machine before it does.
import { useState } from 'preact/hooks';
import { BREACH_HOST, fetchBreachRange } from '@/utils/browser/breach-range';
import { requestHost } from '@/utils/browser/host-permission';
import { plural, t } from '@/utils/browser/i18n';
import { type BreachAnswer, checkBreach } from '@/utils/core/breach';
import { Button } from './button';
import { Notice } from './notice';

type State = BreachAnswer['outcome'] | 'idle' | 'asking' | 'not-allowed';

/** Give it the password as its key, so that no answer outlives what it was given for. */
export function LeakCheck({ password }: { password: string }) {
  const [state, setState] = useState<State>('idle');
  const [times, setTimes] = useState(0);
  const look = () => {
    // First of all: the browser counts the click as consent only until the first await.
    const allowed = requestHost(BREACH_HOST).catch(() => false);
    setState('asking');
    void allowed.then(async (yes) => {
      if (!yes) return setState('not-allowed');
      const answer = await checkBreach(password, fetchBreachRange);
      if (answer.outcome === 'found') setTimes(answer.times);
      setState(answer.outcome);
    });
  };
  return (
    <div class="leaks">
      <Answer state={state} times={times} />
      {state === 'found' || state === 'not-found' ? null : (
        <>
          <Button weight="quiet" icon="search" busy={state === 'asking'} onClick={look}>
            {t('leak_check')}
          </Button>
          <p class="field-note">{t('leak_check_note', BREACH_HOST)}</p>
        </>
      )}
    </div>
  );
}

function Answer({ state, times }: { state: State; times: number }) {
  switch (state) {
    case 'idle':
    case 'asking':
      return null;
    case 'found':
      return (
        <Notice tone="bad" live>
          <p>{plural('leak_found', times)}</p>
        </Notice>
      );
    case 'not-found':
      return (
        <Notice tone="good" live>
          <p>{t('leak_not_found')}</p>
        </Notice>
      );
    case 'offline':
      return (
        <Notice tone="warn" live>
          <p>{t('leak_offline')}</p>
        </Notice>
      );
    case 'not-allowed':
      return (
        <Notice tone="info" live>
          <p>{t('leak_not_allowed')}</p>
        </Notice>
      );
  }
}
