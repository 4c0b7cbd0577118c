// Owns the language a page is in, as it states it. A hint for quoting labels; recognition never depends on it.
import { attr, htmlOf } from './dom';

/** The BCP 47 tag of the html element, '' where there is none or it is none. */
export function languageOf(document: Document): string {
  const html = htmlOf(document);
  const tag = html ? attr(html, 'lang').trim().replace('_', '-') : '';
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : '';
}
