// Owns the table of commands: every word of utils/core/commands.ts has exactly one handler here, and a missing one does
// not compile. Only this extension's own pages get here; index.ts checks that before.
import { unmarkTab } from '@/utils/browser/badge';
import { injectIntoTab } from '@/utils/browser/page-script';
import { readSession, writeSession } from '@/utils/browser/session';
import type { CommandName, Commands } from '@/utils/core/commands';
import { done, fail } from '@/utils/core/result';
import {
  addAccount,
  chooseAccount,
  listAccounts,
  listAlike,
  revealSecret,
  showAccount,
  takeTypedCurrent,
} from './accounts';
import { fillAnswer, makeAnswerFor } from './answers';
import { backupStatus, checkSaved, noteSaved, putOffBackup, readForBackup } from './backup';
import { emptyBin, moveToBin } from './bin';
import { checkVault, damagedAsText, dataStatus, remainsAsText } from './care';
import { makeCode } from './codes';
import { noteCopied } from './copying';
import { forgetCorrections, listCorrections, mirrorCorrections, nameBox } from './corrections';
import { judgeOwn, makeDraft, takeOwn } from './drafts';
import { editAccount, restorePassword, setCurrent, undoEdit } from './edits';
import { countAll, eraseAll } from './erasing';
import { readForExport } from './export';
import { openForeignFrame } from './foreign-frame';
import { listForGuessing, listPrefixes, lookIntoRange, reportHealth } from './health';
import {
  changePassword,
  createVault,
  deferLock,
  makePrintedKey,
  recoverVault,
  resetPassword,
  unlockVault,
  vault,
} from './lock';
import { listLoose } from './loose';
import { mergeAccounts } from './merging';
import { openPage } from './opening';
import { askForReadings } from './outcome';
import { point, startPicking, stopPicking, unpoint } from './pointing';
import { requireRecord, Unread } from './records';
import { listRestore, lockAndForget, previewRestore, takeBatch, writeRestore } from './restore';
import { listRing } from './ring';
import { fillAgain, recordAndFill, recordDraft, takeUp, tell } from './rotations';
import { catchUp } from './runner';
import { changeSettings, readSettings } from './settings';
import { fillSaved, tryAtSignIn } from './sign-in';
import { allowedSites, followPermissions, removeSite } from './sites';
import { markTold } from './vault-check';
import { refreshStanding, refreshStandings } from './view';

type Handlers = { [C in CommandName]: (body: Commands[C]['ask']) => Promise<Commands[C]['answer']> };

const handlers: Handlers = {
  'vault.create': ({ password }) => createVault(password),
  'vault.unlock': async ({ password }) => {
    const result = await unlockVault(password);
    if (result.ok) await afterUnlock();
    return result;
  },
  'vault.lock': async () => {
    await lockAndForget();
    return done;
  },
  'vault.recover': async ({ password, partial }) => {
    const result = await recoverVault(password, partial);
    if (result.ok) await afterUnlock();
    return result;
  },
  'vault.check': checkVault,
  'vault.check-told': async () => {
    await markTold();
    return done;
  },
  'vault.data': dataStatus,
  'vault.damaged': damagedAsText,
  'vault.remains': remainsAsText,
  'vault.start-anew': async () => (await vault()).clearRemains(),
  'vault.erase-list': countAll,
  'vault.erase': ({ password }) => eraseAll(password),
  'vault.change-password': ({ before, after }) => changePassword(before, after),
  'vault.has-printed-key': async () => {
    const about = await (await vault()).about();
    return about.ok ? { ok: true, made: about.hasPrintedKey } : about;
  },
  'vault.make-printed-key': ({ password }) => makePrintedKey(password),
  'vault.reset-password': async ({ printedKey, after }) => {
    const result = await resetPassword(printedKey, after);
    if (result.ok) await afterUnlock();
    return result;
  },
  'backup.read': readForBackup,
  'backup.saved': noteSaved,
  'backup.check': checkSaved,
  'backup.status': backupStatus,
  'backup.put-off': putOffBackup,
  'restore.add': takeBatch,
  'restore.preview': previewRestore,
  'restore.list': listRestore,
  'restore.write': writeRestore,
  'export.read': readForExport,
  'account.list': listAccounts,
  'account.show': showAccount,
  'account.add': addAccount,
  'account.edit': editAccount,
  'account.undo': undoEdit,
  'account.alike': listAlike,
  'account.merge': mergeAccounts,
  'totp.code': makeCode,
  'health.report': reportHealth,
  'health.to-guess': listForGuessing,
  'health.prefixes': listPrefixes,
  'health.leaked': lookIntoRange,
  'account.make-answer': ({ accountId, question }) => makeAnswerFor(accountId, question),
  'account.bin': moveToBin,
  'account.restore': restorePassword,
  'account.choose': ({ tabId, accountId }) => chooseAccount(tabId, accountId),
  'account.take-typed-current': takeTypedCurrent,
  'account.set-current': ({ accountId, password }) => setCurrent(accountId, password, 'set-by-person'),
  'secret.reveal': revealSecret,
  'clipboard.copied': ({ value }) => noteCopied(value),
  'draft.make': ({ tabId, accountId, options }) => makeDraft(tabId, accountId, options),
  'draft.own': ({ tabId, accountId, password }) => takeOwn(tabId, accountId, password),
  'draft.judge': judgeOwn,
  'loose.list': listLoose,
  'draft.list': async () => ({ ok: true, shown: await listRing() }),
  'rotation.record-and-fill': ({ tabId, accountId, draftId }) => recordAndFill(tabId, accountId, draftId),
  'rotation.record': async ({ tabId, accountId, draftId }) => {
    const recorded = await recordDraft(tabId, accountId, draftId);
    return recorded.ok ? { ok: true, rotationId: recorded.rotation.id, candidateId: recorded.candidateId } : recorded;
  },
  'rotation.fill': ({ tabId, rotationId }) => fillAgain(tabId, rotationId),
  'rotation.try': ({ tabId, rotationId, which }) => tryAtSignIn(tabId, rotationId, which),
  'rotation.settle': async ({ rotationId, outcome }) => {
    const rotation = await requireRecord('rotation', rotationId);
    if (!rotation.ok) return rotation;
    if (outcome === 'kept-old') return tell(rotationId, { type: 'settle', outcome });
    const released = rotation.value.candidates.findLast((candidate) => candidate.releases.length > 0);
    return released ? tell(rotationId, { type: 'settle', outcome, candidateId: released.id }) : fail('illegal-step');
  },
  'rotation.abandon': ({ rotationId }) => tell(rotationId, { type: 'abandon' }),
  'rotation.resume': async ({ rotationId, tabId }) => {
    const rotation = await requireRecord('rotation', rotationId);
    return rotation.ok ? takeUp(tabId, rotation.value, rotation.value.host) : rotation;
  },
  'answer.fill': ({ tabId, accountId, questionId }) => fillAnswer(tabId, accountId, questionId),
  'saved.fill': ({ tabId, accountId }) => fillSaved(tabId, accountId),
  'page.point': point,
  'page.unpoint': ({ tabId }) => unpoint(tabId),
  'box.pick': startPicking,
  'box.unpick': ({ tabId }) => stopPicking(tabId),
  'box.name': ({ tabId, spot, said }) => nameBox(tabId, spot, said),
  'corrections.list': listCorrections,
  'corrections.forget': ({ page }) => forgetCorrections(page),
  'settings.get': async () => ({ ok: true, settings: await readSettings() }),
  'settings.set': async (change) => {
    const changed = await changeSettings(change);
    // Another time until the lock counts from now, not from the next thing that the person does.
    if (changed.ok) await deferLock();
    return changed;
  },
  'tab.refresh': async ({ tabId }) => {
    await followPermissions();
    await unmarkTab(tabId);
    const tab = await refreshStanding(tabId);
    if (tab.standing === 'allowed' && tab.frames.length === 0) injectIntoTab(tabId);
    else askForReadings(tab);
    return done;
  },
  'page.open': openPage,
  'frame.open': openForeignFrame,
  'site.list': async () => ({ ok: true, hosts: await allowedSites() }),
  'site.remove': async ({ host }) => {
    const removed = await removeSite(host);
    if (removed.ok) await refreshStandings();
    return removed;
  },
};

async function afterUnlock(): Promise<void> {
  await catchUp();
  await emptyBin(Date.now());
  await mirrorCorrections();
}

/** True for a word of the table; anything else is not a command. */
export function isCommand(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(handlers, name);
}

/**
 * Runs one command of an own page. `alive`: the person did something there just now, so the idle time starts anew. What a guide that
 * stays open asks by itself, page after page, must not keep the vault open.
 */
export async function runCommand<C extends CommandName>(
  name: C,
  body: Commands[C]['ask'],
  alive: boolean,
): Promise<Commands[C]['answer']> {
  try {
    const answer = await handlers[name](body);
    if (alive) await deferLock();
    return answer;
  } catch (error) {
    if (error instanceof Unread) return fail(error.reason);
    throw error;
  }
}

/** Whether the command can be used to guess the master password or the recovery key. */
export function triesPassword(name: CommandName): boolean {
  return [
    'vault.unlock',
    'vault.recover',
    'vault.change-password',
    'vault.make-printed-key',
    'vault.erase',
    'vault.reset-password',
    'export.read',
  ].includes(name);
}

const FAILURES = 'unlock-failures';
const FREE_TRIES = 3;
const LONGEST_WAIT_MS = 8000;

/** How long the next unlock has to wait: nothing for three tries, then doubling up to eight seconds. Data never suffers. */
export async function unlockDelay(): Promise<number> {
  const failures = (await readSession<number>(FAILURES)) ?? 0;
  return failures < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, 250 * 2 ** (failures - FREE_TRIES));
}

export async function countUnlock(ok: boolean): Promise<void> {
  const failures = (await readSession<number>(FAILURES)) ?? 0;
  await writeSession({ [FAILURES]: ok ? 0 : failures + 1 });
}
