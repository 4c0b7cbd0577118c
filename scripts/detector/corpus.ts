// Owns the labelled corpus: its labels, which pages are one site, and the samples the model learns from. It opens no browser.
import fs from 'node:fs';
import path from 'node:path';
import { wordsOf } from '../../utils/detect/box-words';
import type { BoxEvidence, GroupEvidence } from '../../utils/detect/evidence';
import { passwordFeatures, purposeFeatures } from '../../utils/detect/features';
import type { ExtractedPage } from './extract';
import type { Sample } from './train';

export interface Label {
  readonly index: number;
  readonly role: string;
  readonly confirm?: boolean;
  readonly optional?: boolean;
}

export interface LabelledPage {
  readonly kind: string;
  readonly complete: readonly string[];
  readonly inputs: readonly Label[];
}

export type Labels = Readonly<Record<string, LabelledPage>>;
/** Labels that are plainly wrong: of a page the inputs, and 'kind'. */
export type Doubts = Readonly<Record<string, readonly (number | 'kind')[]>>;

export const readDoubts = (file: string): Doubts => JSON.parse(fs.readFileSync(file, 'utf8')) as Doubts;

/** The labels with those in doubt taken for boxes of any role and pages of no kind that is counted. */
export function withoutDoubts(labels: Labels, doubts: Doubts): Labels {
  return Object.fromEntries(
    Object.entries(labels).map(([name, label]) => {
      const doubted = doubts[name] ?? [];
      const sure = label.inputs.filter(({ index }) => !doubted.includes(index));
      const ignored = doubted.flatMap((index) => (index === 'kind' ? [] : { index, role: 'ignore' }));
      const kind = doubted.includes('kind') ? 'other' : label.kind;
      return [name, { ...label, kind, inputs: [...sure, ...ignored] }];
    }),
  );
}

/** The pages that were written for the purpose. */
export const WRITTEN = path.join(import.meta.dirname, 'written');

export type Extracted = Readonly<Record<string, ExtractedPage>>;

export function readLabels(corpus: string): Labels {
  return JSON.parse(fs.readFileSync(path.join(corpus, 'labels.json'), 'utf8')) as Labels;
}

/** How much a group in another order counts: natural pages say more about pages than these. */
const REORDERED = 0.8;

const ANY_PURPOSE = 31;
export const ANY_ROLE = 15;
const [SIGN_IN, SIGN_UP, CHANGE, SET_NEW, OTHER] = [1, 2, 4, 8, 16] as const;

/** The site of each page, so that no site is learnt from and measured at once. Pages are one site by host or by series. */
export function sitesOf(pages: Extracted): Map<string, string> {
  const parents = new Map<string, string>();
  const find = (name: string): string => {
    const parent = parents.get(name) ?? name;
    if (parent === name) return name;
    const top = find(parent);
    parents.set(name, top);
    return top;
  };
  for (const [name, { original }] of Object.entries(pages)) {
    parents.set(find(`page ${name}`), find(`host ${hostOf(name, original)}`));
    const series = /^fx__[A-Z]+[_-]([A-Z]?\d+)/.exec(name)?.[1];
    if (series) parents.set(find(`page ${name}`), find(`series ${series}`));
  }
  return new Map(Object.keys(pages).map((name) => [name, find(`page ${name}`)]));
}

const PAGE_WORDS =
  /_(login|signup|change-password|account-settings|checkout|contact|newsletter|home_new|forgot_password|credit_card)+$/;

function hostOf(name: string, original: string): string {
  if (URL.canParse(original)) {
    const { hostname } = new URL(original);
    return (
      hostname.split('.').slice(/\.(co|com|org|net|gov|edu|ac)\.[a-z]{2}$/.test(hostname) ? -3 : -2)[0] ?? hostname
    );
  }
  const stem = name.replace(/^[a-z]+__|\.html$/g, '').replace(PAGE_WORDS, '');
  return (
    stem
      .replace(/_(com|org|net|de|co|fr|ru|pl|it|es|cz|uk|jp|io|eu|br|edu|gov)(_|$).*/, '')
      .split('_')
      .at(-1) ?? stem
  );
}

/** A sample for each group, and for its boxes in other orders where their own words tell them apart. */
export function samplesOf(labels: Labels, pages: Extracted, share: number): Sample[] {
  return Object.entries(pages).flatMap(([name, { page, indexes, visible }]) => {
    const label = labels[name];
    if (!label) return [];
    const gold = new Map(label.inputs.map((input) => [input.index, input]));
    const pageHasPassword = label.inputs.some((input) => /password/.test(input.role) && visible[input.index]);
    return page.groups.flatMap((group, index): Sample[] => {
      const inputs = indexes[index] ?? [];
      const roles = new Map(group.boxes.map((box, at) => [box, rolesOf(label, gold.get(inputs[at] ?? -1), box.type)]));
      const named = inputs.flatMap((input) => gold.get(input) ?? []);
      const passwords = group.boxes.some((box) => box.passwordLike);
      const purposes = purposesOf(label, named, passwords, pageHasPassword);
      return [group, ...reorderings(group)].map((ordered) => ({
        purpose: purposeFeatures(ordered, { ...page, groups: page.groups.with(index, ordered) }),
        // A page is not for the same thing more often because its boxes could stand otherwise.
        purposes: ordered === group ? purposes : ANY_PURPOSE,
        share: (ordered === group ? 1 : REORDERED) * share,
        boxes: passwordFeatures(ordered),
        roles: ordered.boxes.flatMap((box) =>
          box.passwordLike ? (roles.get(originOf.get(box) ?? box) ?? ANY_ROLE) : [],
        ),
      }));
    });
  });
}

/** The box that a moved copy is of. */
const originOf = new WeakMap<BoxEvidence, BoxEvidence>();

/**
 * A group with its password boxes in other orders, each with the words around it: roles follow words, not places. None
 * where two boxes say the same, or there is but one.
 */
function reorderings(group: GroupEvidence): GroupEvidence[] {
  const passwords = group.boxes.filter((box) => box.passwordLike);
  const said = new Set(passwords.map(wordsOf));
  if (passwords.length < 2 || passwords.length > 3 || said.size < passwords.length) return [];
  const [first, ...rest] = passwords as [BoxEvidence, ...BoxEvidence[]];
  const [second, third] = rest;
  const orders =
    second && third
      ? [
          [first, third, second],
          [second, first, third],
          [second, third, first],
          [third, first, second],
          [third, second, first],
        ]
      : [[...rest, first]];
  return orders.map((order) => {
    const queue = [...order];
    const moved = group.boxes.map((box) => (box.passwordLike ? (queue.shift() ?? box) : box));
    const boxes = moved.map((box, at) => {
      const copy = { ...box, after: moved[at + 1]?.before ?? box.after };
      originOf.set(copy, box);
      return copy;
    });
    return { ...group, boxes };
  });
}

function rolesOf(page: LabelledPage, label: Label | undefined, type: string): number {
  // A password box that no label names was overlooked: it teaches nothing.
  if (!label) return type !== 'password' && page.complete.includes('new-password') ? 8 : ANY_ROLE;
  if (label.optional || label.role === 'ignore') return ANY_ROLE;
  if (label.role === 'current-password') return 1;
  if (label.role === 'new-password') return label.confirm ? 4 : 2;
  return 8;
}

function purposesOf(
  page: LabelledPage,
  inputs: readonly Label[],
  passwords: boolean,
  pageHasPassword: boolean,
): number {
  const has = (role: string) => inputs.some((input) => input.role === role);
  const { kind } = page;
  if (has('current-password') && has('new-password')) return kind === 'signup' ? CHANGE | SIGN_UP : CHANGE;
  if (has('current-password')) return kind === 'change-password' || kind === 'other' ? SIGN_IN | OTHER : SIGN_IN;
  if (has('new-password')) {
    return kind === 'reset-set-new' ? SET_NEW : kind === 'change-password' ? CHANGE | SET_NEW : SIGN_UP;
  }
  if (kind === 'other' && !passwords) return OTHER;
  if (pageHasPassword) return passwords || has('username') ? ANY_PURPOSE : OTHER;
  if (kind === 'signup') return has('username') ? SIGN_UP : SIGN_UP | OTHER;
  if (!has('username') && page.inputs.length > 0) return OTHER;
  return kind === 'login' ? SIGN_IN : ANY_PURPOSE;
}
