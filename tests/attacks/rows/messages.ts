// Owns the attacks by messages and storage: what a page (A7), a script beside ours (A14) and another extension (A8) can ask for,
// and what a page can tell of Keyturn at all (A9).
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { COMMAND_WORDS } from '../command-words';
import { type Row, signIn } from '../row';
import { pause, type Scene } from '../scene';

const quiet = { end: 'untouched' } as const;

/** Every word there is, with a body that would do harm if somebody listened. */
const SHAPES = [
  ...COMMAND_WORDS.map((name) => ({ to: 'background', name, body: { query: '', page: 0, password: 'x', tabId: 1 } })),
  {
    to: 'reports',
    report: { type: 'typed', cause: 'submit', fields: [{ ref: 'f0', role: 'new-password', value: 'Evil-1' }] },
  },
  {
    type: 'fill',
    grant: 'made-up',
    origin: 'https://login.aliexpress.com',
    writes: [{ ref: 'f0', role: 'username', value: 'x' }],
  },
  { type: 'read' },
];

/** Runs in the page: says everything by every way that a page has, and keeps what came back. */
async function sayAll([shapes, id]: readonly [readonly object[], string]): Promise<string[]> {
  const answers: string[] = [];
  const note = (how: string, what: unknown) => answers.push(`${how}: ${JSON.stringify(what)}`);
  addEventListener(
    'message',
    ({ data, source, isTrusted }) => isTrusted && source !== window && note('postMessage', data),
  );
  const api = (globalThis as unknown as { chrome?: { runtime?: { sendMessage?(...args: unknown[]): unknown } } })
    .chrome;
  for (const shape of shapes) {
    postMessage(shape, '*');
    postMessage(JSON.stringify(shape), '*');
    for (const type of ['keyturn', 'message', 'keyturn-fill']) {
      document.dispatchEvent(new CustomEvent(type, { detail: shape, bubbles: true }));
      dispatchEvent(new MessageEvent('message', { data: shape, origin: 'chrome-extension://x' }));
    }
    try {
      const answer = await api?.runtime?.sendMessage?.(id, shape);
      if (answer !== undefined) note('runtime', answer);
    } catch {
      // Nobody is there to be spoken to.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  return answers;
}

/** The same from where our page script stands, as a page that had broken into it could. */
async function sayAllFromInside(scene: Scene): Promise<string[]> {
  return scene.driver.inExtension(
    async (tabId: number, shapes: readonly object[]) => {
      type Api = {
        scripting: {
          executeScript(how: object): Promise<{ result: unknown }[]>;
        };
      };
      const { scripting } = (globalThis as unknown as { chrome: Api }).chrome;
      const [found] = await scripting.executeScript({
        target: { tabId },
        args: [shapes],
        func: async (all: readonly object[]) => {
          const { runtime, storage } = (
            globalThis as unknown as {
              chrome: {
                runtime: { sendMessage(message: object): Promise<unknown> };
                storage?: Record<'local' | 'session', { get(keys: null): Promise<object> } | undefined>;
              };
            }
          ).chrome;
          const answers: string[] = [];
          for (const shape of all) {
            const answer = await runtime.sendMessage(shape).catch(() => undefined);
            if (answer !== undefined && answer !== null) answers.push(`answered: ${JSON.stringify(shape)}`);
          }
          for (const name of ['local', 'session'] as const) {
            const held = await Promise.resolve(storage?.[name]?.get(null)).catch(() => undefined);
            const text = JSON.stringify(held ?? {});
            // What may be read there is sealed: the recovery copy. The session holds keys, and is closed.
            if (name === 'session' && text !== '{}') answers.push('storage.session can be read');
            if (/"(password|value|keyBytes)"/.test(text)) answers.push(`storage.${name} holds an open record`);
            if (/example\.com/.test(text)) answers.push(`storage.${name} names an account`);
          }
          return answers;
        },
      });
      return (found?.result ?? ['nothing ran']) as string[];
    },
    [scene.tabId, SHAPES.filter((shape) => 'to' in shape && shape.to === 'background')] as const,
  );
}

/** Files of the built extension, and names that one would guess. */
function addressesIn(extension: string): string[] {
  const files = readdirSync(extension, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(extension, path)).isFile())
    .map((path) => relative('.', path).replaceAll('\\', '/'));
  const guessed = Array.from(
    { length: 1000 - files.length },
    (_, at) => `assets/${at}.${['js', 'css', 'png', 'html'][at % 4]}`,
  );
  return [...files, ...guessed];
}

/** Runs in the page: which of these can be loaded by any means. */
async function probe(base: string, paths: readonly string[]): Promise<string[]> {
  const loads = (path: string, tag: 'img' | 'script' | 'link') =>
    new Promise<boolean>((resolve) => {
      const el = document.createElement(tag);
      el.onload = () => resolve(true);
      el.onerror = () => resolve(false);
      setTimeout(() => resolve(false), 3_000);
      if (el instanceof HTMLLinkElement) Object.assign(el, { rel: 'stylesheet', href: base + path });
      else el.src = base + path;
      document.head.append(el);
    });
  const tag = (path: string) => (/\.(png|svg)$/.test(path) ? 'img' : path.endsWith('.css') ? 'link' : 'script');
  const found = await Promise.all(
    paths.map(async (path) =>
      (await loads(path, tag(path))) ||
      (await fetch(base + path).then(
        () => true,
        () => false,
      ))
        ? path
        : '',
    ),
  );
  return found.filter((path) => path !== '');
}

export function messageRows(extension: string): readonly Row[] {
  return [
    {
      ...signIn('A7', 'a page says every word by every way', {}, quiet),
      wish: 'nothing',
      after: async ({ page, driver }) => {
        const id = new URL(driver.extensionUrl).host;
        return page.evaluate(sayAll, [[SHAPES, id]] as const);
      },
      sample: true,
    },
    {
      ...signIn('A14', 'a script beside ours asks for everything and reads the storage', {}, quiet),
      wish: 'nothing',
      after: sayAllFromInside,
      sample: true,
    },
    {
      ...signIn('A8', 'another extension asks for everything', {}, quiet),
      address: 'https://login.aliexpress.com/sign-in?attacker',
      wish: 'nothing',
      after: async ({ page }) => {
        const told = await page.waitUntil(() => document.documentElement.getAttribute('data-attacker'), []);
        return told === 'no answer' ? [] : [`another extension got: ${told}`];
      },
      sample: true,
    },
    {
      ...signIn('A9', '1,000 addresses of the extension', {}, quiet),
      wish: 'nothing',
      after: async ({ page, driver }) =>
        (await page.evaluate(probe, [driver.extensionUrl, addressesIn(extension)] as const)).map(
          (path) => `a page loads ${path}`,
        ),
      sample: true,
    },
    {
      ...signIn('A9', 'a page looks the same with Keyturn and without', {}, quiet),
      wish: 'nothing',
      after: async ({ page, driver }) => {
        await pause(300);
        const look = () =>
          JSON.stringify([document.documentElement.outerHTML, Object.keys(window).sort(), document.styleSheets.length]);
        const here = await page.evaluate(look, []);
        const other = await driver.newPage('https://garden-shop.example/sign-in');
        const there = await other.evaluate(look, []);
        await other.close();
        return here === there ? [] : ['the page can tell that Keyturn is there'];
      },
    },
  ];
}

/** Makes the other extension: it asks Keyturn's background for everything and writes what it got into the pages of the store. */
export function makeAttacker(victim: string, firefox: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-attacker-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const background = `const api = globalThis.browser ?? chrome;
const shapes = ${JSON.stringify(SHAPES)};
api.runtime.onMessage.addListener((_, __, reply) => {
  (async () => {
    const answers = [];
    for (const shape of shapes) {
      const answer = await api.runtime.sendMessage(${JSON.stringify(victim)}, shape).catch(() => undefined);
      if (answer !== undefined && answer !== null) answers.push(JSON.stringify(answer));
    }
    try {
      const port = api.runtime.connect(${JSON.stringify(victim)});
      port.onMessage.addListener((told) => answers.push(JSON.stringify(told)));
      port.onDisconnect.addListener(() => void api.runtime.lastError);
      for (const shape of shapes) port.postMessage(shape);
    } catch {}
    await new Promise((end) => setTimeout(end, 300));
    return answers.join(' ') || 'no answer';
  })().then(reply);
  return true;
});`;
  const content = `(globalThis.browser ?? chrome).runtime.sendMessage('ask', (told) => document.documentElement.setAttribute('data-attacker', told));`;
  writeFileSync(join(folder, 'background.js'), background);
  writeFileSync(
    join(folder, 'content.js'),
    firefox ? content.replace(/\('ask', (.*)\);$/, "('ask').then($1);") : content,
  );
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Attacker',
      version: '1',
      host_permissions: ['https://login.aliexpress.com/*'],
      content_scripts: [
        { matches: ['https://login.aliexpress.com/*'], include_globs: ['*attacker*'], js: ['content.js'] },
      ],
      background: firefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
      ...(firefox ? { browser_specific_settings: { gecko: { id: 'attacker@keyturn.example' } } } : {}),
    }),
  );
  return folder;
}
