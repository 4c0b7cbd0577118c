// Owns what states in front of a store's page are made of: the popup on a page of some kind, and the boxes of a change page.
import type { PageKind } from '@/utils/core/reading';
import type { TabView, View } from '@/utils/core/view';
import { control, field, reading, viewOf } from '../samples';
import type { GalleryState } from './gallery-state';

export const CHANGE_BOXES = [field('current-password'), field('new-password'), field('confirm-password')];
export const FILLED_BOXES = [field('current-password', 10), field('new-password', 18), field('confirm-password', 18)];
export const SUBMIT = [control('submit', 'Submit')];

export const changing = { reading: reading('change-password', { signedIn: true }), controls: SUBMIT } as const;

/** A site without a store file. */
export const site = {
  host: 'www.garden-shop.example',
  storeId: 'site:www.garden-shop.example',
  opens: { change: 'guess', signIn: false },
} as const;

export function popup(over: Partial<TabView>, more: Partial<View> = {}): GalleryState {
  return { page: 'popup', view: viewOf(over, more) };
}

export function onPage(kind: PageKind, over: Partial<TabView> = {}, more: Partial<View> = {}): GalleryState {
  const fields = kind === 'sign-in' ? [field('username'), field('current-password')] : [];
  return popup({ reading: reading(kind), fields, ...over }, more);
}
