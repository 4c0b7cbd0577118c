// Owns the model's answer for a live document: which boxes there are, their roles, and the kind of page they make. It
// abstains where it is unsure. Texts, messages and stores are read elsewhere.
import type { PageKind, Role } from '@/utils/core/reading';
import { openRootsOf, textBoxesOf, typeOf } from './boxes';
import { type PageEvidence, readEvidence } from './evidence';
import { type BoxRole, decide, purposeOfPage } from './model';
import { LIKELY, SURE } from './thresholds';

export interface ClassifiedField {
  readonly el: HTMLInputElement;
  readonly role: Role | 'ask';
  /** 0..1, of the best guess. */
  readonly certainty: number;
  /** The likeliest role where `role` is 'ask'; for measuring only, never to be filled. */
  readonly guess: Role | null;
  /** Boxes of one group carry the same number. */
  readonly group: number;
}

export interface Classified {
  readonly kind: PageKind;
  /** 0..1 */
  readonly certainty: number;
  readonly fields: readonly ClassifiedField[];
  readonly evidence: PageEvidence;
}

/** Recognises the boxes of one document: roles with certainties, and the kind of page they make. */
export function classify(document: Document): Classified {
  const { page, elements } = readEvidence(document);
  if (page.tooMany) return { kind: 'other', certainty: 0, fields: askAll(document), evidence: page };
  const groups = decide(page);
  const fields = groups.flatMap((group, index) =>
    group.boxes.flatMap((box, at) => {
      const el = elements[index]?.[at];
      return el ? fieldOf(el, box.role, box.certainty, box.passwordLike, index) : [];
    }),
  );
  const { purpose, certainty } = purposeOfPage(groups);
  return { kind: purpose, certainty, fields, evidence: page };
}

function fieldOf(
  el: HTMLInputElement,
  role: BoxRole,
  certainty: number,
  passwordLike: boolean,
  group: number,
): ClassifiedField[] {
  const guess = role === 'none' ? null : role;
  const secret = passwordLike || typeOf(el) === 'password';
  if (secret && certainty < SURE) {
    return guess || typeOf(el) === 'password' ? [{ el, role: 'ask', certainty, guess, group }] : [];
  }
  return guess && certainty >= LIKELY ? [{ el, role: guess, certainty, guess, group }] : [];
}

/** A page with more password boxes than any honest one: each is asked about. */
function askAll(document: Document): ClassifiedField[] {
  return textBoxesOf(openRootsOf(document))
    .boxes.filter((el) => typeOf(el) === 'password')
    .slice(0, 100)
    .map((el) => ({ el, role: 'ask', certainty: 0, guess: null, group: 0 }));
}
