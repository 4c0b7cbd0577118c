// Owns the current reset, which is also the current change: an outer page with an app in #root, and the passport's app in
// a frame of another host. Views are templates that a script draws; there is no form anywhere. It must judge nothing.
import { attributes, html, type Markup } from '../html';
import { page, type Shell } from '../shell';
import { put } from '../texts';

/** The outer page. With `frame` the account is known and its text box is skipped. */
export function singlePageShell(shell: Shell, data: { post: string; frame: string | null }): string {
  const { texts } = shell;
  return page(shell, {
    title: data.frame === null ? texts.resetTitle : texts.changePassword,
    header: 'shop',
    main: html`<main class="login-page"><div id="root" class="single-page" ${attributes({ 'data-post': data.post, 'data-frame': data.frame })}></div></main>
<template id="view-account"><section class="login-card"><h1>${texts.resetTitle}</h1><p class="quiet">${texts.resetLead}</p>
<div class="cosmos-field"><input class="cosmos-input" id="account" type="text" placeholder=" " data-framework><label for="account">${texts.emailOrPhone}</label></div>
<p class="notice-error" role="alert" hidden></p>
<button type="button" class="cosmos-btn primary" data-go="account">${texts.continueButton}</button></section></template>
<template id="view-frame"><iframe class="single-page-frame" title="${texts.verifyTitle}"></iframe></template>`,
    scripts: ['single-page'],
  });
}

export interface SinglePageFrame {
  /** Where each step posts to; answers are JSON. */
  readonly posts: Readonly<Record<'send' | 'verify' | 'password', string>>;
  readonly start: 'code' | 'question' | 'password' | 'stopped';
  readonly masked: string;
  readonly question: string;
  readonly digits: number;
  readonly rules: readonly string[];
  readonly maxLength: number | null;
  /** Boxes are drawn as text: a page that shows passwords. */
  readonly shown: boolean;
  /** Where "Continue" leads at the end. */
  readonly done: string;
}

function passwordBox(data: SinglePageFrame, id: string, label: string): Markup {
  const values = {
    class: 'cosmos-input',
    id,
    name: id,
    type: data.shown ? 'text' : 'password',
    placeholder: ' ',
    maxlength: data.maxLength,
    'data-framework': true,
  };
  return html`<div class="cosmos-field"><input ${attributes(values)}><label for="${id}">${label}</label></div>`;
}

/** The passport's app inside the frame. */
export function singlePageFrame(shell: Shell, data: SinglePageFrame): string {
  const { texts } = shell;
  const root = {
    'data-start': data.start,
    'data-send': data.posts.send,
    'data-verify': data.posts.verify,
    'data-password': data.posts.password,
    'data-done': data.done,
  };
  return page(shell, {
    title: texts.verifyTitle,
    header: 'logo',
    main: html`<div id="app" class="login-card" ${attributes(root)}></div>
<template id="view-code"><h1>${texts.verifyTitle}</h1><p class="quiet">${put(texts.enterCode, { email: data.masked })}</p>
<div class="verify-code" role="group" aria-label="${texts.code}">${Array.from(
      { length: data.digits },
      () => html`<input class="verify-code-input" type="text" inputmode="numeric" maxlength="1" autocomplete="off">`,
    )}</div>
<p class="code-row"><button type="button" class="cosmos-btn plain" data-go="send" data-again="${texts.sendAgain}">${texts.getCodeShort}</button></p>
<p class="quiet code-sent" role="status" hidden>${texts.codeSent}</p>
<p class="notice-error" role="alert" hidden></p>
<button type="button" class="cosmos-btn primary" data-go="verify-code">${texts.verify}</button>
<p class="login-other"><a href="#" data-go="ways">${texts.otherWays}</a></p></template>
<template id="view-ways"><h1>${texts.otherWays}</h1><ul class="ways">
<li><a href="#" data-go="code"><span class="way-name">${texts.byEmail}</span></a></li>
<li><a href="#" data-go="question"><span class="way-name">${texts.byQuestion}</span></a></li></ul></template>
<template id="view-question"><h1>${texts.verifyTitle}</h1><p><b>${texts.question}</b><br>${data.question}</p>
<div class="cosmos-field"><input class="cosmos-input" id="answer" type="text" autocomplete="off" placeholder=" " data-framework><label for="answer">${texts.answer}</label></div>
<p class="notice-error" role="alert" hidden></p>
<button type="button" class="cosmos-btn primary" data-go="verify-answer">${texts.verify}</button>
<p class="login-other"><a href="#" data-go="ways">${texts.otherWays}</a></p></template>
<template id="view-password"><h1>${texts.setNewPassword}</h1>
${passwordBox(data, 'password', texts.newPassword)}
${data.rules.length > 0 && html`<ul class="pwdStrength">${data.rules.map((rule) => html`<li>${rule}</li>`)}</ul>`}
${passwordBox(data, 'repeatPassword', texts.repeatPassword)}
<p class="notice-error" role="alert" hidden></p>
<button type="button" class="cosmos-btn primary" data-go="update">${texts.updatePassword}</button></template>
<template id="view-done"><div class="done-tick" aria-hidden="true">✓</div><h1>${texts.passwordChanged}</h1>
<button type="button" class="cosmos-btn primary" data-go="done">${texts.continueButton}</button></template>
<template id="view-stopped"><p class="notice-error" role="alert">${texts.sessionExpired}</p></template>`,
    scripts: ['single-page-frame'],
  });
}
