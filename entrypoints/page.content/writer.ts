// Owns writing into boxes: one grant once, boxes checked and written in the same task, read back after 0, 100 and 1000 ms, and
// emptied again where their form turns elsewhere. It takes values only from the background's request and keeps none.
import { report } from '@/utils/browser/messages';
import type { FillAnswer, FillHeld, Request } from '@/utils/core/page-messages';
import { fail } from '@/utils/core/result';
import { formActionsOf, isFillable } from '@/utils/detect/fillable';
import { storeOfHost } from '@/utils/stores';
import type { Reader } from './reader';
import { watchForms } from './withdrawal';

type Fill = Extract<Request, { type: 'fill' }>;

const READ_BACK_MS = [0, 100, 1000] as const;

const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
const getValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.get;

/** A writer for this document. Each grant is good for one call. */
export function makeWriter(page: Document, { elementOf, roleOf }: Pick<Reader, 'elementOf' | 'roleOf'>) {
  const used = new Set<string>();
  const isSafe = (box: HTMLInputElement) => formActionsOf(box).every((action) => isSafeAction(page, action));
  return async (asked: Fill): Promise<FillAnswer> => {
    if (used.has(asked.grant)) return fail('page-changed');
    used.add(asked.grant);
    if (page.location.origin !== asked.origin || page.location.protocol !== 'https:') return fail('page-changed');
    const boxes = asked.writes.map((write) => ({ ...write, box: elementOf(write.ref) }));
    if (boxes.length === 0) return fail('no-box');
    // All boxes are checked before the first is written: a fill is whole or not at all.
    const targets: { ref: string; value: string; box: HTMLInputElement }[] = [];
    for (const { ref, role, value, box } of boxes) {
      // What the background was told of this box may be older than what the page shows, or than the person's word.
      if (roleOf(ref) !== role) return fail('box-changed');
      if (!(box instanceof HTMLInputElement) || !box.isConnected) return fail('box-changed');
      if (!isFillable(box)) return fail('box-hidden');
      if (!isSafe(box)) return fail('action-changed');
      targets.push({ ref, value, box });
    }
    for (const { box, value } of targets) write(box, value);
    watchForms(
      targets.map(({ box }) => box),
      isSafe,
      (box) => write(box, ''),
      () => void report({ type: 'withdrawn' }),
    );
    const held = await readBack(targets);
    if (!targets.every(({ box }) => isSafe(box))) return fail('action-changed');
    return { ok: true, held };
  };
}

/** Through the native setter, so that frameworks that shadow `value` notice; then the events a keyboard would cause. */
function write(box: HTMLInputElement, value: string): void {
  box.focus({ preventScroll: true });
  setValue?.call(box, value);
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What each box held at the worst of the three looks. */
async function readBack(
  targets: readonly { ref: string; value: string; box: HTMLInputElement }[],
): Promise<FillHeld[]> {
  const held = new Map<string, FillHeld>();
  let waited = 0;
  for (const at of READ_BACK_MS) {
    await new Promise((resolve) => setTimeout(resolve, at - waited));
    waited = at;
    for (const { ref, value, box } of targets) {
      const now = String(getValue?.call(box) ?? '');
      const before = held.get(ref);
      // A box that the page has put another in the place of keeps its value, and sends nothing.
      const exact = box.isConnected && now === value;
      if (!before || before.exact) held.set(ref, { ref, exact, length: now.length });
    }
  }
  return [...held.values()];
}

/** A form may send to its own origin, or to another https host of the same login; never to http or elsewhere. */
function isSafeAction(page: Document, action: string): boolean {
  if (!URL.canParse(action)) return false;
  const url = new URL(action);
  if (url.protocol === 'javascript:') return true;
  if (url.protocol !== 'https:') return false;
  return url.origin === page.location.origin || isSameStore(page.location.hostname, url.hostname);
}

function isSameStore(host: string, other: string): boolean {
  const [own, target] = [storeOfHost(host), storeOfHost(other)];
  return own !== undefined && target !== undefined && (own === target || own.sharedLogin.includes(target.id));
}
