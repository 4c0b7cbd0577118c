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
});
