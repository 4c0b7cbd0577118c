// Owns the promise that Chromium's keyboard commands and menu are gestures like the popup's buttons. The driver cannot press keys of the
// browser itself: the command's event is sent in the service worker.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { ChromiumDriver } from '../rig/chromium';
import type { Page } from '../rig/driver';
import { fillByCommand, refuseElsewhere } from './gestures';
import { readVault } from './oracle';
import { reachBoxesUnseen, type Stage, setStage } from './stage';

const way = { by: 'question', boxes: 'two-box' } as const;

/** Sends the event as the browser does: of a command, or of an item of the menu. */
async function send(driver: ChromiumDriver, event: 'command' | 'menu', name: string, page: Page): Promise<void> {
  const tabId = await driver.tabIdOf(page);
  const worker = await driver.worker();
  await worker.evaluate(
    async ([kind, named, id]) => {
      interface Sent {
        dispatch(...args: unknown[]): void;
      }
      const { commands, contextMenus, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      interface Api {
        commands: { onCommand: Sent };
        contextMenus: { onClicked: Sent };
        tabs: { get(tabId: number): Promise<unknown> };
      }
      const tab = await tabs.get(id);
      if (kind === 'command') commands.onCommand.dispatch(named, tab);
      else contextMenus.onClicked.dispatch({ menuItemId: named }, tab);
    },
    [event, name, tabId] as const,
  );
}

const driverOf = ({ driver }: Stage) => driver as ChromiumDriver;

describe('a keyboard command', () => {
  it('records and fills where the popup would', async () => {
    const stage = await setStage('chromium');
    await fillByCommand(stage, (name, page) => send(driverOf(stage), 'command', name, page));
  });

  it('copies only what was recorded', async () => {
    const stage = await setStage('chromium');
    const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    await send(driverOf(stage), 'command', 'copy-password', page);
    const [box, frame] = ['#newPwd', 'passport.'];
    const held = async () => (await readVault(stage.driver, DEMO_ACCOUNT.username))[0];
    await expect.poll(async () => (await held())?.candidates, { timeout: 15_000 }).toBe(1);
    await page.activate();
    await expect
      .poll(
        async () => {
          await page.click({ css: box, frame });
          await page.press('Control+a', { frame });
          await page.press('Control+v', { frame });
          return page.value({ css: box, frame });
        },
        { timeout: 15_000 },
      )
      .toHaveLength(18);
    expect((await held())?.passwords).toContain(await page.value({ css: box, frame }));
  });
});

describe('the menu of a box', () => {
  it('does nothing where the popup would offer nothing, and says why', async () => {
    const stage = await setStage('chromium');
    await refuseElsewhere(stage, (name, page) => send(driverOf(stage), 'menu', name, page));
  });
});
