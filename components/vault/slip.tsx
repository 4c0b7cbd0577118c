// Owns an emergency slip as it goes on paper: A4 or Letter, large, character by character, look-alikes named. It is drawn from
// accounts that the person just proved to own, and must not keep them.
import { dateText, plural, t } from '@/utils/browser/i18n';
import type { Account } from '@/utils/core/account';
import { Button } from '../button';
import { ByHand } from '../by-hand';
import { Notice } from '../notice';
import { Qr } from '../qr';
import { storeName } from '../store-name';
import type { Exported } from './export-accounts';

export function Slip(props: { exported: Exported; codes: boolean; onDone: () => void }) {
  const { accounts, unfinished } = props.exported;
  return (
    <article class="detail slip">
      <div class="inline-form unprinted">
        <Notice tone="info" live>
          <p>{plural('slip_ready', accounts.length)}</p>
        </Notice>
        {unfinished > 0 ? (
          <Notice tone="warn">
            <p>{plural('export_unfinished', unfinished)}</p>
          </Notice>
        ) : null}
        <div class="row">
          <Button weight="primary" onClick={() => print()}>
            {t('printed_print')}
          </Button>
          <Button weight="quiet" icon="check" onClick={props.onDone}>
            {t('slip_done')}
          </Button>
        </div>
      </div>
      <header>
        <h1>{t('slip_heading')}</h1>
        <p>{t('slip_made', dateText(Date.now()))}</p>
        <p>
          <b>{t('slip_keep')}</b>
        </p>
      </header>
      {accounts.map((account) => (
        <Sheet key={account.id} account={account} codes={props.codes} />
      ))}
    </article>
  );
}

function Sheet({ account, codes }: { account: Account; codes: boolean }) {
  const { storeId, host, usernames, current, questions } = account;
  const name = storeName(storeId);
  return (
    <section class="sheet">
      <h2>
        <bdi>{name}</bdi>
        {host === name ? null : <span class="soft"> {host}</span>}
      </h2>
      <dl class="facts">
        {usernames.map((username) => (
          <Fact key={username} label={t('username')} value={username} />
        ))}
        {questions.map(({ id, question, answer }) => (
          <Fact key={id} label={question} value={answer} />
        ))}
      </dl>
      <div class="sheet-password">
        <div>
          <h3>{t('password')}</h3>
          {current ? <ByHand value={current.value} /> : <p>{t('slip_no_password')}</p>}
        </div>
        {codes && current ? <Qr text={current.value} name={t('slip_code_name')} /> : null}
      </div>
    </section>
  );
}

/** A line break of a secret answer counts, so it is kept. */
function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>
        <bdi>{label}</bdi>
      </dt>
      <dd translate={false}>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
