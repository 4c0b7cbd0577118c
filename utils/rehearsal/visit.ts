// Owns the shop of the rehearsal: one made-up visitor who changes a password once, from the settings to the sign-in afterwards. Pure:
// a visit and what the visitor did in, the next visit out. It must know no guide and keep nothing.
import { checkPassword } from '@/utils/core/check-password';
import type { Policy } from '@/utils/core/policy';
import { accountPage, profileSettingsPage } from './pages/home';
import { codePage } from './pages/identity';
import { threeBoxPage } from './pages/new-password';
import { changedPage } from './pages/outcome';
import { signInDirectPage } from './pages/sign-in';
import type { Shell } from './shell';
import { type Lang, put, textsOf } from './texts';

type Place = 'account' | 'settings' | 'identity' | 'change' | 'changed' | 'sign-in';

export interface Visit {
  readonly lang: Lang;
  readonly place: Place;
  /** What the shop takes at the sign-in now. */
  readonly password: string;
  /** The code of the e-mail. */
  readonly code: string;
  readonly codeSent: boolean;
  /** The shop's refusal of what was sent last. */
  readonly error: string | null;
}

/** What the visitor does on a page. `follow` names a link of the shell. */
export type Deed =
  | { readonly type: 'follow'; readonly link: string }
  | { readonly type: 'get-code' }
  | { readonly type: 'send'; readonly values: Readonly<Record<string, string>> };

/** Nobody: the domain is reserved (RFC 2606). */
export const VISITOR = { name: 'Robin', email: 'robin@shop.example', masked: 'r***n@shop.example' } as const;

export function beginVisit(lang: Lang, password: string, code: string): Visit {
  return { lang, place: 'settings', password, code, codeSent: false, error: null };
}

/** The mail that the shop sent, or null. */
export function mailOf(visit: Visit): string | null {
  return visit.codeSent ? put(textsOf(visit.lang).codeMailBody, { code: visit.code }) : null;
}

/** The visit after a deed; a deed that leads nowhere leaves it as it is. */
export function visitAfter(visit: Visit, deed: Deed, policy: Policy): Visit {
  switch (deed.type) {
    case 'follow':
      return followed(visit, deed.link);
    case 'get-code':
      return { ...visit, codeSent: true };
    case 'send':
      return sent(visit, deed.values, policy);
  }
}

function followed(visit: Visit, link: string): Visit {
  const place = isSignedIn(visit) ? LINKS_INSIDE[link] : link === 'sign-in' ? 'sign-in' : undefined;
  return place ? { ...visit, place, error: null } : visit;
}

const LINKS_INSIDE: Readonly<Record<string, Place>> = {
  home: 'account',
  account: 'account',
  profile: 'settings',
  change: 'identity',
  'sign-out': 'sign-in',
  'sign-in': 'sign-in',
};

function isSignedIn({ place }: Visit): boolean {
  return place !== 'changed' && place !== 'sign-in';
}

function sent(visit: Visit, values: Readonly<Record<string, string>>, policy: Policy): Visit {
  const texts = textsOf(visit.lang);
  const refuse = (error: string): Visit => ({ ...visit, error });
  const given = (name: string) => values[name] ?? '';
  switch (visit.place) {
    case 'identity':
      return given('code').trim() === visit.code && visit.codeSent
        ? { ...visit, place: 'change', error: null }
        : refuse(texts.codeWrong);
    case 'change': {
      const fresh = given('newPassword');
      if (given('oldPassword') !== visit.password) return refuse(texts.wrongPassword);
      if (fresh !== given('confirmPassword')) return refuse(texts.mismatch);
      if (fresh === visit.password) return refuse(texts.sameAsOld);
      const [broken] = checkPassword(policy, fresh);
      if (broken === 'min-length') return refuse(put(texts.tooShort, { min: policy.minLength }));
      if (broken === 'max-length') return refuse(texts.tooLong);
      if (broken) return refuse(texts.needsTwoOfEach);
      return { ...visit, place: 'changed', password: fresh, error: null };
    }
    case 'sign-in':
      return given('loginId').trim() === VISITOR.email && given('password') === visit.password
        ? { ...visit, place: 'account', error: null }
        : refuse(texts.wrongSignIn);
    case 'account':
    case 'settings':
    case 'changed':
      return visit;
  }
}

/** The whole page that the visitor sees, as HTML. Its links are fragments that name a link of the shell. */
export function pageOf(visit: Visit, policy: Policy): string {
  const texts = textsOf(visit.lang);
  const shell: Shell = {
    lang: visit.lang,
    texts,
    brand: 'AliExpress',
    assets: '',
    embedded: false,
    insecure: false,
    faults: [],
    links: {
      home: '#home',
      signIn: '#sign-in',
      signOut: '#sign-out',
      account: '#account',
      profile: '#profile',
      change: '#change',
      mailbox: '#mailbox',
    },
    visitor: isSignedIn(visit) ? { name: VISITOR.name, masked: VISITOR.masked } : null,
  };
  const form = { purpose: 'change', error: visit.error, action: '#' } as const;
  switch (visit.place) {
    case 'account':
      return accountPage(shell);
    case 'settings':
      return profileSettingsPage(shell, VISITOR.masked);
    case 'identity':
      return codePage(shell, { ...form, send: '#', masked: VISITOR.masked, asksEmail: false, intro: null });
    case 'change':
      return threeBoxPage(shell, {
        ...form,
        rules: [texts.ruleTwoOfEach],
        maxLength: policy.maxLength,
        shown: false,
        framework: false,
        decoys: false,
        foreignFrame: null,
      });
    case 'changed':
      return changedPage(shell, form);
    case 'sign-in':
      return signInDirectPage(shell, { post: '#', forgot: '#forgot', characters: null });
  }
}
