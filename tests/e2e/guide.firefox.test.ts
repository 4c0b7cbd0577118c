// Owns the promise that the sidebar's page guides in Firefox. The sidebar itself is out of the driver's sight: its page stands in a
// window of its own and follows the window of the store.
import { describe, it } from 'vitest';
import { changeByGuide } from './guide';
import { setStage } from './stage';

describe('the guide in the sidebar', () => {
  it('leads through a whole change', async () => {
    await changeByGuide(await setStage('firefox'));
  });
});
