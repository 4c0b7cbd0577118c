// Owns how an address stands to Keyturn: only an https host that the person lets it work on gets fills. It reads no page.
import type { Standing } from '@/utils/core/view';
import { leftAlone, storeOfHost } from '@/utils/stores';
import { sharingWith, storeAt } from '@/utils/stores/sites';
import { isAllowed } from './sites';

/** The standing of a tab's address, by the browser's word. */
export async function standingOf(url: string | undefined): Promise<{ standing: Standing; host: string }> {
  const address = parse(url);
  if (!address) return { standing: 'not-a-page', host: '' };
  const { protocol, hostname: host, port } = address;
  if (protocol !== 'https:' && protocol !== 'http:') return { standing: 'not-a-page', host: '' };
  if (leftAlone(host)) return { standing: 'left-alone', host };
  // A permission covers all ports of a host, a store only the one that its name stands for.
  if (!storeAt(host) || port !== '') return { standing: 'not-a-site', host };
  if (protocol === 'http:') return { standing: 'not-secure', host };
  if (await isAllowed(host)) return { standing: 'allowed', host };
  return { standing: storeOfHost(host) ? 'no-permission' : 'unlisted', host };
}

/** Whether a frame may speak for a page, and be filled in it: an allowed https origin of the same login as the page's host. */
export async function isTrustedFrame(origin: string, topHost: string): Promise<boolean> {
  const { standing, host } = await standingOf(origin);
  const [frame, top] = [storeAt(host), storeAt(topHost)];
  return standing === 'allowed' && frame !== undefined && top !== undefined && sharingWith(top.id).includes(frame.id);
}

function parse(url: string | undefined): URL | null {
  return url !== undefined && URL.canParse(url) ? new URL(url) : null;
}
