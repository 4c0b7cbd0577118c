// Owns the promises of work on long lists: all of it, in order, and never at the cost of everybody else.
import { expect, it } from 'vitest';
import { withPauses } from '@/utils/vault/slices';

it('lets whoever waits have a turn in the middle of a long list, and still does every piece in its order', async () => {
  const pieces = Array.from({ length: 1_000 }, (_, at) => at);
  const done: (number | 'waited')[] = [];
  setImmediate(() => done.push('waited'));
  await withPauses(pieces, (piece) => {
    done.push(piece);
  });
  expect(done.filter((one) => one !== 'waited')).toEqual(pieces);
  expect(done.indexOf('waited')).toBeGreaterThan(0);
  expect(done.indexOf('waited')).toBeLessThan(pieces.length);
});

it('waits for nothing where the list is short', async () => {
  let turns = 0;
  const done: number[] = [];
  void Promise.resolve().then(() => {
    turns += 1;
  });
  const working = withPauses([1, 2, 3], (piece) => done.push(piece));
  expect([done, turns]).toEqual([[1, 2, 3], 0]);
  await working;
});
