// Owns what the person may ask of the vault's health: a check now, what is kept of damage, and how the browser keeps the data.
// Damaged rows go out as they were found, sealed; nothing is opened here.
import { storageFacts } from '@/utils/browser/storage-facts';
import type { Commands } from '@/utils/core/commands';
import type { Result } from '@/utils/core/result';
import type { DamagedItem } from '@/utils/core/view';
import { toBase64 } from '@/utils/vault/bytes';
import { vault } from './lock';
import { forgetRecords } from './records';
import { lastCheck, noteScan } from './vault-check';

type Answer<C extends keyof Commands> = Promise<Commands[C]['answer']>;

/** Opens everything anew, brings database and second copy together, and tries whether anything could be recorded now. */
export async function checkVault(): Promise<Result> {
  const scanned = await (await vault()).scan();
  if (!scanned.ok) return scanned;
  // What was read before may have been mended or set aside.
  forgetRecords();
  await noteScan(scanned.scan);
  return (await vault()).probe();
}

export async function dataStatus(): Answer<'vault.data'> {
  const kept = await (await vault()).quarantine();
  if (!kept.ok) return kept;
  const change = await (await vault()).changedAt();
  const changedAt = change.ok ? change.changedAt : null;
  const damaged = kept.items.map(({ key, label, why, foundAt }): DamagedItem => {
    const kind = /^(account|rotation)\//.exec(label)?.[1];
    return { key, kind: kind === 'account' || kind === 'rotation' ? kind : 'other', why, foundAt };
  });
  return { ok: true, data: { changedAt, check: await lastCheck(), ...(await storageFacts()), damaged } };
}

/** Everything set aside, as JSON; bytes as base64. */
export async function damagedAsText(): Answer<'vault.damaged'> {
  const kept = await (await vault()).quarantine();
  if (!kept.ok) return kept;
  return { ok: true, text: asText({ format: 'keyturn-damaged/1', items: kept.items }) };
}

/** Everything that lies in either place, as JSON; for a vault that no key opens. */
export async function remainsAsText(): Answer<'vault.remains'> {
  const remains = await (await vault()).remains();
  return { ok: true, text: asText({ format: 'keyturn-remains/1', ...remains }) };
}

function asText(value: object): string {
  return JSON.stringify(value, (_name, part: unknown) => (part instanceof Uint8Array ? toBase64(part) : part), 2);
}
