// Owns the vault's one instance in this browser: opening, unlocking, locking, and the key's survival of a worker's sleep.
// No other file may hold the vault or its key.
import { clearAlarm, setAlarm } from '@/utils/browser/alarms';
import { localArea } from '@/utils/browser/local-area';
import { forgetSession, readSession, writeSession } from '@/utils/browser/session';
import { done, fail, type Result } from '@/utils/core/result';
import type { LockState } from '@/utils/core/view';
import { fromBase64, toBase64 } from '@/utils/vault/bytes';
import type { Scan } from '@/utils/vault/scan';
import { openVaultStore, type VaultStore } from '@/utils/vault/vault';
import { forgetRecords } from './records';
import { DEFAULTS, readSettings } from './settings';
import { wipeTyped } from './tab-state';
import { noteScan } from './vault-check';

const KEY = 'vault-key';
/** When the unlocked time ends, in milliseconds since 1970, should nothing defer it: an alarm that woke a worker is spent. */
const LOCK_AT = 'lock-at';
export const AUTO_LOCK = 'auto-lock';
/** Words in storage.session that hold secrets and so end with the unlocked time. */
const SECRET_KEYS = [KEY, 'drafts'];

let opened: Promise<VaultStore> | null = null;

/** The vault, opened once per worker life; an unlocked time goes on where the last worker left it. */
export function vault(): Promise<VaultStore> {
  opened ??= open().catch((error: unknown) => {
    // A browser that does not answer now may answer the next time.
    opened = null;
    throw error;
  });
  return opened;
}

async function open(): Promise<VaultStore> {
  const store = await openVaultStore({ mirror: localArea });
  const raw = await readSession<string>(KEY);
  if (raw === undefined) return store;
  if (Date.now() >= ((await readSession<number>(LOCK_AT)) ?? 0)) await forgetSecrets();
  // A key that opens nothing any more leaves the vault locked, which is what every command then finds.
  else if (!(await store.resume(fromBase64(raw) ?? new Uint8Array())).ok) await forgetSession(KEY);
  return store;
}

/** The key goes first: a worker that ends in between leaves a locked vault. */
async function forgetSecrets(): Promise<void> {
  await forgetSession(SECRET_KEYS);
  await wipeTyped();
}

export async function lockState(): Promise<LockState> {
  return (await vault()).status();
}

export async function createVault(password: string): Promise<Result> {
  const result = await (await vault()).create(password);
  if (result.ok) await keepUnlocked();
  return result;
}

export async function unlockVault(password: string): Promise<Result> {
  return begin(await (await vault()).unlock(password));
}

/** Rebuilds a database that cannot be read from the second copy, and goes on unlocked. */
export async function recoverVault(password: string, partial: boolean): Promise<Result> {
  return begin(await (await vault()).recover(password, { partial }));
}

async function begin(unlocked: Result<{ scan: Scan }>): Promise<Result> {
  if (!unlocked.ok) return unlocked;
  await noteScan(unlocked.scan);
  await keepUnlocked();
  return done;
}

/** Wraps the vault under another password; the session goes on. */
export async function changePassword(before: string, after: string): Promise<Result> {
  return (await vault()).changePassword(before, after);
}

/** Makes a recovery key for whoever knows the master password: an unlocked machine alone must not give one away. */
export async function makePrintedKey(password: string): Promise<Result<{ printedKey: string }>> {
  const proved = await unlockVault(password);
  return proved.ok ? (await vault()).makePrintedKey() : proved;
}

/** Sets another master password with the recovery key, and unlocks with it. */
export async function resetPassword(printedKey: string, after: string): Promise<Result> {
  const reset = await (await vault()).resetPassword(printedKey, after);
  if (reset.ok) return unlockVault(after);
  if (reset.reason === 'wrong-password') return fail('wrong-printed-key');
  return reset.reason === 'not-found' ? fail('no-printed-key') : reset;
}

async function keepUnlocked(): Promise<void> {
  const key = (await vault()).exportKey();
  if (key) await writeSession({ [KEY]: toBase64(key) });
  await deferLock();
}

/** Locks now; leaves no secret in the session, and waits for a save in progress. */
export async function lockVault(): Promise<void> {
  await forgetSecrets();
  await (await vault()).lock();
  forgetRecords();
  await clearAlarm(AUTO_LOCK);
}

/** Starts the idle time anew. Called at each thing the person does in Keyturn. */
export async function deferLock(): Promise<void> {
  // A disk that cannot be read just now must not keep the vault open.
  const { autoLockMinutes: minutes } = await readSettings().catch(() => DEFAULTS);
  setAlarm(AUTO_LOCK, minutes);
  await writeSession({ [LOCK_AT]: Date.now() + minutes * 60_000 });
}
