// Owns how a secret is looked for in bytes: as it is, and in the spellings that a leak could hide in. It must find a secret
// wherever it stands, and must read nothing but what it is given.

/** Every canary begins with it. It holds characters that each spelling writes differently. */
export const STEM = 'cK7+v&q9<';

const UNDER_64 = { base64: 'base64', base64url: 'base64url' } as const;

/** Base64 of the secret inside any longer text: the three ways in which its bytes can fall into groups of three. */
function base64Forms(secret: string, alphabet: keyof typeof UNDER_64): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString(alphabet)
      .replaceAll('=', '');
    // Characters that hold bits of a neighbour say nothing of the secret.
    const head = Math.ceil((shift * 8) / 6);
    const tail = Math.floor(((shift + bytes.length) * 8) / 6);
    return text.slice(head, tail);
  });
}

const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const reversed = (text: string) => [...text].reverse().join('');
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

/** Every spelling under which a secret would be recognised, by name. */
export function spellingsOf(secret: string): readonly (readonly [spelling: string, bytes: Buffer])[] {
  const wide = Buffer.from(secret, 'utf16le');
  const hex = Buffer.from(secret).toString('hex');
  const texts: readonly (readonly [string, string])[] = [
    ['as it is', secret],
    ['url', encodeURIComponent(secret)],
    ['form', new URLSearchParams({ a: secret }).toString().slice(2)],
    ['html', html(secret)],
    ['html attribute', secret.replaceAll('&', '&amp;')],
    ['json', JSON.stringify(secret).slice(1, -1)],
    ['hex', hex],
    ['HEX', hex.toUpperCase()],
    ['reversed', reversed(secret)],
    ...base64Forms(secret, 'base64').map((form) => ['base64', form] as const),
    ...base64Forms(secret, 'base64url').map((form) => ['base64url', form] as const),
  ];
  return [
    ...texts.map(([name, text]) => [name, Buffer.from(text)] as const),
    ['utf-16le', wide],
    ['utf-16be', swapped(wide)],
  ];
}

export interface Finding {
  readonly secret: string;
  readonly spelling: string;
}

export class Sniffer {
  readonly #secrets = new Map<string, ReturnType<typeof spellingsOf>>();
  readonly #stem = spellingsOf(STEM);

  constructor(secrets: readonly string[]) {
    for (const secret of secrets) this.watch(secret);
  }

  /** One more secret: a password that was made meanwhile, or a key. */
  watch(secret: string): void {
    if (secret !== '') this.#secrets.set(secret, spellingsOf(secret));
  }

  /** One that the disk may hold from now on. */
  forget(secret: string): void {
    this.#secrets.delete(secret);
  }

  /** A key's bytes, which are no text. */
  watchKey(key: Buffer): void {
    const texts = [
      key.toString('hex'),
      key.toString('base64').replace(/.?=+$/, ''),
      key.toString('base64url').slice(0, -1),
    ];
    const spellings = texts.map((text) => ['a text', Buffer.from(text)] as const);
    this.#secrets.set('key', [['as it is', key], ...spellings]);
  }

  /** Every secret that stands in the bytes, each once. */
  find(given: string | Buffer): Finding[] {
    const bytes = typeof given === 'string' ? Buffer.from(given) : given;
    // Most places hold nothing: the stem alone rules out all canaries at once.
    const stems = this.#stem.some(([, stem]) => bytes.includes(stem));
    return [...this.#secrets].flatMap(([secret, spellings]) => {
      if (secret.startsWith(STEM) && !stems) return [];
      const found = spellings.find(([, spelling]) => bytes.includes(spelling));
      return found ? [{ secret, spelling: found[0] }] : [];
    });
  }
}
