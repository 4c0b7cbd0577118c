// Owns `npm run check:fit -- [language...] [--only part of a name]`: every state in every language at 320 pixels, and each text that
// is cut off there. It ends with 1 where one is. Run it where a text, a language or a style sheet changed.
import { act } from './act';
import { findUnfit } from './fit';
import { languages, loadStates, openGallery } from './stage';

const args = process.argv.slice(2);
const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : '';
const states = await loadStates();
const named = args.filter((arg) => languages.includes(arg));
const gallery = await openGallery();
// A touch screen: there the popup is as narrow as its window.
const context = await gallery.browser.newContext({
  viewport: { width: 320, height: 640 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
});
const page = await context.newPage();

let seen = 0;
let unfit = 0;
for (const language of named.length > 0 ? named : languages) {
  for (const [name, state] of Object.entries(states)) {
    if (!name.includes(only)) continue;
    seen += 1;
    await gallery.show(page, name, `&lang=${language}`);
    try {
      await act(page, state, language);
    } catch (error) {
      console.log(`${language} ${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      unfit += 1;
    }
    for (const line of await findUnfit(page)) {
      console.log(`${language} ${name}: ${line}`);
      unfit += 1;
    }
  }
}
await gallery.close();
console.log(`${seen} screens, ${unfit} findings`);
process.exit(unfit > 0 ? 1 : 0);
