// Owns what becomes of a filled value whose form turns elsewhere before it is sent: it is taken out of its box again, the form is
// stopped once, so that the person can read why, and the background is told. It keeps no value.
let watching: AbortController | null = null;

/**
 * Watches the boxes of the last fill, each with the question whether its form is safe. The first that is not any more empties all of
 * them. A page's own script can read its boxes anyway; this is for markup that was slipped into an honest page.
 */
export function watchForms(
  boxes: readonly HTMLInputElement[],
  isSafe: (box: HTMLInputElement) => boolean,
  empty: (box: HTMLInputElement) => void,
  onWithdrawn: () => void,
): void {
  watching?.abort();
  const stop = new AbortController();
  watching = stop;
  let isWithdrawn = false;
  const look = () => {
    if (isWithdrawn || boxes.every(isSafe)) return;
    isWithdrawn = true;
    turned.disconnect();
    boxes.forEach(empty);
    onWithdrawn();
  };
  const turned = new MutationObserver(look);
  const what = { subtree: true, attributes: true, attributeFilter: ['action', 'formaction', 'form', 'href'] };
  for (const root of new Set(boxes.map((box) => box.getRootNode()))) turned.observe(root, what);
  stop.signal.addEventListener('abort', () => turned.disconnect());
  // The last moment: a box may have moved to another form without any of these changing.
  const onSubmit = (event: Event) => {
    look();
    if (!isWithdrawn) return;
    event.preventDefault();
    stop.abort();
  };
  window.addEventListener('submit', onSubmit, { capture: true, signal: stop.signal });
}
