// Owns where the vault's random bytes come from, and refuses a source that is plainly broken. A repeated AES-GCM nonce
// gives the key away, so a stuck source has to stop the work before anything is sealed.
import { type Bytes, toHex } from './bytes';

/** Gives `length` random bytes. */
export type Random = (length: number) => Bytes;

/** The source of randomness fails or repeats itself. */
export class BrokenRandomness extends Error {
  override name = 'BrokenRandomness';
}

export function systemRandom(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** How many draws are remembered: enough to see a stuck or short-cycled source, too few to cost memory. */
const REMEMBERED = 4096;
/** Nonces, salts and ids are this long at most. Longer draws are keys, which must not be kept here. */
const LONGEST_PUBLIC = 16;

/** Wraps a source so that a failed, constant or repeating draw throws BrokenRandomness. */
export function watchRandom(source: Random): Random {
  const seen = new Set<string>();
  return (length) => {
    let bytes: Bytes;
    try {
      bytes = source(length);
    } catch {
      throw new BrokenRandomness();
    }
    if (bytes.length !== length || bytes.every((byte) => byte === bytes[0])) throw new BrokenRandomness();
    if (length > LONGEST_PUBLIC) return bytes;
    const drawn = toHex(bytes);
    if (seen.has(drawn)) throw new BrokenRandomness();
    if (seen.size >= REMEMBERED) seen.clear();
    seen.add(drawn);
    return bytes;
  };
}
