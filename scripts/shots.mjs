// @ts-check
// Owns the pictures of the README: it takes those that a headless `npm start` has just made, so that none is staged.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './parts.mjs';

const MADE = join(ROOT, '.output', 'screenshots');
const SHOWN = join(ROOT, '.github', 'images');
const NAMES = ['popup-new-password', 'store-filled', 'popup-verified', 'vault-account'];

mkdirSync(SHOWN, { recursive: true });
for (const name of NAMES) {
  const file = readdirSync(MADE).findLast((each) => each.endsWith(`-${name}.png`));
  if (file === undefined) throw new Error(`npm start made no picture of ${name}.`);
  copyFileSync(join(MADE, file), join(SHOWN, `${name}.png`));
}
console.log(`${NAMES.length} pictures are in .github/images.`);
