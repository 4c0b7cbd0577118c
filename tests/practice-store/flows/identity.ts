// Owns confirming who somebody is: secret question and e-mailed code. It sets a flow's `confirmed` and touches nothing else.
import { codePage, questionPage, waysPage } from '../../../utils/rehearsal/pages/identity';
import { stoppedPage } from '../../../utils/rehearsal/pages/outcome';
import { put, type Texts } from '../../../utils/rehearsal/texts';
import { jsonReply, pageReply, type Reply, redirectReply } from '../reply';
import { WAYS } from '../variant';
import { maskEmail, type Visit } from '../visit';
import type { Flow } from '../world';

/** The address of a flow's step page: it draws whatever step is due. */
export function stepAddress(visit: Visit, flow: Flow): string {
  const path = flow.purpose === 'change' ? '/ac/password_modify.htm' : '/ac/password_find.htm';
  return visit.url('passport', path, { flow: flow.id, fromSite: '4' });
}

/** The list of ways, or the one way that the variant names. */
export function showWays(visit: Visit, flow: Flow): Reply {
  const { way } = visit.variant;
  if (way !== null) return redirectReply(wayAddress(visit, flow, way));
  const ways = WAYS.map((each) => ({ way: each, href: wayAddress(visit, flow, each) }));
  return pageReply(waysPage(visit.shell, { purpose: flow.purpose, error: null, ways }));
}

function wayAddress(visit: Visit, flow: Flow, way: string): string {
  return visit.url('passport', '/ac/iv/verify.htm', { flow: flow.id, by: way });
}

function stopped(visit: Visit, why: keyof Texts, again: string): Reply {
  return pageReply(stoppedPage(visit.shell, { title: visit.texts.verifyTitle, text: visit.say(why), again }));
}

export function showVerify(visit: Visit): Reply {
  const flow = visit.world.flow(visit.asked.query.get('flow'));
  return flow === null ? stopped(visit, 'sessionExpired', visit.shell.links.change) : drawVerify(visit, flow, null);
}

function drawVerify(visit: Visit, flow: Flow, why: keyof Texts | null): Reply {
  const by = visit.asked.query.get('by') ?? '';
  const error = why === null ? null : visit.say(why);
  const step = { purpose: flow.purpose, error, action: wayAddress(visit, flow, by) };
  if (by === 'question') return pageReply(questionPage(visit.shell, { ...step, question: flow.account.question }));
  if (by !== 'email') return stopped(visit, 'serverError', stepAddress(visit, flow));
  return pageReply(
    codePage(visit.shell, {
      ...step,
      send: sendAddress(visit, flow),
      masked: maskEmail(flow.account.username),
      asksEmail: visit.variant.layouts.has('three-box'),
      intro: null,
    }),
  );
}

/** Where a page's button asks for a code. */
export function sendAddress(visit: Visit, flow: Flow): string {
  return visit.here('/ac/iv/send_code.json', { flow: flow.id });
}

/** Takes an answer or a code; a right one confirms the flow. */
export function verify(visit: Visit): Reply {
  const flow = visit.world.flow(visit.asked.query.get('flow'));
  if (flow === null) return stopped(visit, 'sessionExpired', visit.shell.links.change);
  const { form, query } = visit.asked;
  const email = form.get('email');
  const why =
    query.get('by') === 'question'
      ? takeAnswer(visit, flow, form.get('answer') ?? '')
      : takeCode(visit, flow, form.get('code') ?? '', email);
  if (why !== null) return drawVerify(visit, flow, why);
  flow.confirmed = true;
  return redirectReply(stepAddress(visit, flow));
}

/** Judges an answer to the secret question, case included, and logs it. */
export function takeAnswer(visit: Visit, flow: Flow, answer: string): keyof Texts | null {
  const why = answer === '' ? 'required' : answer === flow.account.answer ? null : 'wrongAnswer';
  visit.record('answer', flow.account.username, { answer }, why);
  return why;
}

/** Judges a code and, where the page asks for it, the e-mail address; logs both. A right code is used up. */
export function takeCode(visit: Visit, flow: Flow, code: string, email: string | null): keyof Texts | null {
  const why = codeRefusal(visit, flow, code.trim(), email);
  visit.record('code', flow.account.username, email === null ? { code } : { code, email }, why);
  if (why === null) flow.code = null;
  return why;
}

function codeRefusal(visit: Visit, flow: Flow, code: string, email: string | null): keyof Texts | null {
  if (email !== null && !isEmailOf(flow, email)) return 'wrongEmail';
  if (code === '') return 'required';
  if (visit.has('code-wrong') || flow.code?.value !== code) return 'codeWrong';
  return visit.world.now() < flow.code.until ? null : 'codeExpired';
}

function isEmailOf(flow: Flow, email: string): boolean {
  return email.trim().toLowerCase() === flow.account.username.toLowerCase();
}

/** Mails a code for a flow. */
export function sendCode(visit: Visit): Reply {
  const flow = visit.world.flow(visit.asked.query.get('flow'));
  if (flow === null) return jsonReply({ ok: false, text: visit.say('sessionExpired') });
  const email = visit.asked.form.get('email');
  const why = email === null || isEmailOf(flow, email) ? null : 'wrongEmail';
  visit.record('send-code', flow.account.username, email === null ? {} : { email }, why);
  if (why !== null) return jsonReply({ ok: false, text: visit.say(why) });
  const code = visit.world.makeCode(flow, visit.variant.digits, visit.has('code-expired'));
  sendMail(visit, flow.account.username, 'code', code);
  return jsonReply({ ok: true });
}

/** Mails a code or a link in the page's language. */
export function sendMail(visit: Visit, to: string, what: 'code' | 'link', value: string): void {
  if (visit.has('no-mail')) return;
  const { codeMailSubject, codeMailBody, linkMailSubject, linkMailBody } = visit.texts;
  const from = visit.place.family === 'alibaba' ? 'service@notice.alibaba.com' : 'account@notice.aliexpress.com';
  const content =
    what === 'code'
      ? { subject: codeMailSubject, body: put(codeMailBody, { code: value }), code: value, link: null }
      : { subject: linkMailSubject, body: linkMailBody, code: null, link: value };
  visit.world.send({ from, to, ...content }, visit.has('spam'));
}
