// Owns the practice pages' style as one sheet, joined of its parts as the extension's build joins them: a page that asked for each part
// by itself would load ten times as long. Only `@import "./file";` is known, one a line.
import { readFile } from 'node:fs/promises';

const SHEET = new URL('../../utils/rehearsal/style.css', import.meta.url);

/** The whole sheet, as its files stand now. */
export async function styleSheet(): Promise<string> {
  const sheet = await readFile(SHEET, 'utf8');
  const parts = sheet.split(/^@import "(.+)";$/m);
  return (await Promise.all(parts.map((part, at) => (at % 2 ? readFile(new URL(part, SHEET), 'utf8') : part)))).join(
    '',
  );
}
