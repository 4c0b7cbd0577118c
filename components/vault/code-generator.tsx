// Owns the code generator of an account: its code on a click, for a minute, with the time that it still stands; and the key's coming and
// going. The key itself never comes back here.
import { useEffect, useState } from 'preact/hooks';
import { plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountDetail } from '@/utils/core/commands';
import type { Reason } from '@/utils/core/result';
import { Button } from '../button';
import { useCommand } from '../command';
import { copySecret } from '../copy';
import { InlineForm } from '../inline-form';
import { TextInput } from '../text-input';
import { Trouble } from '../trouble';
import { edit } from './edit';

/** Codes are hidden again after this many milliseconds; somebody may have left the desk. */
const SHOWN_FOR = 60_000;

export function CodeGenerator({ account }: { account: AccountDetail }) {
  const [typed, setTyped] = useState<string | null>(null);
  const command = useCommand();
  const hasTotp = account.totpMark !== null;
  const save = () =>
    command.run(async () => {
      const answer = await edit(account.id, { totp: { before: account.totpMark, after: typed ?? '' } });
      if (answer.ok) setTyped(null);
      return answer;
    });
  const remove = () => command.run(() => edit(account.id, { totp: { before: account.totpMark, after: null } }));
  return (
    <section class="panel">
      <h2>{t('totp')}</h2>
      {hasTotp ? <Code accountId={account.id} /> : <p class="soft">{t('totp_none')}</p>}
      {typed === null ? (
        <>
          <Trouble reason={command.reason} />
          <div class="row">
            <Button weight="quiet" icon={hasTotp ? 'keyboard' : 'plus'} onClick={() => setTyped('')}>
              {t(hasTotp ? 'totp_change' : 'totp_add')}
            </Button>
            {hasTotp ? (
              <Button
                weight="quiet"
                name={t('remove_what', t('totp'))}
                busy={command.busy}
                onClick={() => void remove()}
              >
                {t('remove')}
              </Button>
            ) : null}
          </div>
        </>
      ) : (
        <InlineForm
          does={t('save')}
          busy={command.busy}
          reason={command.reason}
          onSubmit={() => void save()}
          onEnd={() => setTyped(null)}
        >
          <TextInput
            label={t('totp_key')}
            value={typed}
            onInput={setTyped}
            hint={t('totp_key_hint')}
            wrong={command.reason !== null}
            focus
          />
        </InlineForm>
      )}
    </section>
  );
}

function Code({ accountId }: { accountId: string }) {
  /** Until when codes are shown; null: they are not. */
  const [until, setUntil] = useState<number | null>(null);
  const [shown, setShown] = useState<{ readonly code: string; readonly endsAt: number } | null>(null);
  const [now, setNow] = useState(Date.now);
  const [reason, setReason] = useState<Reason | null>(null);
  const copying = useCommand();
  useEffect(() => {
    if (until === null) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [until]);
  const over = until === null || now >= until;
  const stale = shown === null || now >= shown.endsAt;
  useEffect(() => {
    if (over) {
      setShown(null);
      setUntil(null);
      return;
    }
    if (!stale) return;
    // An answer that comes after the codes were hidden is for nobody.
    let wanted = true;
    void ask('totp.code', { accountId }).then((answer) => {
      if (!wanted) return;
      setReason(answer.ok ? null : answer.reason);
      if (answer.ok) setShown(answer);
    });
    return () => {
      wanted = false;
    };
  }, [over, stale, shown]);
  const show = () => {
    setReason(null);
    setNow(Date.now());
    setUntil(Date.now() + SHOWN_FOR);
  };
  const copy = () =>
    copying.run(() =>
      copySecret(async () => {
        const answer = await ask('totp.code', { accountId });
        return answer.ok ? { ok: true, value: answer.code } : answer;
      }),
    );
  return (
    <>
      {shown === null || over ? null : (
        <div class="code">
          <p class="secret large" dir="ltr" translate={false}>
            {grouped(shown.code)}
          </p>
          <p class="soft">{plural('totp_left', Math.max(1, Math.ceil((shown.endsAt - now) / 1000)))}</p>
        </div>
      )}
      <Trouble reason={reason ?? copying.reason} />
      <div class="row">
        {over ? (
          <Button icon="eye" onClick={show}>
            {t('totp_show')}
          </Button>
        ) : (
          <Button icon="eye-off" onClick={() => setUntil(0)}>
            {t('hide')}
          </Button>
        )}
        <Button icon="copy" name={t('copy_what', t('totp_code'))} onClick={() => void copy()}>
          {t('copy')}
        </Button>
      </div>
    </>
  );
}

/** In two halves, as people read it to themselves. */
function grouped(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}
