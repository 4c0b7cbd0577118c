// Owns the pages with the new-password boxes: the passport's two boxes, the how-to's three boxes with its low / medium /
// high bar, and the Russian settings page. It must not judge a password.
import { attributes, html, type Markup } from '../html';
import { page, type Shell, steps } from '../shell';
import { type PassportStep, passportTitle, serviceError, stepTexts } from './identity';

export interface NewPasswordForm extends PassportStep {
  readonly action: string;
  /** The rules as the page words them; empty where it keeps silent. */
  readonly rules: readonly string[];
  readonly maxLength: number | null;
  /** Boxes are drawn as text: a page that shows passwords. */
  readonly shown: boolean;
  /** Boxes are kept by a framework that forgets what it was not told. */
  readonly framework: boolean;
  /** Extra password boxes that nobody can see. */
  readonly decoys: boolean;
  /** Address of a foreign frame to stand beside the form, or null. */
  readonly foreignFrame: string | null;
}

interface Box {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly autocomplete?: string;
}

function box(data: NewPasswordForm, { id, name, label, autocomplete }: Box, after: Markup | null = null): Markup {
  const input = {
    class: 'ui-input',
    type: data.shown ? 'text' : 'password',
    id,
    name,
    autocomplete: autocomplete ?? 'off',
    maxlength: data.maxLength,
    'data-framework': data.framework,
  };
  return html`<div class="ui-form-item"><label class="ui-label" for="${id}">${label}:</label><input ${attributes(input)}>${after}</div>`;
}

function ruleList(data: NewPasswordForm): Markup | null {
  if (data.rules.length === 0) return null;
  return html`<ul class="pwdStrength">${data.rules.map((rule, index) => html`<li class="pwdStrength-item-${index + 1}">${rule}</li>`)}</ul>`;
}

function decoyBoxes(data: NewPasswordForm): Markup | null {
  if (!data.decoys) return null;
  return html`<div class="decoy-gone"><input type="password" name="decoyOne" autocomplete="new-password"></div>
<input class="decoy-far" type="password" name="decoyTwo" tabindex="-1" aria-hidden="true">
<input class="decoy-clear" type="password" name="decoyThree" tabindex="-1" aria-hidden="true">`;
}

function foreignFrame(data: NewPasswordForm): Markup | null {
  if (data.foreignFrame === null) return null;
  return html`<iframe class="foreign-frame" title="advertisement" src="${data.foreignFrame}"></iframe>`;
}

const scripts = ['framework', 'strength'];

/** The passport's page: new password and its repetition, no current one. Posts `_fm-pas-_0-n` and `_fm-pas-_0-c`. */
export function twoBoxPage(shell: Shell, data: NewPasswordForm): string {
  const { texts } = shell;
  const meter = html`<div class="pwdStrengthWrap"><span>${texts.safeLevel}:</span><ul class="ui-pwd-strength" data-meter-for="newPwd">
<li class="ui-pwd-strength-item"></li><li class="ui-pwd-strength-item"></li><li class="ui-pwd-strength-item"></li></ul></div>`;
  return page(shell, {
    title: passportTitle(shell, data.purpose),
    header: 'passport',
    main: html`<div id="content"><div class="content-layout"><div class="maincenter">
${steps(stepTexts(shell, data.purpose), 2)}
<div class="maincenter-box"><form method="post" class="ui-form" id="J_Form" action="${data.action}" novalidate>
<input type="hidden" name="action" value="password_action">
${serviceError(data.error)}${decoyBoxes(data)}
<div id="pass-form">
${box(data, { id: 'newPwd', name: '_fm-pas-_0-n', label: texts.newPassword }, html`${meter}${ruleList(data)}`)}
${box(data, { id: 'newPwdConfirm', name: '_fm-pas-_0-c', label: texts.confirmPassword })}
</div>
<div class="ui-form-item"><input type="submit" class="ui-button ui-button-lorange" value="${texts.submit}"></div>
</form></div>${foreignFrame(data)}</div></div></div>`,
    scripts,
  });
}

function levelBar({ texts }: Shell): Markup {
  return html`<div class="pwd-level" data-meter-for="newPassword"><span class="level-low">${texts.low}</span><span class="level-medium">${texts.medium}</span><span class="level-high">${texts.high}</span></div>`;
}

/** The how-to's page: current, new and confirm. Posts `oldPassword`, `newPassword`, `confirmPassword`. */
export function threeBoxPage(shell: Shell, data: NewPasswordForm): string {
  const { texts } = shell;
  return page(shell, {
    title: passportTitle(shell, data.purpose),
    header: 'passport',
    main: html`<div id="content"><div class="content-layout"><div class="maincenter">
<div class="maincenter-box"><h3>${texts.changePassword}</h3>
<form method="post" class="ui-form" id="changePasswordForm" action="${data.action}" novalidate>
${serviceError(data.error)}${decoyBoxes(data)}
${box(data, { id: 'oldPassword', name: 'oldPassword', label: texts.currentPassword })}
${box(data, { id: 'newPassword', name: 'newPassword', label: texts.newPassword }, html`${levelBar(shell)}${ruleList(data)}`)}
${box(data, { id: 'confirmPassword', name: 'confirmPassword', label: texts.confirmPassword })}
<div class="ui-form-item"><input type="submit" class="ui-button ui-button-lorange" value="${texts.submit}"></div>
</form></div>${foreignFrame(data)}</div></div></div>`,
    scripts,
  });
}

/** The same three boxes as the Russian site draws them: no label elements, placeholders and changing class names. */
export function russianSettingsPage(shell: Shell, data: NewPasswordForm & { suffix: string }): string {
  const { texts } = shell;
  const name = (part: string): string => `batman-v2_index__${part}__${data.suffix}`;
  const input = (field: string, label: string): Markup => {
    const values = {
      class: `${name('input')} fm-text`,
      type: data.shown ? 'text' : 'password',
      name: field,
      placeholder: label,
      'aria-label': label,
      maxlength: data.maxLength,
      'data-framework': true,
    };
    return html`<div class="${name('field')} fm-field"><input ${attributes(values)}></div>`;
  };
  return page(shell, {
    title: texts.changePassword,
    header: 'shop',
    main: html`<main class="login-page"><section class="login-card ${name('wrap')}"><h1>${texts.changePassword}</h1>
<form method="post" class="${name('form')}" action="${data.action}" novalidate>
${data.error !== null && html`<div class="${name('error')} notice-error" role="alert">${data.error}</div>`}
${input('oldPassword', texts.currentPassword)}${input('newPassword', texts.newPassword)}${ruleList(data)}${input('confirmPassword', texts.confirmPassword)}
<button type="submit" class="${name('button')} fm-button">${texts.submit}</button>
</form></section></main>`,
    scripts,
  });
}
