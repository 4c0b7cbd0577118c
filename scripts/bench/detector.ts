// Owns recognition's figures in a real Chromium: the first reading of a fresh page, a later one, and beside them, in the same
// page, a plain pass over all its elements as a yardstick. It prints; it must not judge.
// Run: npm run bench:detector
import { chromium } from 'playwright';
import { findBrowser } from '../browsers.mjs';
import { bundle } from '../detector/bundle';

const SAMPLES = Number(process.env.SAMPLES ?? 25);

const form = `<form method="post"><h2>Change password</h2>
<p><label for="old">Current password</label><input type="password" id="old"></p>
<p><label for="fresh">New password</label><input type="password" id="fresh"></p>
<p><label for="again">Confirm new password</label><input type="password" id="again"></p><button>Change password</button></form>`;
const box = '<p><label>New password <input type="password"></label></p>';
/** Elements as shops have them, four at a time. */
const crowd = (elements: number) => '<div><p>Blue <b>shirt</b> <a href="/">more</a></p></div>'.repeat(elements / 4);
const around = (elements: number) => crowd(elements / 2) + form + crowd(elements / 2);

const PAGES: Readonly<Record<string, string>> = {
  'change form': form,
  '1,000 elements': around(1000),
  '10,000 elements': around(10_000),
  '100,000 elements': around(100_000),
  '100,000, no box': crowd(100_000),
  '1,000 passwords': box.repeat(1000),
};

interface Times {
  /** Milliseconds. */
  readonly first: number;
  readonly later: number;
  readonly plain: number;
}

const median = (times: readonly number[]) => share(times, 0.5);
const share = (times: readonly number[], part: number) =>
  times.toSorted((one, other) => one - other)[Math.floor(part * (times.length - 1))] ?? 0;

const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error('no Chromium found: run "node scripts/setup.mjs"');
const code = await bundle('utils/detect/page.ts', 'keyturnPage');
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const page = await browser.newPage();

/** One fresh document: nothing of recognition has run in it before. */
async function measure(markup: string): Promise<Times> {
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html lang="en"><body>${markup}</body></html>`);
  await page.evaluate(`${code}\nglobalThis.keyturnPage = keyturnPage;`);
  return page.evaluate(() => {
    const { readPage } = Reflect.get(globalThis, 'keyturnPage');
    const time = (act: () => unknown) => {
      const start = performance.now();
      act();
      return performance.now() - start;
    };
    const pass = () => {
      let inputs = 0;
      for (const el of document.querySelectorAll('*')) if (el instanceof HTMLInputElement) inputs++;
      return inputs;
    };
    // The first use of either pays for its own compiling; layout is done before both.
    document.body.getBoundingClientRect();
    return { plain: time(pass), first: time(() => readPage(document)), later: time(() => readPage(document)) };
  });
}

console.log(`recognition in Chromium ${browser.version()}, ${SAMPLES} fresh pages each, milliseconds\n`);
console.log('page                first median     p95   later median   plain pass median     p95   first / plain');
for (const [name, markup] of Object.entries(PAGES)) {
  const samples: Times[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) samples.push(await measure(markup));
  const [first, later, plain] = (['first', 'later', 'plain'] as const).map((key) => samples.map((each) => each[key]));
  if (!first || !later || !plain) throw new Error('nothing was measured');
  const cells = [
    name.padEnd(18),
    median(first).toFixed(1).padStart(12),
    share(first, 0.95).toFixed(1).padStart(7),
    median(later).toFixed(1).padStart(14),
    median(plain).toFixed(1).padStart(19),
    share(plain, 0.95).toFixed(1).padStart(7),
    (median(first) / Math.max(median(plain), 0.1)).toFixed(1).padStart(15),
  ];
  console.log(cells.join(' '));
}
await browser.close();
