// Owns the words of Turkish that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'sifre|sifreniz|sifrem|sifresi',
  new: 'yeni',
  current: 'mevcut|eski|simdiki|gecerli',
  confirm: 'tekrar|dogrula|onayla|yeniden|yinele|teyit',
  username: 'kullanici|uye no|kimlik',
  email: 'e posta|eposta|posta',
  login: 'giris|oturum',
  signup: 'kayit|uye ol|hesap olustur|kaydol|uyelik',
  forgot: 'unuttum|unuttunuz',
  reset: 'sifirla|yenile|kurtar',
  change: 'degistir|guncelle|hesabim',
  otp: 'dogrulama kodu|guvenlik kodu|onay kodu',
  question: 'soru|sorusu|cevap',
  choose: 'belirle|olustur',
  name: 'adi|soyadi',
  code: 'kodu',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success:
    'sifre&degistirildi|sifreniz&degistirildi|parola&degistirildi|parolaniz&degistirildi|sifreniz&guncellendi|sifreniz&sifirlandi|basariyla degistirildi',
  sent: 'gonderdik|gonderildi|gelen kutunuz|gonderilmistir|e posta kutunuzu',
  'same-as-old': 'eski&ayni olamaz|mevcut&ayni olamaz|eskisiyle ayni|daha once kullan|farkli olmali',
  'too-short': 'cok kisa|en az&karakter olmali|en az&karakterden',
  'too-long': 'cok uzun',
  punctuation:
    'sadece harf ve rakam|yalnizca harf ve rakam|ozel karakter kullan|gecersiz karakter|izin verilmeyen karakter',
  'needs-classes': 'buyuk harf icermeli|rakam icermeli|en az ikisi|en az bir buyuk harf|ozel karakter icermeli',
  'too-simple': 'cok zayif|cok basit|tahmin edilmesi kolay|daha guclu|sizint|ele gecir',
  mismatch: 'eslesmiyor|uyusmuyor|ayni degil',
  'wrong-password':
    'yanlis sifre|sifre yanlis|sifre hatali|hatali sifre|sifreniz yanlis|parola yanlis|yanlis parola|sifreniz hatali|mevcut sifre&yanlis|gecersiz sifre',
  'wrong-answer': 'cevap&yanlis|yanlis cevap|yanit&yanlis',
  'code-wrong': 'kod&yanlis|kod&hatali|yanlis kod|gecersiz kod|kod gecersiz|kodu yanlis|kodu hatali',
  'code-expired': 'kodun suresi|kodunun suresi|kod&suresi dol',
  'session-expired': 'oturum&sona er|oturumunuzun suresi|baglantinin suresi',
  'only-alnum': 'sadece harf ve rakam|yalnizca harf ve rakam',
  upper: 'buyuk harf',
  lower: 'kucuk harf',
  digit: 'rakam|sayi',
  special: 'ozel karakter|noktalama|sembol',
  length: 'karakter',
  combine: 'en az iki|ikisi|kombinasyon',
  'get-code': 'kod al|kodu al|kod gonder|kodu gonder|dogrulama kodu al|tekrar gonder',
  'change-password':
    'sifre degistir|sifreyi degistir|sifremi degistir|parola degistir|parolayi degistir|giris parolasi degistir',
  'profile-settings': 'profil ayarlari|ayarlar|hesap ayarlari|profilim',
  'forgot-password': 'sifremi unuttum|parolami unuttum|unuttunuz|unuttum',
  'by-email': 'e posta ile|e posta yoluyla|e posta dogrulama',
  'by-question': 'guvenlik sorusu|gizli soru',
  'by-phone': 'sms ile|telefon ile|telefonla',
  'other-way': 'baska bir yol|diger yontem|farkli bir yontem|baska yontem',
  'sign-in': 'giris yap|oturum ac|giris',
  'sign-out': 'cikis',
  continue: 'devam|ileri|tamam',
  submit: 'gonder|onayla|kaydet|tamamla',
  identity: 'kimliginizi dogrulayin|kimlik dogrulama|guvenlik dogrulamasi|siz oldugunuzu',
  reset: 'sifre sifirla|sifreyi sifirla|sifremi unuttum|parola sifirla|sifre yenile',
  slide: 'kaydirin|kaydir|surukle|robot degilim',
  'a-password': 'sifre|parola',
  'a-code': 'kod.|kodu.|kodun|kodunu|otp|sifre kodu',
  'a-link': 'baglanti|link',
  'a-session': 'oturum',
  'an-answer': 'cevab|yanit|cevap',
  'other-code': 'indirim|kupon|promosyon|hediye|posta kodu|kampanya',
  'other-thing': 'telefon|posta kodu|isim|ad soyad|soyad|adres|sokak|cep',
  wrong: 'hatali|yanlis|gecersiz|dogru degil|gecerli degil',
  expired:
    'suresi dol|suresi gec|sona er|gecerliligini yitir|zaman asim|daha once kullanil|artik gecerli degil|suresi bitti',
  changed: 'degistirildi|degisti.|guncellendi|sifirlandi|yenilendi|degistirdiniz|olusturuldu|kaydedildi',
  not: 'edilemedi|degistirilemedi|guncellenemedi|sifirlanamadi|hata|basarisiz|degil|olmadi',
  pending: 'eger|sonra|once|ise.|nasil|son degis|zaman|takdirde|gerekir|olmali',
  'at-least': 'en az|minimum|min.|veya daha fazla|asgari',
  'at-most': 'en fazla|en cok|maksimum|maks.|max.|gecemez|uzun olamaz|asmamali',
  space: 'bosluk',
  ban: 'kullanamaz|iceremez|olamaz|icermemeli|yalnizca|sadece|kullanmayin|izin verilm|kullanilamaz|bulunmamali|olmamali',
  must: 'icermeli|olmali|en az|bulunmali|ekleyin|kullanin|gerekli|zorunlu',
  'old-one': 'eski|mevcut|onceki|su anki|son kullan|simdiki',
  same: 'ayni|farkli|daha once kullan|esit',
  'no-match':
    'eslesmiyor|uyusmuyor|ayni degil|eslesmedi|eslesmeli|tutmuyor|uyumlu degil|ayni olmali|birbirinden farkli|uyusmamaktadir',
};
