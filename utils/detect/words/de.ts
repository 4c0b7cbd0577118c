// Owns the words of German that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'passwort|kennwort|losungswort',
  new: 'neu|neue|neues|neuen',
  current: 'aktuell|alt|altes|alte|bisheriges|derzeitiges',
  confirm: 'bestatigen|bestatigung|wiederholen|wiederholung|wdh|erneut|nochmal|noch einmal',
  username: 'benutzer|benutzername|nutzername|kundennummer',
  login: 'anmelden|anmeldung|einloggen|angemeldet',
  signup: 'registrieren|konto erstellen|anlegen|konto eroffnen',
  forgot: 'vergessen',
  reset: 'zurucksetzen',
  change: 'andern|anderung|einstellungen|mein konto',
  otp: 'einmalpasswort|einmal|sicherheitscode|bestatigungscode|verifizierung',
  question: 'frage|sicherheitsfrage|antwort',
  choose: 'wahlen|festlegen|erstellen',
  address: 'strasse|ort|plz|land',
  name: 'vorname|nachname',
  search: 'suche|suchen',
  code: 'kode',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success: 'passwort&geandert|kennwort&geandert|passwort&aktualisiert|passwort&zuruckgesetzt|erfolgreich geandert',
  sent: 'gesendet|geschickt|posteingang|verschickt',
  'same-as-old': 'nicht mit dem alten|identisch mit&alten|altes passwort&gleich|bereits verwendet|unterscheiden',
  'too-short': 'zu kurz|mindestens&zeichen&muss',
  'too-long': 'zu lang|hochstens&zeichen',
  punctuation:
    'nur buchstaben und zahlen|nur buchstaben und ziffern|keine sonderzeichen|sonderzeichen sind nicht|unzulassige zeichen|ungultige zeichen',
  'needs-classes':
    'muss&grossbuchstabe|muss&ziffer|muss&sonderzeichen|muss&zahl|mindestens zwei der|mindestens einen grossbuchstaben|mindestens eine zahl',
  'too-simple': 'zu schwach|zu einfach|zu unsicher|leicht zu erraten',
  mismatch: 'stimmen nicht uberein|nicht uberein|unterschiedlich',
  'wrong-password':
    'falsches passwort|passwort ist falsch|passwort&falsch|passwort&nicht korrekt|passwort&inkorrekt|kennwort&falsch|aktuelles passwort&falsch',
  'wrong-answer': 'antwort&falsch|falsche antwort|antwort&nicht korrekt',
  'code-wrong': 'code&falsch|code&ungultig|falscher&code|code&nicht korrekt|bestatigungscode&falsch',
  'code-expired': 'code&abgelaufen',
  'session-expired': 'sitzung&abgelaufen|link&abgelaufen',
  'only-alnum': 'nur buchstaben und zahlen|nur buchstaben und ziffern|keine sonderzeichen',
  upper: 'grossbuchstabe|gross und klein',
  lower: 'kleinbuchstabe|kleinbuchstaben|gross und klein',
  digit: 'ziffer|zahl',
  special: 'sonderzeichen|satzzeichen|symbol',
  length: 'zeichen',
  combine: 'zwei der|zwei von|kombination|drei der',
  'get-code': 'code senden|code anfordern|code erhalten|bestatigungscode anfordern|code zusenden',
  'change-password': 'passwort andern|kennwort andern|passwort wechseln',
  'profile-settings': 'kontoeinstellungen|profileinstellungen|einstellungen|sicherheitseinstellungen|mein profil',
  'forgot-password': 'passwort vergessen|kennwort vergessen|vergessen',
  'by-email': 'per e mail|uber e mail|e mail verifizierung',
  'by-question': 'sicherheitsfrage|geheime frage',
  'by-phone': 'per sms|per telefon|uber telefon',
  'other-way': 'andere methode|anderen weg|andere moglichkeit|andere art',
  'sign-in': 'anmelden|einloggen',
  'sign-out': 'abmelden|ausloggen',
  continue: 'weiter|fortfahren|fertig',
  submit: 'absenden|bestatigen|speichern|ubernehmen|senden',
  identity: 'identitat bestatigen|identitat&bestatigen|sicherheitsuberprufung|identitatsprufung|dass sie es sind',
  reset: 'passwort zurucksetzen|kennwort zurucksetzen|passwort vergessen',
  slide: 'schieben sie|schieberegler|kein roboter|ziehen sie',
};
