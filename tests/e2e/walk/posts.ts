// Owns the judgement over what a walk posted: each secret only under the names of boxes that are for it, over https, to the
// shops. It judges by the store's log alone.
import { expect } from 'vitest';
import type { LogEntry } from '../../practice-store/log';

export interface Secrets {
  readonly username: string;
  /** The password that the account had before the walk. */
  readonly before: string;
  /** Every new password that Keyturn filled. */
  readonly made: readonly string[];
}

const SIGN_IN = '/newlogin/login.do';
const USERNAME = ['loginId', 'account', 'email'];
const CURRENT = ['oldPassword'];
const NEW = ['_fm-pas-_0-n', '_fm-pas-_0-c', 'newPassword', 'confirmPassword', 'password', 'repeatPassword'];

/** The names under which a form of this address may carry each secret. */
function namesFor({ path, action, why }: LogEntry): { username: string[]; before: string[]; made: string[] } {
  if (path === SIGN_IN) return { username: USERNAME, before: ['password'], made: ['password'] };
  // A person may try the old password as the new one; the store says so.
  const before = action === 'new-password' && why === 'sameAsOld' ? [...CURRENT, ...NEW] : CURRENT;
  return { username: USERNAME, before, made: NEW };
}

/** Fails where anything was posted to a stranger or over http, or a secret under a name that is not for it. */
export function expectRightPosts(log: readonly LogEntry[], { username, before, made }: Secrets): void {
  const posts = log.filter(({ posted }) => Object.keys(posted).length > 0);
  for (const post of posts) {
    const names = namesFor(post);
    expect(post).toMatchObject({ scheme: 'https', action: expect.not.stringMatching('foreign') });
    for (const [name, value] of Object.entries(post.posted)) {
      const where = `${post.path} ${name}`;
      if (value.includes(username)) expect(names.username, where).toContain(name);
      if (value.includes(before)) expect(names.before, where).toContain(name);
      if (made.some((password) => value.includes(password))) expect(names.made, where).toContain(name);
    }
  }
}
