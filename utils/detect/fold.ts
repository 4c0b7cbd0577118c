// Owns how a text is folded and cut into the keys its words are looked up by: the same for words of the dictionary and
// texts of a page.

/** Everything up to U+00BF that is no letter or digit, and the common marks of other scripts. */
const MARKS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among the marks to drop
  /[\0-\x09\x0b-\x2f\x3a-\x60\x7b-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u060c\u061b\u061f\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/g;
/** Words that names run together: userpassword, newpwd, passwordconfirm. */
const INSIDE =
  /([a-z])(?=passw|pwd|code\b|kode?\b|koodi|frage|vraag|fraga|kysymys|answer|kennwort|wachtwoord|heslo|haslo|senha|contrasen|sifre|parola|confirm|mail\b|repeat)/g;
const AFTER = /(passwor[dt]|passwd|pwd)(?=[a-z])/g;

/** Lower case, in Latin letters without accents where the script has such, words set apart by spaces; camelCase, digits
 * and run-together names split. */
export function fold(text: string): string {
  const split = text.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
  const plain = /[^\0-\x7f]/.test(split) ? strip(split) : split;
  return plain.replace(MARKS, ' ').replace(INSIDE, '$1 ').replace(AFTER, '$1 ');
}

/** Letters and below them how they are written here: Latin ones without a decomposition, then Cyrillic and Greek. One
 * alphabet lets stems that languages share (heslo, parola, kod, novy) be written once. */
const LETTERS = 'ıđðłßøœæабвгдежзиклмнопрстуфхцчшщыэюяієґјљњћђџαβγδεζηθικλμνξοπρσςτυφχψω';
const PLAIN = 'iddlsooaabvgdezziklmnoprstufhccssyeuaiegjlnccdabgdezitiklmnxoprsstufhpo';

// Only marks of Latin, Greek and Cyrillic are dropped: elsewhere a mark is a letter of its own.
const strip = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036fъь]/g, '')
    .normalize('NFC')
    .replace(/[ß-џ]/g, (letter) => PLAIN[LETTERS.indexOf(letter)] ?? letter);

/** Words that change nothing: "create an account" is "create account". */
const STOPS =
  ' a an the your my our to of for de d del della di da du la le les el il l un una une der die das dem den ein eine ihr dein het je uw een tu tua su sua mi seu ta votre vos mon sa moje ';

/**
 * What a text says, by `look`: what a key means as bits, 0 where nothing is known of it. Keys are the first five letters of
 * a word, five and three of two words that are known together, and any two, three, four or six characters of a script
 * without spaces, the longest first. What two words mean together neither means alone: "postal code", "create account".
 */
export function saidIn(text: string, look: (key: string) => number): number {
  let said = 0;
  const words: string[] = [];
  const parted = fold(text)
    // Where spaces part no words, as in Hangul's compounds, they do not count.
    .replace(/([\u0e00-\uffff]) (?=[\u0e00-\uffff])/g, '$1')
    // Nor do such scripts part their words from Latin ones: "ログインID".
    .replace(/[\u0e00-\uffff](?=[a-z\d])|[a-z\d](?=[\u0e00-\uffff])/g, '$& ')
    .split(' ');
  for (const word of parted) if (word && !STOPS.includes(` ${word} `)) words.push(word);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    // A script written without spaces, or Hangul: its words are looked for anywhere.
    if (word.charCodeAt(word.length - 1) >= 0xe00) {
      for (let from = 0; from < word.length - 1; from++)
        for (const length of [6, 4, 3, 2])
          if (from + length <= word.length) said |= look(word.slice(from, from + length));
      continue;
    }
    const key = word.slice(0, 5);
    const next = words[at + 1];
    const together = next === undefined ? 0 : look(`${key} ${next.slice(0, 3)}`);
    said |= together || look(key);
    if (together) at++;
  }
  return said;
}
