// Owns which messages a page shows and what refusals they speak of: the store's own selectors first, then words. It reads
// visible short texts only and decides nothing about a rotation.
import { type PageMessage, REJECT_REASONS, type RejectReason } from '@/utils/core/reading';
import type { Store } from '@/utils/core/store';
import { attr, queryAll, textOf } from './dom';
import { fold } from './fold';
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
  '[class*=invalid i],[class*=message i],[class*=notice i],[class*=warn i],[class*=tip i],[class*=toast i],[id*=error i],[id*=success i],' +
  '[id*=message i],h1,h2,h3,[aria-errormessage]';

/** Fragments of these reasons are looked for in this order: the plainest first. */
const REASONS = REJECT_REASONS.filter((reason) => reason !== 'unknown');

const clean = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Messages of one document, most telling first; the text is untrusted. */
export function messagesOf(document: Document, store?: StoreWords): PageMessage[] {
  const messages: PageMessage[] = [];
  const add = (tone: PageMessage['tone'], text: string, reason?: RejectReason) => {
    if (text === '' || messages.length >= MAX_MESSAGES || messages.some((message) => message.text.includes(text)))
      return;
    messages.push({ tone, text: text.slice(0, MAX_CHARS), ...(reason && { reason }) });
  };
  if (store) {
    for (const el of visible(document, store.errorSelectors)) {
      const text = clean(textOf(el));
      add('error', text, reasonOf(text, store) ?? 'unknown');
    }
    for (const el of visible(document, store.successSelectors)) add('success', clean(textOf(el)));
  }
  let left = MAX_LOOKS;
  for (const el of queryAll(document, PLACES)) {
    if (--left < 0) break;
    const text = clean(textOf(el));
    if (text === '' || text.length > MAX_LENGTH || holdsBoxes(el)) continue;
    const tone = toneOf(el, text, store);
    if (tone && isRendered(el)) add(tone.tone, text, tone.reason);
  }
  return messages;
}

const holdsBoxes = (el: Element) => queryAll(el, 'input:not([type=hidden]),form').length > 0;

function toneOf(
  el: Element,
  text: string,
  store: StoreWords | undefined,
): { tone: PageMessage['tone']; reason?: RejectReason } | null {
  const looks = `${attr(el, 'class')} ${attr(el, 'id')}`.toLowerCase();
  const reason = reasonOf(text, store);
  const heading = /^h[1-3]$/.test(el.localName);
  const calm = /tip|hint|help|rule|info|label/.test(looks) && !/error|invalid|alert|warn/.test(looks);
  if (says(TEXT_LANGUAGES, text, 'success') && !/error|invalid/.test(looks)) return { tone: 'success' };
  if (reason && !heading && !calm) return { tone: 'error', reason };
  if (/error|invalid/.test(looks) && !heading) return { tone: 'error', reason: 'unknown' };
  if (says(TEXT_LANGUAGES, text, 'sent')) return { tone: 'info' };
  return null;
}

/** Why a store refuses, as far as its words tell: the store's own fragments, then those of the languages. */
function reasonOf(text: string, store?: Pick<Store, 'rejections'>): RejectReason | null {
  const lower = text.toLowerCase();
  const folded = fold(text);
  for (const reason of REASONS) {
    const own = store?.rejections[reason] ?? [];
    if (own.some((fragment) => lower.includes(fragment) || folded.includes(fold(fragment).trim()))) return reason;
  }
  return ORDER.find((reason) => says(TEXT_LANGUAGES, text, reason)) ?? null;
}

/** What is looked for first where one sentence holds fragments of several. */
const ORDER = [
  'session-expired',
  'code-expired',
  'code-wrong',
  'wrong-answer',
  'wrong-password',
  'mismatch',
  'same-as-old',
  'punctuation',
  'too-short',
  'too-long',
  'needs-classes',
  'too-simple',
] as const satisfies readonly RejectReason[];
