// Owns one figure in a real Chromium: how long after the popup's page opens its first password stands there, by then sealed on disk.
// Beside it, in the same run, a page of the extension that shows a naive password and does nothing else. It prints; it must not judge.
// Run: npm run bench:first-password
import { confirmIdentity, keepAccount, openChange, waitForBoxes } from '../../tests/e2e/main-job';
import { startPracticeStore } from '../../tests/practice-store/server';
import { builtExtension } from '../../tests/rig/build';
import { type ChromiumDriver, launchChromium } from '../../tests/rig/chromium';

const SAMPLES = Number(process.env.SAMPLES ?? 15);
const way = { by: 'question', boxes: 'two-box' } as const;

/** Runs in every page, before it: keeps the time since the page opened at which the first password stood there. */
function watchForPassword(): void {
  const here = globalThis as unknown as { shownAt?: number };
  const look = () => {
    if (!document.querySelector('.draft .secret.large [aria-hidden]')?.textContent) return;
    here.shownAt ??= performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  if (!location.pathname.endsWith('/manifest.json')) return;
  document.addEventListener('DOMContentLoaded', () => {
    const chars = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%';
    const numbers = [...crypto.getRandomValues(new Uint32Array(18))];
    document.body.textContent = numbers.map((number) => chars[number % chars.length]).join('');
    here.shownAt = performance.now();
  });
}

/** Milliseconds from opening the address to its first password. */
async function timeOf({ context }: ChromiumDriver, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  const shown = await page.waitForFunction(() => (globalThis as unknown as { shownAt?: number }).shownAt);
  const time = Number(await shown.jsonValue());
  await page.close();
  return time;
}

async function sample(measure: () => Promise<number>): Promise<{ first: number; median: number; p95: number }> {
  const times: number[] = [];
  for (let at = 0; at < SAMPLES; at++) times.push(await measure());
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { first: times[0] ?? 0, median: at(0.5), p95: at(0.95) };
}

const extension = await builtExtension('chromium');
const store = await startPracticeStore();
const driver = await launchChromium({ extension, storePort: store.port, httpPort: store.httpPort });
try {
  const page = await driver.newPage('https://www.aliexpress.com/');
  const before = await keepAccount(driver, page);
  await openChange(page, way);
  await confirmIdentity(page, way, store);
  await waitForBoxes(page, way);
  await before.waitFor({ text: 'Record and fill' });
  await before.close();
  await driver.context.addInitScript(watchForPassword);
  const popup = `${driver.extensionUrl}popup.html?tabId=${await driver.tabIdOf(page)}`;
  const rows = {
    'naive password on an empty page': await sample(() => timeOf(driver, `${driver.extensionUrl}manifest.json`)),
    'popup, background awake': await sample(() => timeOf(driver, popup)),
    'popup, background asleep': await sample(async () => {
      await driver.stopBackground();
      return timeOf(driver, popup);
    }),
  };
  const yardstick = rows['naive password on an empty page'].median;
  console.log(
    `time of the first password after opening, in ms, ${SAMPLES} samples each; times the empty page in brackets`,
  );
  console.log(`${''.padEnd(32)}   first  median     p95`);
  for (const [name, { first, median, p95 }] of Object.entries(rows)) {
    const cells = [first, median, p95].map((time) => time.toFixed(0).padStart(6));
    console.log(`${name.padEnd(32)}  ${cells.join('  ')}  (${(median / yardstick).toFixed(1)})`);
  }
} finally {
  await driver.close();
  await store.close();
}
