// Owns the words of Finnish that say what a box, a button or a form is for. Data only: folded to lower case without accents,
// '|' between words, '*' in front where a word may stand inside a longer one.
import type { Words } from '../concepts';

export const words: Words = {
  password: '*salasana',
  new: 'uusi|uuden|uutta',
  current: 'nykyinen|vanha|nykyisen|vanhan',
  confirm: 'vahvista|toista|uudelleen|uudestaan|toistamiseen|varmista',
  username: 'kayttajatunnus|kayttajanimi|*kayttaja|asiakasnumero',
  email: 'sahkoposti|*sahkoposti',
  login: 'kirjaudu|kirjautuminen|sisaankirjautuminen|kirjaudu sisaan',
  signup: 'rekisteroi|rekisteroidy|luo tili|luo tunnus|rekisteroityminen',
  forgot: 'unohd|unohtui',
  reset: 'palauta|nollaa|aseta',
  change: 'vaihda|muuta|paivita|muokkaa',
  remember: 'muista minut|muista',
  otp: 'vahvistuskoodi|turvakoodi|kertakayttokoodi|koodi',
  question: 'turvakysymys|vastaus',
  rule: 'merkkia|vahintaan|iso kirjain',
  choose: 'valitse',
};
