// Owns the screens of pages where Keyturn fills nothing: each says why, and the one way on.
import type { ComponentChildren } from 'preact';
import { grantedHosts, requestHost } from '@/utils/browser/host-permission';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { done, fail } from '@/utils/core/result';
import type { TabView } from '@/utils/core/view';
import { imitatedBy } from '@/utils/stores';
import { Button } from '../button';
import { type Command, useCommand } from '../command';
import { Notice } from '../notice';
import { OpenPage } from '../open-page';
import { Step } from '../step';
import { firstStoreName } from '../store-name';
import { Trouble } from '../trouble';

/** No store page in front: a page of the browser, a place without a name, or no tab at all. */
export function GoToStore(props: {
  readonly title: string;
  readonly lead: string;
  readonly tabId: number | null;
  readonly children?: ComponentChildren;
}) {
  return (
    <Step
      title={props.title}
      lead={props.lead}
      next={
        <OpenPage to="first-store" tabId={props.tabId} weight="primary">
          {t('go_to_store', firstStoreName)}
        </OpenPage>
      }
    >
      {props.children}
    </Step>
  );
}

/** Lets Keyturn work on the tab's host, if the browser's own question is answered so. */
function useAllowing(tab: TabView): Command & { allow(): void } {
  const command = useCommand();
  const allow = () => {
    // First of all, before any await: the browser takes this call only as part of the click. Firefox closes the popup for its
    // question; the background then goes on by itself.
    const answer = requestHost(tab.host);
    void command.run(async () => {
      if (!(await answer)) return fail('no-permission');
      await ask('tab.refresh', { tabId: tab.tabId });
      // A switch for all sites answers yes and names no host; which ones the person means is then not known.
      return (await grantedHosts()).includes(tab.host) ? done : fail('all-sites');
    });
  };
  return { ...command, allow };
}

/** Any site without a store file: the person may let Keyturn work there. */
export function Unlisted({ tab }: { tab: TabView }) {
  const { allow, busy, reason } = useAllowing(tab);
  const imitated = imitatedBy(tab.host);
  if (imitated) {
    return (
      <GoToStore title={t('unlisted_title')} lead={t('look_alike_lead', tab.host, imitated.name)} tabId={null}>
        <Notice tone="warn">
          <p>{t('unlisted_look_alikes')}</p>
        </Notice>
        <Button weight="quiet" busy={busy} onClick={allow}>
          {t('look_alike_allow')}
        </Button>
        <Trouble reason={reason} />
      </GoToStore>
    );
  }
  return (
    <Step
      title={t('unlisted_title')}
      lead={t('unlisted_lead', tab.host)}
      next={
        <Button weight="primary" icon="check" busy={busy} onClick={allow}>
          {t('site_allow')}
        </Button>
      }
    >
      <p class="soft">{t('site_allow_note')}</p>
      <Notice tone="warn">
        <p>{t('unlisted_look_alikes')}</p>
      </Notice>
      <Trouble reason={reason} />
    </Step>
  );
}

export function NotSecure({ tab }: { tab: TabView }) {
  return (
    <Step
      title={t('not_secure_title')}
      lead={t('not_secure_lead', tab.host)}
      next={
        <OpenPage to="https" tabId={tab.tabId} weight="primary" icon="lock">
          {t('not_secure_open')}
        </OpenPage>
      }
    >
      <Notice tone="warn">
        <p>{t('not_secure_why')}</p>
      </Notice>
    </Step>
  );
}

export function NoPermission({ tab }: { tab: TabView }) {
  const { allow, busy, reason } = useAllowing(tab);
  return (
    <Step
      title={t('no_permission_title')}
      lead={t('no_permission_lead', tab.host)}
      next={
        <Button weight="primary" icon="check" busy={busy} onClick={allow}>
          {t('no_permission_allow', tab.host)}
        </Button>
      }
    >
      <Trouble reason={reason} />
    </Step>
  );
}

/** An allowed page that has not told anything yet: it was open before Keyturn was, or it still loads. */
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
