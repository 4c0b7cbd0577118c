// The door to recognition for the page script. Owns the whole reading of one frame: fields, rules, messages, controls, language, account and page kind, out of the parts
// that know each. It reads and never writes; no value of any box leaves it.
import type { ControlPurpose, FieldReading, PageKind, PageMessage, Reading, Role } from '@/utils/core/reading';
import type { Store } from '@/utils/core/store';
import { accountHintOf, isSignedIn } from './account';
import { openRootsOf } from './boxes';
import { type ClassifiedField, classify } from './classify';
import { controlsOf } from './controls';
import { type Corrections, correctFields } from './corrections';
import { clean, type GroupEvidence } from './evidence';
import { drawnTextIn, flatClosestOf } from './flat-tree';
import { foreignFramesOf } from './foreign-frames';
import { type Labels, labelsIn, labelTextOf } from './labels';
import { languageOf } from './language';
import { messagesOf } from './messages';
import { kindOf } from './page-kind';
import { isPlainSubmit, type ReadBox } from './plain-submit';
import { refOf } from './refs';
import { ruleTextsOf } from './rule-texts';
import { rulesOf } from './rules';
import { kindBySignature } from './signature';

export { frameAddressOf } from './foreign-frames';
export { watchPage } from './watch-page';

export type StoreSignals = Pick<
  Store,
  'signatures' | 'successSelectors' | 'errorSelectors' | 'rejections' | 'signedInSelectors' | 'accountNameSelectors'
>;

/** Parts of a page that look the same on every other. */
const HEAD = 'header,nav,[role=banner],[role=navigation]';

export interface ReadOptions {
  /** What is known of the store: refines the reading, never needed for it. */
  readonly store?: StoreSignals;
  /** The person's own answers for this page. */
  readonly corrections?: Corrections;
}

export interface PageRead {
  readonly reading: Reading;
  /** The elements of the reading's refs, fields and controls. */
  readonly elements: ReadonlyMap<string, Element>;
}

/** Reads one document. Bounded work whatever the page; the same elements keep the same refs on every reading. */
export function readPage(document: Document, options: ReadOptions = {}): PageRead {
  const { store } = options;
  const roots = openRootsOf(document);
  const model = classify(document, roots);
  const found = options.corrections ? correctFields(document, model.fields, options.corrections) : model.fields;
  const textOf = drawnTextIn(roots);
  const commands = controlsOf(roots, textOf);
  const controls = commands.shown;
  const own = found.filter(({ el }) => !flatClosestOf(el, HEAD));
  const messages = messagesOf({ document, roots, boxes: own.map(({ el }) => el), textOf }, store);
  const roles = found.map((field) => field.role);
  const signedIn = isSignedIn(document, commands, store);
  const signed = store ? kindBySignature(document, store) : null;
  const judged = kindOf(document, {
    roots,
    textOf,
    kind: kindFrom(model.kind, roles),
    certainty: model.certainty,
    roles,
    mainRoles: own.map((field) => field.role),
    signedIn,
    messages,
    controls,
  });
  const { kind, certainty } = signed ? { kind: signed, certainty: 1 } : judged;
  const newBox =
    found.find((field) => field.role === 'new-password') ?? found.find((field) => field.guess === 'new-password');
  const frames = roles.some((role) => role !== 'username') ? [] : foreignFramesOf(document, roots);
  const elements = new Map<string, Element>([...controls, ...frames].map(({ ref, el }) => [ref, el]));
  const labels = labelsIn(found.length > 0 ? roots : []);
  const fields = found.map((field): FieldReading => {
    const ref = refOf(field.el);
    elements.set(ref, field.el);
    return fieldReading(field, ref, labels, model.evidence.groups);
  });
  const reading: Reading = {
    kind,
    certainty,
    lang: languageOf(document),
    fields,
    rules: newBox
      ? rulesOf(newBox.el, [...ruleTexts(newBox.el, model.evidence.groups[newBox.group]), ...refusals(messages)])
      : {},
    messages,
    controls: controls.map(({ ref, purpose, label }) => ({ ref, purpose, label })),
    frames: frames.map(({ ref, host, speaks }) => ({ ref, host, speaks })),
    signedIn,
    accountHint: accountHintOf(document, store),
  };
  return { reading, elements };
}

/** Where roles are certain they overrule the model's kind: a page with old and new boxes changes a password. */
function kindFrom(kind: PageKind, roles: readonly (Role | 'ask')[]): PageKind {
  const hasNew = roles.includes('new-password');
  if (hasNew && kind === 'sign-in') return roles.includes('current-password') ? 'change-password' : 'set-new-password';
  return kind;
}

function fieldReading(
  field: ClassifiedField,
  ref: string,
  labels: Labels,
  groups: readonly GroupEvidence[],
): FieldReading {
  const { el } = field;
  const box = groups[field.group]?.boxes.find(
    (known) => known.names !== '' && el.name !== '' && known.names.startsWith(el.name),
  );
  const label = clean(labelTextOf(el, labels)) || box?.hint || box?.before || '';
  return {
    ref,
    role: field.role,
    certainty: field.certainty,
    group: field.group,
    label: label.slice(0, 80),
    length: el.value.length,
    maxLength: el.maxLength >= 0 ? el.maxLength : null,
  };
}

/** What may state rules: what stands beside the box itself, and what is said of its form and within its boxes. */
function ruleTexts(el: HTMLInputElement, group: GroupEvidence | undefined): string[] {
  const shared = group ? [...group.headings, ...group.boxes.map((box) => box.hint)] : [];
  return [...shared, ...ruleTextsOf(el)];
}

/** What a page says of a password that it refused is what it asks of the next: often it names the rule only then. */
function refusals(messages: readonly PageMessage[]): string[] {
  return messages.flatMap(({ reason, text }) => (reason && ASKING.includes(reason) ? [text] : []));
}

const ASKING: readonly PageMessage['reason'][] = ['too-short', 'too-long', 'punctuation', 'needs-classes'];

/** What a click may be on, up from the element that was hit. */
const CLICKABLE = 'button,input[type=submit],input[type=image],input[type=button],a,[role=button]';
const SENDING: readonly ControlPurpose[] = ['submit', 'continue', 'sign-in', 'change-password'];

/** Whether a click on an element sends what the page's boxes hold: a form's submit button, or a control that says so. */
export function isSubmitControl(target: Element, read: PageRead): boolean {
  if (read.reading.fields.length === 0) return false;
  const control = flatClosestOf(target, CLICKABLE);
  if (!control) return isPlainSubmit(target, boxesOf(read));
  const purpose = purposeAt(target, read);
  if (purpose) return SENDING.includes(purpose);
  return (control instanceof HTMLButtonElement || control instanceof HTMLInputElement) && sends(control);
}

const boxesOf = ({ reading, elements }: PageRead): readonly ReadBox[] =>
  reading.fields.flatMap((field) => {
    const el = elements.get(field.ref);
    return el instanceof HTMLInputElement ? [{ el, field }] : [];
  });

/** What the control is for that a click on an element would press, as far as the last reading knows. */
export function purposeAt(target: Element, { reading }: PageRead): ControlPurpose | undefined {
  const control = flatClosestOf(target, CLICKABLE);
  const ref = control ? refOf(control) : undefined;
  return reading.controls.find((known) => known.ref === ref)?.purpose;
}

const sends = (el: HTMLButtonElement | HTMLInputElement) => el.form !== null && /^(submit|image)$/.test(el.type);
