// Owns the demo: a browser with Keyturn at the practice store, for a person; or the whole job done by itself, told and
// photographed, where there is no display. It must touch nothing but throw-away profiles and .output.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runMainJob } from '../tests/e2e/main-job';
import { type PracticeStore, startPracticeStore } from '../tests/practice-store/server';
import { DEMO_ACCOUNT } from '../tests/practice-store/world';
import { type BrowserKind, builtExtension } from '../tests/rig/build';
import { launchChromium } from '../tests/rig/chromium';
import type { Driver } from '../tests/rig/driver';
import { launchFirefox } from '../tests/rig/firefox';
import { type Holding, readHoldings } from '../tests/rig/holdings';
import { ROOT } from './parts.mjs';

export interface StartOptions {
  readonly browser: BrowserKind;
  readonly headless: boolean;
}

const SCREENSHOTS = join(ROOT, '.output', 'screenshots');
const SIGN_IN = 'https://login.aliexpress.com/';
const LAUNCH = { chromium: launchChromium, firefox: launchFirefox } as const;

/** Builds, starts the practice store and the browser, and runs until the browser is closed or the job is done. */
export async function start({ browser, headless }: StartOptions): Promise<void> {
  console.log(`Building Keyturn for ${browser}...`);
  const extension = await builtExtension(browser);
  const store = await startPracticeStore();
  try {
    const ports = { storePort: store.port, httpPort: store.httpPort };
    const driver = await LAUNCH[browser]({ extension, ...ports, headed: !headless });
    try {
      if (headless) await performJob(driver, store);
      else await handOver(driver);
    } finally {
      await driver.close();
    }
  } finally {
    await store.close();
  }
}

/** Leaves the browser to the person. */
async function handOver(driver: Driver): Promise<void> {
  await driver.newPage(SIGN_IN);
  const button =
    driver.browser === 'firefox'
      ? 'behind the puzzle piece at the top right'
      : 'in the toolbar, or behind the puzzle piece';
  console.log(`
The browser shows a practice store on this machine; it reaches no other place. Do not use a real password in it.

  Account        ${DEMO_ACCOUNT.username}
  Password       ${DEMO_ACCOUNT.password}
  Secret answer  ${DEMO_ACCOUNT.answer}
  Its mails      https://mail.practice.example/

1. Type account and password, then click Keyturn (${button}) and create a vault.
2. Keep the account, press "Sign in", and follow Keyturn to the page with the new password.
3. "Record and fill", then send the page yourself.

Close the browser, or press Ctrl+C here, to end. The profile is thrown away.`);
  await driver.closed;
}

function tell(holding: Holding): string {
  const { current, belief, history, open, candidates } = holding;
  const former = history.length > 0 ? `, before: ${history.join(' ')}` : '';
  const rotation = open === null ? '' : `, change ${open} with ${candidates} recorded`;
  return `${current ?? 'no password'}${belief === null ? '' : ` (${belief})`}${former}${rotation}`;
}

/** Does the whole job and says at each step what store and vault hold. */
async function performJob(driver: Driver, store: PracticeStore): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  let step = 0;
  const report = async (line: string): Promise<void> => {
    step += 1;
    const number = step;
    const inStore = store.currentPassword(DEMO_ACCOUNT.username) ?? 'nothing';
    const held = await readHoldings(driver);
    const inVault = typeof held === 'string' ? held : held.map(tell).join('; ') || 'nothing';
    console.log(`${number}. ${line}\n     store: ${inStore}\n     vault: ${inVault}`);
  };
  let shots = 0;
  const { password } = await runMainJob(
    driver,
    store,
    { by: 'code', boxes: 'two-box' },
    {
      report,
      shot: async (name, page) => {
        shots += 1;
        await page.screenshot(join(SCREENSHOTS, `${String(shots).padStart(2, '0')}-${name}.png`));
      },
    },
  );
  const [account] = await readHoldings(driver);
  const agree = store.currentPassword(DEMO_ACCOUNT.username) === password;
  if (!agree || typeof account !== 'object' || account.current !== password) {
    throw new Error('Store and vault do not hold the same password.');
  }
  console.log(`\nStore and vault both hold ${password}.`);
  console.log(`${shots} screenshots are in ${relative(process.cwd(), SCREENSHOTS) || '.'}.`);
}
