// Owns the features that the model weighs, as numbers: slot * 32 + value. Words fill a slot with the concepts they speak of;
// every other slot holds one value. Pure; it knows neither weights nor DOM. A change here needs the weights trained anew.
import { wordsOf } from './box-words';
import type { BoxEvidence, GroupEvidence, PageEvidence } from './evidence';
import { conceptsOf, type Mask, maskOf } from './lexicon';

export const SLOT = 32;

/** What fills the slots, in their order: of what a group is for, of a password box, and of any other box. */
export const PURPOSE_SLOTS = [
  ...['button', 'heading', 'link', 'form', 'title', 'passwords', 'others', 'submit', 'elsewhere', 'around'],
  ...['completions', 'passwordCompletions'],
  ...[
    'always',
    'shape',
    'crowd',
    'checks',
    'selects',
    'hidden',
    'before',
    'groups',
    'submitSays',
    'headingSays',
    'formSays',
    'titleSays',
  ],
] as const;
export const PASSWORD_SLOTS = [
  ...['names', 'label', 'hint', 'before', 'beside', 'after', 'any', 'previous', 'next', 'rest'],
  ...['always', 'completion', 'previousCompletion', 'place', 'gap', 'first', 'length', 'shownTwins', 'afterPassword'],
  ...['ruled', 'locked', 'numeric', 'echo'],
] as const;
export const TEXT_SLOTS = [
  ...['names', 'label', 'hint', 'before', 'beside', 'any', 'button', 'heading', 'said'],
  ...['always', 'completion', 'place', 'order', 'length', 'type', 'numeric', 'locked', 'mutePlace', 'purposePlace'],
] as const;

type Features = readonly number[];

/** Concepts and values as features, slot by slot; no feature where a value is below 0. */
function features(masks: readonly Mask[], values: readonly number[]): Features {
  const found: number[] = [];
  masks.forEach((mask, slot) => {
    for (let bit = 0, left = mask; left !== 0; bit++, left >>>= 1) if (left & 1) found.push(slot * SLOT + bit);
  });
  values.forEach((value, at) => {
    if (value >= 0) found.push((masks.length + at) * SLOT + value);
  });
  return found;
}

const all = (texts: readonly string[]) => texts.reduce((mask, text) => mask | conceptsOf(text), 0);
const cap = (count: number, most: number) => Math.min(count, most);
const flag = (on: boolean) => (on ? 0 : -1);

const TOKENS = ['current-password', 'new-password', 'one-time-code', 'username', 'email', 'tel'];

/** Tokens of persons and addresses. */
const PERSONAL = /given|family|additional|^name|address|postal|country|organization|bday|street/;

/** 0..5 a token of TOKENS, 6 none, 7 off, 8 another, 9 a card's, 10 a person's or an address's. */
function completion({ autocomplete }: BoxEvidence): number {
  if (autocomplete === '') return 6;
  if (autocomplete.includes('cc-')) return 9;
  if (PERSONAL.test(autocomplete)) return 10;
  const token = TOKENS.findIndex((name) => autocomplete.includes(name));
  return token >= 0 ? token : /off|nope|false/.test(autocomplete) ? 7 : 8;
}

const completions = (boxes: readonly BoxEvidence[]) => boxes.reduce((mask, box) => mask | (1 << completion(box)), 0);

const isPasswordLike = (box: BoxEvidence) => box.passwordLike;
const holdsPassword = (group: GroupEvidence) => group.boxes.some(isPasswordLike);

const LOGIN = maskOf('login');
const SIGNUP = maskOf('signup');
const CHANGE = maskOf('change', 'reset');

/** Which of the purposes a text speaks of, 0..7: saying one alone tells more than saying it among others. */
const verdict = (mask: Mask) => (mask & LOGIN ? 1 : 0) + (mask & SIGNUP ? 2 : 0) + (mask & CHANGE ? 4 : 0);

/** Features of what a group of boxes is for. */
export function purposeFeatures(group: GroupEvidence, page: PageEvidence, index: number): Features {
  const passwords = group.boxes.filter(isPasswordLike);
  const others = group.boxes.filter((box) => !box.passwordLike);
  const said = (boxes: readonly BoxEvidence[]) => boxes.reduce((mask, box) => mask | wordsOf(box), 0);
  const [submit, heading, form, title] = [[group.submit], group.headings, [group.form], [page.title]].map(all) as [
    Mask,
    Mask,
    Mask,
    Mask,
  ];
  const elsewhere = page.groups.filter((other) => other !== group && holdsPassword(other)).map((other) => other.submit);
  const around = (passwords.length > 0 ? passwords : others.slice(0, 1)).flatMap((box) => [box.before, box.after]);
  return features(
    [
      all(group.buttons),
      heading,
      all(group.links),
      form,
      title,
      said(passwords),
      said(others),
      submit,
      all(elsewhere),
      all(around),
      completions(group.boxes),
      completions(passwords),
    ],
    [
      0,
      cap(passwords.length, 4) * 6 + cap(others.length, 5),
      cap(others.length, 5),
      cap(group.checks, 3),
      cap(group.selects, 2),
      cap(page.hiddenPasswords, 2),
      cap(page.groups.slice(0, index).filter(holdsPassword).length, 2),
      cap(page.groups.filter(holdsPassword).length, 3),
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
  const positions = boxes.map((box) => group.boxes.indexOf(box));
  const twins = boxes.filter((other) => other.type === 'password').length;
  return boxes.map((box, i) => {
    const previous = boxes[i - 1];
    const before = conceptsOf(box.before);
    const shown = box.type !== 'password';
    return features(
      [
        conceptsOf(box.names),
        conceptsOf(box.label),
        conceptsOf(box.hint),
        box.label === '' ? before : 0,
        box.label === '' ? 0 : before,
        conceptsOf(box.after),
        said[i] ?? 0,
        said[i - 1] ?? 0,
        said[i + 1] ?? 0,
        said.reduce((mask, other, at) => (at === i ? mask : mask | other), 0),
      ],
      [
        0,
        completion(box),
        previous ? completion(previous) : -1,
        cap(i, 3) * 4 + cap(boxes.length - 1, 3),
        previous ? cap((positions[i] ?? 0) - (positions[i - 1] ?? 0), 3) : 0,
        cap(positions[0] ?? 0, 3),
        lengthClass(box),
        shown ? cap(twins, 2) : -1,
        shown ? Number(previous?.type === 'password') : -1,
        flag(box.ruled),
        flag(box.locked),
        flag(box.numeric),
        flag(previous !== undefined && echoes(box.names, previous.names)),
      ],
    );
  });
}

/** Whether one name is the other with something added: password and password2, pass and pass-confirm. */
function echoes(names: string, before: string): boolean {
  const [one, two] = [names, before].map((name) => (name.split(' ')[0] ?? '').replace(/\d/g, '')) as [string, string];
  return two.length > 2 && one.includes(two);
}

const KNOWN = maskOf('username', 'email', 'phone');
const TYPES = ['text', 'email', 'tel', 'number', 'url', 'search', 'password'];

/** Features of one box that is not a password: user name, code, answer or something else. `purpose` is the group's. */
export function textFeatures(group: GroupEvidence, box: BoxEvidence, purpose: number): Features {
  const texts = group.boxes.filter((other) => !other.passwordLike);
  const index = group.boxes.indexOf(box);
  const first = group.boxes.findIndex(isPasswordLike);
  const said = wordsOf(box);
  const before = conceptsOf(box.before);
  const own = conceptsOf(box.label) | conceptsOf(box.hint);
  // Where it stands to the first password box: 0 after, 1 right before, 2 and 3 further, 4 none.
  const place = first < 0 ? 4 : index < first ? cap(first - index, 3) : 0;
  const mute = said & KNOWN ? 0 : said ? 1 : 2;
  return features(
    [
      conceptsOf(box.names),
      conceptsOf(box.label),
      conceptsOf(box.hint),
      box.label === '' ? before : 0,
      box.label === '' ? 0 : before,
      said,
      all(group.buttons),
      all(group.headings),
      box.label === '' && box.hint === '' ? own | before : own,
    ],
    [
      0,
      completion(box),
      place,
      cap(texts.indexOf(box), 3) * 4 + cap(texts.length - 1, 3),
      isCell(group, box) ? 5 : lengthClass(box),
      TYPES.indexOf(box.type),
      flag(box.numeric),
      flag(box.locked),
      mute * 5 + place,
      purpose * 5 + place,
    ],
  );
}

/** Whether a box is a cell of one code: among others of one character each, or named alike but for a number. */
function isCell({ boxes }: GroupEvidence, box: BoxEvidence): boolean {
  const stem = box.names.replace(/\d+/g, '');
  const alike = (other: BoxEvidence) =>
    box.maxLength === 1 ? other.maxLength === 1 : stem !== box.names && other.names.replace(/\d+/g, '') === stem;
  return boxes.filter(alike).length > 3;
}
