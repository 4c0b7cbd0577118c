// Owns the sign-in pages of every generation: the passport's widget (alone, or in a frame of the login page), the current
// two-step page and the Russian one. It must not decide who may sign in. Buttons that need a script stay disabled until it
// is there, so that no click is lost.
import { attributes, html, type Markup } from '../html';
import { page, type Shell } from '../shell';

export interface SignInWidget {
  /** Where the widget's script posts to; the answer is JSON. */
  readonly post: string;
  readonly forgot: string;
  /** The characters of the text captcha, or null where none is asked. */
  readonly characters: string | null;
}

function widget({ texts }: Shell, data: SignInWidget): Markup {
  return html`<form id="login-form" name="login-form" class="login-widget" method="post" ${attributes({ 'data-post': data.post })} novalidate>
<div id="login-error" class="notice-error" role="alert" hidden></div>
<div class="fm-field"><label for="fm-login-id">${texts.emailOrMember}:</label>
<input id="fm-login-id" class="fm-text" name="loginId" autocorrect="off" autocapitalize="off" data-framework></div>
<div class="fm-field"><span class="fm-label-row"><label for="fm-login-password">${texts.password}:</label>
<a id="forgot-password-link" href="${data.forgot}" target="_top">${texts.forgotPassword}</a></span>
<input id="fm-login-password" class="fm-text" type="password" name="password" data-framework></div>
${
  data.characters !== null &&
  html`<div class="fm-field"><label for="fm-login-checkcode">${texts.checkCharacters}:</label>
<span class="fm-checkcode-row"><input id="fm-login-checkcode" class="fm-text" name="checkCode" autocomplete="off" data-framework>
<span class="checkcode-picture" role="img" aria-label="${data.characters}">${data.characters}</span></span></div>`
}
<div class="fm-keep"><input id="fm-keep-login" type="checkbox" name="keepLogin" checked> <label for="fm-keep-login">${texts.staySignedIn}</label></div>
<button id="fm-login-submit" class="fm-button fm-submit" type="submit" disabled>${texts.signInButton}</button>
<p class="login-other"><a href="#">${texts.createAccount}</a></p>
</form>`;
}

/** The passport's widget as a document of its own, to stand in the login page's frame. */
export function signInFramePage(shell: Shell, data: SignInWidget): string {
  return page(shell, {
    title: shell.texts.signIn,
    header: 'logo',
    main: html`<div id="login-wrap" class="login-static">${widget(shell, data)}</div>`,
    scripts: ['sign-in'],
  });
}

/** The login page around the frame. `ticketPost` takes the ticket that the frame's message brings. */
export function signInHostPage(shell: Shell, data: { frame: string; ticket: string }): string {
  return page(shell, {
    title: shell.texts.signIn,
    header: 'logo',
    main: html`<main class="login-page"><section class="login-card"><h1>${shell.texts.signIn}</h1>
<iframe id="alibaba-login-box" title="${shell.texts.signIn}" src="${data.frame}" data-ticket="${data.ticket}"></iframe>
</section></main>`,
    scripts: ['sign-in-host'],
  });
}

/** The login page that holds the widget itself. */
export function signInDirectPage(shell: Shell, data: SignInWidget): string {
  return page(shell, {
    title: shell.texts.signIn,
    header: 'logo',
    main: html`<main class="login-page"><section class="login-card"><h1>${shell.texts.signIn}</h1>${widget(shell, data)}</section></main>`,
    scripts: ['sign-in'],
  });
}

/** The current page: first the name, then the password, drawn by script without a form. */
export function signInTwoStepPage(shell: Shell, data: SignInWidget): string {
  const { texts } = shell;
  return page(shell, {
    title: texts.signIn,
    header: 'logo',
    main: html`<main class="login-page"><section class="login-card" id="root" ${attributes({ 'data-post': data.post })}></section></main>
<template id="view-name"><h1>${texts.signIn}</h1>
<div class="cosmos-field"><input class="cosmos-input" id="name" type="text" autocomplete="username" placeholder=" " data-framework><label for="name">${texts.emailOrPhone}</label></div>
<p class="notice-error" role="alert" hidden></p>
<button type="button" class="cosmos-btn primary" data-go="password">${texts.continueButton}</button></template>
<template id="view-password"><h1>${texts.signIn}</h1><p class="quiet" data-shown-name></p>
<div class="cosmos-field"><input class="cosmos-input" id="secret" type="password" autocomplete="current-password" placeholder=" " data-framework><label for="secret">${texts.password}</label></div>
<p class="notice-error" role="alert" hidden></p>
<button type="button" class="cosmos-btn primary" data-go="submit">${texts.signInButton}</button>
<p class="login-other"><a href="${data.forgot}">${texts.forgotPassword}</a></p></template>`,
    scripts: ['sign-in-two-step'],
  });
}

/** The Russian page. `suffix` imitates the class suffixes that change with every build of the site. */
export function signInRussianPage(shell: Shell, data: SignInWidget & { suffix: string }): string {
  const { texts } = shell;
  const name = (part: string): string => `batman-v2_index__${part}__${data.suffix}`;
  return page(shell, {
    title: texts.signIn,
    header: 'logo',
    main: html`<main class="login-page"><section class="login-card ${name('wrap')}"><h1 class="${name('title')}">${texts.signIn}</h1>
<form class="${name('form')} login-widget" method="post" ${attributes({ 'data-post': data.post })} novalidate>
<div class="${name('error')} notice-error" role="alert" hidden></div>
<div class="${name('field')} fm-field"><input class="${name('input')} fm-text" name="loginId" type="text" placeholder="${texts.emailOrPhone}" aria-label="${texts.emailOrPhone}" data-framework></div>
<div class="${name('field')} fm-field"><input class="${name('input')} fm-text" name="password" type="password" placeholder="${texts.password}" aria-label="${texts.password}" data-framework></div>
<button class="${name('button')} fm-button" type="submit" disabled>${texts.signInButton}</button>
<p class="login-other"><a class="${name('link')}" href="${data.forgot}">${texts.forgotPassword}</a></p>
</form></section></main>`,
    scripts: ['sign-in'],
  });
}
