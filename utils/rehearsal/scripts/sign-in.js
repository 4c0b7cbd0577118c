// Owns the sign-in widget's submit: the framework's values go to the shop by script. Inside a frame the outer page is told
// by a message, as the real widget does; alone it goes on itself.
import { controlAll, held } from './framework.js';
import { post, showError } from './post.js';

const form = document.querySelector('form[data-post]');
controlAll(document);

if (form instanceof HTMLFormElement) {
  const button = form.querySelector('button[type="submit"]');
  if (button instanceof HTMLButtonElement) button.disabled = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    /** @type {Record<string, string>} */
    const values = {};
    for (const input of form.querySelectorAll('input[name]')) {
      if (input instanceof HTMLInputElement && input.type !== 'checkbox') values[input.name] = held(input);
    }
    const answer = await post(form.dataset.post ?? '', values);
    showError(form, answer.ok ? null : (answer.text ?? ''));
    if (!answer.ok) return;
    if (window.parent !== window) {
      window.parent.postMessage({ action: 'loginResult', resultCode: 100, st: answer.ticket }, '*');
    } else {
      location.assign(answer.next ?? '/');
    }
  });
}
