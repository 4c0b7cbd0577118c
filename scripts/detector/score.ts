// Owns the figures: what a detector is worth on labelled pages, counted as the public scorer counts, with 95 % intervals.
import type { GroupDecision } from '../../utils/detect/model';
import { purposeOfPage } from '../../utils/detect/model';
import type { Extracted, Labels } from './corpus';

/** One answer: the role of an input and how sure. */
export interface Answer {
  readonly role: string;
  readonly certainty: number;
  readonly passwordLike: boolean;
}

export interface Answers {
  readonly kind: string;
  readonly boxes: ReadonlyMap<number, Answer>;
}

const KINDS: Readonly<Record<string, string>> = { 'sign-in': 'login', 'set-new-password': 'reset-set-new' };

/** What the groups' decisions say of a page. Other boxes count from the certainty at which they are told. */
export function answersOf(
  indexes: readonly (readonly number[])[],
  groups: readonly GroupDecision[],
  likely: number,
): Answers {
  const boxes = new Map<number, Answer>();
  groups.forEach((group, at) => {
    group.boxes.forEach((box, place) => {
      const input = indexes[at]?.[place] ?? -1;
      const told = box.role !== 'none' && (box.passwordLike || box.certainty >= likely);
      boxes.set(input, { ...box, role: told ? box.role : 'none' });
    });
  });
  const { purpose } = purposeOfPage(groups);
  return { kind: KINDS[purpose] ?? purpose, boxes };
}

const ROLES = ['current-password', 'new-password', 'username', 'otp', 'secret-answer'] as const;
const plain = (role: string) => (role === 'confirm-password' ? 'new-password' : role);
const isPassword = (role: string) => /password/.test(role);

interface Tally {
  hit: number;
  extra: number;
  missed: number;
}

export interface Figures {
  readonly roles: Readonly<Record<string, Tally>>;
  readonly pages: readonly [right: number, all: number];
  readonly confirm: readonly [number, number];
  readonly kinds: readonly [number, number];
  readonly byKind: Readonly<Record<string, readonly [number, number]>>;
  /** Every password-like box of known role: certainty and whether the very role (confirm told apart) is right. */
  readonly certain: readonly (readonly [certainty: number, right: boolean])[];
  readonly misses: readonly string[];
}

export function score(labels: Labels, pages: Extracted, answers: ReadonlyMap<string, Answers>): Figures {
  const roles: Record<string, Tally> = Object.fromEntries(ROLES.map((role) => [role, { hit: 0, extra: 0, missed: 0 }]));
  const certain: [number, boolean][] = [];
  const misses: string[] = [];
  const byKind: Record<string, [number, number]> = {};
  const pagesRight: [number, number] = [0, 0];
  const confirm: [number, number] = [0, 0];
  const kinds: [number, number] = [0, 0];
  for (const [name, label] of Object.entries(labels)) {
    const page = pages[name];
    const answer = answers.get(name);
    if (!page || !answer) continue;
    const said = (input: number) => answer.boxes.get(input)?.role ?? 'none';
    const sure = (input: number) => answer.boxes.get(input)?.certainty ?? 0;
    const miss = (input: number, wanted: string) =>
      misses.push(`${name}\t${input}\t${wanted}\t${said(input)}\t${sure(input).toFixed(2)}`);
    let ok = true;
    let has = false;
    for (const { index, role, optional, confirm: repeats } of label.inputs) {
      if (!page.visible[index] || role === 'ignore' || optional) continue;
      const got = plain(said(index));
      const hit = got === role;
      const wanted = roles[role];
      if (wanted) wanted[hit ? 'hit' : 'missed']++;
      if (!hit && roles[got]) roles[got].extra++;
      if (!hit && (wanted || roles[got])) miss(index, role);
      if (isPassword(role)) {
        has = true;
        ok &&= hit;
        if (repeats) {
          confirm[1]++;
          if (said(index) === 'confirm-password') confirm[0]++;
          else if (hit) miss(index, 'confirm-password');
        }
      } else if (isPassword(got)) ok = false;
      const box = answer.boxes.get(index);
      // Of a box with none of the roles, telling none is right.
      const right = hit ? !repeats || said(index) === 'confirm-password' : !wanted && !roles[got];
      if (box?.passwordLike) certain.push([box.certainty, right]);
    }
    const known = new Set(label.inputs.map((input) => input.index));
    for (const [input, box] of answer.boxes) {
      const got = plain(box.role);
      const tally = roles[got];
      if (known.has(input) || !page.visible[input] || !tally || !label.complete.includes(got)) continue;
      tally.extra++;
      if (isPassword(got)) ok = false;
      if (box.passwordLike) certain.push([box.certainty, false]);
      miss(input, 'unlabelled');
    }
    if (has) {
      const kind = byKind[label.kind] ?? [0, 0];
      byKind[label.kind] = kind;
      for (const count of [pagesRight, kind]) {
        count[1]++;
        if (ok) count[0]++;
      }
    }
    if (['login', 'signup', 'change-password', 'reset-set-new'].includes(label.kind)) {
      kinds[1]++;
      if (answer.kind === label.kind) kinds[0]++;
      else misses.push(`${name}\tkind\t${label.kind}\t${answer.kind}`);
    }
  }
  return { roles, pages: pagesRight, confirm, kinds, byKind, certain, misses };
}

/** F1 in per cent. */
export const f1 = ({ hit, extra, missed }: Tally): number => (200 * hit) / (2 * hit + extra + missed || 1);

/** Wilson's 95 % interval of a share, in per cent. */
export function interval(hit: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 100];
  const z = 1.96;
  const share = hit / all;
  const middle = share + (z * z) / (2 * all);
  const half = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * all)) / all);
  const scale = 1 + (z * z) / all;
  return [(100 * (middle - half)) / scale, (100 * (middle + half)) / scale];
}

/** How many boxes are answered from a certainty on, and how many of all boxes then get a wrong role. */
export function abstaining(
  certain: Figures['certain'],
  from: number,
): { answered: number; wrong: number; all: number } {
  const told = certain.filter(([certainty]) => certainty >= from);
  return { answered: told.length, wrong: told.filter(([, right]) => !right).length, all: certain.length };
}
