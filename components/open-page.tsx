// Owns the button that leads to a page of a store, with the guide beside it where it leads to a new tab for an account. Which address
// that is the background decides; this file knows none.
import { useEffect, useState } from 'preact/hooks';
import { openGuideBeside, ownWindow } from '@/utils/browser/guide-window';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { Commands } from '@/utils/core/commands';
import type { ChangePage } from '@/utils/core/view';
import { Button, type ButtonProps } from './button';
import { useCommand } from './command';
import { Trouble } from './trouble';

type Asked = Commands['page.open']['ask'];

interface OpenPageProps extends Pick<ButtonProps, 'weight' | 'icon' | 'children'> {
  readonly to: Asked['to'];
  /** Null: a new tab. */
  readonly tabId: number | null;
  readonly accountId?: string;
}

export function OpenPage({ to, tabId, accountId, weight = 'plain', icon = 'forward', children }: OpenPageProps) {
  const command = useCommand();
  const [windowId, setWindowId] = useState<number | null>(null);
  const guided = tabId === null && accountId !== undefined;
  useEffect(() => {
    if (guided) void ownWindow().then(setWindowId);
  }, [guided]);
  const open = () => {
    // First of all in the click: the browser counts it as a gesture only until the first await.
    if (guided) void openGuideBeside(windowId);
    return command.run(() => ask('page.open', { to, tabId, accountId: accountId ?? null }));
  };
  return (
    <>
      <Trouble reason={command.reason} />
      <Button weight={weight} icon={icon} busy={command.busy} onClick={() => void open()}>
        {children}
      </Button>
    </>
  );
}

interface OpenChangePageProps extends Pick<OpenPageProps, 'tabId' | 'accountId' | 'weight'> {
  readonly page: ChangePage;
}

/** The way to the change page, with an honest word where its address is a guess. */
export function OpenChangePage({ page, ...open }: OpenChangePageProps) {
  return (
    <div class="change-page">
      <OpenPage to="change" {...open}>
        {t('open_change_page')}
      </OpenPage>
      {page === 'guess' ? <p class="soft">{t('change_page_guess')}</p> : null}
    </div>
  );
}
