// Owns the features that the model weighs, as numbers: slot * 32 + value, where a slot is a source of words (the value is a
// concept) or a count or category. Pure; it knows neither weights nor DOM. A change here needs the weights trained anew.

import { wordsOf } from './box-words';
import { CONCEPTS } from './concepts';
import type { BoxEvidence, GroupEvidence, PageEvidence } from './evidence';
import { conceptsOf, type Mask, maskOf } from './lexicon';

export const SLOT = 32;
/** Slots of each part of the model, the bias included. */
export const PURPOSE_SLOTS = [
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
] as const;
export const PASSWORD_SLOTS = [
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
] as const;
export const TEXT_SLOTS = [
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
] as const;

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
  words(features, 0, all(group.buttons));
  words(features, 1, all(group.headings));
  words(features, 2, all(group.links));
  words(features, 3, conceptsOf(group.form));
  words(features, 4, conceptsOf(page.title));
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
  for (const token of completions) features.push(7 * SLOT + token);
  for (const token of new Set(passwords.map(completion))) features.push(7 * SLOT + 16 + token);
  features.push(8 * SLOT + cap(passwords.length, 4) * 6 + cap(others.length, 5));
  const before = page.groups.slice(0, index).filter(holdsPassword).length;
  features.push(
    9 * SLOT,
    9 * SLOT + 1 + cap(group.checks, 3),
    9 * SLOT + 5 + cap(group.selects, 2),
    9 * SLOT + 8 + cap(page.hiddenPasswords, 2),
    9 * SLOT + 11 + cap(before, 2),
    9 * SLOT + 14 + cap(page.groups.filter(holdsPassword).length, 3),
    9 * SLOT + 18 + cap(passwords.length, 4),
    9 * SLOT + 23 + cap(others.length, 5),
  );
  words(features, 10, conceptsOf(group.submit));
  const sources = [group.submit, group.headings.join(' '), group.form, page.title];
  sources.forEach((text, at) => {
    features.push(11 * SLOT + at * 8 + verdict(conceptsOf(text)));
  });
  for (const other of page.groups)
    if (other !== group && holdsPassword(other)) words(features, 12, conceptsOf(other.submit));
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
    words(features, 0, conceptsOf(box.names));
    words(features, 1, conceptsOf(box.label));
    words(features, 2, conceptsOf(box.hint));
    words(features, box.label === '' ? 3 : 4, conceptsOf(box.before));
    words(features, 5, conceptsOf(box.after));
    words(features, 6, said[i] ?? 0);
    words(features, 7, said[i - 1] ?? 0);
    words(features, 8, said[i + 1] ?? 0);
    words(
      features,
      9,
      said.reduce((mask, other, at) => (at === i ? mask : mask | other), 0),
    );
    features.push(10 * SLOT + completion(box));
    const previous = boxes[i - 1];
    if (previous) features.push(10 * SLOT + 16 + completion(previous));
    features.push(11 * SLOT + cap(i, 3) * 4 + cap(boxes.length - 1, 3));
    const gap = i === 0 ? 0 : cap((positions[i] ?? 0) - (positions[i - 1] ?? 0), 3);
    features.push(11 * SLOT + 16 + gap, 11 * SLOT + 20 + cap(positions[0] ?? 0, 3));
    features.push(12 * SLOT, 12 * SLOT + (box.type === 'password' ? 1 : 2));
    features.push(
      12 * SLOT +
        (box.maxLength < 0 ? 3 : box.maxLength === 1 ? 16 : box.maxLength <= 4 ? 10 : box.maxLength <= 8 ? 4 : 5),
    );
    if (box.type !== 'password') {
      const twins = boxes.filter((other) => other.type === 'password').length;
      features.push(12 * SLOT + 11 + cap(twins, 2), 12 * SLOT + (previous?.type === 'password' ? 14 : 15));
    }
    if (box.ruled) features.push(12 * SLOT + 6);
    if (box.locked) features.push(12 * SLOT + 7);
    if (box.numeric) features.push(12 * SLOT + 8);
    if (previous && echoes(box.names, previous.names)) features.push(12 * SLOT + 9);
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
  words(features, 0, conceptsOf(box.names));
  words(features, 1, conceptsOf(box.label));
  words(features, 2, conceptsOf(box.hint));
  words(features, box.label === '' ? 3 : 4, conceptsOf(box.before));
  words(features, 5, said);
  words(features, 6, all(group.buttons));
  words(features, 7, all(group.headings));
  features.push(8 * SLOT + completion(box));
  // Where it stands to the first password box: 0 after, 1 right before, 2 and 3 further, 4 none.
  const place = first < 0 ? 4 : index < first ? cap(first - index, 3) : 0;
  const cells = group.boxes.filter((other) => other.maxLength === 1).length;
  const length = box.maxLength < 0 ? 0 : box.maxLength === 1 ? (cells > 3 ? 1 : 2) : box.maxLength <= 8 ? 3 : 4;
  features.push(9 * SLOT + place, 9 * SLOT + 8 + cap(texts.indexOf(box), 3) * 4 + cap(texts.length - 1, 3));
  features.push(10 * SLOT, 10 * SLOT + 1 + length, 10 * SLOT + 8 + Math.max(0, TYPES.indexOf(box.type)));
  if (box.numeric) features.push(10 * SLOT + 6);
  if (box.locked) features.push(10 * SLOT + 7);
  const mute = said & KNOWN ? 0 : said ? 1 : 2;
  features.push(10 * SLOT + 16 + mute * 5 + place, 11 * SLOT + purpose * 6 + place);
  return features;
}

const TYPES = ['text', 'email', 'tel', 'number', 'url', 'search', 'password'];

/** Concepts fit in a slot. */
export const FITS: boolean = CONCEPTS.length <= SLOT;
