// Owns Chromium with the extension loaded, driven by Playwright: the Driver of this browser. The action's own popup is out of
// Playwright's sight (popup.ts drives that); here popup.html runs in a window.
//
//   const driver = await launchChromium({ extension: '.output/chrome-mv3', storePort: store.port });
//   const page = await driver.newPage('https://www.aliexpress.com/');
//   await driver.kill();                      // SIGKILL, the profile stays
//   const again = await driver.restart();     // same profile
//   await again.close();                      // removes the profile that the rig made
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type BrowserContext,
  chromium,
  type ElementHandle,
  type Frame,
  type Page as PlaywrightPage,
  type Worker,
} from 'playwright';
import { findBrowser } from '../../scripts/browsers.mjs';
import { type Driver, GUIDE_SIZE, type Hands, makePage, type Page, POPUP_SIZE, poll, settled } from './driver';
import { readStorage } from './dump';
import { chromiumIdOf } from './extension-id';
import { hostResolverRules, type StorePorts } from './hosts';
import { activeTabId, hasApi, reloadExtension, wakeBackground, windowOf } from './probes';
import { killGroup, openProfile, type Profile } from './profile';

export interface ChromiumOptions extends StorePorts {
  /** Directory of the unpacked extension. */
  readonly extension: string;
  /** A profile to use and keep; absent: a throw-away one. */
  readonly profile?: string | undefined;
  readonly headed?: boolean | undefined;
  /** Directories of further extensions, for those that attack this one. */
  readonly beside?: readonly string[] | undefined;
  /** Told every line of every page's console, content scripts' too, and every error that nobody caught. */
  readonly onConsole?: ((line: string) => void) | undefined;
  /** Hosts that the person allowed once before: asked for again, Chromium grants them without its question, which no test can press. */
  readonly allowedBefore?: readonly string[] | undefined;
  /** What the person set in the browser's settings: parts of a fresh profile's Preferences file. */
  readonly preferences?: Readonly<Record<string, unknown>> | undefined;
}

export interface ChromiumDriver extends Driver {
  readonly browser: 'chromium';
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** A page that the test did not open itself, by a part of its address. */
  pageAt(part: string): Promise<Page>;
  /** The extension's service worker, woken if it sleeps. */
  worker(): Promise<Worker>;
  restart(): Promise<ChromiumDriver>;
}

/** Chromium's sandbox does not work for root. */
export const AS_ROOT = process.getuid?.() === 0;

/** The path of a Chromium, or a thrown sentence. */
export function chromiumPath(): string {
  const path = findBrowser('chromium');
  if (path === null) throw new Error('no Chromium, Chrome, Brave or Edge found: run "node scripts/setup.mjs"');
  return path;
}

function handsOf(page: PlaywrightPage): Hands {
  const frameAt = (part: string | undefined): Frame => {
    const frame = part === undefined ? page.mainFrame() : page.frames().find((each) => each.url().includes(part));
    if (!frame) throw new Error(`no frame at "${part}"`);
    return frame;
  };
  const elementAt = async (expression: string, part: string | undefined): Promise<ElementHandle<Element>> => {
    const element = (await frameAt(part).evaluateHandle<Element | null>(expression)).asElement();
    if (!element) throw new Error('the element went away');
    return element;
  };
  return {
    navigate: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    urls: async () => page.frames().map((frame) => frame.url()),
    run: (expression, frame) => frameAt(frame).evaluate(expression),
    runEverywhere: async (expression) =>
      settled(page.frames().map(async (frame) => ({ url: frame.url(), answer: await frame.evaluate(expression) }))),
    async point(expression, frame, act) {
      const element = await elementAt(expression, frame);
      // A click waits until the page that it leads to begins: given up before, it would count as not done and be done again.
      await element[act]({ timeout: act === 'click' ? 10_000 : 2_000 });
      await element.dispose().catch(() => undefined);
    },
    async upload(expression, path) {
      await (await elementAt(expression, undefined)).setInputFiles(path);
    },
    async drag(expression, frame, right) {
      const element = await elementAt(expression, frame);
      await element.hover({ timeout: 2_000 });
      const box = await element.boundingBox();
      if (!box) throw new Error('the element went away');
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 + right, box.y + box.height / 2, { steps: 4 });
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    screenshot: () => page.screenshot(),
    activate: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/**
 * Gives a fresh profile its preferences: developer mode, because outside it Chromium switches an unpacked extension off when
 * it reloads itself; the extension's button in the toolbar; and what it was allowed before. A profile that was in use is left as it is.
 */
export function prepareProfile(
  profile: string,
  { extension, allowedBefore = [], preferences: set = {} }: ChromiumOptions,
): void {
  const preferences = join(profile, 'Default', 'Preferences');
  if (existsSync(preferences)) return;
  mkdirSync(dirname(preferences), { recursive: true });
  const id = chromiumIdOf(extension);
  const hosts = allowedBefore.map((host) => `https://${host}/*`);
  const granted = { api: [], explicit_host: hosts, manifest_permissions: [], scriptable_host: [] };
  const settings = { [id]: { granted_permissions: granted, runtime_granted_permissions: granted } };
  writeFileSync(
    preferences,
    JSON.stringify({
      ...set,
      extensions: {
        ui: { developer_mode: true },
        pinned_extensions: [id],
        ...(hosts.length > 0 ? { settings } : {}),
      },
    }),
  );
}

const later = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), ms));

/** Starts Chromium with the extension loaded and the practice hosts mapped. Throws when there is no Chromium. */
export function launchChromium(options: ChromiumOptions): Promise<ChromiumDriver> {
  return launchOn(openProfile(options.profile, 'chromium'), options);
}

async function launchOn(profile: Profile, options: ChromiumOptions): Promise<ChromiumDriver> {
  const { extension, headed = false, beside = [] } = options;
  const loaded = [extension, ...beside].join(',');
  prepareProfile(profile.path, options);
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath: chromiumPath(),
    headless: !headed,
    chromiumSandbox: !AS_ROOT,
    ignoreHTTPSErrors: true,
    viewport: headed ? null : { width: 1280, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--host-resolver-rules=${hostResolverRules(options)}`,
      `--disable-extensions-except=${loaded}`,
      `--load-extension=${loaded}`,
      '--enable-unsafe-extension-debugging',
      // What Chromium fetches by itself, as it does to see whether a site has a well-known address, is no page of Playwright's.
      '--ignore-certificate-errors',
    ],
  });
  context.on('console', (message) => options.onConsole?.(message.text()));
  context.on('weberror', (error) => options.onConsole?.(String(error.error())));
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gave no browser');
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find((each) => each.type === 'browser')?.id;
  if (pid === undefined) throw new Error('Chromium did not tell its process id');

  const extensionId = chromiumIdOf(extension);
  const extensionUrl = `chrome-extension://${extensionId}/`;
  const origin = new WeakMap<Page, PlaywrightPage>();
  const wrap = (page: PlaywrightPage): Page => {
    const wrapped = makePage(handsOf(page));
    origin.set(wrapped, page);
    return wrapped;
  };

  /** Opens an address without taking the foreground from the page that has it. */
  const openAside = async (
    url: string,
    where: { background?: boolean; newWindow?: boolean },
  ): Promise<PlaywrightPage> => {
    const opened = context.waitForEvent('page', {
      predicate: (page) => page.url() === url || page.url() === 'about:blank',
    });
    await devtools.send('Target.createTarget', { url: 'about:blank', ...where });
    const page = await opened;
    await page.goto(url);
    return page;
  };

  let console: Promise<PlaywrightPage> | undefined;
  const inertPage = async (): Promise<PlaywrightPage> => {
    const open = await console?.catch(() => undefined);
    if (open && !open.isClosed()) return open;
    console = openAside(`${extensionUrl}manifest.json`, { background: true });
    return console;
  };
  const inExtension: Driver['inExtension'] = async (fn, args) =>
    makePage(handsOf(await inertPage())).evaluate(fn, args);

  const workerTargets = async (): Promise<string[]> => {
    const { targetInfos } = await devtools.send('Target.getTargets');
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(extensionUrl))
      .map(({ targetId }) => targetId);
  };

  const isLoaded = async (): Promise<boolean> => {
    return inExtension(hasApi, []);
  };
  if (!(await isLoaded().catch(() => false))) {
    // Chrome itself (not Chromium) ignores --load-extension; this way it takes the extension.
    await devtools.send('Extensions.loadUnpacked' as 'Browser.getVersion', { path: extension } as never);
    await poll(isLoaded, () => `the extension of ${extension} does not run`);
  }

  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const driver: ChromiumDriver = {
    closed,
    browser: 'chromium',
    pid,
    profile: profile.path,
    extensionUrl,
    extensionId,
    context,
    inExtension,
    async newPage(url) {
      const page = wrap(await context.newPage());
      if (url !== undefined) await page.goto(url);
      return page;
    },
    pageAt: async (part) =>
      wrap(
        await poll(
          async () => context.pages().find((page) => page.url().includes(part)),
          () => `no page at "${part}", only ${context.pages().map((page) => page.url())}`,
        ),
      ),
    async openPopup(page) {
      const tabId = await driver.tabIdOf(page);
      const popup = await openAside(`${extensionUrl}popup.html?tabId=${tabId}`, { newWindow: true });
      await popup.setViewportSize(POPUP_SIZE);
      return wrap(popup);
    },
    async openGuide(page) {
      const windowId = await inExtension(windowOf, [await driver.tabIdOf(page)]);
      const guide = await openAside(`${extensionUrl}sidepanel.html?windowId=${windowId}`, { newWindow: true });
      await guide.setViewportSize(GUIDE_SIZE);
      return wrap(guide);
    },
    openVault: () => driver.newPage(`${extensionUrl}vault.html`),
    async tabIdOf(page) {
      const bare = origin.get(page);
      if (!bare) throw new Error('this page belongs to another browser');
      await page.activate();
      const session = await context.newCDPSession(bare);
      const { windowId } = await session.send('Browser.getWindowForTarget');
      await session.detach();
      return inExtension(activeTabId, [windowId]);
    },
    dump: () => inExtension(readStorage, []),
    async worker() {
      // A stopped worker keeps its handle and answers again once it is woken; after a reload the newest one counts.
      await inExtension(wakeBackground, []);
      return poll(
        async () => {
          const worker = context.serviceWorkers().findLast((each) => each.url().startsWith(extensionUrl));
          return worker && (await worker.evaluate(() => true)) ? worker : undefined;
        },
        () => 'the service worker does not answer',
      );
    },
    async killRenderer(page) {
      const bare = origin.get(page);
      if (!bare) throw new Error('this page belongs to another browser');
      const session = await context.newCDPSession(bare);
      const crashed = bare.waitForEvent('crash');
      session.send('Page.crash').catch(() => undefined); // it never answers
      await crashed;
    },
    async stopBackground() {
      // An open page of the extension may wake it again at once, under the same name: a mark tells its lives apart.
      const worker = context.serviceWorkers().findLast((each) => each.url().startsWith(extensionUrl));
      await worker?.evaluate(() => Object.assign(globalThis, { rigMark: true }));
      for (const targetId of await workerTargets()) await devtools.send('Target.closeTarget', { targetId });
      const isFresh = async (): Promise<boolean> =>
        (await worker?.evaluate(() => !('rigMark' in globalThis)).catch(() => false)) === true;
      await poll(
        async () => (await workerTargets()).length === 0 || Promise.race([isFresh(), later(500)]),
        () => 'the service worker did not stop',
      );
    },
    async reloadExtension() {
      const before = await inertPage();
      const closed = before.waitForEvent('close');
      await inExtension(reloadExtension, []).catch(() => undefined); // its page may be gone before it answers
      await closed;
      await poll(isLoaded, () => 'the extension did not come back');
    },
    async kill() {
      await killGroup(pid);
    },
    async restart() {
      await context.close().catch(() => undefined);
      return launchOn(profile, options);
    },
    async close() {
      await context.close().catch(() => undefined);
      profile.remove();
    },
  };
  return driver;
}
