// Owns the promises about where a page's messages are found: marked, named or red, whatever its author called the place; and that
// rules, articles and cookie banners are none.
import { describe, expect, it } from 'vitest';
import { useLab } from './lab';

const held = useLab();

const BOXES = (of: { readonly attributes?: string; readonly beside?: string }) =>
  `<h1>Change password</h1><form method="post">
<div><label for="old">Current password</label><input type="password" id="old"></div>
<div><label for="new">New password</label><input type="password" id="new" ${of.attributes ?? ''}>${of.beside ?? ''}</div>
<div><label for="again">Confirm new password</label><input type="password" id="again"></div><button>Save</button></form>`;

async function messagesOn(markup: string) {
  await held.lab.show(markup);
  const { messages, kind } = await held.lab.read();
  return { kind, told: messages.map(({ tone, reason }) => reason ?? tone) };
}

const RULE = 'Your password must have at least 12 characters.';

describe('what stands beside a new password', () => {
  it.each([
    ['a plain hint', `<p class="k1">${RULE}</p>`],
    ['a named hint', `<small class="form-text">${RULE}</small>`],
    ['a tip', `<div class="tooltip">${RULE}</div>`],
  ])('is a rule and no refusal as %s', async (_, beside) => {
    expect((await messagesOn(BOXES({ beside }))).told).toEqual([]);
  });

  it.each([
    ['is red', '', `<p class="k1" style="color:#c4001a">${RULE}</p>`],
    ['follows a box marked as wrong', 'aria-invalid="true"', `<p class="k1">${RULE}</p>`],
    ['is named as an error', '', `<div class="invalid-feedback">${RULE}</div>`],
    ['is named as a danger', '', `<div class="text-danger">${RULE}</div>`],
    ['is an alert', '', `<span role="alert">${RULE}</span>`],
  ])('is a refusal where it %s', async (_, attributes, beside) => {
    expect((await messagesOn(BOXES({ attributes, beside }))).told).toEqual(['too-short']);
  });

  it.each([
    ['a status', `<p role="status">${RULE}</p>`],
    ['a live region', `<p aria-live="polite" class="k1">${RULE}</p>`],
    ['a toast', `<div class="toast toast-info">${RULE}</div>`],
    ['a snack bar', `<div class="SnackbarItem"><span>${RULE}</span></div>`],
  ])('is a rule that may come as a refusal, where it is said in %s', async (_, said) => {
    for (const markup of [BOXES({ beside: said }), `${BOXES({})}${said}`]) {
      await held.lab.show(markup);
      const { messages, kind } = await held.lab.read();
      expect({ messages, kind }).toEqual({
        messages: [{ tone: 'rule', reason: 'too-short', text: RULE }],
        kind: 'change-password',
      });
    }
  });

  it('is no refusal of a page without boxes', async () => {
    await held.lab.show(`<h1>News</h1><div class="toast">${RULE}</div>`);
    expect(await held.lab.read()).toMatchObject({ kind: 'other', messages: [{ tone: 'rule' }] });
  });

  it('is a refusal without a reason where a marked box is followed by a failure in general words', async () => {
    const beside = '<p class="k1">Something failed. Try again later.</p>';
    expect((await messagesOn(BOXES({ attributes: 'aria-invalid="true"', beside }))).told).toEqual(['unknown']);
  });
});

describe('a page without boxes', () => {
  it('tells of a change in a plain paragraph', async () => {
    const page = '<div class="q1"><strong>Done!</strong><p>Your password has been changed.</p></div>';
    expect(await messagesOn(page)).toEqual({ kind: 'success', told: ['success'] });
  });

  it('tells nothing as an article about changes', async () => {
    const words = '<p>When somebody learned it, your password has been changed by him. What now?</p>'.repeat(13);
    expect(await messagesOn(`<article><h1>Was your password changed?</h1>${words}</article>`)).toMatchObject({
      told: [],
    });
  });

  it('is a refusal under a heading that still names the step', async () => {
    const page = '<h1>Forgot your password?</h1><p>This link has expired.</p><a href="/forgot">Request a new one</a>';
    expect(await messagesOn(page)).toEqual({ kind: 'rejected', told: ['session-expired'] });
  });

  it('refuses nothing where a voucher is refused', async () => {
    const page = '<h1>Cart</h1><div class="alert alert-danger error" role="alert">The coupon code is invalid.</div>';
    expect((await messagesOn(page)).told).toEqual([]);
  });

  it('offers no control of a notice about cookies', async () => {
    const notice =
      '<div class="cookie-banner"><p>We use cookies.</p><button>OK</button><a href="#">Cookie settings</a></div>';
    await held.lab.show(`${BOXES({})}${notice}`);
    expect((await held.lab.read()).controls.map(({ label }) => label)).toEqual(['Save']);
  });

  it('tells of no failure where something was added to the cart', async () => {
    const page = '<div class="message-success" role="alert">Der Artikel wurde in den Warenkorb gelegt.</div>';
    expect((await messagesOn(page)).told).toEqual([]);
  });
});
