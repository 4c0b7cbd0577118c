// Owns the "Get Verification Code" button of the passport's page: it asks the shop for a mail and counts down.
import { countDown, post } from './post.js';

const button = document.getElementById('J_GetCode_Email');

if (button instanceof HTMLButtonElement) {
  button.disabled = false;
  button.addEventListener('click', async () => {
    const email = document.getElementById('J_Email');
    const answer = await post(
      button.dataset.send ?? '',
      email instanceof HTMLInputElement ? { email: email.value } : {},
    );
    const note = document.querySelector('.code-sent');
    if (!(note instanceof HTMLElement)) return;
    note.hidden = false;
    if (answer.text) note.textContent = answer.text;
    if (answer.ok) countDown(button, button.dataset.again ?? '');
  });
}
