// Owns the promises of the practice store's password policies: what each takes and refuses, and that its page says so.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGS, textsOf } from '../../../utils/rehearsal/texts';
import { POLICY_NAMES, type PolicyName, refusalOf, rulesText } from '../../practice-store/policies';
import { type PracticeStore, startPracticeStore } from '../../practice-store/server';
import { DEMO_ACCOUNT } from '../../practice-store/world';
import { Visitor } from './visitor';
import { confirmByQuestion, openChange, sendTwoBoxes, USER } from './walks';

const holder = { password: 'Current1pass', former: [] };
const judge = (policy: PolicyName, password: string) => refusalOf(policy, password, holder, 0);

describe('a policy', () => {
  it.each([
    ['P1', 'ab1', 'tooShort'],
    ['P1', 'abcdefgh', 'needsKinds'],
    ['P1', 'abcdefg1', null],
    ['P1', 'abc defg1', 'hasSpace'],
    ['P1', 'abcdefg1'.repeat(3), 'tooLong'],
    ['P1', 'pässwort1', 'punctuationRefused'],
    ['P1', '', 'required'],
    ['P1', 'Current1pass', 'sameAsOld'],
    ['P2', 'abcdefg1', null],
    ['P2', 'abcdefg1!', 'punctuationRefused'],
    ['P3', 'abCD12@.', null],
    ['P3', 'abcD12@.', 'needsTwoOfEach'],
    ['P4', 'aB1@aB1', 'tooShort'],
    ['P4', 'aB1@aB1@', null],
    ['P4', 'aB1aB1aB', 'needsAllKinds'],
    ['P5', 'abcdefg1', null],
    ['P5', 'abcdefg1-', 'punctuationRefused'],
  ] as const)('%s on %j: %s', (policy, password, why) => {
    expect(judge(policy, password)).toBe(why);
  });

  it('P4 remembers former passwords for six months', () => {
    const month = 30 * 24 * 60 * 60_000;
    const former = { password: 'x', former: [{ password: 'aB1@aB1@', until: 0 }] };
    expect(refusalOf('P4', 'aB1@aB1@', former, 6 * month - 1)).toBe('usedBefore');
    expect(refusalOf('P4', 'aB1@aB1@', former, 6 * month)).toBeNull();
    expect(refusalOf('P1', 'aB1@aB1@', former, 0)).toBeNull();
  });

  it('lets no password satisfy both P2 and P3', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', minLength: 6, maxLength: 20 }), (password) => {
        expect(judge('P2', password) === null && judge('P3', password) === null).toBe(false);
      }),
    );
  });
});

describe('a page under a policy', () => {
  let store: PracticeStore;
  beforeAll(async () => {
    store = await startPracticeStore();
  });
  afterAll(() => store.close());
  beforeEach(() => store.reset());

  it.each(LANGS.flatMap((lang) => POLICY_NAMES.map((policy) => [lang, policy] as const)))(
    'says its rules and its refusal in %s under %s',
    async (lang, policy) => {
      const visitor = new Visitor(store);
      const ways = await openChange(visitor, `?lang=${lang}&policy=${policy}`);
      const form = await confirmByQuestion(visitor, ways, DEMO_ACCOUNT.answer);
      const rules = [...form.document.querySelectorAll('.pwdStrength li')].map((item) => item.textContent);
      expect(rules).toEqual(rulesText(policy, textsOf(lang)));
      const refused = await sendTwoBoxes(visitor, form, 'Ab1');
      const minimum = policy === 'P4' ? '8' : '6';
      expect(refused.read('.ui-form-error-service')).toBe(textsOf(lang).tooShort.replace('{min}', minimum));
      expect(store.currentPassword(USER)).toBe(DEMO_ACCOUNT.password);
    },
  );

  it('refuses a repetition that differs', async () => {
    const visitor = new Visitor(store);
    const form = await confirmByQuestion(visitor, await openChange(visitor), DEMO_ACCOUNT.answer);
    const refused = await sendTwoBoxes(visitor, form, 'Better4pass', 'Better4pasS');
    expect(refused.read('.ui-form-error-service')).toBe('The two passwords do not match.');
  });

  it('can be set for the whole store', async () => {
    store.setPolicy('P2');
    const visitor = new Visitor(store);
    const form = await confirmByQuestion(visitor, await openChange(visitor), DEMO_ACCOUNT.answer);
    const refused = await sendTwoBoxes(visitor, form, 'Better4pass!');
    expect(refused.read('.ui-form-error-service')).toBe('The password can only contain letters and numbers.');
  });
});
