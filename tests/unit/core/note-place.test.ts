// Owns the promise that the note beside an outlined box or button never covers it, and stays in sight where it can.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNote } from '@/utils/core/note-place';

const VIEW = { width: 1000, height: 700 };
const NOTE = { width: 240, height: 60 };

const target = fc.record({
  left: fc.integer({ min: -300, max: 1200 }),
  top: fc.integer({ min: -300, max: 900 }),
  width: fc.integer({ min: 1, max: 1200 }),
  height: fc.integer({ min: 1, max: 300 }),
});
const dir = fc.constantFrom<'ltr' | 'rtl'>('ltr', 'rtl');

describe('the note beside an outlined element', () => {
  it('never covers it', () => {
    fc.assert(
      fc.property(target, dir, (box, direction) => {
        const { left, top } = placeNote(box, NOTE, VIEW, 14, direction);
        const apart =
          left >= box.left + box.width ||
          left + NOTE.width <= box.left ||
          top >= box.top + box.height ||
          top + NOTE.height <= box.top;
        expect(apart).toBe(true);
      }),
    );
  });

  it('points with its tail from its own edge', () => {
    fc.assert(
      fc.property(target, dir, (box, direction) => {
        const { left, top, tail } = placeNote(box, NOTE, VIEW, 14, direction);
        expect(tail.left).toBeGreaterThanOrEqual(left);
        expect(tail.left).toBeLessThanOrEqual(left + NOTE.width);
        expect(tail.top).toBeGreaterThanOrEqual(top);
        expect(tail.top).toBeLessThanOrEqual(top + NOTE.height);
      }),
    );
  });

  it('stands at the end of the line, else before it, else below, else above', () => {
    const at = (left: number, top: number, width = 200) =>
      placeNote({ left, top, width, height: 40 }, NOTE, VIEW, 14, 'ltr');
    expect(at(100, 300).left).toBe(314);
    expect(at(780, 300).left).toBe(526);
    expect(at(0, 300, 1000)).toMatchObject({ left: 0, top: 354 });
    expect(at(0, 650, 1000)).toMatchObject({ left: 0, top: 576 });
  });

  it('begins on the other side where the language runs from right to left', () => {
    expect(placeNote({ left: 400, top: 300, width: 200, height: 40 }, NOTE, VIEW, 14, 'rtl').left).toBe(146);
  });
});
