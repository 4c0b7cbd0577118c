// Owns what must be true after every blow: nothing that a store may hold is lost, it is bound to its account, and nothing is
// claimed that is not so. Pure: it compares what was found and drives nothing.
import type { HeldAccount } from '../e2e/oracle';
import type { Kind } from './points';

export interface Found {
  /** What the vault holds, opened again after the blow. */
  readonly accounts: readonly HeldAccount[];
  readonly storeId: string;
  readonly username: string;
  /** Every password that the store's log received or that was seen in a box of the page. */
  readonly given: readonly string[];
  /** The password that the store held first. */
  readonly before: string;
  /** The password that the store holds now. */
  readonly now: string;
  readonly kind: Kind;
  /** The background was held between the sending of the fill and the end of it. */
  readonly unanswered: boolean;
}

const CLAIMS: readonly (string | null)[] = ['confirmed', 'verified'];
const ASKS: readonly (string | null)[] = ['uncertain', 'submitted', 'released', 'rejected'];
/** After these nobody is left who sees what the page does. */
const BLIND: readonly Kind[] = ['browser', 'extension', 'tab'];

/** What is wrong, in sentences; none where all is well. Passwords are not told. */
export function faultsIn(found: Found): readonly string[] {
  const { accounts, storeId, username, given, before, now, kind, unanswered } = found;
  const own = accounts.filter((account) => account.username === username && account.storeId === storeId);
  const [account] = own;
  if (!account || own.length > 1 || accounts.length > 1)
    return [`the vault holds ${accounts.length} accounts, not the one`];
  const { current, belief, state, passwords, candidates } = account;
  const lost = given.filter((password) => !passwords.includes(password));
  const isOwn = given.some((password) => password !== before);
  // That the one from before once worked stays true, and misleads nobody while the person is asked about the change.
  const outdated = current === before && ASKS.includes(state);
  const sayings: readonly (readonly [boolean, string])[] = [
    [lost.length > 0, `lost: ${lost.length} of ${given.length} passwords that were given out`],
    [!passwords.includes(before), 'lost: the password from before'],
    [!passwords.includes(now), 'lost: the password that the store holds'],
    [CLAIMS.includes(belief) && current !== now && !outdated, `false claim: the current password is called ${belief}`],
    [state !== null && CLAIMS.includes(state) && current !== now, `false claim: the change is called ${state}`],
    [current !== now && !ASKS.includes(state), `silent: the store holds another password, and the change is ${state}`],
    [candidates > 1, `made again: there are ${candidates} new passwords`],
    [
      isOwn && BLIND.includes(kind) && (state === 'released' || state === 'submitted'),
      `not doubted: the change is ${state}`,
    ],
    [
      unanswered && kind === 'background' && state !== 'uncertain',
      `not doubted: the fill has no answer, and the change is ${state}`,
    ],
  ];
  return sayings.flatMap(([holds, sentence]) => (holds ? [sentence] : []));
}
