// Owns what an error of the browser's storage means to the person. It reads names and messages of errors, never the data.
import type { Reason } from '../core/result';
import { BrokenRandomness } from './randomness';

/** Words with which Chromium and Firefox say that the disk or the quota is used up. */
const FULL = /quota|no.?space|device.?space|disk.?full/i;

/** What a failed write is called. */
export function reasonOfWrite(error: unknown): Reason {
  if (error instanceof BrokenRandomness) return 'no-randomness';
  if (error instanceof Error && FULL.test(`${error.name} ${error.message}`)) return 'storage-full';
  return 'not-recorded';
}
