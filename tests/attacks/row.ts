// Owns what one attack is, as data: the page, what the person does there, and what must hold. It must not run anything.
import type { Reason } from '@/utils/core/result';
import type { HostilePage } from './hostile-server';
import type { Scene } from './scene';

/** The rows of the list of attacks (A) and of broken pages (P) that are played in a browser. */
export type Attack =
  | `A${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 17 | 18 | 19}`
  | `P${8 | 9 | 13 | 14}`;

/** What the person asks for in Keyturn's own window. `nothing`: the page has to get by without. */
export type Wish = 'sign-in' | 'change' | 'nothing';

/**
 * What must have come of it. `refused`: nothing filled, for one of these reasons. `filled`: the values stand in these boxes, by
 * id, and nowhere else. `either`: one of the two, for a page that people could not use either. `stopped`: filled, and noticed that the
 * page made something else of it; the boxes may hold it.
 */
export type Must =
  | { readonly end: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly end: 'filled'; readonly boxes: readonly string[] }
  | { readonly end: 'either'; readonly reasons: readonly Reason[]; readonly boxes: readonly string[] }
  | { readonly end: 'stopped'; readonly reasons: readonly Reason[]; readonly boxes: readonly string[] }
  | { readonly end: 'untouched' };

export interface Row {
  readonly attack: Attack;
  /** Short, unique within the attack. */
  readonly name: string;
  /** Where it is opened; the path is a key of `pages`. */
  readonly address: string;
  readonly pages: Readonly<Record<string, HostilePage>>;
  readonly wish: Wish;
  readonly must: Must;
  /** What happens between the page's load and the wish: hostile clicks, scripts, waiting. */
  readonly before?: (scene: Scene) => Promise<void>;
  /** What happens after it. Answers what is wrong, one sentence each. */
  readonly after?: (scene: Scene) => Promise<readonly string[]>;
  /** The page makes another password of what was filled. The store may get that one, so that it may be kept beside. */
  readonly makesAnother?: true;
  /** The page sends the form itself and lies of what came of it: that is believed as far as `confirmed`, a stated limit. */
  readonly mayConfirm?: true;
  /** The page shows the new password's box as plain text, and Chromium writes plain text down to restore the session: a stated limit. */
  readonly inClear?: true;
  /** Played in every `npm test`. */
  readonly sample?: true;
  /** A browser in which it cannot be played, and why. */
  readonly notIn?: Readonly<Partial<Record<'chromium' | 'firefox', string>>>;
}

const LOGIN = 'https://login.aliexpress.com';
export const LOGIN_PAGE = `${LOGIN}/sign-in`;
const CHANGE_PAGE = 'https://passport.aliexpress.com/change';

export const SIGN_IN_FORM = `<form id="form" method="post" action="/sent"><h1>Sign in</h1>
<p><label for="name">Email address</label> <input id="name" name="loginId" autocomplete="username"></p>
<p><label for="word">Password</label> <input id="word" type="password" name="password" autocomplete="current-password"></p>
<p><button id="send">Sign in</button></p></form>`;

export const CHANGE_FORM = `<form id="form" method="post" action="/sent"><h1>Change password</h1>
<p><label for="old">Current password</label> <input id="old" type="password" autocomplete="current-password"></p>
<p><label for="fresh">New password</label> <input id="fresh" type="password" autocomplete="new-password"></p>
<p><label for="again">Confirm new password</label> <input id="again" type="password" autocomplete="new-password"></p>
<p><button id="send">Change password</button></p></form>`;

/** A document around some markup; `head` comes before everything. */
export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title>${head}</head><body>${body}</body></html>`;
}

/** A row whose page is a sign-in page of the login host with something added. */
export function signIn(
  attack: Attack,
  name: string,
  added: { readonly body?: string; readonly head?: string; readonly form?: string },
  must: Must = { end: 'filled', boxes: ['name', 'word'] },
): Row {
  const body = `${added.form ?? SIGN_IN_FORM}${added.body ?? ''}`;
  return {
    attack,
    name,
    address: LOGIN_PAGE,
    pages: { '/sign-in': page(body, added.head), '/sent': page('<p>Thank you.</p>') },
    wish: 'sign-in',
    must,
  };
}

/** The same with a page that changes the password. */
export function change(
  attack: Attack,
  name: string,
  added: { readonly body?: string; readonly head?: string; readonly form?: string },
  must: Must = { end: 'filled', boxes: ['old', 'fresh', 'again'] },
): Row {
  const body = `${added.form ?? CHANGE_FORM}${added.body ?? ''}`;
  return {
    attack,
    name,
    address: CHANGE_PAGE,
    pages: { '/change': page(body, added.head), '/sent': page('<p>Thank you.</p>') },
    wish: 'change',
    must,
  };
}
