// Owns the promise that Chromium's keyboard commands and menu are gestures like the popup's buttons.
import { describe, it } from 'vitest';
import { sendGesture } from './gesture-events';
import { fillByCommand, refuseElsewhere } from './gestures';
import { setStage } from './stage';

describe('a keyboard command', () => {
  it('records and fills where the popup would', async () => {
    const stage = await setStage('chromium');
    await fillByCommand(stage, (name, page) => sendGesture(stage, 'command', name, page));
  });
});

describe('the menu of a box', () => {
  it('does nothing where the popup would offer nothing, and says why', async () => {
    const stage = await setStage('chromium');
    await refuseElsewhere(stage, (name, page) => sendGesture(stage, 'menu', name, page));
  });
});
