// Owns the pages beside the shops: the overview of what can be played and a foreign frame that asks for a password.
import { html } from '../html';
import { page, type Shell } from '../shell';

type Pairs = readonly (readonly [string, string])[];

/** Starting points and the words that an address may carry. */
export function overviewPage(shell: Shell, data: { starts: Pairs; words: Pairs; faults: Pairs }): string {
  const table = (pairs: Pairs) =>
    html`<table class="variants">${pairs.map(([name, text]) => html`<tr><th><code>${name}</code></th><td>${text}</td></tr>`)}</table>`;
  return page(shell, {
    title: 'Practice store',
    header: 'none',
    main: html`<main class="mailbox"><h1>Practice store</h1>
<ul>${data.starts.map(([name, href]) => html`<li><a href="${href}">${name}</a> <span class="quiet">${href}</span></li>`)}</ul>
<h2>Words of an address</h2>${table(data.words)}
<h2>Faults (<code>?fault=a,b</code>)</h2>${table(data.faults)}</main>`,
  });
}

/** A frame that does not belong to the shop. */
export function foreignFramePage(shell: Shell, data: { action: string }): string {
  return page(shell, {
    title: 'Special offer',
    header: 'none',
    main: html`<form method="post" action="${data.action}"><label>Password <input type="password" name="password" autocomplete="new-password"></label>
<button type="submit">OK</button></form>`,
  });
}
