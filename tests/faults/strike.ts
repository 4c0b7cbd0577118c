// Owns one run of one cell: the walk to the point, the blow, the return, and what was found then. It must not decide which
// cells are run, nor keep results.
import { MASTER } from '../e2e/main-job';
import { ask, readVault, receivedBy } from '../e2e/oracle';
import { startPracticeStore } from '../practice-store/server';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { BrowserKind } from '../rig/build';
import { launchChromium } from '../rig/chromium';
import type { Driver } from '../rig/driver';
import { launchFirefox } from '../rig/firefox';
import { faultsIn } from './judge';
import type { Cell, Kind, StepId } from './points';
import { arrive, heldByPage, reach, type Scene, setOut } from './rotation';
import { arm, heldAt } from './stops';

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox } as const;

export interface Verdict {
  /** How long after setting out the blow fell, in milliseconds; 0 where it fell at a stand. */
  readonly delay: number;
  /** The state of the rotation afterwards; null: there is none. */
  readonly state: string | null;
  /** What was wrong; none where all is well. */
  readonly faults: readonly string[];
}

export interface Blow {
  /** What is done in place of the kind's own blow; what the kind means for the judgement stays. */
  readonly deal?: (scene: Scene) => Promise<void>;
  /** Kills the browser once more, held at this step of the unlocking that follows. */
  readonly again?: StepId;
}

/**
 * Strikes once, in a browser and a store of its own. `chance` in [0, 1) picks the moment of a blow that falls on the way.
 * Rejects where the point was not come to, which says nothing about Keyturn's promise.
 */
export async function strike(
  browser: BrowserKind,
  extension: string,
  { point, kind }: Cell,
  chance: number,
  { deal = BLOWS[kind], again }: Blow = {},
): Promise<Verdict> {
  const store = await startPracticeStore();
  const driver = await LAUNCHERS[browser]({ extension, storePort: store.port, httpPort: store.httpPort });
  let scene: Scene | undefined;
  try {
    scene = await arrive(driver, store);
    const delay = Math.floor(chance * point.span);
    let way: Promise<void> = Promise.resolve();
    await reach(scene, point.when === 'after' ? point.step : point.step - 1);
    if (point.when === 'during') {
      way = setOut(scene, point.step).catch(() => undefined); // it may break off by the blow
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
    const given = new Set<string>();
    await note(scene, given);
    await deal(scene);
    if (again) await killUnlocking(scene, again);
    return { delay, ...(await lookAfter(scene, { point, kind }, given, way)) };
  } finally {
    await (scene?.driver ?? driver).close().catch(() => undefined);
    await store.close();
  }
}

/** The second of two kills: while the unlocking after the first writes what it makes of the change. */
async function killUnlocking(scene: Scene, step: StepId): Promise<void> {
  await arm(scene.driver, step);
  void ask(scene.driver, 'vault.unlock', { password: MASTER }).catch(() => undefined);
  await heldAt(scene.driver, step);
  await BLOWS.browser(scene);
}

/** What was found after the blow. From here on whatever fails is a fault: a vault that does not open keeps nothing. */
async function lookAfter(
  scene: Scene,
  { point, kind }: Cell,
  given: Set<string>,
  way: Promise<void>,
): Promise<Pick<Verdict, 'state' | 'faults'>> {
  const { store, driver } = scene;
  try {
    // What the person had begun ends before anything is looked at.
    if (kind === 'background' || kind === 'extension')
      await Promise.race([way, new Promise((resolve) => setTimeout(resolve, 2_000))]);
    if (kind !== 'browser') await arm(driver, null);
    await openVault(driver, kind);
    await note(scene, given);
    const accounts = await readVault(driver);
    const { username, password: before } = DEMO_ACCOUNT;
    const faults = faultsIn({
      accounts,
      storeId: 'aliexpress',
      username,
      given: [...given, ...receivedBy(store)],
      before,
      now: store.currentPassword(username) ?? '',
      kind,
      unanswered: point.id === 'after S7' || point.id === 'after S8',
    });
    return { state: accounts[0]?.state ?? null, faults };
  } catch (error) {
    return { state: null, faults: [`after the blow: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

/** Notes what a box of the page holds. */
async function note(scene: Scene, given: Set<string>): Promise<void> {
  const held = await heldByPage(scene);
  if (held !== null) given.add(held);
}

const BLOWS: Readonly<Record<Kind, (scene: Scene) => Promise<void>>> = {
  async browser(scene) {
    await scene.driver.kill();
    scene.driver = await scene.driver.restart();
  },
  background: ({ driver }) => driver.stopBackground(),
  renderer: ({ driver, page }) => driver.killRenderer(page),
  tab: ({ page }) => page.close(),
  extension: ({ driver }) => driver.reloadExtension(),
  popup: async (scene) => {
    const { popup } = scene;
    await popup?.close();
  },
};

/** These end what storage.session holds, the vault's key too. */
const LOCKS: readonly Kind[] = ['browser', 'extension'];

/** Unlocks where the blow has locked: a locked vault lists nothing. Its answer comes after everything that the background had begun. */
async function openVault(driver: Driver, kind: Kind): Promise<void> {
  if (!LOCKS.includes(kind)) return;
  const unlocked = await ask(driver, 'vault.unlock', { password: MASTER });
  if (!unlocked.ok) throw new Error(`the vault does not open: ${unlocked.reason}`);
}
