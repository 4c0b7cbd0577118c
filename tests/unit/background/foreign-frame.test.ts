// Owns the promises of opening a part of a page that comes from another site: the very host that the person read, by https, in a tab that
// knows nothing of this one; and its address is kept nowhere.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { foreignFrameIn, openForeignFrame } from '@/entrypoints/background/foreign-frame';
import { changeTab, readTab } from '@/entrypoints/background/tab-state';
import { fail, type Result } from '@/utils/core/result';
import { readingOf } from '../core/readings';

const session = new Map<string, unknown>();
const HOST = 'login.members.example';
let address: Result<{ address: string }>;
let asked: unknown[];
let opened: unknown[];

vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => session.get(key),
  writeSession: async (items: object) => {
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  },
}));
vi.mock('@/utils/browser/messages', () => ({
  request: async (target: unknown, what: object) => {
    asked.push({ target, ...what });
    return address;
  },
}));
vi.mock('@/utils/browser/tabs', () => ({
  openBeside: async (...which: unknown[]) => void opened.push(which),
}));
vi.mock('@/entrypoints/background/sites', () => ({ isAllowed: async () => true }));

async function show(host: string, on = 'www.garden-shop.example'): Promise<void> {
  const reading = readingOf('change-password', [], { frames: [{ ref: 'r7', host, speaks: true }] });
  const frame = { frameId: 0, documentId: 'd1', origin: `https://${on}`, path: '/', reading };
  await changeTab(1, { standing: 'allowed', host: on, frames: [frame], accountId: 'a1', rotationId: 'rot1' });
}

beforeEach(async () => {
  session.clear();
  [asked, opened] = [[], []];
  address = { ok: true, address: `https://${HOST}/change?ticket=t-4711#step` };
  await show(HOST);
});

const open = (host = HOST) => openForeignFrame({ tabId: 1, host });

describe('a part of another site', () => {
  it('opens with its whole address, of which nothing stays behind', async () => {
    expect(await open()).toEqual({ ok: true });
    expect(asked).toEqual([{ target: { tabId: 1, frameId: 0, documentId: 'd1' }, type: 'address', ref: 'r7' }]);
    expect(opened).toEqual([[1, `https://${HOST}/change?ticket=t-4711#step`]]);
    expect(JSON.stringify([...session])).not.toContain('t-4711');
  });

  it('takes neither account nor change along: those stay with the tab that they are of', async () => {
    await open();
    expect([...session.keys()]).toEqual(['tab:1']);
    expect(await readTab(1)).toMatchObject({ accountId: 'a1', rotationId: 'rot1' });
  });

  it('is not opened where another stands there than the person read', async () => {
    expect(await open('other.members.example')).toEqual({ ok: false, reason: 'page-silent' });
    expect([asked, opened]).toEqual([[], []]);
  });

  it.each([
    ['of another host', 'https://evil.example/change'],
    ['over http', `http://${HOST}/change`],
    ['at another port', `https://${HOST}:8443/change`],
    ['that runs a script', `javascript:location='https://${HOST}/'`],
    ['that is none', 'change'],
  ])('is not opened at an address %s, whatever the page says', async (_, url) => {
    address = { ok: true, address: url };
    expect(await open()).toEqual({ ok: false, reason: 'page-silent' });
    expect(opened).toEqual([]);
  });

  it('opens without the name and password that its address carries', async () => {
    address = { ok: true, address: `https://vera:pearl@${HOST}/change` };
    await open();
    expect(opened).toEqual([[1, `https://${HOST}/change`]]);
  });

  it('that the page does not tell of any more says so', async () => {
    address = fail('page-silent');
    expect(await open()).toEqual({ ok: false, reason: 'page-silent' });
    expect(opened).toEqual([]);
  });
});

describe('which part is told of', () => {
  const told = async () => foreignFrameIn(await readTab(1))?.host;

  it('one of another site, a sister of the shop’s own host too', async () => {
    expect(await told()).toBe(HOST);
    await show('login.garden-shop.example');
    expect(await told()).toBe('login.garden-shop.example');
  });

  it('none that belongs to the store by its file, that imitates one, or that nobody could allow', async () => {
    await show('passport.aliexpress.com', 'www.aliexpress.com');
    expect(await told()).toBeUndefined();
    await show('login.aliexpress.com.evil.example');
    expect(await told()).toBeUndefined();
    await show('seller-passport.aliexpress.com');
    expect(await told()).toBeUndefined();
  });

  it('none on a page where Keyturn may not work', async () => {
    await changeTab(1, { standing: 'no-permission' });
    expect(await told()).toBeUndefined();
  });
});
