// Owns the small part of the browser that components reach through utils/browser: English messages (other languages are spoken
// as a page does that was told one), a storage that is empty, and tabs that go nowhere. `?lang=long` stretches every text by a
// third, as German or Polish would.
import messages from '@/public/_locales/en/messages.json';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
const catalogue = messages as Readonly<Record<string, Message>>;
const asked = new URLSearchParams(globalThis.location?.search ?? '');

/** As chrome.i18n.getMessage does it: named placeholders, then `$1` to `$9`, then `$$`. */
export function getMessage(key: string, substitutions: readonly string[] = []): string {
  if (key === 'language_direction' && asked.get('dir') === 'rtl') return 'rtl';
  const entry = catalogue[key];
  if (!entry) return '';
  const text = entry.message.replace(/\$(\w+)\$|\$\$/g, (whole, name: string | undefined) => {
    if (name === undefined) return '$';
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? whole;
    return content.replace(/\$(\d)/, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
  });
  return asked.get('lang') === 'long' && !key.startsWith('language') ? stretched(text) : text;
}

function stretched(text: string): string {
  return text.replace(/\b(\p{L}{2})(\p{L}{3,})/gu, '$1$1$2');
}

export const browser = {
  i18n: { getMessage },
  tabs: {
    query: async () => [{ id: 1 }],
    create: async () => ({}),
    update: async () => ({}),
  },
  storage: {
    local: { get: async () => ({}), set: async () => undefined, remove: async () => undefined },
    onChanged: { addListener: () => undefined },
  },
  commands: {
    getAll: async () => [
      { name: 'open-guide', shortcut: 'Alt+Shift+K' },
      { name: 'record-and-fill', shortcut: 'Alt+Shift+F' },
      { name: 'fill-saved', shortcut: 'Alt+Shift+S' },
      { name: 'copy-password', shortcut: '' },
    ],
  },
  permissions: { request: async () => false, contains: async () => false },
  runtime: { getURL: (path: string) => path },
};
