// Owns telling a page by a store's signatures: address, what must stand on it and what must not. Store data in, kind out.
import type { PageKind } from '@/utils/core/reading';
import type { PageSignature, Store } from '@/utils/core/store';
import { addressOf, queryAll } from './dom';
import { isRendered } from './visibility';

/** The kind that the first fitting signature names, or null. An unreadable selector or pattern fits nothing. */
export function kindBySignature(document: Document, store: Pick<Store, 'signatures'>): PageKind | null {
  const { hostname, pathname } = new URL(addressOf(document));
  return store.signatures.find((signature) => fits(document, signature, hostname, pathname))?.kind ?? null;
}

function fits(document: Document, signature: PageSignature, host: string, path: string): boolean {
  if (signature.hosts && !signature.hosts.includes(host)) return false;
  if (signature.path !== undefined && !pathFits(path, signature.path)) return false;
  if (signature.selector !== undefined && !isVisible(document, signature.selector)) return false;
  return signature.without === undefined || !isVisible(document, signature.without);
}

function pathFits(path: string, wanted: string): boolean {
  if (!wanted.startsWith('^')) return path.startsWith(wanted);
  try {
    return new RegExp(wanted).test(path);
  } catch {
    return false;
  }
}

const isVisible = (document: Document, selector: string) => visible(document, [selector]).length > 0;

/** The first visible elements that any of the selectors match, at most 8. */
export function visible(document: Document, selectors: readonly string[]): Element[] {
  const found: Element[] = [];
  for (const selector of selectors) {
    try {
      for (const el of queryAll(document, selector)) {
        if (isRendered(el) && !found.includes(el)) found.push(el);
        if (found.length >= 8) return found;
      }
    } catch (error) {
      // A selector of a store file that this browser cannot parse fits nothing.
      if (!(error instanceof DOMException)) throw error;
    }
  }
  return found;
}
