// Owns the words of Danish and Norwegian that say what a box, a button or a form is for. Data only: folded to lower case without accents,
// '|' between words, '*' in front where a word may stand inside a longer one.
import type { Words } from '../concepts';

export const words: Words = {
  password: 'adgangskode|*kodeord|*passord|*adgangskode|losen',
  new: 'ny|nyt|nytt|nye',
  current: 'nuvaerende|navaerende|gammelt|gammel|gamle|eksisterende|gjeldende|din adgangskode|ditt passord',
  confirm: 'bekraeft|bekreft|gentag|gjenta|igen|igjen|en gang til|gentagelse',
  username: 'brugernavn|brukernavn|*bruger|*bruker|kundenummer|medlemsnummer',
  email: 'e mail|e post|epost|e postadresse|e mailadresse',
  phone: 'telefon|mobilnummer|mobil',
  login: 'log ind|logg inn|login|innlogging|eksisterende kunde|allerede medlem|logg pa|log pa',
  signup:
    'opret|opret konto|registrer|opprett|bli medlem|bliv medlem|ny kunde|ny bruger|ny bruker|tilmeld|lag konto|opret bruger',
  forgot: '*glemt|glemte',
  reset: 'nulstil|tilbakestill|gendan|vaelg ny|velg nytt|opret ny adgangskode',
  change: 'skift|aendre|endre|bytt|opdater|oppdater|min konto|min profil|min side|indstillinger|innstillinger',
  remember: 'husk|forbliv|forbli|hold meg|hold mig',
  otp: 'engangskode|bekraeftelseskode|bekreftelseskode|sikkerhedskode|sikkerhetskode|verifikationskode|verifiseringskode|kode',
  question: 'sikkerhedssporgsmal|sikkerhetssporsmal|svar',
  rule: 'tegn|mindst|minst|stort bogstav|store bogstaver|store bokstaver|tal|siffer|styrke',
  save: 'gem|lagre|send|bekraeft',
  send: 'send kode|fa kode',
  show: 'vis|skjul',
  search: 'sog|sok|soeg',
  newsletter: 'nyhedsbrev|nyhetsbrev|rabatkode|rabattkode|tilbud',
  name: 'fornavn|efternavn|etternavn|navn|firma|fodsels',
  address: 'adresse|postnummer|by|postnr|poststed|vej',
  card: 'kort|kortnummer',
  next: 'naeste|neste|fortsaet|fortsett|videre',
  captcha: 'billede',
};
