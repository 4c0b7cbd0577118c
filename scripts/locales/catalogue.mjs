// @ts-check
// Owns what a complete translation is: the keys that a language needs, by the plural forms it has. The tests and
// `npm run locale` judge by it; it must change no file.

/** @typedef {{ message: string, description?: string, placeholders?: Record<string, { content: string }> }} Message */
/** @typedef {Record<string, Message>} Catalogue */

const FORM = /_(zero|one|two|few|many|other)$/;

/** BCP 47 tag of a folder of public/_locales. @param {string} folder */
export function tagOfFolder(folder) {
  return folder.replace('_', '-');
}

/**
 * The English key that a key translates: for a plural form, English's `_other`; for any other key, the key itself.
 * @param {string} key @param {Catalogue} english
 */
export function englishKey(key, english) {
  const base = key.replace(FORM, '');
  return base !== key && `${base}_other` in english ? `${base}_other` : key;
}

/**
 * The keys of a complete translation, in the order of the English file.
 * @param {string} folder @param {Catalogue} english
 */
export function neededKeys(folder, english) {
  const forms = new Intl.PluralRules(tagOfFolder(folder)).resolvedOptions().pluralCategories;
  // From few to many things, as people read them.
  const ordered = ['zero', 'one', 'two', 'few', 'many', 'other'].filter((form) => forms.some((each) => each === form));
  return Object.keys(english).flatMap((key) => {
    if (englishKey(key, english) === key && !key.endsWith('_other')) return [key];
    return key.endsWith('_other') ? ordered.map((form) => key.replace(FORM, `_${form}`)) : [];
  });
}

/**
 * Whether a plural form stands for one whole number only, so that its text may leave the number out ("a minute").
 * @param {string} key @param {string} folder
 */
export function standsForOneNumber(key, folder) {
  const form = FORM.exec(key)?.[1];
  const rules = new Intl.PluralRules(tagOfFolder(folder));
  let held = 0;
  for (let count = 0; count <= 1000; count += 1) if (rules.select(count) === form) held += 1;
  return held === 1;
}

/** Names of the places in a text, in small letters. @param {string} message */
export function placesIn(message) {
  return [...message.replaceAll('$$', '').matchAll(/\$([A-Za-z0-9_@]+)\$/g)].map((match) =>
    (match[1] ?? '').toLowerCase(),
  );
}
