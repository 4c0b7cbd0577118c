// Owns the passport's change and reset steps up to the new password, with the entry page around them and the Russian
// settings page. What becomes of a password is decided elsewhere.
import { changeHostPage } from '../../../utils/rehearsal/pages/change-host';
import {
  type NewPasswordForm,
  russianSettingsPage,
  threeBoxPage,
  twoBoxPage,
} from '../../../utils/rehearsal/pages/new-password';
import { blankPage, changedPage, stoppedPage } from '../../../utils/rehearsal/pages/outcome';
import { pageReply, type Reply, redirectReply } from '../reply';
import type { Visit } from '../visit';
import type { Flow } from '../world';
import { showWays, stepAddress } from './identity';
import { interruption } from './interruption';
import { type GivenPasswords, type Outcome, statedRules, submitNewPassword } from './new-password';

const FOREIGN = 'aliexpress-secure.com';

/** The page around the frame. */
export function showChangeEntry(visit: Visit): Reply {
  if (visit.account === null) return redirectReply(visit.signInFirst());
  const before = interruption(visit, visit.account);
  if (before !== null) return before;
  const flow = visit.world.openFlow('change', visit.account);
  return pageReply(changeHostPage(visit.shell, { frame: stepAddress(visit, flow) }));
}

/** Where shops are meant to lead from the well-known address (W3C, A Well-Known URL for Changing Passwords). */
export function leadToChange(visit: Visit): Reply {
  return redirectReply(visit.url('accounts', '/user/company/change_password_security_prompt.htm'));
}

/** The passport's own address without a flow: it opens one for who is signed in. */
export function showChangeStep(visit: Visit): Reply {
  if (visit.asked.query.has('flow')) return showStep(visit);
  if (visit.account === null) return redirectReply(visit.signInFirst());
  const before = interruption(visit, visit.account);
  return before ?? redirectReply(stepAddress(visit, visit.world.openFlow('change', visit.account)));
}

/** Whatever step of a flow is due. */
export function showStep(visit: Visit): Reply {
  const flow = visit.world.flow(visit.asked.query.get('flow'));
  if (flow === null) return stop(visit);
  return flow.confirmed ? drawForm(visit, flow.purpose, stepAddress(visit, flow), null) : showWays(visit, flow);
}

function stop(visit: Visit): Reply {
  const { texts, shell } = visit;
  const again = shell.links.change;
  return pageReply(stoppedPage(shell, { title: texts.changePassword, text: visit.say('sessionExpired'), again }));
}

function formOf(visit: Visit, purpose: Flow['purpose'], action: string, error: string | null): NewPasswordForm {
  return {
    purpose,
    action,
    error,
    rules: statedRules(visit),
    maxLength: visit.has('maxlength') ? 16 : null,
    shown: visit.has('shown'),
    framework: visit.has('framework'),
    decoys: visit.has('decoys'),
    foreignFrame: visit.has('foreign-frame') ? `https://${FOREIGN}/foreign-frame.html` : null,
  };
}

/** The new-password form: the two boxes, or for a change the how-to's three. */
export function drawForm(visit: Visit, purpose: Flow['purpose'], action: string, error: string | null): Reply {
  const form = formOf(visit, purpose, action, error);
  if (visit.place.family === 'aliexpress-ru') {
    return pageReply(russianSettingsPage(visit.shell, { ...form, suffix: 'm3Kp9' }));
  }
  const three = purpose === 'change' && visit.variant.layouts.has('three-box');
  return pageReply(three ? threeBoxPage(visit.shell, form) : twoBoxPage(visit.shell, form));
}

/** Draws what became of a sent form. */
export function drawOutcome(visit: Visit, purpose: Flow['purpose'], action: string, outcome: Outcome): Reply {
  const { shell } = visit;
  switch (outcome.kind) {
    case 'no-answer':
      return 'no-answer';
    case 'blank':
      return pageReply(blankPage(shell));
    case 'changed':
      return pageReply(changedPage(shell, { purpose }));
    case 'refused':
      return drawForm(visit, purpose, action, visit.say(outcome.why));
    case 'stopped':
      return stop(visit);
    case 'server-error':
      return pageReply(
        stoppedPage(shell, { title: visit.texts.changePassword, text: visit.say(outcome.why), again: null }),
        500,
      );
  }
}

/** The passwords that a sent form holds, whatever names its boxes have. */
export function givenPasswords(form: URLSearchParams): GivenPasswords {
  return {
    current: form.get('oldPassword') ?? undefined,
    password: form.get('_fm-pas-_0-n') ?? form.get('newPassword') ?? '',
    confirm: form.get('_fm-pas-_0-c') ?? form.get('confirmPassword') ?? '',
  };
}

/** Takes the passport's form. */
export function takeStep(visit: Visit): Reply {
  const flow = visit.world.flow(visit.asked.query.get('flow'));
  const outcome = submitNewPassword(visit, flow, givenPasswords(visit.asked.form));
  const purpose = flow?.purpose ?? 'change';
  return drawOutcome(visit, purpose, flow === null ? visit.self : stepAddress(visit, flow), outcome);
}

/** The Russian settings page: the current password stands for the confirmed identity. */
export function showRussianSettings(visit: Visit): Reply {
  if (visit.account === null) return redirectReply(visit.signInFirst());
  return drawForm(visit, 'change', visit.here('/settings/security'), null);
}

export function takeRussianSettings(visit: Visit): Reply {
  if (visit.account === null) return redirectReply(visit.signInFirst());
  const flow = visit.world.openFlow('change', visit.account);
  flow.confirmed = true;
  const outcome = submitNewPassword(visit, flow, givenPasswords(visit.asked.form));
  return drawOutcome(visit, 'change', visit.here('/settings/security'), outcome);
}
