// Apple's public list of password rules: every rule is read, and what is made for it satisfies an independent judge.
import { describe, expect, it } from 'vitest';
import { checkPassword } from '@/utils/core/check-password';
import { generatePassword } from '@/utils/core/generator';
import { parsePolicy } from '@/utils/core/password-rules';
import list from '@/utils/stores/public/password-rules.json';
import { complaints, readAgain } from './second-reading';
import { seededRandom } from './seeded-random';

const texts = [...new Set(Object.values(list.rules))];
/** The judge must see 1,000 passwords of every rule in a full run: SAMPLES=1000. The everyday run takes a sample. */
const SAMPLES = Number(process.env.SAMPLES ?? 25);

describe("Apple's public password rules", () => {
  it('are all there, with source and licence', () => {
    expect(Object.keys(list.rules)).toHaveLength(434);
    expect(list.licence).toContain('MIT');
  });

  it.each(texts)('is read, met and judged good by the second reading: %s', (text) => {
    const parsed = parsePolicy(text);
    if (!parsed.ok) throw new Error(parsed.reason);
    const judge = readAgain(text);
    const random = seededRandom(text.length);
    for (let sample = 0; sample < SAMPLES; sample++) {
      const made = generatePassword(parsed.policy, { random });
      if (!made.ok) throw new Error(made.reason);
      expect(complaints(judge, made.password)).toEqual([]);
      expect(made.bits).toBeGreaterThan(12);
    }
  });

  it('is judged alike by the checker and the second reading, good passwords and bad', () => {
    const words = [
      '',
      'a',
      'aA1!',
      'aaaaaaaaaa',
      'Abcdef12',
      'ABCDEFGH',
      '12345678',
      'Ab1-Ab1-Ab1-',
      'pass word 1A',
      'Ab1]Ab1]Ab1]',
    ];
    const random = seededRandom(7);
    for (const text of texts) {
      const parsed = parsePolicy(text);
      if (!parsed.ok) throw new Error(parsed.reason);
      const made = generatePassword(parsed.policy, { random });
      const password = made.ok ? made.password : '';
      const spoiled = [
        password.slice(1),
        password.toLowerCase(),
        password.replace(/\d/g, 'x'),
        `${password}§`,
        `${password}${password}`,
      ];
      for (const tried of [...words, ...spoiled].filter((word) => word !== '')) {
        const judged = complaints(readAgain(text), tried);
        expect([text, tried, checkPassword(parsed.policy, tried).length === 0]).toEqual([
          text,
          tried,
          judged.length === 0,
        ]);
      }
    }
  });
});
