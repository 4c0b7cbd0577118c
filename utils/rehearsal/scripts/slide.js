// Owns the slide-to-verify handle: it follows a trusted pointer and reports a finished slide to the shop. Made-up events
// move nothing, because the real widget refuses them too.
import { post } from './post.js';

const widget = document.querySelector('.nc-container');
const track = document.getElementById('nc_1_n1t');
const handle = document.getElementById('nc_1_n1z');
const filled = document.getElementById('nc_1__bg');
const label = document.querySelector('.nc-lang-cnt');

if (widget instanceof HTMLElement && track && handle && filled && label) {
  let from = Number.NaN;
  const room = () => track.clientWidth - handle.offsetWidth;
  /** @param {number} way */
  const move = (way) => {
    handle.style.left = `${way}px`;
    filled.style.width = `${way}px`;
    handle.setAttribute('aria-valuenow', String(Math.round((way / room()) * 100)));
  };
  handle.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || widget.classList.contains('is-done')) return;
    from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  handle.addEventListener('pointermove', (event) => {
    if (Number.isNaN(from) || !event.isTrusted) return;
    const way = Math.max(0, Math.min(room(), event.clientX - from));
    move(way);
    if (way >= room()) finish();
  });
  handle.addEventListener('pointerup', () => {
    if (!widget.classList.contains('is-done')) move(0);
    from = Number.NaN;
  });

  const finish = async () => {
    from = Number.NaN;
    widget.classList.add('is-done');
    const answer = await post(widget.dataset.post ?? '', { way: '1' });
    if (!answer.ok) return;
    label.textContent = widget.dataset.done ?? '';
    if (widget.dataset.next) location.assign(widget.dataset.next);
    else window.parent.postMessage({ action: 'slideResult', token: answer.token }, '*');
  };
}
