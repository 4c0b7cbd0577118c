// Owns the sample of the attacks that every test run takes, in either browser, and one broken build that shows that a leak would be
// noticed. All attacks are npm run attacks.
import { expect, it } from 'vitest';
import { CONTROLS } from '../attacks/controls';
import { besiege } from '../attacks/siege';
import { type BrowserKind, buildChanged } from '../rig/build';

/** Every second row of the sample, to keep a test run short; npm run attacks -- --sample takes all of them. */
const STRIDE = 2;
/** Each row loads a page, fills and looks everywhere for passwords, and the control builds the extension: minutes, on a slow machine. */
const PATIENCE = 600_000;

/** Declares the tests for one browser. */
export function describeAttacks(browser: BrowserKind): void {
  it(
    'a sample of hostile pages gets nothing, changes nothing, and leaves nothing on disk',
    async () => {
      let met = 0;
      const outcomes = await besiege(browser, {
        wanted: ({ sample }) => sample === true && met++ % STRIDE === 0,
      });
      expect(outcomes.filter(({ held }) => held === false)).toEqual([]);
      expect(outcomes.length).toBeGreaterThanOrEqual(15);
    },
    PATIENCE,
  );
}

/** Declares the control; the long run takes the others. */
export function describeControl(browser: BrowserKind): void {
  it(
    'control: a build that leaks a password into the page is found out',
    async () => {
      const [control] = CONTROLS;
      if (!control) throw new Error('no control');
      const extension = await buildChanged(control.name, control.changes, browser);
      const outcomes = await besiege(browser, { extension, wanted: ({ name }) => name === control.row });
      expect(outcomes.flatMap(({ breaches }) => breaches).join('\n')).toContain(control.sentence);
    },
    PATIENCE,
  );
}
