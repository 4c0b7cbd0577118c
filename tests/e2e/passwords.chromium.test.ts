// Owns the promises about making a password, in the real popup: every style fits the store, what was shown can be found again and
// stands nowhere unsealed, ticks tell the truth about a typed one, and rules that cannot be met end in one clear sentence.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPassword } from '@/utils/core/check-password';
import { strictProfile } from '@/utils/stores/profiles';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { Driver, Page } from '../rig/driver';
import { heldBy, NEW_BOX, submit, titled, unlock, waitForSuccess } from './main-job';
import { ask, expectNothingLost, readVault } from './oracle';
import { brokenRules, chooseStyle, shownDraft, typeOwn, writtenBy } from './passwords';
import { clearStage, reachBoxesUnseen, type Stage, setLastingStage, setStage } from './stage';

const way = { by: 'question', boxes: 'two-box' } as const;
const OWN = 'kelp#Violin.37Grunt';

describe('a password in the real popup', () => {
  it('comes in every style, each kept for a day, sealed, and found again', async () => {
    const stage = await setStage('real-popup');
    const { driver, store } = stage;
    const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    const popup = await driver.openPopup(page);
    await popup.waitFor({ text: 'Record and fill' });
    const random = await shownDraft(popup);
    const easy = await chooseStyle(popup, 'Easy to type');
    const words = await chooseStyle(popup, 'Words');
    for (const made of [random, easy, words]) {
      expect(checkPassword(strictProfile.policy, made, { usernames: [DEMO_ACCOUNT.username] })).toEqual([]);
    }
    expect(words).toMatch(/[A-Za-z]{3,}/);

    const written = await writtenBy(driver);
    for (const made of [random, easy, words]) expect(written).not.toContain(made);
    // The search can fail: one that is written unsealed is found.
    await writeUnsealed(driver, random);
    expect(await writtenBy(driver)).toContain(random);
    const list = await ask(driver, 'draft.list', {});
    const values = await Promise.all(
      (list.ok ? list.shown : []).map(({ draftId }) => ask(driver, 'secret.reveal', { kind: 'shown', draftId })),
    );
    const found = values.map((value) => value.ok && value.value);
    for (const made of [random, easy, words]) expect(found).toContain(made);

    await popup.click({ text: 'More options' });
    await popup.click({ text: 'Shown in the last 24 hours' });
    await popup.waitFor({ css: '.secret-row', text: '18 characters' });
    await popup.click({ text: 'Record and fill' });
    await popup.waitFor(titled('Filled. Now send it.'));
    expect((await heldBy(page, way)).fresh).toBe(words);
    await submit(page);
    await waitForSuccess(page);
    await expectNothingLost(driver, store, DEMO_ACCOUNT.password);
  });

  it('that is the person’s own gets live ticks and a judgement, then is recorded as typed and filled', async () => {
    const stage = await setStage('real-popup');
    const { driver, store } = stage;
    const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    const popup = await driver.openPopup(page);
    await popup.click({ css: '.segments label', text: 'My own' });
    await typeOwn(popup, DEMO_ACCOUNT.password);
    await popup.waitFor({ css: '.ticks .broken', text: 'not used before' });
    await popup.waitFor({ css: '.draft .meter', text: 'Leave out names, the store and parts of former passwords.' });
    expect(await brokenRules(popup)).toContain('2 symbols');
    await typeOwn(popup, OWN);
    await popup.waitUntil(() => document.querySelectorAll('.ticks .broken').length === 0, []);
    await popup.waitFor({ css: '.draft .meter b', text: 'Very strong.' });
    await popup.click({ text: 'Record and fill' });
    await popup.waitFor(titled('Your own new password is kept'));
    expect((await heldBy(page, way)).fresh).toBe(OWN);
    expect(await writtenBy(driver)).not.toContain(OWN);
    await submit(page);
    await waitForSuccess(page);
    await expectNothingLost(driver, store, DEMO_ACCOUNT.password);
    await expect.poll(async () => (await readVault(driver))[0]?.current, { timeout: 20_000 }).toBe(OWN);
  });

  it('that is the person’s own is taken while the vault is locked too, and filed as his own', async () => {
    const stage = await setStage('chromium');
    const { driver, store } = stage;
    const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    await ask(driver, 'vault.lock', {});
    const popup = await driver.openPopup(page);
    await popup.click({ text: 'Go on without unlocking' });
    await popup.click({ css: '.segments label', text: 'My own' });
    await typeOwn(popup, OWN);
    await popup.click({ text: 'Record and fill' });
    await popup.waitFor(titled('Filled. Now send it.'));
    expect((await heldBy(page, way)).fresh).toBe(OWN);
    expect(await writtenBy(driver)).not.toContain(OWN);
    await submit(page);
    await waitForSuccess(page);
    await unlock(popup);
    await popup.waitFor(titled('The store says it is changed'));
    const [account] = await readVault(driver);
    expect(account).toMatchObject({ current: OWN, belief: 'confirmed' });
    await expectNothingLost(driver, store, DEMO_ACCOUNT.password);
  });
});

describe('a password typed into the store’s own page', () => {
  it('gets the same ticks and meter, with each change, and never stands in the view', async () => {
    const stage = await setStage('chromium');
    const { driver } = stage;
    const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    const popup = await driver.openPopup(page);
    await popup.waitFor({ text: 'Record and fill' });
    const box = { css: NEW_BOX[way.boxes], frame: 'passport.' };
    await page.type(box, 'Sommer2024');
    await popup.waitFor({ css: 'h2', text: 'Typed on the page, not proven' });
    await popup.waitFor({ css: '.ticks .broken', text: '2 symbols' });
    await popup.waitFor({ css: '.meter b', text: 'weak' });
    await page.type(box, DEMO_ACCOUNT.password);
    await popup.waitFor({ css: '.ticks .broken', text: 'not used before' });
    await page.type(box, OWN);
    await popup.waitUntil(() => document.querySelectorAll('.ticks .broken').length === 0, []);
    await popup.waitFor({ css: '.meter b', text: 'Very strong.' });
    const { session } = await driver.dump();
    expect(JSON.stringify(session.view)).toContain('"typedNew"');
    for (const secret of ['Sommer2024', DEMO_ACCOUNT.password, OWN]) {
      expect(JSON.stringify(session.view)).not.toContain(secret);
    }
  });
});

describe('on a page with rules', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setLastingStage('chromium');
    page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
  });
  afterAll(() => clearStage(stage));

  /** A popup of its own over the page as it was, and then with these rules. */
  async function openOver(attributes: Readonly<Record<string, string>>): Promise<Page> {
    await setRules(page, {});
    const popup = await stage.driver.openPopup(page);
    await popup.waitFor({ text: 'Record and fill' });
    await setRules(page, attributes);
    return popup;
  }

  it.each([
    ['contradict each other', { minlength: '30', maxlength: '20' }, 'contradicts itself'],
    ['leave one character', { maxlength: '1', minlength: '1' }, 'contradicts itself'],
    ['ask for two hundred characters', { minlength: '200', maxlength: '300' }, 'more than Keyturn can work out'],
    ['ask for nothing but joined marks', { passwordrules: 'required: [\u0301]; allowed: [\u0301\u0302];' }, 'password'],
  ] as const)('that %s, it ends in one clear sentence, with a way on', async (_, attributes, sentence) => {
    const popup = await openOver(attributes);
    await popup.waitFor({ css: '[role=alert]', text: sentence });
    await popup.waitGone({ text: 'Record and fill' });
    // The person's own is never out of reach.
    await popup.click({ css: '.segments label', text: 'My own' });
    await typeOwn(popup, OWN);
    await popup.waitFor({ text: 'Record and fill' });
    await popup.close();
  });

  it('that nobody can follow, it is said in one sentence, and a password is made by the others', async () => {
    const popup = await openOver({ minlength: '10000' });
    await popup.waitFor({ css: '.draft .notice', text: 'a length that makes no sense' });
    expect(checkPassword(strictProfile.policy, await shownDraft(popup))).toEqual([]);
  });
});

/** Gives the page's boxes these rules and no others, as a page does that was badly written. */
async function setRules(page: Page, attributes: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    (css, given) => {
      const box = document.querySelector(css);
      for (const name of ['minlength', 'maxlength', 'passwordrules']) box?.removeAttribute(name);
      for (const [name, value] of Object.entries(given)) box?.setAttribute(name, value);
      box?.parentElement?.append(document.createElement('i'));
    },
    [NEW_BOX[way.boxes], attributes] as const,
    { frame: 'passport.' },
  );
}

/** Puts a text on disk as it is, which Keyturn must never do with a password. */
function writeUnsealed(driver: Driver, text: string): Promise<void> {
  return driver.inExtension(
    (unsealed: string) => {
      interface Api {
        storage: { local: { set(items: object): Promise<void> } };
      }
      return (globalThis as unknown as { chrome: Api }).chrome.storage.local.set({ unsealed });
    },
    [text],
  );
}
