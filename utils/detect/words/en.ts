// Owns the words of English that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'password|passwd|pwd|pass|passcode|pw|pswd|pass 2|pwd 2',
  new: 'new|npass',
  current: 'current|old|existing|present|previous|original|actual|cur',
  confirm: 'confirm|conf|cf|cnf|cfm|repeat|retype|reenter|again|verify|repass|cpass|re|chk|pass 2|pwd 2|word 2',
  username:
    'username|user|userid|account name|account number|account id|customer number|member|nickname|nick|screen name|handle|identifier|uname|usr|uid|id',
  email: 'email|e mail|mail',
  phone: 'phone|mobile|telephone|tel|cell',
  login: 'login|log in|logging|signin|sign in|signing in|signon|sign on|logon|returning|unlock|registered customer',
  signup:
    'signup|sign up|register|registr|reg|create account|join|enroll|enrol|get started|not a|open account|request account|become|activate',
  forgot: 'forgot|lost|remind|trouble|cant access',
  reset: 'reset|recover|restore',
  change: 'change|update|modify|edit|account settings|security settings',
  otp: 'otp|one time|onetime|verification|verify|sms|2fa|tfa|mfa|totp|factor|token|authenticator|authentication|security code|access code|login code|code sent|vcode|confirmation code',
  question: 'question|answer',
  show: 'show|hide|reveal|toggle',
  search: 'search|query|find|keyword|lookup|filter|where|destination',
  newsletter: 'newsletter|subscribe|subscription|offers|promotion|promo|coupon|voucher|discount|gift',
  name: 'name|first name|firstname|fname|lname|lastname|surname|forename|given|family|full name|fullname|middle|company|business|organization|birth|birthday|dob|gender|title|display',
  address: 'address|street|city|town|zip|zipcode|postal code|postcode|state|country|county|province|region|apt',
  card: 'credit|cc|cvv|cvc|card|ssn|social|tax|vat|iban|expiration|expiry|passport',
  captcha: 'captcha|security check|characters you|image|robot|picture|spam|antispam',
  choose: 'create|choose|pick|set',
  code: 'code|pin',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success:
    'password&changed successfully|password has been changed|password has been updated|password has been reset|password was changed|password was updated|password changed|password updated|password reset successful|successfully changed&password|successfully updated&password|new password has been set|your new password is active|password modified|you have changed your password',
  sent: 'we ve sent|we have sent|has been sent to|check your e mail|check your inbox|e mail with|email sent|sent you|you will receive&email|you will receive&link|you ll receive&email|you ll receive&link|check your email|check your mail|link&on its way|email&on its way',
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
    'too weak|too simple|too common|easy to guess|easily guessed|too easy|not strong enough|insecure password|stronger password|breach|compromised|leaked|commonly used|not secure enough|more secure password',
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
  'a-password': 'password|passcode|passphrase',
  'a-code': 'code|otp|one time|passcode|verification code',
  'a-link': 'link|url',
  'a-session': 'session|login has|sign in has|signed in',
  'an-answer': 'answer',
  'other-code':
    'coupon|promo|voucher|discount|gift|postal|postcode|zip|referral|country code|area code|code of conduct|barcode|qr',
  'other-thing': 'phone|mobile|postal|postcode|zip|name|address|street|quantity|comment|review|card|username|search',
  wrong:
    'incorrect|wrong|invalid|not correct|isn t correct|not right|isn t right|not valid|isn t valid|doesn t match&account|do not match&records|don t match&records|not recognised|not recognized|didn t recognise|didn t recognize',
  expired: 'expired|timed out|no longer valid|no longer active|no longer works|already been used|too old',
  changed:
    'been changed|been updated|been reset|been saved|been set|been modified|was changed|was updated|was reset|was saved|is changed|is reset|is updated|password changed|password updated|password saved|password modified|password reset successful|password reset complete|password change complete|password change successful|changed successfully|updated successfully|reset successfully|saved successfully|set successfully|successfully changed|successfully updated|successfully reset|successfully saved|successfully set|you changed|you updated|you ve changed|you ve updated|you have changed|you have updated|you have reset|you ve reset',
  not: 'not|couldn t|wasn t|isn t|hasn t|can t|cannot|won t|didn t|unable|failed|failure|error|never|unsuccessful|problem',
  pending:
    'if|after|once|when|whenever|until|before|without|last changed|last updated|will be|should be|must be|needs to be|has to be|to be|can be|who changed|was this you|didn t|forgot|why|how|must|email|policy|policies|regularly|make sure|ensure',
  'at-least': 'at least|minimum|min.|or more|no fewer|not less|no less|fewer than|less than&must not',
  'at-most':
    'at most|maximum|max.|no more than|or fewer|or less|up to|less than|exceed|longer than|not more than|no longer than',
  space: 'space|spaces|blank',
  ban: 'cannot|can t|can not|must not|may not|not contain|no spaces|not allowed|not permitted|not accepted|not supported|don t use|do not use|without|only',
  must: 'must|should|need|require|include|contain|add|use|missing|include',
  'old-one': 'old|current|previous|previously|last|recent|recently|existing|before',
  same: 'same|different|identical|differ|already used|used before|reuse|re use|can t match|cannot match|used this password',
  'no-match':
    'do not match|don t match|does not match|doesn t match|didn t match|must match|should match|mismatch|are different|not identical|must be identical|are not the same|aren t the same|not the same as|same value again',
};
