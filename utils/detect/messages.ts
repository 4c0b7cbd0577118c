// Owns which messages a page shows and what refusals they speak of: the store's own selectors first, then words. It reads
// visible short texts only and decides nothing about a rotation.
import { type PageMessage, REJECT_REASONS, type RejectReason } from '@/utils/core/reading';
import type { Store } from '@/utils/core/store';
import { attr, nameOf } from './dom';
import type { DrawnText } from './flat-tree';
import { fold } from './fold';
import { announcesChange, denies, isElsewhere, refusalIn } from './meaning';
import { clean, type Place, spotsIn } from './places';
import { visible } from './signature';
import { TEXT_LANGUAGES } from './text-languages';
import { says } from './texts';
import { isRendered } from './visibility';

type StoreWords = Pick<Store, 'successSelectors' | 'errorSelectors' | 'rejections'>;

const MAX_MESSAGES = 8;
const MAX_CHARS = 200;

/** Fragments of these reasons are looked for in this order: the plainest first. */
const REASONS = REJECT_REASONS.filter((reason) => reason !== 'unknown');

/** A page as its messages are looked for: its open roots, the boxes to write into, and how its texts are read. */
export interface SpokenPage {
  readonly document: Document;
  readonly roots: readonly (Document | ShadowRoot)[];
  readonly boxes: readonly Element[];
  readonly textOf: DrawnText;
}

/** Messages of one page, most telling first; the text is untrusted. */
export function messagesOf({ document, roots, boxes, textOf }: SpokenPage, store?: StoreWords): PageMessage[] {
  const messages: PageMessage[] = [];
  const rules: PageMessage[] = [];
  const add = (tone: PageMessage['tone'], text: string, reason?: RejectReason) => {
    const list = tone === 'rule' ? rules : messages;
    if (text === '' || list.length >= MAX_MESSAGES || list.some((message) => message.text.includes(text))) return;
    list.push({ tone, text: text.slice(0, MAX_CHARS), ...(reason && { reason }) });
  };
  if (store) {
    for (const el of visible(document, store.errorSelectors)) {
      const text = clean(textOf(el));
      add('error', text, reasonOf(text, store)?.reason ?? 'unknown');
    }
    for (const el of visible(document, store.successSelectors)) add('success', clean(textOf(el)));
  }
  for (const { el, text, place } of spotsIn(roots, boxes, textOf)) {
    if (place === 'red' && !isRed(el)) continue;
    const told = toneOf(el, text, place, store);
    if (told && isRendered(el)) add(told.tone, text, told.reason);
  }
  const heard = messages.map(({ text }) => text);
  return [...messages, ...rules.filter(({ text }) => !heard.some((message) => message.includes(text)))];
}

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
  const name = nameOf(el);
  const looks = `${name.includes('-') ? name : ''} ${attr(el, 'class')} ${attr(el, 'id')}`;
  const heading = /^h[1-3]$/.test(name);
  const wrong = !heading && /error|invalid|danger|fail|(^|[\s_-])err/i.test(looks);
  const loud = wrong || place === 'wrong-box' || /alert|warn/i.test(looks) || attr(el, 'role') === 'alert';
  const passing = /toast|snack/i.test(looks);
  const calm = !loud && !passing && /tip|hint|help|rule|info|label/i.test(looks);
  if (!wrong && announcesChange(text)) return { tone: 'success' };
  const refusal = reasonOf(text, store);
  const ended = refusal && /expired/.test(refusal.reason);
  if (refusal && (heading || place === 'plain' ? ended : !calm)) {
    if (!refusal.isRule || loud || isRed(el)) return { tone: 'error', reason: refusal.reason };
    if (passing || isLive(el)) return { tone: 'rule', reason: refusal.reason };
  }
  const cheers = /success/i.test(looks);
  const pointedAt = !cheers && (place === 'wrong-box' || place === 'red' || attr(el, 'role') === 'alert');
  if ((wrong && !isElsewhere(text)) || (pointedAt && denies(text) && !isElsewhere(text)))
    return { tone: 'error', reason: 'unknown' };
  if (says(TEXT_LANGUAGES, text, 'sent')) return { tone: 'info' };
  return null;
}

/** Whether what comes here is read out to those who cannot see it. */
const isLive = (el: Element) =>
  nameOf(el) === 'output' || attr(el, 'role') === 'status' || /^(polite|assertive)$/.test(attr(el, 'aria-live'));

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
