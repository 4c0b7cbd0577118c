// Owns the older resets: the passport's request with slide-to-verify that goes on to confirming identity, and the oldest
// one that mails a link. The new password itself is judged elsewhere.
import { stoppedPage } from '../../../utils/rehearsal/pages/outcome';
import { linkSentPage, resetRequestPage } from '../../../utils/rehearsal/pages/reset-request';
import type { Texts } from '../../../utils/rehearsal/texts';
import { pageReply, type Reply, redirectReply } from '../reply';
import { maskEmail, type Visit } from '../visit';
import type { PracticeAccount } from '../world';
import { drawForm, drawOutcome, givenPasswords, showStep, takeStep } from './change';
import { sendMail, stepAddress } from './identity';
import { submitNewPassword } from './new-password';

const DAY_IN_MINUTES = 24 * 60;
const LINK_PATH = '/user/company/forget_password_reset.htm';

function drawRequest(visit: Visit, why: keyof Texts | null): Reply {
  return pageReply(
    resetRequestPage(visit.shell, {
      action: visit.self,
      slide: visit.here('/_____tmd_____/slide.htm'),
      error: why === null ? null : visit.say(why),
      typed: visit.asked.form.get('account') ?? '',
    }),
  );
}

/** The account that a request names, or why there is none. The slide is used up either way. */
function takeRequest(visit: Visit): PracticeAccount | keyof Texts {
  const name = (visit.asked.form.get('account') ?? '').trim();
  const slid = visit.world.token('slide', visit.asked.form.get('slide'), 'use') !== null;
  const account = visit.world.account(visit.realm, name);
  const why = name === '' ? 'required' : !slid ? 'slideFirst' : account === undefined ? 'unknownAccount' : null;
  visit.record('account-name', name, { username: name }, why);
  return why ?? account ?? 'unknownAccount';
}

export function showResetRequest(visit: Visit): Reply {
  return visit.asked.query.has('flow') ? showStep(visit) : drawRequest(visit, null);
}

/** The passport: the account's name opens a flow. The same address takes the flow's new password. */
export function takeReset(visit: Visit): Reply {
  if (visit.asked.query.has('flow')) return takeStep(visit);
  const account = takeRequest(visit);
  if (typeof account === 'string') return drawRequest(visit, account);
  return redirectReply(stepAddress(visit, visit.world.openFlow('reset', account)));
}

/** The oldest page: the account's name sends a link. */
export function takeLinkRequest(visit: Visit): Reply {
  const account = takeRequest(visit);
  if (typeof account === 'string') return drawRequest(visit, account);
  const token = visit.world.makeToken('link', account, DAY_IN_MINUTES);
  sendMail(visit, account.username, 'link', visit.here(LINK_PATH, { token }));
  return pageReply(linkSentPage(visit.shell, { masked: maskEmail(account.username) }));
}

function linkExpired(visit: Visit): Reply {
  const again = visit.url('old-reset', '/user/company/forget_password_input_email.htm');
  return pageReply(
    stoppedPage(visit.shell, { title: visit.texts.setNewPassword, text: visit.say('linkExpired'), again }),
  );
}

export function showLinkForm(visit: Visit): Reply {
  const account = visit.world.token('link', visit.asked.query.get('token'), 'look')?.account;
  visit.record('link', account?.username ?? null, {}, account ? null : 'linkExpired');
  return account ? drawForm(visit, 'reset', visit.self, null) : linkExpired(visit);
}

export function takeLinkForm(visit: Visit): Reply {
  const token = visit.asked.query.get('token');
  const account = visit.world.token('link', token, 'look')?.account;
  const flow = account ? visit.world.openFlow('reset', account) : null;
  if (flow !== null) flow.confirmed = true;
  const outcome = submitNewPassword(visit, flow, givenPasswords(visit.asked.form));
  if (flow === null) return linkExpired(visit);
  if (!flow.open) visit.world.token('link', token, 'use');
  return drawOutcome(visit, 'reset', visit.self, outcome);
}
