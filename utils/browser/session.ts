// Owns storage.session: memory of the browser's run that outlives a worker's sleep. Trusted contexts only; it holds no
// decision about what is kept there.
import { browser } from 'wxt/browser';
import type { View } from '@/utils/core/view';

const area = () => browser.storage.session;

export async function readSession<T>(key: string): Promise<T | undefined> {
  return (await area().get(key))[key] as T | undefined;
}

export async function readAllSession(): Promise<Record<string, unknown>> {
  return area().get(null);
}

export async function writeSession(items: Record<string, unknown>): Promise<void> {
  await area().set(items);
}

export async function forgetSession(keys: string | string[]): Promise<void> {
  await area().remove(keys);
}

/** Under which name the share of a long write is kept that is done, from 0 to 1. */
export const WRITING = 'writing';

/** Calls back with the share of a long write at each change. The answer ends the watch. */
export function watchWriting(onShare: (share: number) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, areaName: string) => {
    const share = changes[WRITING]?.newValue;
    if (areaName === 'session' && typeof share === 'number') onShare(share);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

/** Calls back with the view now and at each change. The answer ends the watch. */
export async function watchView(onChange: (view: View) => void): Promise<() => void> {
  const listen = (changes: Record<string, { newValue?: unknown }>, areaName: string) => {
    const change = changes.view;
    if (areaName === 'session' && change?.newValue) onChange(change.newValue as View);
  };
  browser.storage.onChanged.addListener(listen);
  const now = await readSession<View>('view');
  if (now) onChange(now);
  return () => browser.storage.onChanged.removeListener(listen);
}
