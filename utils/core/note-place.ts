// Owns where a note stands beside what it points at: geometry only, in CSS pixels of the window.

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The note's upper left corner, and the point of its edge that is nearest to the target. */
export interface NotePlace {
  readonly left: number;
  readonly top: number;
  readonly tail: { readonly left: number; readonly top: number };
}

/** The tail keeps so far from the note's corners. */
const CORNER = 16;

/**
 * Beside the target where there is room, at the end of the line first: above stands the label of a box, below the next one.
 * Else below or above; where nothing fits, below. Never on the target.
 */
export function placeNote(target: Rect, note: Size, view: Size, away: number, dir: 'ltr' | 'rtl'): NotePlace {
  const { left, top, width, height } = target;
  const right = left + width;
  const bottom = top + height;
  const middle = { left: left + width / 2, top: top + height / 2 };
  const beside = (at: number, edge: number) => {
    const high = within(middle.top - note.height / 2, 0, view.height - note.height);
    const tail = { left: edge, top: within(middle.top, high + CORNER, high + note.height - CORNER) };
    return { left: at, top: high, tail, fits: at >= 0 && at + note.width <= view.width };
  };
  const over = (at: number, edge: number) => {
    const start = within(dir === 'rtl' ? right - note.width : left, 0, view.width - note.width);
    const tail = { left: within(middle.left, start + CORNER, start + note.width - CORNER), top: edge };
    return { left: start, top: at, tail, fits: at >= 0 && at + note.height <= view.height };
  };
  const onRight = beside(right + away, right + away);
  const onLeft = beside(left - away - note.width, left - away);
  const below = over(bottom + away, bottom + away);
  const above = over(top - away - note.height, top - away);
  const sides = dir === 'rtl' ? [onLeft, onRight] : [onRight, onLeft];
  const { fits: _, ...place } = [...sides, below, above].find(({ fits }) => fits) ?? below;
  return place;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
