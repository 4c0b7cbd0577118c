// Owns a second, independent reading of the password-rules grammar, and a judge of passwords by it: written from the grammar's
// description, sharing nothing with utils/core, so that an error in one shows against the other.

interface SecondReading {
  minLength: number;
  maxLength: number;
  maxConsecutive: number;
  /** One predicate for each `required`, with its text so that repeats can be told. */
  required: { text: string; takes: (char: string) => boolean }[];
  allowed: ((char: string) => boolean)[];
}

const CLASSES: Record<string, (char: string) => boolean> = {
  lower: (char) => char >= 'a' && char <= 'z',
  upper: (char) => char >= 'A' && char <= 'Z',
  digit: (char) => char >= '0' && char <= '9',
  special: (char) => `-~!@#$%^&*_+=\`|(){}[:;"'<>,.?] `.indexOf(char) >= 0,
  'ascii-printable': (char) => char >= ' ' && char <= '~',
  unicode: () => true,
};

/** Walks the text once, character by character. */
export function readAgain(text: string): SecondReading {
  const reading: SecondReading = {
    minLength: 0,
    maxLength: Number.POSITIVE_INFINITY,
    maxConsecutive: Number.POSITIVE_INFINITY,
    required: [],
    allowed: [],
  };
  let at = 0;
  const space = () => {
    while (at < text.length && text.charAt(at).trim() === '') at++;
  };
  const word = () => {
    let found = '';
    while (/[a-zA-Z0-9-]/.test(text.charAt(at))) found += text.charAt(at++);
    return found.toLowerCase();
  };
  const customSet = () => {
    const members: string[] = [];
    at++;
    for (let first = true; ; first = false) {
      const char = text.charAt(at++);
      if (char === '') throw new Error('set without end');
      if (char === ']') {
        if (text.charAt(at) !== ']') break;
        members.push(']');
        at++;
        break;
      }
      if (char !== '-' || first) members.push(char);
    }
    return members;
  };
  for (space(); at < text.length; space()) {
    if (text.charAt(at) === ';') {
      at++;
      continue;
    }
    const name = word();
    space();
    if (text.charAt(at++) !== ':') throw new Error(`no colon after ${name}`);
    if (name === 'required' || name === 'allowed') {
      const parts: { text: string; takes: (char: string) => boolean }[] = [];
      do {
        at += parts.length > 0 ? 1 : 0;
        space();
        if (text.charAt(at) === '[') {
          const members = customSet();
          parts.push({ text: members.join(''), takes: (char) => members.includes(char) });
        } else {
          const named = word();
          const takes = CLASSES[named];
          if (takes === undefined) throw new Error(`unknown class ${named}`);
          parts.push({ text: named, takes });
        }
        space();
      } while (text.charAt(at) === ',');
      const takes = (char: string) => parts.some((part) => part.takes(char));
      if (name === 'required') reading.required.push({ text: parts.map((part) => part.text).join(), takes });
      reading.allowed.push(takes);
    } else {
      space();
      const value = Number(word());
      if (name === 'minlength') reading.minLength = Math.max(reading.minLength, value);
      else if (name === 'maxlength') reading.maxLength = Math.min(reading.maxLength, value);
      else if (name === 'max-consecutive') reading.maxConsecutive = Math.min(reading.maxConsecutive, value);
      else throw new Error(`unknown rule ${name}`);
    }
  }
  return reading;
}

/** What is wrong with a password by the second reading; nothing: it is good. */
export function complaints(reading: SecondReading, password: string): string[] {
  const chars = Array.from(password);
  const wrong: string[] = [];
  if (chars.length < reading.minLength) wrong.push('short');
  if (chars.length > reading.maxLength) wrong.push('long');
  for (const rule of reading.required) {
    const times = reading.required.filter((other) => other.text === rule.text).length;
    if (chars.filter(rule.takes).length < times) wrong.push(`needs ${rule.text}`);
  }
  const allowed = reading.allowed.length > 0 ? reading.allowed : [CLASSES['ascii-printable'] ?? (() => false)];
  for (const char of chars) if (!allowed.some((takes) => takes(char))) wrong.push(`holds ${char}`);
  let run = 0;
  for (let at = 0; at < chars.length; at++) {
    run = at > 0 && chars[at] === chars[at - 1] ? run + 1 : 1;
    if (run > reading.maxConsecutive) wrong.push('repeats');
  }
  return wrong;
}
