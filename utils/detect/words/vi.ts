// Owns the words of Vietnamese that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'mat khau|matkhau|mat ma',
  new: 'moi',
  current: 'hien tai|cu|hien hanh',
  confirm: 'xac nhan|nhap lai|lai mat|go lai|lap lai',
  username: 'ten dang nhap|tai khoan|nguoi dung',
  email: 'thu dien tu',
  login: 'dang nhap',
  signup: 'dang ky|dang ki',
  forgot: 'quen',
  reset: 'dat lai|khoi phuc|lay lai',
  change: 'doi|thay doi|cap nhat',
  otp: 'ma xac|ma otp|ma bao',
  question: 'cau hoi|tra loi',
  choose: 'chon|tao',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success:
    'doi mat khau thanh cong|mat khau&da duoc thay doi|mat khau&da duoc doi|mat khau&da duoc cap nhat|thay doi mat khau thanh cong|dat lai mat khau thanh cong',
  sent: 'da gui',
  'same-as-old': 'trung voi mat khau cu|khac mat khau cu|giong mat khau cu|khac voi mat khau|da su dung',
  'too-short': 'qua ngan|phai co it nhat',
  'too-long': 'qua dai',
  punctuation:
    'chi duoc chua chu va so|chi bao gom chu va so|chi gom chu cai va so|ky tu khong hop le|khong duoc chua ky tu dac biet',
  'needs-classes': 'phai chua&chu hoa|phai chua&so|phai co&chu hoa|it nhat hai trong',
  'too-simple': 'qua yeu|qua don gian|de doan',
  mismatch: 'khong khop|khong trung khop',
  'wrong-password':
    'mat khau khong dung|sai mat khau|mat khau khong chinh xac|mat khau&khong dung|mat khau khong hop le',
  'wrong-answer': 'cau tra loi khong dung|cau tra loi&sai',
  'code-wrong': 'ma&khong dung|ma&khong hop le|sai ma|ma&khong chinh xac',
  'code-expired': 'ma&het han',
  'session-expired': 'phien&het han|lien ket&het han',
  'only-alnum': 'chi duoc chua chu va so|chi gom chu cai va so',
  upper: 'chu hoa|viet hoa',
  lower: 'chu thuong|viet thuong',
  digit: 'chu so|so',
  special: 'ky tu dac biet|dau cau',
  length: 'ky tu',
  combine: 'hai trong|ket hop',
  'get-code': 'lay ma|gui ma|nhan ma|gui lai',
  'change-password': 'doi mat khau|thay doi mat khau',
  'profile-settings': 'cai dat|thiet lap|ho so cua toi|thiet lap tai khoan',
  'forgot-password': 'quen mat khau',
  'by-email': 'qua email|bang email',
  'by-question': 'cau hoi bao mat|cau hoi bi mat',
  'by-phone': 'qua sms|qua dien thoai|bang dien thoai',
  'other-way': 'cach khac|phuong thuc khac',
  'sign-in': 'dang nhap',
  'sign-out': 'dang xuat',
  continue: 'tiep tuc|tiep theo|hoan tat',
  submit: 'gui|xac nhan|luu|dong y',
  identity: 'xac minh danh tinh|xac thuc danh tinh|xac minh bao mat|xac minh tai khoan',
  reset: 'dat lai mat khau|khoi phuc mat khau|quen mat khau',
  slide: 'truot|keo thanh|khong phai la nguoi may',
};
