// Owns the promise that continuous integration can read and nothing else, and runs no action that somebody else can change.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = '.github/workflows';
const files = readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const);

describe.each(files)('%s', (_, text) => {
  it('may read the contents and nothing else', () => {
    expect(text.match(/^\s*permissions:\n(?:\s+.*\n)*?(?=\S)/gm)).toEqual(['permissions:\n  contents: read\n']);
    expect(text).not.toMatch(/pull_request_target|secrets\.|write/);
  });

  it('pins every action by the full digest of a commit', () => {
    const used = [...text.matchAll(/uses:\s*(\S+)/g)].map(([, action]) => action);
    expect(used.filter((action) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([]);
  });

  it('runs what everybody runs', () => {
    const run = [...text.matchAll(/run:\s*(.+)/g)].map(([, command]) => command);
    expect(run).toEqual(['.ci/run', 'npm start -- --headless']);
    expect(readFileSync('.ci/run', 'utf8').trimEnd().endsWith('npm test')).toBe(true);
  });
});
