// Owns the way to an emergency slip: which accounts, and the master password once more. The slip itself stands in slip.tsx; nothing
// of it outlives this page.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { fail } from '@/utils/core/result';
import { Button } from '../button';
import { useCommand } from '../command';
import { Icon } from '../icon';
import { MasterNow } from '../master-now';
import { Notice } from '../notice';
import { Trouble } from '../trouble';
import { type Exported, readAccounts } from './export-accounts';
import { addressOf } from './route';
import { Slip } from './slip';
import { ALL, type Chosen, SlipAccounts } from './slip-accounts';

export function SlipPage() {
  const [exported, setExported] = useState<Exported | null>(null);
  const [codes, setCodes] = useState(false);
  if (exported) return <Slip exported={exported} codes={codes} onDone={() => setExported(null)} />;
  return (
    <article class="detail">
      <a class="back" href={addressOf({ at: 'settings' })}>
        <Icon name="back" turns />
        {t('settings')}
      </a>
      <h1>{t('slip_title')}</h1>
      <Choose codes={codes} onCodes={setCodes} onRead={setExported} />
    </article>
  );
}

function Choose(props: { codes: boolean; onCodes: (codes: boolean) => void; onRead: (exported: Exported) => void }) {
  const [chosen, setChosen] = useState<Chosen>(ALL);
  const [master, setMaster] = useState('');
  const command = useCommand();
  const read = () =>
    command.run(async () => {
      if (chosen !== ALL && chosen.size === 0) return fail('no-account');
      const got = await readAccounts(master, chosen === ALL ? null : [...chosen.keys()]);
      if (got.ok) props.onRead(got);
      return got;
    });
  return (
    <form
      class="panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <p class="soft">{t('slip_lead')}</p>
      <SlipAccounts chosen={chosen} onChoose={setChosen} />
      <label class="switch">
        <input type="checkbox" checked={props.codes} onChange={() => props.onCodes(!props.codes)} />
        <span>{t('slip_codes')}</span>
      </label>
      <Notice tone="warn">
        <p>{t('slip_risk')}</p>
      </Notice>
      <MasterNow value={master} onInput={setMaster} reason={command.reason} focus={false} />
      <Trouble reason={command.reason} />
      <div class="row">
        <Button weight="primary" icon="keyboard" submit busy={command.busy}>
          {t('slip_make')}
        </Button>
      </div>
    </form>
  );
}
