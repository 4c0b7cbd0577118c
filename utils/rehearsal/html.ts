// Owns how page templates become HTML: everything put into a template is escaped unless it is markup already.
// Templates quote every attribute and hold no event handlers; it must know no page.

/** HTML that may stand as it is. Only `html`, `attributes` and `join` make it. */
export class Markup {
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Piece = string | number | Markup | null | undefined | false | readonly Piece[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for element content and for quoted attribute values. */
function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);
}

function render(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.toString();
  if (typeof piece === 'object') return piece.map(render).join('');
  return escapeText(String(piece));
}

/** Template tag: literal parts are markup, every other piece is escaped; lists are joined, null and false vanish. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(parts.map((part, index) => part + render(pieces[index])).join(''));
}

/** Attributes from data: `true` stands bare, false, null and undefined vanish, values are escaped and quoted. */
export function attributes(values: Readonly<Record<string, string | number | boolean | null | undefined>>): Markup {
  const written = Object.entries(values).flatMap(([name, value]) => {
    if (value === false || value === null || value === undefined) return [];
    return value === true ? [name] : [`${name}="${escapeText(String(value))}"`];
  });
  return new Markup(written.join(' '));
}
