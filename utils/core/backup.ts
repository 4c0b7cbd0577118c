// Owns what contexts say to each other about backups: the records in one, what a restore would change, and when the person is
// reminded. Pure; it must not know how a backup file is written.

/** Kinds of records that a backup carries. What was merely shown for a day is not among them. */
export const BACKUP_KINDS = ['account', 'rotation', 'loose', 'settings', 'corrections'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** The newest version of one record. */
export interface BackupRecord {
  readonly kind: BackupKind;
  readonly id: string;
  /** The counter of the vault it comes from; it orders versions of that vault only. */
  readonly version: number;
  readonly value: unknown;
}

/** What a restore would do to the accounts of the vault, and how many other records it would write. */
export interface RestoreCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly others: number;
}

/** What a restore would do to one account. */
export interface RestoreEntry {
  readonly host: string;
  readonly username: string;
  readonly outcome: 'added' | 'changed' | 'same';
}

/** What the vault remembers of its backups. Times are milliseconds since 1970. */
export interface BackupNote {
  /** The file saved last, and the SHA-256 of its bytes in hexadecimal. */
  readonly saved: { readonly at: number; readonly digest: string; readonly verified: boolean } | null;
  /** When a file was last read back and found to be the one that was made. */
  readonly verifiedAt: number | null;
  /** The reminder keeps quiet until then. */
  readonly quietUntil: number;
}

export const NO_BACKUP: BackupNote = { saved: null, verifiedAt: null, quietUntil: 0 };

const MONTH_MS = 30 * 24 * 3_600_000;

/** The note after a file was saved. Only a verified one moves the date of the last backup. */
export function afterSaving(note: BackupNote, digest: string, verified: boolean, now: number): BackupNote {
  const saved = { at: now, digest, verified };
  return { ...note, saved, verifiedAt: verified ? now : note.verifiedAt };
}

/** The note after the file saved last was found where the person keeps it; null where it is another file. */
export function afterChecking(note: BackupNote, digest: string): BackupNote | null {
  const { saved } = note;
  if (saved === null || saved.digest !== digest) return null;
  return { ...note, saved: { ...saved, verified: true }, verifiedAt: saved.at };
}

/** The note after the person put the reminder off. */
export function afterPuttingOff(note: BackupNote, now: number): BackupNote {
  return { ...note, quietUntil: now + MONTH_MS };
}

/** Whether to remind: there is a password to lose, and no verified backup of the last month. */
export function isBackupDue(note: BackupNote, holdsPassword: boolean, now: number): boolean {
  const old = note.verifiedAt === null || now - note.verifiedAt >= MONTH_MS;
  return holdsPassword && old && now >= note.quietUntil;
}
