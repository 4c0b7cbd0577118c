// Owns the promises about single boxes, and about whose page it is: where boxes stand, how they are drawn, what they say of themselves, and what the person
// said of them.
import { describe, expect, it } from 'vitest';
import { useLab } from './lab';

const held = useLab();

const CHANGE = { old: 'current-password', fresh: 'new-password', again: 'confirm-password' };
const box = (id: string, label: string, more = '') =>
  `<p><label for="${id}">${label}</label><input type="password" id="${id}" ${more}></p>`;
const boxes = `${box('old', 'Current password')}${box('fresh', 'New password')}${box('again', 'Confirm new password')}`;
const button = '<button>Change password</button>';
const form = `<form method="post"><h2>Change password</h2>${boxes}${button}</form>`;
const shadow = (inside: string, slotted = '') =>
  `<div><template shadowrootmode="open">${inside}</template>${slotted}</div>`;

describe('a box is found', () => {
  it.each([
    ['in a form', form],
    ['outside any form', `<h2>Change password</h2><div>${boxes}</div>${button}`],
    ['in an open shadow root', shadow(form)],
    ['four open shadow roots deep', shadow(shadow(shadow(shadow(form))))],
    ['in a dialog', `<dialog open>${form}</dialog>`],
    [
      'in a page that speaks of other things',
      `<nav><a href="/">Home</a><a href="/cart">Cart</a></nav>${form}<footer>Help</footer>`,
    ],
  ])('%s', async (_, markup) => {
    expect(await held.lab.rolesOn(markup, { lang: 'en' })).toEqual(CHANGE);
  });

  it('each in an open shadow root of its own', async () => {
    const apart = [box('old', 'Current password'), box('fresh', 'New password'), box('again', 'Confirm new password')];
    const markup = `<form><h2>Change password</h2>${apart.map((each) => shadow(each)).join('')}${button}</form>`;
    const roles = await held.lab.rolesOn(markup, { lang: 'en' });
    for (const [id, role] of Object.entries(roles)) expect([CHANGE[id as keyof typeof CHANGE], 'ask']).toContain(role);
    expect(Object.keys(roles).toSorted()).toEqual(Object.keys(CHANGE).toSorted());
  });

  it.each([
    [
      'alone in its shadow root, and heard by what stands outside beside it',
      (says: string, id: string) => `<p>${says}</p>${shadow(`<input type="password" id="${id}">`)}`,
    ],
    [
      'alone in its shadow root, and heard by what is slotted into that',
      (says: string, id: string) =>
        shadow(`<label><slot name="l"></slot><input type="password" id="${id}"></label>`, `<b slot="l">${says}</b>`),
    ],
    [
      'and heard by what floats over it, though that follows it in the page and no markup says so',
      (says: string, id: string) =>
        `<div style="position:relative;margin-top:24px"><input type="password" id="${id}"><span style="position:absolute;left:8px;top:-16px">${says}</span></div>`,
    ],
  ])('%s', async (_, named) => {
    const fresh = `${named('New password', 'a')}${named('Confirm new password', 'b')}`;
    const around = (inside: string) => `<form><h2>Change password</h2>${inside}${button}</form>`;
    const roles = { a: 'new-password', b: 'confirm-password', c: 'current-password' };
    const old = named('Current password', 'c');
    expect(await held.lab.rolesOn(around(`${old}${fresh}`), { lang: 'en' })).toEqual(roles);
    expect(await held.lab.rolesOn(around(`${fresh}${old}`), { lang: 'en' })).toEqual(roles);
  });

  it('and not heard by the "Show" that is drawn over its end', async () => {
    const named = (says: string, id: string) =>
      `<p>${says}</p><div style="position:relative;width:300px"><input type="password" id="${id}" style="width:100%"><span style="position:absolute;right:8px;top:2px">Show</span></div>`;
    const inside = `${named('New password', 'a')}${named('Confirm new password', 'b')}${named('Current password', 'c')}`;
    const roles = { a: 'new-password', b: 'confirm-password', c: 'current-password' };
    const markup = `<form><h2>Change password</h2>${inside}${button}</form>`;
    expect(await held.lab.rolesOn(markup, { lang: 'en' })).toEqual(roles);
  });

  it('and not heard by what is drawn at the top of the page, though that follows it', async () => {
    const bar = '<div style="position:fixed;top:0;left:0;width:100%">Current password</div>';
    const mute = `<p>New password</p><input type="password" id="a">${bar}`;
    const low = (inside: string) => `<form style="margin-top:200px"><h2>Change password</h2>${inside}${button}</form>`;
    const markup = low(`${box('c', 'Current password')}${mute}${box('b', 'Confirm new password')}`);
    const roles = { a: 'new-password', b: 'confirm-password', c: 'current-password' };
    expect(await held.lab.rolesOn(markup, { lang: 'en' })).toEqual(roles);
  });

  it('in no closed shadow root: that is the page’s own', async () => {
    const closed = form.replace(/^/, '<div><template shadowrootmode="closed">').concat('</template></div>');
    expect(await held.lab.rolesOn(closed, { lang: 'en' })).toEqual({});
  });
});

describe('a code', () => {
  const text = (id: string, label: string) => `<p><label for="${id}">${label}</label><input id="${id}"></p>`;

  it('is not what boxes take that a framework merely numbered', async () => {
    const labels = ['First name', 'Last name', 'Company', 'City', 'Display name', 'Website'];
    const boxes = labels.map((label, at) => text(`:r${at}:`, label)).join('');
    const roles = await held.lab.rolesOn(`<form><h2>Profile</h2>${boxes}<button>Save</button></form>`, { lang: 'en' });
    expect(Object.values(roles)).not.toContain('otp');
  });

  it('is what numbered boxes take that say the same', async () => {
    const boxes = [1, 2, 3, 4, 5, 6].map((at) => `<input id="cell-${at}" aria-label="Digit ${at}">`).join('');
    const markup = `<form><h2>Enter the code that we sent you</h2>${boxes}<button>Verify</button></form>`;
    const roles = await held.lab.rolesOn(markup, { lang: 'en' });
    expect(Object.values(roles)).toEqual(Array.from({ length: 6 }, () => 'otp'));
  });

  it('is no user name because it comes by e-mail', async () => {
    const markup = `<form><h2>Reset password</h2>${text('sent', 'Code from the e-mail')}${box('fresh', 'New password')}${box('again', 'Confirm new password')}<button>Save</button></form>`;
    const roles = await held.lab.rolesOn(markup, { lang: 'en' });
    expect(roles).toMatchObject({ fresh: CHANGE.fresh, again: CHANGE.again });
    expect(['otp', undefined]).toContain(roles.sent);
  });
});

describe('a box that nobody can see', () => {
  it.each([
    ['display: none', 'style="display:none"'],
    ['visibility: hidden', 'style="visibility:hidden"'],
    ['the hidden attribute', 'hidden'],
    ['no size', 'style="width:0;height:0;padding:0;border:0"'],
    ['type hidden', 'type="hidden"'],
    ['a place left of the page', 'style="position:absolute;left:-9999px"'],
    ['a place above the page', 'style="position:absolute;top:-9999px"'],
    ['a fixed place outside the window', 'style="position:fixed;top:-120vh;left:0"'],
    ['a clip to nothing', 'style="position:absolute;clip:rect(0,0,0,0)"'],
    ['no opacity', 'style="opacity:0"'],
    ['a clip path', 'style="clip-path:inset(50%)"'],
    ['a clipped parent', '', '<div style="position:absolute;width:1px;height:1px;overflow:hidden">', '</div>'],
    [
      'a place before the start of what scrolls',
      'style="position:relative;left:-9999px"',
      '<div style="overflow:auto">',
      '</div>',
    ],
    [
      'a place beside a page that does not scroll there',
      'style="position:absolute;left:9999px"',
      '<style>body { overflow-x: hidden }</style>',
    ],
    [
      'a drawer beside the window',
      '',
      '<div style="position:fixed;top:0;right:0;width:300px;transform:translateX(100%)">',
      '</div>',
    ],
    [
      'a sheet below the window',
      '',
      '<div style="position:fixed;bottom:0;left:0;width:100%;transform:translateY(100%)">',
      '</div>',
    ],
    [
      'a panel beside the part that shows one at a time',
      '',
      '<div style="overflow:hidden;width:300px"><div style="transform:translateX(100%)">',
      '</div></div>',
    ],
  ])('by %s gets no role, disturbs none and is never written to', async (_, how, before = '', after = '') => {
    const trap = `<input ${how} ${how.startsWith('type') ? '' : 'type="password"'} id="trap" name="newPassword" autocomplete="new-password">`;
    const markup = form.replace('<h2>', `${before}${trap}${after}<h2>`);
    const roles = await held.lab.rolesOn(markup, { lang: 'en' });
    expect(roles.trap).toBeUndefined();
    expect(roles).toEqual(CHANGE);
    expect((await held.lab.look('trap')).fillable).toBe(false);
  });

  it.each([
    ['all but transparent', 'style="opacity:0.1"'],
    ['in a transparent parent', '', '<div style="opacity:0">', '</div>'],
    ['in a drawer that is not open', '', '<div style="position:fixed;top:110vh">', '</div>'],
    [
      'under another thing',
      '',
      '<div style="position:relative">',
      '<div style="position:absolute;inset:0;background:#fff"></div></div>',
    ],
    [
      'below the fold of a dialog that another thing covers',
      '',
      '<div style="position:fixed;inset:10%;overflow:auto"><div style="height:3000px"></div>',
      '</div><div style="position:fixed;inset:0;background:#fff"></div>',
    ],
    [
      'fixed under another thing, in a part of the page that scrolls without it',
      'style="position:fixed;top:200px"',
      '<div style="overflow:auto;height:100px"><div style="height:300px"></div>',
      '</div><div style="position:fixed;inset:150px 0;background:#fff"></div>',
    ],
    ['read-only', 'readonly'],
    ['disabled', 'disabled'],
    ['a few pixels small', 'style="width:4px;height:4px;padding:0;border:0"'],
  ])('or reach, %s, is never written to', async (_, how, before = '', after = '') => {
    await held.lab.show(`<form>${before}<input type="password" id="trap" ${how}>${after}</form>`, 'en');
    expect((await held.lab.look('trap')).fillable).toBe(false);
  });

  it.each([
    ['below the fold', '<div style="height:3000px"></div>', '', 0],
    ['scrolled past', '', '<div style="height:3000px"></div>', 2000],
    ['far along a page that scrolls sideways', '<div style="margin-inline-start:3000px">', '</div>', 0],
    ['far along a page from right to left', '<div dir="rtl" style="margin-inline-start:3000px">', '</div>', 0],
    [
      'in a body that scrolls by itself',
      `<style>html { overflow: hidden; height: 100% } body { overflow: auto; height: 100% }</style>`,
      '<div style="height:3000px"></div>',
      2000,
    ],
    [
      'in a part of the page that scrolls',
      '<div style="overflow:auto;height:300px;width:300px"><div style="height:3000px;width:3000px"></div>',
      '</div>',
      0,
    ],
    [
      'in a part of the page that is scrolled past it',
      '<div style="overflow:auto;height:300px">',
      '<div style="height:3000px"></div></div>',
      2000,
    ],
    [
      'low in a fixed dialog that scrolls',
      '<div style="position:fixed;inset:10%;overflow:auto"><div style="height:3000px"></div>',
      '</div>',
      0,
    ],
    [
      'hung out of a part of no size',
      '<div style="overflow:hidden;height:0"><div style="position:absolute;top:20px">',
      '</div></div>',
      0,
    ],
  ])('is told from one that the person can scroll to, %s', async (_, before, after, down) => {
    const rightToLeft = before.includes('rtl') ? 'rtl' : 'ltr';
    await held.lab.show(`${before}${form}${after}`, 'en');
    await held.lab.page.evaluate(
      ([dir, top]) => {
        document.documentElement.dir = dir;
        for (const el of [document.documentElement, ...document.querySelectorAll('*')]) el.scrollTop = top;
      },
      [rightToLeft, down] as const,
    );
    expect((await held.lab.read()).roles).toEqual(CHANGE);
    for (const id of Object.keys(CHANGE)) expect((await held.lab.look(id)).fillable).toBe(true);
  });

  it.each([
    ['a drawer', 'top:0;right:0;width:300px;transform:translateX(100%)'],
    ['a sheet', 'bottom:0;left:0;width:100%;transform:translateY(100%)'],
  ])('is told from one that has come in with %s, which is noticed', async (_, where) => {
    const drawer = `<div id="drawer" style="position:fixed;transition:transform 400ms;${where}">`;
    await held.lab.show(`${drawer}${form}</div>`, 'en');
    expect((await held.lab.read()).roles).toEqual({});
    const told = await held.lab.page.evaluate(async () => {
      keyturnLab.lab.watch();
      const drawer = document.querySelector<HTMLElement>('#drawer');
      const ended = new Promise((done) => drawer?.addEventListener('transitionend', done));
      if (drawer) drawer.style.transform = 'none';
      await ended;
      return keyturnLab.lab.watched();
    });
    await expect.poll(() => held.lab.page.evaluate(() => keyturnLab.lab.watched())).toBeGreaterThan(told);
    expect((await held.lab.read()).roles).toEqual(CHANGE);
  });

  it('is told from one low in a fixed dialog that is higher than the window', async () => {
    const tall = '<div style="position:fixed;top:0;left:0"><div style="height:2000px"></div>';
    await held.lab.show(`${tall}${form}</div>`, 'en');
    expect((await held.lab.read()).roles).toEqual(CHANGE);
  });

  it('is told from a plain one, which may be written to', async () => {
    await held.lab.show(form, 'en');
    for (const id of Object.keys(CHANGE)) expect((await held.lab.look(id)).fillable).toBe(true);
  });
});

describe('what a box says of itself', () => {
  it('is honoured where the page says nothing else', async () => {
    const markup = `<form><input type="password" id="old" autocomplete="current-password">
<input type="password" id="fresh" autocomplete="new-password"><input type="password" id="again" autocomplete="new-password"><button>OK</button></form>`;
    expect(await held.lab.rolesOn(markup, { lang: 'en' })).toEqual(CHANGE);
  });

  it('is honoured of a sign-in', async () => {
    const markup = `<form><input id="who" autocomplete="username"><input type="password" id="secret" autocomplete="current-password"><button>OK</button></form>`;
    expect(await held.lab.rolesOn(markup, { lang: 'en' })).toEqual({ who: 'username', secret: 'current-password' });
  });

  it('is honoured of a code', async () => {
    const markup = '<form><input id="code" autocomplete="one-time-code"><button>Verify</button></form>';
    expect(await held.lab.rolesOn(markup, { lang: 'en' })).toEqual({ code: 'otp' });
  });

  it('six boxes of one character are one code, and no password', async () => {
    const digits = Array.from({ length: 6 }, (_, at) => `<input id="d${at}" inputmode="numeric" maxlength="1">`).join(
      '',
    );
    const markup = `<h1>Verify your identity</h1><p>Enter the verification code that we sent to you</p><div>${digits}</div><button>Verify</button>`;
    const roles = await held.lab.rolesOn(markup, { lang: 'en' });
    expect(roles.d0).toBe('otp');
    expect(new Set(Object.values(roles))).toEqual(new Set(['otp']));
  });

  it('a search box, a newsletter and a coupon are no account', async () => {
    const markup = `<form role="search"><input id="q" type="search" name="q" aria-label="Search"></form>${form}
<form><label for="mail">Subscribe to our newsletter</label><input id="mail" type="email"><button>Subscribe</button></form>
<form><label for="coupon">Coupon code</label><input id="coupon"><button>Apply</button></form>`;
    expect(await held.lab.rolesOn(markup, { lang: 'en' })).toEqual(CHANGE);
  });
});

describe('what the person said', () => {
  it('stands over what the page says', async () => {
    const corrections = { fresh: 'current-password', old: 'new-password' } as const;
    const roles = await held.lab.rolesOn(form, { lang: 'en', corrections });
    expect(roles).toEqual({ ...CHANGE, ...corrections });
  });

  it('takes a box out that is none, and leaves the others', async () => {
    const { fresh, again } = CHANGE;
    const roles = await held.lab.rolesOn(form, { lang: 'en', corrections: { old: 'none' } });
    expect(roles).toEqual({ fresh, again });
  });

  it('names no box that nobody can see', async () => {
    const hidden = form.replace('id="old"', 'id="old" hidden');
    const corrections = { old: 'current-password', fresh: 'new-password' } as const;
    const roles = await held.lab.rolesOn(hidden, { lang: 'en', corrections });
    expect(roles.old).toBeUndefined();
    expect(roles.fresh).toBe('new-password');
  });

  it('settles a box that recognition asks about', async () => {
    const unclear = '<form><input type="password" id="one"><input type="password" id="two"></form>';
    const before = await held.lab.rolesOn(unclear);
    expect(before).toEqual({ one: 'ask', two: 'ask' });
    const corrections = { one: 'new-password', two: 'confirm-password' } as const;
    expect(await held.lab.rolesOn(unclear, { corrections })).toEqual(corrections);
  });
});

describe('somebody is signed in', () => {
  const menu = (look: string) =>
    `<nav><span>Vera</span><ul style="${look}"><li><a href="/leave">Sign out</a></li></ul></nav>`;
  it.each([
    ['where the page offers to sign out', menu(''), true],
    ['where it does so in a closed menu', menu('display:none'), true],
    [
      'not where it offers to sign in, whatever its menus hold',
      `${menu('display:none')}<a href="/enter">Sign in</a>`,
      false,
    ],
    ['not where it offers neither', '<nav><span>Vera</span></nav>', false],
  ])('%s', async (_, markup, signedIn) => {
    await held.lab.show(`${markup}<h1>Today’s deals</h1>`, 'en');
    expect((await held.lab.read()).signedIn).toBe(signedIn);
  });
});
