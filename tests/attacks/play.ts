// Owns one row's play and its judgement: opens the page, does what the row says, and names every breach of what must hold and of
// the bar that holds for all rows. It must not know which rows there are.
import type { Reason, Result } from '@/utils/core/result';
import type { Driver, Page } from '../rig/driver';
import type { HostileServer } from './hostile-server';
import type { Must, Row } from './row';
import { Scene } from './scene';
import type { Sniffer } from './sniffer';
import { type Canary, readState, type VaultState } from './vault-of-canaries';

export interface Setting {
  readonly driver: Driver;
  readonly server: HostileServer;
  readonly sniffer: Sniffer;
  /** What consoles said since the browser began; the rows read on from where the last one ended. */
  readonly heard: readonly string[];
}

interface Box {
  readonly url: string;
  readonly id: string;
  readonly value: string;
}

/** What came of a row: what is wrong, nothing where all holds; and the vault as it left it, with which the next one begins. */
export interface Played {
  readonly breaches: readonly string[];
  readonly state: VaultState;
}

/** Plays a row with an account of its own, in a vault that was in this state before. */
export async function play(
  { driver, server, sniffer, heard }: Setting,
  row: Row,
  canary: Canary,
  before: VaultState,
): Promise<Played> {
  const [asked, said] = [server.requests.length, heard.length];
  server.serve(row.pages);
  const page = await driver.newPage();
  // A page that never ends loading, or that the browser itself refuses, is there all the same.
  await Promise.race([page.goto(row.address).catch(() => undefined), new Promise((end) => setTimeout(end, 8_000))]);
  const scene = new Scene(driver, server, page, await driver.tabIdOf(page), canary);
  try {
    await scene.settle(row.must.end === 'refused' ? 6 : 20);
    await row.before?.(scene);
    const { result, secrets } = await wishFor(scene, row);
    for (const secret of secrets) sniffer.watch(secret);
    const breaches = [
      ...judgeResult(row.must, result),
      ...judgeBoxes(row.must, result, await boxesOf(page), [canary.password, ...secrets]),
      ...((await row.after?.(scene)) ?? []),
      ...sniff(
        sniffer,
        'the page',
        (await page.evaluateEverywhere(lookAround, [])).map(({ answer }) => answer).join('\n'),
      ),
      ...sniff(sniffer, 'a console', heard.slice(said).join('\n')),
    ];
    await page.close();
    const requests = server.requests.slice(asked);
    for (const request of requests) breaches.push(...sniff(sniffer, `a request to ${request.host}`, request.bytes));
    breaches.push(...judgeRequests(requests));
    if (row.inClear) for (const secret of secrets) sniffer.forget(secret);
    const state = await readState(driver);
    breaches.push(...compare(before, state, row, canary));
    return { breaches, state };
  } finally {
    await page.close().catch(() => undefined);
  }
}

async function wishFor(scene: Scene, { wish }: Row): Promise<{ result: Result | null; secrets: readonly string[] }> {
  const { tabId, canary } = scene;
  const { accountId } = canary;
  if (wish === 'nothing') return { result: null, secrets: [] };
  if (wish === 'sign-in') return { result: await scene.ask('saved.fill', { tabId, accountId }), secrets: [] };
  const draft = await scene.ask('draft.make', { tabId, accountId, options: {} });
  if (!draft.ok) return { result: draft, secrets: [] };
  const { draftId, password } = draft;
  return { result: await scene.ask('rotation.record-and-fill', { tabId, accountId, draftId }), secrets: [password] };
}

function judgeResult(must: Must, result: Result | null): string[] {
  const outcome = result === null ? 'nothing asked' : result.ok ? 'filled' : result.reason;
  const refusals: readonly Reason[] = 'reasons' in must ? must.reasons : [];
  const isGood =
    must.end === 'untouched' ||
    ((must.end === 'filled' || must.end === 'either') && result?.ok === true) ||
    (must.end !== 'filled' && result?.ok === false && refusals.includes(result.reason));
  return isGood ? [] : [`came to "${outcome}", not to ${JSON.stringify(must)}`];
}

/** Nothing of the vault stands in a box that was not named, and each named one holds something where it was filled. */
function judgeBoxes(must: Must, result: Result | null, boxes: readonly Box[], secrets: readonly string[]): string[] {
  const mayHold = 'boxes' in must && (result?.ok === true || must.end === 'stopped') ? must.boxes : [];
  const wrong = boxes.filter(
    ({ id, value }) => !mayHold.includes(id) && secrets.some((secret) => value.includes(secret)),
  );
  const empty =
    must.end === 'filled' ? must.boxes.filter((id) => !boxes.some((box) => box.id === id && box.value !== '')) : [];
  return [
    ...wrong.map(({ id, url }) => `a password stands in the box "${id}" of ${url}`),
    ...empty.map((id) => `the box "${id}" stayed empty`),
  ];
}

function sniff(sniffer: Sniffer, where: string, given: string | Buffer): string[] {
  return sniffer.find(given).map(({ spelling }) => `a password stands in ${where}, ${spelling}`);
}

/** The extension itself asks nothing of anybody. */
function judgeRequests(requests: HostileServer['requests']): string[] {
  const own = requests.filter(
    ({ host, bytes }) =>
      /pwnedpasswords/.test(host) || /\norigin\n(chrome|moz)-extension:/i.test(bytes.toString('latin1')),
  );
  return own.map(({ host }) => `the extension asked something of ${host}`);
}

/** What changed in the vault beyond what the person asked for. */
function compare(before: VaultState, after: VaultState, row: Row, canary: Canary): string[] {
  const asked = row.wish === 'change' ? canary.accountId : null;
  const kept = after.loose - before.loose;
  const changed = [...before.accounts].filter(
    ([id, account]) => after.accounts.get(id) !== account && !(row.mayConfirm && id === asked),
  );
  const started = [...after.rotations].filter(([id, state]) => before.rotations.get(id) !== state && id !== asked);
  const proven = [...after.rotations].filter(
    ([id, state]) => before.rotations.get(id) !== state && state === 'verified',
  );
  return [
    ...changed.map(() => 'an account was changed'),
    ...(after.accounts.size === before.accounts.size ? [] : ['an account was added']),
    ...started.map(([, state]) => `a change of another account is ${state}`),
    ...proven.map(() => 'a page had its password taken as proven'),
    ...(kept === 0 || (row.makesAnother && kept === 1) ? [] : ['a page had a password kept that nobody typed']),
  ];
}

async function boxesOf(page: Page): Promise<Box[]> {
  const frames = await page.evaluateEverywhere(readBoxes, []);
  return frames.flatMap(({ url, answer }) => answer.map((box) => ({ url, ...box })));
}

/** Runs in the page, over its open shadow roots too. */
function readBoxes(): { id: string; value: string }[] {
  const read = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.get;
  const found: { id: string; value: string }[] = [];
  const search = (root: Document | ShadowRoot) => {
    // Not by a selector: a page may have put something else in the place of that.
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let el = walk.nextNode(); el; el = walk.nextNode()) {
      if (el instanceof HTMLInputElement) found.push({ id: el.getAttribute('id') ?? '', value: read?.call(el) ?? '' });
      else if (el instanceof HTMLTextAreaElement) found.push({ id: el.id, value: el.value });
      if (el instanceof Element && el.shadowRoot) search(el.shadowRoot);
    }
  };
  search(document);
  return found;
}

/** Runs in the page: everything that its scripts can see without asking a box for its value. */
function lookAround(): string {
  const parts: string[] = [document.documentElement?.outerHTML ?? '', document.cookie, location.href, window.name];
  const seen = new Set<unknown>();
  const look = (value: unknown, depth: number) => {
    if (typeof value === 'string') parts.push(value);
    if (typeof value !== 'object' || value === null || value instanceof Node || seen.has(value) || depth > 3) return;
    seen.add(value);
    for (const key of Object.keys(value)) {
      try {
        parts.push(key);
        look((value as Record<string, unknown>)[key], depth + 1);
      } catch {
        // A property that throws tells nothing.
      }
    }
  };
  look({ ...window }, 0);
  look(history.state, 0);
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      look({ ...window[name] }, 0);
    } catch {
      // A sandboxed frame has none.
    }
  }
  for (const el of document.querySelectorAll('*')) if (el.shadowRoot) parts.push(el.shadowRoot.innerHTML);
  return parts.join('\n');
}
