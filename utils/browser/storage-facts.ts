// Owns what the browser says of the room that the extension's data has: how much is used, and whether it may be cleared to save
// space. It moves no data.

export interface StorageFacts {
  /** The browser promises not to clear it on its own account. */
  readonly persistent: boolean;
  /** Bytes; null where the browser does not tell. */
  readonly usedBytes: number | null;
}

export async function storageFacts(): Promise<StorageFacts> {
  const persistent = await navigator.storage.persisted().catch(() => false);
  const estimate = await navigator.storage.estimate().catch(() => null);
  return { persistent, usedBytes: estimate?.usage ?? null };
}

/** Asks for the promise. Only a page can; Firefox asks the person. */
export async function askToPersist(): Promise<boolean> {
  return navigator.storage.persist().catch(() => false);
}
