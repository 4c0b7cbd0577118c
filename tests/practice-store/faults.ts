// Owns the table of everything that can go wrong on purpose. `page` faults play in the browser (utils/rehearsal/scripts/
// faults.js or the template), `store` faults in the server. The text says what a visitor would see.

export const FAULTS = {
  maxlength: ['page', 'password boxes carry maxlength=16 and say nothing'],
  'silent-trim': ['page', 'a script cuts what a password box holds to 12 characters'],
  wipe: ['page', 'password boxes are emptied half a second after an input'],
  late: ['page', 'the form comes 1.5 s after the page'],
  replace: ['page', 'all boxes are replaced by new ones 0.8 s after the page'],
  shadow: ['page', 'the boxes stand in open shadow roots'],
  dialog: ['page', 'the form is a modal dialog'],
  framework: ['page', 'the passport’s boxes are controlled by a framework, as the sign-in boxes always are'],
  shown: ['page', 'password boxes are text boxes, as after a click on an eye'],
  decoys: ['page', 'three password boxes that nobody can see stand before the real ones'],
  newsletter: ['page', 'a newsletter box for an e-mail address stands above everything else'],
  'sign-up': ['page', 'a sign-up dialog with e-mail, password and its repetition stands beside the form'],
  crowd: ['page', 'twenty more password boxes that say nothing of themselves stand in the form'],
  'foreign-frame': ['page', 'a frame of a look-alike host with a password box stands beside the form'],
  'action-changed': ['page', 'the form turns to a foreign host once something is typed'],
  'http-action': ['page', 'the form is sent over plain http'],
  'reload-loop': ['page', 'the page reloads every two seconds'],
  mutate: ['page', 'something in the page changes at every frame'],
  captcha: ['store', 'a risk page with slide-to-verify comes before the flow'],
  identity: ['store', 'a security check by e-mailed code comes before the flow'],
  checkcode: ['store', 'signing in asks for the characters of a picture'],
  'session-expired': ['store', 'sending the new password answers that the session has expired'],
  'code-wrong': ['store', 'no code is ever right'],
  'code-expired': ['store', 'every code has expired when it arrives'],
  'no-mail': ['store', 'mails never arrive'],
  spam: ['store', 'mails land in the spam folder'],
  'rules-silent': ['store', 'the page does not say its password rules'],
  'rules-lie': ['store', 'the page states the rules of P1 and the store applies P2'],
  truncate: ['store', 'the store keeps only the first 12 characters of a new password'],
  'success-lie': ['store', 'the page says that the password was changed, and it was not'],
  'error-lie': ['store', 'the page says that something failed, and the password was changed'],
  blank: ['store', 'the password is changed and the page stays empty'],
  'no-answer': ['store', 'the password is changed and no answer ever comes'],
  'server-error': ['store', 'sending the new password answers 500 and changes nothing'],
  slow: ['store', 'every answer takes 1.5 s'],
} as const satisfies Record<string, readonly ['page' | 'store', string]>;

export type Fault = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as readonly Fault[];

export function isFault(name: string): name is Fault {
  return Object.hasOwn(FAULTS, name);
}

/** Those of some faults that faults.js plays. */
export function pageFaults(faults: ReadonlySet<Fault>): Fault[] {
  return [...faults].filter((fault) => FAULTS[fault][0] === 'page');
}
