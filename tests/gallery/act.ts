// Owns the steps that lead into a state: what to type and to click, said in English and done in the language that is drawn.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { Catalogue } from '@/utils/browser/i18n';
import type { GalleryState } from './states/gallery-state';

const english = read('en');

function read(language: string): Catalogue {
  const path = fileURLToPath(new URL(`../../public/_locales/${language}/messages.json`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8')) as Catalogue;
}

/** Types, chooses and clicks what a state asks for. */
export async function act(page: Page, state: GalleryState, language = 'en'): Promise<void> {
  const messages = read(language);
  const named = (text: string) => new RegExp(`^\\s*(?:${wordings(text, messages).join('|')})\\s*$`);
  for (const [label, value] of state.type ?? []) await page.getByLabel(named(label)).fill(value);
  if (state.type) await page.waitForTimeout(900);
  if (state.file) {
    const [label, name, text] = state.file;
    await page
      .locator('input[type=file]')
      .and(page.getByLabel(named(label)))
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.waitForTimeout(900);
  }
  for (const name of state.click ?? []) {
    const button = page.getByRole('button', { name: named(name) });
    await ((await button.count()) > 0 ? button.first() : page.getByText(named(name)).first()).click();
    await page.waitForTimeout(80);
  }
  for (const [label, value] of state.finally ?? []) await page.getByLabel(named(label)).fill(value);
  if (state.finally) await page.waitForTimeout(1500);
}

const PLACE = /\$(\w+)\$/g;
/** Names are compared with their white space folded, as French's spaces that do not break are then too. */
const plainly = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\u00a0\u202f]/g, '\\s');

const FORM = /_(zero|one|two|few|many|other)$/;

/** What a key says in a language: a plural key says it in each of the language's forms. */
function saidBy(key: string, messages: Catalogue): readonly string[] {
  const base = key.replace(FORM, '');
  const forms = `${base}_other` in english ? Object.keys(messages).filter((own) => own.replace(FORM, '') === base) : [];
  return (forms.length > 0 ? forms : [key]).flatMap((own) => messages[own]?.message ?? []);
}

/** A number as the language writes it; any other text as it stands. */
function written(text: string, messages: Catalogue): string {
  return /^\d+$/.test(text) ? new Intl.NumberFormat(messages.language_tag?.message).format(Number(text)) : text;
}

/** Patterns of what an English text may read in another language: several messages may share their English words. */
function wordings(text: string, messages: Catalogue): string[] {
  const found = Object.entries(english).flatMap(([key, { message }]) => {
    const names = [...message.matchAll(PLACE)].map((match) => match[1]);
    const pattern = message.split(PLACE).map((part, index) => (index % 2 === 0 ? plainly(part) : '(.+)'));
    const match = new RegExp(`^${pattern.join('')}$`).exec(text);
    // A message that is nothing but places says nothing about the words in them.
    if (!match || message.replace(PLACE, '').trim() === '') return [];
    return saidBy(key, messages).map((own) =>
      own
        .split(PLACE)
        .map((part, index) => {
          if (index % 2 === 0) return plainly(part);
          const put = match[names.indexOf(part) + 1] ?? '';
          // Substitutions come isolated.
          return `\u2068?(?:${wordings(put, messages).join('|')})\u2069?`;
        })
        .join(''),
    );
  });
  return found.length > 0 ? found : [plainly(written(text, messages))];
}
