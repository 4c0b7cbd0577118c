// Owns how an address stands to Keyturn: only a listed https host with permission gets fills. It reads no page.
import { hasHost } from '@/utils/browser/host-permission';
import type { Standing } from '@/utils/core/messages';
import { leftAlone, storeOfHost } from '@/utils/stores';

/** The standing of a tab's address, by the browser's word. */
export async function standingOf(url: string | undefined): Promise<{ standing: Standing; host: string }> {
  const address = parse(url);
  if (!address) return { standing: 'not-a-page', host: '' };
  const { protocol, hostname: host, port } = address;
  if (protocol !== 'https:' && protocol !== 'http:') return { standing: 'not-a-page', host: '' };
  if (leftAlone(host)) return { standing: 'left-alone', host };
  if (!storeOfHost(host) || port !== '') return { standing: 'unlisted', host };
  if (protocol === 'http:') return { standing: 'not-secure', host };
  return { standing: (await hasHost(host)) ? 'listed' : 'no-permission', host };
}

/** True for an https origin of a listed store, spelled exactly and without a port. */
export function isListedOrigin(origin: string | undefined): boolean {
  const address = parse(origin);
  return address?.protocol === 'https:' && address.port === '' && storeOfHost(address.hostname) !== undefined;
}

function parse(url: string | undefined): URL | null {
  return url !== undefined && URL.canParse(url) ? new URL(url) : null;
}
