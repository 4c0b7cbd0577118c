// Owns the writing of Bitwarden's JSON, not encrypted, as its documentation has it (Condition a Bitwarden Import): items of type 1.
// JSON can say every text there is, half surrogate pairs included, so nothing is refused.
import { toUtf8 } from '../vault/bytes';
import type { Login } from './login';
import { fieldsWithNames, moment, type Written } from './written-file';

const LOGIN_ITEM = 1;
const TEXT_FIELD = 0;
const HIDDEN_FIELD = 1;

/** The whole file, one item a login, in their order. */
export function bitwardenFile(logins: readonly Login[]): Written {
  const text = JSON.stringify({ encrypted: false, folders: [], items: logins.map(itemOf) }, null, 2);
  return { ok: true, file: toUtf8(text) };
}

function itemOf(login: Login): object {
  const { title, urls, usernames, password, history, totp, notes, createdAt, updatedAt } = login;
  return {
    passwordHistory: history.map(({ value, at }) => ({ lastUsedDate: moment(at).toISOString(), password: value })),
    revisionDate: moment(updatedAt).toISOString(),
    creationDate: moment(createdAt).toISOString(),
    deletedDate: null,
    organizationId: null,
    folderId: null,
    collectionIds: null,
    type: LOGIN_ITEM,
    reprompt: 0,
    name: title,
    notes: orNull(notes),
    favorite: false,
    fields: fieldsWithNames(login).map(({ name, value, hidden }) => ({
      name,
      value,
      type: hidden ? HIDDEN_FIELD : TEXT_FIELD,
      linkedId: null,
    })),
    login: {
      uris: urls.map((uri) => ({ match: null, uri })),
      username: orNull(usernames[0] ?? ''),
      password: orNull(password),
      totp: orNull(totp),
    },
  };
}

/** Bitwarden writes null where there is nothing. */
function orNull(text: string): string | null {
  return text === '' ? null : text;
}
