// Owns the words of Italian that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'parola',
  new: 'nuova|nuovo',
  current: 'attuale|vecchia|precedente',
  confirm: 'conferma|ripeti|ripetere|riscrivi',
  username: 'utente',
  login: 'accedi|accesso|accedere',
  signup: 'registrazione|registrati|iscriviti|iscrizione',
  forgot: 'dimenticato|dimenticata|smarrita',
  reset: 'reimposta|ripristina|recupera',
  change: 'cambia|cambio|modifica|aggiorna',
  otp: 'verifica|sicurezza',
  question: 'domanda|risposta',
  choose: 'scegli|crea',
  address: 'indirizzo|citta|cap',
  name: 'cognome',
  search: 'cerca',
  code: 'codice',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success: 'password&modificata|password&cambiata|password&aggiornata|password&reimpostata|modificata con successo',
  sent: 'abbiamo inviato|ti abbiamo inviato|inviata a|posta in arrivo',
  'same-as-old':
    'diversa dalla precedente|diversa da quella attuale|uguale alla precedente|uguale a quella attuale|gia utilizzata|gia usata',
  'too-short': 'troppo corta|troppo breve|deve contenere almeno&caratteri|deve essere di almeno',
  'too-long': 'troppo lunga',
  punctuation: 'solo lettere e numeri|caratteri speciali non|caratteri non consentiti|caratteri non ammessi',
  'needs-classes':
    'deve contenere&maiuscola|deve contenere&numero|deve contenere&speciale|almeno due dei|almeno una maiuscola|almeno un numero',
  'too-simple': 'troppo debole|troppo semplice|facile da indovinare',
  mismatch: 'non corrispondono|non coincidono|non corrisponde',
  'wrong-password': 'password errata|password non corretta|password&errata|password non valida|password&non e corretta',
  'wrong-answer': 'risposta&errata|risposta non corretta|risposta sbagliata',
  'code-wrong': 'codice&errato|codice&non valido|codice non corretto',
  'code-expired': 'codice&scaduto',
  'session-expired': 'sessione&scaduta|link&scaduto',
  'only-alnum': 'solo lettere e numeri',
  upper: 'maiuscol',
  lower: 'minuscol',
  digit: 'numer|cifr',
  special: 'caratteri speciali|carattere speciale|simbol|punteggiatura',
  length: 'caratter',
  combine: 'due dei|combinazione|tre dei|almeno due',
  'get-code':
    'ottieni codice|ottieni il codice|invia codice|invia il codice|ricevi codice|richiedi codice|invia di nuovo',
  'change-password': 'cambia password|cambia la password|modifica password|modifica la password',
  'profile-settings': 'impostazioni|il mio profilo|impostazioni account|sicurezza account',
  'forgot-password': 'dimenticat|hai dimenticato',
  'by-email': 'via e mail|tramite e mail|via email|tramite email',
  'by-question': 'domanda segreta|domanda di sicurezza',
  'by-phone': 'via sms|tramite sms|tramite telefono',
  'other-way': 'altro modo|altro metodo|altri metodi|altri modi',
  'sign-in': 'accedi|entra',
  'sign-out': 'esci|disconnetti',
  continue: 'continua|avanti|fine',
  submit: 'invia|conferma|salva',
  identity:
    'verifica la tua identita|conferma la tua identita|verifica dell identita|verifica di sicurezza|verifica identita',
  reset: 'reimposta|recupera password|password dimenticata|recupera la password',
  slide: 'scorri|trascina|non sono un robot',
};
