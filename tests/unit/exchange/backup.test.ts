import { describe, expect, it } from 'vitest';
import type { BackupRecord } from '@/utils/core/backup';
import { newAccount } from '@/utils/core/observation';
import { sealFile } from '@/utils/exchange/age-file';
import { makeBackup, openBackup, readBackup, writeBackup } from '@/utils/exchange/backup';
import { mergeRecords } from '@/utils/exchange/merge';
import { toUtf8 } from '@/utils/vault/bytes';
import { CHEAP, PASSPHRASE } from './samples';

const ID = 'a'.repeat(32);

function known(value: string, since: number) {
  return { id: value, value, madeBy: 'keyturn', belief: 'verified', since } as const;
}
function account(value: string, at: number, id = ID): BackupRecord {
  const made = newAccount(id, 'aliexpress', 'www.aliexpress.com', 'vera@example.org', 1);
  return { kind: 'account', id, version: at, value: { ...made, current: known(value, at), updatedAt: at } };
}
const backup = { vaultId: 'b'.repeat(32), madeAt: 5, records: [account('Old-pass-1', 3)] };

async function madeFile() {
  const made = await makeBackup(backup, PASSPHRASE, CHEAP);
  if (!made.ok) throw new Error(made.reason);
  return made.file;
}

describe('a backup', () => {
  it('gives back exactly what was put in', async () => {
    expect(await openBackup(await madeFile(), PASSPHRASE)).toEqual({ ok: true, backup });
  });
  it('is refused when cut at any byte or with any bit flipped', async () => {
    const file = await madeFile();
    for (let at = 0; at < file.length; at += 1) {
      expect((await openBackup(file.slice(0, at), PASSPHRASE)).ok, `cut at ${at}`).toBe(false);
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = file.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect((await openBackup(changed, PASSPHRASE)).ok, `bit ${bit} of byte ${at}`).toBe(false);
      }
    }
  });
  it('names what is wrong', async () => {
    const file = await madeFile();
    expect(await openBackup(file, 'another')).toEqual({ ok: false, reason: 'wrong-passphrase' });
    expect(await openBackup(toUtf8('no backup'), PASSPHRASE)).toEqual({ ok: false, reason: 'backup-foreign' });
    const newer = await sealFile(toUtf8('{"format":"keyturn-backup/2"}'), PASSPHRASE, CHEAP);
    expect(await openBackup(newer, PASSPHRASE)).toEqual({ ok: false, reason: 'backup-newer' });
    const costly = toUtf8(new TextDecoder('latin1').decode(file.slice(0, 60)).replace(/ 1\n/, ' 19\n'));
    const raised = Uint8Array.from([...costly, ...file.slice(60)]);
    expect(await openBackup(raised, PASSPHRASE)).toEqual({ ok: false, reason: 'backup-costly' });
  });
  it('with a doubled field or an unknown one is damaged', () => {
    const text = writeBackup(backup);
    expect(readBackup(text).ok).toBe(true);
    for (const bad of [text.replace('"madeAt":5', '"madeAt":5,"madeAt":5'), text.replace('"notes"', '"x":1,"notes"')])
      expect(readBackup(bad)).toEqual({ ok: false, reason: 'backup-damaged' });
  });
});

describe('restoring', () => {
  it('keeps the newer password and moves the other into the history', async () => {
    const mine = [account('New-pass-2', 9)];
    const { changes, counts } = await mergeRecords(mine, backup.records, { sameVault: false, now: 0 });
    expect(counts).toEqual({ added: 0, changed: 1, same: 0, others: 0 });
    expect(changes[0]?.value).toMatchObject({
      current: { value: 'New-pass-2' },
      history: [{ value: 'Old-pass-1', ended: 'restored' }],
    });
    const after = changes.map((change) => ({ ...change, version: 10 }));
    expect((await mergeRecords(after, backup.records, { sameVault: false, now: 0 })).changes).toEqual([]);
  });
  it('makes no twin of a login that goes by another id', async () => {
    const { counts } = await mergeRecords([account('New-pass-2', 9, 'c'.repeat(32))], backup.records, {
      sameVault: false,
      now: 0,
    });
    expect(counts.added).toBe(0);
  });
});
