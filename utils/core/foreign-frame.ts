// Owns whether the form that a page lacks may stand in a frame of another site, and in which. Pure; a reason to tell the person,
// never to read or to fill there.
import type { InFrame, Page } from './page';
import type { FieldReading, FrameReading, PageKind } from './reading';
import type { ForeignFrame } from './view';

/** Kinds of a page that has a form for a password; where it shows none, a frame without a telling name may hold it. */
const FORMS: readonly PageKind[] = ['sign-in', 'change-password', 'set-new-password'];
/** Kinds of a page on which a user name alone is a step; elsewhere its box is most likely a newsletter's. */
const NAMES: readonly PageKind[] = ['sign-in', 'confirm-identity', 'reset-request', 'reset-code'];
/** Kinds of a page that asks for nothing, or for something that no frame gives. */
const WITHOUT: readonly PageKind[] = ['success', 'rejected', 'captcha', 'signup'];

/** The frame, or null. `isForeign` tells the hosts of other sites that the person could go to. */
export function foreignFrameOf(page: Page, isForeign: (host: string) => boolean): ForeignFrame | null {
  const { kind } = page.reading;
  if (WITHOUT.includes(kind) || page.fields.some((field) => belongs(field, kind))) return null;
  const mayHold = ({ host, speaks }: FrameReading) => isForeign(host) && (speaks || FORMS.includes(kind));
  const found = page.frames.filter(mayHold).toSorted((one, other) => Number(other.speaks) - Number(one.speaks))[0];
  return found ? spotOf(found) : null;
}

/** A box of the step that the page is at. */
function belongs({ role }: FieldReading, kind: PageKind): boolean {
  return role !== 'username' || NAMES.includes(kind);
}

function spotOf({ frameId, documentId, ref, host }: InFrame<FrameReading>): ForeignFrame {
  return { frameId, documentId, ref, host };
}
