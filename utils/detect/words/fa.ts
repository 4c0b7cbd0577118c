// Owns the words of Persian that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';

export const words: Words = {
  password: 'رمز عبور|کلمه عبور|گذرواژه|پسورد',
  new: 'جدید',
  current: 'فعلی|قدیمی|قبلی|کنونی',
  confirm: 'تکرار|تایید|مجدد|دوباره',
  username: 'کاربری|نام کاربری',
  email: 'ایمیل',
  login: 'ورود|وارد',
  signup: 'ثبت نام|عضویت|ایجاد حساب|ثبتنام',
  forgot: 'فراموش|فراموشی',
  reset: 'بازیابی|بازنشانی',
  change: 'تغییر|ویرایش',
  otp: 'امنیتی|تایید',
  question: 'سوال|پاسخ',
  choose: 'انتخاب',
  code: 'کد',
};
