// Owns how the gallery is served: the real components, with the browser and the background replaced by fixed answers.
// npx vite tests/gallery
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  cacheDir: at('../../node_modules/.vite-gallery'),
  plugins: [preact()],
  resolve: {
    alias: [
      { find: 'wxt/browser', replacement: at('fake-browser.ts') },
      { find: '@/utils/browser/messages', replacement: at('fake-messages.ts') },
      { find: '@/utils/browser/session', replacement: at('fake-session.ts') },
      { find: /^@\//, replacement: at('../../') },
    ],
  },
  server: { fs: { allow: [at('../..')] } },
  worker: { format: 'es' },
  // Known from the start: a dependency found late reloads the page under a picture.
  optimizeDeps: {
    include: [
      'preact',
      'preact/hooks',
      'preact/jsx-runtime',
      'preact/jsx-dev-runtime',
      '@preact/signals',
      ...['core', 'language-common', 'language-en', 'language-de', 'language-es-es'].map(
        (part) => `@zxcvbn-ts/${part}`,
      ),
      ...['language-fr', 'language-it', 'language-pl', 'language-pt-br'].map((part) => `@zxcvbn-ts/${part}`),
    ],
  },
});
