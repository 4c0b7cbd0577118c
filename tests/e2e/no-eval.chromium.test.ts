// Owns the promise that no shipped file makes code of text, whatever a library brings along.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../rig/build';

/** Code out of text, in any spelling that a minifier leaves. */
const EVAL = /\beval\s*\(|\bnew Function\b|[^.\w]Function\s*\(\s*["'`]|\.constructor\s*\(\s*["'`]/g;

function evalsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|html)$/.test(name))
    .flatMap((name) =>
      (readFileSync(join(folder, name), 'utf8').match(EVAL) ?? []).map((found) => `${name}: ${found}`),
    );
}

describe('the shipped files', () => {
  it('hold no eval', async () => {
    expect(evalsIn(await builtExtension('chromium'))).toEqual([]);
  });

  it('would be found out: the library as it comes does hold one', () => {
    expect(evalsIn('node_modules/kdbxweb/dist')).not.toEqual([]);
  });
});
