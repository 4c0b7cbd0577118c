// @vitest-environment happy-dom
// Owns the promise that what is told as typed was typed: events that a page makes are not heard, nor is a page that nobody touched.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startReader } from '@/entrypoints/page.content/reader';
import type { Report } from '@/utils/core/page-messages';
import { readingOf } from '../core/readings';

const reported: Report[] = [];
let touched = true;

vi.mock('@/utils/browser/messages', () => ({ report: async (what: Report) => void reported.push(what) }));
// What a box is for is recognition's matter; here it is said.
vi.mock('@/utils/detect/page', () => ({
  readPage: (page: Document) => ({
    reading: readingOf('change-password', ['new-password'], { messages: messagesOf(page) }),
    elements: new Map([['f0', page.querySelector('input')]]),
  }),
  watchPage: () => undefined,
  purposeAt: () => undefined,
  isSubmitControl: (el: Element) => el instanceof HTMLButtonElement,
}));

const messagesOf = (page: Document) =>
  [...page.querySelectorAll('p')].map(({ textContent }) => ({ tone: 'rule' as const, text: textContent ?? '' }));
const typed = () => reported.filter(({ type }) => type === 'typed');
const byHand = <E extends Event>(event: E): E => Object.defineProperty(event, 'isTrusted', { value: true });
const box = () => document.querySelector('input') as HTMLInputElement;

beforeEach(() => {
  document.body.innerHTML = '<form><input type="password"><button type="button">Go</button></form>';
  Object.defineProperty(navigator, 'userActivation', { configurable: true, get: () => ({ hasBeenActive: touched }) });
  touched = true;
  startReader(document);
  reported.length = 0;
  box().value = 'pearl-Kayak-9';
});

const EVENTS = [
  ['submit', () => document.querySelector('form'), () => new Event('submit', { bubbles: true })],
  ['click', () => document.querySelector('button'), () => new MouseEvent('click', { bubbles: true, composed: true })],
  ['keydown', box, () => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true })],
  ['change', box, () => new Event('change', { bubbles: true })],
] as const;

describe.each(EVENTS)('a %s', (_, target, make) => {
  it('of a person is heard', () => {
    target()?.dispatchEvent(byHand(make()));
    expect(typed()).not.toEqual([]);
  });

  it('that the page made is not', () => {
    target()?.dispatchEvent(make());
    expect(typed()).toEqual([]);
  });

  it('on a page that nobody ever touched is not, though the browser calls it trusted', () => {
    touched = false;
    target()?.dispatchEvent(byHand(make()));
    expect(typed()).toEqual([]);
  });
});

it('what a page says before it hears of a submit is told before that, and what it says then is not', () => {
  const say = (text: string) => box().insertAdjacentHTML('beforebegin', `<p>${text}</p>`);
  say('before');
  document.querySelector('button')?.addEventListener('click', () => say('after'), { once: true });
  document.querySelector('button')?.dispatchEvent(byHand(new MouseEvent('click', { bubbles: true, composed: true })));
  document.querySelector('form')?.dispatchEvent(byHand(new Event('submit', { bubbles: true })));
  // Every test of this file left a reader behind; the latest one hears last.
  const types = reported.map(({ type }) => type);
  expect(types.slice(types.lastIndexOf('reading'))).toContain('typed');
  const told = reported.flatMap((each) => (each.type === 'reading' ? each.reading.messages : []));
  expect(new Set(told.map(({ text }) => text))).toEqual(new Set(['before']));
});
