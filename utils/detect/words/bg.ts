// Owns the words of Bulgarian that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';

export const words: Words = {
  password: 'парола|паролата|пароли',
  new: 'нова|нов|новата',
  current: 'текуща|стара|настояща|сегашна',
  confirm: 'потвърждение|потвърди|потвърдете|повтори|отново|още веднъж',
  username: 'потребител|потребителско|псевдоним',
  email: 'имейл|е поща',
  login: 'влез|влезте|вписване',
  signup: 'регистрация|създай профил|нов профил',
  forgot: 'забравена|забравих',
  reset: 'възстановяване|възстанови|нулиране',
  change: 'промени|смени|промяна|смяна',
  question: 'отговор',
  choose: 'изберете|създайте',
  otp: 'потвърждение',
};
