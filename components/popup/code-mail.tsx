// Owns what helps with a mailed code: who sends it, how many digits, until when it counts, where it hides, what to do when none comes.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { plural, t, timeText } from '@/utils/browser/i18n';
import type { Store } from '@/utils/core/store';
import type { TabView } from '@/utils/core/view';
import { Icon, type IconName } from '../icon';
import { PageLabel } from '../page-label';
import { Phrase } from '../phrase';
import { shownLabel, storeOf } from './page-control';

const MINUTE = 60_000;

/** `byPhone`: it comes to the telephone; then no sender and no folder can be named. */
export function CodeMail({ tab, byPhone }: { tab: TabView; byPhone: boolean }) {
  const mail = storeOf(tab)?.codeMail;
  const digits = digitsText(tab, mail);
  // Then the clock and the next step ask for a new one; to wait for the old one helps nobody.
  const over = useCodeOver(tab);
  return (
    <>
      <ul class="hints">
        {mail?.senders[0] && !byPhone ? (
          <Hint icon="mail">
            <Phrase say="code_sender" with={[<bdi key="sender">{mail.senders[0]}</bdi>]} />
          </Hint>
        ) : null}
        {digits ? <Hint icon="keyboard">{digits}</Hint> : null}
        {mail ? (
          <Hint icon="clock">
            <Clock tab={tab} minutes={mail.minutesValid} />
          </Hint>
        ) : null}
        {byPhone ? null : <Hint icon="search">{t('code_spam')}</Hint>}
      </ul>
      <details class="fold">
        <summary>{t('code_nothing')}</summary>
        <ul class="plain-list">
          {over ? null : <li>{t('code_nothing_wait')}</li>}
          <li>{t(byPhone ? 'code_nothing_number' : 'code_nothing_address')}</li>
          {over ? null : (
            <li>
              <Again tab={tab} />
            </li>
          )}
          <li>
            <OtherWay tab={tab} />
          </li>
        </ul>
      </details>
    </>
  );
}

function Hint({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}

/** The page's own boxes say it where each takes one digit; else the store's file. */
function digitsText(tab: TabView, mail: Store['codeMail']): string | null {
  const boxes = tab.fields.filter(({ role }) => role === 'otp').length;
  if (boxes > 1) return plural('code_digits', boxes);
  if (!mail) return null;
  return mail.minDigits === mail.maxDigits
    ? plural('code_digits', mail.minDigits)
    : t('code_digits_range', mail.minDigits, mail.maxDigits);
}

/** Whether the code that was asked for counts no more, by the store's file: then only a new one helps. */
export function useCodeOver(tab: TabView): boolean {
  const minutes = storeOf(tab)?.codeMail?.minutesValid;
  const asked = tab.journey.codeAskedAt;
  return usePast(asked === null || minutes === undefined ? null : asked + minutes * MINUTE);
}

/** From when it was asked for until when it counts, as times of day: a countdown would be believed to the second. */
function Clock({ tab, minutes }: { tab: TabView; minutes: number }) {
  const asked = tab.journey.codeAskedAt;
  const until = (asked ?? 0) + minutes * MINUTE;
  const over = useCodeOver(tab);
  if (asked === null) return <>{plural('code_minutes', minutes)}</>;
  return <>{t(over ? 'code_over' : 'code_until', timeText(asked), timeText(until))}</>;
}

/** Whether a moment is past, now and when it comes. */
function usePast(moment: number | null): boolean {
  const [, setRound] = useState(0);
  useEffect(() => {
    if (moment === null || moment <= Date.now()) return;
    const timer = setTimeout(() => setRound((round) => round + 1), moment - Date.now());
    return () => clearTimeout(timer);
  }, [moment]);
  return moment !== null && moment <= Date.now();
}

function Again({ tab }: { tab: TabView }) {
  const label = shownLabel(tab, 'get-code');
  if (label === '') return <>{t('code_nothing_again')}</>;
  return <Phrase say="code_nothing_press" with={[<PageLabel key="label" text={label} />]} />;
}

function OtherWay({ tab }: { tab: TabView }) {
  const label = shownLabel(tab, 'other-way');
  if (label === '') return <>{t('code_nothing_elsewhere')}</>;
  return <Phrase say="code_nothing_elsewhere_press" with={[<PageLabel key="label" text={label} />]} />;
}
