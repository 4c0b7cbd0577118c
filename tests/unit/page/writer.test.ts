// @vitest-environment happy-dom
// Owns the promises of the last step into a page: one grant once, every box checked before the first is written, and emptied again
// where its form turns elsewhere.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeWriter } from '@/entrypoints/page.content/writer';
import type { Report } from '@/utils/core/page-messages';
import type { Role } from '@/utils/core/reading';

const reported: Report[] = [];
let hidden = new Set<Element>();

vi.mock('@/utils/browser/messages', () => ({ report: async (what: Report) => void reported.push(what) }));
// There is no layout here; what can be seen, and where a form sends, is tested in real browsers (tests/e2e/bad-pages, tests/attacks).
vi.mock('@/utils/detect/fillable', () => ({
  isFillable: (el: Element) => !hidden.has(el),
  formActionsOf: (el: HTMLInputElement) =>
    (el.form?.getAttribute('action') ?? '').split(' ').map((action) => new URL(action, location.href).href),
}));

const ORIGIN = 'https://login.aliexpress.com';
const roles: Record<string, Role> = {};
const box = (ref: string) => document.getElementById(ref) as HTMLInputElement;
const form = () => document.querySelector('form') as HTMLFormElement;
const values = () => [box('fresh').value, box('again').value];

let write: ReturnType<typeof makeWriter>;
let grants = 0;
const ask = (over: object = {}) =>
  write({
    type: 'fill',
    grant: `g${grants++}`,
    origin: ORIGIN,
    writes: [
      { ref: 'fresh', role: 'new-password', value: 'pearl-Kayak-9' },
      { ref: 'again', role: 'confirm-password', value: 'pearl-Kayak-9' },
    ],
    ...over,
  });

beforeEach(() => {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`${ORIGIN}/change`);
  document.body.innerHTML = '<form action="/sent"><input id="fresh"><input id="again"><button>Go</button></form>';
  Object.assign(roles, { fresh: 'new-password', again: 'confirm-password' });
  hidden = new Set();
  reported.length = 0;
  write = makeWriter(document, { elementOf: box, roleOf: (ref) => roles[ref] });
});

describe('a fill', () => {
  it('writes every box and says what it held', async () => {
    expect(await ask()).toMatchObject({ ok: true, held: [{ exact: true }, { exact: true }] });
    expect(values()).toEqual(['pearl-Kayak-9', 'pearl-Kayak-9']);
  });

  it('is not held by a box that the page put another in the place of', async () => {
    const first = box('fresh');
    const swap = () => first.replaceWith(Object.assign(document.createElement('input'), { id: 'fresh' }));
    first.addEventListener('input', () => queueMicrotask(swap), { once: true });
    expect(await ask()).toMatchObject({ ok: true, held: [{ exact: false }, { exact: true }] });
  });

  it('is done once for a grant', async () => {
    await ask({ grant: 'once' });
    box('fresh').value = '';
    expect(await ask({ grant: 'once' })).toEqual({ ok: false, reason: 'page-changed' });
    expect(box('fresh').value).toBe('');
  });

  it.each([
    [
      'the grant is for another origin',
      (): void => undefined,
      { origin: 'https://www.aliexpress.com' },
      'page-changed',
    ],
    ['a box means something else by now', (): void => void Object.assign(roles, { again: 'otp' }), {}, 'box-changed'],
    ['a box is out of sight', (): void => void hidden.add(box('again')), {}, 'box-hidden'],
    [
      'the form sends to a stranger',
      (): void => form().setAttribute('action', 'https://evil.example/'),
      {},
      'action-changed',
    ],
    [
      'one of several buttons sends to a stranger',
      (): void => form().setAttribute('action', '/sent https://passport.aliexpress.com/x https://evil.example/'),
      {},
      'action-changed',
    ],
    [
      'the form sends by http',
      (): void => form().setAttribute('action', 'http://login.aliexpress.com/'),
      {},
      'action-changed',
    ],
  ] as const)('writes nothing at all where %s', async (_, change, over, reason) => {
    change();
    expect(await ask(over)).toEqual({ ok: false, reason });
    expect(values()).toEqual(['', '']);
  });
});

describe('what was filled', () => {
  it('is taken out again when the form turns to a stranger, and the background is told', async () => {
    await ask();
    form().setAttribute('action', 'https://evil.example/');
    await vi.waitFor(() => expect(values()).toEqual(['', '']));
    expect(reported).toEqual([{ type: 'withdrawn' }]);
  });

  it('is not sent with the form that turned, and a form stops but once', async () => {
    await ask();
    const sent = () => {
      const event = new Event('submit', { bubbles: true, cancelable: true });
      form().dispatchEvent(event);
      return !event.defaultPrevented;
    };
    form().setAttribute('action', 'https://evil.example/');
    expect(sent()).toBe(false);
    expect(values()).toEqual(['', '']);
    expect(sent()).toBe(true);
  });

  it('stays where the form stays at the same login', async () => {
    await ask();
    form().setAttribute('action', 'https://passport.aliexpress.com/sent');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(values()).toEqual(['pearl-Kayak-9', 'pearl-Kayak-9']);
    expect(reported).toEqual([]);
  });
});
