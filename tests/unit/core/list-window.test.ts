// Owns the promise that a long list draws about a screenful, whatever its length and wherever it is scrolled to.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ListPlace, movedBy, scrollTo, windowOf } from '@/utils/core/list-window';

/** A list of rows of 80 pixels in a box of some height, scrolled to somewhere. */
const places: fc.Arbitrary<ListPlace> = fc
  .record({
    total: fc.integer({ min: 1, max: 20_000 }),
    height: fc.integer({ min: 80, max: 2_000 }),
    part: fc.nat(1000),
  })
  .map(({ total, height, part }) => {
    const most = Math.max(0, total * 80 - height);
    return { total, height, row: 80, top: Math.floor((most * part) / 1000) };
  });

it('draws every row that is seen, and at most eight more', () => {
  fc.assert(
    fc.property(places, (place) => {
      const { first, end } = windowOf(place);
      expect(first * 80).toBeLessThanOrEqual(place.top);
      expect(end * 80).toBeGreaterThanOrEqual(Math.min(place.total * 80, place.top + place.height));
      expect(end - first).toBeLessThanOrEqual(Math.ceil(place.height / 80) + 8);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(place.total);
    }),
  );
});

it('draws a few rows where nothing was measured, and none of an empty list', () => {
  expect(windowOf({ total: 10_000, top: 0, height: 0, row: 0 })).toEqual({ first: 0, end: 15 });
  expect(windowOf({ total: 0, top: 0, height: 400, row: 80 })).toEqual({ first: 0, end: 0 });
});

it('moves by the keys of a list, never out of it, and shows where it went', () => {
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
  fc.assert(
    fc.property(places, fc.nat(20_000), keys, (place, from, key) => {
      const at = Math.min(from, place.total - 1);
      const to = movedBy(key, at, place) ?? Number.NaN;
      expect(to).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThan(place.total);
      if (key === 'Home') expect(to).toBe(0);
      if (key === 'End') expect(to).toBe(place.total - 1);
      const top = scrollTo(to, place);
      expect(top).toBeLessThanOrEqual(to * 80);
      expect(top + place.height).toBeGreaterThanOrEqual((to + 1) * 80);
    }),
  );
  expect(movedBy('a', 3, { total: 9, top: 0, height: 400, row: 80 })).toBeNull();
});
