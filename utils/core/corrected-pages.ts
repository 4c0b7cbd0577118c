// Owns the person's answers to "what is this box?", page by page: which page an answer holds for, how many are kept, how they
// change. Pure; where they are stored, and who is told, is the background's business.
import type { Correction } from './reading';

export interface CorrectedPage {
  /** Host and path, as `pageNameOf` writes them. */
  readonly page: string;
  /** What was said, by key of the box. */
  readonly boxes: Readonly<Record<string, Correction>>;
  /** Of the last answer, in milliseconds since 1970. */
  readonly at: number;
}

/** The oldest answers beyond these are forgotten. */
const MOST_PAGES = 100;
const MOST_BOXES = 20;
const MOST_CHARACTERS = 200;

/** A number, or a run of letters and digits that only a machine would make: it differs from visit to visit. */
const PASSING = /^\d+$|^(?=.*\d)[\w~.=-]{16,}$/;

/**
 * The page that an answer holds for: host and path. Queries are no part of it, and numbers and tokens in the path become `*`:
 * the answer holds for the next such page, and no token is kept.
 */
export function pageNameOf(origin: string, path: string): string {
  const segments = path.split('/').map((segment) => {
    const bare = segment.split(';', 1)[0] ?? '';
    return PASSING.test(bare) ? '*' : bare;
  });
  return `${origin.replace(/^\w+:\/\//, '')}${segments.join('/')}`.slice(0, MOST_CHARACTERS);
}

/** What was said of the boxes of one page. */
export function correctionsOn(pages: readonly CorrectedPage[], page: string): CorrectedPage['boxes'] {
  return pages.find((one) => one.page === page)?.boxes ?? {};
}

/** The pages with one more answer, the newest first. An answer for the same box takes the place of the one before. */
export function withCorrection(
  pages: readonly CorrectedPage[],
  page: string,
  key: string,
  said: Correction,
  now: number,
): readonly CorrectedPage[] {
  const { [key]: _, ...others } = correctionsOn(pages, page);
  const boxes = Object.fromEntries([...Object.entries(others).slice(1 - MOST_BOXES), [key, said]]);
  return [{ page, boxes, at: now }, ...withoutPage(pages, page)].slice(0, MOST_PAGES);
}

/** The pages without the answers of one of them. */
export function withoutPage(pages: readonly CorrectedPage[], page: string): readonly CorrectedPage[] {
  return pages.filter((one) => one.page !== page);
}
