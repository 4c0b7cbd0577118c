// Owns the promise of when the popup asks what a box is: before a fill that hangs on it, never where it only gets in the way,
// and again when the person wants it.
import { describe, expect, it } from 'vitest';
import { chooseNaming, type NamingWish, wishOf } from '@/components/popup/naming';
import { chooseScreen } from '@/components/popup/screen';
import { field, reading, rotation, tab, viewOf } from '@/tests/gallery/samples';
import type { TabView } from '@/utils/core/view';

const changing = { reading: reading('change-password') };
const unsure = [field('current-password'), { ...field('ask'), ref: 'n' }, { ...field('ask'), ref: 'c' }];

function naming(over: Partial<TabView>, wish: NamingWish = null) {
  return chooseNaming(chooseScreen(viewOf(over), 1), wish);
}

describe('the question what a box is', () => {
  it('comes before a new password is offered for unsure boxes, one box after the other', () => {
    expect(naming({ ...changing, fields: unsure })).toMatchObject({ name: 'box', box: { ref: 'n' }, left: 1 });
  });

  it('does not come where every box is certain, or after the password was recorded', () => {
    expect(naming({ ...changing, fields: [field('new-password'), field('confirm-password')] })).toBeNull();
    const recorded = rotation({ state: 'recorded' });
    expect(naming({ ...changing, fields: unsure, rotation: recorded })).toBeNull();
  });

  it('does not come on a sign-in page whose password box is certain, whatever stands beside it', () => {
    const signIn = reading('sign-in');
    expect(naming({ reading: signIn, fields: [field('current-password'), field('ask')] })).toBeNull();
    expect(naming({ reading: signIn, fields: [field('username'), field('ask')] })).toMatchObject({ name: 'box' });
  });

  it('does not come on a page where Keyturn fills nothing', () => {
    expect(naming({ ...changing, fields: unsure, standing: 'unlisted' })).toBeNull();
  });

  it('is skipped for the documents on show, and comes again on the next ones', () => {
    const skipped = wishOf(tab({ fields: unsure }), 'skip');
    expect(naming({ ...changing, fields: unsure }, skipped)).toBeNull();
    const next = unsure.map((box) => ({ ...box, documentId: 'd2' }));
    expect(naming({ ...changing, fields: next }, skipped)).toMatchObject({ name: 'box' });
  });

  it('is about the box that was clicked, whatever page it is', () => {
    const picked = { frameId: 0, documentId: 'd1', ref: 'c' };
    for (const kind of ['sign-in', 'captcha', 'other'] as const) {
      expect(naming({ reading: reading(kind), fields: unsure, picked })).toMatchObject({
        name: 'box',
        box: { ref: 'c' },
      });
    }
  });

  it('waits for the click that was asked for', () => {
    expect(naming({ ...changing, fields: unsure, picking: true })).toMatchObject({ name: 'pick' });
  });

  it('can be asked for any box, certain or not', () => {
    const fields = [field('new-password')];
    const spot = { frameId: 0, documentId: 'd1', ref: 'new-password' };
    expect(naming({ ...changing, fields }, wishOf(tab({ fields }), 'list'))).toMatchObject({ name: 'list' });
    expect(naming({ ...changing, fields }, wishOf(tab({ fields }), spot))).toMatchObject({
      name: 'box',
      box: fields[0],
      listed: true,
    });
  });

  it('gives way to the next page, with the list that it came from', () => {
    const fields = [field('new-password')];
    const frame = { ...field('ask'), documentId: 'd2' };
    for (const want of ['list', { frameId: 0, documentId: 'd1', ref: 'new-password' }] as const) {
      const wish = wishOf(tab({ fields }), want);
      expect(naming({ ...changing, fields: [...fields, frame] }, wish)).not.toBeNull();
      expect(naming({ ...changing, fields: fields.map((box) => ({ ...box, documentId: 'd2' })) }, wish)).toBeNull();
      expect(naming({ ...changing, fields: [frame] }, wish)).toMatchObject({ name: 'box', listed: false });
    }
  });
});

describe('a page that says nothing of itself', () => {
  it('is what the boxes make it once they are named', () => {
    const named = (fields: TabView['fields']) => chooseScreen(viewOf({ reading: reading('other'), fields }), 1).name;
    expect(named([field('new-password'), field('confirm-password')])).toBe('new-password');
    expect(named([field('username'), field('current-password')])).toBe('sign-in');
    expect(named([field('username')])).toBe('page-unsure');
  });
});
