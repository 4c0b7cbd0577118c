// Owns the vault's header as it stands on the disk: its fields, its one spelling and its strict reading. It must hold no key
// and derive nothing: whatever is wrong with a header is found before any work is done for it.
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, toHex, toUtf8 } from './bytes';
import { FORMAT, KEY_LENGTH, NONCE_LENGTH, TAG_LENGTH } from './envelope';
import { isCostAllowed, type KdfCost, SALT_LENGTH } from './kdf';
import { isId } from './record-name';

/** Argon2 version 1.3, as RFC 9106 numbers it. */
const ARGON2_VERSION = 19;

/** A key wrapped under other key material, with the check value that ties it to exactly that material. */
export interface Wrap {
  /** Base64 of 32 bytes. AES-GCM alone can be made to open under two passwords; this cannot. */
  readonly commitment: string;
  /** Base64 of nonce, 32 bytes of ciphertext, tag. */
  readonly wrappedKey: string;
}

export interface Header extends Wrap {
  readonly format: typeof FORMAT;
  readonly vaultId: string;
  readonly kdf: KdfCost & { readonly name: 'argon2id'; readonly version: typeof ARGON2_VERSION; readonly salt: string };
  /** Where a locked vault seals to: an age X25519 recipient, `age1...`. */
  readonly recipient: string;
  /** Base64: the recipient's private key under the vault key. */
  readonly wrappedIdentity: string;
  /** A second wrap of the vault key, under a printed key; null where none was made. */
  readonly recovery: Wrap | null;
}

export type HeaderReading =
  | { readonly condition: 'whole'; readonly header: Header; readonly text: string }
  | { readonly condition: 'absent' | 'damaged' | 'newer' };

/** The one spelling of a header: a line of JSON in fixed order, a line feed, the SHA-256 of the line in hexadecimal. */
export function writeHeader(header: Header): string {
  const { format, vaultId, kdf, recipient, commitment, wrappedKey, wrappedIdentity, recovery } = header;
  const line = JSON.stringify({
    format,
    vaultId,
    kdf: {
      name: kdf.name,
      version: kdf.version,
      memoryKiB: kdf.memoryKiB,
      passes: kdf.passes,
      lanes: kdf.lanes,
      salt: kdf.salt,
    },
    recipient,
    commitment,
    wrappedKey,
    wrappedIdentity,
    recovery: recovery && { commitment: recovery.commitment, wrappedKey: recovery.wrappedKey },
  });
  return `${line}\n${checksum(line)}`;
}

/**
 * Reads a stored header. `damaged` is anything but the exact spelling of a header with sane parameters: a flipped bit, an
 * unknown or doubled key, a salt of another size, a cost outside floor and ceiling. `newer` is a whole header of a later
 * format; the checksum is the same in all formats, so damage is never taken for news.
 */
export function readHeader(stored: unknown): HeaderReading {
  if (stored === undefined || stored === null) return { condition: 'absent' };
  if (typeof stored !== 'string' || stored.length > 10_000) return { condition: 'damaged' };
  const [line = '', sum, ...rest] = stored.split('\n');
  if (rest.length > 0 || sum !== checksum(line)) return { condition: 'damaged' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { condition: 'damaged' };
  }
  if (isNewer(parsed)) return { condition: 'newer' };
  if (!isHeader(parsed) || writeHeader(parsed) !== stored) return { condition: 'damaged' };
  return { condition: 'whole', header: parsed, text: stored };
}

/** The key-derivation part of a header that is about to be written. */
export function describeKdf(cost: KdfCost, salt: string): Header['kdf'] {
  const { memoryKiB, passes, lanes } = cost;
  return { name: 'argon2id', version: ARGON2_VERSION, memoryKiB, passes, lanes, salt };
}

function checksum(line: string): string {
  return toHex(sha256(toUtf8(line)));
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('format' in value)) return false;
  const number = /^keyturn-vault\/([1-9]\d{0,5})$/.exec(String(value.format))?.[1];
  return number !== undefined && Number(number) > 1;
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null) return false;
  const header = value as Partial<Record<keyof Header, unknown>>;
  return (
    header.format === FORMAT &&
    isId(header.vaultId) &&
    isKdf(header.kdf) &&
    typeof header.recipient === 'string' &&
    /^age1[02-9ac-hj-np-z]{58}$/.test(header.recipient) &&
    isWrap(header) &&
    isSealedKey(header.wrappedIdentity) &&
    (header.recovery === null || (typeof header.recovery === 'object' && isWrap(header.recovery)))
  );
}

function isKdf(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const kdf = value as Record<keyof Header['kdf'], unknown>;
  return (
    kdf.name === 'argon2id' && kdf.version === ARGON2_VERSION && isCostAllowed(kdf) && isBase64(kdf.salt, SALT_LENGTH)
  );
}

function isWrap(value: object | undefined): boolean {
  const wrap = value as Partial<Record<keyof Wrap, unknown>>;
  return isBase64(wrap.commitment, 32) && isSealedKey(wrap.wrappedKey);
}

function isSealedKey(value: unknown): boolean {
  return isBase64(value, NONCE_LENGTH + KEY_LENGTH + TAG_LENGTH);
}

function isBase64(value: unknown, length: number): boolean {
  return typeof value === 'string' && value.length <= 200 && fromBase64(value)?.length === length;
}
