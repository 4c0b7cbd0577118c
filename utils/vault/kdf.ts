// Owns the way from a master password to key material: NFKC, then Argon2id (RFC 9106). It checks the cost before it spends
// anything, because the parameters come from a disk that others can write to.
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { argon2id } from 'hash-wasm';
import { type Bytes, toUtf8 } from './bytes';

/** What one derivation costs. */
export interface KdfCost {
  /** Memory in KiB. */
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** Bytes of the salt; exact. */
export const SALT_LENGTH = 16;
/** Bytes of key material that a derivation gives. */
const OUTPUT_LENGTH = 32;
/** For new vaults: RFC 9106's second recommendation with one lane, 240-300 ms in a browser. */
export const DEFAULT_COST: KdfCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
/** OWASP's minimum. Below it a header was tampered with. */
export const COST_FLOOR: KdfCost = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 };
/** Above it a header would only keep the machine busy. */
export const COST_CEILING: KdfCost = { memoryKiB: 1024 * 1024, passes: 10, lanes: 4 };
/** UTF-16 units; longer input is no password. */
export const PASSWORD_CEILING = 1024 * 1024;

/** Argon2id, version 0x13, 32 bytes out. */
export type Argon2id = (password: Bytes, salt: Bytes, cost: KdfCost) => Promise<Uint8Array>;

/** Whether the cost lies between floor and ceiling, in whole numbers. */
export function isCostAllowed(cost: { readonly [name in keyof KdfCost]: unknown }): boolean {
  return (['memoryKiB', 'passes', 'lanes'] as const).every((name) => {
    const value = cost[name];
    return Number.isInteger(value) && Number(value) >= COST_FLOOR[name] && Number(value) <= COST_CEILING[name];
  });
}

/** The bytes that are hashed: NFKC, so that one password typed on two keyboards is one password. */
export function passwordBytes(password: string): Bytes {
  return toUtf8(password.normalize('NFKC'));
}

/** Argon2id from hash-wasm; where WebAssembly does not start, from @noble/hashes, four times slower. */
export async function deriveArgon2id(password: Bytes, salt: Bytes, cost: KdfCost): Promise<Uint8Array> {
  try {
    return await argon2id({
      password,
      salt,
      memorySize: cost.memoryKiB,
      iterations: cost.passes,
      parallelism: cost.lanes,
      hashLength: OUTPUT_LENGTH,
      outputType: 'binary',
    });
  } catch {
    return await deriveArgon2idSlowly(password, salt, cost);
  }
}

/** The audited reference in plain JavaScript; yields to the event loop while it works. */
export async function deriveArgon2idSlowly(password: Bytes, salt: Bytes, cost: KdfCost): Promise<Uint8Array> {
  return await argon2idAsync(password, salt, {
    m: cost.memoryKiB,
    t: cost.passes,
    p: cost.lanes,
    dkLen: OUTPUT_LENGTH,
    maxmem: COST_CEILING.memoryKiB * 1024 + 1024,
  });
}
