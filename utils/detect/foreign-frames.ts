// Owns which frames of other hosts a page shows large enough for a form, and whether they speak of an account. What stands in them
// it cannot see and does not ask.
import type { FrameReading } from '@/utils/core/reading';
import { addressOf, attr, baseOf, nameOf, queryAll, rectOf } from './dom';
import { isReachable, type Styles } from './reach';
import { refOf } from './refs';
import { TEXT_LANGUAGES } from './text-languages';
import { type Saying, says } from './texts';
import { isShown } from './visibility';

export const FRAMES = 'iframe,frame';
const MAX_LOOKS = 60;
const MAX_FRAMES = 5;
/** No form with a box and a button is smaller, in CSS pixels; the tick boxes of checks for robots are. */
const MIN_WIDTH = 200;
const MIN_HEIGHT = 80;

/** What frames of a login call themselves in names and addresses, whatever the page's language; no author, no design, no accessories. */
const NAMES =
  /log-?[io]n|(?<!de)sign-?in(?!g)|\bsso\b|auth(?!or|entic(?!at))|account|passw|passport|identity|konto(?!r)|comptes?\b|cuenta/i;
const SAYINGS: readonly Saying[] = ['a-password', 'sign-in', 'change-password', 'forgot-password'];

/** Frames of these are checks for robots, advertisements, players, payments, and sign-ins with another company's account. */
const NO_FORM_OF_A_STORE =
  /(^|\.)(google|recaptcha|hcaptcha|doubleclick|googlesyndication|facebook|apple|youtube|youtube-nocookie|vimeo|paypal|stripe)\.(com|net)$|^challenges\.|captcha/;

export interface ForeignFrameElement extends FrameReading {
  readonly el: Element;
}

/** The frames, those that speak of an account first, then the largest. */
export function foreignFramesOf(
  document: Document,
  roots: readonly (Document | ShadowRoot)[],
): readonly ForeignFrameElement[] {
  const own = hostIn(addressOf(document));
  const styles: Styles = new Map();
  const found: (ForeignFrameElement & { readonly area: number })[] = [];
  let looks = MAX_LOOKS;
  for (const root of roots) {
    for (const el of queryAll(root, FRAMES)) {
      if (--looks < 0) break;
      const address = frameAddressOf(el);
      if (!address || address.hostname === own || NO_FORM_OF_A_STORE.test(address.hostname)) continue;
      const { width, height } = rectOf(el);
      if (width < MIN_WIDTH || height < MIN_HEIGHT || !isShown(el) || !isReachable(el, styles)) continue;
      const { hostname: host } = address;
      const speaks = namesLogin(el, address) || areSisters(own, host);
      found.push({ el, ref: refOf(el), host, speaks, area: width * height });
    }
  }
  return found
    .toSorted((one, other) => Number(other.speaks) - Number(one.speaks) || other.area - one.area)
    .slice(0, MAX_FRAMES)
    .map(({ el, ref, host, speaks }) => ({ el, ref, host, speaks }));
}

/** The https address that the page gives a frame; null for any other element, and where a frame has none of its own. */
export function frameAddressOf(el: Element | undefined): URL | null {
  if (!el || !['iframe', 'frame'].includes(nameOf(el))) return null;
  const src = attr(el, 'src').trim();
  // Against what srcdoc says the address counts nothing.
  if (src === '' || attr(el, 'srcdoc') !== '') return null;
  const base = baseOf(el.ownerDocument);
  const address = URL.canParse(src, base) ? new URL(src, base) : null;
  return address?.protocol === 'https:' && address.port === '' ? address : null;
}

/** The query says where one goes afterwards, so it tells nothing of the frame. */
function namesLogin(el: Element, { hostname, pathname }: URL): boolean {
  if ([hostname + pathname, attr(el, 'name'), attr(el, 'id')].some((name) => NAMES.test(name))) return true;
  const texts = [attr(el, 'title'), attr(el, 'aria-label')].map((text) => text.slice(0, 200));
  return texts.some((text) => text !== '' && SAYINGS.some((saying) => says(TEXT_LANGUAGES, text, saying)));
}

/** Whether two hosts may be of one domain, as far as their spelling tells. A reason to speak of a frame, never to trust it. */
function areSisters(one: string, other: string): boolean {
  return domainOf(one) === domainOf(other);
}

/** The last two labels; three where the one before the last is as short as those of `co.uk`. */
function domainOf(host: string): string {
  const labels = host.split('.');
  return labels.slice((labels.at(-2) ?? '').length > 3 ? -2 : -3).join('.');
}

function hostIn(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
