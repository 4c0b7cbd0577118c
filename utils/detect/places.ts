// Owns where a page may say how it went: the texts that are worth asking for their meaning, in the page and in its open shadow
// roots, within bounds. It reads no meaning out of them.
import { attr, nameOf, queryAll, rootOf } from './dom';
import type { DrawnText } from './flat-tree';

type Root = Document | ShadowRoot;

/** What made a text worth looking at. */
export type Place = 'named' | 'wrong-box' | 'red' | 'plain';

export interface Spot {
  readonly el: Element;
  readonly text: string;
  readonly place: Place;
}

/** Elements looked at for each kind of place: in the document, and in one shadow root. */
const MAX_LOOKS = 120;
const MAX_LOOKS_INSIDE = 24;
/** What all shadow roots share; each may have a few all the same. */
const MAX_LOOKS_SHARED = 360;
const MIN_LOOKS_INSIDE = 2;
/** A text longer than this is an article, not a message. */
const MAX_LENGTH = 400;
/** A page with more paragraphs is an article. */
const MAX_PARAGRAPHS = 12;

/** Places where pages put what they have to say. */
const PLACES =
  '[role=alert],[role=status],output,[aria-live=assertive],[aria-live=polite],[class*=error i],[class*=success i],[class*=alert i],' +
  '[class*=invalid i],[class*=danger i],[class*=message i],[class*=notice i],[class*=warn i],[class*=tip i],[class*=toast i],[class*=snack i],[class^=err i],' +
  '[id*=error i],[id*=success i],[id*=message i],h1,h2,h3,[aria-errormessage]';
/** Components that are called by what they are for. */
const TELLING_NAME = /alert|error|message|notice|notif|snack|success|toast|warn/;

/** What stands right after a box that is marked as wrong, or is named as what is wrong with it. */
const AFTER_WRONG_BOX = ['[aria-invalid=true]', ':has(> [aria-invalid=true])', ':has(> * > [aria-invalid=true])']
  .map((box) => `${box} ~ *`)
  .join();

/** Short texts of a form, which speak only when they are red. The form of a shadow root stands outside of it as often as not. */
const RED_PLACES = 'form p,form small,form span,form strong,font';
const RED_PLACES_INSIDE = 'p,small,span,strong,font';
/** Where a page without boxes says how it went, whatever its author named the place. */
const PLAIN_PLACES = 'p,strong,h4,[class*=title i],[class*=result i],[class*=complete i],[class*=message i] *';

/** Texts that may be messages, most telling places first. `boxes`: the page's own; where there are none, plain texts are taken as well. */
export function* spotsIn(given: readonly Root[], boxes: readonly Element[], textOf: DrawnText): Generator<Spot> {
  const roots = inOrder(given, boxes);
  const inside = Math.floor(MAX_LOOKS_SHARED / Math.max(1, roots.length - 1));
  const most = Math.min(MAX_LOOKS_INSIDE, Math.max(MIN_LOOKS_INSIDE, inside));
  const found = function* (place: Place, selectorIn: (root: Root) => string): Generator<Spot> {
    for (const root of roots) {
      const within = root instanceof ShadowRoot;
      if (within && place === 'named' && TELLING_NAME.test(nameOf(root.host))) yield* spotAt(root.host, place, textOf);
      let left = within ? most : MAX_LOOKS;
      for (const el of queryAll(root, selectorIn(root))) {
        if (--left < 0) break;
        yield* spotAt(el, place, textOf);
      }
    }
  };
  yield* found('named', () => PLACES);
  if (roots.some((root) => queryAll(root, '[aria-invalid=true]').length > 0))
    yield* found('wrong-box', () => AFTER_WRONG_BOX);
  yield* found('red', (root) => (root instanceof ShadowRoot ? RED_PLACES_INSIDE : RED_PLACES));
  const paragraphs = roots.reduce((sum, root) => sum + queryAll(root, 'p').length, 0);
  if (boxes.length === 0 && paragraphs <= MAX_PARAGRAPHS) yield* found('plain', () => PLAIN_PLACES);
}

/** The text folded as it is shown; nothing where it is no message. */
function* spotAt(el: Element, place: Place, textOf: DrawnText): Generator<Spot> {
  const text = clean(textOf(el));
  if (text !== '' && text.length <= MAX_LENGTH && !holdsBoxes(el)) yield { el, text, place };
}

/** The document, then the shadow roots: those around the boxes first, then those whose host says that it tells something. */
function inOrder(roots: readonly Root[], boxes: readonly Element[]): readonly Root[] {
  const near = new Set(boxes.flatMap(rootsAround));
  const rank = (root: Root) => {
    if (!(root instanceof ShadowRoot)) return 0;
    return near.has(root) ? 1 : tells(root.host) ? 2 : 3;
  };
  return roots.length === 1 ? roots : roots.toSorted((one, other) => rank(one) - rank(other));
}

const tells = (host: Element) =>
  TELLING_NAME.test(nameOf(host)) || attr(host, 'role') !== '' || attr(host, 'aria-live') !== '';

function rootsAround(el: Element): Root[] {
  const root = rootOf(el);
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

const holdsBoxes = (el: Element) => queryAll(el, 'input:not([type=hidden]),form').length > 0;

/** Whitespace folded, as the browser draws it. */
export const clean = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
