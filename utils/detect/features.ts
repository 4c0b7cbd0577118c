// Owns the features that the model weighs: short names made from the evidence. Pure; it knows neither weights nor DOM.

import { CONCEPTS, type Concept } from './concepts';
import type { BoxEvidence, GroupEvidence, PageEvidence } from './evidence';
import { bitOf, conceptsOf, type Mask } from './lexicon';

/** Concepts that tell something about a password box. */
const BOX: readonly Concept[] = [
  'password',
  'new',
  'current',
  'confirm',
  'username',
  'email',
  'phone',
  'login',
  'signup',
  'forgot',
  'reset',
  'change',
  'otp',
  'question',
  'rule',
  'card',
  'captcha',
  'show',
];
/** Concepts that tell something about what a group is for. */
const PURPOSE: readonly Concept[] = CONCEPTS;

/** Adds `prefix` + concept for each of the concepts in the mask. */
function name(into: string[], prefix: string, mask: Mask, concepts: readonly Concept[]): void {
  for (const concept of concepts) if (mask & bitOf(concept)) into.push(prefix + concept);
}

const join = (texts: readonly string[]) => texts.reduce((mask, text) => mask | conceptsOf(text), 0);
const upTo = (count: number, max: number) => (count >= max ? `${max}+` : `${count}`);

/** What the box itself says, by all the ways there are. */
function wordsOf(box: BoxEvidence): Mask {
  const near = box.label === '' && box.hint === '' ? conceptsOf(box.before) : 0;
  return conceptsOf(box.names) | conceptsOf(box.label) | conceptsOf(box.hint) | near;
}

const completion = (box: BoxEvidence) => {
  const token = /current-password|new-password|one-time-code|username|email|tel/.exec(box.autocomplete)?.[0];
  return token ?? (box.autocomplete === '' ? 'none' : /off|nope|false/.test(box.autocomplete) ? 'off' : 'else');
};

/** Features of what a group of boxes is for. */
export function purposeFeatures(group: GroupEvidence, page: PageEvidence, index: number): string[] {
  const features = ['bias'];
  const passwords = group.boxes.filter((box) => box.passwordLike);
  const others = group.boxes.filter((box) => !box.passwordLike);
  name(features, 'B:', join(group.buttons), PURPOSE);
  name(features, 'H:', join(group.headings), PURPOSE);
  name(features, 'L:', join(group.links), PURPOSE);
  name(features, 'F:', conceptsOf(group.form), PURPOSE);
  name(features, 'T:', conceptsOf(group.text), PURPOSE);
  name(features, 'P:', conceptsOf(page.title), PURPOSE);
  name(
    features,
    'X:',
    passwords.reduce((mask, box) => mask | wordsOf(box), 0),
    BOX,
  );
  name(
    features,
    'Y:',
    others.reduce((mask, box) => mask | wordsOf(box), 0),
    PURPOSE,
  );
  for (const box of group.boxes) if (box.autocomplete !== '') features.push(`AC:${completion(box)}`);
  features.push(
    `npw:${upTo(passwords.length, 4)}`,
    `nbox:${upTo(others.length, 5)}`,
    `pwbox:${upTo(passwords.length, 3)}/${upTo(others.length, 2)}`,
    `chk:${upTo(group.checks, 3)}`,
    `sel:${upTo(group.selects, 2)}`,
    `area:${upTo(group.areas, 1)}`,
    `groups:${upTo(page.groups.filter((g) => g.boxes.some((b) => b.passwordLike)).length, 3)}`,
    `hidden:${upTo(page.hiddenPasswords, 2)}`,
    `at:${upTo(page.groups.slice(0, index).filter((g) => g.boxes.some((b) => b.passwordLike)).length, 2)}`,
  );
  return [...new Set(features)];
}

/** Features of each password-like box of a group, in order. */
export function passwordFeatures(group: GroupEvidence): string[][] {
  const boxes = group.boxes.filter((box) => box.passwordLike);
  const words = boxes.map(wordsOf);
  const positions = boxes.map((box) => group.boxes.indexOf(box));
  return boxes.map((box, i) => {
    const features = ['bias'];
    name(features, 'n:', conceptsOf(box.names), BOX);
    name(features, 'l:', conceptsOf(box.label), BOX);
    name(features, 'h:', conceptsOf(box.hint), BOX);
    name(features, box.label === '' ? 'b:' : 'c:', conceptsOf(box.before), BOX);
    name(features, 'a:', conceptsOf(box.after), BOX);
    name(features, 'u:', words[i] ?? 0, BOX);
    name(features, 'prev:', words[i - 1] ?? 0, BOX);
    name(features, 'next:', words[i + 1] ?? 0, BOX);
    const rest = words.reduce((mask, other, at) => (at === i ? mask : mask | other), 0);
    name(features, 'rest:', rest, BOX);
    const gap = i === 0 ? -1 : (positions[i] ?? 0) - (positions[i - 1] ?? 0) - 1;
    features.push(
      `ac:${completion(box)}`,
      `type:${box.type === 'password' ? 'password' : 'text'}`,
      `i:${upTo(i, 3)}/${upTo(boxes.length, 4)}`,
      `gap:${gap < 0 ? 'first' : upTo(gap, 2)}`,
      `lead:${upTo(positions[0] ?? 0, 3)}`,
      `max:${box.maxLength < 0 ? 'none' : box.maxLength <= 8 ? 'short' : 'long'}`,
    );
    if (box.ruled) features.push('ruled');
    if (box.readonly) features.push('readonly');
    if (box.numeric) features.push('numeric');
    if (boxes[i - 1] && sameName(box.names, boxes[i - 1]?.names ?? '')) features.push('echo');
    return features;
  });
}

/** Whether one name is the other with something added: password and password2, pass and pass-confirm. */
function sameName(a: string, b: string): boolean {
  const one = a.split(' ')[0] ?? '';
  const two = b.split(' ')[0] ?? '';
  return two.length > 2 && one !== two && one.replace(/\d+/g, '').includes(two.replace(/\d+/g, ''));
}

const TEXT: readonly Concept[] = CONCEPTS;

/** Features of one box that is not password-like: user name, code, answer or something else. `purpose` is the group's. */
export function textFeatures(group: GroupEvidence, index: number, purpose: string): string[] {
  const box = group.boxes[index];
  if (!box) return [];
  const features = ['bias'];
  const first = group.boxes.findIndex((other) => other.passwordLike);
  const texts = group.boxes.filter((other) => !other.passwordLike);
  const words = wordsOf(box);
  name(features, 'n:', conceptsOf(box.names), TEXT);
  name(features, 'l:', conceptsOf(box.label), TEXT);
  name(features, 'h:', conceptsOf(box.hint), TEXT);
  name(features, box.label === '' ? 'b:' : 'c:', conceptsOf(box.before), TEXT);
  name(features, 'u:', words, TEXT);
  name(features, 'B:', join(group.buttons), TEXT);
  name(features, 'H:', join(group.headings), TEXT);
  const place = first < 0 ? 'none' : index < first ? `-${upTo(first - index, 3)}` : 'after';
  const known = words & (bitOf('username') | bitOf('email') | bitOf('phone')) ? 'known' : words ? 'words' : 'mute';
  const cells = group.boxes.filter((other) => other.maxLength === 1).length;
  features.push(
    `ac:${completion(box)}`,
    `type:${box.type}`,
    `place:${place}`,
    `${purpose}:${place}`,
    `${purpose}:${known}`,
    `${purpose}:${place}:${known}`,
    `i:${upTo(texts.indexOf(box), 3)}/${upTo(texts.length, 4)}`,
    `max:${box.maxLength < 0 ? 'none' : box.maxLength === 1 ? `1/${upTo(cells, 4)}` : box.maxLength <= 8 ? 'short' : 'long'}`,
    `npw:${upTo(group.boxes.length - texts.length, 3)}`,
  );
  if (box.numeric) features.push('numeric');
  if (box.readonly) features.push('readonly');
  return [...new Set(features)];
}
