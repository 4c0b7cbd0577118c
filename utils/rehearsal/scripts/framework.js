// Owns boxes that a framework controls, as React does: the framework believes only its own record of a value and draws it
// back over whatever else stands in the box. Writing `input.value = x` therefore gets lost; the prototype's setter
// followed by an `input` event is noticed. It must not submit anything.

const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/** The framework's record of each box. @type {WeakMap<HTMLInputElement, () => string>} */
const records = new WeakMap();

/** @param {HTMLInputElement} input */
const drawn = (input) => String(native?.get?.call(input) ?? '');

/** Puts a box under control. @param {HTMLInputElement} input */
export function control(input) {
  if (records.has(input)) return;
  let record = drawn(input);
  let tracked = record;
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => drawn(input),
    set(value) {
      tracked = String(value);
      native?.set?.call(input, tracked);
    },
  });
  input.addEventListener('input', () => {
    if (drawn(input) === tracked) return;
    tracked = drawn(input);
    record = tracked;
  });
  const render = () => {
    if (drawn(input) === record) return;
    tracked = record;
    native?.set?.call(input, record);
  };
  for (const type of ['input', 'change', 'focusout', 'keyup', 'click']) {
    document.addEventListener(type, () => requestAnimationFrame(render));
  }
  setInterval(render, 200);
  records.set(input, () => record);
}

/** What will be submitted: the framework's record of a controlled box, else what stands in it. @param {HTMLInputElement} input */
export function held(input) {
  return records.get(input)?.() ?? input.value;
}

/** Controls every marked box under a root. @param {ParentNode} root */
export function controlAll(root) {
  for (const input of root.querySelectorAll('input[data-framework]')) {
    if (input instanceof HTMLInputElement) control(input);
  }
}

controlAll(document);
