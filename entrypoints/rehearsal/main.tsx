// Owns the start of the rehearsal: the shop in a frame, the stand-in for the background, and the guide drawn from what it says. The
// real background hears of none of it.
import { signal } from '@preact/signals';
import { render } from 'preact';
import '@/components/style.css';
import '@/components/parts.css';
import '@/components/popup/popup.css';
import '@/components/guide/guide.css';
import '@/components/rehearsal/rehearsal.css';
import { speakAsChosen } from '@/components/page-language';
import { Rehearsal } from '@/components/rehearsal/rehearsal';
import { language, t } from '@/utils/browser/i18n';
import { answerHere } from '@/utils/browser/messages';
import type { View } from '@/utils/core/view';
import type { ShopHost, ShopPage } from '@/utils/rehearsal/shop-page';
import shopStyle from '@/utils/rehearsal/style.css?url&no-inline';
import { langOf } from '@/utils/rehearsal/texts';
import { beginVisit, mailOf, pageOf, VISITOR, visitAfter } from '@/utils/rehearsal/visit';
import { makeDesk, POLICY } from './desk';

/** The made-up account's password before the change. */
const FORMER = 'Garden-Gate-27';

const view = signal<View | null>(null);
const mail = signal<string | null>(null);

async function start(): Promise<void> {
  await speakAsChosen('rehearsal_title');
  const app = document.getElementById('app');
  const place = document.getElementById('shop');
  if (!app || !place) return;
  const digits = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  let visit = beginVisit(langOf(language()) ?? 'en', FORMER, String(100_000 + (digits % 900_000)));
  const opening: ShopHost['keyturnShop'] = (page: ShopPage) => {
    const draw = () => page.draw(pageOf(visit, POLICY), visit.error);
    const desk = makeDesk({ username: VISITOR.email, password: FORMER }, page, {
      show: (next) => {
        view.value = next;
      },
      lead: (link) => {
        visit = visitAfter(visit, { type: 'follow', link }, POLICY);
        draw();
      },
    });
    answerHere(desk.answer);
    // After this script has its ears, so that the first reading is heard.
    queueMicrotask(() => {
      draw();
      render(<Drawn />, app);
    });
    return {
      read: desk.read,
      did(deed) {
        if (deed.type === 'send') desk.hearSent(deed.values);
        if (deed.type === 'get-code') desk.hearCodeAsked();
        const before = visit;
        visit = visitAfter(visit, deed, POLICY);
        mail.value = visit.place === 'identity' ? mailOf(visit) : null;
        // A code that is on its way changes nothing of what was typed.
        if (deed.type !== 'get-code' && visit !== before) draw();
      },
    };
  };
  (globalThis as ShopHost).keyturnShop = opening;
  await openShop(place);
}

/** The shop's document, with its own style and the script that reads it. */
async function openShop(place: HTMLElement): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = t('rehearsal_shop');
  // A browser may put a document of its own in place of the first one, and says so by this event.
  const ready = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  place.append(frame);
  await ready;
  const shop = frame.contentDocument;
  if (!shop) return;
  const style = shop.createElement('link');
  style.rel = 'stylesheet';
  style.href = shopStyle;
  const script = shop.createElement('script');
  script.src = '/rehearsal-shop.js';
  shop.head.append(style, script);
}

function Drawn() {
  return <Rehearsal view={view.value} mail={mail.value} onAgain={() => location.reload()} />;
}

void start();
