// Owns one request as handlers see it: what was asked, by whom, in which variant, and the addresses and log that fit. It
// must not decide anything about a password.
import type { Shell } from '../../utils/rehearsal/shell';
import { put, type Texts, textsOf } from '../../utils/rehearsal/texts';
import { type Fault, pageFaults } from './faults';
import { cookieDomain, type HostRole, hostOf, type Place, placeOf } from './hosts';
import type { Action } from './log';
import { minimumOf } from './policies';
import { type Variant, variantOf } from './variant';
import type { PracticeAccount, Realm, World } from './world';

export interface Asked {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  /** Whether a frame asked, by Sec-Fetch-Dest. */
  readonly embedded: boolean;
}

/** The cookie with the session's id. */
export const SESSION = 'practice_session';

const brands = {
  alibaba: 'Alibaba.com',
  'aliexpress-ru': 'AliExpress Russia',
} as const satisfies Partial<Record<Place['family'], Shell['brand']>>;

export class Visit {
  readonly place: Place;
  readonly realm: Realm;
  readonly variant: Variant;
  readonly texts: Texts;
  /** Who is signed in here, or null. */
  readonly account: PracticeAccount | null;

  constructor(
    readonly asked: Asked,
    readonly world: World,
  ) {
    this.place = placeOf(asked.host);
    this.realm = this.place.family === 'aliexpress-ru' ? 'ru' : 'global';
    const lang = this.place.lang ?? 'en';
    this.variant = variantOf(asked.query, { lang, policy: world.policy, faults: world.faults });
    this.texts = textsOf(this.variant.lang);
    this.account = world.session(asked.cookies.get(SESSION));
  }

  has(fault: Fault): boolean {
    return this.variant.faults.has(fault);
  }

  /** The address of a path at another part of the same shop, with the variant in its query. */
  url(role: HostRole, path: string, query: Readonly<Record<string, string>> = {}): string {
    return this.#address(hostOf(this.place, role), path, query);
  }

  /** The address of a path at this very host. */
  here(path: string, query: Readonly<Record<string, string>> = {}): string {
    return this.#address(this.place.host, path, query);
  }

  /** The address of a path at a named host. */
  at(host: string, path: string, query: Readonly<Record<string, string>> = {}): string {
    return this.#address(this.place.family === 'copy' ? this.place.host : host, path, query);
  }

  #address(host: string, path: string, query: Readonly<Record<string, string>>): string {
    const url = new URL(path, `${this.asked.scheme}://${host}${this.place.port}`);
    for (const [key, value] of Object.entries({ ...this.variant.carried, ...query })) url.searchParams.set(key, value);
    return url.href;
  }

  /** This request's own address. */
  get self(): string {
    const { scheme, path, query } = this.asked;
    const search = query.toString();
    return `${scheme}://${this.place.host}${this.place.port}${path}${search && `?${search}`}`;
  }

  /** Where to go after signing in: the address that was asked for, if it is a page of these shops, else the front page. */
  returnAddress(): string {
    const { query } = this.asked;
    const home = this.url('shop', '/');
    for (const key of ['return', 'returnUrl', 'return_url', 'xman_goto']) {
      const wanted = query.get(key);
      if (wanted === null || !URL.canParse(wanted, home)) continue;
      const url = new URL(wanted, home);
      const known = placeOf(url.host).family !== 'copy' || url.hostname === this.place.host;
      if (known && /^https?:$/.test(url.protocol)) {
        for (const [name, value] of Object.entries(this.variant.carried)) {
          if (!url.searchParams.has(name)) url.searchParams.set(name, value);
        }
        return url.href;
      }
    }
    return home;
  }

  /** The address of the sign-in page that comes back to this request. */
  signInFirst(): string {
    return this.url('login', '/buyer.htm', { return: this.self });
  }

  /** A Set-Cookie line that all hosts of this shop see. An empty value ends the cookie. */
  cookie(name: string, value: string): string {
    const domain = cookieDomain(this.place);
    const scope = domain === null ? '' : `; Domain=${domain}`;
    const end = value === '' ? '; Max-Age=0' : '';
    const secure = this.asked.scheme === 'https' ? '; Secure; SameSite=None' : '';
    return `${name}=${value}; Path=/; HttpOnly${scope}${secure}${end}`;
  }

  /** What every page of this visit shares. */
  get shell(): Shell {
    const { account } = this;
    return {
      lang: this.variant.lang,
      texts: this.texts,
      brand: brandOf(this.place),
      assets: '/practice-assets/',
      embedded: this.asked.embedded,
      insecure: this.asked.scheme === 'http',
      faults: pageFaults(this.variant.faults),
      links: {
        home: this.url('shop', '/'),
        signIn: this.url('login', '/buyer.htm', { return: this.url('shop', '/') }),
        signOut: this.here('/logout.htm'),
        account: this.url('shop', '/p/my-aliexpress/index.html'),
        ...this.#settingsLinks(),
        mailbox: this.url('mail', '/'),
      },
      visitor: account && { name: account.name, masked: maskEmail(account.username) },
    };
  }

  #settingsLinks(): { profile: string; change: string } {
    if (this.place.family === 'aliexpress-ru') {
      return { profile: this.url('shop', '/settings'), change: this.url('shop', '/settings/security') };
    }
    const change = this.variant.layouts.has('single-page')
      ? this.url('shop', '/p/account-center/find-password.html')
      : this.url('accounts', '/user/company/change_password_security_prompt.htm');
    if (this.place.family === 'alibaba')
      return { profile: this.url('settings', '/buyer/accounts/account_settings'), change };
    return { profile: this.url('settings', '/user/organization/manage_person_profile.htm'), change };
  }

  /** The text of a refusal in the page's language. */
  say(why: keyof Texts): string {
    return put(this.texts[why], { min: minimumOf(this.variant.policy) });
  }

  /** Writes down what arrived and what became of it; `why` null means accepted. */
  record(
    action: Action,
    username: string | null,
    received: Readonly<Record<string, string>>,
    why: keyof Texts | Fault | null,
  ): void {
    const { scheme, method, path, form } = this.asked;
    const posted = Object.fromEntries(form);
    const entry = {
      at: this.world.now(),
      scheme,
      host: this.place.host,
      method,
      path,
      action,
      username,
      received,
      posted,
    };
    const accepted = action === 'page' || action === 'foreign' ? null : why === null;
    this.world.log.add({ ...entry, accepted, why });
  }
}

function brandOf({ family }: Place): Shell['brand'] {
  return family === 'alibaba' || family === 'aliexpress-ru' ? brands[family] : 'AliExpress';
}

/** An e-mail address as the passport shows it: `dem****per@example.com`. */
export function maskEmail(email: string): string {
  const [name = '', domain] = email.split('@');
  const masked = `${name.slice(0, 3)}****${name.length > 6 ? name.slice(-3) : ''}`;
  return domain === undefined ? masked : `${masked}@${domain}`;
}
