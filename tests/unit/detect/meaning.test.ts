// Owns the promises about what a sentence of a store means: a change is believed only where it is told as done, a refusal gets its
// reason or none, and never a false one.
import { describe, expect, it } from 'vitest';
import { announcesChange, refusalIn } from '@/utils/detect/meaning';
import { TEXT_LANGUAGES } from '@/utils/detect/text-languages';

describe('a password is told as changed', () => {
  it.each([
    'Your password was changed. If this was not you, contact us.',
    'Success! Your password has been reset.',
    'Ihr Passwort wurde erfolgreich geändert.',
    'Votre mot de passe a été modifié.',
    'Su contraseña ha sido actualizada correctamente.',
    'Twoje hasło zostało zmienione.',
    'Din adgangskode er blevet ændret.',
    'Salasanasi on päivitetty.',
    'Паролата ви е променена.',
    'Lozinka je uspešno promenjena.',
    'رمز عبور شما تغییر یافت.',
    'Ваш пароль успешно изменён.',
    'パスワードの変更が完了しました。',
    '비밀번호가 변경되었습니다.',
    '密码修改成功，请重新登录',
  ])('by “%s”', (text) => {
    expect(announcesChange(text)).toBe(true);
  });
});

describe('no change is taken from', () => {
  it.each([
    ['a condition', 'Once your password has been changed, you will be signed out everywhere.'],
    ['a condition', 'Une fois votre mot de passe modifié, vous serez déconnecté.'],
    ['a condition', '비밀번호가 변경되면 모든 기기에서 로그아웃됩니다.'],
    ['a condition', '密码修改成功后，您需要重新登录。'],
    ['a question', 'Was your password changed without your knowledge?'],
    ['a failure', 'Your password could not be changed.'],
    ['a failure', 'Das Passwort wurde nicht geändert.'],
    ['a failure', 'Пароль не изменён.'],
    ['a failure', 'パスワードは変更されていません。'],
    ['a date', 'Password changed 3 months ago'],
    ['a date', 'Passwort zuletzt geändert am 12.05.2026'],
    ['a command', 'Reset your password'],
    ['a command', 'Modifier le mot de passe'],
    ['a noun', 'Изменение пароля'],
    ['a noun', 'Cambio de contraseña'],
    ['what is no password', 'Your address has been updated successfully.'],
    ['what is no password', '地址修改成功'],
    ['what is no password', 'Der Artikel wurde erfolgreich in den Warenkorb gelegt.'],
    ['a mail', 'Password reset email has been sent.'],
    ['news', 'Wir haben unsere Passwortrichtlinien aktualisiert.'],
    ['news', 'Hemos actualizado nuestra política de contraseñas.'],
    ['advice', 'Make sure your password is updated regularly'],
    ['a command', '비밀번호 변경 완료하기'],
  ])('%s: “%s”', (_, text) => {
    expect(announcesChange(text)).toBe(false);
  });

  it('what a page calls its own doors, in any language', () => {
    const doors = ['change-password', 'forgot-password', 'reset', 'get-code', 'submit', 'identity'] as const;
    const labels = TEXT_LANGUAGES.flatMap((texts) => doors.flatMap((door) => texts[door]?.split('|') ?? []));
    expect(labels.map((label) => label.replace(/[&.]/g, ' ')).filter(announcesChange)).toEqual([]);
  });
});

describe('a refusal is understood by what it speaks of and what it says of that', () => {
  it.each([
    ['Passwords need at least 10 characters', 'too-short'],
    ['Das Kennwort muss wenigstens 10 Zeichen haben.', 'too-short'],
    ['密码至少需要10个字符', 'too-short'],
    ['Your password may be up to 20 characters', 'too-long'],
    ['Пароль не может быть длиннее 16 символов', 'too-long'],
    ['パスワードは16文字以下にしてください', 'too-long'],
    ['No spaces, please: your password must not contain them', 'punctuation'],
    ['Hasło nie może zawierać odstępów', 'punctuation'],
    ['Add at least one capital letter', 'needs-classes'],
    ['Lisää vähintään yksi iso kirjain', 'needs-classes'],
    ['The new password is the same as the current password', 'same-as-old'],
    ['Nytt lösenord får inte vara samma som det nuvarande lösenordet', 'same-as-old'],
    ['Die Passwörter stimmen nicht überein', 'mismatch'],
    ['Lozinke se ne podudaraju', 'mismatch'],
    ['That password isn’t right', 'wrong-password'],
    ['Jelenlegi jelszó helytelen', 'wrong-password'],
    ['Twój kod jest niepoprawny', 'code-wrong'],
    ['کد نادرست است', 'code-wrong'],
    ['This OTP has expired', 'code-expired'],
    ['Din session er udløbet', 'session-expired'],
    ['This link has already been used', 'session-expired'],
    ['La réponse est fausse', 'wrong-answer'],
    ['This password was found in a data breach', 'too-simple'],
  ] as const)('“%s” is %s', (text, reason) => {
    expect(refusalIn(text)?.reason).toBe(reason);
  });
});

describe('no reason is made up for', () => {
  it.each([
    ['a voucher', 'This promo code has expired.'],
    ['a voucher', 'Der Gutscheincode ist ungültig.'],
    ['a voucher', 'Mã giảm giá không hợp lệ.'],
    ['a postal code', 'Postal code is invalid'],
    ['a phone number', 'The phone number must have at least 10 characters'],
    ['what went wrong', 'Something went wrong. Please try again later.'],
    ['what went wrong', 'エラーが発生しました。'],
    ['what went wrong', 'Не удалось изменить пароль.'],
    ['too many attempts', 'Too many attempts. Wait 15 minutes.'],
    ['an empty box', 'This field is required.'],
    ['a question', 'Has your link expired?'],
  ])('%s: “%s”', (_, text) => {
    expect(refusalIn(text)).toBeNull();
  });
});
