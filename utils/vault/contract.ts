// Owns what the background may ask of the vault, and what the vault asks of its surroundings. Types only.
import type { Result } from '../core/result';
import type { Bytes } from './bytes';
import type { Filing } from './filing';
import type { Argon2id, KdfCost } from './kdf';
import type { MirrorArea } from './mirror';
import type { Random } from './randomness';
import type { RecordStore } from './records';
import type { Remains } from './remains';
import type { Scan } from './scan';
import type { SchemaStep } from './schema';
import type { QuarantineRow } from './tables';

export type VaultStatus = 'no-vault' | 'locked' | 'unlocked' | 'unreadable' | 'newer' | 'barred';

/** What the vault stands on. Everything but `mirror` has a default. */
export interface VaultEnv {
  /** storage.local, or something like it. */
  readonly mirror: MirrorArea;
  /** Runs `work` while no other context runs one of the same name; navigator.locks by default. */
  readonly lock?: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly random?: Random;
  readonly now?: () => number;
  readonly argon2id?: Argon2id;
  /** The cost of derivation for new passwords. */
  readonly cost?: KdfCost;
  readonly databaseName?: string;
  /** The steps to the newest schema of the database. */
  readonly schema?: readonly SchemaStep[];
  /** Milliseconds that one of three attempts to open the database may take. */
  readonly patience?: number;
}

export interface VaultStore extends RecordStore, Filing {
  status(): Promise<VaultStatus>;
  /** Makes the vault and leaves it unlocked. */
  create(password: string): Promise<Result>;
  /** Unlocks and scans. What the scan found and repaired comes with it. */
  unlock(password: string): Promise<Result<{ scan: Scan }>>;
  /** Whether this is the password of the unlocked vault, by a fresh derivation. It changes nothing. */
  prove(password: string): Promise<Result>;
  /** Forgets the key, after a write in progress is over. */
  lock(): Promise<void>;
  /** A copy of the raw vault key, for memory-only storage; null while locked. Wipe it after use. */
  exportKey(): Bytes | null;
  /** Unlocks with an exported key, without a scan. `locked`: it is not this vault's key. */
  resume(rawKey: Uint8Array): Promise<Result>;
  /** Opens everything, quarantines what does not open, and brings database and second copy together. */
  scan(): Promise<Result<{ scan: Scan }>>;
  /** Everything kept in quarantine, as it was found. Readable while locked. */
  quarantine(): Promise<Result<{ items: QuarantineRow[] }>>;
  /** Which vault is unlocked, and whether a recovery key was made for it. */
  about(): Promise<Result<{ vaultId: string; hasPrintedKey: boolean }>>;
  /** When the vault was last written to, in milliseconds since 1970: tells an older copy that was put back as a whole. */
  changedAt(): Promise<Result<{ changedAt: number }>>;
  /** Wraps the vault key under another password, in one transaction. The records stay as they are. */
  changePassword(before: string, after: string): Promise<Result>;
  /** Makes a recovery key to be printed; one made before stops working. It opens the vault like the password does. */
  makePrintedKey(): Promise<Result<{ printedKey: string }>>;
  /** Sets a new password with the printed key. `wrong-password`: not this vault's key. `not-found`: none was ever made. */
  resetPassword(printedKey: string, after: string): Promise<Result>;
  /**
   * Rebuilds a database that cannot be read from the second copy, and unlocks. It is deleted only after the password opened
   * the second copy and everything listed in it opens (else `vault-incomplete`); with `partial` also where some of it does not.
   */
  recover(password: string, options?: { partial?: boolean }): Promise<Result<{ scan: Scan }>>;
  /** Everything that lies in either place, unopened, for whoever can still make something of it. */
  remains(): Promise<Remains>;
  /** Deletes what is left of a vault that no key opens; `vault-exists` where one still might. */
  clearRemains(): Promise<Result>;
  /** Writes, reads back and takes away a trifle in both places: whether a password could be recorded right now. */
  probe(): Promise<Result>;
  /** Deletes everything, in both places. */
  destroy(): Promise<Result>;
  /** Lets the database go, for a context that ends. */
  close(): void;
}
