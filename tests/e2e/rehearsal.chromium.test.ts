// The promise of the first run and the rehearsal in Chromium: a new user is greeted, and practises without a network and a trace.
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import type { ChromiumDriver } from '../rig/chromium';
import { expectNothingKept, greet, picture, rehearse } from './rehearsal';
import { setStage } from './stage';

describe('a new user', () => {
  it('is greeted once installed, makes a vault, and practises offline without a trace', async () => {
    const { driver } = await setStage('chromium');
    const { context } = driver as ChromiumDriver;
    await expect.poll(() => context.pages().filter((page) => page.url().endsWith('/first-run.html')).length).toBe(1);
    await greet(driver);
    await context.setOffline(true);
    const serious: string[] = [];
    await rehearse(driver, async (page, name) => {
      await picture(page, name);
      const shown = context.pages().at(-1);
      if (!shown) return;
      // The shop's orange buttons are a store's own.
      const { violations } = await new AxeBuilder({ page: shown }).exclude('#shop').analyze();
      for (const { id, impact, nodes } of violations) {
        if (impact === 'serious' || impact === 'critical')
          serious.push(`${name}: ${id} ${nodes.map(({ target }) => target)}`);
      }
    });
    expect(serious).toEqual([]);
    await expectNothingKept(driver);
  });
});
