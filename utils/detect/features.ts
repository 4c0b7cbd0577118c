// Owns the features that the model weighs, as numbers: slot * 32 + value. Words fill a slot with the concepts they speak of;
// every other slot holds one value. Pure; it knows neither weights nor DOM. A change here needs the weights trained anew.
import { wordsOf } from './box-words';
import type { BoxEvidence, GroupEvidence, PageEvidence } from './evidence';
import { TEXT_TYPES } from './input-types';
import { conceptsOf, type Mask, maskOf } from './lexicon';

export const SLOT = 32;

/** What fills the slots, in their order: of what a group is for, of a password box, and of any other box. */
export const PURPOSE_SLOTS = [
  ...['button', 'heading', 'form', 'title', 'passwords', 'others', 'submit', 'elsewhere', 'around'],
  ...['completions', 'passwordCompletions'],
  ...['always', 'shape', 'groups', 'submitSays', 'headingSays', 'formSays', 'titleSays'],
] as const;
export const PASSWORD_SLOTS = [
  ...['names', 'label', 'hint', 'before', 'beside', 'after', 'any', 'rest'],
  ...['always', 'completion', 'previousCompletion', 'place', 'gap', 'first', 'length', 'shownTwins'],
  ...['afterPassword', 'echo'],
] as const;
export const TEXT_SLOTS = [
  ...['names', 'label', 'hint', 'before', 'beside', 'any', 'heading', 'said'],
  ...['always', 'completion', 'place', 'length', 'type', 'mutePlace', 'purposePlace'],
] as const;

type Features = readonly number[];

/** Concepts and values as features, slot by slot; no feature where a value is below 0. */
function features(masks: readonly Mask[], values: readonly number[]): Features {
  const found: number[] = [];
  let slot = 0;
  for (const mask of masks) {
    for (let bit = slot, left = mask; left !== 0; bit++, left >>>= 1) if (left & 1) found.push(bit);
    slot += SLOT;
  }
  for (const value of values) {
    if (value >= 0) found.push(slot + value);
    slot += SLOT;
  }
  return found;
}

function all(texts: readonly string[]): Mask {
  let mask = 0;
  for (const text of texts) mask |= conceptsOf(text);
  return mask;
}

const TOKENS = ['current-password', 'new-password', 'one-time-code', 'username', 'email', 'tel'];

/** Tokens of persons and addresses. */
const PERSONAL = /given|family|additional|^name|address|postal|country|organization|bday|street/;

/** 0..5 a token of TOKENS, 6 none, 7 off, 8 another, 9 a card's, 10 a person's or an address's. */
function completion({ autocomplete }: BoxEvidence): number {
  if (!autocomplete) return 6;
  if (autocomplete.includes('cc-')) return 9;
  if (PERSONAL.test(autocomplete)) return 10;
  for (const [token, name] of TOKENS.entries()) if (autocomplete.includes(name)) return token;
  return /off|nope|false/.test(autocomplete) ? 7 : 8;
}

const isPasswordLike = (box: BoxEvidence) => box.passwordLike;

const LOGIN = maskOf('login');
const SIGNUP = maskOf('signup');
const CHANGE = maskOf('change', 'reset');

/** Which of the purposes a text speaks of, 0..7: saying one alone tells more than saying it among others. */
const verdict = (mask: Mask) => (mask & LOGIN ? 1 : 0) + (mask & SIGNUP ? 2 : 0) + (mask & CHANGE ? 4 : 0);

/** Features of what a group of boxes is for. */
export function purposeFeatures(group: GroupEvidence, page: PageEvidence): Features {
  let [passwords, others, saidByPasswords, saidByOthers, around, tokens, passwordTokens] = [0, 0, 0, 0, 0, 0, 0];
  const [first] = group.boxes;
  for (const box of group.boxes) {
    const token = 1 << completion(box);
    tokens |= token;
    if (box.passwordLike) {
      passwords++;
      passwordTokens |= token;
      saidByPasswords |= wordsOf(box);
      around |= conceptsOf(box.before) | conceptsOf(box.after);
    } else {
      others++;
      saidByOthers |= wordsOf(box);
    }
  }
  if (first && passwords === 0) around = conceptsOf(first.before) | conceptsOf(first.after);
  let [elsewhere, groups] = [0, 0];
  for (const other of page.groups) {
    if (!other.boxes.some(isPasswordLike)) continue;
    groups++;
    if (other !== group) elsewhere |= conceptsOf(other.submit);
  }
  const submit = conceptsOf(group.submit);
  const heading = all(group.headings);
  const form = conceptsOf(group.form);
  const title = conceptsOf(page.title);
  return features(
    [
      all(group.buttons),
      heading,
      form,
      title,
      saidByPasswords,
      saidByOthers,
      submit,
      elsewhere,
      around,
      tokens,
      passwordTokens,
    ],
    [
      0,
      Math.min(passwords, 4) * 6 + Math.min(others, 5),
      Math.min(groups, 3),
      verdict(submit),
      verdict(heading),
      verdict(form),
      verdict(title),
    ],
  );
}

/** 0 none, 1 one character, 2 a PIN's, 3 a code's, 4 longer. */
const lengthClass = ({ maxLength: most }: BoxEvidence) =>
  most < 0 ? 0 : most === 1 ? 1 : most <= 4 ? 2 : most <= 8 ? 3 : 4;

/** Features of each password-like box of a group, in order. */
export function passwordFeatures(group: GroupEvidence): Features[] {
  const boxes = group.boxes.filter(isPasswordLike);
  const said = boxes.map(wordsOf);
  let twins = 0;
  for (const box of boxes) if (box.type === 'password') twins++;
  const found: Features[] = [];
  let previous: BoxEvidence | undefined;
  for (const [i, box] of boxes.entries()) {
    const shown = box.type !== 'password';
    const at = group.boxes.indexOf(box);
    const before = conceptsOf(box.before);
    let rest = 0;
    for (const [other, mask] of said.entries()) if (other !== i) rest |= mask;
    found.push(
      features(
        [
          conceptsOf(box.names),
          conceptsOf(box.label),
          conceptsOf(box.hint),
          box.label ? 0 : before,
          box.label ? before : 0,
          conceptsOf(box.after),
          said[i] as Mask,
          rest,
        ],
        [
          0,
          completion(box),
          previous ? completion(previous) : -1,
          Math.min(i, 3) * 4 + Math.min(boxes.length - 1, 3),
          previous ? Math.min(at - group.boxes.indexOf(previous), 3) : 0,
          Math.min(group.boxes.findIndex(isPasswordLike), 3),
          lengthClass(box),
          shown ? Math.min(twins, 2) : -1,
          shown ? Number(previous?.type === 'password') : -1,
          previous && echoes(box.names, previous.names) ? 0 : -1,
        ],
      ),
    );
    previous = box;
  }
  return found;
}

/** Whether one name is the other with something added: password and password2, pass and pass-confirm. */
function echoes(names: string, before: string): boolean {
  const stem = stemOf(before);
  return stem.length > 2 && stemOf(names).includes(stem);
}

/** The first of a box's names without its digits. */
const stemOf = (names: string) => names.replace(/ .*|\d/g, '');

const KNOWN = maskOf('username', 'email', 'phone');

/** Features of one box that is not a password: user name, code, answer or something else. `purpose` is the group's. */
export function textFeatures(group: GroupEvidence, box: BoxEvidence, purpose: number): Features {
  const index = group.boxes.indexOf(box);
  const first = group.boxes.findIndex(isPasswordLike);
  // Where it stands to the first password box: 0 after, 1 right before, 2 and 3 further, 4 none.
  const place = first < 0 ? 4 : Math.min(Math.max(first - index, 0), 3);
  const said = wordsOf(box);
  const before = conceptsOf(box.before);
  const label = conceptsOf(box.label);
  const hint = conceptsOf(box.hint);
  const mute = said & KNOWN ? 0 : said ? 1 : 2;
  return features(
    [
      conceptsOf(box.names),
      label,
      hint,
      box.label ? 0 : before,
      box.label ? before : 0,
      said,
      all(group.headings),
      box.label || box.hint ? label | hint : before,
    ],
    [
      0,
      completion(box),
      place,
      isCell(group, box) ? 5 : lengthClass(box),
      TEXT_TYPES.indexOf(box.type),
      mute * 5 + place,
      purpose * 5 + place,
    ],
  );
}

/** Whether a box is a cell of one code: among others of one character each, or named alike and saying the same but for a number. */
function isCell({ boxes }: GroupEvidence, { names, label, hint, maxLength }: BoxEvidence): boolean {
  let alike = 0;
  for (const other of boxes)
    if (
      maxLength === 1
        ? other.maxLength === 1
        : /\d/.test(names) && stemOf(other.names) === stemOf(names) && isEcho(other.label + other.hint, label + hint)
    )
      alike++;
  return alike > 3;
}

/** Whether two texts are the same but for numbers, or one of them is none: frameworks number boxes that have nothing to do with each other. */
const isEcho = (one: string, other: string) => !one || !other || one.replace(/\d/g, '') === other.replace(/\d/g, '');
