// Owns the words of Greek that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'κωδικος|κωδικο|κωδικου|συνθηματικο',
  new: 'νεος|νεο|νεου|νεα',
  current: 'τρεχων|τρεχοντα|παλιο|παλιος|υπαρχων',
  confirm: 'επιβεβαιωση|επαναλαβετε|ξανα|επαναληψη|επαληθευση',
  username: 'χρηστη|χρηστης|ψευδωνυμο',
  email: 'ηλεκτρονικ',
  login: 'συνδεση|συνδεθειτε|εισοδος|εισοδο',
  signup: 'εγγραφη|εγγραφειτε|δημιουργια|νεος χρηστης',
  forgot: 'ξεχασα|ξεχασατε',
  reset: 'επαναφορα|ανακτηση|ορισμος',
  change: 'αλλαγη|αλλαξτε|τροποποιηση',
  otp: 'επαληθευσης|ασφαλειας',
  question: 'ερωτηση|απαντηση',
  choose: 'επιλεξτε',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success: 'κωδικος&αλλαξε|κωδικος&ενημερωθηκε|επιτυχ',
  sent: 'στειλαμε|σταλθηκε|εχει σταλει',
  'same-as-old': 'ιδιος με|διαφορετικος απο',
  'too-short': 'πολυ μικρος|πολυ συντομος',
  'too-long': 'πολυ μεγαλος',
  punctuation: 'μονο γραμματα και αριθμους',
  'needs-classes': 'πρεπει να περιεχει&κεφαλαι|πρεπει να περιεχει&αριθμ',
  'too-simple': 'πολυ αδυναμος|πολυ απλος',
  mismatch: 'δεν ταιριαζουν|δεν συμπιπτουν',
  'wrong-password': 'λανθασμενος κωδικος|λαθος κωδικος|κωδικος&λανθασμενος',
  'wrong-answer': 'λανθασμενη απαντηση|λαθος απαντηση',
  'code-wrong': 'μη εγκυρος κωδικος|κωδικος επαληθευσης&λαν',
  'code-expired': 'κωδικος&εληξε',
  'session-expired': 'συνδεση&εληξε|συνεδρια&εληξε',
  upper: 'κεφαλαι',
  lower: 'πεζ',
  digit: 'αριθμ|ψηφι',
  special: 'ειδικο χαρακτηρα|ειδικους χαρακτηρες|συμβολ',
  length: 'χαρακτηρ',
  'get-code': 'ληψη κωδικου|αποστολη κωδικου',
  'change-password': 'αλλαγη κωδικου|αλλαγη συνθηματικου',
  'profile-settings': 'ρυθμισεις|το προφιλ μου',
  'forgot-password': 'ξεχασ',
  'by-email': 'μεσω email|μεσω e mail',
  'by-question': 'ερωτηση ασφαλειας|μυστικη ερωτηση',
  'by-phone': 'μεσω sms|μεσω τηλεφωνου',
  'other-way': 'αλλος τροπος|αλλο τροπο',
  'sign-in': 'συνδεση|εισοδος',
  'sign-out': 'αποσυνδεση',
  continue: 'συνεχεια|επομενο',
  submit: 'υποβολη|επιβεβαιωση|αποθηκευση',
  identity: 'επαληθευση ταυτοτητας|επαληθευστε την ταυτοτητα',
  reset: 'επαναφορα κωδικου|ανακτηση κωδικου',
  slide: 'συρετε|δεν ειμαι ρομποτ',
};
