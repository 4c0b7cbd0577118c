// Owns the question "is this login already here?" while an account is typed in: accounts whose name differs by case, alias or spelling.
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountSummary } from '@/utils/core/view';
import { Notice } from '../notice';
import { storeName } from '../store-name';
import { addressOf } from './route';

/** Typing pauses for this many milliseconds before the background is asked. */
const PAUSE = 250;

export function Alike({ storeId, host, username }: { storeId: string; host: string; username: string }) {
  const [alike, setAlike] = useState<readonly AccountSummary[]>([]);
  useEffect(() => {
    if (username.trim() === '') {
      setAlike([]);
      return;
    }
    let wanted = true;
    const timer = setTimeout(async () => {
      const answer = await ask('account.alike', { storeId, host, username });
      if (wanted) setAlike(answer.ok ? answer.accounts : []);
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [storeId, host, username]);
  if (alike.length === 0) return null;
  return (
    <Notice tone="info" live>
      <p>
        <b>{t('alike_title')}</b>
      </p>
      <ul class="plain-list">
        {alike.map((account) => (
          <li key={account.id}>
            <a href={addressOf({ at: 'account', accountId: account.id })}>
              <bdi>{account.username}</bdi>
            </a>{' '}
            · <bdi>{storeName(account.storeId)}</bdi>
          </li>
        ))}
      </ul>
      <p>{t('alike_lead')}</p>
    </Notice>
  );
}
