// Owns whether the popup asks what a box is, and which box: a pure function of the screen and of what the person wants to see.
// It draws nothing.
import type { Spot, TabView } from '@/utils/core/view';
import type { Screen } from './screen';

export type BoxView = TabView['fields'][number];

/** What the person wants of the boxes: nothing, to skip the questions of these documents, the list, or one box of it. */
export type NamingWish =
  | null
  | { readonly want: 'skip'; readonly documents: string }
  | { readonly want: 'list' }
  | { readonly want: 'box'; readonly spot: Spot };

export type Naming =
  | { readonly name: 'pick'; readonly tab: TabView }
  | { readonly name: 'list'; readonly tab: TabView }
  /** `left`: boxes that are asked about after this one. */
  | { readonly name: 'box'; readonly tab: TabView; readonly box: BoxView; readonly left: number };

/** Screens whose next step hangs on what the boxes are: there Keyturn asks by itself. Elsewhere a link leads to the boxes. */
const ASKS: readonly Screen['name'][] = ['sign-in', 'new-password', 'find-change', 'find-sign-in', 'page-unsure'];

/** The question to put in place of the screen, or null. */
export function chooseNaming(screen: Screen, wish: NamingWish): Naming | null {
  if (!('tab' in screen) || screen.tab.standing !== 'allowed') return null;
  const { tab } = screen;
  if (tab.picking) return { name: 'pick', tab };
  const wanted = tab.picked ?? (wish?.want === 'box' ? wish.spot : null);
  const box = wanted ? tab.fields.find((field) => isSame(field, wanted)) : undefined;
  if (box) return { name: 'box', tab, box, left: 0 };
  if (wish?.want === 'list' || wish?.want === 'box') return { name: 'list', tab };
  if (!ASKS.includes(screen.name) || knowsSignIn(screen)) return null;
  if (wish?.want === 'skip' && wish.documents === documentsOf(tab)) return null;
  const [first, ...others] = tab.fields.filter((field) => field.role === 'ask');
  return first ? { name: 'box', tab, box: first, left: others.length } : null;
}

/** Beside a certain box for the password the others of a sign-in page, as those of a sign-up dialog, need no name. */
function knowsSignIn(screen: Screen): boolean {
  return screen.name === 'sign-in' && screen.tab.fields.some(({ role }) => role === 'current-password');
}

/** The wish to leave the questions of what the tab shows now. */
export function skipOf(tab: TabView): NamingWish {
  return { want: 'skip', documents: documentsOf(tab) };
}

function documentsOf(tab: TabView): string {
  return [...new Set(tab.fields.map(({ documentId }) => documentId))].sort().join(' ');
}

function isSame(one: Spot, other: Spot): boolean {
  return one.documentId === other.documentId && one.ref === other.ref;
}
