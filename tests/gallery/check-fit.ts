// Owns `npm run check:fit -- [language...] [--only part of a name,another]`: every state in every language at 320 pixels, and each text that
// is cut off there. It ends with 1 where one is. Run it where a text, a language or a style sheet changed.
import { act } from './act';
import { findUnfit } from './fit';
import { languages, loadStates, openGallery } from './stage';

const args = process.argv.slice(2);
const [only = ''] = args.includes('--only') ? args.slice(args.indexOf('--only') + 1) : [];
const parts = only.split(',');
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
// A step that redrawing made impossible is found out soon; the state is then shown anew.
page.setDefaultTimeout(8_000);

const asked = named.length > 0 ? named : languages;
let seen = 0;
let unfit = 0;
const tell = (language: string, name: string, line: string) => {
  console.log(`${language} ${name}: ${line}`);
  unfit += 1;
};
for (const [name, state] of Object.entries(states)) {
  if (!parts.some((part) => name.includes(part))) continue;
  for (const [at, language] of asked.entries()) {
    seen += 1;
    const reach = async (draw: () => Promise<void>) => {
      await draw();
      return act(page, state, language).then(
        () => null,
        (error: Error) => error.message.split('\n')[0] ?? '',
      );
    };
    const anew = () => reach(() => gallery.show(page, name, `&lang=${language}`));
    const failed = at === 0 ? await anew() : (await reach(() => gallery.redraw(page, language))) && (await anew());
    if (failed) tell(language, name, failed);
    for (const line of await findUnfit(page)) tell(language, name, line);
  }
}
await gallery.close();
console.log(`${seen} screens (${asked.length} languages), ${unfit} findings`);
process.exit(unfit > 0 ? 1 : 0);
