// Owns the features that the model weighs, as numbers: slot * 32 + value, where a slot is a source of words (the value is a
// concept) or a count or category. Pure; it knows neither weights nor DOM. A change here needs the weights trained anew.

import { wordsOf } from './box-words';
import type { BoxEvidence, GroupEvidence, PageEvidence } from './evidence';
import { conceptsOf, type Mask, maskOf } from './lexicon';

export const SLOT = 32;

/** Numbers slots in the order given. */
const slots = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, at) => [name, at])) as Record<Name, number>;

/** Slots of what a group is for, of a password box, and of any other box. */
export const PURPOSE_SLOTS = slots([
  'button',
  'heading',
  'link',
  'form',
  'title',
  'passwords',
  'others',
  'autocomplete',
  'shape',
  'counts',
  'submit',
  'verdicts',
  'elsewhere',
  'around',
]);
export const PASSWORD_SLOTS = slots([
  'names',
  'label',
  'hint',
  'before',
  'beside',
  'after',
  'any',
  'previous',
  'next',
  'rest',
  'autocomplete',
  'place',
  'marks',
]);
export const TEXT_SLOTS = slots([
  'names',
  'label',
  'hint',
  'before',
  'beside',
  'any',
  'button',
  'heading',
  'autocomplete',
  'place',
  'marks',
  'purpose',
  'said',
]);

type Features = number[];

/** One feature for each concept in the mask. */
function words(into: Features, slot: number, mask: Mask): void {
  for (let bit = 0, left = mask; left !== 0; bit++, left >>>= 1) if (left & 1) into.push(slot * SLOT + bit);
}

const all = (texts: readonly string[]) => texts.reduce((mask, text) => mask | conceptsOf(text), 0);
const cap = (count: number, most: number) => (count > most ? most : count);

const TOKENS = ['current-password', 'new-password', 'one-time-code', 'username', 'email', 'tel'];

/** 0..5 a token of TOKENS, 6 none, 7 off, 8 another. */
function completion(box: BoxEvidence): number {
  if (box.autocomplete === '') return 6;
  const token = TOKENS.findIndex((name) => box.autocomplete.includes(name));
  return token >= 0 ? token : /off|nope|false/.test(box.autocomplete) ? 7 : 8;
}

const isPasswordLike = (box: BoxEvidence) => box.passwordLike;
const holdsPassword = (group: GroupEvidence) => group.boxes.some(isPasswordLike);

/** Features of what a group of boxes is for. */
export function purposeFeatures(group: GroupEvidence, page: PageEvidence, index: number): Features {
  const features: Features = [];
  const passwords = group.boxes.filter(isPasswordLike);
  const others = group.boxes.filter((box) => !box.passwordLike);
  words(features, PURPOSE_SLOTS.button, all(group.buttons));
  words(features, PURPOSE_SLOTS.heading, all(group.headings));
  words(features, PURPOSE_SLOTS.link, all(group.links));
  words(features, PURPOSE_SLOTS.form, conceptsOf(group.form));
  words(features, PURPOSE_SLOTS.title, conceptsOf(page.title));
  words(
    features,
    5,
    passwords.reduce((mask, box) => mask | wordsOf(box), 0),
  );
  words(
    features,
    6,
    others.reduce((mask, box) => mask | wordsOf(box), 0),
  );
  const completions = new Set(group.boxes.map(completion));
  for (const token of completions) features.push(PURPOSE_SLOTS.autocomplete * SLOT + token);
  for (const token of new Set(passwords.map(completion))) features.push(PURPOSE_SLOTS.autocomplete * SLOT + 16 + token);
  features.push(PURPOSE_SLOTS.shape * SLOT + cap(passwords.length, 4) * 6 + cap(others.length, 5));
  const before = page.groups.slice(0, index).filter(holdsPassword).length;
  features.push(
    PURPOSE_SLOTS.counts * SLOT,
    PURPOSE_SLOTS.counts * SLOT + 1 + cap(group.checks, 3),
    PURPOSE_SLOTS.counts * SLOT + 5 + cap(group.selects, 2),
    PURPOSE_SLOTS.counts * SLOT + 8 + cap(page.hiddenPasswords, 2),
    PURPOSE_SLOTS.counts * SLOT + 11 + cap(before, 2),
    PURPOSE_SLOTS.counts * SLOT + 14 + cap(page.groups.filter(holdsPassword).length, 3),
    PURPOSE_SLOTS.counts * SLOT + 18 + cap(passwords.length, 4),
    PURPOSE_SLOTS.counts * SLOT + 23 + cap(others.length, 5),
  );
  words(features, PURPOSE_SLOTS.submit, conceptsOf(group.submit));
  const sources = [group.submit, group.headings.join(' '), group.form, page.title];
  sources.forEach((text, at) => {
    features.push(PURPOSE_SLOTS.verdicts * SLOT + at * 8 + verdict(conceptsOf(text)));
  });
  for (const other of page.groups)
    if (other !== group && holdsPassword(other)) words(features, PURPOSE_SLOTS.elsewhere, conceptsOf(other.submit));
  words(
    features,
    PURPOSE_SLOTS.around,
    passwords.reduce((mask, box) => mask | conceptsOf(box.before) | conceptsOf(box.after), 0),
  );
  return [...new Set(features)];
}

const LOGIN = maskOf('login');
const SIGNUP = maskOf('signup');
const CHANGE = maskOf('change', 'reset');

/** Which of the purposes a text speaks of, 0..7: saying one alone tells more than saying it among others. */
const verdict = (mask: Mask) => (mask & LOGIN ? 1 : 0) + (mask & SIGNUP ? 2 : 0) + (mask & CHANGE ? 4 : 0);

/** Features of each password-like box of a group, in order. */
export function passwordFeatures(group: GroupEvidence): Features[] {
  const boxes = group.boxes.filter(isPasswordLike);
  const said = boxes.map(wordsOf);
  const positions = boxes.map((box) => group.boxes.indexOf(box));
  return boxes.map((box, i) => {
    const features: Features = [];
    words(features, PASSWORD_SLOTS.names, conceptsOf(box.names));
    words(features, PASSWORD_SLOTS.label, conceptsOf(box.label));
    words(features, PASSWORD_SLOTS.hint, conceptsOf(box.hint));
    words(features, box.label === '' ? PASSWORD_SLOTS.before : PASSWORD_SLOTS.beside, conceptsOf(box.before));
    words(features, PASSWORD_SLOTS.after, conceptsOf(box.after));
    words(features, PASSWORD_SLOTS.any, said[i] ?? 0);
    words(features, PASSWORD_SLOTS.previous, said[i - 1] ?? 0);
    words(features, PASSWORD_SLOTS.next, said[i + 1] ?? 0);
    words(
      features,
      9,
      said.reduce((mask, other, at) => (at === i ? mask : mask | other), 0),
    );
    features.push(PASSWORD_SLOTS.autocomplete * SLOT + completion(box));
    const previous = boxes[i - 1];
    if (previous) features.push(PASSWORD_SLOTS.autocomplete * SLOT + 16 + completion(previous));
    features.push(PASSWORD_SLOTS.place * SLOT + cap(i, 3) * 4 + cap(boxes.length - 1, 3));
    const gap = i === 0 ? 0 : cap((positions[i] ?? 0) - (positions[i - 1] ?? 0), 3);
    features.push(PASSWORD_SLOTS.place * SLOT + 16 + gap, PASSWORD_SLOTS.place * SLOT + 20 + cap(positions[0] ?? 0, 3));
    features.push(PASSWORD_SLOTS.marks * SLOT, PASSWORD_SLOTS.marks * SLOT + (box.type === 'password' ? 1 : 2));
    features.push(
      PASSWORD_SLOTS.marks * SLOT +
        (box.maxLength < 0 ? 3 : box.maxLength === 1 ? 16 : box.maxLength <= 4 ? 10 : box.maxLength <= 8 ? 4 : 5),
    );
    if (box.type !== 'password') {
      const twins = boxes.filter((other) => other.type === 'password').length;
      features.push(
        PASSWORD_SLOTS.marks * SLOT + 11 + cap(twins, 2),
        PASSWORD_SLOTS.marks * SLOT + (previous?.type === 'password' ? 14 : 15),
      );
    }
    if (box.ruled) features.push(PASSWORD_SLOTS.marks * SLOT + 6);
    if (box.locked) features.push(PASSWORD_SLOTS.marks * SLOT + 7);
    if (box.numeric) features.push(PASSWORD_SLOTS.marks * SLOT + 8);
    if (previous && echoes(box.names, previous.names)) features.push(PASSWORD_SLOTS.marks * SLOT + 9);
    return features;
  });
}

/** Whether one name is the other with something added: password and password2, pass and pass-confirm. */
function echoes(names: string, before: string): boolean {
  const one = (names.split(' ')[0] ?? '').replace(/\d/g, '');
  const two = (before.split(' ')[0] ?? '').replace(/\d/g, '');
  return two.length > 2 && one.includes(two);
}

const KNOWN = maskOf('username', 'email', 'phone');

/** Features of one box that is not a password: user name, code, answer or something else. `purpose` is the group's. */
export function textFeatures(group: GroupEvidence, index: number, purpose: number): Features {
  const box = group.boxes[index];
  if (!box) return [];
  const features: Features = [];
  const first = group.boxes.findIndex(isPasswordLike);
  const texts = group.boxes.filter((other) => !other.passwordLike);
  const said = wordsOf(box);
  words(features, TEXT_SLOTS.names, conceptsOf(box.names));
  words(features, TEXT_SLOTS.label, conceptsOf(box.label));
  words(features, TEXT_SLOTS.hint, conceptsOf(box.hint));
  words(features, box.label === '' ? TEXT_SLOTS.before : TEXT_SLOTS.beside, conceptsOf(box.before));
  words(features, TEXT_SLOTS.any, said);
  words(features, TEXT_SLOTS.button, all(group.buttons));
  words(features, TEXT_SLOTS.heading, all(group.headings));
  features.push(TEXT_SLOTS.autocomplete * SLOT + completion(box));
  // Where it stands to the first password box: 0 after, 1 right before, 2 and 3 further, 4 none.
  const place = first < 0 ? 4 : index < first ? cap(first - index, 3) : 0;
  const cells = cellsLike(group, box);
  const length = cells > 3 ? 1 : box.maxLength < 0 ? 0 : box.maxLength === 1 ? 2 : box.maxLength <= 8 ? 3 : 4;
  features.push(
    TEXT_SLOTS.place * SLOT + place,
    TEXT_SLOTS.place * SLOT + 8 + cap(texts.indexOf(box), 3) * 4 + cap(texts.length - 1, 3),
  );
  features.push(
    TEXT_SLOTS.marks * SLOT,
    TEXT_SLOTS.marks * SLOT + 1 + length,
    TEXT_SLOTS.marks * SLOT + 8 + Math.max(0, TYPES.indexOf(box.type)),
  );
  if (box.numeric) features.push(TEXT_SLOTS.marks * SLOT + 6);
  if (box.locked) features.push(TEXT_SLOTS.marks * SLOT + 7);
  words(
    features,
    TEXT_SLOTS.said,
    conceptsOf(box.label) | conceptsOf(box.hint) | (box.label === '' && box.hint === '' ? conceptsOf(box.before) : 0),
  );
  const mute = said & KNOWN ? 0 : said ? 1 : 2;
  features.push(TEXT_SLOTS.marks * SLOT + 16 + mute * 5 + place, TEXT_SLOTS.purpose * SLOT + purpose * 6 + place);
  return features;
}

/** How many boxes of the group are cells of one code: one character each, or named alike but for a number. */
function cellsLike(group: GroupEvidence, box: BoxEvidence): number {
  if (box.maxLength === 1) return group.boxes.filter((other) => other.maxLength === 1).length;
  const stem = box.names.replace(/\d+/g, '');
  if (stem === '' || stem === box.names) return 0;
  return group.boxes.filter((other) => other.names.replace(/\d+/g, '') === stem).length;
}

const TYPES = ['text', 'email', 'tel', 'number', 'url', 'search', 'password'];
