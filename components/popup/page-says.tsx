// Owns the store's own error message, quoted. Untrusted text: shown as a quotation, never as Keyturn's word.
import type { TabView } from '@/utils/core/view';
import { Notice } from '../notice';
import { PageQuote } from '../page-quote';
import { Phrase } from '../phrase';
import { cureText, rejectText } from '../reject-text';

/** `explained`: with Keyturn's plain words before it, where it understood the message. */
export function PageSays({ tab, explained = false }: { tab: TabView; explained?: boolean }) {
  const error = tab.reading?.messages.find((message) => message.tone === 'error' && message.text !== '');
  if (!error) return null;
  return (
    <Notice tone="warn" live>
      <p>
        {explained && error.reason && error.reason !== 'unknown' ? (
          <>
            <b>{rejectText(error.reason)}</b> {cureText(error.reason)}
            <br />
          </>
        ) : null}
        <Phrase say="store_says" with={[<PageQuote key="said" text={error.text} />]} />
      </p>
    </Notice>
  );
}
