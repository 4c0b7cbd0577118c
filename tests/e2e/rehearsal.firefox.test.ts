// The promise of the first run and the rehearsal in Firefox.
import { describe, it } from 'vitest';
import { expectNothingKept, greet, picture, rehearse } from './rehearsal';
import { setStage } from './stage';

describe('a new user', () => {
  it('is greeted, makes a vault, and practises without a trace', async () => {
    const { driver } = await setStage('firefox');
    await greet(driver);
    await rehearse(driver, picture);
    await expectNothingKept(driver);
  });
});
