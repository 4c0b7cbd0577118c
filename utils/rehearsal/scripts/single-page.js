// Owns the outer page of the current reset: the account's text box, then the passport's frame.
import { held } from './framework.js';
import { post, showError } from './post.js';
import { boxOf, draw } from './views.js';

const root = document.getElementById('root');

if (root) {
  if (root.dataset.frame) showFrame(root, root.dataset.frame);
  else draw(root, 'account', () => askAccount(root));
}

/** @param {HTMLElement} app */
async function askAccount(app) {
  const answer = await post(app.dataset.post ?? '', { account: held(boxOf(app, '#account')).trim() });
  if (answer.ok && answer.next) showFrame(app, answer.next);
  else showError(app, answer.text ?? '');
}

/** @param {HTMLElement} app @param {string} address */
function showFrame(app, address) {
  draw(app, 'frame', () => {});
  const frame = app.querySelector('iframe');
  if (frame) frame.src = address;
}
