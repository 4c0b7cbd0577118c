// Owns what a flow can do with a browser, whichever it is: one Page and one Driver for Chromium and Firefox. A page's behaviour
// (finding, waiting, typing) is written here once, over the few primitives ("hands") that differ; it must hold no browser's protocol.
//
//   const driver = await launchChromium({ extension, storePort });     // or launchFirefox, or launchRealPopup
//   const page = await driver.newPage('https://www.aliexpress.com/');
//   await page.type({ label: 'Password', frame: 'passport.' }, 'secret');
//   await page.click({ text: 'Sign in', frame: 'passport.' });
//   const popup = await driver.openPopup(page);                        // popup.html?tabId=N
//   await popup.click({ text: 'Record and fill' });
//   console.log(await popup.text('main'), await driver.dump());
import { writeFileSync } from 'node:fs';
import type { StorageDump } from './dump';
import { findSpot, frameOf, nameOf, queryOf, type Spot } from './spot';

/** Where a function runs: a part of the address of a frame; absent: the page itself. */
export interface Where {
  readonly frame?: string | undefined;
}

/** How long waits last before they throw, in milliseconds. Generous: it is only ever spent on a failure. */
const PATIENCE = 20_000;

/** A popup's size, as far as the content fills it: what Chromium allows at most is 800 by 600. */
export const POPUP_SIZE = { width: 400, height: 600 } as const;

/** One tab, in either browser. Every step waits until it can be done and throws, saying what the page showed, when it cannot. */
export interface Page {
  /** Loads the address and waits for its load event. Rejects when the host is unreachable. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Addresses of all frames, the page itself first. */
  frames(): Promise<string[]>;
  /** A real pointer click in the middle of the place, once it is visible, enabled and not covered. */
  click(spot: Spot): Promise<void>;
  /** Moves the real pointer there. */
  hover(spot: Spot): Promise<void>;
  /** Holds the real pointer down in the middle of the place, moves it right by so many CSS pixels, and lets go. */
  drag(spot: Spot, right: number): Promise<void>;
  /** Clicks the box and types with real keys; the text replaces what the box held. '' empties it. */
  type(spot: Spot, text: string): Promise<void>;
  /** One key where the focus is: 'Enter', 'Tab', 'Escape', 'a', or a chord such as 'Shift+Tab'. */
  press(key: string, where?: Where): Promise<void>;
  /** Chooses an option of a select by its text or value. */
  choose(spot: Spot, option: string): Promise<void>;
  /** Gives a file of the disk to the first file input that the selector names; such inputs are hidden behind a button. */
  upload(css: string, path: string): Promise<void>;
  /** Visible text, whitespace folded. */
  text(spot: Spot): Promise<string>;
  /** What a box holds. */
  value(spot: Spot): Promise<string>;
  /** Whether the place is visible now; does not wait. */
  sees(spot: Spot): Promise<boolean>;
  waitFor(spot: Spot): Promise<void>;
  /** `patience` in milliseconds, for work that may take long on a busy machine. */
  waitGone(spot: Spot, patience?: number): Promise<void>;
  /** Runs the function in the page until it answers something truthy, and gives that answer. */
  waitUntil<A extends readonly unknown[], R>(
    fn: (...args: A) => R | Promise<R>,
    args: A,
    where?: Where,
  ): Promise<NonNullable<R>>;
  /** Runs a self-contained function in the page's own world; arguments and answer travel as JSON. */
  evaluate<A extends readonly unknown[], R>(fn: (...args: A) => R | Promise<R>, args: A, where?: Where): Promise<R>;
  /** The same in every frame, the page itself first; frames that are going away are left out. */
  evaluateEverywhere<A extends readonly unknown[], R>(
    fn: (...args: A) => R | Promise<R>,
    args: A,
  ): Promise<{ readonly url: string; readonly answer: R }[]>;
  /** Writes what the tab shows to a PNG file. */
  screenshot(path: string): Promise<void>;
  /** Makes it the active tab of its window. */
  activate(): Promise<void>;
  close(): Promise<void>;
}

/** A running browser with the extension in it. */
export interface Driver {
  readonly browser: 'chromium' | 'firefox';
  /** The process that leads the browser's group. */
  readonly pid: number;
  /** The profile's directory; it outlives kill() and goes with close(), unless the caller brought it. */
  readonly profile: string;
  /** Ends with a slash. */
  readonly extensionUrl: string;
  /** A new tab in the foreground. */
  newPage(url?: string): Promise<Page>;
  /** The popup for this page's tab: popup.html?tabId=N in a window of its own, so that the page stays visible; or the real one. */
  openPopup(page: Page): Promise<Page>;
  /** The guide beside this page: sidepanel.html?windowId=N in a window of its own; or the real side panel, by the popup's own button. */
  openGuide(page: Page): Promise<Page>;
  /** The vault page in a tab. */
  openVault(): Promise<Page>;
  /** The browser's number of this page's tab; makes it the active one. */
  tabIdOf(page: Page): Promise<number>;
  /** Runs a self-contained function in an inert page of the extension (it has the extension's API and no script of its own). */
  inExtension<A extends readonly unknown[], R>(fn: (...args: A) => R | Promise<R>, args: A): Promise<R>;
  /** Everything the extension holds: storage.local, storage.session and every IndexedDB record. */
  dump(): Promise<StorageDump>;
  /** Kills the process that draws this page; the tab stays, with nothing in it. */
  killRenderer(page: Page): Promise<void>;
  /** Stops the service worker or event page, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Reloads the extension, as an update does. Its own pages close. */
  reloadExtension(): Promise<void>;
  /** Settles when the browser has ended, however it ended. */
  readonly closed: Promise<void>;
  /** SIGKILL to the browser's whole process group; the profile stays as it was at that instant. */
  kill(): Promise<void>;
  /** After kill() or instead of close(): a new browser on the same profile. */
  restart(): Promise<Driver>;
  /** Ends the browser and removes a profile that the rig made. */
  close(): Promise<void>;
}

/** What differs between browsers. `frame` is a part of a frame's address; a frame that is not there is a rejection. */
export interface Hands {
  navigate(url: string): Promise<void>;
  reload(): Promise<void>;
  urls(): Promise<string[]>;
  /** Evaluates an expression to a JSON-able value, awaiting a promise. */
  run(expression: string, frame: string | undefined): Promise<unknown>;
  /** The same in every frame that answers. */
  runEverywhere(expression: string): Promise<{ readonly url: string; readonly answer: unknown }[]>;
  /** Points at the element the expression gives. Rejects when it cannot be hit. */
  point(expression: string, frame: string | undefined, act: 'click' | 'hover'): Promise<void>;
  /** Gives a file to the file input that the expression gives. */
  upload(expression: string, path: string): Promise<void>;
  /** Holds the pointer down on the element, moves it right by so many CSS pixels, and lets go. */
  drag(expression: string, frame: string | undefined, right: number): Promise<void>;
  type(text: string, frame: string | undefined): Promise<void>;
  press(key: string, frame: string | undefined): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  activate(): Promise<void>;
  close(): Promise<void>;
}

/** The source of a call, to be evaluated in a page. `args` must be JSON-able. */
function callOf<A extends readonly unknown[]>(fn: (...args: A) => unknown, args: A): string {
  return `(${fn})(...${JSON.stringify(args)})`;
}

/** A side panel's size, as most browsers open it. */
export const GUIDE_SIZE = { width: 360, height: 760 } as const;

/** What came of those that did not fail. */
export async function settled<T>(asked: readonly Promise<T>[]): Promise<T[]> {
  return (await Promise.allSettled(asked)).flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until the answer is truthy. A rejected question (a page between two documents) counts as "not yet". */
export async function poll<T>(
  ask: () => Promise<T>,
  what: () => string | Promise<string>,
  patience = PATIENCE,
): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  let trouble = '';
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
      trouble = '';
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
    }
    await pause(40);
  } while (Date.now() < end);
  throw new Error(`${await what()}${trouble && `\n  last error: ${trouble}`}`);
}

/** A page over a browser's hands. */
export function makePage(hands: Hands): Page {
  const evaluate: Page['evaluate'] = async <A extends readonly unknown[], R>(
    fn: (...args: A) => R | Promise<R>,
    args: A,
    where: Where = {},
  ) => {
    const { frame } = where;
    if (frame !== undefined) {
      await poll(
        async () => (await hands.urls()).some((url) => url.includes(frame)),
        async () => `no frame at "${frame}", only ${(await hands.urls()).join(' ')}`,
      );
    }
    // The one cast of the rig: what comes back over the wire is what the function returned, as JSON.
    return (await hands.run(callOf(fn, args), frame)) as R;
  };

  const finder = (spot: Spot): string => `(${findSpot})(${JSON.stringify(queryOf(spot))})`;
  const ask = (spot: Spot, question: string): Promise<unknown> =>
    hands.run(`((found) => ${question})(${finder(spot)})`, frameOf(spot));

  const scene = async (spot: Spot): Promise<string> => {
    const urls = await hands.urls().catch(() => []);
    const shown = await hands.run('document.body?.innerText ?? ""', frameOf(spot)).catch(() => '');
    return `\n  frames: ${urls.join(' ')}\n  shown: ${String(shown).replace(/\s+/g, ' ').slice(0, 600)}`;
  };
  const waitFor = async (spot: Spot): Promise<void> => {
    await poll(
      () => ask(spot, 'found !== null'),
      async () => `not seen: ${nameOf(spot)}${await scene(spot)}`,
    );
  };
  const aim = async (spot: Spot, act: 'click' | 'hover' | 'drag', move: () => Promise<void>): Promise<void> => {
    await poll(
      async () => {
        if (!(await ask(spot, 'found !== null && !found.matches(":disabled, [aria-disabled=true]")'))) return false;
        await move();
        return true;
      },
      async () => `cannot ${act}: ${nameOf(spot)}${await scene(spot)}`,
    );
  };
  const point = (spot: Spot, act: 'click' | 'hover'): Promise<void> =>
    aim(spot, act, () => hands.point(finder(spot), frameOf(spot), act));

  return {
    goto: (url) => hands.navigate(url),
    reload: () => hands.reload(),
    url: async () => (await hands.urls())[0] ?? '',
    frames: () => hands.urls(),
    click: (spot) => point(spot, 'click'),
    hover: (spot) => point(spot, 'hover'),
    drag: (spot, right) => aim(spot, 'drag', () => hands.drag(finder(spot), frameOf(spot), right)),
    async type(spot, text) {
      await point(spot, 'click');
      await ask(spot, 'found?.select?.()');
      if (text === '') await hands.press('Backspace', frameOf(spot));
      else await hands.type(text, frameOf(spot));
    },
    press: (key, where = {}) => hands.press(key, where.frame),
    async choose(spot, option) {
      await waitFor(spot);
      const chosen = await ask(
        spot,
        `{
          const wanted = ${JSON.stringify(option)};
          const one = [...found.options].find((each) => each.value === wanted || each.text.trim() === wanted);
          if (!one) return false;
          found.value = one.value;
          found.dispatchEvent(new Event('input', { bubbles: true }));
          found.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        }`,
      );
      if (chosen !== true) throw new Error(`no option "${option}" in ${nameOf(spot)}`);
    },
    async upload(css, path) {
      const expression = `document.querySelector(${JSON.stringify(css)})`;
      await poll(
        () => hands.run(`${expression} !== null`, undefined),
        () => `no file input ${css}`,
      );
      await hands.upload(expression, path);
    },
    async text(spot) {
      await waitFor(spot);
      return String(await ask(spot, '(found?.innerText ?? "").replace(/\\s+/g, " ").trim()'));
    },
    async value(spot) {
      await waitFor(spot);
      return String(await ask(spot, 'found?.value ?? ""'));
    },
    sees: async (spot) => (await ask(spot, 'found !== null').catch(() => false)) === true,
    waitFor,
    async waitGone(spot, patience) {
      await poll(
        () => ask(spot, 'found === null'),
        async () => `still there: ${nameOf(spot)}${await scene(spot)}`,
        patience,
      );
    },
    waitUntil: (fn, args, where) =>
      poll(
        () => evaluate(fn, args, where),
        async () =>
          `never came true: ${fn}${await scene({ css: 'body', ...(where?.frame && { frame: where.frame }) })}`,
      ),
    evaluate,
    evaluateEverywhere: async <A extends readonly unknown[], R>(fn: (...args: A) => R | Promise<R>, args: A) =>
      // The cast of evaluate again: each answer is what the function returned, as JSON.
      (await hands.runEverywhere(callOf(fn, args))) as { url: string; answer: R }[],
    screenshot: async (path) => writeFileSync(path, await hands.screenshot()),
    activate: () => hands.activate(),
    close: () => hands.close(),
  };
}
