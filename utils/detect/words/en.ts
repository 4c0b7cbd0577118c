// Owns the words of English that say what a box, a button or a form is for. Data only: folded to lower case without accents,
// '|' between words, '*' in front where a word may stand inside a longer one.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: '*password|*passwd|*passwrd|passphrase|passcode|*pwd|pass|pswd|pw|*userpass',
  new: 'new|newpass|newpwd|*newpassword|*newpasswd|*newpw|npass|npwd|npw|1st password',
  current:
    'current|old|oldpass|*oldpw|*oldpassword|*curpass|curr|existing|present|previous|original|actual|orig|*currentpassword|*currentpw|*currentpassw',
  confirm:
    '*confirm|conf|cnf|cfm|cnfrm|repeat|rept|rpt|retype|re type|*reenter|re enter|re entry|again|verify password|password check|verify|rpassword|rpass|repassword|*repass|repwd|re pass|re pwd|re password|*repeatpass|*pass2|*pwd2|*password2|pass 2|pwd 2|passwd 2|pw 2|password 2|cpassword|cpass|cpwd|c password|chkpass',
  username:
    '*username|user name|userid|user id|userlogin|user login|user|account name|accountname|account number|account id|customer number|customer id|member number|member id|memberid|membership number|nickname|nick|screen name|screenname|handle|identifier|uname|usr|uid|profile name',
  email: '*email|e mail|mail',
  phone: '*phone|mobile|cell number|telephone|tel|msisdn|sms number',
  login:
    '*login|log in|logging in|*signin|sign in|signing in|sign on|signon|logon|log on|already registered|returning customer|existing customer|registered customer|unlock',
  signup:
    '*signup|sign up|signing up|*register|registration|registr|create account|*createaccount|create an account|create my account|create your account|new account|open account|new customer|new user|join|join now|joining|enroll|enrol|become a member|get started|not a member|new member|create a free|create free|request account',
  forgot:
    '*forgot|*forget|lost password|lost your password|lostpassword|remind|trouble signing|trouble logging|cant access|password reminder',
  reset: '*reset|recovery|restore password',
  change:
    '*changepass|*changepw|change password|change your password|change my password|change login password|change|changing|update password|update your password|*updatepass|edit password|editpass|update|modify|modify password|edit account|account settings|security settings',
  remember:
    'remember|keep me|keep signed|stay signed|stay logged|staysigned|keep logged|rememberme|persistent|trust this|autologin|auto login',
  otp: 'otp|*otpcode|one time|onetime|*verificationcode|verification code|verify code|*verifycode|verification number|*authcode|auth code|authentication code|*securitycode|security code|sms code|smscode|two factor|2fa|tfa|mfa|totp|2 step|two step|digit code|access code|confirmation code|confirmationcode|checkcode|*token|vcode|code sent|enter code|enter the code|pincode|pin code|pin|login code',
  question:
    'security question|secret question|security answer|secret answer|challenge question|answer|hint question|memorable|question',
  rule: 'characters|at least|minimum|must contain|must be|uppercase|upper case|lowercase|lower case|special character|strength|strong|weak|between 6|letters and numbers|case sensitive|long',
  show: 'show|hide|reveal|toggle',
  search: 'search|query|find|keyword|lookup|filter|where|destination',
  newsletter: 'newsletter|subscri|offers|promotion|promo|coupon|voucher|discount|gift',
  name: 'first name|firstname|fname|last name|lastname|lname|surname|forename|given name|family name|full name|fullname|your name|middle|*firstname|*lastname|company|business|organi|birth|birthday|dob|gender|title|display name|contact name|name',
  address: 'address|street|city|town|zip|postal|postcode|state|country|county|province|region|apt',
  card: 'credit card|cc|cvv|cvc|card|ssn|social security|tax|vat|iban|expir|passport',
  captcha:
    'captcha|*captcha|security check|characters you see|image code|not a robot|robot|picture|security image|checknum|anti spam|antispam|shown in the image|letters in the image',
  choose: 'create|choose|pick|choose a|pick a',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success:
    'password&changed successfully|password has been changed|password has been updated|password has been reset|password was changed|password was updated|password changed|password updated|password reset successful|successfully changed&password|successfully updated&password|successfully reset|new password has been set|your new password is active|password modified|modified successfully|you have changed your password|password&successfully',
  sent: 'we ve sent|we have sent|has been sent to|check your e mail|check your inbox|e mail with|email sent|sent you',
  'same-as-old':
    'same as&old|same as&current|same as&previous|different from&old|different from&current|different from&previous|used recently|already used|recently used|cannot reuse|used before',
  'too-short':
    'too short|at least&character&password must|must be at least|should be at least|fewer than|minimum length|must contain at least&characters',
  'too-long': 'too long|no more than&characters|at most&characters|maximum length|must not exceed|cannot exceed',
  punctuation:
    'only contain letters and numbers|only letters and numbers|letters and numbers only|letters and digits only|only letters and digits|special characters are not|cannot contain special|no special characters|invalid character|characters not allowed|illegal character|not allowed&character',
  'needs-classes':
    'must contain&upper|must contain&lower|must contain&number|must contain&digit|must contain&special|must include&number|must include&upper|must include&symbol|must include&special|at least two of|at least two kinds|at least 2 of|at least three of|at least one number|at least one upper|at least one capital|at least one special|combination of',
  'too-simple':
    'too weak|too simple|too common|easy to guess|easily guessed|too easy|not strong enough|insecure password',
  mismatch: 'do not match|don t match|not match|not the same as|must match|are different|inconsistent',
  'wrong-password':
    'incorrect password|wrong password|password is incorrect|password is wrong|password you entered&incorrect|current password&incorrect|current password&wrong|current password is not|old password&incorrect|old password&wrong|invalid password|incorrect&username or password|account name or login password is incorrect|password&not correct',
  'wrong-answer':
    'answer is incorrect|incorrect answer|wrong answer|answer&wrong|answer&not correct|answer&does not match',
  'code-wrong':
    'code is incorrect|incorrect&code|wrong&code|invalid&code|code is invalid|code&wrong|code&not correct|code you entered',
  'code-expired': 'code&expired|code is no longer valid|request a new code',
  'session-expired':
    'session has expired|session expired|session timed out|page has expired|link has expired|link is no longer valid|link&expired|please sign in again|log in again',
  'only-alnum':
    'letters and numbers only|only letters and numbers|only letters and digits|letters and digits only|only contain letters and numbers|no special characters|alphanumeric',
  upper: 'uppercase|upper case|capital letter|capital and small|big letter',
  lower: 'lowercase|lower case|small letter|small latin',
  digit: 'number|digit|numeral',
  special: 'special character|symbol|punctuation|special sign',
  length: 'character|letters long|in length|symbols long',
  combine: 'two of|two kinds|2 of|three of|3 of|combination|at least two',
  'get-code':
    'get code|get verification code|get the code|send code|send verification|send the code|send me|request code|request a code|resend|text me a code|email me a code',
  'change-password':
    'change password|change my password|change your password|change login password|update password|edit password|modify password',
  'profile-settings':
    'profile settings|account settings|security settings|my profile|edit settings|account security|security center|login and security|login security|edit profile|settings',
  'forgot-password': 'forgot|lost your password|lost password|forgotten|trouble signing|can t log in',
  'by-email':
    'check now|by email|by e mail|via email|via e mail|email verification|verify by email|through email|e mail verification|verify via email|use email',
  'by-question': 'secret question|security question|answer a question|answer the question|protection question',
  'by-phone':
    'by phone|by sms|via phone|via sms|text message|phone verification|verify by phone|mobile verification|through phone|sms verification',
  'other-way':
    'other ways|another way|try another|other methods|different method|other verification|other way|more options',
  'sign-in': 'sign in|log in|login|signin|sign on',
  'sign-out': 'sign out|log out|logout|signout|log off',
  continue: 'continue|next|proceed|done|go to',
  submit: 'submit|confirm|save|ok|update|change|reset|verify|request|apply|set password',
  identity:
    'verify your identity|verify it s you|confirm it s you|confirm it is you|confirm your identity|identity verification|security verification|verify that it s you|for your security|prove it s you|verify your account|make sure it s you|verification required',
  reset:
    'reset password|reset your password|forgot password|forgot your password|find password|recover your|password recovery|retrieve password|find your account|reset login password',
  slide:
    'slide to verify|slide to unlock|please slide|drag the slider|slide right|swipe to verify|drag to verify|i m not a robot|verify you are human|unusual traffic|press and hold|move the slider',
};
