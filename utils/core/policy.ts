// Owns what a password policy is and how one is read, checked and joined. Pure; it must not generate passwords.

/** A set of characters that must appear at least `min` times. */
export interface CharacterClass {
  readonly name: 'lower' | 'upper' | 'digit' | 'special' | 'other';
  /** The characters, as a string of code points without repeats. */
  readonly chars: string;
  readonly min: number;
}

/** What passwords a store takes. JSON-able data. Lengths count code points. */
export interface Policy {
  readonly minLength: number;
  readonly maxLength: number;
  /** The length to make when nothing else is asked, within the two above. */
  readonly length?: number;
  /** Disjoint classes; together they are the allowed characters. `min: 0` allows without requiring. */
  readonly classes: readonly CharacterClass[];
  /** At least this many of the classes must be present (on top of each class's own min). */
  readonly minClasses?: number;
  /** The first character must be one of these. */
  readonly first?: string;
  /** The same character at most this often in a row; 1 forbids equal neighbours. */
  readonly maxConsecutive?: number;
  /** Longest allowed run such as abc, 321, qwerty (in either direction); 2 forbids abc. */
  readonly maxSequence?: number;
  /** Parts of the user name, e-mail and store name of at least four characters are refused. */
  readonly noPersonalWords?: boolean;
  readonly noHistory?: boolean;
}

/** What the page in front of the person says of new passwords; newer than any table. Absent parts: the page is silent. */
export interface PageRules {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Value of a passwordrules attribute, verbatim, at most 500 UTF-16 units. */
  readonly passwordRules?: string;
  /** The box's pattern attribute, verbatim, at most 500 UTF-16 units. */
  readonly pattern?: string;
  /** Classes that the page's visible text asks for. */
  readonly requires?: readonly ('lower' | 'upper' | 'digit' | 'special')[];
  /** At least this many classes, as in "a combination of two of". */
  readonly minClasses?: number;
  /** The page's text refuses punctuation. */
  readonly lettersAndDigitsOnly?: boolean;
  /** Special characters that the text lists as the allowed ones. */
  readonly specials?: string;
}
