import { beforeEach, describe, expect, it, vi } from 'vitest';
import { direction, language, pieces, plural, speak, t } from '@/utils/browser/i18n';
import { choose, followChoice, readChoice, spokenLanguages, tagOf } from '@/utils/browser/languages';

const browser = await vi.hoisted(async () => {
  const { browser: fake } = await import('@/tests/gallery/fake-browser');
  const kept: Record<string, unknown> = {};
  let heard: (changes: Record<string, { newValue?: unknown }>, area: string) => void = () => undefined;
  const local = {
    get: async () => kept,
    set: async (items: Record<string, unknown>) => {
      Object.assign(kept, items);
      heard({ language: { newValue: items.language } }, 'local');
    },
    remove: async () => {
      delete kept.language;
      heard({ language: {} }, 'local');
    },
  };
  const onChanged = { addListener: (listen: typeof heard) => (heard = listen) };
  return { ...fake, storage: { local, onChanged } };
});
vi.mock('wxt/browser', () => ({ browser }));

/** What a translator would hand in, in small. */
const ARABIC = {
  language_tag: { message: 'ar' },
  language_direction: { message: 'rtl' },
  copy_what: { message: 'نسخ: $WHAT$ ($$)', placeholders: { what: { content: '$1' } } },
  accounts_found_two: { message: 'حسابان' },
  accounts_found_few: { message: '$COUNT$ حسابات', placeholders: { count: { content: '$1' } } },
  accounts_found_other: { message: '$COUNT$ حساب', placeholders: { count: { content: '$1' } } },
};

beforeEach(() => speak(null));

describe('a chosen language', () => {
  it('replaces the browser’s in texts, plural forms, numbers, direction and pieces', () => {
    expect(t('copy')).toBe('Copy');
    speak(ARABIC);
    expect([language(), direction()]).toEqual(['ar', 'rtl']);
    expect(t('copy_what', '$1')).toBe('نسخ: \u2068$1\u2069 ($)');
    expect(pieces('copy_what', 1)).toEqual(['نسخ: ', 0, ' ($)']);
    expect(plural('accounts_found', 2)).toBe('حسابان');
    expect(plural('accounts_found', 3)).toBe(`${new Intl.NumberFormat('ar').format(3)} حسابات`);
    expect(plural('accounts_found', 100)).toBe(`${new Intl.NumberFormat('ar').format(100)} حساب`);
  });

  it('is kept, and followed by a page that is open', async () => {
    await followChoice();
    expect(await readChoice()).toBeNull();
    await choose('en');
    await vi.waitFor(() => expect(t('language_tag')).toBe('en'));
    expect(await readChoice()).toBe('en');
    speak(ARABIC);
    await choose(null);
    await vi.waitFor(() => expect(language()).toBe('en'));
    expect(await readChoice()).toBeNull();
  });

  it('is one of those that are packed; anything else is the browser’s own', async () => {
    await browser.storage.local.set({ language: 'tlh' });
    expect(await readChoice()).toBeNull();
    expect(spokenLanguages).toContain('en');
    expect(tagOf('pt_BR')).toBe('pt-BR');
  });
});
