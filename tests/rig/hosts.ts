// Owns which host names the rig sends to the practice store, for both browsers. Every other name must stay unreachable, so
// that no test and no demo can ever touch the real internet.

/** Ports on 127.0.0.1 where the practice store listens. */
export interface StorePorts {
  /** HTTPS. */
  readonly storePort: number;
  /** Plain HTTP; without it port 80 of every host is unreachable. */
  readonly httpPort?: number | undefined;
  /** HTTPS of the look-up in known leaks, as leak-corpus.ts plays it; without it that host is unreachable. */
  readonly leakPort?: number | undefined;
  /** Further hosts that lead to the same ports: look-alikes and attackers. */
  readonly strangers?: readonly string[] | undefined;
}

/** The one host that the extension asks something of. */
export const LEAK_HOST = 'api.pwnedpasswords.com';

/** A name stands for itself and for everything under it. */
const FAMILIES = [
  'aliexpress.com',
  'aliexpress.us',
  'aliexpress.ru',
  'alibaba.com',
  'practice.example',
  // A shop that no store file knows.
  'garden-shop.example',
] as const;

/** Names that stand for themselves only: hosts that merely look like a store. */
const SINGLES = ['aliexpress-secure.com', 'www.aliexpress-secure.com', 'www.aliexpress.com.evil.example'] as const;

/** Whether the rig maps this host name to the practice store. */
export function isPracticeHost(host: string, strangers: readonly string[] = []): boolean {
  const name = host.toLowerCase();
  const isSingle = [...SINGLES, ...strangers].some((single) => single === name);
  return isSingle || FAMILIES.some((family) => name === family || name.endsWith(`.${family}`));
}

/** The value of Chromium's --host-resolver-rules switch. The first rule that fits wins; the last one refuses the rest. */
export function hostResolverRules({ storePort, httpPort, leakPort, strangers = [] }: StorePorts): string {
  const names = [...FAMILIES.flatMap((family) => [family, `*.${family}`]), ...SINGLES, ...strangers];
  const rules = names.flatMap((name) => [
    `MAP ${name}:443 127.0.0.1:${storePort}`,
    ...(httpPort === undefined ? [] : [`MAP ${name}:80 127.0.0.1:${httpPort}`]),
  ]);
  const leaks = leakPort === undefined ? [] : [`MAP ${LEAK_HOST}:443 127.0.0.1:${leakPort}`];
  return [...rules, ...leaks, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
}
