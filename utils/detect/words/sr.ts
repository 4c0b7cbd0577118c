// Owns the words of Serbian, Croatian, Bosnian, Slovene that say what a box, a button or a form is for. Data only: folded to lower case without accents,
// '|' between words, '*' in front where a word may stand inside a longer one.
import type { Words } from '../concepts';

export const words: Words = {
  password: '*lozink|*zaporka|*zaporku|*geslo|*gesla|лозинк|sifra|шифра',
  new: 'nova|novu|novo|nove|нова|нову',
  current: 'trenutna|trenutnu|stara|staru|postojeca|dosadasnja|trenutno|staro|тренутна|стара|стару|sadasnja',
  confirm: 'potvrdi|ponovi|ponovo|ponovno|jos jednom|potvrda|potvrdite|ponovite|потврди|понови|поново',
  username: 'korisnicko ime|korisnik|*korisnik|uporabnisko ime|uporabnik|корисничко име|корисник|nadimak',
  email: 'e mail|e posta|имејл|е пошта',
  phone: 'telefon|mobitel|телефон|mobilni',
  login: 'prijava|prijavi|prijavite|prijavi se|prijavljivanje|пријав|uloguj|ulaz',
  signup:
    'registr|registracija|kreiraj nalog|otvori racun|novi korisnik|napravi|registruj|регистр|izradi racun|ustvari racun|napravi nalog|uclani',
  forgot: 'zaborav|pozabil|заборав|zaboravljena',
  reset: 'resetuj|resetiraj|obnovi|postavi|ponastavi',
  change:
    'promeni|promijeni|promjena|promena|izmeni|izmena|izmijeni|spremeni|промен|измен|moj nalog|moj profil|moj racun|postavke|podesavanja|uredi',
  remember: 'zapamti|zapomni si|ostani prijavljen|запамти|ostani',
  otp: 'verifikacijski kod|sigurnosni kod|kod|kontrolni kod|potvrdni kod|код',
  question: 'tajno pitanje|sigurnosno pitanje|odgovor|одговор',
  rule: 'znakova|najmanje|barem|veliko slovo|malo slovo|karaktera|slova|broj|знакова|најмање|vsaj',
  terms: 'uslovi|uvjeti|prihvacam|prihvatam|slazem|privatnost|pogoji|услов|saglas|suglas|opste',
  save: 'sacuvaj|spremi|posalji|shrani|сачувај|snimi|potvrdi',
  send: 'posalji kod|posalji ponovo',
  show: 'prikazi|sakrij',
  search: 'pretraga|pretrazi|trazi|isci|претрага',
  newsletter: 'bilten|popust|novosti',
  name: 'ime|prezime|firma|ime i prezime|tvrtka|име|презиме|datum rod',
  address: 'adresa|ulica|grad|postanski broj|drzava|mesto|адреса',
  card: 'kartica|oib|pib|jmbg',
  next: 'dalje|nastavi|sljedec|sledec|naprej',
  captcha: 'slike|slici|robot',
  signout: 'odjava|odjavi|odjavite|одјава',
};
