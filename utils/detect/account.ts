// Owns whether somebody is signed in and whom the page names. Both are hints for the person, never proof.
import type { ControlPurpose } from '@/utils/core/reading';
import type { Store } from '@/utils/core/store';
import type { Controls } from './controls';
import { queryAll, textOf } from './dom';
import { visible } from './signature';
import { isRendered } from './visibility';

type AccountSelectors = Pick<Store, 'signedInSelectors' | 'accountNameSelectors'>;

const MAX_CHARS = 80;
const MAX_LOOKS = 60;
/** An address, plain or masked: vba****k2@mail.example. */
const ADDRESS = /[^\s<>()",;:]{1,64}@[^\s<>()",;:]{2,64}/;

/**
 * What the store shows only to members, or a way to sign out. Most shops keep that in a menu under the name, closed until somebody
 * points at it; it counts there where the page does not offer to sign in.
 */
export function isSignedIn(document: Document, { shown, signOutInMenu }: Controls, store?: AccountSelectors): boolean {
  if (store && visible(document, store.signedInSelectors).length > 0) return true;
  const offers = (purpose: ControlPurpose) => shown.some((control) => control.purpose === purpose);
  return offers('sign-out') || (signOutInMenu && !offers('sign-in'));
}

/** The account as the page shows it, often masked, or ''. */
export function accountHintOf(document: Document, store?: AccountSelectors): string {
  for (const el of store ? visible(document, store.accountNameSelectors) : []) {
    const text = (textOf(el) ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '') return (ADDRESS.exec(text)?.[0] ?? text).slice(0, MAX_CHARS);
  }
  let left = MAX_LOOKS;
  for (const el of queryAll(document, 'header *,nav *,[class*=account i],[class*=user i],[class*=header i] li')) {
    if (--left < 0) break;
    const text = textOf(el) ?? '';
    if (text.length > 120) continue;
    const address = ADDRESS.exec(text)?.[0];
    if (address && isRendered(el)) return address.slice(0, MAX_CHARS);
  }
  return '';
}
