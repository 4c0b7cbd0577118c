// Owns the check of reports: page scripts are untrusted, so a report is rebuilt field by field within caps, or refused.
// Pure; it must not read any property twice, so that a getter cannot change its answer.
import { TELLING_PURPOSES } from './journey';
import type { Report, TypedField } from './page-messages';
import { type PageRules, UNREAD_RULES } from './policy';
import {
  CONTROL_PURPOSES,
  type ControlReading,
  type FieldReading,
  type FrameReading,
  MESSAGE_TONES,
  PAGE_KINDS,
  type PageMessage,
  REJECT_REASONS,
  type Reading,
  ROLES,
} from './reading';
import { isSiteHost } from './site';

/** More than any real page has; what lies beyond is cut off. Lengths are UTF-16 units. */
const CAPS = {
  fields: 60,
  controls: 30,
  frames: 5,
  messages: 20,
  ref: 40,
  label: 80,
  text: 200,
  value: 1000,
  rule: 500,
  hint: 120,
};
const CAUSES = ['input', 'blur', 'submit', 'leave'] as const;

type Raw = Record<string, unknown>;

/** The report as it may be used, or null. Nothing of the given object is kept. */
export function parseReport(given: unknown): Report | null {
  try {
    const plain = asRecord(given);
    const type = plain?.type;
    switch (type) {
      case 'reading':
        return parseReadingReport(plain?.reading);
      case 'typed':
        return parseTypedReport(plain?.cause, plain?.fields);
      case 'picked':
        return { type, ref: text(plain?.ref, CAPS.ref) };
      case 'pressed': {
        const purpose = oneOf(TELLING_PURPOSES, plain?.purpose);
        return purpose ? { type, purpose } : null;
      }
      case 'withdrawn':
        return { type };
      default:
        return null;
    }
  } catch {
    // A throwing getter or proxy is a page's own doing; it gets no answer.
    return null;
  }
}

function parseReadingReport(given: unknown): Report | null {
  const raw = asRecord(given);
  const kind = oneOf(PAGE_KINDS, raw?.kind);
  if (!raw || !kind) return null;
  const reading: Reading = {
    kind,
    certainty: fraction(raw.certainty),
    lang: text(raw.lang, 35),
    fields: list(raw.fields, CAPS.fields, parseField),
    rules: parseRules(raw.rules),
    messages: list(raw.messages, CAPS.messages, parseMessage),
    controls: list(raw.controls, CAPS.controls, parseControl),
    frames: list(raw.frames, CAPS.frames, parseFrame),
    signedIn: raw.signedIn === true,
    accountHint: text(raw.accountHint, CAPS.hint),
  };
  return { type: 'reading', reading };
}

function parseTypedReport(givenCause: unknown, givenFields: unknown): Report | null {
  const cause = oneOf(CAUSES, givenCause);
  if (!cause) return null;
  return { type: 'typed', cause, fields: list(givenFields, CAPS.fields, parseTyped) };
}

function parseTyped(raw: Raw): TypedField | null {
  const role = oneOf([...ROLES, 'ask'] as const, raw.role);
  const value = raw.value;
  if (!role || typeof value !== 'string' || value.length > CAPS.value) return null;
  return { ref: text(raw.ref, CAPS.ref), role, value };
}

function parseField(raw: Raw): FieldReading | null {
  const role = oneOf([...ROLES, 'ask'] as const, raw.role);
  const ref = text(raw.ref, CAPS.ref);
  if (!role || ref === '') return null;
  const maxLength = raw.maxLength;
  return {
    ref,
    role,
    certainty: fraction(raw.certainty),
    group: count(raw.group, 1000) ?? 0,
    label: text(raw.label, CAPS.label),
    length: count(raw.length, 1_000_000) ?? 0,
    maxLength: count(maxLength, 1_000_000) ?? null,
  };
}

function parseMessage(raw: Raw): PageMessage | null {
  const tone = oneOf(MESSAGE_TONES, raw.tone);
  const reason = oneOf(REJECT_REASONS, raw.reason);
  return tone ? { tone, ...(reason ? { reason } : {}), text: text(raw.text, CAPS.text) } : null;
}

function parseControl(raw: Raw): ControlReading | null {
  const purpose = oneOf(CONTROL_PURPOSES, raw.purpose);
  const ref = text(raw.ref, CAPS.ref);
  return purpose && ref !== '' ? { ref, purpose, label: text(raw.label, CAPS.label) } : null;
}

function parseFrame(raw: Raw): FrameReading | null {
  const { host } = raw;
  const ref = text(raw.ref, CAPS.ref);
  return typeof host === 'string' && isSiteHost(host) && ref !== '' ? { ref, host, speaks: raw.speaks === true } : null;
}

function parseRules(given: unknown): PageRules {
  const raw = asRecord(given) ?? {};
  const minLength = count(raw.minLength, 1000);
  const maxLength = count(raw.maxLength, 1_000_000);
  const minClasses = count(raw.minClasses, 5);
  const { passwordRules, pattern, specials, requires, unread } = raw;
  const classes = ['lower', 'upper', 'digit', 'special'] as const;
  return {
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(minClasses === undefined ? {} : { minClasses }),
    ...(typeof passwordRules === 'string' ? { passwordRules: text(passwordRules, CAPS.rule) } : {}),
    ...(typeof pattern === 'string' ? { pattern: text(pattern, CAPS.rule) } : {}),
    ...(typeof specials === 'string' ? { specials: text(specials, CAPS.label) } : {}),
    ...(Array.isArray(requires) ? { requires: classes.filter((name) => requires.includes(name)) } : {}),
    ...(Array.isArray(unread) ? { unread: UNREAD_RULES.filter((rule) => unread.includes(rule)) } : {}),
    ...(raw.lettersAndDigitsOnly === true ? { lettersAndDigitsOnly: true } : {}),
  };
}

function asRecord(given: unknown): Raw | null {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...(given as Raw) } : null;
}

function list<T>(given: unknown, most: number, parse: (raw: Raw) => T | null): T[] {
  if (!Array.isArray(given)) return [];
  return given.slice(0, most).flatMap((item: unknown) => {
    const raw = asRecord(item);
    const parsed = raw && parse(raw);
    return parsed ? [parsed] : [];
  });
}

function oneOf<const T extends string>(words: readonly T[], given: unknown): T | undefined {
  return words.find((word) => word === given);
}

function text(given: unknown, most: number): string {
  return typeof given === 'string' ? given.slice(0, most) : '';
}

function fraction(given: unknown): number {
  return typeof given === 'number' && given >= 0 && given <= 1 ? given : 0;
}

function count(given: unknown, most: number): number | undefined {
  return typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= most ? given : undefined;
}
