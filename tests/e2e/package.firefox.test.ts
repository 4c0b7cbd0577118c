// Owns the reviewer's first look at the package for Firefox: the same, and Mozilla's linter with its questions answered.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtExtension } from '../rig/build';
import { describePackage, lint } from './package';

describePackage('firefox');

it('Mozilla’s linter finds no error, and asks nothing that is not answered', async () => {
  const { errors, warnings } = await lint(await builtExtension('firefox'));
  const answers: object = JSON.parse(readFileSync('scripts/listing/answers.json', 'utf8'));
  expect(errors).toEqual([]);
  // An answer that nobody asks for any more has to go too.
  expect([...new Set(warnings.map(({ code }) => code))].toSorted()).toEqual(Object.keys(answers).toSorted());
});
