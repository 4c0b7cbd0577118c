// Owns the words for every reason: what happened, and what to do next. No default branch: a new Reason does not compile here
// until it has a text.
import { type MessageKey, t } from '@/utils/browser/i18n';
import type { Reason } from '@/utils/core/result';

export interface ReasonText {
  readonly what: string;
  readonly next: string;
}

/** One clear sentence of what happened and one of the next step. */
export function reasonText(reason: Reason): ReasonText {
  const [what, next] = keysOf(reason);
  return { what: t(what), next: t(next) };
}

function keysOf(reason: Reason): readonly [MessageKey, MessageKey] {
  switch (reason) {
    case 'wrong-password':
      return ['reason_wrong_password', 'reason_wrong_password_next'];
    case 'password-too-short':
      return ['reason_password_too_short', 'reason_password_too_short_next'];
    case 'password-too-weak':
      return ['reason_password_too_weak', 'reason_password_too_weak_next'];
    case 'no-vault':
      return ['reason_no_vault', 'reason_no_vault_next'];
    case 'vault-exists':
      return ['reason_vault_exists', 'reason_vault_exists_next'];
    case 'locked':
      return ['reason_locked', 'reason_locked_next'];
    case 'header-damaged':
      return ['reason_header_damaged', 'reason_header_damaged_next'];
    case 'vault-unreadable':
      return ['reason_vault_unreadable', 'reason_vault_unreadable_next'];
    case 'vault-incomplete':
      return ['reason_vault_incomplete', 'reason_vault_incomplete_next'];
    case 'vault-newer':
      return ['reason_vault_newer', 'reason_vault_newer_next'];
    case 'vault-barred':
      return ['reason_vault_barred', 'reason_vault_barred_next'];
    case 'storage-full':
      return ['reason_storage_full', 'reason_storage_full_next'];
    case 'storage-refused':
      return ['reason_storage_refused', 'reason_storage_refused_next'];
    case 'not-persistent':
      return ['reason_not_persistent', 'reason_not_persistent_next'];
    case 'not-recorded':
      return ['reason_not_recorded', 'reason_not_recorded_next'];
    case 'changed-elsewhere':
      return ['reason_changed_elsewhere', 'reason_changed_elsewhere_next'];
    case 'not-found':
      return ['reason_not_found', 'reason_not_found_next'];
    case 'backup-foreign':
      return ['reason_backup_foreign', 'reason_backup_foreign_next'];
    case 'backup-damaged':
      return ['reason_backup_damaged', 'reason_backup_damaged_next'];
    case 'backup-newer':
      return ['reason_backup_newer', 'reason_backup_newer_next'];
    case 'backup-costly':
      return ['reason_backup_costly', 'reason_backup_costly_next'];
    case 'backup-too-large':
      return ['reason_backup_too_large', 'reason_backup_too_large_next'];
    case 'other-backup':
      return ['reason_other_backup', 'reason_other_backup_next'];
    case 'backup-not-saved':
      return ['reason_backup_not_saved', 'reason_backup_not_saved_next'];
    case 'export-not-saved':
      return ['reason_export_not_saved', 'reason_export_not_saved_next'];
    case 'export-unwritable':
      return ['reason_export_unwritable', 'reason_export_unwritable_next'];
    case 'wrong-passphrase':
      return ['reason_wrong_passphrase', 'reason_wrong_passphrase_next'];
    case 'passphrase-too-short':
      return ['reason_passphrase_too_short', 'reason_passphrase_too_short_next'];
    case 'wrong-printed-key':
      return ['reason_wrong_printed_key', 'reason_wrong_printed_key_next'];
    case 'no-printed-key':
      return ['reason_no_printed_key', 'reason_no_printed_key_next'];
    case 'import-foreign':
      return ['reason_import_foreign', 'reason_import_foreign_next'];
    case 'import-backup':
      return ['reason_import_backup', 'reason_import_backup_next'];
    case 'import-unreadable':
      return ['reason_import_unreadable', 'reason_import_unreadable_next'];
    case 'import-empty':
      return ['reason_import_empty', 'reason_import_empty_next'];
    case 'import-not-text':
      return ['reason_import_not_text', 'reason_import_not_text_next'];
    case 'import-damaged':
      return ['reason_import_damaged', 'reason_import_damaged_next'];
    case 'import-too-large':
      return ['reason_import_too_large', 'reason_import_too_large_next'];
    case 'import-too-many':
      return ['reason_import_too_many', 'reason_import_too_many_next'];
    case 'import-unfolds':
      return ['reason_import_unfolds', 'reason_import_unfolds_next'];
    case 'import-costly':
      return ['reason_import_costly', 'reason_import_costly_next'];
    case 'import-locked':
      return ['reason_import_locked', 'reason_import_locked_next'];
    case 'import-wrong-password':
      return ['reason_import_wrong_password', 'reason_import_wrong_password_next'];
    case 'import-account-bound':
      return ['reason_import_account_bound', 'reason_import_account_bound_next'];
    case 'empty-username':
      return ['reason_empty_username', 'reason_empty_username_next'];
    case 'empty-answer':
      return ['reason_empty_answer', 'reason_empty_answer_next'];
    case 'empty-question':
      return ['reason_empty_question', 'reason_empty_question_next'];
    case 'number-outside':
      return ['reason_number_outside', 'reason_number_outside_next'];
    case 'duplicate-account':
      return ['reason_duplicate_account', 'reason_duplicate_account_next'];
    case 'duplicate-username':
      return ['reason_duplicate_username', 'reason_duplicate_username_next'];
    case 'not-totp':
      return ['reason_not_totp', 'reason_not_totp_next'];
    case 'no-day':
      return ['reason_no_day', 'reason_no_day_next'];
    case 'leaks-silent':
      return ['reason_leaks_silent', 'reason_leaks_silent_next'];
    case 'not-one-login':
      return ['reason_not_one_login', 'reason_not_one_login_next'];
    case 'change-open':
      return ['reason_change_open', 'reason_change_open_next'];
    case 'too-large':
      return ['reason_too_large', 'reason_too_large_next'];
    case 'bad-request':
      return ['reason_bad_request', 'reason_bad_request_next'];
    case 'no-page':
      return ['reason_no_page', 'reason_no_page_next'];
    case 'not-a-site':
      return ['reason_not_a_site', 'reason_not_a_site_next'];
    case 'all-sites':
      return ['reason_all_sites', 'reason_all_sites_next'];
    case 'other-store':
      return ['reason_other_store', 'reason_other_store_next'];
    case 'not-listed':
      return ['reason_not_listed', 'reason_not_listed_next'];
    case 'not-secure':
      return ['reason_not_secure', 'reason_not_secure_next'];
    case 'left-alone':
      return ['reason_left_alone', 'reason_left_alone_next'];
    case 'frame-not-trusted':
      return ['reason_frame_not_trusted', 'reason_frame_not_trusted_next'];
    case 'no-permission':
      return ['reason_no_permission', 'reason_no_permission_next'];
    case 'no-box':
      return ['reason_no_box', 'reason_no_box_next'];
    case 'box-uncertain':
      return ['reason_box_uncertain', 'reason_box_uncertain_next'];
    case 'box-unnamed':
      return ['reason_box_unnamed', 'reason_box_unnamed_next'];
    case 'box-changed':
      return ['reason_box_changed', 'reason_box_changed_next'];
    case 'box-hidden':
      return ['reason_box_hidden', 'reason_box_hidden_next'];
    case 'action-changed':
      return ['reason_action_changed', 'reason_action_changed_next'];
    case 'page-changed':
      return ['reason_page_changed', 'reason_page_changed_next'];
    case 'page-silent':
      return ['reason_page_silent', 'reason_page_silent_next'];
    case 'value-changed':
      return ['reason_value_changed', 'reason_value_changed_next'];
    case 'no-account':
      return ['reason_no_account', 'reason_no_account_next'];
    case 'no-password':
      return ['reason_no_password', 'reason_no_password_next'];
    case 'not-copied':
      return ['reason_not_copied', 'reason_not_copied_next'];
    case 'illegal-step':
      return ['reason_illegal_step', 'reason_illegal_step_next'];
    case 'rotation-elsewhere':
      return ['reason_rotation_elsewhere', 'reason_rotation_elsewhere_next'];
    case 'policy-contradicts':
      return ['reason_policy_contradicts', 'reason_policy_contradicts_next'];
    case 'policy-too-large':
      return ['reason_policy_too_large', 'reason_policy_too_large_next'];
    case 'policy-impossible':
      return ['reason_policy_impossible', 'reason_policy_impossible_next'];
    case 'length-outside':
      return ['reason_length_outside', 'reason_length_outside_next'];
    case 'too-little-entropy':
      return ['reason_too_little_entropy', 'reason_too_little_entropy_next'];
    case 'no-randomness':
      return ['reason_no_randomness', 'reason_no_randomness_next'];
    case 'internal':
      return ['reason_internal', 'reason_internal_next'];
  }
}
