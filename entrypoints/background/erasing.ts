// Owns the end of everything Keyturn holds: the vault in both copies, what this run of the browser remembers, what stands in the clipboard
// because of it, and the permissions that were given one by one. It asks for the master password first.
import { BREACH_HOST } from '@/utils/browser/breach-range';
import { clearIfOurs } from '@/utils/browser/clipboard';
import { giveBackHost } from '@/utils/browser/host-permission';
import { localArea } from '@/utils/browser/local-area';
import { forgetSession, readAllSession } from '@/utils/browser/session';
import type { Commands } from '@/utils/core/commands';
import type { Result } from '@/utils/core/result';
import type { EraseCounts } from '@/utils/core/view';
import { forgetEdits } from './edits';
import { unlockVault, vault } from './lock';
import { forgetRecords, readValues } from './records';
import { allowedSites, followPermissions } from './sites';

/** What there is to erase, in numbers. */
export async function countAll(): Promise<Commands['vault.erase-list']['answer']> {
  const about = await (await vault()).about();
  if (!about.ok) return about;
  const [accounts, changes, typed] = await Promise.all([
    readValues('account'),
    readValues('rotation'),
    readValues('loose'),
  ]);
  const { database, mirror } = await (await vault()).remains();
  const rows = (place: typeof mirror) => (place ? place.records.length + place.inbox.length : 0);
  const counts: EraseCounts = {
    accounts: accounts.length,
    passwords: accounts.reduce((sum, { current, history }) => sum + history.length + (current ? 1 : 0), 0),
    changes: changes.length,
    typed: typed.length,
    entries: rows(database) + (database?.quarantine.length ?? 0),
    copies: rows(mirror),
    sites: (await allowedSites()).length,
  };
  return { ok: true, counts };
}

/** Erases it all, or says why nothing was erased. What was counted before is what is gone after. */
export async function eraseAll(password: string): Promise<Result<{ counts: EraseCounts }>> {
  const proved = await unlockVault(password);
  if (!proved.ok) return proved;
  const counted = await countAll();
  if (!counted.ok) return counted;
  const erased = await (await vault()).destroy();
  if (!erased.ok) return erased;
  forgetRecords();
  forgetEdits();
  await clearIfOurs();
  await forgetSession(Object.keys(await readAllSession()));
  await localArea.remove(Object.keys(await localArea.get(null)));
  for (const host of [...(await allowedSites()), BREACH_HOST]) await giveBackHost(host);
  await followPermissions();
  return counted;
}
