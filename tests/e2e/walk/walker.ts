// Owns walking a layout as a person does, with popup and guide beside the page: both must say where the person is. After each fill it compares every box of every
// frame, and in the end the store's log and the vault, with what each may hold.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TabState } from '@/entrypoints/background/tab-state';
import type { PracticeStore } from '../../practice-store/server';
import { DEMO_ACCOUNT } from '../../practice-store/world';
import { type Driver, type Page, poll } from '../../rig/driver';
import { MASTER, titled } from '../main-job';
import { ask, readVault, receivedBy } from '../oracle';
import { clearStage, type Stage, setLastingStage } from '../stage';
import { afterFill, type Box, boxesOf, type Purpose } from './boxes';
import type { Layout } from './layouts';
import { expectRightPosts } from './posts';
import { GUIDED, type Step, type Typed } from './steps';

/** Walks the layouts one after the other in one browser, each with an account and a tab of its own. */
export function walkAll(kind: 'chromium' | 'firefox', layouts: readonly Layout[]): void {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await setLastingStage(kind);
    await ask(stage.driver, 'vault.create', { password: MASTER });
  });
  afterAll(() => stage && clearStage(stage));

  describe('every layout gets the right value in the right box, and nothing anywhere else', () => {
    for (const [index, layout] of layouts.entries()) {
      it(layout.name, async () => {
        if (!stage) throw new Error('there is no stage');
        await new Walk(stage, layout, index + 1).run();
      });
    }
  });
}

class Walk {
  readonly #driver: Driver;
  readonly #store: PracticeStore;
  readonly #username: string;
  readonly #before: string;
  /** Every password that Keyturn filled as a new one. */
  readonly #made: string[] = [];
  #mails = 0;

  constructor(
    { driver, store }: Stage,
    readonly layout: Layout,
    number: number,
  ) {
    this.#driver = driver;
    this.#store = store;
    this.#username = `walker.${number}@example.com`;
    this.#before = `Walker${number}earlier`;
  }

  async run(): Promise<void> {
    const page = await this.#start();
    const popup = await this.#driver.openPopup(page);
    const guide = await this.#driver.openGuide(page);
    try {
      await page.activate();
      for (const [place, step] of this.layout.steps.entries()) {
        await this.#take(step, page, popup, guide).catch(async (error: unknown) => {
          const where = `step ${place} ${JSON.stringify(step)}`;
          throw new Error(`${where}: ${error instanceof Error ? error.message : error}\n${await this.#seen(page)}`);
        });
      }
      await this.#judge();
    } finally {
      await this.#leave();
      await popup.close();
      await guide.close();
      await page.close();
    }
  }

  /** Ends what the walk left open, so that the next one is not asked about it. */
  async #leave(): Promise<void> {
    const list = await ask(this.#driver, 'account.list', { query: this.#username, page: 0 });
    for (const { id } of list.ok ? list.accounts : []) {
      const shown = await ask(this.#driver, 'account.show', { accountId: id });
      const rotationId = shown.ok ? shown.account.rotation?.id : undefined;
      if (rotationId) await ask(this.#driver, 'rotation.abandon', { rotationId });
    }
  }

  /** A store with this walk's account only, the same account in the vault, and a tab at the store. */
  async #start(): Promise<Page> {
    const { realm } = this.layout;
    const account = { username: this.#username, password: this.#before };
    this.#store.reset();
    this.#store.addAccount({ ...account, ...(realm && { realm }) });
    const place =
      realm === 'ru' ? (['aliexpress-ru', 'aliexpress.ru'] as const) : (['aliexpress', 'www.aliexpress.com'] as const);
    const added = await ask(this.#driver, 'account.add', { storeId: place[0], host: place[1], ...account });
    expect(added.ok).toBe(true);
    return this.#driver.newPage(`https://${place[1]}/`);
  }

  async #take(step: Step, page: Page, popup: Page, guide: Page): Promise<void> {
    switch (step.do) {
      case 'open':
        return page.goto(this.#addressOf(step.address));
      case 'open-mail': {
        const link = (await this.#nextMail()).link ?? '';
        return page.goto(step.plain ? link.replace(/^https:/, 'http:') : link);
      }
      case 'hover':
        return page.hover(step.spot);
      case 'press':
        return page.click(step.spot);
      case 'wait':
        return page.waitFor(step.spot);
      case 'type':
        return page.type(step.spot, await this.#textOf(step.what));
      case 'type-digits': {
        const digits = (await this.#nextMail()).code ?? '';
        for (const [place, digit] of [...digits].entries())
          await page.type({ css: `.verify-code-input:nth-of-type(${place + 1})`, frame: step.frame }, digit);
        return;
      }
      case 'slide':
        return page.drag({ css: '#nc_1_n1z', frame: step.frame }, 600);
      case 'see':
        await popup.waitFor(titled(step.heading));
        return this.#guided(guide, step.heading, step.guided ?? GUIDED[step.heading]);
      case 'hear':
        return popup.waitFor({ css: 'body *', text: step.text });
      case 'choose':
        return popup.click({ text: step.button });
      case 'turn':
        await guide.click({ text: step.button });
        return popup.click({ text: step.button });
      case 'fill':
        return this.#fill(page, popup, step.button, step.into);
      case 'fill-nothing': {
        await this.#chooseAccount(popup);
        const before = await boxesOf(page);
        await popup.click({ text: step.button });
        await popup.waitFor({ css: 'body *', text: step.why });
        expect(await boxesOf(page)).toEqual(before);
        return;
      }
    }
  }

  /** The guide says the same as the popup, names the step at hand, and lists the right flow. */
  async #guided(guide: Page, heading: string, step: string | null | undefined): Promise<void> {
    if (step === undefined) throw new Error(`what the guide names beside "${heading}" is not written down`);
    await guide.waitFor(titled(heading));
    const before = step === 'Sign in' || step === 'Open the change page';
    const first = this.layout.reset && !before ? 'Ask for a reset' : 'Sign in';
    const names = (of: string) =>
      guide.evaluate((css) => [...document.querySelectorAll(css)].map((each) => each.textContent), [of]);
    await expect.poll(() => names('.flow li.now .flow-name')).toEqual(step === null ? [] : [step]);
    if (step !== null) expect((await names('.flow .flow-name'))[0]).toBe(first);
  }

  /** Where the walks before left more than one account. */
  async #chooseAccount(popup: Page): Promise<void> {
    if (await popup.sees({ css: 'select', label: 'Account' }))
      await popup.choose({ css: 'select', label: 'Account' }, this.#username);
  }

  async #fill(page: Page, popup: Page, button: string, into: readonly Purpose[]): Promise<void> {
    await this.#chooseAccount(popup);
    if (this.layout.words?.fault === 'replace') await this.#replaced(page);
    const wanted = ({ visible, purpose }: Box) => visible && into.includes(purpose);
    // Nobody presses before the boxes are there to see.
    const before = await poll(
      async () => {
        const boxes = await boxesOf(page);
        return boxes.some(wanted) ? boxes : null;
      },
      () => 'the page shows no box of these',
    );
    const targets = before.filter(wanted);
    expect(targets.map(({ purpose }) => purpose).sort()).toEqual([...into].sort());
    await popup.click({ text: button });
    await popup.waitFor(titled('Filled'));
    const after = await boxesOf(page);
    const fresh = after.find(({ visible, purpose }) => visible && purpose === 'new')?.value ?? '';
    if (into.includes('new')) this.#made.push(fresh);
    const all = { username: this.#username, current: this.#currentFor(button), new: fresh, confirm: fresh };
    const values = Object.fromEntries(Object.entries(all).filter(([purpose]) => into.some((each) => each === purpose)));
    expect(Object.values(values)).not.toContain('');
    expect(after.map(({ id, value }) => ({ id, value }))).toEqual(afterFill(before, values));
  }

  /** A page that swaps its boxes a moment after it came has done so, and Keyturn has read the new ones. */
  async #replaced(page: Page): Promise<void> {
    const count = () => document.querySelectorAll('[data-replaced]').length;
    await poll(
      async () => (await page.evaluateEverywhere(count, [])).some(({ answer }) => answer > 0),
      () => 'no box was replaced',
    );
    await ask(this.#driver, 'tab.refresh', { tabId: await this.#driver.tabIdOf(page) });
  }

  /** What a button of the popup puts into the box for the password of today. */
  #currentFor(button: string): string {
    switch (button) {
      case 'Fill new password':
        return this.#made.at(-1) ?? '';
      case 'Fill old password':
        return this.#before;
      default:
        return this.#password() ?? '';
    }
  }

  /** What Keyturn makes of the page, for the message of a failed walk. */
  async #seen(page: Page): Promise<string> {
    const tabId = await this.#driver.tabIdOf(page);
    const { session } = await this.#driver.dump();
    const tab = session[`tab:${tabId}`] as TabState | undefined;
    const frames = (tab?.frames ?? []).map(({ origin, path, reading: { kind, fields, controls, messages } }) => {
      const roles = fields.map(({ role, label, certainty }) => `${role} "${label}" ${certainty.toFixed(2)}`);
      const buttons = controls.map(({ purpose, label }) => `${purpose} "${label}"`);
      return `${origin}${path}: ${kind} [${roles.join(', ')}] (${buttons.join(', ')}) ${messages.map(({ reason, text }) => `${reason} "${text}"`)}`;
    });
    return `${await page.url()}\n  ${frames.join('\n  ')}`;
  }

  /** What nobody may find in the end: a secret posted in a wrong field, or a password that is not in the vault. */
  async #judge(): Promise<void> {
    expectRightPosts(this.#store.log, { username: this.#username, before: this.#before, made: this.#made });
    const [account] = await readVault(this.#driver, this.#username);
    expect(account).toMatchObject({ current: this.#password(), belief: this.layout.belief ?? 'verified' });
    expect(account?.passwords).toEqual(expect.arrayContaining([this.#before, ...receivedBy(this.#store)]));
  }

  #password(): string | undefined {
    return this.#store.currentPassword(this.#username, this.layout.realm ?? 'global');
  }

  #addressOf(address: string): string {
    const url = new URL(address);
    for (const [name, value] of Object.entries(this.layout.words ?? {})) url.searchParams.set(name, value);
    return url.href;
  }

  async #textOf(what: Typed): Promise<string> {
    if (typeof what === 'object') return what.text;
    switch (what) {
      case 'username':
        return this.#username;
      case 'password':
        return this.#before;
      case 'answer':
        return DEMO_ACCOUNT.answer;
      case 'code':
        return (await this.#nextMail()).code ?? '';
    }
  }

  /** The first mail that this walk did not read yet. */
  #nextMail() {
    return poll(
      async () => this.#store.mailbox[this.#mails] && this.#store.mailbox[this.#mails++],
      () => 'no mail came',
    );
  }
}
