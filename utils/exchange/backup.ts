// Owns what is inside a backup (BACKUP.md): its one spelling, its strict reading, and the making of a file that was seen to
// open. It must not store anything, nor decide what a restore changes.
import type { BackupRecord } from '../core/backup';
import { fail, type Reason, type Result } from '../core/result';
import { type Bytes, fromUtf8, sameBytes, toUtf8 } from '../vault/bytes';
import { isId } from '../vault/record-name';
import { openFile, sealFile } from './age-file';
import { isBackupRecord } from './record-shapes';

const FORMAT = 'keyturn-backup/1';

export interface Backup {
  /** The vault it was made of: versions count only within one vault. */
  readonly vaultId: string;
  /** Milliseconds since 1970, by the clock of the machine that made it. */
  readonly madeAt: number;
  readonly records: readonly BackupRecord[];
}

/** The one spelling: JSON without spaces, fields in this order. */
export function writeBackup({ vaultId, madeAt, records }: Backup): string {
  const spelled = records.map(({ kind, id, version, value }) => ({ kind, id, version, value }));
  return JSON.stringify({ format: FORMAT, vaultId, madeAt, records: spelled });
}

/**
 * Reads what writeBackup() wrote. Anything that would not be written again to the last character is damaged: doubled or unknown
 * fields, odd numbers, another order. So nothing is taken over by halves.
 */
export function readBackup(
  text: string,
): Result<{ backup: Backup }, 'backup-damaged' | 'backup-newer' | 'backup-foreign'> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!isObject(parsed)) return fail('backup-foreign');
    if (parsed.format !== FORMAT) return fail(isNewer(parsed.format) ? 'backup-newer' : 'backup-foreign');
    if (!isBackup(parsed) || writeBackup(parsed) !== text) return fail('backup-damaged');
    const { vaultId, madeAt, records } = parsed;
    return { ok: true, backup: { vaultId, madeAt, records } };
  } catch {
    // No JSON, or nested deeper than any record is.
    return fail('backup-damaged');
  }
}

/** Makes the file, opens it again with the passphrase and compares. `internal`: what was made is not what was meant. */
export async function makeBackup(
  backup: Backup,
  passphrase: string,
  workFactor?: number,
): Promise<Result<{ file: Bytes }, Reason>> {
  const text = writeBackup(backup);
  const read = readBackup(text);
  if (!read.ok) return fail('internal');
  const plain = toUtf8(text);
  const file = await sealFile(plain, passphrase, workFactor);
  const opened = await openFile(file, passphrase);
  if (!opened.ok) return opened;
  return sameBytes(opened.plain, plain) ? { ok: true, file } : fail('internal');
}

/** Opens a file with its passphrase and reads it. Every refusal leaves everything as it is. */
export async function openBackup(file: Bytes, passphrase: string): Promise<Result<{ backup: Backup }>> {
  const opened = await openFile(file, passphrase);
  if (!opened.ok) return opened;
  const text = fromUtf8(opened.plain);
  return text === null ? fail('backup-foreign') : readBackup(text);
}

function isNewer(format: unknown): boolean {
  const number = typeof format === 'string' ? /^keyturn-backup\/([1-9]\d{0,5})$/.exec(format)?.[1] : undefined;
  return number !== undefined && Number(number) > 1;
}

function isBackup(value: object): value is Backup {
  const { vaultId, madeAt, records } = value as Record<keyof Backup, unknown>;
  return (
    isId(vaultId) &&
    Number.isSafeInteger(madeAt) &&
    Array.isArray(records) &&
    records.every(isBackupRecord) &&
    new Set(records.map(({ kind, id }) => `${kind}/${id}`)).size === records.length
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
