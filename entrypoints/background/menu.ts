// Owns which items the menu of a box has and on which pages: those of hosts that Keyturn may work on. It acts on nothing.
import { patternOf } from '@/utils/browser/host-permission';
import { t } from '@/utils/browser/i18n';
import { buildMenu } from '@/utils/browser/menus';
import { matchPatterns } from '@/utils/stores';
import { allowedSites } from './sites';

/** Makes the menu follow the permissions. */
export async function refreshMenu(): Promise<void> {
  const items = [
    { id: 'record-and-fill', title: t('menu_record_and_fill') },
    { id: 'fill-saved', title: t('fill_saved') },
    { id: 'open-guide', title: t('menu_open_guide') },
  ];
  await buildMenu(items, [...matchPatterns(), ...(await allowedSites()).map(patternOf)]);
}
