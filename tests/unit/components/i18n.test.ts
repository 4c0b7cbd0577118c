import { describe, expect, it, vi } from 'vitest';
import { isolate, pieces, plural, t } from '@/utils/browser/i18n';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));

describe('messages', () => {
  it('keep text that is not ours from turning the sentence around', () => {
    const said = t('search_empty', 'חשבון\u202e\u2069abc');
    expect(said).toBe('No account matches \u2068חשבוןabc\u2069.');
  });

  it('take dollar signs in a substitution as they are', () => {
    expect(t('search_empty', '$1 $$ $QUERY$')).toBe(`No account matches ${isolate('$1 $$ $QUERY$')}.`);
  });

  it('join names in a row, each apart, so that what joins them runs as the sentence does', () => {
    expect(t('after_linked', ['a.example', 'b.example'])).toBe(
      `It counts on ${isolate('a.example')} and ${isolate('b.example')}: they are one login.`,
    );
  });

  it('write numbers in the language of the text', () => {
    expect(plural('accounts_found', 10_000)).toBe('10,000 accounts');
    expect(plural('accounts_found', 1)).toBe('1 account');
  });

  it('give their pieces in the order of the sentence', () => {
    expect(pieces('find_change_path', 2)).toEqual(['Or find it yourself: ', 0, ', then ', 1, '.']);
  });
});
