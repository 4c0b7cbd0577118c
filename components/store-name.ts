// Owns the name of a store as people know it. Names are not translated.
import { storeOfId, stores } from '@/utils/stores';

/** The name, or the id of a store that has no file any more. */
export function storeName(storeId: string): string {
  return storeOfId(storeId)?.name ?? storeId;
}

/** The store that is offered where the page in front is none; there is always one. */
export function firstStore(): { readonly name: string; readonly home: string } | null {
  const store = stores[0];
  return store ? { name: store.name, home: store.urls.home } : null;
}
