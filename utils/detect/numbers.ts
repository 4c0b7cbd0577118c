// Owns the numbers of a text, whatever digits it is written in: full-width, Arabic, Persian, Devanagari. Texts in, no page.

/** First digits of the scripts that pages write lengths in, beside ASCII and its full-width forms. */
const ZEROS = [0x0660, 0x06f0, 0x0966];

/** The text with all digits as ASCII and full-width characters as plain ones. */
export function withPlainDigits(text: string): string {
  return text.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(ZEROS.map((zero) => code - zero).find((value) => value >= 0 && value <= 9) ?? digit);
  });
}

/** The whole numbers of up to three digits in a text, in their order. */
export function numbersIn(text: string): number[] {
  return (withPlainDigits(text).match(/(?<!\d)\d{1,3}(?!\d)/g) ?? []).map(Number);
}
