// Owns the promise that a release is the same wherever it is made: archives depend on names and contents alone, the list of what is
// shipped on the lock file alone.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeArchive } from '../../../scripts/release/archive.mjs';
import { normalise } from '../../../scripts/release/sbom.mjs';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, string>>, year: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-archive-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), new Date(`${year}-05-05`), new Date(`${year}-05-05`));
  }
  return folder;
}

describe('an archive', () => {
  it('does not tell when, where or in which order it was made', async () => {
    const one = await makeArchive(folderWith({ a: '1', b: '2' }, 2020), ['a', 'b']);
    const other = await makeArchive(folderWith({ b: '2', a: '1' }, 2024), ['b', 'a']);
    expect(one.equals(other)).toBe(true);
  });

  it('tells every change of a name or a content', async () => {
    const one = await makeArchive(folderWith({ a: '1' }, 2020), ['a']);
    expect(one.equals(await makeArchive(folderWith({ a: '2' }, 2020), ['a']))).toBe(false);
    expect(one.equals(await makeArchive(folderWith({ b: '1' }, 2020), ['b']))).toBe(false);
  });
});

describe('the list of what is shipped', () => {
  const list = (time: string, order: 1 | -1) => ({
    serialNumber: `urn:uuid:${time}`,
    metadata: { timestamp: time, tools: [time], component: { name: time } },
    components: ['a', 'b'].toSorted((x, y) => (x < y ? -order : order)).map((name) => ({ 'bom-ref': name })),
    dependencies: [{ ref: 'a', dependsOn: order === 1 ? ['x', 'y'] : ['y', 'x'] }],
  });

  it('is the same at any time, in any directory', () => {
    expect(normalise(list('now', 1), 'keyturn')).toBe(normalise(list('then', -1), 'keyturn'));
  });

  it('has a number of its own for what it lists', () => {
    const more = { ...list('now', 1), components: [{ 'bom-ref': 'c' }] };
    const numberOf = (text: string) => JSON.parse(text).serialNumber;
    expect(numberOf(normalise(more, 'keyturn'))).not.toBe(numberOf(normalise(list('now', 1), 'keyturn')));
    expect(numberOf(normalise(more, 'keyturn'))).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});
