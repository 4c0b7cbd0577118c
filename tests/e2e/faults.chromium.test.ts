// Owns the sample of the fault runs that every test run takes: blows of each kind, spread over the rotation; kills that fall on the
// vault as a whole, and on a recovery; and the control that shows a loss would be noticed. The whole matrix is npm run faults, and
// npm run faults:vault.
import { beforeAll, describe, expect, it } from 'vitest';
import { CONTROLS, cellOf } from '../faults/controls';
import { buildWithStops } from '../faults/stops';
import { strike } from '../faults/strike';
import { fillProfile, killInCreation, killInPasswordChange } from '../faults/vault-kills';

const SAMPLE = [
  ['browser', 'during S9'],
  ['background', 'after S7'],
  ['renderer', 'after S8'],
  ['tab', 'during S8'],
  ['extension', 'after S11'],
  ['popup', 'during S4'],
] as const;

/** For what builds the extension: it takes a core for a quarter of a minute, and on a slow or busy machine for minutes. */
const PATIENCE = 600_000;

let extension: string;
beforeAll(async () => {
  extension = await buildWithStops('chromium');
}, PATIENCE);

describe('nothing is lost and nothing claimed wrongly', () => {
  it.each(SAMPLE)('where the %s is struck, %s', async (kind, point) => {
    expect((await strike('chromium', extension, cellOf(point, kind), Math.random())).faults).toEqual([]);
  });

  it('where a second kill falls on the recovery from the first', async () => {
    const { faults } = await strike('chromium', extension, cellOf('after S8', 'browser'), 0, { again: 'S4' });
    expect(faults).toEqual([]);
  });

  it(
    'control: a build that fills before it records is found out',
    async () => {
      const [control] = CONTROLS;
      if (!control) throw new Error('no control');
      const broken = await buildWithStops('chromium', [control.change]);
      const { faults } = await strike('chromium', broken, control.cell, 0);
      expect(faults.join('\n')).toContain(control.sentence);
    },
    PATIENCE,
  );
});

describe('a kill of the browser', () => {
  it('while the vault is made leaves a whole one, once the transaction is complete', async () => {
    expect(await killInCreation('chromium', extension, 'S4')).toBe('whole');
  });

  it('while the master password is changed leaves exactly one that opens every record', async () => {
    const full = await fillProfile('chromium', extension, 100);
    expect(await killInPasswordChange('chromium', extension, full, 'S3')).toBe('old');
    expect(await killInPasswordChange('chromium', extension, full, 'S4')).toBe('new');
  });
});
