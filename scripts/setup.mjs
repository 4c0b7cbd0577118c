// @ts-check
// Owns getting a machine ready: npm packages, and a browser. Plain Node without packages, because it runs before any are
// there. It must ask nothing and install a browser only on Debian-like systems as root.
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from './browsers.mjs';
import { isInstalled } from './lockfile.mjs';
import { ROOT, run } from './parts.mjs';

/** @typedef {import('./browsers.mjs').Kind} Kind */

/** @type {Record<Kind, string>} */
const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };

/** The pages speak Arabic, Hebrew, Chinese, Japanese and Korean too. */
const FONTS = ['fonts-liberation', 'fonts-noto-core', 'fonts-noto-cjk'];

/** @param {string} path */
const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/**
 * Throws a sentence when this Node is too old.
 * @param {string} [version]
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Keyturn needs Node 20.19 or newer; this is ${version}.`);
}

/** Runs `npm ci` unless everything that the lock file asks for is installed. Throws when npm fails. */
export async function installPackages() {
  const lock = readJson(`${ROOT}/package-lock.json`);
  if (isInstalled(lock, readJson(`${ROOT}/node_modules/.package-lock.json`))) return;
  console.log('Installing npm packages...');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error(`npm ci ended with ${code}; see its words above.`);
}

/**
 * One sentence with the command that brings a browser.
 * @param {readonly Kind[]} kinds any of which would do
 * @param {NodeJS.Platform} platform
 * @param {(path: string) => boolean} exists
 */
export function adviceFor(kinds, platform, exists) {
  const none = `No ${kinds.map((kind) => (kind === 'chromium' ? 'Chromium or Chrome' : 'Firefox')).join(' or ')} was found`;
  const first = kinds[0] ?? 'chromium';
  /** @type {Record<Kind, string>} */
  const commands = (() => {
    if (platform === 'darwin') {
      return { chromium: 'brew install --cask google-chrome', firefox: 'brew install --cask firefox' };
    }
    if (platform === 'win32') {
      return { chromium: 'winget install Google.Chrome', firefox: 'winget install Mozilla.Firefox' };
    }
    if (exists('/usr/bin/dnf')) return { chromium: 'sudo dnf install chromium', firefox: 'sudo dnf install firefox' };
    if (exists('/usr/bin/pacman')) return { chromium: 'sudo pacman -S chromium', firefox: 'sudo pacman -S firefox' };
    if (exists('/sbin/apk')) return { chromium: 'sudo apk add chromium', firefox: 'sudo apk add firefox' };
    return { chromium: 'sudo apt-get install chromium', firefox: 'sudo apt-get install firefox-esr' };
  })();
  return `${none}: install one with "${commands[first]}" and start again.`;
}

/**
 * The first of these browsers that the machine has; where it has none, the first of them is installed on Debian as root.
 * @param {readonly Kind[]} kinds in order of preference
 * @returns {Promise<{ kind: Kind, path: string }>} rejects with one sentence when there is none
 */
export async function ensureBrowser(kinds) {
  for (const kind of kinds) {
    const path = findBrowser(kind);
    if (path !== null) return { kind, path };
  }
  const [first] = kinds;
  if (first !== undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const name = DEBIAN_PACKAGE[first];
    console.log(`No browser was found: installing ${name} and fonts...`);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['-qq', 'update'], quiet);
    await run('apt-get', ['-qq', '-y', 'install', name, ...FONTS], quiet);
    const path = findBrowser(first);
    if (path !== null) return { kind: first, path };
  }
  throw new Error(adviceFor(kinds, process.platform, existsSync));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { browser: { type: 'string', multiple: true } } });
  const kinds = /** @type {Kind[]} */ (values.browser ?? ['chromium', 'firefox']);
  try {
    requireNode();
    await installPackages();
    for (const kind of kinds) {
      const { path } = await ensureBrowser([kind]);
      console.log(`${kind}: ${path}`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
