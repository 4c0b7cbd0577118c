// Owns where the pointer stands on a page, as a person sees it. It is in a closed shadow root: only DevTools look into that.
import type { ChromiumDriver } from '../rig/chromium';

/** Edges in CSS pixels of the window. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Pointed {
  readonly outline: Edges;
  readonly note: Edges;
  readonly target: Edges;
  readonly view: Edges;
}

/** The pointer of the page whose address has `part` in it, and the target of `css`; null while one of them is not there. */
export async function pointedAt({ context }: ChromiumDriver, part: string, css: string): Promise<Pointed | null> {
  const page = context.pages().find((each) => each.url().includes(part));
  if (!page) return null;
  const session = await context.newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
    const host = html?.children?.find(({ attributes }) => attributes?.includes('popover'));
    const [outline, , note] = host?.shadowRoots?.[0]?.children ?? [];
    if (!outline || !note) return null;
    const objectOf = async (backendNodeId: number): Promise<{ objectId: string }> => {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      return { objectId: object.objectId ?? '' };
    };
    const { result } = await session.send('Runtime.callFunctionOn', {
      ...(await objectOf(outline.backendNodeId)),
      functionDeclaration: `function (note, css) {
        const target = document.querySelector(css);
        const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
        const edges = (of) => { const { left, top, right, bottom } = of.getBoundingClientRect(); return { left, top, right, bottom }; };
        return target && { outline: edges(this), note: edges(note), target: edges(target), view };
      }`,
      arguments: [await objectOf(note.backendNodeId), { value: css }],
      returnByValue: true,
    });
    return result.value as Pointed | null;
  } finally {
    await session.detach();
  }
}

/** What is wrong with how a pointer stands; '' is as it should be. */
export function faultOf(pointed: Pointed | null): string {
  if (!pointed) return 'there is no pointer';
  const { outline, note, target, view } = pointed;
  const faults = [
    holds(outline, target) ? '' : 'the outline is not around its target',
    holds(view, outline) ? '' : 'the outline is cut off',
    holds(view, note) ? '' : 'the note is cut off',
    apart(note, target) ? '' : 'the note stands on its target',
  ];
  const found = faults.filter(Boolean).join(', ');
  return found && `${found}: ${JSON.stringify(pointed)}`;
}

/** Browsers round to the pixels of the screen. */
const ROUNDED = 1;

const holds = (outer: Edges, inner: Edges) =>
  outer.left <= inner.left + ROUNDED &&
  outer.top <= inner.top + ROUNDED &&
  outer.right >= inner.right - ROUNDED &&
  outer.bottom >= inner.bottom - ROUNDED;

const apart = (one: Edges, other: Edges) =>
  one.right <= other.left || one.left >= other.right || one.bottom <= other.top || one.top >= other.bottom;
