// Promises: the dictionary that ships holds every word of every language, and a word it does not hold is unknown to it.
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dictionarySource } from '@/scripts/detector/dictionary';
import { CONCEPTS } from '@/utils/detect/concepts';
import { LANGUAGES } from '@/utils/detect/languages';
import { conceptsOf, maskOf } from '@/utils/detect/lexicon';

describe('the dictionary', () => {
  it('was made from the words as they are now', () => {
    expect(fs.readFileSync('utils/detect/dictionary.ts', 'utf8')).toBe(dictionarySource());
  });

  it('knows every word of every language', () => {
    const lost = LANGUAGES.flatMap((words) =>
      CONCEPTS.flatMap((concept) =>
        (words[concept]?.split('|') ?? []).filter(
          (word) => word.length > 1 && (conceptsOf(word) & maskOf(concept)) === 0,
        ),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('takes what two words mean together for what neither means alone', () => {
    expect(conceptsOf('Postal code')).toBe(maskOf('address'));
    expect(conceptsOf('Create account')).toBe(maskOf('signup'));
    expect(conceptsOf('Create a password')).toBe(maskOf('choose', 'password'));
  });

  it('hears what several words are about, and not what else each of them may mean', () => {
    expect(conceptsOf('E-mail address')).toBe(maskOf('email'));
    expect(conceptsOf('Code from the e-mail')).toBe(maskOf('code'));
    expect(conceptsOf('User name')).toBe(maskOf('username'));
  });

  it('parts Latin words from scripts that are written without spaces', () => {
    expect(conceptsOf('ログインID')).toBe(maskOf('login', 'username'));
  });

  it('knows no word that is none of its own', () => {
    const made = Array.from({ length: 2000 }, (_, at) => `q${at.toString(36)}zx`);
    expect(made.filter((word) => conceptsOf(word) !== 0).length).toBeLessThan(10);
  });
});
