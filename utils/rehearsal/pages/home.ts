// Owns the shop's own pages: the front page and "My AliExpress" with the way to the settings. It must hold no form.
import { html } from '../html';
import { page, type Shell } from '../shell';
import { put } from '../texts';

const goods = [
  ['Headphones', '12.99', '4.8'],
  ['Desk lamp', '8.49', '4.6'],
  ['Backpack', '21.30', '4.7'],
  ['Phone case', '3.20', '4.5'],
  ['Kettle', '18.75', '4.9'],
  ['Umbrella', '6.10', '4.4'],
  ['Socks, 5 pairs', '4.99', '4.7'],
  ['USB cable', '2.15', '4.6'],
] as const;

/** The front page. */
export function homePage(shell: Shell): string {
  const { texts } = shell;
  return page(shell, {
    title: texts.todaysDeals,
    header: 'shop',
    main: html`<main class="bar home">
<section class="hero"><h1>${texts.todaysDeals}</h1><p>11.11</p></section>
<ul class="goods">
${goods.map(
  (
    [name, price, stars],
    index,
  ) => html`<li><span class="picture picture-${index}" aria-hidden="true">${name.slice(0, 1)}</span>
<b lang="en">${name}</b><span class="price">US $${price}</span><span class="stars">★ ${stars}</span></li>`,
)}
</ul>
</main>`,
  });
}

/** "My AliExpress": the page between the name's menu and the profile settings. */
export function accountPage(shell: Shell): string {
  const { texts, links, brand } = shell;
  const title = put(texts.myAccount, { brand });
  return page(shell, {
    title,
    header: 'shop',
    main: html`<main class="bar account">
<nav class="side-menu"><h2>${title}</h2><ul>
<li><a href="${links.account}">${texts.orders}</a></li>
<li><a href="${links.account}">${texts.wishList}</a></li>
<li><a class="profile-settings" href="${links.profile}">${texts.profileSettings}</a></li>
</ul></nav>
<section class="card"><h1>${texts.orders}</h1><p class="quiet">0</p></section>
</main>`,
  });
}

/** The profile settings with the link to change the password. `changeHref` leads to the change flow. */
export function profileSettingsPage(shell: Shell, email: string): string {
  const { texts, links } = shell;
  return page(shell, {
    title: texts.profileSettings,
    header: 'shop',
    main: html`<main class="bar account">
<nav class="side-menu"><h2>${texts.profileSettings}</h2><ul>
<li><a href="${links.profile}">${texts.memberProfile}</a></li>
<li><a href="${links.profile}">${texts.editProfile}</a></li>
</ul></nav>
<section class="card"><h1>${texts.memberProfile}</h1>
<dl class="facts"><dt>${texts.email}</dt><dd>${email}</dd></dl>
<h2>${texts.securityInformation}</h2>
<ul class="settings-list">
<li><span>${texts.email}</span><a href="${links.profile}">${texts.changeEmail}</a></li>
<li><span>${texts.password}</span><a class="change-password" href="${links.change}">${texts.changePassword}</a></li>
<li><span>${texts.question}</span><a href="${links.profile}">${texts.securityQuestion}</a></li>
</ul></section>
</main>`,
  });
}
