// Owns a text as a QR code (ISO/IEC 18004), drawn as one shape. It must not keep the text.
import { encodeQR } from 'qr';

/** Characters beyond these make dots too small to be read off paper. */
const LONGEST = 300;

/** Nothing where the text is too long for a code that a telephone can read. `name` says what it holds, for screen readers. */
export function Qr({ text, name }: { text: string; name: string }) {
  if (text === '' || text.length > LONGEST) return null;
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: 4 });
  const dots = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg
      class="qr"
      role="img"
      aria-label={name}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shape-rendering="crispEdges"
    >
      <path d={dots.join('')} />
    </svg>
  );
}
