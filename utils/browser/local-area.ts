// Owns storage.local: the place of the second copy. It knows keys and sealed values, not what they mean.
import { browser } from 'wxt/browser';

export const localArea = {
  get: (keys: string[] | null): Promise<Record<string, unknown>> => browser.storage.local.get(keys),
  set: (items: Record<string, unknown>): Promise<void> => browser.storage.local.set(items),
  remove: (keys: string[]): Promise<void> => browser.storage.local.remove(keys),
};

/** Keeps content scripts out of storage.local where the browser can (Chrome). What stands there is sealed either way. */
export async function keepPagesOut(): Promise<void> {
  const area = browser.storage.local as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
