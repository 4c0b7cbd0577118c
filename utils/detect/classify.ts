// Owns the model's answer for a live document: which boxes there are, their roles, and the kind of page they make. It
// abstains where it is unsure. Texts, messages and stores are read elsewhere.
import type { PageKind, Role } from '@/utils/core/reading';
import { isPassword } from './boxes';
import { type PageEvidence, readEvidence } from './evidence';
import { decide, purposeOfPage } from './model';
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

/** Recognises the boxes of one document and its open shadow roots: roles with certainties, and the kind of page they make. */
export function classify(document: Document, roots?: readonly (Document | ShadowRoot)[]): Classified {
  const { page, elements } = readEvidence(document, roots);
  if (page.tooMany) return { kind: 'other', certainty: 0, fields: askAll(elements.flat()), evidence: page };
  const groups = decide(page);
  const fields: ClassifiedField[] = [];
  for (const [group, { boxes }] of groups.entries()) {
    for (const [at, { role, certainty, passwordLike }] of boxes.entries()) {
      const el = elements[group]?.[at];
      if (!el) continue;
      const guess = role === 'none' ? null : role;
      const unsure = (passwordLike || isPassword(el)) && certainty < SURE;
      const told = unsure ? (guess || isPassword(el)) && 'ask' : certainty >= LIKELY && guess;
      if (told) fields.push({ el, role: told, certainty, guess, group });
    }
  }
  const { purpose, certainty } = purposeOfPage(groups);
  return { kind: purpose, certainty, fields, evidence: page };
}

/** A page with more password boxes than any honest one: each is asked about. */
const askAll = (passwords: readonly HTMLInputElement[]) =>
  passwords.map((el): ClassifiedField => ({ el, role: 'ask', certainty: 0, guess: null, group: 0 }));
