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
