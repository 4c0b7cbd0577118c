// Owns the moment at which a page is there: Chrome makes pages ready beforehand that nobody may ever see. It reads nothing of them.

/** Calls back at once or, in a page that was made ready beforehand, when it is shown. */
export function whenShown(page: Document, start: () => void): void {
  const { prerendering } = page as { readonly prerendering?: boolean };
  if (prerendering) page.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
