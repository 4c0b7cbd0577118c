// Owns signing in: which page is drawn, who is let in, and how a session gets to the host that asked. It must not change an
// account.
import {
  type SignInWidget,
  signInDirectPage,
  signInFramePage,
  signInHostPage,
  signInRussianPage,
  signInTwoStepPage,
} from '../../../utils/rehearsal/pages/sign-in';
import { placeOf } from '../hosts';
import { jsonReply, pageReply, type Reply, redirectReply } from '../reply';
import { SESSION, type Visit } from '../visit';

/** What the picture of the text captcha says. */
const CHARACTERS = '7KXQ';

function widgetOf(visit: Visit): SignInWidget {
  return {
    post: visit.here('/newlogin/login.do', { return: visit.returnAddress() }),
    forgot: forgotAddress(visit),
    characters: visit.has('checkcode') ? CHARACTERS : null,
  };
}

/** "Forgot password?" leads to the Alibaba passport, unless the variant or the page's generation has another reset. */
function forgotAddress(visit: Visit): string {
  const { layouts } = visit.variant;
  const current = visit.asked.path.startsWith('/p/') && !layouts.has('legacy');
  if (layouts.has('link')) return visit.url('old-reset', '/user/company/forget_password_input_email.htm');
  if (layouts.has('single-page') || current) return visit.url('shop', '/p/account-center/find-password.html');
  return visit.url('reset', '/ac/password_find.htm', { fromSite: '4' });
}

/** The login host's page: framed, unless the variant wants another. */
export function showSignIn(visit: Visit): Reply {
  const { layouts } = visit.variant;
  if (visit.place.family === 'aliexpress-ru') {
    return pageReply(signInRussianPage(visit.shell, { ...widgetOf(visit), suffix: 'x7Qd2' }));
  }
  if (layouts.has('two-step')) return showTwoStep(visit);
  if (layouts.has('direct')) return pageReply(signInDirectPage(visit.shell, widgetOf(visit)));
  const role = visit.place.family === 'alibaba' ? 'login' : 'passport';
  const frame = visit.url(role, '/mini_login.htm', {
    appName: visit.place.family === 'alibaba' ? 'icbu' : 'aebuyer',
    return: visit.returnAddress(),
  });
  const ticket = visit.here('/buyer_sso.htm', { return: visit.returnAddress() });
  return pageReply(signInHostPage(visit.shell, { frame, ticket }));
}

export function showSignInFrame(visit: Visit): Reply {
  return pageReply(signInFramePage(visit.shell, widgetOf(visit)));
}

export function showTwoStep(visit: Visit): Reply {
  return pageReply(signInTwoStepPage(visit.shell, widgetOf(visit)));
}

/** Takes name and password; answers with a ticket for the outer page and with where to go. */
export function signIn(visit: Visit): Reply {
  const { form } = visit.asked;
  const username = (form.get('loginId') ?? '').trim();
  const password = form.get('password') ?? '';
  const account = visit.world.account(visit.realm, username);
  const wrongCharacters = visit.has('checkcode') && form.get('checkCode')?.toUpperCase() !== CHARACTERS;
  const right = account !== undefined && account.password === password;
  const why = wrongCharacters ? 'wrongCharacters' : right ? null : 'wrongSignIn';
  visit.record('sign-in', username, { username, password }, why);
  if (why !== null || account === undefined) return jsonReply({ ok: false, text: visit.say(why ?? 'wrongSignIn') });
  const ticket = visit.world.makeToken('sign-in', account, 1);
  const session = visit.cookie(SESSION, visit.world.openSession(account));
  return jsonReply({ ok: true, ticket, next: nextAddress(visit) }, [session]);
}

/** The login page trades the frame's ticket for a session of its own. */
export function tradeTicket(visit: Visit): Reply {
  const account = visit.world.token('sign-in', visit.asked.query.get('st'), 'use')?.account;
  if (!account) return redirectReply(visit.url('login', '/buyer.htm'));
  return redirectReply(nextAddress(visit), [visit.cookie(SESSION, visit.world.openSession(account))]);
}

/** Where a session leads. Another top-level domain has no session yet and gets it by a detour. */
function nextAddress(visit: Visit): string {
  const next = visit.returnAddress();
  const abroad = placeOf(new URL(next).host).family === 'aliexpress-us' && visit.place.family === 'aliexpress';
  return abroad ? visit.url('login', '/sync_cookie_read', { xman_goto: next }) : next;
}

export function readCookie(visit: Visit): Reply {
  const { account } = visit;
  if (account === null) return redirectReply(visit.url('login', '/buyer.htm'));
  const st = visit.world.makeToken('sync', account, 1);
  const query = { st, xman_goto: visit.returnAddress() };
  return redirectReply(visit.at('login.aliexpress.us', '/sync_cookie_write.htm', query));
}

export function writeCookie(visit: Visit): Reply {
  const account = visit.world.token('sync', visit.asked.query.get('st'), 'use')?.account;
  if (!account) return redirectReply(visit.url('shop', '/'));
  return redirectReply(visit.returnAddress(), [visit.cookie(SESSION, visit.world.openSession(account))]);
}
