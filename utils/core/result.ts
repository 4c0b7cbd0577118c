// Owns how expected outcomes are told: values, never throws. Every reason has one text (components/reason-text.ts).

/** Everything that can be refused or go wrong in a way the person can act on. Bugs throw instead. */
export type Reason =
  // vault
  | 'wrong-password'
  | 'password-too-short'
  | 'password-too-weak'
  | 'no-vault'
  | 'vault-exists'
  | 'locked'
  | 'header-damaged'
  | 'vault-unreadable'
  | 'vault-incomplete'
  | 'vault-newer'
  | 'vault-barred'
  | 'storage-full'
  | 'storage-refused'
  | 'not-persistent'
  | 'not-recorded'
  | 'changed-elsewhere'
  | 'not-found'
  // backup
  | 'backup-foreign'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-costly'
  | 'backup-too-large'
  | 'other-backup'
  | 'backup-not-saved'
  | 'export-not-saved'
  | 'export-unwritable'
  | 'wrong-passphrase'
  | 'passphrase-too-short'
  | 'wrong-printed-key'
  | 'no-printed-key'
  // import
  | 'import-foreign'
  | 'import-backup'
  | 'import-unreadable'
  | 'import-empty'
  | 'import-not-text'
  | 'import-damaged'
  | 'import-too-large'
  | 'import-too-many'
  | 'import-unfolds'
  | 'import-costly'
  | 'import-locked'
  | 'import-wrong-password'
  | 'import-account-bound'
  // input
  | 'empty-username'
  | 'empty-answer'
  | 'empty-question'
  | 'number-outside'
  | 'duplicate-account'
  | 'duplicate-username'
  | 'not-totp'
  | 'no-day'
  | 'leaks-silent'
  | 'not-one-login'
  | 'change-open'
  | 'too-large'
  | 'bad-request'
  // pages
  | 'no-page'
  | 'not-listed'
  | 'other-store'
  | 'not-a-site'
  | 'all-sites'
  | 'not-secure'
  | 'left-alone'
  | 'frame-not-trusted'
  | 'no-permission'
  | 'no-box'
  | 'box-uncertain'
  | 'box-unnamed'
  | 'box-changed'
  | 'box-hidden'
  | 'action-changed'
  | 'page-changed'
  | 'page-silent'
  | 'value-changed'
  // rotation and generator
  | 'no-account'
  | 'no-password'
  | 'not-copied'
  | 'illegal-step'
  | 'rotation-elsewhere'
  | 'policy-contradicts'
  | 'policy-too-large'
  | 'policy-impossible'
  | 'length-outside'
  | 'too-little-entropy'
  | 'no-randomness'
  | 'internal';

export type Failure<R extends Reason = Reason> = { readonly ok: false; readonly reason: R };
// biome-ignore lint/complexity/noBannedTypes: {} is the unit payload of a bare success
export type Result<T = {}, R extends Reason = Reason> = ({ readonly ok: true } & T) | Failure<R>;

export const done = { ok: true } as const;

/** A failed outcome. */
export function fail<R extends Reason>(reason: R): Failure<R> {
  return { ok: false, reason };
}
