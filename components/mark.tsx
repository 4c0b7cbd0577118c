// Owns the mark of Keyturn: a key bow with an arrow that turns. Decorative; the name stands beside it or in the title.

export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <rect class="mark-ground" x="4" y="4" width="120" height="120" rx="28" />
      <path class="mark-turn" d="M64 24a40 40 0 1 1-37.6 26.300" />
      <path class="mark-tip" d="M14 58 27.5 40.5 40 59Z" />
      <path class="mark-key" d="M64 44a14 14 0 0 1 7 26.1L77 92H51l6-21.9A14 14 0 0 1 64 44Z" />
    </svg>
  );
}
