// Owns how the practice scripts talk to the shop: one JSON post, one place that shows a refusal. It must not know a page.

/**
 * Posts values and gives the shop's JSON answer; an answer that is no JSON counts as a refusal without words.
 * @param {string} address
 * @param {Record<string, string>} values
 * @returns {Promise<{ ok: boolean, text?: string, next?: string, token?: string, ticket?: string }>}
 */
export async function post(address, values) {
  try {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(values), credentials: 'include' });
    return await answer.json();
  } catch {
    return { ok: false, text: '!' };
  }
}

/**
 * Shows a refusal in the first error place under a root, or hides it.
 * @param {ParentNode} root
 * @param {string | null} text
 */
export function showError(root, text) {
  const place = root.querySelector('.notice-error, .ui-form-error-service');
  if (!(place instanceof HTMLElement)) return;
  place.hidden = text === null;
  place.textContent = text ?? '';
}

/**
 * Counts down on a button that asked for a code, then offers it again.
 * @param {HTMLButtonElement} button
 * @param {string} again text with a {seconds} place
 */
export function countDown(button, again) {
  const label = button.textContent;
  let left = 60;
  button.disabled = true;
  const show = () => {
    button.textContent = again.replace('{seconds}', String(left));
  };
  show();
  const timer = setInterval(() => {
    left -= 1;
    if (left > 0) return show();
    clearInterval(timer);
    button.disabled = false;
    button.textContent = label;
  }, 1000);
}
