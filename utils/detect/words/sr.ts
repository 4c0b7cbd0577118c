// Owns the words of Serbian, Croatian, Bosnian, Slovene that say what a box, a button or a form is for. Data only: folded to lower case without accents,
// '|' between words, '*' in front where a word may stand inside a longer one.
import type { Words } from '../concepts';

export const words: Words = {
  password: '*lozink|*zaporka|*zaporku|*geslo',
  new: 'nova|novu|novo|nove',
  current: 'trenutna|trenutnu|stara|staru|postojeca',
  confirm: 'potvrdi|ponovi|ponovo|ponovno|jos jednom|potvrda',
  username: 'korisnicko ime|korisnik|*korisnik|uporabnisko ime',
  email: 'e mail|e posta',
  login: 'prijava|prijavi|prijavite|prijavi se',
  signup: 'registr|registracija|kreiraj nalog|otvori racun|novi korisnik',
  forgot: 'zaborav|pozabil',
  reset: 'resetuj|resetiraj|obnovi',
  change: 'promeni|promijeni|promjena|promena',
  remember: 'zapamti|zapomni si',
  otp: 'verifikacijski kod|sigurnosni kod|kod|kontrolni kod',
  question: 'tajno pitanje|sigurnosno pitanje',
  rule: 'znakova|najmanje|barem',
  choose: 'izaberi|odaberi',
};
