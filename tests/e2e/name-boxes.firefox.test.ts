// Owns the promise of asking in Firefox: an unsure box gets nothing before the person has named it, then exactly that one.
import { expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import { heldBy, titled } from './main-job';
import { ANSWERS, CONFIRM, filledBoxes, NEW, nameByClick, way } from './naming';
import { reachBoxesUnseen, setStage } from './stage';

it('boxes that the person clicked and named are filled, and none of the others', async () => {
  const stage = await setStage('firefox');
  stage.store.setFault('crowd');
  const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
  const popup = await stage.driver.openPopup(page);
  await popup.waitFor(titled('What does this box take?'));
  for (const answer of ANSWERS) {
    await nameByClick(popup, page, answer, async () => {
      await popup.waitFor(titled('What does this box take?'));
      return popup;
    });
    expect(await filledBoxes(page)).toEqual([]);
  }
  await popup.click({ text: 'Not now' });
  await popup.click({ text: 'Record and fill' });
  await popup.waitFor(titled('Filled. Now send it.'));
  expect(await filledBoxes(page)).toEqual([NEW, CONFIRM]);
  const { fresh, confirm } = await heldBy(page, way);
  expect(fresh).toHaveLength(18);
  expect(confirm).toBe(fresh);
});
