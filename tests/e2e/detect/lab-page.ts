// Owns the half of the lab that runs inside the page: recognition's own doors, and the page put in place by a test. It
// must know recognition only through these doors.
import type { Correction } from '@/utils/core/reading';
import { boxKeysOf } from '@/utils/detect/corrections';
import { formActionsOf, isFillable } from '@/utils/detect/fillable';
import { isSubmitControl, type ReadOptions, readPage, watchPage } from '@/utils/detect/page';

const counted = { calls: 0, sent: 0 };
let watching = new AbortController();
let hearing = new AbortController();

export const lab = {
  /** Puts markup into the body; `<template shadowrootmode>` makes shadow roots. */
  show(markup: string, lang: string): void {
    watching.abort();
    const root = Document.prototype.querySelector.call(document, 'html') as HTMLElement;
    root.lang = lang;
    const body = Document.prototype.createElement.call(document, 'body');
    body.setHTMLUnsafe(markup);
    for (const old of Document.prototype.querySelectorAll.call(document, 'body')) old.remove();
    root.append(body);
  },

  /** Draws a view of a single-page template, as its script would. */
  draw(root: string, view: string): void {
    const template = document.querySelector<HTMLTemplateElement>(`template[id="view-${view}"]`);
    if (template) document.querySelector(root)?.replaceChildren(template.content.cloneNode(true));
  },

  /** One reading. Corrections go by id of the box. */
  read(corrections: Readonly<Record<string, Correction>>, options: ReadOptions) {
    const keys = boxKeysOf(document);
    const answers = Object.entries(corrections).map(([id, word]) => [keys.get(boxOf(id)) ?? '', word] as const);
    const { reading, elements } = readPage(document, { ...options, corrections: new Map(answers) });
    const idOf = (ref: string) => nameOf(elements.get(ref));
    return {
      ...reading,
      fields: reading.fields.map((field) => ({ ...field, id: idOf(field.ref) })),
      controls: reading.controls.map((control) => ({ ...control, id: idOf(control.ref) })),
      roles: Object.fromEntries(reading.fields.map(({ ref, role }) => [idOf(ref), role])),
    };
  },

  /** Whether the box with this id may be written to, and where its form could send it. */
  look(id: string): { fillable: boolean; sendsTo: readonly string[] } {
    const box = boxOf(id);
    return { fillable: isFillable(box), sendsTo: formActionsOf(box) };
  },

  /** Starts counting how often the watcher says that the page may have changed. */
  watch(): void {
    watching = new AbortController();
    counted.calls = 0;
    watchPage(document, () => counted.calls++, { signal: watching.signal });
  },

  watched: () => counted.calls,

  /** Reads the page, and from then on counts the clicks that send what its boxes hold. */
  hearClicks(): void {
    hearing.abort();
    hearing = new AbortController();
    counted.sent = 0;
    const read = readPage(document);
    const hear = (event: Event) => {
      const target = event.composedPath()[0];
      if (target instanceof Element && isSubmitControl(target, read)) counted.sent++;
    };
    window.addEventListener('click', hear, { capture: true, signal: hearing.signal });
  },

  sent: () => counted.sent,
};

const ATTRIBUTE = Element.prototype.getAttribute;
/** What a test calls a box: its id, or its name where it has none. */
const nameOf = (el: Element | undefined) => (el && (ATTRIBUTE.call(el, 'id') ?? ATTRIBUTE.call(el, 'name'))) ?? '';

function boxOf(id: string): HTMLInputElement {
  const box = Document.prototype.querySelector.call(document, `input[id="${id}"],input[name="${id}"]`);
  if (box === null) throw new Error(`no box ${id}`);
  return box as HTMLInputElement;
}
