// The promise that nothing leaves the machine but the look-up in known leaks: one call of fetch in the whole code, and a manifest
// that lets no page of the extension reach any other host.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BREACH_HOST } from '@/utils/browser/breach-range';
import config from '@/wxt.config';

const NETWORK =
  /\bfetch\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|importScripts)\b|\.sendBeacon\b|\bnew Image\b|\bimport\s*\(\s*[`'"]https?:/g;

/** Every place in a source where something could leave the machine; comments do not count. */
function requestsIn(code: string): string[] {
  return code.replace(/^\s*\/\/.*$|^\s*\*.*$|\/\*.*?\*\//gm, '').match(NETWORK) ?? [];
}

/** The pages of the practice store are no part of the extension. */
const sources = ['entrypoints', 'components', 'utils'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => /\.(?:ts|tsx|js|html)$/.test(path) && !path.startsWith('utils/rehearsal/')),
);

describe('the one request', () => {
  it('stands in one file, once', () => {
    const found = sources.flatMap((path) => requestsIn(readFileSync(path, 'utf8')).map((request) => [path, request]));
    expect(found).toEqual([['utils/browser/breach-range.ts', 'fetch(']]);
  });

  it.each([
    'await fetch(url)',
    'globalThis.fetch (url)',
    'new XMLHttpRequest()',
    "new WebSocket('wss://x')",
    'navigator.sendBeacon(url, data)',
    'new Image().src = url',
    "import('https://example.org/x.js')",
  ])('would be found as "%s" (the check can fail)', (code) => {
    expect(requestsIn(code)).toHaveLength(1);
  });

  it.each(['chrome', 'firefox'] as const)('reaches one host and needs the person’s leave, in %s', (browser) => {
    const make = config.manifest as (env: object) => Record<string, unknown>;
    const manifest = make({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
    const policy = (manifest.content_security_policy as { extension_pages: string }).extension_pages;
    expect(policy.split('; ')).toContain("default-src 'none'");
    expect(policy.split('; ').filter((part) => part.startsWith('connect-src'))).toEqual([
      `connect-src https://${BREACH_HOST}`,
    ]);
    expect(JSON.stringify(manifest.host_permissions)).not.toContain(BREACH_HOST);
    // Any https host may be asked for, this one and the person's own stores; the policy above lets only this one be fetched.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });
});

describe('markup and code', () => {
  it('are never made of a text: the sources set no markup and run no text', () => {
    const made =
      /dangerouslySetInnerHTML|\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|\beval\s*\(|new Function\b/;
    const found = sources.filter((path) => made.test(readFileSync(path, 'utf8').replace(/^\s*(?:\/\/|\*).*$/gm, '')));
    expect(found).toEqual([]);
  });
});
