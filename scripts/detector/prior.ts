// Owns what is believed before any page is seen: words mean what they say. Learning starts here and is pulled back to here,
// so that rare roles and languages without labelled pages are read by their words. Weights by slot, value, label.
import { CONCEPTS, type Concept } from '../../utils/detect/concepts';
import { PASSWORD_SLOTS, PURPOSE_SLOTS, SLOT, TEXT_SLOTS } from '../../utils/detect/features';

export interface Prior {
  readonly purpose: ReadonlyMap<number, number>;
  readonly box: ReadonlyMap<number, number>;
  readonly chain: ReadonlyMap<number, number>;
}

type Table = readonly (readonly [slots: readonly string[], concept: Concept, label: number, weight: number])[];

/** The first feature of a slot. */
function slotOf(slots: readonly string[], name: string): number {
  const slot = slots.indexOf(name);
  if (slot < 0) throw new Error(`no slot ${name}`);
  return slot * SLOT;
}

function spread(
  slots: readonly string[],
  labels: number,
  table: Table,
  extra: readonly (readonly [number, number, number])[],
) {
  const weights = new Map<number, number>();
  const add = (feature: number, label: number, weight: number) => {
    const index = feature * labels + label;
    weights.set(index, (weights.get(index) ?? 0) + weight);
  };
  for (const [sources, concept, label, weight] of table) {
    for (const source of sources) add(slotOf(slots, source) + CONCEPTS.indexOf(concept), label, weight);
  }
  for (const [feature, label, weight] of extra) add(feature, label, weight);
  return weights;
}

const [CURRENT, NEW, CONFIRM, NONE] = [0, 1, 2, 3] as const;
const OWN = ['names', 'label', 'hint', 'before'];
const BOX: Table = [
  [OWN, 'current', CURRENT, 1],
  [OWN, 'new', NEW, 1],
  [OWN, 'confirm', CONFIRM, 1],
  [OWN, 'choose', NEW, 0.6],
  [['any'], 'choose', NEW, 0.6],
  [['any'], 'current', CURRENT, 1],
  [['any'], 'new', NEW, 0.6],
  [['any'], 'confirm', CONFIRM, 1],
  [['any'], 'otp', NONE, 0.7],
  [['any'], 'code', NONE, 0.5],
  [['any'], 'card', NONE, 1],
  [['any'], 'captcha', NONE, 1],
  [['any'], 'question', NONE, 1],
  [['after'], 'forgot', CURRENT, 0.5],
];
const boxSlot = (name: (typeof PASSWORD_SLOTS)[number]) => slotOf(PASSWORD_SLOTS, name);
const BOX_MARKS = [
  [boxSlot('completion'), CURRENT, 1.5],
  [boxSlot('completion') + 1, NEW, 1],
  [boxSlot('completion') + 1, CONFIRM, 1],
  [boxSlot('completion') + 2, NONE, 3],
  [boxSlot('always'), NONE, -1],
  [boxSlot('length') + 1, NONE, 2.5],
  [boxSlot('length') + 2, NONE, 1],
  [boxSlot('shownTwins'), NONE, 1],
  [boxSlot('shownTwins') + 1, NONE, 1],
  [boxSlot('shownTwins') + 2, NONE, 1],
  [boxSlot('afterPassword') + 1, NONE, 1.5],
] as const;

const [SIGN_IN, SIGN_UP, CHANGE, SET_NEW] = [0, 1, 2, 3] as const;
const SPOKEN = ['submit', 'heading', 'form', 'title'];
const PURPOSE: Table = [
  [SPOKEN, 'login', SIGN_IN, 0.6],
  [SPOKEN, 'signup', SIGN_UP, 0.6],
  [SPOKEN, 'change', CHANGE, 0.5],
  [SPOKEN, 'reset', SET_NEW, 0.6],
  [['button'], 'forgot', SIGN_IN, 0.6],
  [['passwords'], 'current', CHANGE, 0.7],
  [['passwords'], 'confirm', SIGN_UP, 0.4],
  [['passwords'], 'confirm', SET_NEW, 0.4],
  [['passwords'], 'new', SET_NEW, 1],
  [['passwords'], 'new', CHANGE, 1],
  [['passwords'], 'choose', SIGN_UP, 0.8],
  [['others'], 'username', SIGN_IN, 0.7],
  [['around'], 'change', CHANGE, 0.4],
  [['around'], 'reset', SET_NEW, 0.5],
  [['around'], 'forgot', SIGN_IN, 0.4],
  [['others'], 'name', SIGN_UP, 0.5],
  [['others'], 'address', SIGN_UP, 0.5],
];
const completions = slotOf(PURPOSE_SLOTS, 'passwordCompletions');
const PURPOSE_MARKS = [
  [completions, SIGN_IN, 0.6],
  [completions, CHANGE, 0.6],
  [completions + 1, SIGN_UP, 0.5],
  [completions + 1, SET_NEW, 0.5],
  [completions + 1, CHANGE, 0.5],
] as const;

const [USERNAME, OTP, ANSWER, OTHER] = [0, 1, 2, 3] as const;
const TEXT: Table = [
  [OWN, 'username', USERNAME, 0.6],
  [['any'], 'username', USERNAME, 2.5],
  [['said'], 'username', USERNAME, 2.5],
  [OWN, 'login', USERNAME, 0.5],
  [OWN, 'email', USERNAME, 0.3],
  // Who forgot his password is asked which account it is; who gives a code, whose it is.
  [['heading'], 'forgot', USERNAME, 1],
  [['heading'], 'reset', USERNAME, 0.6],
  [['heading'], 'login', USERNAME, 0.4],
  [['before', 'beside'], 'forgot', USERNAME, 0.6],
  [['before', 'beside'], 'reset', USERNAME, 0.6],
  [['heading'], 'otp', USERNAME, 0.4],
  [['heading'], 'newsletter', OTHER, 1],
  [OWN, 'otp', OTP, 0.8],
  [['any'], 'otp', OTP, 3],
  [['any'], 'code', OTP, 3.2],
  [['heading'], 'code', OTP, 0.8],
  [['heading'], 'otp', OTP, 0.8],
  [['any'], 'address', OTP, -3],
  [['any'], 'newsletter', OTP, -2],
  [['any'], 'card', OTP, -2],
  [['any'], 'captcha', OTP, -2],
  [OWN, 'question', ANSWER, 1],
  [['any'], 'question', ANSWER, 4],
  [['any'], 'search', OTHER, 1],
  [['any'], 'captcha', OTHER, 1.5],
  [['any'], 'name', OTHER, 0.5],
  [['any'], 'address', OTHER, 0.7],
  [['any'], 'card', OTHER, 0.5],
  [['any'], 'newsletter', OTHER, 0.7],
];
const textSlot = (name: (typeof TEXT_SLOTS)[number]) => slotOf(TEXT_SLOTS, name);
const TEXT_MARKS = [
  [textSlot('completion') + 2, OTP, 3],
  [textSlot('completion') + 3, USERNAME, 2.5],
  [textSlot('completion') + 9, OTP, -4],
  [textSlot('completion') + 9, OTHER, 1],
  [textSlot('completion') + 10, OTHER, 0.5],
  [textSlot('length') + 5, OTP, 5],
  [textSlot('length') + 5, USERNAME, -5],
  [textSlot('type') + 6, OTP, -2],
  [textSlot('always'), OTHER, 0.5],
  [textSlot('place') + 1, USERNAME, 0.5],
] as const;

const CHAIN = 24;
const step = (purpose: number, from: number, to: number) => purpose * CHAIN + 8 + from * 4 + to;
const CHAINS: readonly (readonly [number, number])[] = [
  [SIGN_IN * CHAIN + CURRENT, 1],
  [SIGN_UP * CHAIN + NEW, 1],
  [SET_NEW * CHAIN + NEW, 1],
  [CHANGE * CHAIN + CURRENT, 1],
  [step(CHANGE, CURRENT, NEW), 1],
  [step(CHANGE, NEW, CONFIRM), 1],
  // Labels may put the repetition first.
  [step(CHANGE, CONFIRM, NEW), 1],
  [step(SIGN_UP, NEW, CONFIRM), 1],
  [step(SET_NEW, NEW, CONFIRM), 1],
];

/** Beliefs about purposes and password boxes. */
export const PASSWORD_PRIOR: Prior = {
  purpose: spread(PURPOSE_SLOTS, 5, PURPOSE, PURPOSE_MARKS),
  box: spread(PASSWORD_SLOTS, 4, BOX, BOX_MARKS),
  chain: new Map(CHAINS),
};

/** Beliefs about other boxes. */
export const TEXT_PRIOR: Prior = { purpose: new Map(), box: spread(TEXT_SLOTS, 4, TEXT, TEXT_MARKS), chain: new Map() };
