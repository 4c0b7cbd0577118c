// Owns the words of French that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'mot de passe|mots de passe|motdepasse|motpasse',
  new: 'nouveau|nouvel|nouv',
  current: 'actuel|ancien',
  confirm: 'confirmation|retapez|repetez|repeter|ressaisir',
  username: 'identifiant|utilisateur|pseudo',
  email: 'courriel|mel',
  login: 'connexion|connecter|connectez',
  signup: 'inscription|inscrire|creer un compte|creez',
  forgot: 'oublie|perdu',
  reset: 'reinitialiser|reinitialisation|definir',
  change: 'modifier|modification|changer|changement',
  question: 'reponse',
  choose: 'choisir|choisissez',
  address: 'adresse|ville|code postal|pays',
  name: 'nom|prenom',
  search: 'recherche|rechercher',
  otp: 'verification|recu',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success: 'mot de passe&modifie.|mot de passe&change.|mot de passe&mis a jour|mot de passe&reinitialise.',
  sent: 'envoye|boite de reception|vous recevrez&mail|vous recevrez&lien|consultez votre boite',
  'same-as-old':
    'different de l ancien|identique a l ancien|meme que l ancien|deja utilise|different du mot de passe actuel',
  'too-short': 'trop court|doit comporter au moins&caracteres|doit contenir au moins&caracteres',
  'too-long': 'trop long|ne doit pas depasser',
  punctuation:
    'uniquement des lettres et des chiffres|seulement des lettres et des chiffres|caracteres speciaux ne sont pas|pas de caracteres speciaux|caractere non autorise|caracteres non autorises',
  'needs-classes':
    'doit contenir&majuscule|doit contenir&chiffre|doit contenir&special|au moins deux des|au moins une majuscule|au moins un chiffre',
  'too-simple':
    'trop faible|trop simple|facile a deviner|plus fort|plus sur|plus robuste|compromis|fuite de donnees|facile a deviner',
  mismatch: 'ne correspondent pas|ne correspond pas|differents|ne sont pas identiques',
  'wrong-password':
    'mot de passe incorrect|mot de passe&incorrect|mauvais mot de passe|mot de passe&errone|mot de passe invalide',
  'wrong-answer': 'reponse&incorrecte|mauvaise reponse',
  'code-wrong': 'code&incorrect|code&invalide|code errone',
  'code-expired': 'code&expire',
  'session-expired': 'session&expire|lien&expire',
  'only-alnum':
    'uniquement des lettres et des chiffres|seulement des lettres et des chiffres|pas de caracteres speciaux',
  upper: 'majuscule',
  lower: 'minuscule',
  digit: 'chiffre',
  special: 'caractere special|caracteres speciaux|symbole|ponctuation',
  length: 'caractere',
  combine: 'deux des|combinaison|trois des|au moins deux',
  'get-code':
    'recevoir un code|recevoir le code|envoyer le code|envoyer un code|obtenir le code|obtenir un code|renvoyer',
  'change-password':
    'changer le mot de passe|modifier le mot de passe|changer mon mot de passe|modifier mon mot de passe|changer de mot de passe',
  'profile-settings': 'parametres|mon profil|parametres du compte|securite du compte',
  'forgot-password': 'mot de passe oublie|oublie',
  'by-email': 'par e mail|par email|par courriel',
  'by-question': 'question secrete|question de securite',
  'by-phone': 'par sms|par telephone',
  'other-way': 'autre methode|autre moyen|autres methodes|autrement',
  'sign-in': 'se connecter|connexion|identifiez vous|s identifier',
  'sign-out': 'deconnexion|se deconnecter',
  continue: 'continuer|suivant|terminer',
  submit: 'valider|confirmer|enregistrer|envoyer|soumettre',
  identity:
    'verifier votre identite|verifiez votre identite|confirmez votre identite|verification d identite|verification de securite',
  reset: 'reinitialiser|mot de passe oublie|recuperer',
  slide: 'faites glisser|glisser|pas un robot',
  'a-password': 'mot de passe|mots de passe',
  'a-code': 'code|otp',
  'a-link': 'lien|url',
  'a-session': 'session|connexion a',
  'an-answer': 'reponse',
  'other-code': 'promo|reduction|avantage|code postal|bon d|cadeau|coupon|parrainage',
  'other-thing': 'telephone|postal|nom|prenom|adresse|rue|numero de',
  wrong: 'incorrect|errone|invalide|non valide|pas valide|pas correct|n est pas le bon|faux|fauss|mauvais|inexact',
  expired: 'expire.|expiree.|plus valide|plus valable|deja ete utilise|deja utilise|perime',
  changed: 'modifie.|change.|mis a jour|reinitialise.|enregistre.',
  not: 'n a pas|n ont pas|pas pu|n a pu|impossible|echec|erreur|pas ete|ne peut',
  pending:
    'si.|apres|une fois|des que|lorsque|quand|avant|sans|dernier|derniere|doit etre|sera.|pour que|afin|je.|politique|assurez|regulierement',
  'at-least': 'au moins|minimum|minimal|min.|ou plus',
  'at-most': 'au maximum|maximum|max.|au plus|depasser|plus de|jusqu a|exceder',
  space: 'espace',
  ban: 'ne doit pas|ne peut pas|ne doivent pas|sans|uniquement|seulement|que des|pas autoris|interdit|non autoris|aucun|n utilisez pas',
  must: 'doit|contenir|comporter|inclure|ajoutez|faut|au moins|doivent|composer|utilisez',
  'old-one': 'ancien|actuel|precedent|derniers',
  same: 'meme|different|identique|deja utilise|differer',
  'no-match':
    'ne correspondent pas|correspond pas|pas identiques|differents|ne sont pas les memes|doivent correspondre|doivent etre identiques|ne concordent pas',
};
