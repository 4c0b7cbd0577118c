// Owns what is known of a backup file from outside: its name, its size and its fingerprint. It must not open one.
import { fail, type Result } from '../core/result';
import { type Bytes, toHex } from '../vault/bytes';

/** Bytes of a file that is still read. */
export const FILE_CEILING = 64 * 1024 * 1024;

export const FILE_ENDING = '.age';

/** The name for a file made now: it sorts by day. */
export function fileNameOf(now: Date, kind: 'backup' | 'export' = 'backup', ending = FILE_ENDING): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `keyturn-${kind}-${day.join('-')}${ending}`;
}

/** SHA-256 in hexadecimal. */
export async function digestOf(file: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', file)));
}

/** The bytes of a file that was picked; one that is too large is refused before it is read. */
export async function readPicked(file: Blob): Promise<Result<{ bytes: Bytes }, 'backup-too-large' | 'backup-damaged'>> {
  if (file.size > FILE_CEILING) return fail('backup-too-large');
  try {
    return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // A directory, or a file that is gone by now.
    return fail('backup-damaged');
  }
}
