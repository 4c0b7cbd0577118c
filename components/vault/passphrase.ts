// Owns what the passphrase of a file must be. A file can be guessed at for years, without a vault that slows it down.
import { fail, type Result } from '@/utils/core/result';

/** Characters of the shortest one. */
const SHORTEST = 12;

/** The refusal of a passphrase that is too short, or null. */
export function refusePassphrase(passphrase: string): Result | null {
  return [...passphrase.trim()].length < SHORTEST ? fail('passphrase-too-short') : null;
}
