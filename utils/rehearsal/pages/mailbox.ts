// Owns the practice mailbox, where codes and links arrive. It must not filter or forget a mail.
import { html, type Markup } from '../html';
import { page, type Shell } from '../shell';

export interface MailView {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** Text before and after the code or link. */
  readonly body: string;
  readonly code: string | null;
  readonly link: string | null;
  readonly spam: boolean;
  /** As the page shows it. */
  readonly time: string;
}

function mail(view: MailView): Markup {
  return html`<li class="mail" data-mail="${view.id}"><p class="mail-head"><b>${view.subject}</b> <time>${view.time}</time></p>
<p class="quiet" dir="ltr">${view.from} → ${view.to}</p><p>${view.body}</p>
${view.code !== null && html`<p class="mail-code"><strong class="code">${view.code}</strong></p>`}
${view.link !== null && html`<p><a class="mail-link" href="${view.link}" dir="ltr">${view.link}</a></p>`}</li>`;
}

/** All mails, the newest first; spam in a folder below, as mail programs do. */
export function mailboxPage(shell: Shell, mails: readonly MailView[]): string {
  const inbox = mails.filter((view) => !view.spam);
  const spam = mails.filter((view) => view.spam);
  return page(shell, {
    title: 'Practice mailbox',
    header: 'none',
    main: html`<main class="mailbox" lang="en"><h1>Practice mailbox</h1>
${inbox.length === 0 ? html`<p class="quiet">No mail yet. Ask the store for a code, then reload this page.</p>` : html`<ul class="mails">${inbox.map(mail)}</ul>`}
${spam.length > 0 && html`<details class="spam"><summary>Spam (${spam.length})</summary><ul class="mails">${spam.map(mail)}</ul></details>`}
</main>`,
  });
}
