// Owns how host names are read: which shop a host plays, which part of it, and where its other parts are. A host that is
// none of the shops' plays all of AliExpress by itself, because look-alikes do just that, and so does a shop that no file knows.
// It must know no page.
import type { Lang } from '../../utils/rehearsal/texts';

/** The part of a shop that a host plays. */
export type HostRole =
  | 'shop'
  | 'login'
  | 'passport'
  | 'accounts'
  | 'settings'
  | 'reset'
  | 'old-reset'
  | 'mail'
  | 'overview'
  | 'well-known';
type Family = 'aliexpress' | 'aliexpress-us' | 'aliexpress-ru' | 'alibaba' | 'practice' | 'copy';

export interface Place {
  /** Lower case, without port. */
  readonly host: string;
  /** '' or ':8443', as the browser named it; kept in every address. */
  readonly port: string;
  readonly family: Family;
  readonly roles: readonly HostRole[];
  /** The language that the host stands for, if any. */
  readonly lang: Lang | null;
}

const domains: readonly (readonly [string, Family])[] = [
  ['aliexpress.com', 'aliexpress'],
  ['aliexpress.us', 'aliexpress-us'],
  ['aliexpress.ru', 'aliexpress-ru'],
  ['alibaba.com', 'alibaba'],
  ['practice.example', 'practice'],
];

const rolesOfLabel: Readonly<Record<string, readonly HostRole[]>> = {
  login: ['login'],
  passport: ['passport', 'reset'],
  accounts: ['accounts', 'settings'],
  i: ['settings'],
  'us.my': ['old-reset'],
};

const langOfLabel: Readonly<Record<string, Lang>> = {
  es: 'es',
  ar: 'ar',
  ja: 'ja',
  tr: 'tr',
  vi: 'vi',
  ru: 'ru',
  spanish: 'es',
  arabic: 'ar',
  japanese: 'ja',
  turkish: 'tr',
  vietnamese: 'vi',
  russian: 'ru',
};

const everything: readonly HostRole[] = [
  'shop',
  'login',
  'passport',
  'accounts',
  'settings',
  'reset',
  'old-reset',
  'well-known',
];

/** Reads a Host header. */
export function placeOf(header: string): Place {
  const [name = '', number] = header.toLowerCase().split(':');
  const place = { host: name, port: number === undefined ? '' : `:${number}` };
  for (const [domain, family] of domains) {
    if (name !== domain && !name.endsWith(`.${domain}`)) continue;
    const label = name === domain ? '' : name.slice(0, -domain.length - 1);
    if (family === 'practice') return { ...place, family, roles: [label === 'mail' ? 'mail' : 'overview'], lang: null };
    const lang = langOfLabel[label] ?? (family === 'aliexpress-ru' ? 'ru' : null);
    return { ...place, family, roles: rolesOfLabel[label] ?? ['shop'], lang };
  }
  return { ...place, family: 'copy', roles: everything, lang: null };
}

/** The host that plays another part of the same shop, as seen from a place. */
export function hostOf(place: Place, role: HostRole): string {
  if (role === 'mail') return 'mail.practice.example';
  if (place.family === 'copy' || place.roles.includes(role)) return place.host;
  if (role === 'old-reset') return 'us.my.alibaba.com';
  if (role === 'reset') return 'passport.alibaba.com';
  if (place.family === 'alibaba') return role === 'settings' ? 'i.alibaba.com' : hostUnder('alibaba.com', role);
  if (place.family === 'aliexpress-ru')
    return role === 'shop' || role === 'settings' ? 'aliexpress.ru' : 'login.aliexpress.ru';
  if (place.family === 'aliexpress-us' && role === 'shop') return 'www.aliexpress.us';
  return role === 'settings' ? 'accounts.aliexpress.com' : hostUnder('aliexpress.com', role);
}

function hostUnder(domain: string, role: HostRole): string {
  return `${role === 'shop' ? 'www' : role}.${domain}`;
}

/** The Domain of a session's cookie, or null for a cookie of this host alone. */
export function cookieDomain(place: Place): string | null {
  return domains.find(([domain]) => place.host === domain || place.host.endsWith(`.${domain}`))?.[0] ?? null;
}

/** Names that the certificate must cover. */
export const certificateNames: readonly string[] = [
  'localhost',
  ...domains.flatMap(([domain]) => [domain, `*.${domain}`]),
  'us.my.alibaba.com',
  'aliexpress-secure.com',
  'www.aliexpress-secure.com',
  'www.aliexpress.com.evil.example',
  'garden-shop.example',
  '*.garden-shop.example',
];
