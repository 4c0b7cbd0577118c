// Owns the real background over a browser made up in memory: its dispatcher gets messages as the browser would deliver them, and its
// vault is real. Made for messages by the hundred thousand; it must answer for no handler.
import 'fake-indexeddb/auto';

export const OWN_ID = 'keyturnkeyturnkeyturnkeyturnkeyt';
export const OWN_URL = `chrome-extension://${OWN_ID}/`;

type Listener = (...args: never[]) => unknown;

function area() {
  const held = new Map<string, unknown>();
  return {
    held,
    get: async (keys: string | string[] | null) => {
      const wanted = typeof keys === 'string' ? [keys] : keys;
      return structuredClone(Object.fromEntries([...held].filter(([key]) => wanted === null || wanted.includes(key))));
    },
    set: async (items: object) => {
      for (const [key, value] of Object.entries(structuredClone(items))) held.set(key, value);
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) held.delete(key);
    },
  };
}

/** The page that stands in tab 1. */
export const PAGE = 'https://login.aliexpress.com/';
const FRAME = { frameId: 0, parentFrameId: -1, documentId: 'd1', url: PAGE };

const onMessage = new Set<Listener>();
const nothing = { addListener: () => undefined, removeListener: () => undefined };
export const session = area();
/** Everything that was sent into pages. */
export const sentToPages: unknown[] = [];

/** An API that is there and does nothing: listeners are taken, questions are answered with nothing. */
const silent = (): never =>
  new Proxy(async () => undefined, {
    get: (_, name) => (name === 'then' ? undefined : name === 'addListener' ? () => undefined : silent()),
  }) as never;
const orSilent = <T extends object>(known: T): T =>
  new Proxy(known, { get: (_, name) => Reflect.get(known, name) ?? silent() });

const known = {
  runtime: {
    id: OWN_ID,
    getURL: (path: string) => `${OWN_URL}${path.replace(/^\//, '')}`,
    getManifest: () => ({ content_scripts: [{ js: ['content-scripts/page.js'] }] }),
    onMessage: { addListener: (listener: Listener) => onMessage.add(listener) },
    onInstalled: nothing,
  },
  storage: { local: area(), session, onChanged: nothing },
  tabs: {
    get: async () => ({ id: 1, url: PAGE }),
    query: async () => [{ id: 1, url: PAGE }],
    create: async () => ({ id: 2 }),
    update: async () => ({ id: 1 }),
    sendMessage: async (_: number, message: unknown) => {
      sentToPages.push(message);
      return undefined;
    },
    onRemoved: nothing,
  },
  webNavigation: { getAllFrames: async () => [FRAME], onCommitted: nothing },
  permissions: {
    contains: async () => true,
    getAll: async () => ({ origins: [] }),
    remove: async () => false,
    request: async () => false,
    onAdded: nothing,
    onRemoved: nothing,
  },
  scripting: {
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => undefined,
    unregisterContentScripts: async () => undefined,
    executeScript: async () => [],
  },
};

/** What `wxt/browser` is mocked with; an API that the background asks of without need is silent. */
export const browser = orSilent(
  Object.fromEntries(Object.entries(known).map(([name, api]) => [name, orSilent(api)])),
) as typeof known;

/** Starts the background on it. Call after `wxt/browser` was mocked with `browser`. */
export async function startBackground(): Promise<void> {
  const tails = new Map<string, Promise<unknown>>();
  const request = (name: string, ...rest: unknown[]) => {
    const work = rest.at(-1) as (lock: object) => Promise<unknown>;
    const turn = (tails.get(name) ?? Promise.resolve()).then(() => work({ name }));
    tails.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
  const navigator = {
    locks: { request },
    storage: { persist: async () => true, persisted: async () => true, estimate: async () => ({}) },
    userAgent: 'Node',
  };
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: navigator });
  const { default: background } = await import('@/entrypoints/background/index');
  background.main();
}

/** Hands a message over as the browser does. Answers what each listener said; a listener that throws is the caller's to notice. */
export async function deliver(message: unknown, sender: object): Promise<unknown[]> {
  const said = [...onMessage].map((listener) => (listener as (m: unknown, s: object) => unknown)(message, sender));
  return Promise.all(said);
}

/** A command of an own page. */
export async function command(name: string, body: object): Promise<Record<string, unknown>> {
  const [answer] = await deliver({ to: 'background', name, body }, { id: OWN_ID, url: `${OWN_URL}popup.html` });
  return answer as Record<string, unknown>;
}
