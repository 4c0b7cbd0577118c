// Owns the manifest: the sealed list of what the vault holds, which reveals a deleted, swapped or rolled-back record. Pure
// but for sealing; it must not read or write storage.
import type { Bytes } from './bytes';
import { fromUtf8 } from './bytes';
import { open, padded, recordBinding, seal } from './envelope';
import type { Random } from './randomness';
import { isId, isKind, isVersion, recordPath, SINGLE_ID } from './record-name';
import { withPauses } from './slices';
import type { ManifestRow } from './tables';

/** How many versions of a record stay. */
const KEPT_VERSIONS = 5;

export interface Manifest {
  /** Grows by one with every sealing: it orders all versions, numbers the manifest and counts the key's use. */
  readonly counter: number;
  /** Milliseconds since 1970 by the machine's clock at the last change: shown to people, never used for order. */
  readonly changedAt: number;
  /** Kept versions, oldest first, by `kind/id`. */
  readonly records: ReadonlyMap<string, readonly number[]>;
  /** Inbox items whose content stands in the records already and that may still lie in the inbox. */
  readonly filed: readonly string[];
}

export const EMPTY_MANIFEST: Manifest = { counter: 0, changedAt: 0, records: new Map(), filed: [] };

/** A manifest in the making: what one change of the vault does to the list. */
export interface ManifestDraft {
  counter: number;
  readonly records: Map<string, readonly number[]>;
  readonly filed: Set<string>;
}

export function draftOf(manifest: Manifest): ManifestDraft {
  return { counter: manifest.counter, records: new Map(manifest.records), filed: new Set(manifest.filed) };
}

/** Takes the next version for a record; gives it and the versions that are no longer kept. */
export function appendVersion(draft: ManifestDraft, kind: string, id: string): { version: number; dropped: number[] } {
  draft.counter += 1;
  const path = recordPath(kind, id);
  const versions = [...(draft.records.get(path) ?? []), draft.counter];
  const dropped = versions.splice(0, Math.max(0, versions.length - KEPT_VERSIONS));
  draft.records.set(path, versions);
  return { version: draft.counter, dropped };
}

/** Seals the draft as the next manifest. */
export async function sealManifest(
  draft: ManifestDraft,
  keys: { vaultId: string; key: CryptoKey },
  tools: { random: Random; now: () => number },
): Promise<ManifestRow> {
  const version = draft.counter + 1;
  const now = tools.now();
  const changedAt = Number.isFinite(now) ? now : 0;
  // Entry by entry: the JSON of a hundred thousand at once would keep everybody waiting.
  const entries: string[] = [];
  await withPauses([...draft.records.keys()].sort(), (path) => {
    entries.push(`${JSON.stringify(path)}:${JSON.stringify(draft.records.get(path))}`);
  });
  const text = `{"counter":${version},"changedAt":${changedAt},"records":{${entries.join(',')}},"filed":${JSON.stringify([...draft.filed])}}`;
  const sealed = await seal(keys.key, padded(text), manifestBinding(keys.vaultId, version), tools.random);
  return { name: 'manifest', version, sealed };
}

/** Opens a stored manifest; null where it is not this vault's or not whole. */
export async function openManifest(
  row: ManifestRow,
  keys: { vaultId: string; key: CryptoKey },
): Promise<Manifest | null> {
  const plain = await open(keys.key, row.sealed, manifestBinding(keys.vaultId, row.version));
  const manifest = plain && (await readManifest(plain));
  return manifest?.counter === row.version ? manifest : null;
}

function manifestBinding(vaultId: string, version: number): Bytes {
  return recordBinding(vaultId, { kind: 'manifest', id: SINGLE_ID, version });
}

async function readManifest(plain: Bytes): Promise<Manifest | null> {
  const value: unknown = JSON.parse(fromUtf8(plain) ?? 'null');
  if (typeof value !== 'object' || value === null) return null;
  const { counter, changedAt, records, filed } = value as { [name in keyof Manifest]?: unknown };
  if (!isVersion(counter) || typeof changedAt !== 'number' || typeof records !== 'object' || records === null)
    return null;
  if (!Array.isArray(filed) || !filed.every(isId)) return null;
  const list = Object.entries(records) as [string, unknown][];
  const kept = new Map<string, number[]>();
  await withPauses(list, (entry) => {
    if (isEntry(entry)) kept.set(...entry);
  });
  return kept.size === list.length ? { counter, changedAt, records: kept, filed } : null;
}

function isEntry(entry: [string, unknown]): entry is [string, number[]] {
  const [path, versions] = entry;
  const [kind, id, ...rest] = path.split('/');
  return (
    isKind(kind) &&
    isId(id) &&
    rest.length === 0 &&
    Array.isArray(versions) &&
    versions.length > 0 &&
    versions.every((version, at) => isVersion(version) && version > (at > 0 ? versions[at - 1] : 0))
  );
}
