// Owns the sample of the fault runs that every test run takes: blows of each kind, spread over the rotation, and the control that
// shows a loss would be noticed. The whole matrix is npm run faults.
import { describe, expect, it } from 'vitest';
import { CONTROLS, cellOf } from '../faults/controls';
import { buildWithStops } from '../faults/stops';
import { strike } from '../faults/strike';

const SAMPLE = [
  ['browser', 'during S9'],
  ['background', 'after S7'],
  ['renderer', 'after S8'],
  ['tab', 'during S8'],
  ['extension', 'after S11'],
  ['popup', 'during S4'],
] as const;

let extension: Promise<string> | undefined;

describe('nothing is lost and nothing claimed wrongly', () => {
  it.each(SAMPLE)('where the %s is struck, %s', async (kind, point) => {
    extension ??= buildWithStops('chromium');
    expect((await strike('chromium', await extension, cellOf(point, kind), Math.random())).faults).toEqual([]);
  });

  it('control: a build that fills before it records is found out', async () => {
    const [control] = CONTROLS;
    if (!control) throw new Error('no control');
    const broken = await buildWithStops('chromium', [control.change]);
    const { faults } = await strike('chromium', broken, control.cell, 0);
    expect(faults.join('\n')).toContain(control.sentence);
  });
});
