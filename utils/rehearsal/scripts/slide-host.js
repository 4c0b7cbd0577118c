// Owns the form's half of slide-to-verify: it takes the frame's token and hides the frame.

const frame = document.querySelector('iframe#baxia-dialog-content');
const note = document.querySelector('.slide-done');
const token = document.querySelector('input[name="slide"]');

window.addEventListener('message', (event) => {
  if (!(frame instanceof HTMLIFrameElement) || event.source !== frame.contentWindow) return;
  if (event.data?.action !== 'slideResult' || !(token instanceof HTMLInputElement)) return;
  token.value = String(event.data.token);
  frame.hidden = true;
  if (note instanceof HTMLElement) note.hidden = false;
});

export {};
