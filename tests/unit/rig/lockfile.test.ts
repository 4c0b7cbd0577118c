// Owns the proof that the lock file guard finds what it is there for, and that this repository's lock file passes it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findLockfileFaults, isInstalled, type Lockfile } from '../../../scripts/lockfile.mjs';

const read = (): Lockfile => JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'));

describe('the lock file guard', () => {
  test('finds no fault in this repository', () => {
    expect(findLockfileFaults(read())).toEqual([]);
  });

  test('finds every platform package that is taken out of this repository, one at a time', () => {
    const lock = read();
    const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    const single = [...new Set(wanted)].filter(
      (name) => Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`)).length === 1,
    );
    expect(single.length).toBeGreaterThan(40);
    for (const name of single) {
      const packages = Object.fromEntries(
        Object.entries(lock.packages).filter(([path]) => !path.endsWith(`node_modules/${name}`)),
      );
      expect(findLockfileFaults({ packages }).join()).toContain(`wants ${name}, which has no entry`);
    }
  });

  test('takes a platform package that stands beside or inside the package that wants it, and no other', () => {
    const wants = { optionalDependencies: { 'tool-linux': '1' } };
    const at = (...paths: string[]): Lockfile => ({
      packages: Object.fromEntries([
        ['node_modules/outer/node_modules/tool', wants],
        ...paths.map((path) => [path, {}]),
      ]),
    });
    expect(findLockfileFaults(at('node_modules/outer/node_modules/tool/node_modules/tool-linux'))).toEqual([]);
    expect(findLockfileFaults(at('node_modules/outer/node_modules/tool-linux'))).toEqual([]);
    expect(findLockfileFaults(at('node_modules/tool-linux'))).toEqual([]);
    expect(findLockfileFaults(at('node_modules/other/node_modules/tool-linux'))).toHaveLength(1);
  });

  test('finds the address of a registry', () => {
    const packages = {
      'node_modules/a': { resolved: 'https://registry.example/a.tgz' },
      'node_modules/b': { resolved: 'file:b' },
    };
    expect(findLockfileFaults({ packages })).toEqual([
      'node_modules/a names the registry it came from: https://registry.example/a.tgz',
    ]);
  });
});

describe('an installation', () => {
  const lock: Lockfile = {
    packages: {
      '': {},
      'node_modules/a': { version: '2.0.0' },
      'node_modules/b': { version: '1.0.0', optional: true },
    },
  };
  test.each<[string, Lockfile | null, boolean]>([
    ['nothing', null, false],
    [
      'everything',
      { packages: { 'node_modules/a': { version: '2.0.0' }, 'node_modules/b': { version: '1.0.0' } } },
      true,
    ],
    ['all but a package of another platform', { packages: { 'node_modules/a': { version: '2.0.0' } } }, true],
    ['an older version', { packages: { 'node_modules/a': { version: '1.9.0' } } }, false],
    [
      'an older version of an optional one',
      { packages: { 'node_modules/a': { version: '2.0.0' }, 'node_modules/b': { version: '0.1.0' } } },
      false,
    ],
    ['a missing package', { packages: { 'node_modules/b': { version: '1.0.0' } } }, false],
  ])('that holds %s is current: %#', (_, installed, current) => {
    expect(isInstalled(lock, installed)).toBe(current);
  });
});
