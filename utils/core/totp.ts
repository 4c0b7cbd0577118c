// Owns codes of a code generator: reading its secret from an otpauth address or from base32, and computing the code of a moment. Pure;
// it must not keep a secret. HOTP is RFC 4226, TOTP is RFC 6238; the address is Google's Key URI Format.
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, type Result } from './result';

const HASHES = { SHA1: sha1, SHA256: sha256, SHA512: sha512 } as const;
type HashName = keyof typeof HASHES;

export interface CodeGenerator {
  readonly hash: HashName;
  readonly secret: Uint8Array;
  readonly digits: number;
  /** Seconds that a code stands for. */
  readonly period: number;
}

/** Longest address that is read, in UTF-16 units. */
const LONGEST = 2_000;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Reads an otpauth address, or a bare secret in base32 with spaces or dashes as stores print it, which then stands for SHA-1, six
 * digits and 30 seconds. `not-totp`: neither, or parameters that no code generator has.
 */
export function readGenerator(text: string): Result<{ generator: CodeGenerator }> {
  const typed = text.trim();
  if (typed.length > LONGEST) return fail('too-large');
  return /^otpauth:/i.test(typed) ? fromAddress(typed) : made(typed, {});
}

/** The address under which a generator is kept; one that was typed as an address stays exactly so. */
export function addressOfGenerator(typed: string, issuer: string, username: string): string {
  const trimmed = typed.trim();
  if (/^otpauth:/i.test(trimmed)) return trimmed;
  const secret = bare(trimmed);
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${username}`)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}

function fromAddress(address: string): Result<{ generator: CodeGenerator }> {
  if (!URL.canParse(address)) return fail('not-totp');
  const { host, pathname, searchParams } = new URL(address);
  // Some browsers read the word after the slashes as a path.
  const kind = (host || pathname.replace(/^\/*/, '').split('/')[0] || '').toLowerCase();
  return kind === 'totp' ? made(searchParams.get('secret') ?? '', Object.fromEntries(searchParams)) : fail('not-totp');
}

function made(text: string, asked: Readonly<Record<string, string>>): Result<{ generator: CodeGenerator }> {
  const secret = bytesOf(bare(text));
  const hash = (asked.algorithm ?? 'SHA1').toUpperCase().replace('-', '');
  const digits = Number(asked.digits ?? 6);
  const period = Number(asked.period ?? 30);
  const fits = (value: number, low: number, high: number) => Number.isInteger(value) && value >= low && value <= high;
  if (secret === null || !Object.hasOwn(HASHES, hash) || !fits(digits, 6, 8) || !fits(period, 1, 3600)) {
    return fail('not-totp');
  }
  return { ok: true, generator: { hash: hash as HashName, secret, digits, period } };
}

function bare(text: string): string {
  return text.replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
}

/** Base32 of RFC 4648 without padding; null where it is none, or names no whole byte. */
function bytesOf(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const char of text) {
    const value = BASE32.indexOf(char);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return bytes.length === 0 ? null : Uint8Array.from(bytes);
}

/** The code at a moment in milliseconds since 1970, and the moment at which the next one takes its place. */
export function codeAt({ hash, secret, digits, period }: CodeGenerator, now: number): { code: string; endsAt: number } {
  const step = Math.floor(now / 1000 / period);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const mac = hmac(HASHES[hash], secret, new Uint8Array(counter.buffer));
  const at = (mac.at(-1) ?? 0) & 0xf;
  const number = new DataView(mac.buffer, mac.byteOffset).getUint32(at) & 0x7fffffff;
  return { code: String(number % 10 ** digits).padStart(digits, '0'), endsAt: (step + 1) * period * 1000 };
}

/** Tells one secret of codes from another and says nothing else of it: the first 64 bits of SHA-256 of its address, as hex. */
export function markOf(address: string): string {
  return bytesToHex(sha256(utf8ToBytes(address)).subarray(0, 8));
}
