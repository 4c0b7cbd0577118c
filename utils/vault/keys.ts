// Owns the making, wrapping and opening of the vault's keys: password -> key material -> vault key -> identity. Keys pass
// through here and stay with the caller; everything in between is wiped.
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { identityToRecipient } from 'age-encryption';
import { fail, type Result } from '../core/result';
import { type Bytes, fromBase64, sameBytes, toBase64, toUtf8, wipe } from './bytes';
import { FORMAT, importKey, KEY_LENGTH, open, seal } from './envelope';
import { describeKdf, type Header, type Wrap } from './header';
import { type Argon2id, type KdfCost, passwordBytes, SALT_LENGTH } from './kdf';
import type { Random } from './randomness';

/** What the keys are made with. */
export interface KeyTools {
  readonly argon2id: Argon2id;
  readonly cost: KdfCost;
  readonly random: Random;
}

/** An unlocked vault's keys, as WebCrypto holds them. None can be read out. */
export interface OpenKeys {
  readonly vaultId: string;
  readonly key: CryptoKey;
  /** The private half of `recipient`. */
  readonly identity: CryptoKey;
  readonly recipient: string;
}

/** The fixed start of a PKCS #8 X25519 private key (RFC 8410): WebCrypto takes no raw one. */
const PKCS8_X25519 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20];

async function importIdentity(raw: Bytes): Promise<CryptoKey> {
  const pkcs8 = Uint8Array.from([...PKCS8_X25519, ...raw]);
  const identity = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'X25519' }, false, ['deriveBits']);
  wipe(pkcs8);
  return identity;
}

/** Makes a header for new keys, or for the keys of a vault whose password changes (`before`). */
export async function makeHeader(
  password: string,
  vault: { vaultId: string; raw: Bytes; identity: Bytes; recovery: Wrap | null },
  tools: KeyTools,
): Promise<Header> {
  const { vaultId, raw, identity, recovery } = vault;
  const kdf = describeKdf(tools.cost, toBase64(tools.random(SALT_LENGTH)));
  const recipient = await identityToRecipient(await importIdentity(identity));
  const fixed = { format: FORMAT, vaultId, kdf, recipient } as const;
  const material = await derive(password, fixed, tools.argon2id);
  const wrap = await wrapKey(material, raw, vaultId, passwordBinding(fixed), tools.random);
  wipe(material);
  const wrappedIdentity = await seal(await importKey(raw), identity, identityBinding(fixed), tools.random);
  return { ...fixed, ...wrap, wrappedIdentity: toBase64(wrappedIdentity), recovery };
}

/**
 * Opens the vault key with the master password. `wrong-password`: the commitment is another password's. `header-damaged`:
 * the password is right and the header was altered all the same.
 */
export async function openWithPassword(
  header: Header,
  password: string,
  argon2id: Argon2id,
): Promise<Result<{ raw: Bytes }, 'wrong-password' | 'header-damaged'>> {
  const material = await derive(password, header, argon2id);
  const opened = await unwrapKey(material, header, header.vaultId, passwordBinding(header));
  wipe(material);
  return opened;
}

/** Wraps the vault key under a printed key, which is random enough to need no slow derivation. */
export async function wrapWithPrintedKey(header: Header, raw: Bytes, printed: Bytes, random: Random): Promise<Wrap> {
  return await wrapKey(printed, raw, header.vaultId, printedBinding(header), random);
}

/** Opens the vault key with the printed key; `not-found` where none was made. */
export async function openWithPrintedKey(
  header: Header,
  printed: Bytes,
): Promise<Result<{ raw: Bytes }, 'wrong-password' | 'header-damaged' | 'not-found'>> {
  if (header.recovery === null) return fail('not-found');
  return await unwrapKey(printed, header.recovery, header.vaultId, printedBinding(header));
}

/** Opens the identity with the raw vault key and compares it with the recipient; null where they do not belong together. */
export async function openKeys(header: Header, raw: Bytes): Promise<OpenKeys | null> {
  const key = await importKey(raw);
  const scalar = await openIdentity(header, key);
  if (scalar === null) return null;
  const identity = await importIdentity(scalar);
  wipe(scalar);
  const { vaultId, recipient } = header;
  return (await identityToRecipient(identity)) === recipient ? { vaultId, key, identity, recipient } : null;
}

/** The raw identity, for wrapping it again. */
export async function openIdentity(header: Header, key: CryptoKey): Promise<Bytes | null> {
  const sealed = fromBase64(header.wrappedIdentity);
  const scalar = sealed && (await open(key, sealed, identityBinding(header)));
  return scalar?.length === KEY_LENGTH ? scalar : null;
}

/** Wraps the vault key under 32 bytes of key material, with a commitment to them. */
async function wrapKey(material: Bytes, raw: Bytes, vaultId: string, binding: Bytes, random: Random): Promise<Wrap> {
  const { wrapping, commitment } = await expand(material, vaultId);
  return { commitment: toBase64(commitment), wrappedKey: toBase64(await seal(wrapping, raw, binding, random)) };
}

async function unwrapKey(
  material: Bytes,
  wrap: Wrap,
  vaultId: string,
  binding: Bytes,
): Promise<Result<{ raw: Bytes }, 'wrong-password' | 'header-damaged'>> {
  const { wrapping, commitment } = await expand(material, vaultId);
  const stored = fromBase64(wrap.commitment);
  if (stored === null || !sameBytes(stored, commitment)) return fail('wrong-password');
  const sealed = fromBase64(wrap.wrappedKey);
  const raw = sealed && (await open(wrapping, sealed, binding));
  return raw?.length === KEY_LENGTH ? { ok: true, raw } : fail('header-damaged');
}

/** HKDF-SHA256 (RFC 5869): one half wraps, the other is published to commit to the first. */
async function expand(material: Bytes, vaultId: string): Promise<{ wrapping: CryptoKey; commitment: Bytes }> {
  const salt = toUtf8(vaultId);
  const wrappingBytes = Uint8Array.from(hkdf(sha256, material, salt, toUtf8(`${FORMAT} wrap`), KEY_LENGTH));
  const commitment = Uint8Array.from(hkdf(sha256, material, salt, toUtf8(`${FORMAT} commitment`), 32));
  const wrapping = await importKey(wrappingBytes);
  wipe(wrappingBytes);
  return { wrapping, commitment };
}

async function derive(password: string, header: Pick<Header, 'kdf'>, argon2id: Argon2id): Promise<Bytes> {
  const salt = fromBase64(header.kdf.salt);
  if (salt === null) throw new Error('a header was used before it was read');
  const secret = passwordBytes(password);
  const material = Uint8Array.from(await argon2id(secret, salt, header.kdf));
  wipe(secret);
  return material;
}

type Fixed = Pick<Header, 'format' | 'vaultId' | 'kdf' | 'recipient'>;

function passwordBinding(header: Fixed): Bytes {
  return toUtf8([...fixedParts(header), 'key'].join('|'));
}

function identityBinding(header: Fixed): Bytes {
  return toUtf8([...fixedParts(header), 'identity'].join('|'));
}

/** Without the password's parameters: the printed key outlives a change of password. */
function printedBinding({ format, vaultId, recipient }: Fixed): Bytes {
  return toUtf8([format, vaultId, recipient, 'printed-key'].join('|'));
}

function fixedParts({ format, vaultId, kdf, recipient }: Fixed): (string | number)[] {
  return [format, vaultId, kdf.name, kdf.version, kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt, recipient];
}
