// Owns the login page's half of a framed sign-in: it waits for the widget's message and trades the ticket for a session.

const frame = document.querySelector('iframe#alibaba-login-box');

window.addEventListener('message', (event) => {
  if (!(frame instanceof HTMLIFrameElement) || event.source !== frame.contentWindow) return;
  if (event.data?.action !== 'loginResult' || event.data.resultCode !== 100) return;
  const next = new URL(frame.dataset.ticket ?? '/', location.href);
  next.searchParams.set('st', String(event.data.st));
  location.assign(next);
});

export {};
