// Owns whether the popup asks what a box is, and which box: a pure function of the screen and of what the person wants to see.
// It draws nothing.
import type { Spot, TabView } from '@/utils/core/view';
import type { Screen } from './screen';

export type BoxView = TabView['fields'][number];

/**
 * What the person wants of the boxes of these documents: nothing, to skip the questions about them, their list, or one box of it. Other
 * documents are another page, and nothing was said of that one.
 */
export type NamingWish = null | {
  readonly want: 'skip' | 'list' | Spot;
  readonly documents: readonly string[];
};

export type Naming =
  | { readonly name: 'pick'; readonly tab: TabView }
  | { readonly name: 'list'; readonly tab: TabView }
  /** `left`: boxes that are asked about after this one. `listed`: the person came from the list. */
  | {
      readonly name: 'box';
      readonly tab: TabView;
      readonly box: BoxView;
      readonly left: number;
      readonly listed: boolean;
    };

/** Screens whose next step hangs on what the boxes are: there Keyturn asks by itself. Elsewhere a link leads to the boxes. */
const ASKS: readonly Screen['name'][] = ['sign-in', 'new-password', 'find-change', 'find-sign-in', 'page-unsure'];

/** The question to put in place of the screen, or null. */
export function chooseNaming(screen: Screen, wish: NamingWish): Naming | null {
  if (!('tab' in screen) || screen.tab.standing !== 'allowed') return null;
  const { tab } = screen;
  if (tab.picking) return { name: 'pick', tab };
  const documents = documentsOf(tab);
  const still = wish !== null && documents.some((each) => wish.documents.includes(each));
  const listed = still && wish.want !== 'skip';
  const wanted = tab.picked ?? (listed && wish.want !== 'list' ? wish.want : null);
  const box = wanted ? tab.fields.find((field) => isSame(field, wanted)) : undefined;
  if (box) return { name: 'box', tab, box, left: 0, listed };
  if (listed) return { name: 'list', tab };
  if (!ASKS.includes(screen.name) || knowsSignIn(screen)) return null;
  if (wish?.want === 'skip' && documents.every((each) => wish.documents.includes(each))) return null;
  const [first, ...others] = tab.fields.filter((field) => field.role === 'ask');
  return first ? { name: 'box', tab, box: first, left: others.length, listed } : null;
}

/** Beside a certain box for the password the others of a sign-in page, as those of a sign-up dialog, need no name. */
function knowsSignIn(screen: Screen): boolean {
  return screen.name === 'sign-in' && screen.tab.fields.some(({ role }) => role === 'current-password');
}

/** A wish about what the tab shows now. */
export function wishOf(tab: TabView, want: NonNullable<NamingWish>['want']): NamingWish {
  return { want, documents: documentsOf(tab) };
}

function documentsOf({ fields }: TabView): readonly string[] {
  return [...new Set(fields.map(({ documentId }) => documentId))];
}

function isSame(one: Spot, other: Spot): boolean {
  return one.documentId === other.documentId && one.ref === other.ref;
}
