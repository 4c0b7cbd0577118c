// Owns where in the vault page the person is: the part of the address after '#'. Back and reload work because of it.
import { signal } from '@preact/signals';

export type Route =
  | { readonly at: 'list' }
  | { readonly at: 'account'; readonly accountId: string }
  | { readonly at: 'add' }
  | { readonly at: 'shown' }
  | { readonly at: 'settings' }
  | { readonly at: 'slip' };

/** Reads `#/account/<id>`, `#/add`, `#/shown`, `#/settings`, `#/slip`; anything else is the list. */
export function parseRoute(hash: string): Route {
  const [, place, id] = hash.replace(/^#/, '').split('/');
  if (place === 'account' && id) return { at: 'account', accountId: decodeURIComponent(id) };
  if (place === 'add' || place === 'shown' || place === 'settings' || place === 'slip') return { at: place };
  return { at: 'list' };
}

export function addressOf(route: Route): string {
  switch (route.at) {
    case 'list':
      return '#/';
    case 'account':
      return `#/account/${encodeURIComponent(route.accountId)}`;
    case 'add':
    case 'shown':
    case 'settings':
    case 'slip':
      return `#/${route.at}`;
  }
}

export const route = signal<Route>({ at: 'list' });

export function go(to: Route): void {
  location.hash = addressOf(to);
}

/** Follows the address for as long as the page lives. */
export function followAddress(): void {
  const follow = () => {
    route.value = parseRoute(location.hash);
  };
  addEventListener('hashchange', follow);
  follow();
}
