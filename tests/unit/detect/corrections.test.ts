// @vitest-environment happy-dom
// Owns the promise that a person's word on a box wins over recognition, finds the same box on the next visit, and touches no other.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClassifiedField } from '@/utils/detect/classify';
import { boxKeysOf, type Corrections, correctFields } from '@/utils/detect/corrections';

// happy-dom lays nothing out; what can be seen is said by the tests.
vi.mock('@/utils/detect/visibility', () => ({
  isShown: (el: Element) => !el.hasAttribute('data-unseen'),
  isRendered: (el: Element) => !el.hasAttribute('data-unseen'),
}));
vi.mock('@/utils/detect/reach', () => ({ isReachable: () => true }));

const CHANGE = `<h1>Change password</h1><form>
  <label>Current password<input type="password" name="old7"></label>
  <label>New password<input type="password" name="new7"></label>
  <label>Confirm new password<input type="password" name="again7"></label>
  <button>Save</button></form>`;

beforeEach(() => {
  document.body.innerHTML = CHANGE;
});

const box = (name: string) => document.querySelector(`[name^="${name}"]`) as HTMLInputElement;
const keyOf = (name: string) => boxKeysOf(document).get(box(name)) ?? '';
const recognised = (): ClassifiedField[] =>
  (['current-password', 'new-password', 'ask'] as const).map((role, at) => ({
    el: box(['old', 'new', 'again'][at] ?? ''),
    role,
    certainty: 0.95,
    guess: null,
    group: 3,
  }));

/** The roles by name of the box, as they are after the person's word. */
function rolesWith(corrections: Corrections): Record<string, string> {
  const fields = correctFields(document, recognised(), corrections);
  return Object.fromEntries(fields.map(({ el, role }) => [el.name.replace(/\d/, ''), role]));
}

describe('the key of a box', () => {
  it('is the same on the next visit, though numbers in names change', () => {
    const before = keyOf('new');
    document.body.innerHTML = CHANGE.replaceAll('7', '8');
    expect(keyOf('new')).toBe(before);
  });

  it('is its own in the form, in forms alike, and in open shadow roots', () => {
    document.body.innerHTML = `${CHANGE}${CHANGE}<p></p><p></p>`;
    for (const host of document.querySelectorAll('p')) {
      host.attachShadow({ mode: 'open' }).innerHTML = '<input type="password">';
    }
    const keys = [...boxKeysOf(document).values()];
    expect(keys).toHaveLength(8);
    expect(new Set(keys).size).toBe(8);
  });

  it('is another one when the form has another shape', () => {
    const before = keyOf('new');
    document.querySelector('form')?.prepend(Object.assign(document.createElement('input'), { name: 'email' }));
    expect(keyOf('new')).not.toBe(before);
  });

  it('is not given beyond sixty boxes of a form', () => {
    document.body.innerHTML = `<form>${'<input type="password">'.repeat(200)}</form>`;
    expect(boxKeysOf(document).size).toBe(60);
  });
});

describe('what a person says of a box', () => {
  it('wins over what recognition says, and touches no other box', () => {
    const before = rolesWith(new Map());
    const after = rolesWith(new Map([[keyOf('new'), 'current-password']]));
    expect(after).toEqual({ ...before, new: 'current-password' });
  });

  it('takes a box out of the reading', () => {
    expect(rolesWith(new Map([[keyOf('again'), 'none']]))).not.toHaveProperty('again');
  });

  it('brings in a box that recognition left out, in the group of its form', () => {
    const [old] = recognised();
    const fields = correctFields(document, old ? [old] : [], new Map([[keyOf('new'), 'otp']]));
    expect(fields).toMatchObject([{ el: box('old') }, { el: box('new'), role: 'otp', certainty: 1, group: 3 }]);
  });

  it('makes a box unsure that was only pointed at', () => {
    expect(rolesWith(new Map([[keyOf('new'), 'ask']]))).toMatchObject({ new: 'ask' });
  });

  it('does not hold for a box that nobody can see', () => {
    const key = keyOf('new');
    box('new').setAttribute('data-unseen', '');
    expect(correctFields(document, [], new Map([[key, 'new-password']]))).toEqual([]);
  });
});
