// Owns the words of Serbian, Croatian, Bosnian, Slovene that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';

export const words: Words = {
  password: 'lozinka|lozinku|zaporka|zaporku|geslo|loznika',
  new: 'novu',
  current: 'trenutna|trenutnu|stara|staru|postojeca',
  confirm: 'potvrdi|ponovi|ponovo|ponovno|jos jednom|potvrda',
  username: 'korisnik|korisnicko|uporabnisko',
  email: 'e posta|posta|имејл',
  login: 'prijava|prijavi|prijavite',
  signup: 'registracija|registruj|kreiraj nalog|otvori racun',
  forgot: 'zaboravili|zaboravljena|pozabili',
  reset: 'resetuj|resetiraj|obnovi',
  change: 'promeni|promijeni|promjena|promena',
  question: 'pitanje|odgovor',
  choose: 'izaberi|odaberi',
  otp: 'verifikacijski|sigurnosni',
};
