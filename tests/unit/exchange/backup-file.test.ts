// Owns the promises about a file that was picked, before anything of it is opened.
import { expect, it, vi } from 'vitest';
import { FILE_CEILING, readPicked } from '@/utils/exchange/backup-file';

/** A file of any size, without its bytes. */
const fileOf = (size: number, arrayBuffer: () => Promise<ArrayBuffer>) => ({ size, arrayBuffer }) as unknown as Blob;

it('that is too large is refused before a byte of it is read', async () => {
  const read = vi.fn(async () => new ArrayBuffer(0));
  expect(await readPicked(fileOf(500_000_000, read))).toEqual({ ok: false, reason: 'backup-too-large' });
  expect(await readPicked(fileOf(FILE_CEILING + 1, read))).toMatchObject({ ok: false });
  expect(read).not.toHaveBeenCalled();
  expect(await readPicked(fileOf(FILE_CEILING, read))).toMatchObject({ ok: true });
});

it('that cannot be read, as a folder or one that is gone, is refused', async () => {
  const gone = async () => {
    throw new DOMException('', 'NotFoundError');
  };
  expect(await readPicked(fileOf(4096, gone))).toEqual({ ok: false, reason: 'backup-damaged' });
});
