// Owns the words of Danish and Norwegian that say what a box, a button or a form is for. Data only: folded to lower case without accents,
// '|' between words, '*' in front where a word may stand inside a longer one.
import type { Words } from '../concepts';

export const words: Words = {
  password: 'adgangskode|*kodeord|*passord|*adgangskode',
  new: 'ny|nyt|nytt|nye',
  current: 'nuvaerende|navaerende|gammelt|gammel|gamle',
  confirm: 'bekraeft|bekreft|gentag|gjenta|igen|igjen',
  username: 'brugernavn|brukernavn|*bruger|*bruker',
  email: 'e mail|e post',
  login: 'log ind|logg inn|login|innlogging',
  signup: 'opret|opret konto|registrer|opprett|bli medlem',
  forgot: '*glemt|glemte',
  reset: 'nulstil|tilbakestill|gendan',
  change: 'skift|aendre|endre|bytt',
  remember: 'husk|forbliv',
  otp: 'engangskode|bekraeftelseskode|bekreftelseskode|sikkerhedskode',
  question: 'sikkerhedssporgsmal|sikkerhetssporsmal',
  rule: 'tegn|mindst|minst',
  choose: 'vaelg|velg',
};
