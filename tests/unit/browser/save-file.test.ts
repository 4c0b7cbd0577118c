// Owns the promise about files that are saved: "verified" only for what was read back and is the same; anything else says what became of it.
import { afterEach, expect, it, vi } from 'vitest';
import { saveFile } from '@/utils/browser/save-file';

const BYTES = Uint8Array.from([1, 2, 3]);

afterEach(() => vi.unstubAllGlobals());

/** A save dialog whose file does as it is told. */
function dialog(over: {
  ask?: () => Promise<void>;
  open?: () => Promise<void>;
  write?: () => Promise<void>;
  close?: () => Promise<void>;
  found?: Uint8Array<ArrayBuffer>;
}): void {
  const nothing = async () => {};
  const stream = { write: over.write ?? nothing, close: over.close ?? nothing };
  const place = {
    createWritable: async () => {
      await over.open?.();
      return stream;
    },
    getFile: async () => new Blob([over.found ?? BYTES]),
  };
  vi.stubGlobal('showSaveFilePicker', async () => {
    await over.ask?.();
    return place;
  });
}
const failing = (name: string) => async () => {
  throw new DOMException('', name);
};

it('a file that was read back and is the same is verified', async () => {
  dialog({});
  expect(await saveFile('a.age', BYTES)).toBe('verified');
});

it.each([
  ['a full disk while it is written', { write: failing('QuotaExceededError') }],
  ['a full disk when it is closed', { close: failing('QuotaExceededError') }],
  ['a folder that nobody may write to', { open: failing('NotAllowedError') }],
  ['a file cut short', { found: Uint8Array.from([1, 2]) }],
  ['another file in its place', { found: Uint8Array.from([1, 2, 4]) }],
])('%s is a failure, not a file', async (_what, over) => {
  dialog(over);
  expect(await saveFile('a.age', BYTES)).toBe('failed');
});

it('a dialog that is closed is a cancel', async () => {
  dialog({ ask: failing('AbortError') });
  expect(await saveFile('a.age', BYTES)).toBe('cancelled');
});
