// Owns the setting of an end-to-end test: a practice store and a browser with the built extension, both gone afterwards.
import { afterEach } from 'vitest';
import { type PracticeStore, startPracticeStore } from '../practice-store/server';
import { type BrowserKind, builtExtension } from '../rig/build';
import { launchChromium } from '../rig/chromium';
import type { Driver, Page } from '../rig/driver';
import { launchFirefox } from '../rig/firefox';
import { launchRealPopup } from '../rig/popup';
import {
  confirmIdentity,
  keepAccount,
  MASTER,
  openChange,
  pressSignIn,
  signInByHand,
  type Way,
  waitForBoxes,
} from './main-job';
import { ask } from './oracle';

export interface Stage {
  readonly store: PracticeStore;
  driver: Driver;
}

const open: Stage[] = [];

afterEach(async () => {
  for (const stage of open.splice(0)) await clearStage(stage);
});

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox, 'real-popup': launchRealPopup } as const;

export interface StageOptions {
  /** A directory to use in place of the built extension, for mutants. */
  readonly extension?: string | undefined;
  /** Where the corpus of leaks is played. */
  readonly leakPort?: number | undefined;
  /** Hosts that Chromium grants without a question. */
  readonly allowedBefore?: readonly string[] | undefined;
  /** Set in the browser's settings before it starts: parts of Chromium's Preferences, or names of Firefox's about:config. */
  readonly preferences?: Readonly<Record<string, unknown>> | undefined;
  /** Firefox alone asks: whether the extension works in private windows. */
  readonly inPrivateWindows?: boolean | undefined;
  /** A directory for the profile that the caller makes and removes. */
  readonly profile?: string | undefined;
}

/** A store and a browser for one test. */
export async function setStage(kind: keyof typeof LAUNCHERS, options: StageOptions = {}): Promise<Stage> {
  const stage = await setLastingStage(kind, options);
  open.push(stage);
  return stage;
}

/** Ends a stage: browser first, then the store. */
export async function clearStage({ store, driver }: Stage): Promise<void> {
  await driver.close().catch(() => undefined);
  await store.close();
}

/** The same for as long as its caller wants, who clears it. */
export async function setLastingStage(
  kind: keyof typeof LAUNCHERS,
  { extension, leakPort, ...others }: StageOptions = {},
): Promise<Stage> {
  const built = extension ?? (await builtExtension(kind === 'real-popup' ? 'chromium' : (kind as BrowserKind)));
  const store = await startPracticeStore();
  const ports = { storePort: store.port, httpPort: store.httpPort, leakPort };
  const driver = await LAUNCHERS[kind]({ extension: built, ...others, ...ports });
  return { store, driver };
}

/** Up to the page with the new-password boxes, the account kept and the popup beside it. */
export async function reachBoxes({ driver, store }: Stage, way: Way): Promise<{ page: Page; popup: Page }> {
  const page = await driver.newPage('https://www.aliexpress.com/');
  const popup = await keepAccount(driver, page);
  await openChange(page, way);
  await confirmIdentity(page, way, store);
  await waitForBoxes(page, way);
  return { page, popup };
}

/** The same without any page of Keyturn in sight: vault and account come by commands. */
export async function reachBoxesUnseen(
  { driver, store }: Stage,
  way: Way,
  username: string,
  password: string,
): Promise<Page> {
  await ask(driver, 'vault.create', { password: MASTER });
  await ask(driver, 'account.add', { storeId: 'aliexpress', host: 'www.aliexpress.com', username, password });
  const page = await driver.newPage('https://www.aliexpress.com/');
  await signInByHand(page);
  await pressSignIn(page);
  await openChange(page, way);
  await confirmIdentity(page, way, store);
  await waitForBoxes(page, way);
  return page;
}
