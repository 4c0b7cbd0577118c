// Owns the look at every box of every frame of a page, and the truth about what each box of the practice store is for. The
// truth is said by selectors of the store's own pages, never by the extension's recognition.

import type { Page } from '../../rig/driver';

/** What a box is for; `none`: search, newsletter, decoys, a stranger's frame, whatever must stay as it is. */
export type Purpose = 'username' | 'current' | 'new' | 'confirm' | 'code' | 'answer' | 'none';

export interface Box {
  /** Frame, place in the document and name: the same box keeps it for as long as its page stands. */
  readonly id: string;
  readonly purpose: Purpose;
  readonly visible: boolean;
  readonly value: string;
}

/** The first selector that a box matches says what it is for. */
const TRUTH: readonly (readonly [selector: string, purpose: Purpose])[] = [
  ['#sign-up *, #newsletter *', 'none'],
  ['#fm-login-id, #name.cosmos-input, [name="loginId"], #J-accName, #account.cosmos-input, #J_Email', 'username'],
  [
    '#fm-login-password, #secret.cosmos-input, form[data-post] [name="password"], [name="oldPassword"], #oldPassword',
    'current',
  ],
  ['#newPwd, #newPassword, [name="newPassword"], #app #password', 'new'],
  ['#newPwdConfirm, #confirmPassword, [name="confirmPassword"], #app #repeatPassword', 'confirm'],
  ['#J_Checkcode, .verify-code-input, #fm-login-checkcode', 'code'],
  ['#J_Answer, #answer.cosmos-input', 'answer'],
];

/** Runs in the page; uses nothing from outside its own body. Open shadow roots are searched too. */
function readBoxes(truth: readonly (readonly [string, Purpose])[]): Box[] {
  const collect = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? collect(element.shadowRoot) : []),
    ]);
  const notBoxes = ['hidden', 'submit', 'button', 'image', 'checkbox', 'radio', 'reset'];
  return collect(document)
    .filter((element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    .filter((box) => !notBoxes.includes(box.type))
    .map((box, place) => ({
      id: `${location.host}${location.pathname} ${place} ${box.id || box.name || box.className}`,
      purpose: truth.find(([selector]) => box.matches(selector))?.[1] ?? 'none',
      visible: box.getClientRects().length > 0,
      value: box.value,
    }));
}

/** Every box of the page and of all its frames. */
export async function boxesOf(page: Page): Promise<readonly Box[]> {
  const frames = await page.evaluateEverywhere(readBoxes, [TRUTH] as const);
  return frames.flatMap(({ answer }) => answer);
}

/** What the boxes must hold after a fill of these purposes: the values in every visible box of theirs, all else untouched. */
export function afterFill(
  before: readonly Box[],
  values: Partial<Record<Purpose, string>>,
): readonly Pick<Box, 'id' | 'value'>[] {
  return before.map(({ id, purpose, visible, value }) => ({
    id,
    value: (visible ? values[purpose] : undefined) ?? value,
  }));
}
