// Owns the words of Swedish that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'losenord|losen',
  new: 'nytt|nya|ny',
  current: 'nuvarande|gammalt|gamla|befintligt',
  confirm: 'bekrafta|upprepa|igen|repetera|verifiera',
  username: 'anvandarnamn|anvandare|kundnummer',
  login: 'logga in|inloggning|inloggad',
  signup: 'registrera|skapa konto|bli medlem',
  forgot: 'glomt',
  reset: 'aterstall|aterstallning',
  change: 'andra|byt|byta|uppdatera',
  otp: 'engangskod|sakerhetskod',
  question: 'fraga|svar',
  choose: 'valj|skapa',
  code: 'kod',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success:
    'losenord&andrats|losenordet har andrats|losenord&uppdaterat|losenordet ar andrat|losenordet har aterstallts',
  sent: 'har skickat|skickats',
  'same-as-old': 'samma som&gamla|skilja sig fran|redan anvant',
  'too-short': 'for kort|maste vara minst|maste innehalla minst',
  'too-long': 'for langt',
  punctuation: 'endast bokstaver och siffror|bara bokstaver och siffror|otillatna tecken|ogiltiga tecken',
  'needs-classes': 'maste innehalla&stor|maste innehalla&siffra|minst tva av',
  'too-simple': 'for svagt|for enkelt',
  mismatch: 'matchar inte|stammer inte overens|inte lika',
  'wrong-password': 'fel losenord|felaktigt losenord|losenordet ar fel|losenordet ar felaktigt',
  'wrong-answer': 'fel svar|svaret ar fel',
  'code-wrong': 'fel kod|felaktig kod|ogiltig kod|koden ar',
  'code-expired': 'koden har gatt ut|koden har upphort',
  'session-expired': 'sessionen har|lanken har gatt ut',
  'only-alnum': 'endast bokstaver och siffror',
  upper: 'stor bokstav|versal|stora bokstaver',
  lower: 'liten bokstav|gemen|sma bokstaver',
  digit: 'siffr',
  special: 'specialtecken|symbol|skiljetecken',
  length: 'tecken',
  combine: 'tva av|kombination',
  'get-code': 'skicka kod|hamta kod|fa kod',
  'change-password': 'andra losenord|byt losenord',
  'profile-settings': 'installningar|min profil|kontoinstallningar',
  'forgot-password': 'glomt',
  'by-email': 'via e post',
  'by-question': 'sakerhetsfraga|hemlig fraga',
  'by-phone': 'via sms|via telefon',
  'other-way': 'annat satt|annan metod',
  'sign-in': 'logga in',
  'sign-out': 'logga ut',
  continue: 'fortsatt|nasta|klar',
  submit: 'skicka|bekrafta|spara',
  identity: 'verifiera din identitet|bekrafta din identitet|sakerhetsverifiering',
  reset: 'aterstall losenord|glomt losenord|aterstall ditt',
  slide: 'dra reglaget|dra for att|inte en robot',
};
