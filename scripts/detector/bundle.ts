// Owns how recognition is bundled into one classic script for measuring. The extension itself is built by WXT.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** One entry and all it imports as a minified classic script that leaves its exports in the global `name`. */
export async function bundle(entry: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    esbuild: { charset: 'utf8', legalComments: 'none' },
    build: { write: false, minify: 'esbuild', target: 'es2022', lib: { entry, formats: ['iife'], name } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('vite gave no output');
  return first.output[0].code;
}
