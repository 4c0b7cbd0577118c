// Owns what a store's reviewer looks at first, over the built files: nothing loaded from elsewhere, nothing run from a text, one request,
// and every question of the linter answered.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type BrowserKind, builtExtension } from '../rig/build';

/** Words that would let a text become code or markup, or something leave the machine. */
export const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  eval: /(?<![\w$.])eval\s*\(/g,
  'new Function': /\bnew\s+Function\s*\(|(?<![\w$.])Function\s*\(\s*["'`]/g,
  'document.write': /\bdocument\s*\.\s*write(?:ln)?\s*\(/g,
  'insertAdjacentHTML, outerHTML': /\.(?:insertAdjacentHTML\s*\(|outerHTML\s*=[^=])/g,
  XMLHttpRequest: /\bXMLHttpRequest\b/g,
  WebSocket: /\bWebSocket\b/g,
  EventSource: /\bEventSource\b/g,
  sendBeacon: /\bsendBeacon\b/g,
  'a timer with a text': /\bset(?:Timeout|Interval)\s*\(\s*["'`]/g,
  'a script from elsewhere': /\bimport\s*\(\s*["'`]https?:|<script[^>]+src=["']?https?:|importScripts\s*\(/g,
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function codeOf(extension: string): readonly (readonly [string, string])[] {
  return readdirSync(extension, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:js|html)$/.test(path) && statSync(join(extension, path)).isFile())
    .map((path) => [path, readFileSync(join(extension, path), 'utf8')] as const);
}

/** Declares the tests for one browser's build. */
export function describePackage(browser: BrowserKind): void {
  describe(`the package for ${browser}`, () => {
    it.each(Object.entries(FORBIDDEN))('holds no %s', async (_, pattern) => {
      const found = codeOf(await builtExtension(browser)).flatMap(([path, code]) =>
        [...code.matchAll(pattern)].map(({ index }) => `${path}: ${code.slice(Math.max(0, index - 40), index + 40)}`),
      );
      expect(found).toEqual([]);
    });

    it('asks the network in one place', async () => {
      const asks = codeOf(await builtExtension(browser)).flatMap(
        ([, code]) => code.match(/(?<![\w$.])fetch\s*\(/g) ?? [],
      );
      expect(asks).toHaveLength(1);
    });

    it('asks for no permission without a reason', async () => {
      const manifest = JSON.parse(readFileSync(join(await builtExtension(browser), 'manifest.json'), 'utf8'));
      const reasons: object = JSON.parse(readFileSync(join(ROOT, 'scripts/listing/permissions.json'), 'utf8'));
      const asked: string[] = [...manifest.permissions, ...manifest.optional_permissions];
      expect(asked.filter((permission) => !Object.hasOwn(reasons, permission))).toEqual([]);
    });

    it('opens no file of its own to pages', async () => {
      const manifest = JSON.parse(readFileSync(join(await builtExtension(browser), 'manifest.json'), 'utf8'));
      expect(manifest.web_accessible_resources ?? []).toEqual([]);
      expect(manifest.externally_connectable).toBeUndefined();
      expect(manifest.content_scripts.map(({ world }: { world?: string }) => world ?? 'ISOLATED')).toEqual([
        'ISOLATED',
      ]);
    });
  });
}

interface Lint {
  readonly errors: readonly { readonly code: string }[];
  readonly warnings: readonly { readonly code: string }[];
}

/** What Mozilla's own linter says of a build. */
export function lint(extension: string): Promise<Lint> {
  const program = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
  const args = [program, 'lint', '--source-dir', extension, '--output', 'json', '--no-input', '--no-config-discovery'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 2 ** 26 }, (error, out) => {
      try {
        resolve(JSON.parse(out) as Lint);
      } catch {
        reject(error ?? new Error(out));
      }
    });
  });
}
