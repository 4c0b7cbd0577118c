// Owns the words of Dutch that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'wachtwoord|paswoord',
  new: 'nieuw|nieuwe',
  current: 'huidig|oude|oud',
  confirm: 'bevestig|herhaal|nogmaals|opnieuw|herhaling',
  username: 'gebruiker|gebruikersnaam|klantnummer',
  login: 'inloggen|aanmelden|ingelogd',
  signup: 'registreren|registreer|account aanmaken|maak een account',
  forgot: 'vergeten|kwijt',
  reset: 'herstellen|instellen',
  change: 'wijzigen|wijzig|veranderen|aanpassen',
  otp: 'verificatiecode|bevestigingscode',
  question: 'vraag|antwoord',
  choose: 'kies|maak',
  name: 'naam|voornaam|achternaam',
  address: 'straat|postcode|plaats',
  search: 'zoek|zoeken',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success: 'wachtwoord&gewijzigd|wachtwoord&veranderd|wachtwoord&bijgewerkt|wachtwoord&hersteld|wachtwoord&aangepast',
  sent: 'verzonden|gestuurd',
  'same-as-old': 'anders dan het oude|hetzelfde als&oude|al eerder gebruikt|gelijk aan',
  'too-short': 'te kort|moet minimaal&tekens|moet minstens',
  'too-long': 'te lang',
  punctuation: 'alleen letters en cijfers|geen speciale tekens|ongeldige tekens|niet toegestane tekens',
  'needs-classes': 'moet&hoofdletter|moet&cijfer|moet&speciaal teken|minimaal twee van',
  'too-simple': 'te zwak|te eenvoudig|makkelijk te raden',
  mismatch: 'komen niet overeen|niet overeen',
  'wrong-password':
    'onjuist wachtwoord|wachtwoord&onjuist|verkeerd wachtwoord|wachtwoord&niet juist|wachtwoord&incorrect',
  'wrong-answer': 'antwoord&onjuist|verkeerd antwoord',
  'code-wrong': 'code&onjuist|code&ongeldig|verkeerde code',
  'code-expired': 'code&verlopen',
  'session-expired': 'sessie&verlopen|link&verlopen',
  'only-alnum': 'alleen letters en cijfers|geen speciale tekens',
  upper: 'hoofdletter',
  lower: 'kleine letter',
  digit: 'cijfer|getal',
  special: 'speciaal teken|speciale tekens|leesteken|symbool|symbolen',
  length: 'tekens',
  combine: 'twee van|combinatie|drie van',
  'get-code': 'code ophalen|code verzenden|stuur code|code aanvragen|verstuur code|code ontvangen',
  'change-password': 'wachtwoord wijzigen|wijzig wachtwoord|wachtwoord veranderen|wachtwoord aanpassen',
  'profile-settings': 'instellingen|mijn profiel|accountinstellingen|profielinstellingen',
  'forgot-password': 'wachtwoord vergeten|vergeten',
  'by-email': 'via e mail|per e mail',
  'by-question': 'geheime vraag|beveiligingsvraag',
  'by-phone': 'via sms|via telefoon|per sms',
  'other-way': 'andere manier|andere methode',
  'sign-in': 'inloggen|aanmelden',
  'sign-out': 'uitloggen|afmelden',
  continue: 'doorgaan|verder|volgende|gereed',
  submit: 'verzenden|bevestigen|opslaan|versturen',
  identity:
    'verifieer je identiteit|bevestig je identiteit|identiteit verifieren|beveiligingscontrole|identiteitsverificatie',
  reset: 'wachtwoord opnieuw instellen|wachtwoord herstellen|wachtwoord vergeten',
  slide: 'schuif|sleep de|geen robot',
};
