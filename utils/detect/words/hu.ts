// Owns the words of Hungarian that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'jelszo|jelszav|jelszava',
  new: 'uj',
  current: 'jelenlegi|regi|mostani|meglevo',
  confirm: 'megerosites|megerositese|ujra|ismet|megegyszer|ismetles',
  username: 'felhasznalo|felhasznalonev|becenev',
  login: 'bejelentkezes|belepes|belep',
  signup: 'regisztracio|uj fiok|csatlakozas',
  forgot: 'elfelejtett|elfelejtette',
  reset: 'visszaallitas|helyreallitas|beallitas',
  change: 'modositas|valtoztat|csere|megvaltoztat',
  question: 'kerdes|valasz',
  otp: 'ellenorzo|megerosito',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success: 'jelszo&megvaltozott|jelszo&modositva|jelszava&modositva|sikeresen megvaltozt|jelszo&sikeresen',
  sent: 'elkuldtuk|elkuldve',
  'same-as-old': 'megegyezik a regi|kulonbozni|nem lehet azonos',
  'too-short': 'tul rovid|legalabb&karakter&kell',
  'too-long': 'tul hosszu',
  punctuation: 'csak betuket es szamokat|nem megengedett karakter|ervenytelen karakter',
  'needs-classes': 'tartalmaznia kell',
  'too-simple': 'tul gyenge|tul egyszeru',
  mismatch: 'nem egyez',
  'wrong-password': 'hibas jelszo|helytelen jelszo|jelszo hibas|jelszo&helytelen',
  'wrong-answer': 'helytelen valasz|hibas valasz',
  'code-wrong': 'hibas kod|ervenytelen kod|helytelen kod|kod&hibas',
  'code-expired': 'kod&lejart',
  'session-expired': 'munkamenet&lejart|link&lejart',
  upper: 'nagybetu',
  lower: 'kisbetu',
  digit: 'szam',
  special: 'specialis karakter|irasjel|szimbolum',
  length: 'karakter',
  'get-code': 'kod kerese|kod kuldese|kodot kerek',
  'change-password': 'jelszo modositasa|jelszo megvaltoztatasa|jelszocsere|jelszomodositas',
  'profile-settings': 'beallitasok|profilom|fiokbeallitasok',
  'forgot-password': 'elfelejtett|elfelejtettem',
  'by-email': 'e mailben|e mail utjan',
  'by-question': 'biztonsagi kerdes|titkos kerdes',
  'by-phone': 'sms ben|telefonon',
  'other-way': 'mas mod|mas modon',
  'sign-in': 'bejelentkezes|belepes',
  'sign-out': 'kijelentkezes|kilepes',
  continue: 'tovabb|folytatas',
  submit: 'kuldes|mentes|megerosites',
  identity: 'szemelyazonossag|azonositas',
  reset: 'jelszo visszaallitasa|uj jelszo kerese|elfelejtett jelszo',
  slide: 'huzza|csusztassa|nem vagyok robot',
};
