// Owns the words of Bulgarian that say what a box, a button or a form is for. Data only: folded to lower case without accents,
// '|' between words, '*' in front where a word may stand inside a longer one.
import type { Words } from '../concepts';

export const words: Words = {
  password: 'парола|паролата|пароли',
  new: 'нова|нов|новата',
  current: 'текуща|стара|настояща|сегашна',
  confirm: 'потвърд|повтор|отново|още веднъж|повторете',
  username: 'потребителско име|потребител|псевдоним',
  email: 'имейл|е поща',
  login: 'вход|влез|влезте|вписване',
  signup: 'регистр|създай профил|създаване на|нов профил|нов потребител',
  forgot: 'забравен|забравих',
  reset: 'възстанов|нулир|смяна на забравена',
  change: 'промени|смени|промяна|смяна',
  remember: 'запомни|запомни ме',
  otp: 'код за потвърждение|код за сигурност|код',
  question: 'таен въпрос|отговор',
  rule: 'символа|знака|поне',
  choose: 'изберете|създайте',
};
