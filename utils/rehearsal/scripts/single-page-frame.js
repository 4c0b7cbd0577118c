// Owns the passport's app in the frame of the current reset: code boxes or secret question, new password, done. Each view
// is a route of its own, and there is no form.
import { held } from './framework.js';
import { countDown, post, showError } from './post.js';
import { boxOf, draw } from './views.js';

const app = document.getElementById('app');

/** @param {string} view */
function show(view) {
  if (!app) return;
  const route = new URL(location.href);
  route.hash = `/${view}`;
  history.pushState({}, '', route);
  draw(app, view, (step, source) => void go(app, step, source));
  if (view === 'code') joinCodeBoxes(app);
}

/** @param {HTMLElement} root @param {string} step @param {HTMLElement} source */
async function go(root, step, source) {
  if (step === 'code' || step === 'question' || step === 'ways') return show(step);
  if (step === 'send' && source instanceof HTMLButtonElement) return sendCode(root, source);
  if (step === 'verify-code') return verify(root, { code: codeOf(root) });
  if (step === 'verify-answer') return verify(root, { answer: held(boxOf(root, '#answer')) });
  if (step === 'update') return update(root);
  if (step === 'done') window.open(root.dataset.done ?? '/', '_top');
}

/** @param {HTMLElement} root @param {HTMLButtonElement} button */
async function sendCode(root, button) {
  const answer = await post(root.dataset.send ?? '', {});
  if (!answer.ok) return showError(root, answer.text ?? '');
  countDown(button, button.dataset.again ?? '');
  const note = root.querySelector('.code-sent');
  if (note instanceof HTMLElement) note.hidden = false;
}

/** @param {HTMLElement} root @param {Record<string, string>} values */
async function verify(root, values) {
  const answer = await post(root.dataset.verify ?? '', values);
  if (answer.ok) show('password');
  else showError(root, answer.text ?? '');
}

/** @param {HTMLElement} root */
async function update(root) {
  const answer = await post(root.dataset.password ?? '', {
    password: held(boxOf(root, 'input[name="password"]')),
    repeatPassword: held(boxOf(root, 'input[name="repeatPassword"]')),
  });
  if (answer.ok) show('done');
  else showError(root, answer.text ?? '');
}

/** @param {ParentNode} root @returns {HTMLInputElement[]} */
function codeBoxes(root) {
  return [...root.querySelectorAll('.verify-code-input')].filter((box) => box instanceof HTMLInputElement);
}

/** @param {ParentNode} root */
function codeOf(root) {
  return codeBoxes(root)
    .map((box) => box.value)
    .join('');
}

/** A typed digit moves on, Backspace goes back, a pasted code spreads. @param {ParentNode} root */
function joinCodeBoxes(root) {
  const boxes = codeBoxes(root);
  for (const [index, box] of boxes.entries()) {
    box.addEventListener('input', () => {
      if (box.value !== '') boxes[index + 1]?.focus();
    });
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' && box.value === '') boxes[index - 1]?.focus();
    });
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      const digits = (event.clipboardData?.getData('text') ?? '').replace(/\D/g, '');
      for (const [offset, digit] of [...digits].entries()) {
        const target = boxes[index + offset];
        if (target) target.value = digit;
      }
    });
  }
}

if (app) show(app.dataset.start ?? 'code');
