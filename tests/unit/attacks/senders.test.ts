// Owns the promise that who speaks is the browser's word: what a message says of itself counts for nothing, and what pages told and the
// vault holds never stands in the view.
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { command, deliver, OWN_ID, OWN_URL, PAGE, session, startBackground } from '@/tests/attacks/fake-background';
import { Sniffer, STEM } from '@/tests/attacks/sniffer';
import type { View } from '@/utils/core/view';
import { readingOf } from '../core/readings';

vi.mock('wxt/browser', async () => ({ browser: (await import('@/tests/attacks/fake-background')).browser }));

const TRUSTED = {
  id: OWN_ID,
  url: PAGE,
  origin: 'https://login.aliexpress.com',
  tab: { id: 1, url: PAGE },
  frameId: 0,
  documentId: 'd1',
};
const READING = {
  to: 'reports',
  report: { type: 'reading', reading: readingOf('sign-in', ['username', 'current-password']) },
};
const SAVED = `${STEM}1Zx`;
const TYPED = `${STEM}2Zx`;

const view = () => session.held.get('view') as View | undefined;
const boxes = async () => {
  await command('settings.get', {});
  return view()?.tabs['1']?.fields.length ?? 0;
};

beforeAll(async () => {
  await startBackground();
  expect(await command('vault.create', { password: 'four odd words walking' })).toEqual({ ok: true });
  const account = { storeId: 'aliexpress', host: 'www.aliexpress.com', username: 'vera', password: SAVED };
  expect(await command('account.add', account)).toMatchObject({ ok: true });
}, 120_000);

beforeEach(() => {
  session.held.delete('tab:1');
});

describe('a report', () => {
  it('is heard from a page script on a listed host (the others can tell)', async () => {
    await deliver(READING, TRUSTED);
    expect(await boxes()).toBe(2);
  });

  it.each([
    [
      'another host, whatever the body says',
      {
        ...TRUSTED,
        url: 'https://evil.example/',
        origin: 'https://evil.example',
        tab: { id: 1, url: 'https://evil.example/' },
      },
    ],
    [
      'a foreign frame of a listed page',
      { ...TRUSTED, frameId: 3, url: 'https://evil.example/', origin: 'https://evil.example' },
    ],
    ['a frame without an origin', { ...TRUSTED, frameId: 3, url: 'about:blank', origin: 'null' }],
    ['a sandboxed page', { ...TRUSTED, origin: 'null' }],
    ['a page over http', { ...TRUSTED, url: 'http://login.aliexpress.com/', origin: 'http://login.aliexpress.com' }],
    ['a sender without a tab', { ...TRUSTED, tab: undefined }],
    ['a sender without a document', { ...TRUSTED, documentId: undefined }],
    ['a document that is gone', { ...TRUSTED, documentId: 'gone' }],
    ['another extension', { ...TRUSTED, id: 'otherotherotherotherotherotherot' }],
  ])('is not heard from %s', async (_, sender) => {
    const claim = { origin: 'https://login.aliexpress.com', url: PAGE, sender: TRUSTED };
    await deliver({ ...READING, ...claim, report: { ...READING.report, ...claim } }, sender);
    expect(await boxes()).toBe(0);
  });
});

describe('a command', () => {
  it.each([
    ['a page script', TRUSTED],
    ['an address that begins like ours', { id: OWN_ID, url: `${OWN_URL.slice(0, -1)}.evil.example/popup.html` }],
    ['an address that holds ours', { id: OWN_ID, url: `https://evil.example/${OWN_URL}popup.html` }],
    ['another extension', { id: 'otherotherotherotherotherotherot', url: `${OWN_URL}popup.html` }],
  ])('is not answered to %s', async (_, sender) => {
    expect(await deliver({ to: 'background', name: 'account.list', body: { query: '', page: 0 } }, sender)).toEqual([
      undefined,
    ]);
  });
});

describe('the view', () => {
  it('holds no password, saved, typed or made', async () => {
    await deliver(READING, TRUSTED);
    const fields = [
      { ref: 'f0', role: 'username', value: 'vera' },
      { ref: 'f1', role: 'current-password', value: TYPED },
    ];
    await deliver({ to: 'reports', report: { type: 'typed', cause: 'input', fields } }, TRUSTED);
    const draft = await command('draft.make', { tabId: 1, accountId: null, options: {} });
    await command('settings.get', {});
    expect(view()?.tabs['1']?.typedUsername).toBe('vera');
    const sniffer = new Sniffer([SAVED, TYPED, String(draft.password)]);
    expect(sniffer.find(JSON.stringify(view()))).toEqual([]);
  });
});
