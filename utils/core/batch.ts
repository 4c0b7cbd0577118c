// Owns how a list travels between contexts: in batches well under the 1 MB that one message may weigh. Pure.

/** UTF-16 units of JSON in one batch. An item longer than that travels alone. */
const BATCH = 400_000;

export interface Batch<T> {
  readonly batch: readonly T[];
  /** Where the next batch begins; null: nothing is left. */
  readonly next: number | null;
}

/** The items from the n-th on that travel together. */
export function batchFrom<T>(all: readonly T[], from: number): Batch<T> {
  let end = from;
  for (let size = 0; end < all.length && size < BATCH; end += 1) size += JSON.stringify(all[end]).length;
  return { batch: all.slice(from, end), next: end < all.length ? end : null };
}
