// Owns how tests read a file of another program: the files that real programs wrote, and what reading gives.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readImport } from '@/utils/exchange/import-file';
import { toUtf8 } from '@/utils/vault/bytes';

/** When every file is read, in milliseconds since 1970. */
export const NOW = 1_780_000_000_000;
/** Of every sealed file. */
export const PASSWORD = 'four odd words';

export const fixture = (name: string) =>
  Uint8Array.from(readFileSync(fileURLToPath(new URL(`../../vectors/import/${name}`, import.meta.url))));

export function read(file: Uint8Array<ArrayBuffer> | string, password: string | null = null) {
  const bytes = typeof file === 'string' ? toUtf8(file) : file;
  return readImport({ file: bytes, password, now: NOW, onProgress: () => {} });
}

export async function readOk(file: Uint8Array<ArrayBuffer> | string, password: string | null = null) {
  const answer = await read(file, password);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.read;
}

/** Why a file is refused. */
export async function reasonOf(file: Uint8Array<ArrayBuffer> | string, password: string | null = null) {
  const answer = await read(file, password);
  return answer.ok ? 'taken' : answer.reason;
}
