// Owns looking a password up in the public corpus of leaked ones: off until the person presses the button and the browser allows the
// one host. The browser's question may close the popup, so what was typed is sealed before it is asked. It says what leaves the machine.
import { useEffect, useState } from 'preact/hooks';
import { BREACH_HOST, fetchBreachRange } from '@/utils/browser/breach-range';
import { hasHost, requestHost } from '@/utils/browser/host-permission';
import { plural, t } from '@/utils/browser/i18n';
import { type BreachAnswer, checkBreach } from '@/utils/core/breach';
import type { Result } from '@/utils/core/result';
import { Button } from './button';
import { useCommand } from './command';
import { Notice } from './notice';
import { Trouble } from './trouble';

type State = BreachAnswer['outcome'] | 'idle' | 'kept' | 'asking' | 'not-allowed';

/** Give it the password as its key, so that no answer outlives what it was given for. `keep` seals the password. */
export function LeakCheck(props: { readonly password: string; readonly keep: () => Promise<Result<object>> }) {
  const [state, setState] = useState<State>('idle');
  const [times, setTimes] = useState(0);
  const [allowed, setAllowed] = useState(false);
  const command = useCommand();
  useEffect(() => {
    void hasHost(BREACH_HOST).then(setAllowed);
  }, []);
  const look = async () => {
    setState('asking');
    const answer = await checkBreach(props.password, fetchBreachRange);
    if (answer.outcome === 'found') setTimes(answer.times);
    setState(answer.outcome);
  };
  const keep = () =>
    command.run(async () => {
      const kept = await props.keep();
      if (kept.ok) setState('kept');
      return kept;
    });
  const askBrowser = () => {
    // First of all: the browser counts the click as consent only until the first await.
    const answer = requestHost(BREACH_HOST).catch(() => false);
    setState('asking');
    void answer.then((yes) => (yes ? look() : setState('not-allowed')));
  };
  return (
    <div class="leaks">
      <Answer state={state} times={times} />
      {state === 'kept' ? (
        <Button icon="search" onClick={askBrowser}>
          {t('leak_ask_browser')}
        </Button>
      ) : state === 'found' || state === 'not-found' ? null : (
        <>
          <Button
            weight="quiet"
            icon="search"
            busy={state === 'asking' || command.busy}
            onClick={() => void (allowed ? look() : keep())}
          >
            {t('leak_check')}
          </Button>
          <p class="field-note">{t('leak_check_note', BREACH_HOST)}</p>
        </>
      )}
      <Trouble reason={command.reason} />
    </div>
  );
}

function Answer({ state, times }: { state: State; times: number }) {
  switch (state) {
    case 'idle':
    case 'asking':
      return null;
    case 'kept':
      return (
        <Notice tone="info" live>
          <p>{t('leak_kept')}</p>
        </Notice>
      );
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
