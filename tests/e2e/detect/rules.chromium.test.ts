// Owns the promises about which texts around a new password state its rules: lists are read whole, wherever they stand among the
// boxes, and nothing is taken from the words of something else.
import { describe, expect, it } from 'vitest';
import { useLab } from './lab';

const held = useLab();

const ITEMS = [
  'mindestens 12 Zeichen',
  'mindestens ein Großbuchstabe von A bis Z',
  'mindestens ein Kleinbuchstabe von a bis z',
  'mindestens eine Ziffer von null bis neun',
  'mindestens ein Sonderzeichen (!$%&/=?+*#)',
];
const LIST = `<ul>${ITEMS.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const WHOLE = { minLength: 12, requires: ['lower', 'upper', 'digit', 'special'], specials: '!$%&/=?+*#' };

const FORM = (of: {
  readonly above?: string;
  readonly beside?: string;
  readonly below?: string;
  readonly attributes?: string;
}) =>
  `<h1>Neues Passwort</h1><form method="post">${of.above ?? ''}
<div><label for="new">Neues Passwort</label><input type="password" id="new" ${of.attributes ?? ''}>${of.beside ?? ''}</div>
<div><label for="again">Neues Passwort bestätigen</label><input type="password" id="again"></div>${of.below ?? ''}<button>Speichern</button></form>`;

async function rulesOn(markup: string) {
  await held.lab.show(markup);
  return (await held.lab.read()).rules;
}

describe('a list of rules is read whole', () => {
  it.each([
    ['beside the box', { beside: LIST }],
    ['above the boxes', { above: LIST }],
    ['below the repeated password', { below: LIST }],
    ['as lines of their own', { beside: ITEMS.map((item) => `<div><span>${item}</span></div>`).join('') }],
  ])('%s', async (_, where) => {
    expect(await rulesOn(FORM(where))).toEqual(WHOLE);
  });

  it('where the box names it as its description, far away', async () => {
    const markup = `${FORM({ attributes: 'aria-describedby="far"' })}<p id="far">Zwischen 10 und 24 Zeichen</p>`;
    expect(await rulesOn(markup)).toEqual({ minLength: 10, maxLength: 24 });
  });
});

describe('nothing is taken', () => {
  it('from a list that is not shown', async () => {
    expect(await rulesOn(FORM({ beside: `<div hidden>${LIST}</div>` }))).toEqual({});
  });

  it('from what stands behind a box of something else', async () => {
    const below =
      '<div><label for="tel">Telefon</label><input id="tel" type="tel"><small>mindestens 9 Zeichen</small></div>';
    expect(await rulesOn(FORM({ below }))).toEqual({});
  });

  it('from another form', async () => {
    const other = '<form><p>Ihr Kommentar: mindestens 30 Zeichen</p><textarea></textarea></form>';
    expect(await rulesOn(`${FORM({})}${other}`)).toEqual({});
  });
});
