// Owns the low / medium / high bars beside new-password boxes. It is decoration, as on the real pages: it judges nothing.

for (const meter of document.querySelectorAll('[data-meter-for]')) {
  if (!(meter instanceof HTMLElement)) continue;
  document.addEventListener('input', (event) => {
    const input = event.composedPath()[0];
    if (!(input instanceof HTMLInputElement) || input.id !== meter.dataset.meterFor) return;
    meter.classList.remove('is-low', 'is-medium', 'is-high');
    if (input.value !== '') meter.classList.add(`is-${levelOf(input.value)}`);
  });
}

/** @param {string} value @returns {'low' | 'medium' | 'high'} */
function levelOf(value) {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(value)).length;
  if (value.length < 8 || kinds < 2) return 'low';
  return value.length < 12 || kinds < 3 ? 'medium' : 'high';
}

export {};
