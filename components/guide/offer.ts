// Owns what a keyboard command or the menu of a box may do on a page: exactly what the popup would offer there, with what it would have
// chosen by itself, or the reason why nothing. Pure; it does nothing.

import type { ClassName } from '@/utils/core/policy';
import type { Reason } from '@/utils/core/result';
import type { TabView, View } from '@/utils/core/view';
import { chooseNaming } from '../popup/naming';
import { chooseScreen, isHanging, type Screen, sealableTab } from '../popup/screen';
import { curedByNewPassword } from '../reject-text';

export type Gesture = 'record-and-fill' | 'fill-saved' | 'copy-password';

export type Offer =
  /** Make a password, record it, then fill or copy it. `takeTyped`: first record the current one that was typed on the page. */
  | {
      readonly do: 'make';
      readonly into: 'page' | 'clipboard';
      readonly accountId: string;
      readonly takeTyped: boolean;
      readonly without: readonly ClassName[];
    }
  /** The same while the vault is locked: sealed, then filled. */
  | { readonly do: 'seal' }
  | { readonly do: 'fill-again'; readonly rotationId: string }
  | { readonly do: 'fill-saved'; readonly accountId: string }
  | { readonly do: 'copy'; readonly rotationId: string; readonly candidateId: string }
  | { readonly do: 'nothing'; readonly reason: Reason };

/** What a gesture means on a tab now. Where the popup would ask the person first, the answer is the reason to ask. */
export function offerFor(gesture: Gesture, view: View, tabId: number): Offer {
  const screen = chooseScreen(view, tabId);
  if (view.lock === 'locked') {
    const sealable = gesture === 'record-and-fill' && sealableTab(view.tabs[String(tabId)]);
    return sealable ? { do: 'seal' } : nothing('locked');
  }
  if (chooseNaming(screen, null)) return nothing('box-uncertain');
  switch (gesture) {
    case 'record-and-fill':
      return offerNew(screen, 'page');
    case 'copy-password':
      return offerNew(screen, 'clipboard');
    case 'fill-saved':
      return offerSaved(screen);
  }
}

const nothing = (reason: Reason): Offer => ({ do: 'nothing', reason });

function offerNew(screen: Screen, into: 'page' | 'clipboard'): Offer {
  switch (screen.name) {
    case 'new-password':
      return make(screen.tab, into, []);
    case 'press-submit':
    case 'rejected': {
      const last = screen.rotation.candidates.at(-1);
      if (screen.name === 'rejected' && last?.rejected && curedByNewPassword(last.rejected))
        return make(screen.tab, into, last.rejected === 'punctuation' ? ['special'] : []);
      if (into === 'page') return { do: 'fill-again', rotationId: screen.rotation.id };
      return last ? { do: 'copy', rotationId: screen.rotation.id, candidateId: last.id } : nothing('no-password');
    }
    default:
      return nothing(refusal(screen));
  }
}

function make(tab: TabView, into: 'page' | 'clipboard', without: readonly ClassName[]): Offer {
  // Several accounts, or none yet: the person chooses, in Keyturn's own window.
  const accountId = tab.rotation?.accountId ?? tab.accountId;
  if (accountId === null) return nothing('no-account');
  if (into === 'page' && !tab.fields.some(({ role }) => role === 'new-password')) return nothing('box-uncertain');
  return { do: 'make', into, accountId, takeTyped: tab.typedCurrent, without };
}

function offerSaved(screen: Screen): Offer {
  if (screen.name !== 'sign-in') return nothing(refusal(screen));
  const { tab } = screen;
  // Nobody knows which password the store holds: which of them to try is for the person to say.
  if (isHanging(tab.rotation)) return nothing('illegal-step');
  const account = tab.accounts.find(({ id }) => id === tab.accountId);
  if (!account) return nothing('no-account');
  return account.belief === null ? nothing('no-password') : { do: 'fill-saved', accountId: account.id };
}

/** Why nothing is offered on a screen. */
function refusal(screen: Screen): Reason {
  switch (screen.name) {
    case 'create':
      return 'no-vault';
    case 'unreadable':
      return 'vault-unreadable';
    case 'newer':
      return 'vault-newer';
    case 'no-tab':
    case 'loading':
    case 'not-a-page':
      return 'no-page';
    case 'unlisted':
      return 'not-listed';
    case 'not-a-site':
    case 'left-alone':
    case 'not-secure':
    case 'no-permission':
      return screen.name;
    case 'unread':
      return 'page-silent';
    case 'unsure':
      return 'illegal-step';
    default:
      return 'no-box';
  }
}
