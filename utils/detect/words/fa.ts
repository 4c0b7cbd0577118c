// Owns the words of Persian that say what a box, a button or a form is for. Data only: folded to lower case without accents,
// '|' between words, '*' in front where a word may stand inside a longer one.
import type { Words } from '../concepts';

export const words: Words = {
  password: 'رمز عبور|کلمه عبور|گذرواژه|پسورد',
  new: 'جدید',
  current: 'فعلی|قدیمی|قبلی|کنونی',
  confirm: 'تکرار|تایید|مجدد|دوباره|تأیید',
  username: 'نام کاربری|کاربری|شماره مشتری|کد ملی',
  email: 'ایمیل|پست الکترونیک',
  login: 'ورود|وارد شوید|وارد|ورود به',
  signup: 'ثبت نام|عضویت|ایجاد حساب|ثبتنام|عضو شوید',
  forgot: 'فراموش|فراموشی',
  reset: 'بازیابی|بازنشانی|تنظیم رمز',
  change: 'تغییر|ویرایش|به روز|حساب من',
  remember: 'به خاطر|مرا به',
  otp: 'کد تایید|کد امنیتی|رمز یکبار|کد فعال',
  question: 'سوال امنیتی|پاسخ',
  rule: 'کاراکتر|حداقل|حروف',
  choose: 'انتخاب',
};
