// Owns which boxes of a sign-in page the popup filled, and whether the page still shows them. It fills nothing itself.
import { useState } from 'preact/hooks';
import type { TabView } from '@/utils/core/view';

export interface Filled<What extends string> {
  /** The page shows a box for a name or a password. A page is known by its address before its boxes come. */
  readonly hasBox: boolean;
  /** What was filled, until the page asks anew; null: nothing. */
  readonly what: What | null;
  note(what: What): void;
}

/**
 * Remembers a fill for as long as it stands. A page that asks for the password after the name, or puts new boxes in the place of
 * those that were filled, asks anew; a newsletter's box that comes late changes nothing.
 */
export function useFilled<What extends string>(tab: TabView): Filled<What> {
  const [last, setLast] = useState<{ readonly what: What; readonly boxes: readonly string[] } | null>(null);
  const boxes = boxesFor(tab, ['current-password', 'username']);
  const passwords = boxesFor(tab, ['current-password']);
  const stands =
    last !== null &&
    boxes.some((box) => last.boxes.includes(box)) &&
    passwords.every((box) => last.boxes.includes(box));
  return {
    hasBox: boxes.length > 0,
    what: stands ? last.what : null,
    note: (what) => setLast({ what, boxes }),
  };
}

function boxesFor({ fields }: TabView, roles: readonly TabView['fields'][number]['role'][]): readonly string[] {
  return fields
    .filter(({ role }) => roles.includes(role))
    .map(({ frameId, documentId, ref }) => `${frameId} ${documentId} ${ref}`);
}
