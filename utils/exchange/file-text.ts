// Owns the way from the bytes of a file to its text, exactly or not at all. It must not know any format.
import { fromUtf8 } from '../vault/bytes';

/**
 * The text, without its byte order mark: UTF-8, or UTF-16 that says so by its mark. null: it is neither, and a guess might change a
 * password.
 */
export function textOf(file: Uint8Array): string | null {
  const [first, second] = file;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', file);
  if (first === 0xfe && second === 0xff) return decode('utf-16be', file);
  const text = fromUtf8(file);
  return text?.startsWith('\ufeff') ? text.slice(1) : text;
}

function decode(encoding: 'utf-16le' | 'utf-16be', file: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}
