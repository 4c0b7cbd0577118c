// Owns what the writers of export files have in common: what they answer, and how a login is told to a format that knows one user
// name only. One format a file beside this one.
import type { Failure } from '../core/result';
import type { Bytes } from '../vault/bytes';
import { type Login, nameField } from './login';

/** `title`: the login whose texts the format cannot hold. Then there is no file at all. */
export type Written = { readonly ok: true; readonly file: Bytes } | (Failure & { readonly title?: string });

/** The format has no way to say a text of this login. */
export function unwritable({ title }: Login): Written {
  return { ok: false, reason: 'export-unwritable', title };
}

/** Every text of a login. */
export function textsOf(login: Login): readonly string[] {
  const { title, urls, usernames, password, history, totp, notes, fields } = login;
  return [
    title,
    ...urls,
    ...usernames,
    password,
    ...history.map(({ value }) => value),
    totp,
    notes,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ];
}

/** Whether UTF-8 can say it: half a surrogate pair has no bytes, and an encoder puts a question mark there in silence. */
export function isUnicode(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}

/** The fields of a login for a format with room for one user name: the others stand in front, each in a field. */
export function fieldsWithNames({ usernames, fields }: Login): Login['fields'] {
  const others = usernames.slice(1).map((value, at) => ({ name: nameField(at + 2), value, hidden: false }));
  return [...others, ...fields];
}

/** A moment; where none is known, or no calendar has it, the start of 1970. */
export function moment(at: number | null): Date {
  const date = new Date(at ?? 0);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}
