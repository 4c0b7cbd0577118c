// Owns where a rotation can be struck: its steps, the 24 points on and between them, and the six ways of striking. Data
// only; how a step is taken and how a blow is dealt is other files' business.

/** The steps of a rotation in the order in which they come. */
export const STEPS = [
  ['S0', 'the boxes are found'],
  ['S1', 'the popup is open'],
  ['S2', 'a password is made'],
  ['S3', 'the record is about to be written'],
  ['S4', 'the transaction is complete'],
  ['S5', 'the record was read back'],
  ['S6', 'the second copy is written'],
  ['S7', 'the fill is about to be sent'],
  ['S8', 'the boxes are filled'],
  ['S9', 'the store has received it'],
  ['S10', 'the answer of the store stands there'],
  ['S11', 'the success is about to be written'],
  ['S12', 'the change is confirmed'],
] as const;
export type StepId = (typeof STEPS)[number][0];

/** How long a step takes at most to be well under way, in milliseconds: a blow during it falls at a random moment of this time. */
const SPANS: Readonly<Record<StepId, number>> = {
  S0: 0,
  S1: 300,
  S2: 300,
  S3: 60,
  S4: 20,
  S5: 20,
  S6: 20,
  S7: 40,
  S8: 60,
  S9: 900,
  S10: 150,
  S11: 1200,
  S12: 60,
};

export interface Point {
  readonly id: string;
  /** `after`: struck while it stands at this step. `during`: on the way to it from the step before. */
  readonly when: 'after' | 'during';
  /** Index into STEPS. */
  readonly step: number;
  /** The longest delay of a blow during it, in milliseconds. */
  readonly span: number;
  readonly words: string;
}

export const POINTS: readonly Point[] = STEPS.flatMap(([id, words], step) => [
  ...(step === 0
    ? []
    : [{ id: `during ${id}`, when: 'during' as const, step, span: SPANS[id], words: `until ${words}` }]),
  ...(step === STEPS.length - 1 ? [] : [{ id: `after ${id}`, when: 'after' as const, step, span: 0, words }]),
]);

export const KINDS = ['browser', 'background', 'renderer', 'tab', 'extension', 'popup'] as const;
export type Kind = (typeof KINDS)[number];

export interface Cell {
  readonly point: Point;
  readonly kind: Kind;
}

/** What can be struck at all: before the popup is open there is none to close. */
export const CELLS: readonly Cell[] = POINTS.flatMap((point) =>
  KINDS.filter((kind) => kind !== 'popup' || point.step > 0).map((kind) => ({ point, kind })),
);
