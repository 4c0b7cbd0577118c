// Owns noticing that a page changed in a way that may change its reading: late boxes, routes, dialogs, replaced fields. One
// debounced observer; bounded work under constant mutation. It reads nothing itself.
import { openRootsOf, textInputsOf } from './boxes';
import { addressOf, nameOf, queryAll } from './dom';
import { isDrawnIn } from './flat-tree';
import { FRAMES } from './foreign-frames';

/** A change is told this long after the last mutation, in milliseconds. */
const QUIET = 150;
/** A page that never rests is told of at these ages of the change, ever later, in milliseconds. */
const AT_LATEST = 1000;
const AT_LATEST_MAX = 8000;
/**
 * On a page without password-like boxes so many changes are told; then only new boxes, frames and addresses. Those begin a new count,
 * and so does what the person does: its outcome may come after a countdown that used up all others.
 */
const IDLE_CALLS = 8;
const DEEDS = ['click', 'submit'];

/** So many boxes of a page with shadow roots are looked up from, at the end of a movement. */
const MAX_SLOTTED = 40;

/** Ends of a movement: boxes that faded or slid in were out of sight when they were last read. */
const MOVES: readonly string[] = ['transitionend', 'animationend'];

/** What the watcher has done so far, so that tests can bound it. */
export interface WatchWork {
  nodes: number;
  looks: number;
  calls: number;
}

const ATTRIBUTES = ['type', 'class', 'style', 'hidden', 'disabled', 'readonly', 'autocomplete', 'aria-hidden', 'open'];

/**
 * Calls `onChange` when the reading may have changed, until the signal aborts. The first reading is the caller's. Without
 * password-like boxes it stays all but idle, and still notices late boxes and new addresses. Follows open shadow roots.
 */
export function watchPage(document: Document, onChange: () => void, options: { signal?: AbortSignal } = {}): WatchWork {
  const signal = options.signal ?? new AbortController().signal;
  const work: WatchWork = { nodes: 0, looks: 0, calls: 0 };
  if (signal.aborted) return work;
  const observed = new WeakSet<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let latest = AT_LATEST;
  /** The address, and how many boxes, passwords and frames there are. */
  let shape = '';
  let passwords = 0;
  let credit = 0;
  /** Boxes that may be drawn in what moves, though they stand elsewhere in the tree. */
  let slotted: readonly Element[] = [];
  const heard = { signal, capture: true, passive: true };

  const look = (): boolean => {
    work.looks++;
    const roots = openRootsOf(document, work);
    for (const root of roots) {
      if (observed.has(root)) continue;
      observed.add(root);
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ATTRIBUTES,
      });
      // The end of a movement in a shadow root is told to nobody outside.
      if (root !== document) for (const type of MOVES) root.addEventListener(type, prompt, heard);
    }
    const inputs = textInputsOf(roots);
    slotted = roots.length > 1 ? inputs.slice(0, MAX_SLOTTED) : [];
    const [shapeBefore, passwordsBefore] = [shape, passwords];
    passwords = inputs.filter((el) => el.type === 'password').length;
    const frames = roots.reduce((sum, root) => sum + queryAll(root, FRAMES).length, 0);
    shape = `${addressOf(document)} ${inputs.length} ${passwords} ${frames}`;
    if (shape !== shapeBefore) credit = IDLE_CALLS;
    return passwords + passwordsBefore > 0 || shape !== shapeBefore || credit-- > 0;
  };

  const tell = () => {
    timer = undefined;
    // A page that was still changing when told is looked at ever less often.
    latest = Date.now() - since >= latest ? Math.min(latest * 2, AT_LATEST_MAX) : AT_LATEST;
    if (!look()) return;
    work.calls++;
    onChange();
  };

  const schedule = () => {
    const now = Date.now();
    if (timer === undefined) since = now;
    else clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(QUIET, since + latest - now)));
  };

  /** Something the person did, or the end of a movement: the page is looked at soon, however busy it is. */
  const prompt = (event: Event) => {
    const el = event.composedPath()[0];
    if (event.type === 'focusin' && !(el instanceof HTMLInputElement)) return;
    if (MOVES.includes(event.type) && !(el instanceof Element && showsInput(el, slotted))) return;
    if (DEEDS.includes(event.type)) credit = IDLE_CALLS;
    latest = AT_LATEST;
    schedule();
  };

  const observer = new MutationObserver(schedule);
  look();
  for (const type of ['popstate', 'hashchange', 'pageshow', 'resize'])
    globalThis.addEventListener(type, prompt, { signal });
  for (const type of ['focusin', 'toggle', ...DEEDS, ...MOVES]) {
    // On the window: an image named addEventListener would stand in place of the document's.
    globalThis.addEventListener(type, prompt, heard);
  }
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  return work;
}

const showsInput = (el: Element, slotted: readonly Element[]) =>
  nameOf(el) === 'input' || queryAll(el, 'input').length > 0 || slotted.some((box) => isDrawnIn(box, el));
