// Owns whether somebody is signed in and whom the page names. Both are hints for the person, never proof.
import type { Store } from '@/utils/core/store';
import type { Control } from './controls';
import { queryAll, textOf } from './dom';
import { visible } from './signature';
import { isRendered } from './visibility';

type AccountSelectors = Pick<Store, 'signedInSelectors' | 'accountNameSelectors'>;

const MAX_CHARS = 80;
const MAX_LOOKS = 60;
/** An address, plain or masked: vba****k2@mail.example. */
const ADDRESS = /[^\s<>()",;:]{1,64}@[^\s<>()",;:]{2,64}/;

/** A sign-out control or what the store shows only to members. */
export function isSignedIn(document: Document, controls: readonly Control[], store?: AccountSelectors): boolean {
  if (store && visible(document, store.signedInSelectors).length > 0) return true;
  return controls.some((control) => control.purpose === 'sign-out');
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
