// Owns the name of a store as people know it. Names are not translated.
import { hostOfSite } from '@/utils/core/site';
import { storeOfId, stores } from '@/utils/stores';

/** The name; of a site without a file its host. */
export function storeName(storeId: string): string {
  return storeOfId(storeId)?.name ?? hostOfSite(storeId) ?? storeId;
}

/** The store that is offered where the page in front is none. */
export const firstStoreName = stores[0]?.name ?? '';
