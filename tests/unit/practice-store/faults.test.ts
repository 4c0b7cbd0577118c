// Owns the promises of the fault table: every fault does what its line says, to the page or to the account.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FAULT_NAMES, type Fault, pageFaults } from '../../practice-store/faults';
import { type PracticeStore, startPracticeStore } from '../../practice-store/server';
import { DEMO_ACCOUNT } from '../../practice-store/world';
import { type Answer, Visitor } from './visitor';
import { askForCode, confirmByQuestion, ENTRY, NEW, newestCode, OLD, openChange, sendTwoBoxes, USER } from './walks';

let store: PracticeStore;
let visitor: Visitor;

beforeAll(async () => {
  store = await startPracticeStore();
});
afterAll(() => store.close());
beforeEach(() => {
  store.reset();
  visitor = new Visitor(store);
});

async function formWith(fault: Fault): Promise<Answer> {
  return confirmByQuestion(visitor, await openChange(visitor, `?fault=${fault}`), DEMO_ACCOUNT.answer);
}

describe('a fault of the store', () => {
  it.each([
    ['success-lie', OLD, '.ui-tipbox-success'],
    ['error-lie', NEW, '.ui-form-error-service'],
    ['blank', NEW, 'main:empty'],
    ['server-error', OLD, '.ui-tipbox-error'],
    ['session-expired', OLD, '.ui-tipbox-error'],
    ['truncate', NEW.slice(0, 12), '.ui-tipbox-success'],
  ] as const)('%s leaves the account at %j and shows %s', async (fault, password, selector) => {
    const answer = await sendTwoBoxes(visitor, await formWith(fault), NEW);
    expect(store.currentPassword(USER)).toBe(password);
    expect(answer.document.querySelector(selector)).not.toBeNull();
    const entry = store.log.filter(({ action }) => action === 'new-password').at(-1);
    expect(entry).toMatchObject({ received: { password: NEW }, accepted: password !== OLD });
  });

  it('no-answer changes the password and keeps silent', async () => {
    const form = await formWith('no-answer');
    const answer = sendTwoBoxes(visitor, form, NEW).then(
      () => 'answered',
      () => 'cut off',
    );
    await expect.poll(() => store.currentPassword(USER)).toBe(NEW);
    await store.close();
    expect(await answer).toBe('cut off');
    store = await startPracticeStore();
  });

  it('rules-lie states one policy and applies another', async () => {
    const form = await formWith('rules-lie');
    expect(form.read('.pwdStrength')).toContain('punctuation');
    const refused = await sendTwoBoxes(visitor, form, NEW);
    expect(refused.read('.ui-form-error-service')).toBe('The password can only contain letters and numbers.');
  });

  it('rules-silent says no rule', async () => {
    expect((await formWith('rules-silent')).read('.pwdStrength')).toBeNull();
  });

  it.each([
    ['code-wrong', 'incorrect'],
    ['code-expired', 'expired'],
  ] as const)('%s refuses the code that was mailed', async (fault, word) => {
    const page = await askForCode(visitor, await openChange(visitor, `?fault=${fault}`));
    const answer = await visitor.submit(page, { code: newestCode(store) });
    expect(answer.read('.ui-form-error-service')).toContain(word);
  });

  it('no-mail sends nothing, spam sends it to the spam folder', async () => {
    await askForCode(visitor, await openChange(visitor, '?fault=no-mail'));
    expect(store.mailbox).toEqual([]);
    await askForCode(visitor, await openChange(visitor, '?fault=spam'));
    const mails = await visitor.get('https://mail.practice.example/');
    expect(mails.read('.spam .code')).toBe(newestCode(store));
    expect(mails.read('main > .mails')).toBeNull();
  });

  it('captcha puts the risk page before the flow, once', async () => {
    await visitor.signIn(USER, OLD);
    const risk = await visitor.get(`${ENTRY}?fault=captcha`);
    expect(risk.url.pathname).toBe('/_____tmd_____/punish');
    await visitor.post(risk.attribute('.nc-container', 'data-post'), {});
    const entry = await visitor.get(risk.attribute('.nc-container', 'data-next'));
    expect(entry.url.pathname).toBe(new URL(ENTRY).pathname);
    expect((await visitor.get(`${ENTRY}?fault=captcha`)).url.pathname).toBe(new URL(ENTRY).pathname);
  });

  it('identity puts a check by code before the flow, once', async () => {
    await visitor.signIn(USER, OLD);
    const check = await visitor.get(`${ENTRY}?fault=identity`);
    expect(check.url.pathname).toBe('/iv/to_iv.htm');
    await visitor.post(check.attribute('#J_GetCode_Email', 'data-send'), {});
    const entry = await visitor.submit(check, { code: newestCode(store) });
    expect(entry.document.querySelector('#iframe1')).not.toBeNull();
  });

  it('can be set for every address and ended', async () => {
    store.setFault('success-lie');
    await sendTwoBoxes(visitor, await confirmByQuestion(visitor, await openChange(visitor), DEMO_ACCOUNT.answer), NEW);
    expect(store.currentPassword(USER)).toBe(OLD);
    store.setFault();
    await sendTwoBoxes(visitor, await confirmByQuestion(visitor, await openChange(visitor), DEMO_ACCOUNT.answer), NEW);
    expect(store.currentPassword(USER)).toBe(NEW);
  });
});

describe('a fault of the page', () => {
  const drawn = {
    maxlength: '#newPwd[maxlength="16"]',
    shown: '#newPwd[type="text"]',
    framework: '#newPwd[data-framework]',
    decoys: '.decoy-gone input[type="password"]',
    'foreign-frame': 'iframe[src^="https://aliexpress-secure.com/"]',
  } as const satisfies Partial<Record<Fault, string>>;

  it.each(Object.entries(drawn))('%s is in the page', async (fault, selector) => {
    expect((await formWith(fault as keyof typeof drawn)).document.querySelector(selector)).not.toBeNull();
  });

  it('is drawn by the template or played by the script', () => {
    const script = readFileSync(new URL('../../../utils/rehearsal/scripts/faults.js', import.meta.url), 'utf8');
    const played = pageFaults(new Set(FAULT_NAMES)).filter((fault) => !Object.hasOwn(drawn, fault));
    expect(played.length).toBeGreaterThan(5);
    for (const fault of played) expect(script).toMatch(new RegExp(`^ {2}'?${fault}'?: \\(\\) =>`, 'm'));
  });

  it('is told to the script by the body', async () => {
    const form = await formWith('late');
    expect(form.attribute('body', 'data-faults')).toBe('late');
    expect(form.document.querySelector('script[src$="/faults.js"]')).not.toBeNull();
  });

  it('sends to a collector what a foreign frame is given, and the log shows it', async () => {
    const frame = await visitor.get('https://aliexpress-secure.com/foreign-frame.html');
    await visitor.submit(frame, { password: NEW });
    expect(store.log.at(-1)).toMatchObject({ action: 'foreign', received: { password: NEW } });
  });
});
