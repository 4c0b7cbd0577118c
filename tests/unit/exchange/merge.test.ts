// Owns the laws of restoring: nothing that either side knows is lost, nothing newer gives way, and again changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '@/utils/core/account';
import type { BackupRecord } from '@/utils/core/backup';
import type { LoosePassword } from '@/utils/core/observation';
import { type Rotation, type RotationEvent, startRotation, step } from '@/utils/core/rotation';
import { mergeRecords, type RestoredRecord } from '@/utils/exchange/merge';
import { isBackupRecord } from '@/utils/exchange/record-shapes';
import { recordLists, secretsOf } from './samples';

// So that a broken law is told by the words of the assertion it broke, beside the counterexample.
fc.configureGlobal({ includeErrorInReport: true });

/** The vault after the changes were written, which gives each a version above all before. */
function afterWriting(mine: readonly BackupRecord[], changes: readonly RestoredRecord[]): BackupRecord[] {
  const written = changes.map((change, at): BackupRecord => ({ ...change, version: 1000 + at }));
  const isNew = ({ kind, id }: BackupRecord) => !written.some((one) => one.kind === kind && one.id === id);
  return [...mine.filter(isNew), ...written];
}

function accountOf(records: readonly BackupRecord[], id: string): Account | undefined {
  return records.find((record) => record.kind === 'account' && record.id === id)?.value as Account | undefined;
}

const twoVaults = [recordLists, recordLists, fc.boolean()] as const;

describe('restoring', () => {
  it('loses no password of either side', async () => {
    await fc.assert(
      fc.asyncProperty(...twoVaults, async (mine, theirs, sameVault) => {
        const after = secretsOf(afterWriting(mine, (await mergeRecords(mine, theirs, { sameVault, now: 0 })).changes));
        for (const secret of [...secretsOf(mine), ...secretsOf(theirs)]) expect(after).toContain(secret);
      }),
    );
  });

  it('a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(...twoVaults, async (mine, theirs, sameVault) => {
        const once = afterWriting(mine, (await mergeRecords(mine, theirs, { sameVault, now: 0 })).changes);
        expect((await mergeRecords(once, theirs, { sameVault, now: 0 })).changes).toEqual([]);
      }),
    );
  });

  it('never puts an older password in the place of a newer one', async () => {
    await fc.assert(
      fc.asyncProperty(...twoVaults, async (mine, theirs, sameVault) => {
        const after = afterWriting(mine, (await mergeRecords(mine, theirs, { sameVault, now: 0 })).changes);
        for (const { id, version, value } of mine.filter(({ kind }) => kind === 'account')) {
          const own = value as Account;
          const rivals = theirs.filter(({ kind }) => kind === 'account');
          const older = rivals.every((rival) =>
            sameVault && rival.id === id
              ? rival.version <= version
              : (rival.value as Account).updatedAt <= own.updatedAt,
          );
          if (older && own.current) expect(accountOf(after, id)?.current).toEqual(own.current);
        }
      }),
    );
  });

  it('leaves alone what the backup does not know', async () => {
    await fc.assert(
      fc.asyncProperty(...twoVaults, async (mine, theirs, sameVault) => {
        const before = JSON.stringify([mine, theirs]);
        const { changes } = await mergeRecords(mine, theirs, { sameVault, now: 0 });
        expect(JSON.stringify([mine, theirs])).toBe(before);
        const names = theirs.flatMap(({ kind, value }) => (kind === 'account' ? (value as Account).usernames : []));
        const folded = names.map((name) => name.trim().normalize('NFKC').toLowerCase());
        for (const change of changes.filter(({ kind }) => kind === 'account')) {
          const own = accountOf(mine, change.id);
          const named = own?.usernames.some((name) => folded.includes(name.trim().normalize('NFKC').toLowerCase()));
          expect(own === undefined || named || theirs.some(({ id }) => id === change.id)).toBe(true);
        }
      }),
    );
  });

  it('of two backups that share nothing ends the same in either order', async () => {
    const elsewhere = recordLists.map((records) =>
      records.map(({ kind, id, version, value }): BackupRecord => {
        const moved = id.replace(/./g, 'e').slice(1) + id.charAt(0);
        if (kind === 'loose')
          return { kind, id: moved, version, value: { ...(value as object), fresh: `other ${id}` } };
        const own = value as { usernames?: string[]; accountId?: string };
        const apart = own.usernames ? { usernames: own.usernames.map((name) => `other ${name}`) } : {};
        return { kind, id: moved, version, value: { ...own, ...apart, id: moved } };
      }),
    );
    await fc.assert(
      fc.asyncProperty(recordLists, elsewhere, fc.boolean(), async (one, other, sameVault) => {
        const inOrder = async (...backups: BackupRecord[][]) => {
          let held: BackupRecord[] = [];
          for (const backup of backups)
            held = afterWriting(held, (await mergeRecords(held, backup, { sameVault, now: 0 })).changes);
          return new Map(held.map(({ kind, id, value }) => [`${kind}/${id}`, value]));
        };
        expect(await inOrder(one, other)).toEqual(await inOrder(other, one));
      }),
    );
  });

  it('counts what it writes, and writes only records that a backup could hold', async () => {
    await fc.assert(
      fc.asyncProperty(...twoVaults, async (mine, theirs, sameVault) => {
        const { changes, counts } = await mergeRecords(mine, theirs, { sameVault, now: 0 });
        expect(counts.added + counts.changed + counts.others).toBe(changes.length);
        for (const change of changes) expect(isBackupRecord({ ...change, version: 1 })).toBe(true);
      }),
    );
  });
});

const place = { storeId: 'ebay', host: 'www.ebay.com', rotationId: null, accountId: null, username: '', hint: '' };
const typed = (fresh: string, sent: boolean): LoosePassword => ({ place, sent, current: '', fresh, at: 1 });

/** Restores one record over another of the same id. */
async function restore<T>(kind: BackupRecord['kind'], mine: T, theirs: T): Promise<readonly RestoredRecord[]> {
  const id = 'a'.repeat(32);
  const own = [{ kind, id, version: 1, value: mine }];
  return (await mergeRecords(own, [{ kind, id, version: 9, value: theirs }], { sameVault: true, now: 0 })).changes;
}

describe('a password without an account', () => {
  it('that went on differently on the two sides is kept beside the other', async () => {
    expect(await restore('loose', typed('pea', false), typed('pearl-9', true))).toEqual([
      { kind: 'loose', id: `${'a'.repeat(31)}b`, value: typed('pearl-9', true) },
    ]);
  });

  it('is the same whatever its id, and was sent if one side saw that', async () => {
    const theirs = { kind: 'loose' as const, id: 'b'.repeat(32), version: 1, value: typed('pearl-9', true) };
    const mine = { ...theirs, id: 'a'.repeat(32), value: typed('pearl-9', false) };
    const { changes } = await mergeRecords([mine], [theirs], { sameVault: false, now: 0 });
    expect(changes).toEqual([{ kind: 'loose', id: mine.id, value: typed('pearl-9', true) }]);
    expect((await mergeRecords([theirs], [mine], { sameVault: false, now: 0 })).changes).toEqual([]);
  });
});

describe('a change on both sides', () => {
  const play = (start: Rotation, ...events: RotationEvent[]) =>
    events.reduce((rotation, event) => {
      const stepped = step(rotation, event, 1);
      if (!stepped.ok) throw new Error(event.type);
      return stepped.rotation;
    }, start);
  const ids = { id: 'a'.repeat(32), accountId: 'b'.repeat(32) };
  const recorded = play(
    startRotation({ ...ids, storeId: 'ebay', host: 'www.ebay.com', old: null, now: 0 }),
    { type: 'propose', candidate: { id: 'c1', value: 'pearl-9', madeBy: 'keyturn' } },
    { type: 'record', candidateId: 'c1' },
  );
  const sent = play(
    recorded,
    { type: 'release', candidateId: 'c1', how: 'filled' },
    { type: 'submit', candidateId: 'c1' },
  );

  it('ends as the one that went further, however often the other was lost sight of', async () => {
    const lost = play(recorded, ...Array.from({ length: 6 }, () => ({ type: 'lose', why: 'restart' }) as const));
    expect(await restore('rotation', lost, sent)).toEqual([{ kind: 'rotation', id: ids.id, value: sent }]);
    expect(await restore('rotation', sent, lost)).toEqual([]);
  });

  it('knows of a password what either side saw of it', async () => {
    const further = play(
      recorded,
      ...['c2', 'c3'].flatMap((id): RotationEvent[] => [
        { type: 'propose', candidate: { id, value: `value of ${id}`, madeBy: 'keyturn' } },
        { type: 'record', candidateId: id },
      ]),
    );
    const refused = play(sent, { type: 'refuse', reason: 'unknown' });
    const [first, ...later] = further.candidates;
    const known = { ...first, releases: ['filled'], submitted: true, rejected: 'unknown' };
    expect(await restore('rotation', further, refused)).toEqual([
      { kind: 'rotation', id: ids.id, value: { ...further, candidates: [known, ...later] } },
    ]);
  });
});
