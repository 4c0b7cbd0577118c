// Owns the promise that boxes get the roles that their labels say, in every language.
import { describe, expect, it } from 'vitest';
import { attributes, html, type Markup } from '../../../utils/rehearsal/html';
import { useLab } from './lab';
import { LABELS, type Labels } from './labels';

type Style = (id: string, label: string) => Markup;

const labelled: Style = (id, label) =>
  html`<p><label for="${id}">${label}</label><input type="password" id="${id}"></p>`;

/** Ways in which pages name a box. */
const NAMED: Readonly<Record<string, Style>> = {
  'label for': labelled,
  'label around': (id, label) => html`<p><label>${label} <input type="password" id="${id}"></label></p>`,
  'aria-label': (id, label) => html`<p><input ${attributes({ type: 'password', id, 'aria-label': label })}></p>`,
  placeholder: (id, label) => html`<p><input ${attributes({ type: 'password', id, placeholder: label })}></p>`,
};

/** Ways in which pages only put words beside it. */
const BESIDE: Readonly<Record<string, Style>> = {
  'words before it': (id, label) => html`<div><span>${label}:</span> <input type="password" id="${id}"></div>`,
  'words in a table cell': (id, label) =>
    html`<table><tr><td>${label}</td><td><input type="password" id="${id}"></td></tr></table>`,
};

const BOXES = [
  ['current', 'current-password'],
  ['fresh', 'new-password'],
  ['confirm', 'confirm-password'],
] as const;
type Box = (typeof BOXES)[number];

const [CURRENT, FRESH, CONFIRM] = BOXES;
const ORDERS = [
  [CURRENT, CONFIRM, FRESH],
  [FRESH, CURRENT, CONFIRM],
  [FRESH, CONFIRM, CURRENT],
  [CONFIRM, CURRENT, FRESH],
  [CONFIRM, FRESH, CURRENT],
].map((order) => [order.map(([name]) => name).join(', '), order] as const);

const held = useLab();

function changeForm(labels: Labels, order: readonly Box[], style: Style = labelled): string {
  const boxes = order.map(([name], at) => style(`box${at}`, labels[name]));
  return html`<h1>${labels.change}</h1><form method="post">${boxes}<button>${labels.change}</button></form>`.toString();
}

const rolesIn = (order: readonly Box[]) => Object.fromEntries(order.map(([, role], at) => [`box${at}`, role]));

describe.each(LABELS.map((labels) => [labels.lang, labels] as const))('in %s', (lang, labels) => {
  it.each(Object.entries(NAMED))('a change form labelled by %s gets its roles', async (_, style) => {
    expect(await held.lab.rolesOn(changeForm(labels, BOXES, style), { lang })).toEqual(rolesIn(BOXES));
  });

  it.each(Object.entries(BESIDE))('a change form with %s gets its roles, or is asked about', async (_, style) => {
    const roles = await held.lab.rolesOn(changeForm(labels, BOXES, style), { lang });
    for (const [id, role] of Object.entries(rolesIn(BOXES))) expect([role, 'ask']).toContain(roles[id]);
  });

  it.each(ORDERS)('a change form in the order %s gets the roles of its labels', async (_, order) => {
    expect(await held.lab.rolesOn(changeForm(labels, order), { lang })).toEqual(rolesIn(order));
  });

  it('a form of two boxes sets a new password', async () => {
    const order = BOXES.slice(1);
    expect(await held.lab.rolesOn(changeForm(labels, order), { lang })).toEqual(rolesIn(order));
  });

  it('a sign-in form has an account and its current password, and is told as sign-in', async () => {
    await held.lab.show(
      html`<h1>${labels.signIn}</h1><form method="post"><label for="box0">${labels.account}</label><input id="box0">
<label for="box1">${labels.password}</label><input type="password" id="box1"><button>${labels.signIn}</button></form>`.toString(),
      lang,
    );
    const reading = await held.lab.read();
    expect(reading.roles).toEqual({ box0: 'username', box1: 'current-password' });
    expect(reading.kind).toBe('sign-in');
  });
});
