// Owns work on long lists: many pieces at once, never all of them, so that ten thousand records neither wait for each other nor
// stand in memory several times over; nor does anybody else wait for all of them. It must not know what the pieces are.

/** Pieces at once. Enough to keep disk and cryptography busy; more would only wait in memory, and make others wait. */
const AT_ONCE = 256;

/** The list in parts of at most `size`. */
export function slicesOf<T>(items: readonly T[], size = AT_ONCE): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/**
 * What `work` gives for each item, in their order. Rejects at the first slice in which one fails; later ones are not begun. `between`
 * is waited for between two slices.
 */
export async function inSlices<T, R>(
  items: readonly T[],
  work: (item: T, at: number) => Promise<R>,
  between: () => Promise<void> = async () => {},
): Promise<R[]> {
  const results: R[] = [];
  for (const slice of slicesOf(items)) {
    const first = results.length;
    if (first > 0) await between();
    results.push(...(await Promise.all(slice.map(async (item, at) => work(item, first + at)))));
  }
  return results;
}

/** Does plain work on each item, in their order. Whatever else waits for this thread has its turn in between. */
export async function withPauses<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  for (const [at, slice] of slicesOf(items).entries()) {
    if (at > 0) await pause();
    slice.forEach(work);
  }
}

/**
 * Gives whatever else waits for this thread its turn. To wait for cryptography is not enough: in Chromium its answers go before timers
 * and messages. Never inside a transaction of the database, which would be over. Unlike a timer it is not put off, neither after the
 * fifth in a row nor where nobody looks at the page.
 */
export function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
