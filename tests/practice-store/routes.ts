// Owns the one table of what is where: part of the shop, method, path, handler. The first line that fits wins. It must hold
// no logic.
import {
  leadToChange,
  showChangeEntry,
  showChangeStep,
  showRussianSettings,
  takeRussianSettings,
  takeStep,
} from './flows/change';
import { showAccount, showHome, showProfileSettings, signOut } from './flows/front';
import { sendCode, showVerify, verify } from './flows/identity';
import { showIdentityCheck, showPunish, showSlide, takeIdentityCheck, takeSlide } from './flows/interruption';
import { showLinkForm, showResetRequest, takeLinkForm, takeLinkRequest, takeReset } from './flows/reset';
import { collect, showForeignFrame, showMailbox, showOverview } from './flows/side';
import {
  readCookie,
  showSignIn,
  showSignInFrame,
  showTwoStep,
  signIn,
  tradeTicket,
  writeCookie,
} from './flows/sign-in';
import {
  showSinglePage,
  showSinglePageFrame,
  takeSinglePageAccount,
  takeSinglePagePassword,
  takeSinglePageProof,
} from './flows/single-page';
import type { HostRole, Place } from './hosts';
import type { Reply } from './reply';
import type { Visit } from './visit';

type Handler = (visit: Visit) => Reply;
type Route = readonly [at: HostRole | 'any', method: 'GET' | 'POST', path: string, handler: Handler];

const routes: readonly Route[] = [
  ['shop', 'GET', '/', showHome],
  ['shop', 'GET', '/p/my-aliexpress/index.html', showAccount],
  ['shop', 'GET', '/p/ug-login-page/login.html', showTwoStep],
  ['shop', 'GET', '/p/ug/login.html', showTwoStep],
  ['shop', 'GET', '/p/account-center/find-password.html', showSinglePage],
  ['shop', 'POST', '/p/account-center/account.json', takeSinglePageAccount],
  ['shop', 'GET', '/settings', showProfileSettings],
  ['shop', 'GET', '/settings/security', showRussianSettings],
  ['shop', 'POST', '/settings/security', takeRussianSettings],

  ['login', 'GET', '/', showSignIn],
  ['login', 'GET', '/buyer.htm', showSignIn],
  ['login', 'GET', '/buyer_sso.htm', tradeTicket],
  ['login', 'GET', '/sync_cookie_read', readCookie],
  ['login', 'GET', '/sync_cookie_write.htm', writeCookie],
  ['any', 'GET', '/mini_login.htm', showSignInFrame],
  ['any', 'POST', '/newlogin/login.do', signIn],
  ['any', 'GET', '/logout.htm', signOut],

  ['settings', 'GET', '/user/organization/manage_person_profile.htm', showProfileSettings],
  ['settings', 'GET', '/buyer/accounts/account_settings', showProfileSettings],
  ['accounts', 'GET', '/user/company/change_password_security_prompt.htm', showChangeEntry],

  ['well-known', 'GET', '/.well-known/change-password', leadToChange],

  ['passport', 'GET', '/ac/password_modify.htm', showChangeStep],
  ['passport', 'POST', '/ac/password_modify.htm', takeStep],
  ['passport', 'GET', '/ac/password_find.htm', showResetRequest],
  ['passport', 'POST', '/ac/password_find.htm', takeReset],
  ['passport', 'GET', '/ac/iv/verify.htm', showVerify],
  ['passport', 'POST', '/ac/iv/verify.htm', verify],
  ['any', 'POST', '/ac/iv/send_code.json', sendCode],
  ['passport', 'GET', '/newreset/verify.htm', showSinglePageFrame],
  ['passport', 'POST', '/newreset/verify.json', takeSinglePageProof],
  ['passport', 'POST', '/newreset/password.json', takeSinglePagePassword],

  ['old-reset', 'GET', '/user/company/forget_password_input_email.htm', showResetRequest],
  ['old-reset', 'POST', '/user/company/forget_password_input_email.htm', takeLinkRequest],
  ['old-reset', 'GET', '/user/company/forget_password_reset.htm', showLinkForm],
  ['old-reset', 'POST', '/user/company/forget_password_reset.htm', takeLinkForm],

  ['any', 'GET', '/_____tmd_____/slide.htm', showSlide],
  ['any', 'GET', '/_____tmd_____/punish', showPunish],
  ['any', 'POST', '/_____tmd_____/slide.json', takeSlide],
  ['any', 'GET', '/iv/to_iv.htm', showIdentityCheck],
  ['any', 'POST', '/iv/to_iv.htm', takeIdentityCheck],

  ['mail', 'GET', '/', showMailbox],
  ['overview', 'GET', '/', showOverview],
  ['any', 'GET', '/foreign-frame.html', showForeignFrame],
  ['any', 'POST', '/collect.htm', collect],
];

/** The handler of a request, or undefined where there is nothing. */
export function handlerOf(place: Place, method: string, path: string): Handler | undefined {
  return routes.find(
    ([at, verb, where]) => verb === method && where === path && (at === 'any' || place.roles.includes(at)),
  )?.[3];
}
