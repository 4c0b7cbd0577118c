// @ts-check
// Owns where browsers are found on a machine. Plain Node without packages, so that it runs before anything is installed;
// it must not install or start anything.
import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

/** @typedef {'chromium' | 'firefox'} Kind */
/**
 * What finding looks at; a test passes its own.
 * @typedef {{ platform: NodeJS.Platform, env: Record<string, string | undefined>, isExecutable: (path: string) => boolean }} Machine
 */

/** @type {Record<Kind, readonly string[]>} Names on the search path, the one to prefer first. */
const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'brave-browser',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/** @type {Record<Kind, readonly string[]>} */
const MAC_APPS = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};

/** @type {Record<Kind, readonly string[]>} */
const WINDOWS_PROGRAMS = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** @type {Record<Kind, string>} Set these to use a browser that stands elsewhere. */
const OVERRIDES = { chromium: 'KEYTURN_CHROMIUM', firefox: 'KEYTURN_FIREFOX' };

/** @type {Machine} */
const HERE = {
  platform: process.platform,
  env: process.env,
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/**
 * @param {Kind} kind
 * @param {Machine} machine
 * @returns {string[]} every place to look at, the one to prefer first
 */
function placesOf(kind, { platform, env }) {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return WINDOWS_PROGRAMS[kind].flatMap((program) =>
      roots.flatMap((root) => (root ? [win32.join(root, program)] : [])),
    );
  }
  const onPath = (env.PATH ?? '').split(':').filter(Boolean);
  const commands = COMMANDS[kind].flatMap((name) => onPath.map((folder) => posix.join(folder, name)));
  if (platform !== 'darwin') return commands;
  const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
  return [...MAC_APPS[kind].flatMap((app) => folders.map((folder) => posix.join(folder, app))), ...commands];
}

/**
 * The browser to use, or null where there is none. An override in the environment wins, and is an error when nothing stands there.
 * @param {Kind} kind
 * @param {Machine} [machine]
 * @returns {string | null}
 */
export function findBrowser(kind, machine = HERE) {
  const forced = machine.env[OVERRIDES[kind]];
  if (forced) {
    if (machine.isExecutable(forced)) return forced;
    throw new Error(`${OVERRIDES[kind]} names ${forced}, which is not a program`);
  }
  return placesOf(kind, machine).find(machine.isExecutable) ?? null;
}
