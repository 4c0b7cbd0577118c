// @ts-check
// Owns how the frozen profile is made: `node tests/vectors/freeze-profile.mjs`. The real background runs over a browser in memory.
import { fileURLToPath } from 'node:url';
import { createJiti } from 'jiti';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const alias = { 'wxt/browser': at('../attacks/fake-background.ts'), '@': at('../..').replace(/\/$/, '') };
await createJiti(import.meta.url, { alias }).import('./freeze-profile.ts');
