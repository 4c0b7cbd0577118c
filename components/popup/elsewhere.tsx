// Owns the screens of pages where Keyturn fills nothing: each says why, and the one way on.
import type { ComponentChildren } from 'preact';
import { requestHost } from '@/utils/browser/host-permission';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { showAddress } from '@/utils/browser/tabs';
import type { TabView } from '@/utils/core/messages';
import { done, fail } from '@/utils/core/result';
import { Button } from '../button';
import { useCommand } from '../command';
import { Notice } from '../notice';
import { Step } from '../step';
import { firstStore } from '../store-name';
import { Trouble } from '../trouble';

/** No store page in front: a page of the browser, an unknown site, or no tab at all. */
export function GoToStore(props: {
  readonly title: string;
  readonly lead: string;
  readonly tabId: number | null;
  readonly children?: ComponentChildren;
}) {
  const store = firstStore();
  return (
    <Step
      title={props.title}
      lead={props.lead}
      next={
        store ? (
          <Button weight="primary" icon="forward" onClick={() => void showAddress(props.tabId, store.home)}>
            {t('go_to_store', store.name)}
          </Button>
        ) : null
      }
    >
      {props.children}
    </Step>
  );
}

export function Unlisted({ tab }: { tab: TabView }) {
  return (
    <GoToStore title={t('unlisted_title')} lead={t('unlisted_lead', tab.host)} tabId={null}>
      <Notice tone="warn">
        <p>{t('unlisted_look_alikes')}</p>
      </Notice>
    </GoToStore>
  );
}

export function NotSecure({ tab }: { tab: TabView }) {
  return (
    <Step
      title={t('not_secure_title')}
      lead={t('not_secure_lead', tab.host)}
      next={
        <Button weight="primary" icon="lock" onClick={() => void showAddress(tab.tabId, `https://${tab.host}/`)}>
          {t('not_secure_open')}
        </Button>
      }
    >
      <Notice tone="warn">
        <p>{t('not_secure_why')}</p>
      </Notice>
    </Step>
  );
}

export function NoPermission({ tab }: { tab: TabView }) {
  const command = useCommand();
  const allow = () => {
    // First of all, before any await: the browser takes this call only as part of the click.
    const answer = requestHost(tab.host);
    void command.run(async () => {
      if (!(await answer)) return fail('no-permission');
      await ask('tab.refresh', { tabId: tab.tabId });
      return done;
    });
  };
  return (
    <Step
      title={t('no_permission_title')}
      lead={t('no_permission_lead', tab.host)}
      next={
        <Button weight="primary" icon="check" busy={command.busy} onClick={allow}>
          {t('no_permission_allow', tab.host)}
        </Button>
      }
    >
      <Trouble reason={command.reason} />
    </Step>
  );
}

/** A listed page that has not told anything yet: it was open before Keyturn was, or it still loads. */
export function Unread({ tab }: { tab: TabView }) {
  const command = useCommand();
  return (
    <Step
      title={t('unread_title')}
      lead={t('unread_lead')}
      next={
        <Button
          weight="primary"
          icon="again"
          busy={command.busy}
          onClick={() => void command.run(() => ask('tab.refresh', { tabId: tab.tabId }))}
        >
          {t('unread_look')}
        </Button>
      }
    >
      <Trouble reason={command.reason} />
    </Step>
  );
}
