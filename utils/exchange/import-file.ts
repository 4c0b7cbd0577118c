// Owns the reading of a file of another program: which format it is, and from its bytes to accounts. Every refusal has a reason
// and leaves nothing behind. It must not talk to the vault.
import { fail, type Reason, type Result } from '../core/result';
import type { Bytes } from '../vault/bytes';
import { systemRandom } from '../vault/randomness';
import { makeId } from '../vault/record-name';
import { isBitwardenJson, readBitwarden } from './bitwarden-import';
import { type ColumnUse, readCsv } from './csv-import';
import { textOf } from './file-text';
import { type Gathered, makeGatherer } from './import-accounts';
import type { ImportFormat } from './import-formats';
import { isKdbx, readKdbx } from './kdbx-import';

export interface ImportRead extends Gathered {
  readonly format: ImportFormat;
  /** The file's columns and what becomes of each; empty for a format that has none. */
  readonly columns: readonly ColumnUse[];
}

export interface ImportAsk {
  readonly file: Bytes;
  /** null: none was asked for yet. */
  readonly password: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Called now and then with the share that is done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** `import-locked`: the file opens with a password, and none was given. */
export async function readImport(asked: ImportAsk): Promise<Result<{ read: ImportRead }>> {
  const { file, password, now, onProgress } = asked;
  const gatherer = makeGatherer(now, () => makeId(systemRandom));
  const done = (format: ImportFormat, columns: readonly ColumnUse[] = []): Result<{ read: ImportRead }> => {
    const gathered = gatherer.gathered();
    const empty = gathered.accounts.length + gathered.skipped.length === 0;
    return empty ? fail('import-empty') : { ok: true, read: { format, columns, ...gathered } };
  };
  if (isKdbx(file)) {
    const read = await readKdbx(file, password, gatherer.take, onProgress);
    return read.ok ? done(read.format) : read;
  }
  const foreign = foreignTo(file);
  if (foreign) return fail(foreign);
  const text = textOf(file);
  if (text === null) return fail('import-not-text');
  if (isBitwardenJson(text)) {
    const read = await readBitwarden(text, password, gatherer.take, onProgress);
    return read.ok ? done(read.format) : read;
  }
  const read = readCsv(text, gatherer.take, onProgress);
  return read.ok ? done(read.format, read.columns) : read;
}

/** Why a file is refused that is known by its first bytes, or null. */
function foreignTo(file: Bytes): Reason | null {
  const start = String.fromCharCode(...file.subarray(0, 40));
  if (/^\s*(age-encryption\.org\/v1\n|-----BEGIN AGE ENCRYPTED FILE-----)/.test(start)) return 'import-backup';
  if (file.length === 0) return 'import-empty';
  // PNG, JPEG, GIF, ZIP (xlsx too), PDF, gzip, 7z, KeePass 1.
  const magic = [
    '\x89PNG',
    '\xff\xd8\xff',
    'GIF8',
    'PK\x03\x04',
    'PK\x05\x06',
    '%PDF',
    '\x1f\x8b',
    '7z\xbc\xaf',
    '\x03\xd9\xa2\x9a',
  ];
  return magic.some((sign) => start.startsWith(sign)) ? 'import-foreign' : null;
}
