// Owns how the address of an unpacked extension is known before it runs, in both browsers. It must only read the manifest.
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly key?: string;
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

function readManifest(extension: string): Manifest {
  return JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest;
}

/**
 * Chromium's id: the first 128 bits of SHA-256 of the manifest's public key (DER), or without a key of the directory's
 * path, in hexadecimal written with the letters a to p.
 */
export function chromiumIdOf(extension: string): string {
  const { key } = readManifest(extension);
  const source = key === undefined ? Buffer.from(realpathSync(extension)) : Buffer.from(key, 'base64');
  const hex = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** Firefox's id, which the manifest must state. */
export function geckoIdOf(extension: string): string {
  const id = readManifest(extension).browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${extension}/manifest.json states no gecko id`);
  return id;
}
