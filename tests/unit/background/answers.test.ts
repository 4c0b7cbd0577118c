// Owns the promises about answers to secret questions in the background: sealed before they can be filled, and filled into one box
// that is certainly for an answer, or into none.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fillAnswer, makeAnswerFor } from '@/entrypoints/background/answers';
import type { Account } from '@/utils/core/account';
import { newAccount } from '@/utils/core/observation';
import { done, fail, type Result } from '@/utils/core/result';

let account: Account;
let boxes: number;
let disk: Result;
const filled: unknown[] = [];

vi.mock('@/entrypoints/background/records', () => ({
  requireRecord: async () => ({ ok: true, value: account }),
}));
vi.mock('@/entrypoints/background/edits', () => ({
  editAccount: async ({ question }: { question: { question: string; answer: string } }) => {
    if (disk.ok) account = { ...account, questions: [...account.questions, { id: 'made', ...question }] };
    return disk;
  },
}));
vi.mock('@/entrypoints/background/fill', () => ({
  planFill: async () => ({ ok: true, plan: { fields: Array.from({ length: boxes }) } }),
  fill: async (_: unknown, values: unknown) => {
    filled.push(values);
    return { ok: true, filled: 1 };
  },
}));
vi.mock('@/entrypoints/background/tab-state', () => ({ changeTab: async () => undefined }));

beforeEach(() => {
  const fresh = newAccount('a1', 'aliexpress', 'www.aliexpress.com', 'vera', 0);
  account = { ...fresh, questions: [{ id: 'q1', question: 'Pet?', answer: ' Barsik ' }] };
  boxes = 1;
  disk = done;
  filled.length = 0;
});

describe('filling an answer', () => {
  it('takes it from the vault, letter by letter', async () => {
    expect(await fillAnswer(1, 'a1', 'q1')).toEqual({ ok: true, filled: 1 });
    expect(filled).toEqual([{ 'secret-answer': ' Barsik ' }]);
  });

  it.each([
    ['an unknown question', 1, 'q9', 'not-found'],
    ['a page with two boxes for answers', 2, 'q1', 'box-uncertain'],
  ] as const)('is refused for %s', async (_, count, questionId, reason) => {
    boxes = count;
    expect(await fillAnswer(1, 'a1', questionId)).toEqual({ ok: false, reason });
    expect(filled).toEqual([]);
  });
});

describe('making an answer up', () => {
  it('names the question only once the answer is sealed', async () => {
    const made = await makeAnswerFor('a1', 'Street?');
    expect(made).toEqual({ ok: true, questionId: 'made' });
    expect(account.questions.at(-1)?.answer).toMatch(/^[a-z]{8} [a-z]{8}$/);
  });

  it('leaves nothing to fill where it could not be sealed', async () => {
    disk = fail('storage-full');
    expect(await makeAnswerFor('a1', 'Street?')).toEqual({ ok: false, reason: 'storage-full' });
    expect(await makeAnswerFor('a1', '  ')).toEqual({ ok: false, reason: 'empty-question' });
    expect(account.questions).toHaveLength(1);
  });
});
