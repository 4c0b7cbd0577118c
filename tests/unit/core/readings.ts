// Owns made-up readings for tests: what a page script would tell of a page of a kind, with boxes of given roles.
import type { FieldReading, PageKind, Reading, Role } from '@/utils/core/reading';

/** A reading of an otherwise silent page; the boxes are named f0, f1, … in order, and empty. */
export function readingOf(kind: PageKind, roles: readonly Role[] = [], over: Partial<Reading> = {}): Reading {
  const fields = roles.map((role, index): FieldReading => {
    return { ref: `f${index}`, role, certainty: 1, group: 0, label: '', length: 0, maxLength: null };
  });
  const silent = { lang: '', rules: {}, messages: [], controls: [], frames: [], signedIn: false, accountHint: '' };
  return { kind, certainty: 1, fields, ...silent, ...over };
}
