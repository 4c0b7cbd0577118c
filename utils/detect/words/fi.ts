// Owns the words of Finnish that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';

export const words: Words = {
  password: 'salasana',
  new: 'uusi|uuden|uutta',
  current: 'nykyinen|vanha|nykyisen|vanhan',
  confirm: 'vahvista|toista|uudelleen|uudestaan|varmista',
  username: 'kayttajatunnus|tunnus',
  email: 'sahkoposti',
  login: 'kirjaudu|kirjautuminen|sisaan',
  signup: 'rekisteroidy|rekisteroityminen|luo tili|luo tunnus',
  forgot: 'unohditko|unohtui|unohtunut',
  reset: 'palauta|nollaa|aseta',
  change: 'vaihda|muuta|paivita|muokkaa',
  otp: 'vahvistuskoodi|kertakayttokoodi',
  question: 'kysymys|vastaus|turvakysymys',
  choose: 'valitse|luo',
  code: 'koodi',
};
