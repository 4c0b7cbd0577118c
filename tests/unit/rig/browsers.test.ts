// Owns the proof that browsers are found where each system keeps them, and that a machine without one is told what to do.
import { describe, expect, test } from 'vitest';
import { findBrowser, type Machine } from '../../../scripts/browsers.mjs';
import { adviceFor, requireNode } from '../../../scripts/setup.mjs';

const machine = (platform: NodeJS.Platform, env: Machine['env'], ...programs: string[]): Machine => ({
  platform,
  env,
  isExecutable: (path) => programs.includes(path),
});
const linux = (...programs: string[]): Machine => machine('linux', { PATH: '/usr/local/bin:/usr/bin' }, ...programs);

describe('finding a browser', () => {
  test('on Linux: along the search path, Chromium before Chrome, wherever each stands', () => {
    expect(findBrowser('chromium', linux('/usr/local/bin/google-chrome', '/usr/bin/chromium'))).toBe(
      '/usr/bin/chromium',
    );
    expect(findBrowser('chromium', linux('/usr/bin/google-chrome-stable'))).toBe('/usr/bin/google-chrome-stable');
    expect(findBrowser('firefox', linux('/usr/bin/firefox', '/usr/bin/firefox-esr'))).toBe('/usr/bin/firefox-esr');
  });

  test('on a Mac: among the applications of all and of the user', () => {
    const chrome = '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chromium', machine('darwin', { HOME: '/Users/a' }, chrome))).toBe(chrome);
    const firefox = '/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findBrowser('firefox', machine('darwin', {}, firefox))).toBe(firefox);
  });

  test('on Windows: in both program folders and the user’s own', () => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' };
    const chrome = 'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    expect(findBrowser('chromium', machine('win32', env, chrome))).toBe(chrome);
    const firefox = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
    expect(findBrowser('firefox', machine('win32', env, firefox))).toBe(firefox);
  });

  test('none is null, and an empty search path is no path', () => {
    expect(findBrowser('chromium', linux('/usr/bin/firefox'))).toBeNull();
    expect(findBrowser('firefox', machine('linux', {}, 'firefox', '/firefox'))).toBeNull();
  });

  test('an override wins, and one that names nothing is an error', () => {
    const env = { PATH: '/usr/bin', KEYTURN_FIREFOX: '/opt/firefox' };
    expect(findBrowser('firefox', machine('linux', env, '/opt/firefox', '/usr/bin/firefox'))).toBe('/opt/firefox');
    expect(() => findBrowser('firefox', machine('linux', env, '/usr/bin/firefox'))).toThrow('/opt/firefox');
  });
});

describe('a machine without a browser', () => {
  test.each<[NodeJS.Platform, string | null, string]>([
    ['linux', null, 'sudo apt-get install chromium'],
    ['linux', '/usr/bin/dnf', 'sudo dnf install chromium'],
    ['linux', '/usr/bin/pacman', 'sudo pacman -S chromium'],
    ['darwin', null, 'brew install --cask google-chrome'],
    ['win32', null, 'winget install Google.Chrome'],
  ])('on %s with %s is told: %s', (platform, tool, command) => {
    const advice = adviceFor(['chromium', 'firefox'], platform, (path) => path === tool);
    expect(advice).toContain(`"${command}"`);
    expect(advice.split('\n')).toHaveLength(1);
  });

  test('is told about the browser that was asked for', () => {
    expect(adviceFor(['firefox'], 'linux', () => false)).toBe(
      'No Firefox was found: install one with "sudo apt-get install firefox-esr" and start again.',
    );
  });
});

test('an old Node is refused in one sentence, a new one is not', () => {
  expect(() => requireNode('18.20.0')).toThrow('20.19');
  expect(() => requireNode('20.18.3')).toThrow('20.18.3');
  for (const version of ['20.19.0', '22.0.0', '24.1.0']) expect(() => requireNode(version)).not.toThrow();
});
