// Owns the promise that what a person said of a box holds for its page and no other, is bounded, and can be forgotten.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CorrectedPage,
  correctionsOn,
  pageNameOf,
  withCorrection,
  withoutPage,
} from '@/utils/core/corrected-pages';
import { CORRECTIONS } from '@/utils/core/reading';

const ORIGIN = 'https://www.aliexpress.com';
const PAGE = 'www.aliexpress.com/password';

const answer = fc.record({
  page: fc.constantFrom(PAGE, 'www.alibaba.com/a', 'www.alibaba.com/b'),
  key: fc.constantFrom('a.0.0', 'a.0.1', 'b.0.0'),
  said: fc.constantFrom(...CORRECTIONS),
});

function say(answers: readonly { page: string; key: string; said: (typeof CORRECTIONS)[number] }[]) {
  return answers.reduce<readonly CorrectedPage[]>(
    (pages, { page, key, said }, at) => withCorrection(pages, page, key, said, at),
    [],
  );
}

describe('the page that an answer holds for', () => {
  it('is its host and path, without what differs from visit to visit', () => {
    expect(pageNameOf(ORIGIN, '/ac/password_modify.htm')).toBe('www.aliexpress.com/ac/password_modify.htm');
    expect(pageNameOf(ORIGIN, '/user/48151623/password')).toBe('www.aliexpress.com/user/*/password');
    expect(pageNameOf(ORIGIN, '/set.htm;jsessionid=9F2A')).toBe('www.aliexpress.com/set.htm');
  });

  it('keeps no token of a link from a mail', () => {
    for (const token of ['eyJhbGciOiJIUzI1NiJ9.e30', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'Zm9vYmFy1234567890']) {
      expect(pageNameOf(ORIGIN, `/reset/${token}`)).toBe('www.aliexpress.com/reset/*');
    }
  });

  it('is another one on another host', () => {
    expect(pageNameOf('https://www.aliexpress.us', '/password')).not.toBe(pageNameOf(ORIGIN, '/password'));
  });
});

describe('what was said of boxes', () => {
  it('is the last answer for each box of each page', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), (answers) => {
        const pages = say(answers);
        for (const { page, key } of answers) {
          const last = answers.findLast((one) => one.page === page && one.key === key);
          expect(correctionsOn(pages, page)[key]).toBe(last?.said);
        }
      }),
    );
  });

  it('leaves the other pages alone when one is forgotten', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), (answers) => {
        const left = withoutPage(say(answers), PAGE);
        expect(correctionsOn(left, PAGE)).toEqual({});
        expect(left).toEqual(say(answers).filter(({ page }) => page !== PAGE));
      }),
    );
  });

  it('is bounded: the oldest pages and boxes go first', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ page: `host/${at}`, key: 'a.0.0', said: 'otp' as const }));
    const pages = say(many);
    expect(pages).toHaveLength(100);
    expect(pages[0]?.page).toBe('host/299');
    expect(pages.at(-1)?.page).toBe('host/200');
    const boxes = Array.from({ length: 50 }, (_, at) => ({ page: PAGE, key: `a.0.${at}`, said: 'otp' as const }));
    expect(Object.keys(correctionsOn(say(boxes), PAGE))).toEqual(boxes.slice(-20).map(({ key }) => key));
  });
});
