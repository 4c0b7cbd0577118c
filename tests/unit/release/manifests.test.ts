// Owns the promise that neither manifest asks for more than is justified to the stores: both are frozen here, and every permission has
// its reason in scripts/listing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BREACH_HOST } from '@/utils/browser/breach-range';
import { loginFamilyHosts } from '@/utils/stores';
import config from '@/wxt.config';

type Browser = 'chrome' | 'firefox';

function manifestOf(
  browser: Browser,
): Record<string, unknown> & { readonly permissions: string[]; readonly optional_permissions: string[] } {
  const make = config.manifest as (env: object) => ReturnType<typeof manifestOf>;
  return make({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
}

const reasons: Readonly<Record<string, string>> = JSON.parse(readFileSync('scripts/listing/permissions.json', 'utf8'));
const privacy = JSON.parse(readFileSync('scripts/listing/privacy.json', 'utf8'));

/** WXT adds it for the side panel in Chrome; the test of the package looks at the built manifest. */
const BY_WXT = 'sidePanel';

/** What each browser is asked for, and nothing else; hosts are told apart below. */
const FROZEN = {
  chrome: [
    'alarms',
    'clipboardWrite',
    'contextMenus',
    'idle',
    'scripting',
    'storage',
    'tabs',
    'unlimitedStorage',
    'webNavigation',
    'offscreen',
  ],
  firefox: [
    'alarms',
    'clipboardWrite',
    'contextMenus',
    'idle',
    'scripting',
    'storage',
    'tabs',
    'unlimitedStorage',
    'webNavigation',
  ],
} as const;

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest = manifestOf(browser);

  it('asks for the frozen permissions and the listed hosts', () => {
    expect(manifest.permissions).toEqual(FROZEN[browser]);
    expect(manifest.optional_permissions).toEqual(['clipboardRead']);
    expect(manifest.host_permissions).toEqual(loginFamilyHosts.map((host) => `https://${host}/*`));
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  it('opens nothing to pages and other extensions', () => {
    for (const key of ['web_accessible_resources', 'externally_connectable', 'sandbox', 'update_url', 'oauth2'])
      expect(manifest).not.toHaveProperty(key);
  });

  it('lets its pages load and reach nothing but what they are made of', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages: [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        `connect-src https://${BREACH_HOST}`,
        "form-action 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ].join('; '),
    });
  });
});

describe('what the stores are told', () => {
  it('gives a reason for each permission, and for none that is not asked for', () => {
    const asked = (['chrome', 'firefox'] as const)
      .map(manifestOf)
      .flatMap((one) => [...one.permissions, ...one.optional_permissions]);
    expect(Object.keys(reasons).toSorted()).toEqual(
      [...new Set([...asked, BY_WXT, 'hosts', 'optional hosts'])].toSorted(),
    );
    for (const reason of Object.values(reasons)) expect(reason.length).toBeGreaterThan(30);
  });

  it('answers the questions on privacy as manifest and code do', () => {
    const gecko = (
      manifestOf('firefox').browser_specific_settings as { gecko: { data_collection_permissions: unknown } }
    ).gecko;
    expect(gecko.data_collection_permissions).toEqual({
      required: privacy.data_collected.length === 0 ? ['none'] : privacy.data_collected,
    });
    expect(privacy).toMatchObject({ remote_code: false, data_collected: [], data_sold_or_shared: false });
    expect(privacy.network).toContain(BREACH_HOST);
  });
});
