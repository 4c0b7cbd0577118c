// Owns the promise that a form in a frame of another site is no dead end, and gets nothing: the page that shows it says whose it is and
// leads into a tab of its own, where the usual way works; in the frame nothing is read or filled, allowed or not.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TabView, View } from '@/utils/core/view';
import { type HostileServer, startHostileServer } from '../attacks/hostile-server';
import { CHANGE_FORM, page as documentOf } from '../attacks/row';
import { builtExtension } from '../rig/build';
import { type ChromiumDriver, launchChromium } from '../rig/chromium';
import type { Page } from '../rig/driver';
import { MASTER, titled } from './main-job';
import { ask, readVault } from './oracle';
import { faultOf, pointedAt } from './pointed';

const SHOP = 'www.garden-shop.example';
const MEMBERS = 'login.members.example';
const SISTER = 'id.garden-shop.example';
const OTHER = 'cdn.players.example';
const FORM = `https://${MEMBERS}/change?ticket=t-4711#step`;
const HOSTS = [SHOP, MEMBERS, SISTER, OTHER];
const ELSEWHERE = titled('The form may come from another site');
const OWN_TAB = { text: 'Open this part in a tab of its own' };

const frame = (src: string, how = 'width="600" height="400"') => `<iframe src="${src}" ${how}></iframe>`;
const shop = (body: string) => documentOf(`<h1>My account</h1><a href="/out">Sign out</a>${body}`);

let server: HostileServer;
let driver: ChromiumDriver;

beforeAll(async () => {
  server = await startHostileServer(HOSTS);
  const extension = await builtExtension('chromium');
  const hosts = { storePort: server.port, httpPort: server.httpPort, strangers: HOSTS };
  driver = await launchChromium({ extension, ...hosts, allowedBefore: [SHOP, MEMBERS] });
  await ask(driver, 'vault.create', { password: MASTER });
});
afterAll(async () => {
  await driver.close();
  await server.close();
});

function serve(body: string): void {
  server.serve({ '/account': shop(body), '/change': documentOf(CHANGE_FORM), '/x': documentOf(CHANGE_FORM) });
}

/** The popup on the shop's page, where Keyturn is allowed. */
async function openShop(): Promise<{ page: Page; popup: Page }> {
  const page = await driver.newPage(`https://${SHOP}/account`);
  const popup = await driver.openPopup(page);
  await ask(driver, 'tab.refresh', { tabId: await driver.tabIdOf(page) });
  const allow = { text: 'Use Keyturn on this site' };
  if (await popup.sees(allow)) await popup.click(allow);
  return { page, popup };
}

const heldIn = (page: Page) =>
  page.evaluateEverywhere(() => [...document.querySelectorAll('input')].map(({ value }) => value).join(''), []);

describe('a form in a frame of another site', () => {
  it('is said to be there, by the host alone, and outlined; its own tab serves it, and the frame gets nothing', async () => {
    serve(frame(FORM));
    const { page, popup } = await openShop();
    await popup.waitFor(ELSEWHERE);
    expect(await popup.text({ css: '.lead' })).toContain(MEMBERS);
    await expect.poll(async () => faultOf(await pointedAt(driver, SHOP, 'iframe'))).toBe('');
    expect(JSON.stringify(await driver.dump())).not.toContain('t-4711');

    await popup.click(OWN_TAB);
    const own = await driver.pageAt(FORM);
    expect(JSON.stringify(await driver.dump())).not.toContain('t-4711');
    const beside = await driver.openPopup(own);
    await beside.waitFor(titled('Keyturn does not know this site'));
    await beside.click({ text: 'Use Keyturn on this site' });
    await beside.waitFor(titled('Set a new password'));
    await beside.type({ label: 'User name' }, 'vera@mail.example');
    await beside.click({ text: 'Record and fill' });
    await beside.waitFor(titled('Filled. Now send it.'));
    const fresh = await own.value({ css: '#fresh' });
    expect(await readVault(driver)).toMatchObject([{ storeId: `site:${MEMBERS}`, passwords: [fresh] }]);

    // Allowed by itself now, it is as foreign as before inside the shop's page.
    await page.reload();
    await popup.waitFor(ELSEWHERE);
    await page.type({ css: '#old', frame: MEMBERS }, 'Canary-Old-1');
    const tabId = await driver.tabIdOf(page);
    const list = await ask(driver, 'account.list', { query: '', page: 0 });
    const accountId = list.ok ? (list.accounts[0]?.id ?? '') : '';
    const draft = await ask(driver, 'draft.make', { tabId, accountId, options: {} });
    const draftId = draft.ok ? draft.draftId : '';
    expect(await ask(driver, 'saved.fill', { tabId, accountId })).toMatchObject({ ok: false });
    expect(await ask(driver, 'rotation.record-and-fill', { tabId, accountId, draftId })).toMatchObject({ ok: false });
    expect((await heldIn(page)).map(({ answer }) => answer)).toEqual(['', 'Canary-Old-1']);
    expect(JSON.stringify(await driver.dump())).not.toContain('Canary-Old-1');
  });

  it('takes a password that was copied for it, recorded before; the person says what came of it', async () => {
    serve(frame(FORM));
    const { page, popup } = await openShop();
    await popup.waitFor(ELSEWHERE);
    await popup.click({ text: 'Make a new password to paste' });
    await popup.type({ label: 'User name' }, 'ben@mail.example');
    await popup.click({ text: 'Record and copy' });
    await popup.waitFor(titled('Paste it on the page'));
    const [account] = await readVault(driver, 'ben@');
    expect(account).toMatchObject({ storeId: `site:${SHOP}`, state: 'released', candidates: 1 });
    const [copied = ''] = account?.passwords ?? [];
    expect((await heldIn(page)).map(({ answer }) => answer)).toEqual(['', '']);
    await popup.click({ css: 'summary', text: 'Have you sent it?' });
    await popup.click({ text: 'The store took the new one' });
    await expect.poll(async () => (await readVault(driver, 'ben@'))[0]?.current).toBe(copied);
  });
});

describe('a frame of another host', () => {
  /** The host that the person is told of, or null, once the page was read. */
  async function toldOf(body: string): Promise<string | null> {
    serve(body);
    const { page } = await openShop();
    const tabId = await driver.tabIdOf(page);
    const view = () => driver.inExtension(viewOfTab, [tabId]);
    await expect.poll(async () => (await view())?.reading?.signedIn).toBe(true);
    const told = (await view())?.foreignFrame?.host ?? null;
    await page.close();
    return told;
  }

  it.each([
    ['whose address speaks of a password', frame(`https://${OTHER}/password/x`), OTHER],
    [
      'whose title speaks of it, in any language',
      frame(`https://${OTHER}/x`, 'title="Passwort ändern" width="600" height="400"'),
      OTHER,
    ],
    ['of the same domain', frame(`https://${SISTER}/x`), SISTER],
    [
      'that speaks, before a larger one that does not',
      frame(`https://${OTHER}/x`, 'width="900" height="700"') + frame(FORM),
      MEMBERS,
    ],
    ['that says nothing of a password', frame(`https://${OTHER}/x`), null],
    ['whose words only look so', frame(`https://${OTHER}/designing/authentic-accessories/author`), null],
    ['too small for a form', frame(FORM, 'width="300" height="60"'), null],
    ['that nobody sees', frame(FORM, 'width="600" height="400" style="visibility: hidden"'), null],
    ['that is out of reach', frame(FORM, 'width="600" height="400" style="position: absolute; left: -9999px"'), null],
    ['over http', frame(`http://${MEMBERS}/change`), null],
    ['at another port', frame(`https://${MEMBERS}:8443/change`), null],
    ['that signs in with another company', frame('https://accounts.google.com/gsi/iframe/select'), null],
    ['that bears a store’s name', frame('https://login.aliexpress.com.evil.example/change'), null],
    ['beside a form of the page’s own', frame(FORM) + CHANGE_FORM, null],
    ['whose text the page gives itself', frame(FORM, 'srcdoc="<p>Change password</p>" width="600" height="400"'), null],
  ])('%s', async (_, body, host) => {
    expect(await toldOf(body)).toBe(host);
  });
});

/** Runs in the extension. */
async function viewOfTab(tabId: number): Promise<TabView | undefined> {
  interface Api {
    storage: { session: { get(key: string): Promise<{ view?: View }> } };
  }
  const { chrome } = globalThis as unknown as { chrome: Api };
  return (await chrome.storage.session.get('view')).view?.tabs[String(tabId)];
}
