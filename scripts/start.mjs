// @ts-check
// Owns `npm start` up to the point where packages and a browser are there; start.ts does the rest. Plain Node without
// packages until they are installed.
import { parseArgs } from 'node:util';
import { ROOT } from './parts.mjs';
import { ensureBrowser, installPackages, requireNode } from './setup.mjs';

/** @typedef {import('./browsers.mjs').Kind} Kind */

const HELP = `npm start [-- --browser chromium|firefox] [-- --headless]
  Opens a browser with Keyturn at a practice store on this machine. With no display, or with --headless, it goes through
  a whole password change by itself, says what vault and store hold at each step, and writes screenshots.`;

/**
 * @param {string | undefined} wanted
 * @returns {Kind[]}
 */
function kindsFor(wanted) {
  if (wanted === undefined) return ['chromium', 'firefox'];
  if (wanted === 'firefox') return ['firefox'];
  if (wanted === 'chromium' || wanted === 'chrome') return ['chromium'];
  throw new Error(`There is no browser "${wanted}" here: say chromium or firefox.`);
}

try {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, headless: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
  } else {
    requireNode();
    const kinds = kindsFor(values.browser);
    await installPackages();
    const { kind } = await ensureBrowser(kinds);
    const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
    const { createJiti } = await import('jiti');
    const jiti = createJiti(import.meta.url, { alias: { '@': ROOT } });
    /** @type {typeof import('./start')} */
    const { start } = await jiti.import('./start.ts');
    await start({ browser: kind, headless: values.headless === true || !hasDisplay });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
