// Owns what the UI may know of accounts and rotations without a secret: ids, states, lengths, dates. Pure.
import type { Account, KnownPassword } from './account';
import { endOfBin, isBinned } from './bin';
import type { AccountDetail, PasswordEntry } from './commands';
import { isOpen, newestFirst, type Rotation } from './rotation';
import { markOf } from './totp';
import type { AccountSummary, RotationSummary } from './view';

export function summariseRotation(
  rotation: Rotation,
  account: Account | undefined,
  tabId: number | null,
): RotationSummary {
  return {
    id: rotation.id,
    accountId: rotation.accountId,
    storeId: rotation.storeId,
    username: account?.usernames[0] ?? '',
    state: rotation.state,
    candidates: rotation.candidates.map(({ id, madeBy, recorded, releases, submitted, rejected, value }) => ({
      id,
      madeBy,
      recorded,
      released: releases,
      submitted,
      rejected,
      length: value.length,
    })),
    oldKnown: rotation.olds.length > 0,
    startedAt: rotation.startedAt,
    tabId,
  };
}

export function summariseAccount(account: Account, rotations: readonly Rotation[]): AccountSummary {
  const open = newestFirst(rotations).find((rotation) => rotation.accountId === account.id && isOpen(rotation));
  return {
    id: account.id,
    storeId: account.storeId,
    host: account.host,
    username: account.usernames[0] ?? '',
    belief: account.current?.belief ?? null,
    open: open?.state ?? null,
    updatedAt: account.updatedAt,
    goesAt: isBinned(account, rotations) ? endOfBin(account) : null,
  };
}

/** One account in full, each secret replaced by its id and length. */
export function describeAccount(
  account: Account,
  rotations: readonly Rotation[],
  tabOf: (rotation: Rotation) => number | null,
  known: Pick<AccountDetail, 'changePage' | 'sameLoginAt' | 'sharedWith' | 'related'>,
): AccountDetail {
  const { current, history, questions, totp, ...rest } = account;
  const own = newestFirst(rotations.filter(({ accountId }) => accountId === account.id));
  const rotation = own.find(isOpen) ?? own[0];
  return {
    ...rest,
    current: current ? describePassword(current) : null,
    history: history.map(describePassword),
    questions: questions.map(({ id, question }) => ({ id, question })),
    totpMark: totp === undefined ? null : markOf(totp),
    rotation: rotation ? summariseRotation(rotation, account, tabOf(rotation)) : null,
    rotations: own.map((each) => ({
      ...summariseRotation(each, account, tabOf(each)),
      taken: each.taken,
      settledBy: each.settledBy,
      timeline: each.timeline,
    })),
    goesAt: isBinned(account, own) ? endOfBin(account) : null,
    ...known,
  };
}

function describePassword(password: KnownPassword): PasswordEntry {
  const { id, madeBy, belief, since, ended, value } = password;
  return { id, madeBy, belief, since, ended: ended ?? null, length: value.length };
}
