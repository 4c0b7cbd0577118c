// Owns the proof that the notices of others' works ship with the build and are up to date.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeNotices } from '../../../scripts/notices';

const shipped = readFileSync('public/third-party.txt', 'utf8');

describe('the notices of the works of others', () => {
  it('are those of the packages in the lock file; "npm run notices" writes them anew', () => {
    expect(shipped).toBe(makeNotices());
  });

  it('name every dependency, the word list and the rules of sites', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    for (const name of Object.keys(dependencies)) expect(shipped).toContain(`\n${name} (`);
    expect(shipped).toContain('EFF long word list');
    expect(shipped).toContain('creativecommons.org/licenses/by/3.0/us/');
    expect(shipped).toContain('Apple Inc.');
    expect(shipped).toContain('OpenSubtitles');
  });
});
