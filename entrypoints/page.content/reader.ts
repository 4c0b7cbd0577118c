// Owns what the page script tells: readings when the page changes, and what the person left in boxes of known role. It
// writes nothing into the page and hears only trusted events.

import { report } from '@/utils/browser/messages';
import { TELLING_PURPOSES } from '@/utils/core/journey';
import type { Report, Requests, TypedField } from '@/utils/core/page-messages';
import type { Correction, Role } from '@/utils/core/reading';
import { boxKeysOf } from '@/utils/detect/corrections';
import { isSubmitControl, purposeAt, readPage, watchPage } from '@/utils/detect/page';
import { storeOfHost } from '@/utils/stores';

/** Long enough to spare the background each key stroke, short enough that a crash costs next to nothing. */
const TYPING_MS = 150;
/** Key, click and submit of one sending follow each other within this; the page may have answered the first by then. */
const SAME_SUBMIT_MS = 500;
/** Roles whose values are told; codes and secret answers are not. */
const TOLD: readonly Role[] = ['username', 'current-password', 'new-password', 'confirm-password'];

export interface Reader {
  /** The element a ref of the last reading names, if it is still in the document. */
  readonly elementOf: (ref: string) => Element | undefined;
  /** What the last reading says that a box is for. */
  readonly roleOf: (ref: string) => Role | 'ask' | undefined;
  readonly readNow: () => void;
  /** Reads anew by what the person said of this page's boxes. */
  readonly correct: (told: Requests['correct']['ask']) => void;
  /** The key of a box, by which an answer is kept for the next visit. */
  readonly keyOf: (ref: string) => string | undefined;
  /** The ref of a box that the person picked; one that was overlooked is in the reading from now on. */
  readonly takeIn: (box: HTMLInputElement) => string;
}

export function startReader(page: Document): Reader {
  const store = storeOfHost(page.location.hostname);
  /** Boxes that the person pointed at and recognition had left out; told until they are named. */
  const picked = new Map<string, 'ask'>();
  let said: { path: string; boxes: ReadonlyMap<string, Correction> } = { path: '', boxes: new Map() };
  const read = () => {
    // A route of the same document is another page: what was said of the one before does not hold here.
    const here = said.path === page.location.pathname ? said.boxes : [];
    return readPage(page, { ...(store ? { store } : {}), corrections: new Map([...picked, ...here]) });
  };
  let last = read();
  let told = '';
  let typing: ReturnType<typeof setTimeout> | undefined;
  let sentAt = Number.NEGATIVE_INFINITY;

  const tell = () => {
    last = read();
    const text = JSON.stringify(last.reading);
    if (text === told) return;
    told = text;
    void report({ type: 'reading', reading: last.reading });
  };

  /** Values as they stand now, read from the boxes themselves: the page encrypts what it sends. */
  const values = (): TypedField[] =>
    last.reading.fields.flatMap(({ ref, role }) => {
      const box = last.elements.get(ref);
      const told = role !== 'ask' && TOLD.includes(role);
      return told && box instanceof HTMLInputElement && box.value !== '' ? [{ ref, role, value: box.value }] : [];
    });

  const tellTyped = (cause: Extract<Report, { type: 'typed' }>['cause']) => {
    clearTimeout(typing);
    // A submit counts as trusted though a script caused it: where nobody ever touched the page, nobody typed.
    if (!navigator.userActivation.hasBeenActive) return;
    const fields = values();
    if (fields.length === 0) return;
    if (cause === 'submit') {
      const now = performance.now();
      // What stands there before the page hears of the submit is no answer to it.
      if (now - sentAt > SAME_SUBMIT_MS) tell();
      sentAt = now;
    }
    void report({ type: 'typed', cause, fields });
  };

  const refOf = (target: EventTarget | null) => [...last.elements].find(([, element]) => element === target)?.[0];
  const isBox = (target: EventTarget | null) => last.reading.fields.some(({ ref }) => ref === refOf(target));
  const origin = (event: Event) => event.composedPath()[0] ?? null;

  const onInput = (event: Event) => {
    if (!event.isTrusted || !isBox(origin(event))) return;
    clearTimeout(typing);
    typing = setTimeout(() => tellTyped('input'), TYPING_MS);
  };
  const onLeaveBox = (event: Event) => {
    if (event.isTrusted && isBox(origin(event))) tellTyped('blur');
  };
  const onSubmit = (event: Event) => {
    if (event.isTrusted) tellTyped('submit');
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Enter' && isBox(origin(event))) tellTyped('submit');
  };
  const onClick = (event: Event) => {
    const target = origin(event);
    if (!event.isTrusted || !(target instanceof Element)) return;
    if (isSubmitControl(target, last)) tellTyped('submit');
    const pressed = purposeAt(target, last);
    const purpose = TELLING_PURPOSES.find((each) => each === pressed);
    if (purpose) void report({ type: 'pressed', purpose });
  };

  // Capture on the window comes before any handler of the page, so a page that empties its boxes is too late.
  const listening = { capture: true, passive: true } as const;
  window.addEventListener('input', onInput, listening);
  window.addEventListener('change', onLeaveBox, listening);
  window.addEventListener('blur', onLeaveBox, listening);
  window.addEventListener('submit', onSubmit, listening);
  window.addEventListener('keydown', onKey, listening);
  window.addEventListener('click', onClick, listening);
  window.addEventListener('pagehide', () => tellTyped('leave'), listening);
  // A page that comes back from the back-forward cache has lost its place in the background.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      told = '';
      tell();
    }
  });

  watchPage(page, tell, {});
  tell();
  const elementOf: Reader['elementOf'] = (ref) => {
    const element = last.elements.get(ref);
    return element?.isConnected ? element : undefined;
  };
  const readNow = () => {
    told = '';
    tell();
  };
  return {
    elementOf,
    roleOf: (ref) => last.reading.fields.find((field) => field.ref === ref)?.role,
    readNow,
    correct: ({ path, boxes }) => {
      said = { path, boxes: new Map(Object.entries(boxes)) };
      readNow();
    },
    keyOf: (ref) => {
      const box = elementOf(ref);
      return box instanceof HTMLInputElement ? boxKeysOf(page).get(box) : undefined;
    },
    takeIn: (box) => {
      const key = boxKeysOf(page).get(box);
      if (key && !isBox(box)) picked.set(key, 'ask');
      tell();
      return refOf(box) ?? '';
    },
  };
}
