// Owns the making of the frozen backup: `node --import jiti/register tests/vectors/freeze-backup.ts`. It refuses to replace one:
// a frozen backup stands for the files that people keep. A new format gets a folder of its own.
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Backup, makeBackup } from '../../utils/exchange/backup';

const target = (name: string) => fileURLToPath(new URL(`1/${name}`, import.meta.url));
if (existsSync(target('backup.age'))) throw new Error('the backup is frozen');

// A decomposed letter and a ligature: the passphrase only opens where it is normalised (age needs it typed as NFKC).
const passphrase = 'A\u030angstro\u0308m \ufb01sh otter 12';
const place = { storeId: 'aliexpress', host: 'www.aliexpress.com' };
const backup: Backup = {
  vaultId: 'b7'.repeat(16),
  madeAt: 1_764_000_000_000,
  records: [
    {
      kind: 'account',
      id: '1f'.repeat(16),
      version: 7,
      value: {
        id: '1f'.repeat(16),
        ...place,
        usernames: ['anna@example.org', 'マリ'],
        current: { id: '2a'.repeat(16), value: 'Tr0ub4dor&3-ü-\ud800', madeBy: 'keyturn', belief: 'verified', since: 1_760_000_000_000 },
        history: [{ id: '2b'.repeat(16), value: ' old=Secret"1 ', madeBy: 'person', belief: 'typed', since: 0, ended: 'rotated' }],
        questions: [{ id: '2c'.repeat(16), question: 'First pet?', answer: 'Мурка' }],
        notes: 'line one\nline two, 中文, \u0000, </script>',
        createdAt: 1_750_000_000_000,
        updatedAt: 1_760_000_000_000,
      },
    },
    {
      kind: 'rotation',
      id: '3d'.repeat(16),
      version: 9,
      value: {
        id: '3d'.repeat(16),
        accountId: '1f'.repeat(16),
        ...place,
        state: 'uncertain',
        candidates: [
          { id: '4e'.repeat(16), value: 'kelp#Violin.37', madeBy: 'keyturn', madeAt: 1_763_000_000_000, recorded: true, releases: ['filled', 'copied'], submitted: true, rejected: null },
        ],
        olds: [{ value: 'Tr0ub4dor&3-ü-\ud800', source: 'vault' }],
        taken: null,
        settledBy: null,
        startedAt: 1_763_000_000_000,
        timeline: [{ at: 1_763_000_000_000, what: 'record', why: '' }],
      },
    },
    { kind: 'settings', id: `${'0'.repeat(31)}2`, version: 3, value: { autoLockMinutes: 15, clipboardSeconds: 30 } },
  ],
};

const made = await makeBackup(backup, passphrase);
if (!made.ok) throw new Error(made.reason);
writeFileSync(target('backup.age'), made.file);
writeFileSync(target('backup.json'), `${JSON.stringify({ passphrase, backup }, null, 2)}\n`);
