// Owns one line of the health report: the account, the reason, and the one thing to do about it.
import type { ComponentChildren } from 'preact';
import { dateText, type MessageKey, t } from '@/utils/browser/i18n';
import type { HealthLine as Line } from '@/utils/core/commands';
import type { AccountSummary } from '@/utils/core/view';
import { OpenPage } from '../open-page';
import { storeName } from '../store-name';
import { addressOf } from './route';

export function FoundLine({ line }: { line: Line }) {
  const { finding, account, others } = line;
  const proves = finding.ailment === 'unproven';
  return (
    <HealthLine account={account} reason={reasonOf(line)} others={others} does={proves ? 'sign-in' : 'change'}>
      {finding.ailment === 'due' && finding.reason !== '' ? <bdi>{finding.reason}</bdi> : null}
    </HealthLine>
  );
}

export function HealthLine(props: {
  readonly account: AccountSummary;
  readonly reason: string;
  readonly others?: readonly AccountSummary[];
  readonly does: 'change' | 'sign-in';
  readonly children?: ComponentChildren;
}) {
  const { account, reason, others = [], does } = props;
  return (
    <li class="health-line">
      <div>
        <p>
          <AccountLink account={account} />
        </p>
        <p class="soft">
          {reason} {props.children}
        </p>
        {others.length === 0 ? null : (
          <ul class="plain-list soft">
            {others.map((other) => (
              <li key={other.id}>
                <AccountLink account={other} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <OpenPage to={does} tabId={null} accountId={account.id}>
        {t(does === 'change' ? 'change_now' : 'prove_now')}
        <span class="unseen">
          <bdi>{account.username}</bdi>
        </span>
      </OpenPage>
    </li>
  );
}

function AccountLink({ account }: { account: AccountSummary }) {
  return (
    <>
      <a href={addressOf({ at: 'account', accountId: account.id })}>
        <bdi>{account.username}</bdi>
      </a>{' '}
      · {storeName(account.storeId)}
    </>
  );
}

const WEAK: Readonly<Record<'short' | 'personal', MessageKey>> = {
  short: 'health_short',
  personal: 'health_personal',
};
const UNPROVEN: Readonly<Record<'open' | 'typed' | 'unproven' | 'confirmed', MessageKey>> = {
  open: 'health_open',
  typed: 'health_typed',
  unproven: 'health_unproven',
  confirmed: 'health_confirmed',
};

function reasonOf({ finding }: Line): string {
  switch (finding.ailment) {
    case 'forgotten':
      return t(finding.shared ? 'health_forgotten_shared' : 'health_forgotten', dateText(finding.since));
    case 'reused':
      return t(finding.more ? 'health_reused_more' : 'health_reused');
    case 'weak':
      return t(WEAK[finding.why]);
    case 'due':
      return t('health_due', dateText(finding.since));
    case 'unproven':
      return t(UNPROVEN[finding.why]);
  }
}
