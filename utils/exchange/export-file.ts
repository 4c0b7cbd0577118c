// Owns the one door to the writers of export files: what they are asked, and which of them answers.
import type { Account } from '../core/account';
import { bitwardenFile } from './bitwarden-export';
import { csvFile } from './csv-export';
import type { ExportFormat } from './export-formats';
import { kdbxFile } from './kdbx-export';
import { loginOf } from './login';
import type { Written } from './written-file';

/** A passphrase is asked for where the format is encrypted. */
export type ExportQuestion = { readonly accounts: readonly Account[] } & (
  | { readonly format: 'kdbx'; readonly passphrase: string }
  | { readonly format: Exclude<ExportFormat, 'kdbx'> }
);

/** The whole file, or why there is none. */
export async function exportFile(question: ExportQuestion): Promise<Written> {
  const logins = question.accounts.map(loginOf);
  switch (question.format) {
    case 'kdbx':
      return kdbxFile(logins, question.passphrase);
    case 'bitwarden':
      return bitwardenFile(logins);
    case 'csv-bitwarden':
      return csvFile(logins, 'bitwarden');
    case 'csv-browser':
      return csvFile(logins, 'browser');
    case 'csv-spreadsheet':
      return csvFile(logins, 'spreadsheet');
  }
}
