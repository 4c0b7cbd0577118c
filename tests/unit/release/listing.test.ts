// Owns the promise that the listing is whole in every language, within the stores' limits, and that the release's version has its entry.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const LANGUAGES = ['en', 'ru', 'es', 'pt_BR', 'fr', 'de', 'it', 'pl', 'uk', 'tr', 'ar', 'ko', 'ja', 'zh_CN'];
const FOLDER = 'scripts/listing/texts';
const read = (language: string): Record<'name' | 'summary' | 'description', string> =>
  JSON.parse(readFileSync(`${FOLDER}/${language}.json`, 'utf8'));

describe('the listing', () => {
  it('stands in the 14 languages', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(LANGUAGES.map((language) => `${language}.json`).toSorted());
  });

  it.each(LANGUAGES)('keeps to what the stores take, in %s', (language) => {
    const { name, summary, description } = read(language);
    expect(name.startsWith('Keyturn')).toBe(true);
    expect(name.length).toBeLessThanOrEqual(45);
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(description.length).toBeLessThan(16_000);
    // Every promise of the English text stands in the others: the same paragraphs, the same list.
    const shape = (text: string) =>
      text.split('\n').map((line) => (line.startsWith('- ') ? 'item' : line === '' ? '' : 'text'));
    expect(shape(description)).toEqual(shape(read('en').description));
    expect(description).toContain('AliExpress');
  });
});

describe('the release', () => {
  it('has its version in the list of changes', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(readFileSync('scripts/release/CHANGELOG.md', 'utf8')).toContain(`\n## ${version}\n`);
  });
});
