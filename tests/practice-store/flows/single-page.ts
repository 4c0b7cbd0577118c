// Owns the current reset, which is the current change too: the shop's outer page, the passport's frame, and the JSON that
// both scripts speak.
import { singlePageFrame, singlePageShell } from '../../../utils/rehearsal/pages/single-page';
import { jsonReply, pageReply, type Reply } from '../reply';
import { maskEmail, type Visit } from '../visit';
import type { Flow } from '../world';
import { takeAnswer, takeCode } from './identity';
import { interruption } from './interruption';
import { statedRules, submitNewPassword } from './new-password';

function frameAddress(visit: Visit, flow: Flow): string {
  return visit.url('passport', '/newreset/verify.htm', { flow: flow.id });
}

/** The outer page. Signed in, it is the change and the account is known; otherwise the reset, which asks for it. */
export function showSinglePage(visit: Visit): Reply {
  const { account } = visit;
  const before = account && interruption(visit, account);
  if (before) return before;
  const frame = account && frameAddress(visit, visit.world.openFlow('change', account));
  return pageReply(singlePageShell(visit.shell, { post: visit.here('/p/account-center/account.json'), frame }));
}

export function takeSinglePageAccount(visit: Visit): Reply {
  const name = visit.asked.form.get('account') ?? '';
  const account = visit.world.account(visit.realm, name);
  const why = account === undefined ? 'unknownAccount' : null;
  visit.record('account-name', name, { username: name }, why);
  if (account === undefined) return jsonReply({ ok: false, text: visit.say('unknownAccount') });
  return jsonReply({ ok: true, next: frameAddress(visit, visit.world.openFlow('reset', account)) });
}

export function showSinglePageFrame(visit: Visit): Reply {
  const flow = visit.world.flow(visit.asked.query.get('flow'));
  const query = { flow: flow?.id ?? '' };
  return pageReply(
    singlePageFrame(visit.shell, {
      posts: {
        send: visit.here('/ac/iv/send_code.json', query),
        verify: visit.here('/newreset/verify.json', query),
        password: visit.here('/newreset/password.json', query),
      },
      start: startOf(visit, flow),
      masked: flow === null ? '' : maskEmail(flow.account.username),
      question: flow?.account.question ?? '',
      digits: visit.variant.digits,
      rules: statedRules(visit),
      maxLength: visit.has('maxlength') ? 16 : null,
      shown: visit.has('shown'),
      done: visit.url('login', '/buyer.htm', { return: visit.url('shop', '/') }),
    }),
  );
}

function startOf(visit: Visit, flow: Flow | null): 'code' | 'question' | 'password' | 'stopped' {
  if (flow === null) return 'stopped';
  if (flow.confirmed) return 'password';
  return visit.variant.way === 'question' ? 'question' : 'code';
}

export function takeSinglePageProof(visit: Visit): Reply {
  const flow = visit.world.flow(visit.asked.query.get('flow'));
  if (flow === null) return jsonReply({ ok: false, text: visit.say('sessionExpired') });
  const answer = visit.asked.form.get('answer');
  const why =
    answer === null ? takeCode(visit, flow, visit.asked.form.get('code') ?? '', null) : takeAnswer(visit, flow, answer);
  if (why !== null) return jsonReply({ ok: false, text: visit.say(why) });
  flow.confirmed = true;
  return jsonReply({ ok: true });
}

export function takeSinglePagePassword(visit: Visit): Reply {
  const { form, query } = visit.asked;
  const given = { password: form.get('password') ?? '', confirm: form.get('repeatPassword') ?? '' };
  const outcome = submitNewPassword(visit, visit.world.flow(query.get('flow')), given);
  switch (outcome.kind) {
    case 'no-answer':
      return 'no-answer';
    case 'blank':
      return pageReply('');
    case 'changed':
      return jsonReply({ ok: true });
    case 'refused':
    case 'stopped':
    case 'server-error':
      return jsonReply({ ok: false, text: visit.say(outcome.why) });
  }
}
