// Owns the promise that Chromium's real side panel guides: opened by the popup's button, it follows the tab in front of its window.
import { describe, expect, it } from 'vitest';
import { changeByGuide, keepTabsApart } from './guide';
import { setStage } from './stage';

describe('the guide in the side panel', () => {
  it('leads through a whole change', async () => {
    await changeByGuide(await setStage('real-popup'));
  });

  it('is about the tab in front, store by store, and does not hear of another window', async () => {
    const stage = await setStage('real-popup');
    const guide = await keepTabsApart(stage);
    await stage.driver.inExtension(async () => {
      const { windows } = (globalThis as unknown as { chrome: { windows: { create(how: object): Promise<unknown> } } })
        .chrome;
      await windows.create({ url: 'https://www.alibaba.com/' });
    }, []);
    // What would have come by now came: the other window's page has reported itself.
    await expect.poll(async () => JSON.stringify((await stage.driver.dump()).session)).toContain('www.alibaba.com');
    expect(await guide.text('.host')).toBe('www.aliexpress.com');
  });
});
