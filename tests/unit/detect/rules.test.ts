// @vitest-environment happy-dom
// What a box states about lengths is taken, left alone where it says nothing, or named where nobody can follow it: never swallowed.
import { describe, expect, it } from 'vitest';
import { rulesOf } from '@/utils/detect/rules';

function rules(attributes: Readonly<Record<string, string>>) {
  const box = document.createElement('input');
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  return rulesOf(box, []);
}

describe('the attributes of a box', () => {
  it.each([
    [
      { minlength: '8', maxlength: '20' },
      { minLength: 8, maxLength: 20 },
    ],
    [{ minlength: '0' }, {}],
    [{ minlength: '-1', maxlength: '-1' }, {}],
    [{ maxlength: '524288' }, { maxLength: 524_288 }],
  ])('%j are followed or say nothing', (attributes, expected) => {
    expect(rules(attributes)).toMatchObject(expected);
    expect(rules(attributes).unread).toBeUndefined();
  });

  it.each([
    [{ minlength: '10000' }, ['length']],
    [{ minlength: '8.5' }, ['length']],
    [{ minlength: 'eight' }, ['length']],
    [{ minlength: '-5' }, ['length']],
    [{ maxlength: '0' }, ['length']],
    [{ maxlength: '1e999' }, ['length']],
    [{ passwordrules: `required: [${'a'.repeat(600)}]` }, ['passwordRules']],
    [{ pattern: '.'.repeat(501), maxlength: 'x' }, ['length', 'pattern']],
  ])('%j are named as not to be followed', (attributes, unread) => {
    expect(rules(attributes).unread).toEqual(unread);
    expect(rules(attributes).minLength).toBeUndefined();
  });
});

describe('the text beside a box', () => {
  const said = (...texts: string[]) => rulesOf(undefined, texts);

  it.each([
    ['Use 8-20 characters. No spaces.', { minLength: 8, maxLength: 20 }],
    ['Entre 8 y 16 caracteres', { minLength: 8, maxLength: 16 }],
    ['パスワードは８～２０文字です', { minLength: 8, maxLength: 20 }],
    ['8文字以上128文字以内', { minLength: 8, maxLength: 128 }],
    ['من ٦ إلى ٢٠ حرفًا', { minLength: 6, maxLength: 20 }],
    ['حداقل ۸ کاراکتر', { minLength: 8 }],
    ['8 से 20 वर्ण', { minLength: 8, maxLength: 20 }],
    ['密码为６－２０个字符', { minLength: 6, maxLength: 20 }],
    ['At most 16 characters', { maxLength: 16 }],
  ])('gives its lengths in the digits of any script: %s', (text, rules) => {
    expect(said(text)).toEqual(rules);
  });

  it.each([
    ['1 number and 8 symbols of your choice'],
    ['Call 0800 123 456 for help'],
    ['Over 500 characters from your favourite shows'],
    ['5-7 days delivery'],
  ])('gives no lengths where it speaks of something else: %s', (text) => {
    expect(said(text).minLength).toBeUndefined();
    expect(said(text).maxLength).toBeUndefined();
  });

  it('asks for what each item of a list asks for', () => {
    expect(said('minimum 8 znaków', 'jedna wielka litera', 'jedna mała litera', 'jedna cyfra')).toEqual({
      minLength: 8,
      requires: ['lower', 'upper', 'digit'],
    });
  });

  it('allows what it only lists as allowed', () => {
    expect(said('Letters, digits and special characters are welcome').requires).toBeUndefined();
  });

  it('takes a list of special characters whole, full stop and exclamation mark among them', () => {
    expect(said('Include a special character (!.;@#)').specials).toBe('!.;@#');
  });
});
