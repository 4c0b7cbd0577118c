// Owns Chromium with the action's real popup, driven by puppeteer-core: the same Driver, but openPopup opens what the toolbar
// button opens. That popup closes as soon as the page is clicked, as a real one does.
//
//   const driver = await launchRealPopup({ extension, storePort: store.port });
//   const page = await driver.newPage('https://www.aliexpress.com/');
//   const popup = await driver.openPopup(page);      // chrome.action.openPopup()
//   await popup.click({ text: 'Record and fill' });
import puppeteer, {
  type Page as BarePage,
  type CDPSession,
  type ElementHandle,
  type Frame,
  type Target,
  TargetType,
} from 'puppeteer-core';
import { AS_ROOT, type ChromiumOptions, chromiumPath, prepareProfile } from './chromium';
import { type Driver, type Hands, makePage, type Page, poll, settled } from './driver';
import { readStorage } from './dump';
import { chromiumIdOf } from './extension-id';
import { hostResolverRules } from './hosts';
import { activeTabId, hasApi, reloadExtension, wakeBackground } from './probes';
import { killGroup, openProfile, type Profile } from './profile';
import { aimAt } from './spot';

function handsOf(page: BarePage): Hands {
  const frameAt = (part: string | undefined): Frame => {
    const frame = part === undefined ? page.mainFrame() : page.frames().find((each) => each.url().includes(part));
    if (!frame) throw new Error(`no frame at "${part}"`);
    return frame;
  };
  const elementAt = async (expression: string, part: string | undefined): Promise<ElementHandle<Element>> => {
    const handle = await frameAt(part).evaluateHandle(aimAt(expression));
    const element = handle.asElement() as ElementHandle<Element> | null;
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
      await element[act]();
      await element.dispose().catch(() => undefined);
    },
    async upload(expression, path) {
      const input = await elementAt(expression, undefined);
      await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    },
    async drag(expression, frame, right) {
      const element = await elementAt(expression, frame);
      const { x, y } = await element.clickablePoint();
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + right, y, { steps: 4 });
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    async press(chord) {
      const keys = (chord === '+' ? ['+'] : chord.split('+')) as Parameters<typeof page.keyboard.down>[0][];
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.reverse()) await page.keyboard.up(key);
    },
    screenshot: () => page.screenshot(),
    activate: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** Starts Chromium with the extension installed and the practice hosts mapped. Throws when there is no Chromium. */
export function launchRealPopup(options: ChromiumOptions): Promise<Driver> {
  return launchOn(openProfile(options.profile, 'popup'), options);
}

async function launchOn(profile: Profile, options: ChromiumOptions): Promise<Driver> {
  prepareProfile(profile.path, options);
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless: !options.headed,
    userDataDir: profile.path,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: options.headed ? null : { width: 1280, height: 800 },
    args: [`--host-resolver-rules=${hostResolverRules(options)}`, ...(AS_ROOT ? ['--no-sandbox'] : [])],
  });
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('puppeteer started no process');
  await browser.installExtension(options.extension);
  const extensionUrl = `chrome-extension://${chromiumIdOf(options.extension)}/`;
  const devtools: CDPSession = await browser.target().createCDPSession();

  const origin = new WeakMap<Page, BarePage>();
  const wrap = (bare: BarePage): Page => {
    const page = makePage(handsOf(bare));
    origin.set(page, bare);
    return page;
  };

  let inert: Promise<BarePage> | undefined;
  const inertPage = async (): Promise<BarePage> => {
    const open = await inert?.catch(() => undefined);
    if (open && !open.isClosed()) return open;
    inert = (async () => {
      const url = `${extensionUrl}manifest.json`;
      await devtools.send('Target.createTarget', { url, background: true });
      const target = await browser.waitForTarget((each) => each.url() === url && each.type() === TargetType.PAGE);
      const page = await target.page();
      if (!page) throw new Error('no inert page');
      return page;
    })();
    return inert;
  };
  const inExtension: Driver['inExtension'] = async (fn, args) =>
    makePage(handsOf(await inertPage())).evaluate(fn, args);
  const isLoaded = (): Promise<boolean> => inExtension(hasApi, []);
  const workerTarget = () =>
    browser.targets().find((each) => each.type() === TargetType.SERVICE_WORKER && each.url().startsWith(extensionUrl));

  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const driver: Driver = {
    closed,
    browser: 'chromium',
    pid,
    profile: profile.path,
    extensionUrl,
    inExtension,
    async newPage(url) {
      const page = wrap(await browser.newPage());
      if (url !== undefined) await page.goto(url);
      return page;
    },
    async openPopup(page) {
      await inertPage();
      await page.activate();
      const isPopup = (url: string): boolean => url.startsWith(`${extensionUrl}popup.html`);
      const earlier = new Set(browser.targets());
      const isNewest = (each: Target): boolean => !earlier.has(each);
      await inExtension(wakeBackground, []);
      const worker = await workerTarget()?.worker();
      if (!worker) throw new Error('the service worker does not run');
      const opens = await worker.evaluate('chrome.action.openPopup().then(() => true, () => false)');
      // One that the extension has opened by itself, after a click on the page, cannot be opened again.
      const opened = await browser.waitForTarget((each) => isPopup(each.url()) && (opens !== true || isNewest(each)));
      return wrap(await opened.asPage());
    },
    async openGuide(page) {
      const earlier = new Set(browser.targets());
      const popup = await driver.openPopup(page);
      await popup.click({ css: 'button', label: 'Open the guide beside the page' });
      const isNew = (each: Target): boolean => !earlier.has(each) && each.url() === `${extensionUrl}sidepanel.html`;
      return wrap(await (await browser.waitForTarget(isNew)).asPage());
    },
    openVault: () => driver.newPage(`${extensionUrl}vault.html`),
    async tabIdOf(page) {
      const bare = origin.get(page);
      if (!bare) throw new Error('this page belongs to another browser');
      await inertPage();
      await page.activate();
      const session = await bare.createCDPSession();
      const { windowId } = await session.send('Browser.getWindowForTarget');
      await session.detach();
      return inExtension(activeTabId, [windowId]);
    },
    dump: () => inExtension(readStorage, []),
    async killRenderer(page) {
      const bare = origin.get(page);
      if (!bare) throw new Error('this page belongs to another browser');
      const crashed = new Promise((resolve) => bare.once('error', resolve));
      const session = await bare.createCDPSession();
      session.send('Page.crash').catch(() => undefined); // it never answers
      await crashed;
    },
    async stopBackground() {
      await (await workerTarget()?.worker())?.close();
      await poll(
        async () => workerTarget() === undefined,
        () => 'the service worker did not stop',
      );
    },
    async reloadExtension() {
      const before = await inertPage();
      await inExtension(reloadExtension, []).catch(() => undefined); // its page may be gone before it answers
      await poll(
        async () => before.isClosed(),
        () => 'the extension did not go',
      );
      await poll(isLoaded, () => 'the extension did not come back');
    },
    kill: () => killGroup(pid),
    async restart() {
      await browser.close().catch(() => undefined);
      return launchOn(profile, options);
    },
    async close() {
      await browser.close().catch(() => undefined);
      profile.remove();
    },
  };
  await poll(isLoaded, () => `the extension of ${options.extension} does not run`);
  return driver;
}
