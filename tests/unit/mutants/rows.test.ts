// The list of mutants stays true to the code: a row whose text is gone would break nothing and prove nothing.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Mutant, mutate } from '@/tests/mutants/mutant';
import { MUTANTS } from '@/tests/mutants/rows';

const row: Mutant = { name: 'row', promise: '', file: 'a.ts', text: 'one', replacement: '$&two', tests: [] };

describe('a mutant', () => {
  it('changes its one place and nothing else', () => {
    expect(mutate(row, 'a one b')).toBe('a $&two b');
  });

  it.each(['', 'one one'])('is refused where its text does not stand exactly once: "%s"', (source) => {
    expect(() => mutate(row, source)).toThrow('The row row has to be mended');
  });
});

describe('the list', () => {
  it.each(MUTANTS)('$name breaks a place that is there, and names tests that are there', (mutant) => {
    const source = readFileSync(mutant.file, 'utf8');
    expect(mutate(mutant, source)).not.toBe(source);
    expect(mutant.tests.filter((path) => !existsSync(path))).toEqual([]);
    expect(mutant.tests).not.toEqual([]);
  });

  it('names each mutant once', () => {
    expect(new Set(MUTANTS.map((mutant) => mutant.name)).size).toBe(MUTANTS.length);
  });
});
