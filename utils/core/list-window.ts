// Owns which rows of a long list are drawn, and where a key leads in it. Pure arithmetic; rows are all of one height.

/** Rows drawn beyond either edge, so that a small scroll shows no gap. */
const BEYOND = 3;
/** Rows taken for visible where nothing was measured yet. */
const UNMEASURED = 12;

export interface ListPlace {
  /** Rows of the whole list. */
  readonly total: number;
  /** Pixels: how far it is scrolled, how much of it is seen, and one row. */
  readonly top: number;
  readonly height: number;
  readonly row: number;
}

/** The rows to draw: `first` up to and without `end`. Never more than a screenful and a few. */
export function windowOf({ total, top, height, row }: ListPlace): { readonly first: number; readonly end: number } {
  const measured = row > 0 && height > 0;
  const from = measured ? Math.floor(top / row) : 0;
  const seen = measured ? Math.ceil(height / row) + 1 : UNMEASURED;
  const first = Math.max(0, Math.min(from, total - seen) - BEYOND);
  return { first, end: Math.max(first, Math.min(total, from + seen + BEYOND)) };
}

/** Where a key leads from row `at`, or null for a key that does not move. */
export function movedBy(key: string, at: number, place: ListPlace): number | null {
  const screenful = place.row > 0 ? Math.max(1, Math.floor(place.height / place.row) - 1) : UNMEASURED;
  const to = targetOf(key, at, place.total, screenful);
  return to === null ? null : Math.max(0, Math.min(place.total - 1, to));
}

function targetOf(key: string, at: number, total: number, screenful: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + screenful;
    case 'PageUp':
      return at - screenful;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}

/** How far to scroll so that row `at` is seen whole, moving as little as possible. */
export function scrollTo(at: number, { top, height, row }: ListPlace): number {
  const [above, below] = [at * row, (at + 1) * row - height];
  return top > above ? above : Math.max(top, below);
}
