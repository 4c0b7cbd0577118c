// Owns the decision: from evidence to what each group is for and which role each box has, with probabilities. The weights
// are data (weights.ts, written by scripts/detector/tune.ts); no site, no address and no DOM is known here.
import type { GroupEvidence, PageEvidence } from './evidence';
import { passwordFeatures, purposeFeatures, textFeatures } from './features';
import { infer, logSum, type Scores } from './inference';
import { PASSWORD_WEIGHTS, PURPOSE_WEIGHTS, STEP_WEIGHTS, TEXT_WEIGHTS } from './weights';

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

/** Weights in tenths by feature, one per label. */
export type Weights = ReadonlyMap<string, readonly number[]>;

const parsed = new Map<string, Weights>();

/** Reads lines of `feature w w w`; tenths. */
function parseWeights(source: string): Weights {
  const known = parsed.get(source);
  if (known) return known;
  const weights = new Map<string, readonly number[]>();
  for (const line of source.split('\n')) {
    const [feature, ...values] = line.split(' ');
    if (feature)
      weights.set(
        feature,
        values.map((value) => Number(value) / 10),
      );
  }
  parsed.set(source, weights);
  return weights;
}

function sum(weights: Weights, features: readonly string[], labels: number): number[] {
  const scores = new Array<number>(labels).fill(0);
  for (const feature of features) {
    weights.get(feature)?.forEach((weight, label) => {
      scores[label] = (scores[label] ?? 0) + weight;
    });
  }
  return scores;
}

function stepsOf(): Omit<Scores, 'purposes' | 'boxes'> {
  const weights = parseWeights(STEP_WEIGHTS);
  const row = (name: string) => weights.get(name) ?? [];
  return {
    starts: PURPOSES.map((_, p) => row(`s${p}`)),
    ends: PURPOSES.map((_, p) => row(`e${p}`)),
    steps: PURPOSES.map((_, p) => PASSWORD_ROLES.map((_, q) => row(`t${p}${q}`))),
  };
}

let steps: ReturnType<typeof stepsOf> | undefined;

const best = (values: readonly number[]) => values.indexOf(Math.max(...values));

/** Decides every group of a page. */
export function decide(page: PageEvidence): GroupDecision[] {
  return page.groups.map((group, index) => decideGroup(page, group, index));
}

function decideGroup(page: PageEvidence, group: GroupEvidence, index: number): GroupDecision {
  steps ??= stepsOf();
  const posterior = infer({
    purposes: sum(parseWeights(PURPOSE_WEIGHTS), purposeFeatures(group, page, index), PURPOSES.length),
    boxes: passwordFeatures(group).map((features) =>
      sum(parseWeights(PASSWORD_WEIGHTS), features, PASSWORD_ROLES.length),
    ),
    ...steps,
  });
  const top = best(posterior.purposes);
  const purpose = PURPOSES[top] ?? 'other';
  let next = 0;
  const boxes = group.boxes.map((box, at): BoxDecision => {
    const asPassword = box.passwordLike ? passwordDecision(posterior.boxes[next++] ?? []) : undefined;
    if (asPassword && asPassword.role !== 'none') return asPassword;
    return { ...textDecision(group, at, purpose), passwordLike: box.passwordLike };
  });
  return { purpose, certainty: posterior.purposes[top] ?? 0, boxes };
}

function passwordDecision(probabilities: readonly number[]): BoxDecision {
  const top = best(probabilities);
  return { role: PASSWORD_ROLES[top] ?? 'none', certainty: probabilities[top] ?? 0, passwordLike: true };
}

function textDecision(group: GroupEvidence, index: number, purpose: Purpose): BoxDecision {
  const scores = sum(parseWeights(TEXT_WEIGHTS), textFeatures(group, index, purpose), TEXT_ROLES.length);
  const top = best(scores);
  const certainty = Math.exp((scores[top] ?? 0) - logSum(scores));
  return { role: TEXT_ROLES[top] ?? 'none', certainty, passwordLike: false };
}
