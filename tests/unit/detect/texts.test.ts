// Owns the promise that a sentence is heard wherever in a text it stands, and only at the beginning of a word.
import { describe, expect, it } from 'vitest';
import { TEXT_LANGUAGES } from '../../../utils/detect/text-languages';
import { says } from '../../../utils/detect/texts';

describe('what a text says', () => {
  it.each([
    ['Sign in', 'sign-in'],
    ['Continue', 'continue'],
    ['Submit', 'submit'],
    ['We have sent a link to d***@example.com.', 'sent'],
    ['Войти', 'sign-in'],
    ['登录', 'sign-in'],
  ] as const)('is heard where it begins the text: %s', (text, saying) => {
    expect(says(TEXT_LANGUAGES, text, saying)).toBe(true);
  });

  it('is heard in the middle of a text', () => {
    expect(says(TEXT_LANGUAGES, 'Please wait: we have sent you a link.', 'sent')).toBe(true);
  });

  it('is not heard inside another word', () => {
    expect(says(TEXT_LANGUAGES, 'Resubmit', 'submit')).toBe(false);
  });
});
