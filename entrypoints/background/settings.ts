// Owns the person's settings and their bounds. Defaults hold while the vault is locked.

import type { Settings } from '@/utils/core/commands';
import { HAND_OVERS } from '@/utils/core/hand-over';
import { fail, type Result } from '@/utils/core/result';
import { readRecord, SETTINGS_ID, writeRecords } from './records';

export const DEFAULTS: Settings = { autoLockMinutes: 15, clipboardSeconds: 30, handOver: 'name-first' };

export async function readSettings(): Promise<Settings> {
  return { ...DEFAULTS, ...(await readRecord('settings', SETTINGS_ID)) };
}

/** Minutes 1 to 60, seconds 30 to 300 (no alarm is shorter), a known way to hand over; anything else is refused. */
export async function changeSettings(change: Partial<Settings>): Promise<Result> {
  const next = { ...(await readSettings()), ...change };
  const within = (value: number, low: number, high: number) => Number.isInteger(value) && value >= low && value <= high;
  if (!within(next.autoLockMinutes, 1, 60) || !within(next.clipboardSeconds, 30, 300)) return fail('bad-request');
  if (!HAND_OVERS.includes(next.handOver)) return fail('bad-request');
  return writeRecords([{ kind: 'settings', id: SETTINGS_ID, value: next }]);
}
