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

/** Sums the weights of the features for each label. */
function score(weights: string, features: readonly number[], labels: number): number[] {
  const scores: number[] = [];
  for (let label = 0; label < labels; label++) {
    let sum = 0;
    for (const feature of features) sum += weights.charCodeAt(feature * labels + label) - ZERO || 0;
    scores.push(sum * STEP);
  }
  return scores;
}

const LINKS = PURPOSES.length * chainLength(PASSWORD_ROLES.length);

/** The chains' weights as factors. */
function linksOf({ chain }: ModelWeights): readonly number[] {
  const links: number[] = [];
  for (let at = 0; at < LINKS; at++) links.push(Math.exp((chain.charCodeAt(at) - ZERO) * STEP || 0));
  return links;
}

const best = (values: readonly number[]) => values.indexOf(Math.max(...values));

function decisionOf({ passwordLike }: BoxEvidence, roles: readonly BoxRole[], shares: readonly number[]): BoxDecision {
  const role = best(shares);
  return { role: roles[role] as BoxRole, certainty: shares[role] as number, passwordLike };
}

/** Decides every group of a page. The trainer brings weights of its own; everybody else takes the shipped ones. */
export function decide(page: PageEvidence, weights: ModelWeights = WEIGHTS): GroupDecision[] {
  const links = linksOf(weights);
  const groups: GroupDecision[] = [];
  for (const group of page.groups) {
    const passwords: number[][] = [];
    for (const features of passwordFeatures(group))
      passwords.push(score(weights.password, features, PASSWORD_ROLES.length));
    const about = score(weights.purpose, purposeFeatures(group, page), PURPOSES.length);
    const posterior = infer(about, passwords, links);
    const purpose = best(posterior.purposes);
    const boxes: BoxDecision[] = [];
    const texts: number[] = [];
    const scores: number[][] = [];
    let password = 0;
    for (const [at, box] of group.boxes.entries()) {
      if (box.passwordLike) boxes[at] = decisionOf(box, PASSWORD_ROLES, posterior.boxes[password++] as number[]);
      if ((boxes[at]?.role ?? 'none') !== 'none') continue;
      texts.push(at);
      scores.push(score(weights.text, textFeatures(group, box, purpose), TEXT_ROLES.length));
    }
    for (const [i, shares] of inferTexts(scores).entries()) {
      const at = texts[i] as number;
      boxes[at] = decisionOf(group.boxes[at] as BoxEvidence, TEXT_ROLES, shares);
    }
    groups.push({ purpose: PURPOSES[purpose] as Purpose, certainty: posterior.purposes[purpose] as number, boxes });
  }
  return groups;
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
    let [old, fresh, weight] = [false, false, group.certainty];
    for (const { role, passwordLike } of group.boxes) {
      if (role === 'current-password') old = true;
      if (role === 'new-password') fresh = true;
      if (passwordLike) weight = group.certainty + 10;
    }
    // A group that holds an old and a new password changes one, whatever its words say.
    const purpose = old && fresh ? 'change-password' : group.purpose;
    weight = purpose === 'other' ? 0 : PRECEDENCE[purpose] + weight;
    if (weight < top || (weight === top && group.certainty < found.certainty)) continue;
    top = weight;
    found = { purpose, certainty: group.certainty };
  }
  return found;
}
