// Owns the page of the rehearsal's shop, inside its frame: it draws what it is given and reads it as the page script reads a store.
// Nothing in it can be sent anywhere: forms and links are deeds that the rehearsal hears of.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fail } from '@/utils/core/result';
import { isFillable } from '@/utils/detect/fillable';
import { type PageRead, readPage, watchPage } from '@/utils/detect/page';
import type { ShopHost, ShopPage } from '@/utils/rehearsal/shop-page';
import { storeOfId } from '@/utils/stores';
import { pointAt, unpoint } from './page.content/pointer';

export default defineUnlistedScript(() => {
  const store = storeOfId('aliexpress');
  const host = globalThis.parent as unknown as ShopHost;
  let last: PageRead | null = null;

  const page: ShopPage = {
    draw(html, error) {
      const drawn = new DOMParser().parseFromString(html, 'text/html');
      // The practice store's own scripts talk to its server; here there is none.
      for (const script of drawn.querySelectorAll('script')) script.remove();
      const { lang, dir } = drawn.documentElement;
      Object.assign(document.documentElement, { lang, dir });
      document.title = drawn.title;
      document.body.replaceWith(drawn.body);
      for (const button of document.querySelectorAll<HTMLButtonElement>('button[disabled]')) button.disabled = false;
      const notice = document.querySelector<HTMLElement>('#login-error');
      if (notice && error !== null) {
        notice.hidden = false;
        notice.textContent = error;
      }
      scrollTo(0, 0);
      tell();
    },
    fill(writes) {
      const boxes = writes.map((write) => ({ ...write, box: last?.elements.get(write.ref) }));
      if (boxes.length === 0) return fail('no-box');
      if (boxes.some(({ box }) => !(box instanceof HTMLInputElement) || !isFillable(box))) return fail('box-hidden');
      for (const { box, value } of boxes) {
        if (!(box instanceof HTMLInputElement)) continue;
        box.value = value;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
      tell();
      return { ok: true, filled: boxes.length };
    },
    point: ({ ref, ...look }) => pointAt(document, last?.elements.get(ref), look),
    unpoint,
  };
  const ears = host.keyturnShop?.(page);

  function tell(): void {
    last = readPage(document, store ? { store } : {});
    ears?.read(last.reading);
  }

  document.addEventListener('submit', (event) => {
    event.preventDefault();
    const entries = event.target instanceof HTMLFormElement ? [...new FormData(event.target)] : [];
    const values = Object.fromEntries(
      entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    ears?.did({ type: 'send', values });
  });
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest('a');
    if (link) {
      event.preventDefault();
      ears?.did({ type: 'follow', link: (link.getAttribute('href') ?? '').slice(1) });
    } else if (target?.closest('[data-send]')) {
      const note = document.querySelector<HTMLElement>('.code-sent');
      if (note) note.hidden = false;
      ears?.did({ type: 'get-code' });
    }
  });
  document.addEventListener('input', tell);
  watchPage(document, tell, {});
});
