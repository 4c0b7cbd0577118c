// What the meter promises: generated passwords are rated by their exact bits, typed ones by what an attacker would try, never
// above what they deserve for names, stores and former passwords; and the store's own meter is only ever an estimate.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackerWords, sharedPieces } from '@/utils/core/attacker-words';
import { generatePassword } from '@/utils/core/generator';
import { predictStoreMeter, STORE_METER_RULE, strengthOfBits } from '@/utils/core/strength';
import { estimateTyped, WEAKNESS_NAMES } from '@/utils/core/typed-strength';
import { publishedSamples, strictProfile } from '@/utils/stores/profiles';

describe('the strength of bits', () => {
  it.each([
    [0, 0, 'seconds', 'seconds'],
    [13, 0, 'hours', 'seconds'],
    [28, 1, 'months', 'seconds'],
    [40, 2, 'centuries', 'seconds'],
    [45, 3, 'centuries', 'hours'],
    [56, 4, 'centuries', 'months'],
    [64, 4, 'centuries', 'years'],
    [106, 4, 'centuries', 'centuries'],
  ])('%d bits: score %d; guessing at the store takes %s, with a stolen list %s', (bits, score, online, stolen) => {
    expect(strengthOfBits(bits)).toMatchObject({ score, cost: { online, stolen } });
  });

  it('never falls with more bits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (bits, more) => {
          expect(strengthOfBits(bits + more).score).toBeGreaterThanOrEqual(strengthOfBits(bits).score);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('a typed password', () => {
  const words = attackerWords({
    usernames: ['anna.smith@example.com'],
    storeName: 'AliExpress',
    history: ['Kd7#wq.3Zmtb!Ray'],
    published: publishedSamples,
  });

  it.each([
    ['', 0, ['empty']],
    ['password', 0, ['common-password', 'short']],
    ['P@ssw0rd', 0, ['common-password', 'swapped-letters', 'short']],
    ['drowssap', 0, ['common-password', 'reversed', 'short']],
    ['qwertyuiop', 0, ['common-password']],
    ['aaaaaaaaaaaa', 0, ['repeat']],
    ['abcdefghijkl', 0, ['sequence']],
    ['annasmith', 0, ['personal', 'short']],
    ['AliExpress1', 0, ['personal']],
    ['dxhysskupn', 0, ['personal']],
    ['Kd7#wq.3Zmtb!Ray', 0, ['personal']],
  ])('%s scores %d because it is %j', async (password, score, weaknesses) => {
    expect(await estimateTyped(password, words)).toMatchObject({ score, weaknesses });
  });

  it('that names store and person is far below what it looks like', async () => {
    const blind = await estimateTyped('Alibaba2024!Password');
    const informed = await estimateTyped('Alibaba2024!Password', attackerWords({ storeName: 'Alibaba' }));
    expect(informed.guessesLog10).toBeLessThan(blind.guessesLog10);
    expect(informed.score).toBeLessThanOrEqual(1);
    expect(informed.weaknesses).toContain('personal');
  });

  it('as good as a generated one gets the full score and no reproach', async () => {
    const made = generatePassword(strictProfile.policy);
    if (!made.ok) throw new Error(made.reason);
    expect(await estimateTyped(made.password, words)).toMatchObject({ score: 4, weaknesses: [] });
  });

  it.each([
    ['de', 'schmetterling'],
    ['fr', 'bibliothèque'],
    ['es', 'ayuntamiento'],
    ['it', 'preferirebbe'],
    ['pt-BR', 'felicidade'],
    ['pl', 'niezwykły'],
  ])('is looked up in the dictionaries of the language %s', async (language, word) => {
    const [foreign, own] = [await estimateTyped(word, [], 'ru'), await estimateTyped(word, [], language)];
    expect(own.guessesLog10).toBeLessThan(foreign.guessesLog10);
    expect(own.weaknesses).toContain('common-word');
  });

  it('in any language tag gets an answer', async () => {
    for (const language of ['', 'xx', 'constructor', 'zh-Hant-TW', 'EN_us']) {
      expect((await estimateTyped('monday', [], language)).score).toBe(0);
    }
  });

  it('of words from a dice list is not valued at one guess a word', async () => {
    expect((await estimateTyped('abacus abdomen abide ability')).guessesLog10).toBeGreaterThan(10);
  });

  it('of any length and any characters gets a score within the scale', async () => {
    const texts = [
      'x'.repeat(100_000),
      '😀'.repeat(40),
      '\u0000',
      '\ud800',
      'é́',
      ' '.repeat(30),
      '__proto__',
      'constructor',
    ];
    for (const text of texts) {
      const judged = await estimateTyped(text, ['__proto__', '', 'a'.repeat(1000)]);
      expect([0, 1, 2, 3, 4]).toContain(judged.score);
      expect(Number.isFinite(judged.guessesLog10)).toBe(true);
      expect(judged.weaknesses.every((name) => WEAKNESS_NAMES.includes(name))).toBe(true);
    }
  });
});

describe('the words an attacker tries', () => {
  it('are the names, their parts, the store, its parts and former passwords', () => {
    const words = attackerWords({ usernames: ['anna.smith@example.com'], storeName: 'AliExpress', history: ['Old1!'] });
    expect(words).toEqual(
      expect.arrayContaining([
        'anna.smith@example.com',
        'anna',
        'smith',
        'annasmith',
        'example',
        'AliExpress',
        'Ali',
        'Express',
        'Old1!',
      ]),
    );
  });
});

describe('what a password shares with former ones', () => {
  it('is the longest piece, as it stands in the password, in any case', () => {
    expect(sharedPieces('SOMMER2024!', ['Sommer2023!', 'xyz', 'winter2024'])).toEqual(['SOMMER202', 'ER2024']);
  });

  it('is nothing below four characters', () => {
    expect(sharedPieces('abcXdef', ['abc', 'def', ''])).toEqual([]);
  });

  it('never holds what the password does not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (password, former) => {
        for (const piece of sharedPieces(password, former)) expect(password).toContain(piece);
      }),
      { seed: 1 },
    );
  });

  it('makes a former password with another year weak', async () => {
    const judge = (former: string[]) =>
      estimateTyped('kxmwqpdzt2025', attackerWords({ history: sharedPieces('kxmwqpdzt2025', former) }));
    expect((await judge([])).score).toBeGreaterThan(1);
    expect(await judge(['kxmwqpdzt2024'])).toMatchObject({ score: 0, weaknesses: ['personal'] });
  });
});

describe("the store's own meter", () => {
  it.each([
    ['', 'low'],
    ['abc1!', 'low'],
    ['abcdefghijklmnop', 'low'],
    ['abcdefg1', 'medium'],
    ['Abcdefg1', 'medium'],
    ['Abcdefgh12', 'high'],
    ['Password1!', 'high'],
  ])('is predicted for %s as %s, by the rule that is named', (password, level) => {
    expect(predictStoreMeter(password)).toEqual({ level, rule: STORE_METER_RULE });
  });
});
