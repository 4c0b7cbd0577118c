// Owns the words of Danish and Norwegian that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';

export const words: Words = {
  password: 'adgangskode|kodeord|passord',
  new: 'ny|nyt|nye|nytt',
  current: 'nuværende|nåværende|gammelt|gammel|gamle',
  confirm: 'bekræft|bekreft|gentag|gjenta|igen|igjen',
  username: 'bruger|brugernavn|bruker|brukernavn',
  login: 'log ind|logg inn|innlogging|logget',
  signup: 'opret|opprett|registrer|bli medlem|tilmeld',
  forgot: 'glemt',
  reset: 'nulstil|tilbakestill|gendan',
  change: 'skift|ændre|endre|bytt',
  otp: 'engangskode|bekræftelseskode|bekreftelseskode|sikkerhedskode',
  question: 'sporgsmal|sporsmal|svar',
  choose: 'vælg|velg',
  code: 'kode',
};
