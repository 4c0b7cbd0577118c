// Owns how two records of one login become one: by a restore, or because the person says that they are the same. Pure; no password,
// name, question or note of either is lost.
import type { Account, KnownPassword, SecretQuestion } from './account';

/**
 * The newer account, with every password and user name that only the other one knows. Id, store and host stay mine: no backup
 * moves a login to another site.
 */
export function mergeAccount(mine: Account, theirs: Account, theirsNewer: boolean): Account {
  const [lead, other] = theirsNewer ? [theirs, mine] : [mine, theirs];
  const current = lead.current ?? other.current;
  const missed = missing(
    other.current ? [other.current, ...other.history] : other.history,
    current ? [current, ...lead.history] : lead.history,
  ).map((password): KnownPassword => ({ ...password, ended: password.ended ?? 'restored' }));
  // Another spelling of a name is kept beside it: which of the two the store knows, only the person can tell.
  const names = other.usernames.filter((name) => !lead.usernames.includes(name));
  const spare = lead.totp === undefined || other.totp === undefined ? [] : [{ ...SPARE_TOTP, answer: other.totp }];
  const kept = spare.filter(({ answer }) => answer !== lead.totp);
  const totp = lead.totp ?? other.totp;
  const reminder = lead.reminder ?? other.reminder;
  return {
    ...mine,
    usernames: [...lead.usernames, ...names],
    current,
    // Behind: the other is the older one. Dates of two machines are no order.
    history: [...lead.history, ...missed],
    questions: [...lead.questions, ...missingQuestions([...other.questions, ...kept], lead.questions)],
    notes: mine.id === theirs.id ? lead.notes : joinNotes(lead.notes, other.notes),
    ...(totp === undefined ? {} : { totp }),
    ...(reminder === undefined ? {} : { reminder }),
    createdAt: Math.min(mine.createdAt, theirs.createdAt),
    updatedAt: Math.max(mine.updatedAt, theirs.updatedAt),
  };
}

/** As which question a second secret of one-time codes is kept: an account has room for one. */
const SPARE_TOTP = { id: 'totp', question: 'otpauth' };

/** Those of `others` that `own` does not hold word for word, under ids that are free. */
function missingQuestions(others: readonly SecretQuestion[], own: readonly SecretQuestion[]): SecretQuestion[] {
  const ids = new Set(own.map(({ id }) => id));
  const isHeld = (one: SecretQuestion) =>
    own.some(({ question, answer }) => question === one.question && answer === one.answer);
  return others
    .filter((one) => !isHeld(one))
    .map((one) => {
      let { id } = one;
      while (ids.has(id)) id += '-restored';
      ids.add(id);
      return { ...one, id };
    });
}

/** Of one login kept twice, both notes were written by the person. */
function joinNotes(lead: string, other: string): string {
  if (lead.includes(other)) return lead;
  return other.includes(lead) ? other : `${lead}\n\n${other}`;
}

/**
 * Those of `others` whose value `own` does not hold. An id that already stands for another value, as only a crafted backup has
 * it, gives way: neither of the two may hide the other.
 */
export function missing<T extends { readonly id: string; readonly value: string }>(
  others: readonly T[],
  own: readonly T[],
): readonly T[] {
  return others
    .filter(({ value }) => !own.some((one) => one.value === value))
    .map((one) => (own.some(({ id }) => id === one.id) ? { ...one, id: `${one.id}-restored` } : one));
}
