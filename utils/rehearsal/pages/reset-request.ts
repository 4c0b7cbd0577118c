// Owns the pages where a forgotten password is reported: the passport's form with slide-to-verify, and the oldest one that
// mails a link. It must not know whether the account exists.
import { html } from '../html';
import { page, type Shell } from '../shell';
import { put } from '../texts';
import { serviceError } from './identity';

export interface ResetRequest {
  readonly action: string;
  /** Address of the slide-to-verify frame. */
  readonly slide: string;
  readonly error: string | null;
  readonly typed: string;
}

/** Account name and slide-to-verify. Posts `account` and `slide`, the token that the frame hands out. */
export function resetRequestPage(shell: Shell, data: ResetRequest): string {
  const { texts } = shell;
  return page(shell, {
    title: texts.resetTitle,
    header: 'passport',
    main: html`<div id="content"><div class="content-layout">
<h3>${texts.resetTitle}</h3><p class="quiet">${texts.resetLead}</p>
<form class="ui-form" id="J_Form" method="post" action="${data.action}" novalidate>
${serviceError(data.error)}
<div class="ui-form-item"><label class="ui-label" for="J-accName">${texts.emailOrMember}:</label><input class="ui-input" id="J-accName" name="account" type="text" autocomplete="username" value="${data.typed}"></div>
<div class="ui-form-item"><iframe id="baxia-dialog-content" title="${texts.slide}" src="${data.slide}"></iframe>
<span class="slide-done" role="status" hidden>${texts.slideDone} ✓</span><input type="hidden" name="slide" value=""></div>
<div class="ui-form-item"><input type="submit" id="submitBtn" class="ui-button ui-button-lorange" value="${texts.submit}"></div>
</form></div></div>`,
    scripts: ['slide-host'],
  });
}

/** Says that a link was mailed. */
export function linkSentPage(shell: Shell, data: { masked: string }): string {
  const { texts } = shell;
  return page(shell, {
    title: texts.resetTitle,
    header: 'passport',
    main: html`<div id="content"><div class="content-layout"><h3>${texts.resetTitle}</h3>
<p class="mail-sent" role="status">${put(texts.linkSent, { email: data.masked })}</p></div></div>`,
  });
}
