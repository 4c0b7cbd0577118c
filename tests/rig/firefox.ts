// Owns Firefox with the real extension in it, driven by raw WebDriver BiDi: the Driver of this browser. The action's popup is
// outside BiDi's tree, so popup.html runs in a window.
//
//   const driver = await launchFirefox({ extension: '.output/firefox-mv3', storePort: store.port });
//   const page = await driver.newPage('https://www.aliexpress.com/');
//   await driver.kill();                      // SIGKILL, the profile stays
//   const again = await driver.restart();     // same profile; the temporary add-on is installed again and finds its data
//   await again.close();
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from '../../scripts/browsers.mjs';
import { type BidiSession, type ContextInfo, openSession } from './bidi';
import { type Driver, GUIDE_SIZE, makePage, type Page, POPUP_SIZE, poll } from './driver';
import { readStorage } from './dump';
import { geckoIdOf } from './extension-id';
import { firefoxHands } from './firefox-hands';
import type { StorePorts } from './hosts';
import { activeTabId, hasApi, reloadExtension, windowOf } from './probes';
import { isAlive, killGroup, openProfile, type Profile } from './profile';
import { type StoreProxy, startProxy } from './proxy';

export interface FirefoxOptions extends StorePorts {
  /** Directory of the unpacked extension. */
  readonly extension: string;
  /** A profile to use and keep; absent: a throw-away one. */
  readonly profile?: string | undefined;
  readonly headed?: boolean | undefined;
  /** The person allowed the extension in private windows. */
  readonly inPrivateWindows?: boolean | undefined;
  /** What the person set in the browser's settings, by the names of about:config. */
  readonly preferences?: Readonly<Record<string, unknown>> | undefined;
  /** Directories of further extensions, for those that attack this one. */
  readonly beside?: readonly string[] | undefined;
  /** Told every line of every page's console, and every error that nobody caught. */
  readonly onConsole?: ((line: string) => void) | undefined;
}

export interface FirefoxDriver extends Driver {
  readonly browser: 'firefox';
  /** Runs an expression in the browser's own window, with Firefox's internals; its answer must be JSON-able. */
  inBrowser(expression: string): Promise<unknown>;
  restart(): Promise<FirefoxDriver>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Fixed, so that the extension's address is known before it runs and stays the same after a restart. */
const UUID = '6b657974-7572-4e00-8000-70726163746f';

function preferences(
  geckoId: string,
  proxyPort: number,
  downloads: string,
): Readonly<Record<string, string | number | boolean>> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: UUID }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    // The practice store's plain-http addresses must stay plain http.
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.sessionstore.resume_from_crash': false,
    // No test can press the browser's own question: a permission that is asked for in a click is given.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'datareporting.policy.dataSubmissionEnabled': false,
    'signon.rememberSignons': false,
    'toolkit.startup.max_resumed_crashes': -1,
  };
}

/** Waits for the line on which Firefox says where it listens. */
function listeningAt(child: ChildProcess): Promise<string> {
  return new Promise((found, lost) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      const at = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
      if (at?.[1]) found(at[1]);
    });
    child.once('error', lost);
    child.once('exit', (code) => lost(new Error(`Firefox ended with ${code} before it listened: ${said.slice(-600)}`)));
  });
}

/** Starts Firefox with the extension installed and the practice hosts mapped. Throws when there is no Firefox. */
export function launchFirefox(options: FirefoxOptions): Promise<FirefoxDriver> {
  return launchOn(openProfile(options.profile, 'firefox'), options);
}

async function launchOn(profile: Profile, options: FirefoxOptions): Promise<FirefoxDriver> {
  const path = findBrowser('firefox');
  if (path === null) throw new Error('no Firefox found: run "node scripts/setup.mjs"');
  const geckoId = geckoIdOf(options.extension);
  const proxy = await startProxy(options);
  const set = { ...preferences(geckoId, proxy.port, join(profile.path, 'downloads')), ...options.preferences };
  const lines = Object.entries(set).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile.path, 'user.js'), lines.join('\n'));
  const child = spawn(
    path,
    [
      ...(options.headed ? [] : ['--headless']),
      '--no-remote',
      '--profile',
      profile.path,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const { pid } = child;
  const killNow = (): void => {
    if (child.exitCode === null && child.signalCode === null && pid !== undefined) {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    }
  };
  // A process group of its own does not get the terminal's Ctrl+C.
  const interrupt = (): void => {
    killNow();
    process.exit(130);
  };
  process.once('exit', killNow);
  for (const signal of SIGNALS) process.once(signal, interrupt);
  child.once('exit', () => {
    process.off('exit', killNow);
    for (const signal of SIGNALS) process.off(signal, interrupt);
  });
  try {
    const session = await openSession(await listeningAt(child), options.onConsole);
    if (options.onConsole) await session.send('session.subscribe', { events: ['log.entryAdded'] });
    for (const path of [options.extension, ...(options.beside ?? [])]) {
      await session.send('webExtension.install', {
        extensionData: { type: 'path', path: resolve(path) },
        'moz:allowPrivateBrowsing': options.inPrivateWindows ?? false,
      });
    }
    return await makeDriver({ session, child, proxy, profile, options });
  } catch (error) {
    killNow();
    await proxy.close();
    throw error;
  }
}

interface Running {
  readonly session: BidiSession;
  readonly child: ChildProcess;
  readonly proxy: StoreProxy;
  readonly profile: Profile;
  readonly options: FirefoxOptions;
}

async function makeDriver({ session, child, proxy, profile, options }: Running): Promise<FirefoxDriver> {
  const extensionUrl = `moz-extension://${UUID}/`;
  const geckoId = JSON.stringify(geckoIdOf(options.extension));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const open = async (how: { type: 'tab' | 'window'; background?: boolean }, url?: string): Promise<[Page, string]> => {
    const { context } = await session.send('browsingContext.create', how);
    const page = makePage(firefoxHands(session, context));
    if (url !== undefined) await page.goto(url);
    return [page, context];
  };

  let inert: Promise<[Page, string]> | undefined;
  const isOpen = async (context: string): Promise<boolean> => {
    const { contexts } = await session.send('browsingContext.getTree', {});
    return contexts.some((each: ContextInfo) => each.context === context && each.url.startsWith(extensionUrl));
  };
  const inertPage = async (): Promise<Page> => {
    const known = await inert?.catch(() => undefined);
    if (known && (await isOpen(known[1]))) return known[0];
    inert = open({ type: 'tab', background: true }, `${extensionUrl}manifest.json`);
    return (await inert)[0];
  };
  const inExtension: Driver['inExtension'] = async (fn, args) => (await inertPage()).evaluate(fn, args);
  const isLoaded = (): Promise<boolean> => inExtension(hasApi, []);

  const inBrowser = async (expression: string): Promise<unknown> => {
    const { contexts } = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = contexts;
    if (!window) throw new Error('Firefox shows no window');
    return firefoxHands(session, window.context).run(expression, undefined);
  };

  const stop = async (): Promise<void> => {
    session.close();
    if (child.pid !== undefined) await killGroup(child.pid);
    await ended;
    await proxy.close();
  };

  const driver: FirefoxDriver = {
    closed: ended,
    browser: 'firefox',
    pid: child.pid ?? 0,
    profile: profile.path,
    extensionUrl,
    inExtension,
    inBrowser,
    newPage: async (url) => (await open({ type: 'tab' }, url))[0],
    async openPopup(page) {
      const tabId = await driver.tabIdOf(page);
      const [popup, context] = await open({ type: 'window' });
      await session.send('browsingContext.setViewport', { context, viewport: POPUP_SIZE });
      await popup.goto(`${extensionUrl}popup.html?tabId=${tabId}`);
      return popup;
    },
    async openGuide(page) {
      const windowId = await inExtension(windowOf, [await driver.tabIdOf(page)]);
      const [guide, context] = await open({ type: 'window' });
      await session.send('browsingContext.setViewport', { context, viewport: GUIDE_SIZE });
      await guide.goto(`${extensionUrl}sidepanel.html?windowId=${windowId}`);
      return guide;
    },
    openVault: () => driver.newPage(`${extensionUrl}vault.html`),
    async tabIdOf(page) {
      await inertPage();
      await page.activate();
      return inExtension(activeTabId, [null]);
    },
    dump: () => inExtension(readStorage, []),
    async killRenderer(page) {
      await page.activate();
      const rendererPid = Number(
        await inBrowser('String(gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid)'),
      );
      process.kill(rendererPid, 'SIGKILL');
      await poll(
        async () => !isAlive(rendererPid),
        () => `process ${rendererPid} survived SIGKILL`,
      );
    },
    async stopBackground() {
      await inBrowser(
        `WebExtensionPolicy.getByID(${geckoId}).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
      );
      await poll(
        async () => (await inBrowser(`WebExtensionPolicy.getByID(${geckoId}).extension.backgroundState`)) === 'stopped',
        () => 'the event page did not stop',
      );
    },
    async reloadExtension() {
      await inExtension(reloadExtension, []).catch(() => undefined); // its page may be gone before it answers
      const known = await inert?.catch(() => undefined);
      await poll(
        async () => known === undefined || !(await isOpen(known[1])),
        () => 'the extension did not go',
      );
      await poll(isLoaded, () => 'the extension did not come back');
    },
    kill: stop,
    async restart() {
      if (child.exitCode === null && child.signalCode === null) await quit();
      return launchOn(profile, options);
    },
    async close() {
      if (child.exitCode === null && child.signalCode === null) await quit();
      profile.remove();
    },
  };

  /** Ends Firefox in the ordinary way, so that it can write what it still holds. */
  const quit = async (): Promise<void> => {
    await session.send('browser.close', {}).catch(() => undefined);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
    await stop();
  };

  await poll(isLoaded, () => `the extension of ${options.extension} does not run`);
  return driver;
}
