// Owns what becomes of a new password, on whatever page it was typed: confirmed identity first, then the policy, then the
// change itself. Pages only draw the outcome.
import type { Texts } from '../../../utils/rehearsal/texts';
import { refusalOf, rulesText } from '../policies';
import type { Visit } from '../visit';
import type { Flow } from '../world';

export interface GivenPasswords {
  /** undefined where the page has no such box. */
  readonly current?: string | undefined;
  readonly password: string;
  readonly confirm: string;
}

export type Outcome =
  | { readonly kind: 'changed' | 'blank' | 'no-answer' }
  /** The form comes again with this text; with `stopped` there is no form any more. */
  | { readonly kind: 'refused' | 'stopped' | 'server-error'; readonly why: keyof Texts };

/** How much a store with the fault `truncate` keeps. */
const KEPT = 12;

/** Judges and, where nothing speaks against it, changes the password. Everything received is logged. */
export function submitNewPassword(visit: Visit, flow: Flow | null, given: GivenPasswords): Outcome {
  const received: Record<string, string> = { password: given.password, confirm: given.confirm };
  if (given.current !== undefined) received.current = given.current;
  const username = flow?.account.username ?? null;
  if (flow === null || !flow.confirmed || visit.has('session-expired')) {
    if (flow !== null) flow.open = false;
    visit.record('new-password', username, received, 'sessionExpired');
    return { kind: 'stopped', why: 'sessionExpired' };
  }
  if (visit.has('server-error')) {
    visit.record('new-password', username, received, 'serverError');
    return { kind: 'server-error', why: 'serverError' };
  }
  const why = refusalFor(visit, flow, given);
  if (why !== null) {
    visit.record('new-password', username, received, why);
    return { kind: 'refused', why };
  }
  flow.open = false;
  if (visit.has('success-lie')) {
    visit.record('new-password', username, received, 'success-lie');
    return { kind: 'changed' };
  }
  const kept = visit.has('truncate') ? given.password.slice(0, KEPT) : given.password;
  visit.world.changePassword(flow.account, kept);
  visit.record('new-password', username, { ...received, kept }, null);
  if (visit.has('error-lie')) return { kind: 'refused', why: 'serverError' };
  if (visit.has('blank')) return { kind: 'blank' };
  return { kind: visit.has('no-answer') ? 'no-answer' : 'changed' };
}

function refusalFor(visit: Visit, flow: Flow, given: GivenPasswords): keyof Texts | null {
  if (given.current !== undefined && given.current !== flow.account.password) return 'wrongPassword';
  const policy = visit.has('rules-lie') ? 'P2' : visit.variant.policy;
  const refusal = refusalOf(policy, given.password, flow.account, visit.world.now());
  return refusal ?? (given.password === given.confirm ? null : 'mismatch');
}

/** The rules as this variant's pages word them. */
export function statedRules(visit: Visit): string[] {
  if (visit.has('rules-silent')) return [];
  return rulesText(visit.has('rules-lie') ? 'P1' : visit.variant.policy, visit.texts);
}
