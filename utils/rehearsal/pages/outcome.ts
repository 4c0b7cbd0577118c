// Owns the passport's last pages: the password was changed, or the flow cannot go on. It must hold no box.
import { html } from '../html';
import { page, type Shell, steps } from '../shell';
import { type PassportStep, passportTitle, stepTexts } from './identity';

/** The success page. */
export function changedPage(shell: Shell, data: { purpose: PassportStep['purpose'] }): string {
  const { texts, links } = shell;
  return page(shell, {
    title: passportTitle(shell, data.purpose),
    header: 'passport',
    main: html`<div id="content"><div class="content-layout">
${steps(stepTexts(shell, data.purpose), 3)}
<div class="ui-tipbox ui-tipbox-success" role="status"><span class="ui-tipbox-icon" aria-hidden="true">✓</span>
<div class="ui-tipbox-content"><h3 class="ui-tipbox-title">${texts.passwordChanged}</h3>
<p class="ui-tipbox-explain">${texts.signInAgain} <a href="${links.signIn}" target="_top">${texts.signIn}</a></p></div></div>
</div></div>`,
  });
}

/** A page that only says what is wrong and where to start again. */
export function stoppedPage(shell: Shell, data: { title: string; text: string; again: string | null }): string {
  return page(shell, {
    title: data.title,
    header: 'passport',
    main: html`<div id="content"><div class="content-layout">
<div class="ui-tipbox ui-tipbox-error" role="alert"><span class="ui-tipbox-icon" aria-hidden="true">!</span>
<div class="ui-tipbox-content"><h3 class="ui-tipbox-title">${data.text}</h3>
${data.again !== null && html`<p class="ui-tipbox-explain"><a href="${data.again}" target="_top">${shell.texts.continueButton}</a></p>`}
</div></div></div></div>`,
  });
}

/** A page with nothing on it but the banner: the shop said neither yes nor no. */
export function blankPage(shell: Shell): string {
  return page(shell, { title: '', header: 'none', main: html`<main></main>` });
}
