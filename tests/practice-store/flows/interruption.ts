// Owns what comes between a person and a flow: the risk page with slide-to-verify, and the security check by code. Each is
// passed once, remembered by a cookie. It must not confirm a flow.
import { codePage } from '../../../utils/rehearsal/pages/identity';
import { punishPage, slideFramePage } from '../../../utils/rehearsal/pages/slide';
import type { Texts } from '../../../utils/rehearsal/texts';
import { jsonReply, pageReply, type Reply, redirectReply } from '../reply';
import { maskEmail, type Visit } from '../visit';
import type { Flow, PracticeAccount } from '../world';
import { sendAddress, takeCode } from './identity';

type Interruption = 'captcha' | 'identity';
const cookieOf = (kind: Interruption): string => `practice_passed_${kind}`;

function passed(visit: Visit, kind: Interruption): boolean {
  return visit.world.token(kind, visit.asked.cookies.get(cookieOf(kind)) ?? null, 'look') !== null;
}

/** The redirect to an interruption that the variant wants and that was not passed yet, or null. */
export function interruption(visit: Visit, account: PracticeAccount): Reply | null {
  const back = { return: visit.self };
  if (visit.has('captcha') && !passed(visit, 'captcha')) {
    return redirectReply(visit.here('/_____tmd_____/punish', { ...back, x5secdata: 'practice' }));
  }
  if (visit.has('identity') && !passed(visit, 'identity')) {
    const flow = visit.world.openFlow('change', account);
    return redirectReply(visit.here('/iv/to_iv.htm', { ...back, flow: flow.id }));
  }
  return null;
}

/** The widget for the frame of a form. */
export function showSlide(visit: Visit): Reply {
  return pageReply(slideFramePage(visit.shell, { post: visit.here('/_____tmd_____/slide.json'), next: null }));
}

export function showPunish(visit: Visit): Reply {
  const post = visit.here('/_____tmd_____/slide.json', { pass: 'captcha' });
  return pageReply(punishPage(visit.shell, { post, next: visit.returnAddress() }));
}

/** A finished slide: a token for the form, or a cookie past the risk page. */
export function takeSlide(visit: Visit): Reply {
  visit.record('slide', null, {}, null);
  if (visit.asked.query.get('pass') !== 'captcha') {
    return jsonReply({ ok: true, token: visit.world.makeToken('slide', null, 10) });
  }
  return jsonReply({ ok: true }, [passCookie(visit, 'captcha')]);
}

function passCookie(visit: Visit, kind: Interruption): string {
  return visit.cookie(cookieOf(kind), visit.world.makeToken(kind, null, 30));
}

export function showIdentityCheck(visit: Visit): Reply {
  const flow = visit.world.flow(visit.asked.query.get('flow'));
  return flow === null ? redirectReply(visit.returnAddress()) : drawCheck(visit, flow, null);
}

function drawCheck(visit: Visit, flow: Flow, why: keyof Texts | null): Reply {
  return pageReply(
    codePage(visit.shell, {
      purpose: flow.purpose,
      error: why === null ? null : visit.say(why),
      action: visit.self,
      send: sendAddress(visit, flow),
      masked: maskEmail(flow.account.username),
      asksEmail: false,
      intro: { title: visit.texts.identityTitle, lead: visit.texts.identityLead },
    }),
  );
}

export function takeIdentityCheck(visit: Visit): Reply {
  const flow = visit.world.flow(visit.asked.query.get('flow'));
  if (flow === null) return redirectReply(visit.returnAddress());
  const why = takeCode(visit, flow, visit.asked.form.get('code') ?? '', null);
  if (why !== null) return drawCheck(visit, flow, why);
  flow.open = false;
  return redirectReply(visit.returnAddress(), [passCookie(visit, 'identity')]);
}
