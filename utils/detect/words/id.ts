// Owns the words of Indonesian and Malay that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'sandi|katasandi|kata laluan',
  new: 'baru',
  current: 'saat ini|sekarang|lama|semasa',
  confirm: 'konfirmasi|ulangi|ketik ulang|lagi|sahkan',
  username: 'pengguna|nama akun',
  email: 'surel',
  login: 'masuk',
  signup: 'daftar|pendaftaran|mendaftar|buat akun',
  forgot: 'lupa|terlupa',
  reset: 'atur ulang|setel ulang|pulihkan',
  change: 'ubah|ganti|perbarui|tukar',
  question: 'pertanyaan|jawaban',
  choose: 'buat|pilih',
  otp: 'verifikasi|keamanan',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success:
    'kata sandi&berhasil diubah|kata sandi&telah diubah|password&berhasil diubah|kata laluan&berjaya|kata sandi&diperbarui|password&telah diubah|berhasil mengubah',
  sent: 'telah mengirim|telah dikirim|kami kirim',
  'same-as-old': 'sama dengan&lama|berbeda dari&lama|sudah pernah digunakan|berbeda dengan',
  'too-short': 'terlalu pendek|minimal&karakter&harus',
  'too-long': 'terlalu panjang',
  punctuation:
    'hanya huruf dan angka|hanya boleh huruf dan angka|karakter tidak valid|tidak boleh mengandung karakter khusus',
  'needs-classes': 'harus mengandung&huruf besar|harus mengandung&angka|setidaknya dua dari',
  'too-simple': 'terlalu lemah|terlalu sederhana|mudah ditebak',
  mismatch: 'tidak cocok|tidak sama|tidak sesuai',
  'wrong-password':
    'kata sandi salah|password salah|kata sandi&tidak benar|kata sandi&salah|password&salah|kata laluan salah',
  'wrong-answer': 'jawaban salah|jawaban&salah',
  'code-wrong': 'kode salah|kode tidak valid|kode verifikasi salah|kode&salah',
  'code-expired': 'kode&kedaluwarsa|kode&kadaluarsa',
  'session-expired': 'sesi&berakhir|tautan&kedaluwarsa',
  'only-alnum': 'hanya huruf dan angka',
  upper: 'huruf besar|huruf kapital',
  lower: 'huruf kecil',
  digit: 'angka|nombor',
  special: 'karakter khusus|simbol|tanda baca',
  length: 'karakter|aksara',
  combine: 'dua dari|kombinasi',
  'get-code': 'dapatkan kode|kirim kode|minta kode|kirim ulang|dapatkan kod',
  'change-password': 'ubah kata sandi|ganti kata sandi|ubah password|ganti password|tukar kata laluan',
  'profile-settings': 'pengaturan|profil saya|pengaturan akun|tetapan',
  'forgot-password': 'lupa',
  'by-email': 'melalui email|lewat email|melalui e mail|via email',
  'by-question': 'pertanyaan keamanan|pertanyaan rahasia',
  'by-phone': 'melalui sms|melalui telepon|via sms',
  'other-way': 'cara lain|metode lain',
  'sign-in': 'masuk|log masuk',
  'sign-out': 'keluar|log keluar',
  continue: 'lanjut|selanjutnya|berikutnya|selesai',
  submit: 'kirim|konfirmasi|simpan|hantar',
  identity: 'verifikasi identitas|konfirmasi identitas|verifikasi keamanan',
  reset: 'atur ulang kata sandi|reset password|setel ulang|lupa kata sandi|reset kata sandi',
  slide: 'geser|seret|bukan robot',
};
