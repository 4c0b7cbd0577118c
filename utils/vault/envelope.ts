// Owns the sealing of one piece of plaintext: AES-256-GCM (NIST SP 800-38D) through WebCrypto, with a fresh 96-bit nonce and
// a name bound in as additional data. It must not know what the plaintext means.
import { type Bytes, toUtf8 } from './bytes';
import type { Random } from './randomness';
import type { RecordName } from './record-name';

/** The word that opens every piece of additional data and every header of this format. */
export const FORMAT = 'keyturn-vault/1';

export const NONCE_LENGTH = 12;
export const TAG_LENGTH = 16;
export const KEY_LENGTH = 32;

/** Plaintexts are filled up with spaces to a multiple of this, so that their size does not tell a password's length. */
const PADDING = 256;

/** Imports a raw 256-bit key so that it can be used and never be read again. */
export async function importKey(raw: Bytes): Promise<CryptoKey> {
  return await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The additional data of a record. No part can hold a '|', so two names never give the same bytes. */
export function recordBinding(vaultId: string, name: RecordName): Bytes {
  return toUtf8([FORMAT, vaultId, name.kind, name.id, name.version].join('|'));
}

/** Seals: nonce, ciphertext, tag, one behind the other. */
export async function seal(key: CryptoKey, plain: Bytes, binding: Bytes, random: Random): Promise<Bytes> {
  const nonce = random(NONCE_LENGTH);
  const options = { name: 'AES-GCM', iv: nonce, additionalData: binding, tagLength: TAG_LENGTH * 8 };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(options, key, plain));
  const out = new Uint8Array(NONCE_LENGTH + sealed.length);
  out.set(nonce);
  out.set(sealed, NONCE_LENGTH);
  return out;
}

/** Opens what seal() made; null where bytes, name or key do not belong together. Throws only where WebCrypto is broken. */
export async function open(key: CryptoKey, sealed: Bytes, binding: Bytes): Promise<Bytes | null> {
  if (sealed.length < NONCE_LENGTH + TAG_LENGTH) return null;
  const options = {
    name: 'AES-GCM',
    iv: sealed.subarray(0, NONCE_LENGTH),
    additionalData: binding,
    tagLength: TAG_LENGTH * 8,
  };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(options, key, sealed.subarray(NONCE_LENGTH)));
  } catch (error) {
    // Only a failed tag means "does not belong". Anything else must not make whole records look damaged.
    if (error instanceof Error && error.name === 'OperationError') return null;
    throw error;
  }
}

/** JSON as padded UTF-8, or null for what JSON cannot hold. */
export function encodeValue(value: unknown): Bytes | null {
  let json: string | undefined;
  try {
    json = JSON.stringify(value);
  } catch {
    return null;
  }
  return json === undefined ? null : padded(json);
}

/** A text as UTF-8, filled up. */
export function padded(text: string): Bytes {
  const bytes = toUtf8(text);
  const out = new Uint8Array(Math.ceil(bytes.length / PADDING) * PADDING).fill(0x20);
  out.set(bytes);
  return out;
}
