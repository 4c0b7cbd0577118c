// Owns the order of work in the background: one piece at a time, in the order of arrival. Nothing inside a turn may ask
// for another turn, or both would wait for ever.

let last: Promise<unknown> = Promise.resolve();

/** Runs the work after everything asked for before it; a failure of one turn does not stop the next. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
