// Owns permission to write into a page: single use, bound to one document, short-lived, kept in storage.session. A grant
// is gone before the write is sent, so nothing can make it happen twice.

import type { Target } from '@/utils/browser/messages';
import { forgetSession, readSession, writeSession } from '@/utils/browser/session';

export interface Grant extends Target {
  readonly id: string;
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
}

const LIFE_MS = 60_000;
const keyOf = (id: string) => `grant:${id}`;

export async function issueGrant(grant: Omit<Grant, 'id' | 'issuedAt'>): Promise<Grant> {
  const issued: Grant = { ...grant, id: crypto.randomUUID(), issuedAt: Date.now() };
  await writeSession({ [keyOf(issued.id)]: issued });
  return issued;
}

/** Takes the grant away and says whether it was good: known, fresh, and for exactly this document. */
export async function consumeGrant(id: string, target: Target & { readonly origin: string }): Promise<boolean> {
  const grant = await readSession<Grant>(keyOf(id));
  if (!grant) return false;
  await forgetSession(keyOf(id));
  const age = Date.now() - grant.issuedAt;
  return (
    age >= 0 &&
    age <= LIFE_MS &&
    grant.tabId === target.tabId &&
    grant.frameId === target.frameId &&
    grant.documentId === target.documentId &&
    grant.origin === target.origin
  );
}
