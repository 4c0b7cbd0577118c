// Owns the decision: from evidence to what each group is for and which role each box has, with probabilities. The weights
// are data (weights.ts, written by scripts/detector/tune.ts); no site, no address and no DOM is known here.
import type { GroupEvidence, PageEvidence } from './evidence';
import { passwordFeatures, purposeFeatures, textFeatures } from './features';
import { infer, logSum, type Scores } from './inference';
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

/** Starts, ends and steps of one purpose's chain: 4 + 4 + 16 weights. */
function chainsOf(weights: string): Omit<Scores, 'purposes' | 'boxes'> {
  const row = (from: number) => [0, 1, 2, 3].map((at) => weightAt(weights, from + at));
  const chains = PURPOSES.map((_, purpose) => purpose * 24);
  return {
    starts: chains.map((from) => row(from)),
    ends: chains.map((from) => row(from + 4)),
    steps: chains.map((from) => [8, 12, 16, 20].map((at) => row(from + at))),
  };
}

const best = (values: readonly number[]) => values.indexOf(Math.max(...values));

/** Decides every group of a page. The trainer brings weights of its own; everybody else takes the shipped ones. */
export function decide(page: PageEvidence, weights: ModelWeights = WEIGHTS): GroupDecision[] {
  return page.groups.map((group, index) => decideGroup(weights, page, group, index));
}

function decideGroup(weights: ModelWeights, page: PageEvidence, group: GroupEvidence, index: number): GroupDecision {
  const posterior = infer({
    purposes: score(weights.purpose, purposeFeatures(group, page, index), PURPOSES.length),
    boxes: passwordFeatures(group).map((features) => score(weights.password, features, PASSWORD_ROLES.length)),
    ...chainsOf(weights.chain),
  });
  const top = best(posterior.purposes);
  let next = 0;
  const boxes = group.boxes.map((box, at): BoxDecision => {
    const asPassword = box.passwordLike ? passwordDecision(posterior.boxes[next++] ?? []) : undefined;
    if (asPassword && asPassword.role !== 'none') return asPassword;
    return { ...textDecision(weights, group, at, top), passwordLike: box.passwordLike };
  });
  return { purpose: PURPOSES[top] ?? 'other', certainty: posterior.purposes[top] ?? 0, boxes };
}

function passwordDecision(probabilities: readonly number[]): BoxDecision {
  const top = best(probabilities);
  return { role: PASSWORD_ROLES[top] ?? 'none', certainty: probabilities[top] ?? 0, passwordLike: true };
}

function textDecision(weights: ModelWeights, group: GroupEvidence, index: number, purpose: number): BoxDecision {
  const scores = score(weights.text, textFeatures(group, index, purpose), TEXT_ROLES.length);
  const top = best(scores);
  const certainty = Math.exp((scores[top] ?? 0) - logSum(scores));
  return { role: TEXT_ROLES[top] ?? 'none', certainty, passwordLike: false };
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
