// Owns the decision: from evidence to what each group is for and which role each box has, with probabilities. The weights
// are data (weights.ts, written by scripts/detector/tune.ts); no site, no address and no DOM is known here.
import type { BoxEvidence, PageEvidence } from './evidence';
import { passwordFeatures, purposeFeatures, textFeatures } from './features';
import { chainLength, infer, inferTexts } from './inference';
import { WEIGHTS } from './weights';

/** What a group of boxes is for; the order is that of the weights. */
export const PURPOSES = ['sign-in', 'signup', 'change-password', 'set-new-password', 'other'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a password-like box may be; `none` is anything but a password. */
export const PASSWORD_ROLES = ['current-password', 'new-password', 'confirm-password', 'none'] as const;
/** What any other box may be. */
export const TEXT_ROLES = ['username', 'otp', 'secret-answer', 'none'] as const;

export type BoxRole = (typeof PASSWORD_ROLES)[number] | (typeof TEXT_ROLES)[number];

export interface BoxDecision {
  readonly role: BoxRole;
  /** Probability of the role, 0..1. */
  readonly certainty: number;
  readonly passwordLike: boolean;
}

export interface GroupDecision {
  readonly purpose: Purpose;
  readonly certainty: number;
  readonly boxes: readonly BoxDecision[];
}

/** The weights of the parts of the model, each a string of weights by feature and label. */
export interface ModelWeights {
  readonly purpose: string;
  readonly password: string;
  readonly chain: string;
  readonly text: string;
}

/** A weight is one character: its code less ZERO, in units of STEP. Read in place, so nothing is parsed at start. */
export const ZERO = 79;
export const STEP = 0.12;

const weightAt = (weights: string, index: number) => {
  const code = weights.charCodeAt(index);
  return Number.isNaN(code) ? 0 : (code - ZERO) * STEP;
};

/** Sums the weights of the features for each label. */
function score(weights: string, features: readonly number[], labels: number): number[] {
  const scores = new Array<number>(labels).fill(0);
  for (const feature of features) {
    for (let label = 0; label < labels; label++)
      scores[label] = (scores[label] ?? 0) + weightAt(weights, feature * labels + label);
  }
  return scores;
}

let known: { chain: string; links: readonly number[] } | undefined;

/** The chains' weights as factors. */
function linksOf({ chain }: ModelWeights): readonly number[] {
  if (known?.chain !== chain) {
    const count = PURPOSES.length * chainLength(PASSWORD_ROLES.length);
    known = { chain, links: Array.from({ length: count }, (_, at) => Math.exp(weightAt(chain, at))) };
  }
  return known.links;
}

const best = (values: readonly number[]) => values.indexOf(Math.max(...values));

/** Decides every group of a page. The trainer brings weights of its own; everybody else takes the shipped ones. */
export function decide(page: PageEvidence, weights: ModelWeights = WEIGHTS): GroupDecision[] {
  const links = linksOf(weights);
  return page.groups.map((group, index) => {
    const posterior = infer(
      score(weights.purpose, purposeFeatures(group, page, index), PURPOSES.length),
      passwordFeatures(group).map((features) => score(weights.password, features, PASSWORD_ROLES.length)),
      links,
    );
    const purpose = best(posterior.purposes);
    const decided = new Map<BoxEvidence, BoxDecision>();
    const tell = (box: BoxEvidence, roles: readonly BoxRole[], shares: readonly number[] = []) => {
      const role = best(shares);
      decided.set(box, { role: roles[role] ?? 'none', certainty: shares[role] ?? 0, passwordLike: box.passwordLike });
    };
    group.boxes
      .filter((box) => box.passwordLike)
      .forEach((box, at) => {
        tell(box, PASSWORD_ROLES, posterior.boxes[at]);
      });
    const texts = group.boxes.filter((box) => (decided.get(box)?.role ?? 'none') === 'none');
    inferTexts(texts.map((box) => score(weights.text, textFeatures(group, box, purpose), TEXT_ROLES.length))).forEach(
      (shares, at) => {
        const box = texts[at];
        if (box) tell(box, TEXT_ROLES, shares);
      },
    );
    return {
      purpose: PURPOSES[purpose] ?? 'other',
      certainty: posterior.purposes[purpose] ?? 0,
      boxes: group.boxes.flatMap((box) => decided.get(box) ?? []),
    };
  });
}

/** How much a purpose weighs against the others on one page: a change form beside a sign-in form makes a change page. */
const PRECEDENCE: Readonly<Record<Purpose, number>> = {
  'change-password': 4,
  'set-new-password': 2,
  signup: 2,
  'sign-in': 1,
  other: 0,
};

/** What a page is for: of its groups with passwords the one that asks most, else the first step of a sign-in or sign-up. */
export function purposeOfPage(groups: readonly GroupDecision[]): { purpose: Purpose; certainty: number } {
  let found: { purpose: Purpose; certainty: number } = { purpose: 'other', certainty: groups.length === 0 ? 1 : 0.5 };
  let top = 0;
  for (const group of groups) {
    const { purpose, certainty } = agreed(group);
    const passwords = group.boxes.some((box) => box.passwordLike);
    const weight = purpose === 'other' ? 0 : PRECEDENCE[purpose] + certainty + (passwords ? 10 : 0);
    if (weight < top || (weight === top && certainty < found.certainty)) continue;
    top = weight;
    found = { purpose, certainty };
  }
  return found;
}

/** A group that holds an old and a new password changes one, whatever its words say. */
function agreed({ purpose, certainty, boxes }: GroupDecision): { purpose: Purpose; certainty: number } {
  const has = (role: BoxRole) => boxes.some((box) => box.role === role);
  if (has('current-password') && has('new-password')) return { purpose: 'change-password', certainty };
  return { purpose, certainty };
}
