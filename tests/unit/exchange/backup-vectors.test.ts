// Owns the promise that a backup made today opens for ever, with Keyturn and without it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Backup, makeBackup, openBackup, writeBackup } from '@/utils/exchange/backup';

const place = (name: string) => fileURLToPath(new URL(`../../vectors/${name}`, import.meta.url));
const frozen = JSON.parse(readFileSync(place('1/backup.json'), 'utf8')) as { passphrase: string; backup: Backup };

/** The text inside a file, by the decoder that shares no code with Keyturn. */
function decode(path: string): string {
  return execFileSync(process.execPath, [place('decode-backup.mjs'), path, frozen.passphrase], { encoding: 'utf8' });
}

describe('the frozen backup', () => {
  it('opens to exactly what was put in, however its passphrase is typed', async () => {
    const file = Uint8Array.from(readFileSync(place('1/backup.age')));
    const opened = await openBackup(file, frozen.passphrase.normalize('NFD'));
    expect(opened).toEqual({ ok: true, backup: frozen.backup });
  });

  it('is read by a decoder that shares no code with Keyturn', () => {
    expect(decode(place('1/backup.age'))).toBe(writeBackup(frozen.backup));
  });

  it('is written today in the same format, at the same cost', async () => {
    const made = await makeBackup(frozen.backup, frozen.passphrase);
    const header = (file: Uint8Array) => Buffer.from(file).toString('latin1').split('\n', 2)[1]?.split(' ');
    const now = made.ok ? header(made.file) : [];
    const then = header(readFileSync(place('1/backup.age')));
    expect([now?.[1], now?.[3]]).toEqual([then?.[1], then?.[3]]);
    expect(then?.[3]).toBe('18');
  });
});
