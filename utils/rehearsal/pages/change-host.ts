// Owns the shop's page around the passport's frame: the entry of the legacy change. It must hold no box of its own.
import { html } from '../html';
import { page, type Shell } from '../shell';

/** The page that the "Change Password" link opens; everything happens inside its frame. */
export function changeHostPage(shell: Shell, data: { frame: string }): string {
  const { texts, links } = shell;
  return page(shell, {
    title: texts.changePassword,
    header: 'shop',
    main: html`<main class="bar account">
<nav class="side-menu"><h2>${texts.profileSettings}</h2><ul>
<li><a href="${links.profile}">${texts.memberProfile}</a></li>
<li><a class="current" href="${links.change}">${texts.changePassword}</a></li>
</ul></nav>
<section class="card"><iframe id="iframe1" title="${texts.changePassword}" src="${data.frame}"></iframe></section>
</main>`,
  });
}
