// Owns which messages a page shows and what refusals they speak of: the store's own selectors first, then words. It reads
// visible short texts only and decides nothing about a rotation.
import { type PageMessage, REJECT_REASONS, type RejectReason } from '@/utils/core/reading';
import type { Store } from '@/utils/core/store';
import { attr, queryAll, textOf } from './dom';
import { fold } from './fold';
import { announcesChange, denies, isElsewhere, refusalIn } from './meaning';
import { visible } from './signature';
import { TEXT_LANGUAGES } from './text-languages';
import { says } from './texts';
import { isRendered } from './visibility';

type StoreWords = Pick<Store, 'successSelectors' | 'errorSelectors' | 'rejections'>;

const MAX_MESSAGES = 8;
const MAX_LOOKS = 120;
const MAX_CHARS = 200;
/** A text longer than this is an article, not a message. */
const MAX_LENGTH = 400;

/** Places where pages put what they have to say. */
const PLACES =
  '[role=alert],[role=status],[aria-live=assertive],[aria-live=polite],[class*=error i],[class*=success i],[class*=alert i],' +
  '[class*=invalid i],[class*=danger i],[class*=message i],[class*=notice i],[class*=warn i],[class*=tip i],[class*=toast i],[class^=err i],' +
  '[id*=error i],[id*=success i],[id*=message i],h1,h2,h3,[aria-errormessage]';

/** What stands right after a box that is marked as wrong, or is named as what is wrong with it. */
const AFTER_WRONG_BOX = ['[aria-invalid=true]', ':has(> [aria-invalid=true])', ':has(> * > [aria-invalid=true])']
  .map((box) => `${box} ~ *`)
  .join();

/** Short texts of a form, which speak only when they are red. */
const RED_PLACES = 'form p,form small,form span,form strong,font';
/** Where a page without boxes says how it went, whatever its author named the place. */
const PLAIN_PLACES = 'p,strong,h4,[class*=title i],[class*=result i],[class*=complete i],[class*=message i] *';
/** A page with more paragraphs is an article. */
const MAX_PARAGRAPHS = 12;

/** Fragments of these reasons are looked for in this order: the plainest first. */
const REASONS = REJECT_REASONS.filter((reason) => reason !== 'unknown');

const clean = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Messages of one document, most telling first; the text is untrusted. `bare`: the page has no box to write into. */
export function messagesOf(document: Document, store?: StoreWords, bare = false): PageMessage[] {
  const messages: PageMessage[] = [];
  const add = (tone: PageMessage['tone'], text: string, reason?: RejectReason) => {
    if (text === '' || messages.length >= MAX_MESSAGES || messages.some((message) => message.text.includes(text)))
      return;
    messages.push({ tone, text: text.slice(0, MAX_CHARS), ...(reason && { reason }) });
  };
  if (store) {
    for (const el of visible(document, store.errorSelectors)) {
      const text = clean(textOf(el));
      add('error', text, reasonOf(text, store)?.reason ?? 'unknown');
    }
    for (const el of visible(document, store.successSelectors)) add('success', clean(textOf(el)));
  }
  const look = (selector: string, place: Place) => {
    let left = MAX_LOOKS;
    for (const el of queryAll(document, selector)) {
      if (--left < 0) break;
      const text = clean(textOf(el));
      if (text === '' || text.length > MAX_LENGTH || holdsBoxes(el)) continue;
      if (place === 'red' && !isRed(el)) continue;
      const told = toneOf(el, text, place, store);
      if (told && isRendered(el)) add(told.tone, text, told.reason);
    }
  };
  look(PLACES, 'named');
  if (queryAll(document, '[aria-invalid=true]').length > 0) look(AFTER_WRONG_BOX, 'wrong-box');
  look(RED_PLACES, 'red');
  if (bare && queryAll(document, 'p').length <= MAX_PARAGRAPHS) look(PLAIN_PLACES, 'plain');
  return messages;
}

/** What made a text worth looking at. */
type Place = 'named' | 'wrong-box' | 'red' | 'plain';

const holdsBoxes = (el: Element) => queryAll(el, 'input:not([type=hidden]),form').length > 0;

/** Red, as errors are drawn wherever names of classes tell nothing. */
function isRed(el: Element): boolean {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(el).color.match(/\d+/g) ?? []).map(Number);
  return red >= 140 && green <= 100 && blue <= 110;
}

function toneOf(
  el: Element,
  text: string,
  place: Place,
  store: StoreWords | undefined,
): { tone: PageMessage['tone']; reason?: RejectReason } | null {
  const looks = `${attr(el, 'class')} ${attr(el, 'id')}`;
  const heading = /^h[1-3]$/.test(el.localName);
  const wrong = !heading && /error|invalid|danger|fail|(^|[\s_-])err/i.test(looks);
  const loud = wrong || place === 'wrong-box' || /alert|warn/i.test(looks) || attr(el, 'role') === 'alert';
  const calm = !loud && /tip|hint|help|rule|info|label/i.test(looks);
  if (!wrong && announcesChange(text)) return { tone: 'success' };
  const refusal = reasonOf(text, store);
  const ended = refusal && /expired/.test(refusal.reason);
  if (refusal && (heading || place === 'plain' ? ended : !calm)) {
    if (!refusal.isRule || loud || isRed(el)) return { tone: 'error', reason: refusal.reason };
  }
  const cheers = /success/i.test(looks);
  const pointedAt = !cheers && (place === 'wrong-box' || place === 'red' || attr(el, 'role') === 'alert');
  if ((wrong && !isElsewhere(text)) || (pointedAt && denies(text) && !isElsewhere(text)))
    return { tone: 'error', reason: 'unknown' };
  if (says(TEXT_LANGUAGES, text, 'sent')) return { tone: 'info' };
  return null;
}

/** Why a store refuses, as far as its words tell: the store's own fragments, then those of the languages. */
function reasonOf(text: string, store?: Pick<Store, 'rejections'>): ReturnType<typeof refusalIn> {
  const lower = text.toLowerCase();
  const folded = fold(text);
  for (const reason of REASONS) {
    const own = store?.rejections[reason] ?? [];
    if (own.some((fragment) => lower.includes(fragment) || folded.includes(fold(fragment).trim())))
      return { reason, isRule: false };
  }
  return refusalIn(text);
}
