// Owns the proof that a mutant is never the original, and that an extension's id is known before it runs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { substitute } from '../../../scripts/substitute';
import { chromiumIdOf, geckoIdOf } from '../../rig/extension-id';

describe('a mutant', () => {
  test('has the one text replaced, literally', () => {
    expect(substitute('save(); fill();', 'save(); ', '$& ')).toBe('$& fill();');
  });

  test.each([
    ['never', 'record()'],
    ['twice', 'fill()'],
    ['everywhere', ''],
  ])('is refused when the text stands there %s', (_, from) => {
    expect(() => substitute('fill(); fill();', from, '')).toThrow('not once');
  });
});

describe('the id of an extension', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-id-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const withManifest = (manifest: object): string => {
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    return folder;
  };

  test('in Chromium follows from the key', () => {
    // Expected: printf 'a public key' | sha256sum | cut -c1-32 | tr 0-9a-f a-p
    const id = 'alhdeipkadijhameiomahmnhdlgcfhpd';
    expect(chromiumIdOf(withManifest({ key: Buffer.from('a public key').toString('base64') }))).toBe(id);
    expect(chromiumIdOf(withManifest({ key: Buffer.from('another key').toString('base64') }))).not.toBe(id);
  });

  test('in Firefox is the one that the manifest states, and must be stated', () => {
    expect(geckoIdOf(withManifest({ browser_specific_settings: { gecko: { id: 'a@b' } } }))).toBe('a@b');
    expect(() => geckoIdOf(withManifest({}))).toThrow('gecko id');
  });
});
