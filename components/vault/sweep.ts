// Owns a look at many passwords one after the other, at the person's click: how far it is, what it found, and its end. One at a time, so
// that nothing else has to wait long; what was found goes with the unlocked time.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Reason, Result } from '@/utils/core/result';
import { unlocked } from '../view';

export interface Swept<T> {
  readonly running: boolean;
  /** How many of `total` were looked at; null before the first start. */
  readonly done: number;
  readonly total: number | null;
  readonly found: readonly T[];
  readonly reason: Reason | null;
}

export interface Sweep<T> {
  readonly state: ReadonlySignal<Swept<T>>;
  start(): Promise<void>;
  /** Ends it after the password that is being looked at. What was found stays. */
  stop(): void;
}

type Batch<I> = Result<{ items: readonly I[]; total: number }>;

/** A sweep over what `batchFrom` lists; `look` says what is wrong with an item, or null. It ends at the first refusal. */
export function makeSweep<I, T>(
  batchFrom: (from: number) => Promise<Batch<I>>,
  look: (item: I) => Promise<Result<{ found: T | null }>>,
): Sweep<T> {
  const idle: Swept<T> = { running: false, done: 0, total: null, found: [], reason: null };
  const state = signal(idle);
  /** Counts starts, stops and locks: a sweep of an earlier count is over. */
  let round = 0;
  const change = (next: Partial<Swept<T>>) => {
    state.value = { ...state.value, ...next };
  };
  effect(() => {
    if (unlocked.value) return;
    round += 1;
    state.value = idle;
  });
  return {
    state,
    stop() {
      round += 1;
      change({ running: false });
    },
    async start() {
      round += 1;
      const own = round;
      state.value = { ...idle, running: true };
      const end = (reason: Reason | null) => change({ running: false, reason });
      for (let done = 0; ; ) {
        const batch = await batchFrom(done);
        if (round !== own) return;
        if (!batch.ok) return end(batch.reason);
        change({ total: batch.total });
        for (const item of batch.items) {
          const looked = await look(item);
          if (round !== own) return;
          if (!looked.ok) return end(looked.reason);
          done += 1;
          change({ done, found: looked.found === null ? state.value.found : [...state.value.found, looked.found] });
        }
        if (batch.items.length === 0 || done >= batch.total) return end(null);
      }
    },
  };
}
