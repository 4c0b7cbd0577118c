// Owns the promise that the person is told what was lost, not what was mended: each entry counts once, and only where neither copy
// opens.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lastCheck, markTold, noteScan } from '@/entrypoints/background/vault-check';
import type { Scan } from '@/utils/vault/scan';

const session = new Map<string, unknown>();
vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => session.get(key),
  writeSession: async (items: object) => {
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  },
}));

beforeEach(() => session.clear());

const WHOLE: Scan = {
  opened: 5,
  quarantined: [],
  recoveredFromMirror: [],
  manifestTrouble: [],
  mirrorRepaired: 0,
  counter: 9,
  changedAt: 0,
  repaired: true,
};
const LABEL = 'account/1/3';
const set = (label: string) =>
  ({ key: 'k', place: 'database', table: 'records', label, why: 'does-not-open' }) as const;

describe('a check', () => {
  it.each<[string, Partial<Scan>, object]>([
    ['of a whole vault', {}, { damaged: 0, missing: 0, recovered: 0, bothCopies: true }],
    [
      'that mended an entry from the other copy',
      { quarantined: [set(LABEL)], recoveredFromMirror: [LABEL] },
      { damaged: 0, missing: 0, recovered: 1 },
    ],
    [
      'that found an entry damaged in both',
      {
        quarantined: [set(LABEL), { ...set(LABEL), place: 'mirror' }],
        manifestTrouble: [{ what: 'missing', label: LABEL }],
      },
      { damaged: 1, missing: 0, recovered: 0 },
    ],
    [
      'that found an entry in neither',
      { manifestTrouble: [{ what: 'missing', label: LABEL }] },
      { damaged: 0, missing: 1, recovered: 0 },
    ],
    [
      'that made the list anew',
      { quarantined: [{ ...set(''), table: 'manifest' }], manifestTrouble: [{ what: 'damaged', label: '' }] },
      { damaged: 0, missing: 0 },
    ],
    ['beside a second copy that cannot be written', { repaired: false }, { bothCopies: false }],
  ])('%s', async (_, found, told) => {
    await noteScan({ ...WHOLE, ...found });
    expect(await lastCheck()).toMatchObject({ opened: 5, told: false, ...told });
  });

  it('is told until the person has read it', async () => {
    await markTold();
    expect(await lastCheck()).toBeNull();
    await noteScan(WHOLE);
    await markTold();
    expect(await lastCheck()).toMatchObject({ told: true });
  });
});
