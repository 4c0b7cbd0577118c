// Owns the words of Polish that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'haslo|hasla|hasle|haslem',
  new: 'nowe|nowego|nowy',
  current: 'aktualne|obecne|stare|biezace|dotychczasowe',
  confirm: 'potwierdz|powtorz|ponownie|jeszcze raz',
  username: 'uzytkownik|uzytkownika',
  login: 'zaloguj|logowanie|logowania|zalogowany',
  signup: 'rejestracja|rejestruj|zarejestruj|zaloz konto|utworz konto',
  forgot: 'zapomniales|zapomnialem|nie pamietam',
  reset: 'resetuj|zresetuj|odzyskaj',
  change: 'zmien|zmiana|zmiany|edytuj',
  otp: 'weryfikacyjny|bezpieczenstwa',
  question: 'pytanie|odpowiedz',
  choose: 'wybierz|utworz',
  name: 'imie|nazwisko',
  address: 'miasto|ulica|adres',
  search: 'szukaj',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success: 'haslo&zmienione|haslo zostalo zmienione|haslo&zaktualizowane|pomyslnie zmieni',
  sent: 'wyslalismy|zostal wyslany|wyslano',
  'same-as-old': 'takie samo jak&poprzednie|rozne od&obecnego|inne niz&poprzednie|byc takie samo|juz uzywane',
  'too-short': 'za krotkie|zbyt krotkie|musi miec co najmniej|musi zawierac co najmniej&znak',
  'too-long': 'za dlugie|zbyt dlugie',
  punctuation: 'tylko litery i cyfry|znaki specjalne nie|niedozwolone znaki|niedozwolony znak',
  'needs-classes':
    'musi zawierac&wielka|musi zawierac&cyfr|musi zawierac&specjaln|co najmniej dwa z|co najmniej jedna wielka',
  'too-simple': 'zbyt slabe|za slabe|zbyt proste',
  mismatch: 'nie sa takie same|nie sa identyczne|nie pasuja|nie zgadzaja',
  'wrong-password': 'nieprawidlowe haslo|bledne haslo|haslo&nieprawidlowe|haslo&niepoprawne|niepoprawne haslo',
  'wrong-answer': 'nieprawidlowa odpowiedz|bledna odpowiedz|odpowiedz&nieprawidlowa',
  'code-wrong': 'nieprawidlowy kod|bledny kod|kod&nieprawidlowy|kod&niepoprawny',
  'code-expired': 'kod&wygasl',
  'session-expired': 'sesja&wygasla|link&wygasl',
  'only-alnum': 'tylko litery i cyfry',
  upper: 'wielk',
  lower: 'mala liter|male liter|mala',
  digit: 'cyfr|liczb',
  special: 'znak specjalny|znaki specjalne|znak interpunkcyjny|symbol',
  length: 'znak',
  combine: 'dwa z|kombinacj|dwoch z|trzy z',
  'get-code': 'pobierz kod|wyslij kod|uzyskaj kod|odbierz kod|wyslij ponownie',
  'change-password': 'zmien haslo|zmiana hasla',
  'profile-settings': 'ustawienia|moj profil|ustawienia konta|ustawienia profilu',
  'forgot-password': 'zapomnial|nie pamietam',
  'by-email': 'przez e mail|e mailem|za pomoca e mail|za pomoca adresu e mail',
  'by-question': 'tajne pytanie|pytanie zabezpieczajace|pytanie pomocnicze',
  'by-phone': 'przez sms|telefonicznie|za pomoca sms|przez telefon',
  'other-way': 'inny sposob|inna metoda|w inny sposob|inne sposoby',
  'sign-in': 'zaloguj',
  'sign-out': 'wyloguj',
  continue: 'kontynuuj|dalej|zakoncz',
  submit: 'wyslij|potwierdz|zapisz|zatwierdz',
  identity:
    'zweryfikuj tozsamosc|potwierdz tozsamosc|weryfikacja tozsamosci|zweryfikuj swoja tozsamosc|weryfikacja bezpieczenstwa',
  reset: 'zresetuj haslo|resetowanie hasla|odzyskaj haslo|nie pamietasz hasla|odzyskiwanie hasla',
  slide: 'przesun|przeciagnij|nie jestem robotem',
};
