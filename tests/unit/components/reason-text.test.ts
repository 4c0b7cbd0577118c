import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { reasonText } from '@/components/reason-text';
import { rejectText } from '@/components/reject-text';
import { REJECT_REASONS } from '@/utils/core/reading';
import type { Reason } from '@/utils/core/result';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));

const source = readFileSync('utils/core/result.ts', 'utf8');
const reasons = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map((match) => match[1] as Reason);

describe('every reason', () => {
  it('is found in the source by this test', () => {
    expect(reasons.length).toBeGreaterThan(40);
    expect(reasons).toContain('wrong-password');
    expect(reasons).toContain('internal');
  });

  it.each(reasons)('%s says what happened and what to do next, a sentence each', (reason) => {
    const { what, next } = reasonText(reason);
    expect(what).toMatch(/^[A-Z].{8,}\.$/);
    expect(next).toMatch(/^[A-Z].{5,}\.$/);
  });

  it('has words of its own', () => {
    const texts = reasons.map((reason) => reasonText(reason).what);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('every refusal of a store', () => {
  it.each(REJECT_REASONS)('%s has a sentence', (reason) => {
    expect(rejectText(reason)).toMatch(/^[A-Z].{8,}\.$/);
  });
});
