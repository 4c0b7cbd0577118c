// Owns the walk of one rotation up to a step, and how each step is recognised. It must judge nothing and kill nothing.
import {
  confirmIdentity,
  MASTER,
  NEW_BOX,
  openChange,
  pressSignIn,
  signInByHand,
  submit,
  titled,
  waitForBoxes,
} from '../e2e/main-job';
import { ask, receivedBy } from '../e2e/oracle';
import type { PracticeStore } from '../practice-store/server';
import { DEMO_ACCOUNT } from '../practice-store/world';
import { type Driver, type Page, poll } from '../rig/driver';
import { STEPS, type StepId } from './points';
import { arm, heldAt, isInside } from './stops';

const WAY = { by: 'question', boxes: 'two-box' } as const;

/** One rotation under way. `driver` changes where the browser is started again. */
export interface Scene {
  readonly store: PracticeStore;
  driver: Driver;
  readonly page: Page;
  popup: Page | null;
}

/** A vault with the account in it, and the tab at the page that takes the new password. */
export async function arrive(driver: Driver, store: PracticeStore): Promise<Scene> {
  const { username, password } = DEMO_ACCOUNT;
  const created = await ask(driver, 'vault.create', { password: MASTER });
  if (!created.ok) throw new Error(`no vault: ${created.reason}`);
  const added = await ask(driver, 'account.add', {
    storeId: 'aliexpress',
    host: 'www.aliexpress.com',
    username,
    password,
  });
  if (!added.ok) throw new Error(`no account: ${added.reason}`);
  const page = await driver.newPage();
  await signInByHand(page);
  await pressSignIn(page);
  await openChange(page, WAY);
  await confirmIdentity(page, WAY, store);
  await waitForBoxes(page, WAY);
  return { store, driver, page, popup: null };
}

interface Step {
  /** What the person does to get there from the step before; absent: it comes by itself. */
  act?(scene: Scene, stopAt: StepId | null): Promise<void>;
  /** Waits for it, where it shows. The others hold the background. */
  seen?(scene: Scene): Promise<void>;
}

function popupOf({ popup }: Scene): Page {
  if (!popup) throw new Error('the popup is not open');
  return popup;
}

const WALK: Readonly<Record<StepId, Step>> = {
  S0: { seen: (scene) => boxesKnown(scene.driver) },
  S1: {
    act: async (scene) => {
      scene.popup = await scene.driver.openPopup(scene.page);
    },
    seen: (scene) => popupOf(scene).waitFor({ css: 'h1' }),
  },
  S2: { seen: (scene) => popupOf(scene).waitFor({ css: 'button:enabled', text: 'Record and fill' }) },
  S3: {
    act: async (scene, stopAt) => {
      await popupOf(scene).waitFor({ css: 'button:enabled', text: 'Record and fill' });
      if (stopAt !== null) await arm(scene.driver, stopAt);
      await popupOf(scene).click({ text: 'Record and fill' });
    },
  },
  S4: {},
  S5: {},
  S6: {},
  S7: {},
  S8: {},
  S9: {
    act: async (scene) => {
      await popupOf(scene).waitFor(titled('Filled. Now send it.'));
      await submit(scene.page);
    },
    seen: async ({ store }) => {
      await poll(
        async () => receivedBy(store).length > 0,
        () => 'the store received nothing',
      );
    },
  },
  S10: { seen: ({ page }) => page.waitFor({ css: '.ui-tipbox-success', frame: 'passport.' }) },
  S11: {},
  S12: { seen: (scene) => popupOf(scene).waitFor(titled('The store says it is changed')) },
};

/** Walks to the step and stands there: held inside the background, or seen from outside. */
export async function reach(scene: Scene, step: number): Promise<void> {
  const last = idOf(step);
  const stopAt = isInside(last) ? last : null;
  for (let at = 0; at <= step; at++) {
    const { act, seen } = WALK[idOf(at)];
    await act?.(scene, stopAt);
    await seen?.(scene);
  }
  if (stopAt !== null) await heldAt(scene.driver, stopAt);
}

/** Sets out from the step before to this one. The answer comes when the person has done his part. */
export async function setOut(scene: Scene, step: number): Promise<void> {
  if (isInside(idOf(step - 1))) await arm(scene.driver, null);
  await WALK[idOf(step)].act?.(scene, null);
}

function idOf(step: number): StepId {
  const found = STEPS[step];
  if (!found) throw new Error(`there is no step ${step}`);
  return found[0];
}

/** Waits until Keyturn knows of a box for a new password. */
async function boxesKnown(driver: Driver): Promise<void> {
  await poll(
    () =>
      driver.inExtension(async () => {
        type Area = { get(keys: null): Promise<Record<string, unknown>> };
        const { storage } = (globalThis as unknown as { chrome: { storage: { session: Area } } }).chrome;
        return JSON.stringify(await storage.session.get(null)).includes('"role":"new-password"');
      }, []),
    () => 'Keyturn found no box for a new password',
  );
}

/** The password that stands in a box of the page now, or null: there is no page, no box, or nothing in it. */
export async function heldByPage({ page }: Scene): Promise<string | null> {
  const boxes = await page
    .evaluateEverywhere((box) => (document.querySelector(box) as HTMLInputElement | null)?.value ?? '', [
      NEW_BOX[WAY.boxes],
    ] as const)
    .catch(() => []);
  return boxes.find(({ answer }) => answer !== '')?.answer ?? null;
}
