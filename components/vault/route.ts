// Owns where in the vault page the person is: the part of the address after '#'. Back and reload work because of it.
import { signal } from '@preact/signals';

export type Route =
  | { readonly at: 'list' }
  | { readonly at: 'account'; readonly accountId: string }
  | { readonly at: 'merge'; readonly accountId: string }
  | { readonly at: 'health' }
  | { readonly at: 'add' }
  | { readonly at: 'shown' }
  | { readonly at: 'settings' }
  | { readonly at: 'slip' };

const PLAIN = ['health', 'add', 'shown', 'settings', 'slip'] as const;

/** Reads `#/account/<id>`, `#/merge/<id>`, `#/health`, `#/add`, `#/shown`, `#/settings`, `#/slip`; anything else is the list. */
export function parseRoute(hash: string): Route {
  const [, place, id] = hash.replace(/^#/, '').split('/');
  if ((place === 'account' || place === 'merge') && id) return { at: place, accountId: decoded(id) };
  return { at: PLAIN.find((each) => each === place) ?? 'list' };
}

/** An address may be typed by hand, and hold what no account is called. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

export function addressOf(route: Route): string {
  switch (route.at) {
    case 'list':
      return '#/';
    case 'account':
    case 'merge':
      return `#/${route.at}/${encodeURIComponent(route.accountId)}`;
    case 'health':
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
