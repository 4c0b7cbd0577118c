// Owns how a sealed record is named: kind, id, version. Names stand in clear on the disk, so they say nothing of an account.

import { toHex } from './bytes';
import type { Random } from './randomness';

/** Names one version of one record. `version` is the vault's counter at the time of writing: unique, growing, with gaps. */
export interface RecordName {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
}

/** The id of a record of which the vault holds only one, such as the settings. */
export const SINGLE_ID = '0'.repeat(32);

/** Kinds that the vault seals for itself. */
const OWN_KINDS: readonly string[] = ['manifest', 'identity', 'inbox', 'header', 'key'];

/** A short lower-case word. */
export function isKind(kind: unknown): kind is string {
  return typeof kind === 'string' && /^[a-z]{1,16}$/.test(kind) && !OWN_KINDS.includes(kind);
}

/** 128 bits as 32 lower-case hexadecimal digits. */
export function isId(id: unknown): id is string {
  return typeof id === 'string' && id.length === 32 && /^[0-9a-f]{32}$/.test(id);
}

export function isVersion(version: unknown): version is number {
  return typeof version === 'number' && Number.isSafeInteger(version) && version > 0;
}

/** A new random id. */
export function makeId(random: Random): string {
  return toHex(random(16));
}

/** How the manifest and reports write a record: `kind/id`. */
export function recordPath(kind: string, id: string): string {
  return `${kind}/${id}`;
}
