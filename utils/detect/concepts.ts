// Owns the list of things a word near a box can speak of, and the shape of one language's words. Data types only.

/** What a word speaks of. The index is the bit in a mask, so append; a change of order needs the weights trained anew. */
export const CONCEPTS = [
  'password',
  'new',
  'current',
  'confirm',
  'username',
  'email',
  'phone',
  'login',
  'signup',
  'forgot',
  'reset',
  'change',
  'otp',
  'question',
  'show',
  'search',
  'newsletter',
  'name',
  'address',
  'card',
  'captcha',
  'choose',
  'code',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** One language's words: by concept, '|' between words, folded; '*' in front: may stand inside a longer word. */
export type Words = Partial<Record<Concept, string>>;
