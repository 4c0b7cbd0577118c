// Owns the mutants of backups: what a file may cost, what is accepted, what a restore keeps, and when a file counts as saved.
import type { Mutant } from './mutant';

const unit = (name: string) => `tests/unit/${name}`;

export const BACKUP_MUTANTS: readonly Mutant[] = [
  {
    name: 'backup-cost-unchecked',
    promise: 'a file that asks for too much memory is refused before any derivation',
    file: 'utils/exchange/age-file.ts',
    text: "if (Number(workFactor) > WORK_FACTOR) return fail('backup-costly');",
    replacement: "if (Number.isNaN(Number(workFactor))) return fail('backup-costly');",
    tests: [unit('exchange/backup.test.ts')],
  },
  {
    name: 'backup-half-accepted',
    promise: 'a backup that would not be written again to the last character is refused',
    file: 'utils/exchange/backup.ts',
    text: 'if (!isBackup(parsed) || writeBackup(parsed) !== text)',
    replacement: 'if (!isBackup(parsed))',
    tests: [unit('exchange/backup.test.ts'), unit('exchange/backup-fuzz.test.ts')],
  },
  {
    name: 'backup-fields-unchecked',
    promise: 'a record with a field that its kind does not have is refused',
    file: 'utils/exchange/record-shapes.ts',
    text: 'Object.keys(value).every((name) => Object.hasOwn(shapes, name)) &&',
    replacement: '',
    tests: [unit('exchange/backup.test.ts'), unit('background/backup.test.ts')],
  },
  {
    name: 'restore-overwrites',
    promise: 'an older backup never puts its password in the place of a newer one',
    file: 'utils/exchange/merge.ts',
    text: 'const [lead, other] = theirsNewer ? [theirs, mine] : [mine, theirs];',
    replacement: 'const [lead, other] = theirsNewer || true ? [theirs, mine] : [mine, theirs];',
    tests: [unit('exchange/merge.test.ts')],
  },
  {
    name: 'restore-drops-history',
    promise: 'every password that only one side knows is kept',
    file: 'utils/exchange/merge.ts',
    text: 'history: [...lead.history, ...missed],',
    replacement: 'history: lead.history,',
    tests: [unit('exchange/merge.test.ts')],
  },
  {
    name: 'restore-hides-candidate',
    promise: 'a candidate is not hidden by another one of the same id',
    file: 'utils/exchange/merge.ts',
    text: '.filter(({ value }) => !own.some((one) => one.value === value))',
    replacement: '.filter(({ id }) => !own.some((one) => one.id === id))',
    tests: [unit('exchange/merge.test.ts')],
  },
  {
    name: 'restore-by-halves',
    promise: 'a restore is written whole or not at all',
    file: 'entrypoints/background/restore.ts',
    text: 'await writeRecords(changes as readonly Change[])',
    replacement:
      'await (changes as readonly Change[]).reduce<Promise<Result>>(async (before, change) => { const so = await before; return so.ok ? writeRecords([change]) : so; }, Promise.resolve(done))',
    tests: [unit('background/backup.test.ts')],
  },
  {
    name: 'restore-outlives-lock',
    promise: 'what was handed over for a restore goes with the lock',
    file: 'entrypoints/background/restore.ts',
    text: '  forget();\n  await lockVault();',
    replacement: '  await lockVault();',
    tests: [unit('background/backup.test.ts')],
  },
  {
    name: 'unverified-counts',
    promise: 'only a file that was read back moves the date of the last backup',
    file: 'utils/core/backup.ts',
    text: 'verifiedAt: verified ? now : note.verifiedAt',
    replacement: 'verifiedAt: now',
    tests: [unit('background/backup.test.ts')],
  },
  {
    name: 'any-file-checks',
    promise: 'another file than the one saved last is not taken for it',
    file: 'utils/core/backup.ts',
    text: 'if (saved === null || saved.digest !== digest) return null;',
    replacement: 'if (saved === null || digest === null) return null;',
    tests: [unit('background/backup.test.ts')],
  },
  {
    name: 'stale-header',
    promise: 'an open vault never brings a replaced master password back',
    file: 'utils/vault/vault.ts',
    text: 'if (written.ok && session) session = { ...session, header, text };',
    replacement: '',
    tests: [unit('vault/vault.test.ts')],
  },
];
