// Owns slide-to-verify: the widget in its frame, and the risk page that shows nothing else. Only a person moves the handle.
import { attributes, html, type Markup } from '../html';
import { page, type Shell } from '../shell';

export interface Slide {
  /** Where the finished slide is reported; the answer is JSON with a token. */
  readonly post: string;
  /** Where the risk page leads after it; null inside a frame, where the outer page is told instead. */
  readonly next: string | null;
}

function widget({ texts }: Shell, data: Slide): Markup {
  const values = {
    class: 'nc-container',
    'data-post': data.post,
    'data-next': data.next,
    'data-done': texts.slideDone,
  };
  return html`<div ${attributes(values)} dir="ltr"><div id="nc_1_wrapper" class="nc_wrapper"><div id="nc_1_n1t" class="nc_scale">
<div id="nc_1__bg" class="nc_bg"></div><div id="nc_1__scale_text" class="scale_text"><span class="nc-lang-cnt">${texts.slide}</span></div>
<span id="nc_1_n1z" class="nc_iconfont btn_slide" role="slider" aria-valuemin="0" aria-valuemax="100" aria-valuenow="0" aria-label="${texts.slide}" tabindex="0">»</span>
</div></div></div>`;
}

/** The widget alone, for the frame of a form. */
export function slideFramePage(shell: Shell, data: Slide): string {
  return page(shell, { title: shell.texts.slide, header: 'none', main: widget(shell, data), scripts: ['slide'] });
}

/** The risk page that interrupts a flow. */
export function punishPage(shell: Shell, data: Slide): string {
  const { texts } = shell;
  return page(shell, {
    title: texts.slide,
    header: 'logo',
    main: html`<main class="login-page"><section class="login-card" id="baxia-punish"><h1>${texts.riskTitle}</h1><p class="quiet">${texts.riskLead}</p>${widget(shell, data)}</section></main>`,
    scripts: ['slide'],
  });
}
