// Owns what of the guide and of gestures in Firefox `npm test` has no time for.
import { describe, it } from 'vitest';
import { pressKey } from './gesture-events';
import { fillByCommand } from './gestures';
import { keepTabsApart, leaveInTheMiddle } from './guide';
import { setStage } from './stage';

describe('the guide in the sidebar', () => {
  it('is about the tab in front, store by store', async () => {
    await keepTabsApart(await setStage('firefox'));
  });

  it('brings back who left in the middle', async () => {
    await leaveInTheMiddle(await setStage('firefox'));
  });
});

describe('a keyboard command', () => {
  it('records and fills where the popup would', async () => {
    const stage = await setStage('firefox');
    await fillByCommand(stage, (name, page) => pressKey(stage, name, page));
  });
});
