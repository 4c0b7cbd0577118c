// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_OWN } from '@/components/draft';
import { NewPassword } from '@/components/popup/new-password';
import { Popup } from '@/components/popup/popup';
import { asked, hang, refuse, restore } from '@/tests/gallery/fake-messages';
import { candidate, DRAFT, field, reading, rotation, summary, tab, view, viewOf } from '@/tests/gallery/samples';
import type { TabView } from '@/utils/core/view';
import { check, click, draw, plain, redraw } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));
vi.mock('@/utils/browser/session', () => import('@/tests/gallery/fake-session'));

const boxes = [field('current-password'), field('new-password'), field('confirm-password')];
const change = { reading: reading('change-password'), fields: boxes };

/** The screen, with somebody who keeps what is typed. */
function Page({ tab }: { tab: TabView }) {
  return <NewPassword tab={tab} own={useState(NO_OWN)} />;
}

beforeEach(() => {
  restore();
  vi.stubGlobal('navigator', { clipboard: { writeText: vi.fn(async () => undefined) } });
});

describe('the generator', () => {
  it('records and fills with one click', async () => {
    const root = await draw(<Page key="a" tab={tab(change)} />);
    await click(root, 'Record and fill');
    expect(asked.at(-1)).toEqual(['rotation.record-and-fill', { tabId: 1, accountId: 'a1', draftId: 'd1' }]);
  });

  it('adds the account and records the typed old password before it fills', async () => {
    const first = tab({
      ...change,
      accounts: [],
      accountId: null,
      typedUsername: 'vera@mail.example',
      typedCurrent: true,
    });
    const root = await draw(<Page key="b" tab={first} />);
    await click(root, 'Record and fill');
    expect(asked.map(([name]) => name)).toEqual([
      'draft.make',
      'account.add',
      'account.choose',
      'account.take-typed-current',
      'rotation.record-and-fill',
    ]);
  });

  it('fills nothing for an empty user name', async () => {
    const nobody = tab({ ...change, accounts: [], accountId: null });
    const root = await draw(<Page key="c" tab={nobody} />);
    await click(root, 'Record and fill');
    expect(asked.map(([name]) => name)).toEqual(['draft.make']);
    expect(plain(root.querySelector('[role=alert]')?.textContent ?? '')).toContain('The user name is empty.');
  });

  it('is for the user name that was typed, and not for the only account that the vault has', async () => {
    const other = tab({ ...change, accountId: null, typedUsername: 'ben@mail.example' });
    const root = await draw(<Page key="l" tab={other} />);
    await click(root, 'Record and fill');
    expect(asked[1]).toMatchObject(['account.add', { username: 'ben@mail.example' }]);
  });

  it('is for none of several accounts until one is chosen', async () => {
    const accounts = [summary(), summary({ id: 'a2', username: 'ben@mail.example' })];
    const root = await draw(<Page key="m" tab={tab({ ...change, accounts, accountId: null })} />);
    await click(root, 'Record and fill');
    expect(asked.map(([name]) => name)).toEqual(['draft.make']);
    expect(plain(root.querySelector('[role=alert]')?.textContent ?? '')).toContain('No account is chosen.');
  });

  it('leaves the typed old password alone where the person says so', async () => {
    const root = await draw(<Page key="d" tab={tab({ ...change, typedCurrent: true })} />);
    await check(root, 'Also record the current password I typed');
    await click(root, 'Record and fill');
    expect(asked.map(([name]) => name)).not.toContain('account.take-typed-current');
  });

  it('copies only after the password was recorded', async () => {
    const root = await draw(<Page key="e" tab={tab(change)} />);
    await click(root, 'Copy');
    expect(asked.map(([name]) => name)).toEqual(['draft.make', 'rotation.record', 'secret.reveal', 'clipboard.copied']);
    expect(navigator.clipboard.writeText).toHaveBeenCalledExactlyOnceWith(DRAFT);
  });

  it('puts nothing into the clipboard when recording fails', async () => {
    refuse('rotation.record', 'storage-full');
    const root = await draw(<Page key="f" tab={tab(change)} />);
    await click(root, 'Copy');
    expect(navigator.clipboard.writeText).not.toHaveBeenCalled();
    expect(plain(root.querySelector('[role=alert]')?.textContent ?? '')).toContain('The disk is full');
  });

  it('keeps the password on show while the page is read again', async () => {
    await draw(<Page key="g" tab={tab(change)} />);
    await redraw(<Page key="g" tab={tab({ ...change, fields: [...boxes, field('otp')] })} />);
    expect(asked.filter(([name]) => name === 'draft.make')).toHaveLength(1);
  });

  it('makes another one when the page turns out to ask for something else', async () => {
    await draw(<Page key="h" tab={tab(change)} />);
    const stricter = { ...tab(change).policy, minLength: 18 } as NonNullable<ReturnType<typeof tab>['policy']>;
    await redraw(<Page key="h" tab={tab({ ...change, policy: stricter })} />);
    expect(asked.filter(([name]) => name === 'draft.make')).toHaveLength(2);
  });

  it('records none that was made for another account or other rules', async () => {
    const ada = summary({ id: 'a2', username: 'ada@mail.example' });
    const root = await draw(<Page key="n" tab={tab(change)} />);
    const primary = () => root.querySelector<HTMLButtonElement>('.button.primary')?.disabled;
    expect(primary()).toBe(false);
    hang('draft.make');
    await redraw(<Page key="n" tab={tab({ ...change, accounts: [ada], accountId: 'a2' })} />);
    expect(primary()).toBe(true);
  });

  it('asks for nothing to be filled where none could be made', async () => {
    refuse('draft.make', 'policy-contradicts');
    const root = await draw(<Page key="i" tab={tab(change)} />);
    expect(root.querySelector('.button.primary')).toBeNull();
    expect(plain(root.querySelector('.next')?.textContent ?? '')).toContain('Type a new password that fits');
  });

  it('says that the old password is unknown', async () => {
    const root = await draw(<Page key="j" tab={tab({ ...change, accounts: [summary({ belief: null })] })} />);
    expect(plain(root.textContent ?? '')).toContain('Old password unknown');
  });
});

describe("a password of the person's own", () => {
  const own = 'my-own-Pass-77';
  const boxOf = (root: HTMLElement) => root.querySelector<HTMLInputElement>('.draft input[type=password]');

  async function typeOwn(root: HTMLElement): Promise<void> {
    await act(async () => [...root.querySelectorAll<HTMLInputElement>('.manners input')].at(-1)?.click());
    const box = boxOf(root);
    if (!box) throw new Error("no box for a password of one's own");
    box.value = own;
    await act(async () => void box.dispatchEvent(new Event('input', { bubbles: true })));
  }
  const page = (over: Partial<TabView>) => <Popup key="own" view={viewOf(over)} tabId={1} />;

  it('is still there after the page showed something else for a moment', async () => {
    const root = await draw(page(change));
    await typeOwn(root);
    await redraw(page({ reading: reading('other') }));
    expect(boxOf(root)).toBeNull();
    await redraw(page(change));
    expect(boxOf(root)?.value).toBe(own);
  });

  it.each([
    ['it was recorded', viewOf({ ...change, rotation: rotation() })],
    ['the vault was locked', view({ lock: 'locked' })],
    ['the tab went to another store', viewOf({ ...change, storeId: 'alibaba' })],
  ])('is forgotten once %s', async (_, meanwhile) => {
    const root = await draw(page(change));
    await typeOwn(root);
    await redraw(<Popup key="own" view={meanwhile} tabId={1} />);
    await redraw(page(change));
    expect(root.querySelector('.draft')).not.toBeNull();
    expect(boxOf(root)).toBeNull();
  });
});

describe('a refusal of symbols', () => {
  it('leads in one click to a password of letters and digits, in the same rotation', async () => {
    const refused = rotation({
      state: 'rejected',
      candidates: [candidate({ submitted: true, rejected: 'punctuation' })],
    });
    const root = await draw(<Popup key="k" view={viewOf({ ...change, rotation: refused })} tabId={1} />);
    await click(root, 'Make one of letters and digits');
    expect(asked).toContainEqual(['draft.make', { tabId: 1, accountId: 'a1', options: { without: ['special'] } }]);
    expect(asked.map(([name]) => name)).not.toContain('rotation.abandon');
  });
});

describe('a box that cut the password', () => {
  it('is never told to be sent', async () => {
    const cut = [field('new-password', 16), field('confirm-password', 16)];
    const view = viewOf({ reading: reading('change-password'), fields: cut, rotation: rotation() });
    const root = await draw(<Popup key="l" view={view} tabId={1} />);
    expect(plain(root.textContent ?? '')).toContain(
      'Do not send it: a box on the page holds 16 characters instead of 18',
    );
    expect(root.querySelector('.on-page')).toBeNull();
  });
});
