// Owns the frame around every practice page: head, banner, header, footer, scripts. Pure: data in, HTML out; it must not
// know who serves it. Addresses are handed in, so that a page never decides where it leads.
import { attributes, html, type Markup } from './html';
import { dirOf, type Lang, put, type Texts } from './texts';

/** What every page of one visit shares. */
export interface Shell {
  readonly lang: Lang;
  readonly texts: Texts;
  /** The shop's name as its pages show it. */
  readonly brand: 'AliExpress' | 'Alibaba.com' | 'AliExpress Russia';
  /** Where style and scripts are, ending with a slash. */
  readonly assets: string;
  /** Inside a frame: no banner, header or footer, because the outer page has them. */
  readonly embedded: boolean;
  /** Served over plain http; the banner says so. */
  readonly insecure: boolean;
  /** Faults that play in the page itself, for faults.js. */
  readonly faults: readonly string[];
  /** Addresses of the pages that headers lead to. */
  readonly links: Readonly<
    Record<'home' | 'signIn' | 'signOut' | 'account' | 'profile' | 'change' | 'mailbox', string>
  >;
  /** Who is signed in: the name as the shop shows it and the masked e-mail as the passport shows it. */
  readonly visitor: { readonly name: string; readonly masked: string } | null;
}

export interface PageParts {
  readonly title: string;
  readonly header: 'shop' | 'passport' | 'logo' | 'none';
  readonly main: Markup;
  /** Names of scripts in utils/rehearsal/scripts, without extension. */
  readonly scripts?: readonly string[];
}

/** The sentence that stands on every page. */
const BANNER = 'Practice store: do not use a real password';

/** One whole HTML document. */
export function page(shell: Shell, parts: PageParts): string {
  const scripts = [...(parts.scripts ?? []), ...(shell.faults.length > 0 ? ['faults'] : [])];
  const body = {
    class: shell.embedded ? 'embedded' : 'whole',
    'data-faults': shell.faults.length > 0 ? shell.faults.join(' ') : null,
  };
  const document = html`<!doctype html>
<html lang="${shell.lang}" dir="${dirOf(shell.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title} · ${shell.brand}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${shell.assets}style.css">
</head>
<body ${attributes(body)}>
${!shell.embedded && banner(shell)}
${!shell.embedded && header(shell, parts)}
${parts.main}
${!shell.embedded && footer(shell)}
${scripts.map((name) => html`<script type="module" src="${shell.assets}${name}.js"></script>\n`)}
</body>
</html>
`;
  return document.toString();
}

function banner(shell: Shell): Markup {
  return html`<div class="practice-banner" lang="en" dir="ltr">${BANNER}${shell.insecure && html` <strong>(not secure: plain http)</strong>`}</div>`;
}

function header(shell: Shell, parts: PageParts): Markup | null {
  if (parts.header === 'none') return null;
  if (parts.header === 'shop') return shopHeader(shell);
  if (parts.header === 'passport') return passportHeader(shell, parts.title);
  return html`<header class="logo-header"><div class="bar">${logo(shell)}</div></header>`;
}

function logo(shell: Shell): Markup {
  return html`<a class="brand" href="${shell.links.home}">${shell.brand}</a>`;
}

function shopHeader(shell: Shell): Markup {
  return html`<header class="shop-header"><div class="bar">
<div class="brand-wrap">${logo(shell)}</div>
<form class="shop-search" role="search" action="${shell.links.home}"><input type="search" name="SearchText" aria-label="${shell.texts.search}"><button type="submit">${shell.texts.search}</button></form>
${accountMenu(shell)}
</div></header>`;
}

/** The name at the top right with its menu; it opens on hover and on focus. */
function accountMenu({ texts, links, visitor, brand }: Shell): Markup {
  if (visitor === null) {
    return html`<div class="nav-user-account"><a class="sign-in-link" href="${links.signIn}">${texts.signIn}</a></div>`;
  }
  const [before, after] = texts.greeting.split('{name}');
  return html`<div class="nav-user-account" tabindex="0">
<span class="user-icon" aria-hidden="true"></span>
<span class="account-greeting">${before}<span class="account-name">${visitor.name}</span>${after}</span>
<ul class="user-menu">
<li><a class="my-account" href="${links.account}">${put(texts.myAccount, { brand })}</a></li>
<li><a href="${links.account}">${texts.orders}</a></li>
<li><a href="${links.account}">${texts.wishList}</a></li>
<li><a class="sign-out" href="${links.signOut}">${texts.signOut}</a></li>
</ul>
</div>`;
}

/** The header of the shared passport's own pages. */
function passportHeader({ texts, links, visitor, brand }: Shell, title: string): Markup {
  return html`<div id="header"><div class="header-layout">
<h1 class="logo" id="logo"><a class="brand" href="${links.home}">${brand}</a></h1>
<h2 class="logo-title">${title}</h2>
<ul class="header-nav">
${
  visitor === null
    ? html`<li><a href="${links.signIn}">${texts.signIn}</a></li>`
    : html`<li class="nav-first">${put(texts.greeting, { name: visitor.masked })}</li>
<li><a href="${links.signOut}">${texts.signOut}</a></li>`
}
</ul>
</div></div>`;
}

function footer(shell: Shell): Markup {
  return html`<footer class="practice-footer" lang="en" dir="ltr">A rehearsal on your own machine. It is not ${shell.brand} and nothing here reaches it.
<a href="${shell.links.mailbox}" target="_blank">Practice mailbox</a></footer>`;
}

/** The passport's three steps, as an ordered list with the current one marked. */
export function steps(texts: readonly [string, string, string], current: 1 | 2 | 3): Markup {
  return html`<ol class="ui-step ui-step-3">
${texts.map((text, index) => {
  const number = index + 1;
  const state = number < current ? 'ui-step-done' : number === current ? 'ui-step-active' : 'ui-step-waiting';
  return html`<li class="${state}"><span class="ui-step-number">${number}</span> <span class="ui-step-text">${text}</span></li>`;
})}
</ol>`;
}
