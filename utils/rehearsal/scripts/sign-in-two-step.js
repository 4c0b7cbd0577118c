// Owns the current sign-in page: first the name, then the password, without a form.
import { held } from './framework.js';
import { post, showError } from './post.js';
import { boxOf, draw } from './views.js';

const root = document.getElementById('root');
let name = '';

if (root) {
  draw(root, 'name', () => {
    name = held(boxOf(root, '#name')).trim();
    if (name !== '') askPassword(root);
  });
}

/** @param {HTMLElement} app */
function askPassword(app) {
  history.pushState({}, '', location.href);
  draw(app, 'password', async () => {
    const answer = await post(app.dataset.post ?? '', { loginId: name, password: held(boxOf(app, '#secret')) });
    if (answer.ok) location.assign(answer.next ?? '/');
    else showError(app, answer.text ?? '');
  });
  const shown = app.querySelector('[data-shown-name]');
  if (shown) shown.textContent = name;
}
