// Owns the figures of a long import in a real Chromium: how long each part takes, how long page and background are kept from anything
// else, and how much memory it takes. Beside them, in the same run, a page of the extension that splits the same file and keeps the
// rows unsealed, looks at nothing and compares nothing. It prints; it must not judge.
// Run: npm run bench:import, or ROWS=10000 npm run bench:import
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { createVault } from '../../tests/e2e/backup';
import { builtExtension } from '../../tests/rig/build';
import { type ChromiumDriver, launchChromium } from '../../tests/rig/chromium';

const SIZES = (process.env.ROWS ?? '10000,50000,100000').split(',').map(Number);
const PATIENCE = 600_000;

interface Figures {
  readonly what: string;
  readonly seconds: number;
  /** Milliseconds of the longest stretch in which page or background answered nothing. */
  readonly page: number;
  readonly background: number | null;
  /** MiB of the extension's process above what it held before, at most; null where the system does not tell. */
  readonly memory: number | null;
}

/** A file as Chrome exports it: logins at some thousand sites, each with a short note. */
function csvOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const host = `shop${at % 5_000}.example`;
    return `${host},https://${host}/,shopper${at}@mail.example,"made,up ""${at}"" Aa1",bought ${at % 7} things`;
  });
  return `name,url,username,password,note\n${lines.join('\n')}\n`;
}

/** Runs in page or background: keeps how late the latest of its own timers came. */
function watchDelay(): void {
  const here = globalThis as unknown as { latest: number };
  const every = 10;
  let before = performance.now();
  here.latest = 0;
  setInterval(() => {
    const now = performance.now();
    here.latest = Math.max(here.latest, now - before - every);
    before = now;
  }, every);
}
function takeDelay(): number {
  const here = globalThis as unknown as { latest: number };
  const delay = here.latest;
  here.latest = 0;
  return delay;
}

/** The process that runs all pages, workers and the background of the extension, by what the system tells of it. */
function processOf(driver: ChromiumDriver): number | null {
  try {
    const isOurs = (pid: string) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process') &&
      Number(/^NSpgid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) === driver.pid;
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return Number(pids.find((pid) => attempt(() => isOurs(pid)) ?? false) ?? Number.NaN) || null;
  } catch {
    return null;
  }
}
function memoryOf(pid: number | null, field: 'VmRSS' | 'VmHWM'): number | null {
  if (pid === null) return null;
  const status = attempt(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
  const kib = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
  return kib === undefined ? null : Number(kib) / 1024;
}
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Measures one part of the work. */
async function part(what: string, { driver, page }: Scene, work: () => Promise<unknown>): Promise<Figures> {
  const worker = await driver.worker();
  const pid = processOf(driver);
  // Forgets the highest mark so far.
  if (pid !== null) attempt(() => writeFileSync(`/proc/${pid}/clear_refs`, '5'));
  const before = memoryOf(pid, 'VmRSS');
  await page.evaluate(takeDelay);
  await worker.evaluate(takeDelay);
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const most = memoryOf(pid, 'VmHWM');
  return {
    what,
    seconds,
    page: await page.evaluate(takeDelay),
    background: await worker.evaluate(takeDelay).catch(() => null),
    memory: before === null || most === null ? null : most - before,
  };
}

interface Scene {
  readonly driver: ChromiumDriver;
  readonly page: Page;
}

async function measureImport(extension: string, path: string): Promise<readonly Figures[]> {
  const driver = await launchChromium({ extension, storePort: 0, httpPort: 0 });
  try {
    await createVault(driver);
    const page = await driver.context.newPage();
    await page.goto(`${driver.extensionUrl}vault.html#/settings`);
    await page.evaluate(watchDelay);
    await (await driver.worker()).evaluate(watchDelay);
    const scene = { driver, page };
    const seen = (css: string) => page.locator(css).first().waitFor({ timeout: PATIENCE });
    const looked = await part('read, compared, shown', scene, async () => {
      await page.setInputFiles('input[type=file][aria-label="Choose a file"]', path);
      await seen('.import-preview, .notice.bad');
    });
    const written = await part('sealed, written, proved', scene, async () => {
      await page.getByRole('button', { name: 'Import', exact: true }).click({ timeout: PATIENCE });
      await seen('.remark, .notice.bad');
    });
    const trouble = await page.locator('.notice.bad').allTextContents();
    if (trouble.length > 0) throw new Error(trouble.join(' '));
    return [looked, written];
  } finally {
    await driver.close();
  }
}

/** The least that any import has to do. Runs in a page. */
async function keepUnsealed(text: string): Promise<void> {
  const rows = text.split('\n').map((line, at) => ({ at, cells: line.split(',') }));
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('yardstick', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'at' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
  for (const row of rows) transaction.objectStore('rows').put(row);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
}

async function measureYardstick(extension: string, text: string): Promise<Figures> {
  const driver = await launchChromium({ extension, storePort: 0, httpPort: 0 });
  try {
    const page = await driver.context.newPage();
    await page.goto(`${driver.extensionUrl}manifest.json`);
    await page.evaluate(watchDelay);
    await (await driver.worker()).evaluate(watchDelay);
    return await part('yardstick: rows kept unsealed', { driver, page }, () => page.evaluate(keepUnsealed, text));
  } finally {
    await driver.close();
  }
}

const cell = (value: number | null, digits = 0): string => (value === null ? '-' : value.toFixed(digits)).padStart(11);

const extension = await builtExtension('chromium');
const folder = mkdtempSync(join(tmpdir(), 'keyturn-bench-import-'));
try {
  console.log('seconds; records a second; longest stall of page and background in ms; MiB above the start at most');
  console.log(
    `${''.padEnd(30)}${['rows', 's', 'records/s', 'page', 'background', 'MiB'].map((head) => head.padStart(11)).join('')}`,
  );
  for (const rows of SIZES) {
    const text = csvOf(rows);
    const path = join(folder, `${rows}.csv`);
    writeFileSync(path, text);
    const figures = [await measureYardstick(extension, text), ...(await measureImport(extension, path))];
    for (const { what, seconds, page, background, memory } of figures) {
      const cells = [cell(rows), cell(seconds, 1), cell(rows / seconds), cell(page), cell(background), cell(memory)];
      console.log(what.padEnd(30) + cells.join(''));
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
