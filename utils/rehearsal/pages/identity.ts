// Owns the passport's pages that ask who you are: the list of ways, the secret question, the e-mailed code. It must not
// judge an answer.
import { attributes, html, type Markup } from '../html';
import { page, type Shell, steps } from '../shell';
import { put } from '../texts';

/** What the passport's pages share: whether they lead to a change or a reset, and what went wrong before. */
export interface PassportStep {
  readonly purpose: 'change' | 'reset';
  readonly error: string | null;
}

export function stepTexts(shell: Shell, purpose: PassportStep['purpose']): readonly [string, string, string] {
  const { stepVerify, stepChange, stepReset, stepDone } = shell.texts;
  return [stepVerify, purpose === 'change' ? stepChange : stepReset, stepDone];
}

export function passportTitle(shell: Shell, purpose: PassportStep['purpose']): string {
  return purpose === 'change' ? shell.texts.changePassword : shell.texts.setNewPassword;
}

/** The refusal at the head of a form, as the passport shows it. */
export function serviceError(text: string | null): Markup | null {
  return text === null ? null : html`<div class="ui-form-error-service" role="alert">${text}</div>`;
}

export interface WayLink {
  readonly way: 'email' | 'question' | 'phone' | 'service';
  readonly href: string;
}

/** The list of ways to confirm identity. */
export function waysPage(shell: Shell, data: PassportStep & { ways: readonly WayLink[] }): string {
  const { texts } = shell;
  const labels = { email: texts.byEmail, question: texts.byQuestion, phone: texts.byPhone, service: texts.byService };
  return page(shell, {
    title: passportTitle(shell, data.purpose),
    header: 'passport',
    main: html`<div id="content"><div class="content-layout">
${steps(stepTexts(shell, data.purpose), 1)}
<h3>${texts.verifyTitle}</h3><p class="quiet">${texts.verifyLead}</p>
${serviceError(data.error)}
<ol class="ways">
${data.ways.map(({ way, href }) => html`<li class="way-${way}"><a href="${href}"><span class="way-name">${labels[way]}</span> <span class="way-go">${texts.checkNow}</span></a></li>`)}
</ol></div></div>`,
  });
}

/** The secret question. Posts `answer`. */
export function questionPage(shell: Shell, data: PassportStep & { action: string; question: string }): string {
  const { texts } = shell;
  return page(shell, {
    title: passportTitle(shell, data.purpose),
    header: 'passport',
    main: html`<div id="content"><div class="content-layout">
${steps(stepTexts(shell, data.purpose), 1)}
<h3>${texts.verifyTitle}</h3>
<form class="ui-form" id="J_Form" method="post" action="${data.action}" novalidate>
${serviceError(data.error)}
<div class="ui-form-item"><span class="ui-label">${texts.question}:</span><span class="ui-form-text">${data.question}</span></div>
<div class="ui-form-item"><label class="ui-label" for="J_Answer">${texts.answer}:</label><input class="ui-input" id="J_Answer" name="answer" type="text" autocomplete="off"></div>
<div class="ui-form-item"><input type="submit" id="submitBtn" class="ui-button ui-button-lorange" value="${texts.submit}"></div>
</form></div></div>`,
  });
}

export interface CodePage extends PassportStep {
  readonly action: string;
  /** Where the button asks for a code. */
  readonly send: string;
  readonly masked: string;
  /** The first how-to's page also asks for the e-mail address. */
  readonly asksEmail: boolean;
  /** Words of a security check that interrupts a flow; null inside the flow itself. */
  readonly intro: { readonly title: string; readonly lead: string } | null;
}

/** The e-mailed code. Posts `code`, and `email` where it is asked. */
export function codePage(shell: Shell, data: CodePage): string {
  const { texts } = shell;
  return page(shell, {
    title: data.intro?.title ?? passportTitle(shell, data.purpose),
    header: 'passport',
    main: html`<div id="content"><div class="content-layout">
${data.intro === null ? steps(stepTexts(shell, data.purpose), 1) : html`<p>${data.intro.lead}</p>`}
<h3>${texts.verifyTitle}</h3><p class="quiet">${put(texts.codeGoesTo, { email: data.masked })}</p>
<form class="ui-form" id="J_Form" method="post" action="${data.action}" novalidate>
${serviceError(data.error)}
${
  data.asksEmail &&
  html`<div class="ui-form-item"><label class="ui-label" for="J_Email">${texts.accountEmail}:</label><input class="ui-input" id="J_Email" name="email" type="text" autocomplete="email"></div>`
}
<div class="ui-form-item"><label class="ui-label" for="J_Checkcode">${texts.code}:</label>
<span class="code-row"><input ${attributes({ class: 'ui-input', id: 'J_Checkcode', name: 'code', type: 'text', inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 8 })}>
<button type="button" id="J_GetCode_Email" class="ui-button ui-button-plain" disabled data-send="${data.send}" data-again="${texts.sendAgain}">${texts.getCode}</button></span></div>
<p class="quiet code-sent" role="status" hidden>${texts.codeSent}</p>
<div class="ui-form-item"><input type="submit" id="submitBtn" class="ui-button ui-button-lorange" value="${texts.submit}"></div>
</form></div></div>`,
    scripts: ['send-code'],
  });
}
