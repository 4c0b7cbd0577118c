// Owns what the vault page and the import worker say to each other. Types only.
import type { BackupRecord } from '@/utils/core/backup';
import type { Failure } from '@/utils/core/result';
import type { ImportRead } from '@/utils/exchange/import-file';

export type ImportQuestion =
  | { readonly do: 'read'; readonly file: File; readonly password: string | null }
  | { readonly do: 'batch'; readonly from: number };

/** What was read, without the accounts themselves. */
export interface ImportOverview extends Omit<ImportRead, 'accounts'> {
  readonly accounts: number;
}

export interface ImportBatch {
  readonly records: readonly BackupRecord[];
  /** null: there are no more. */
  readonly next: number | null;
}

export type ImportAnswer =
  | { readonly is: 'progress'; readonly share: number }
  | { readonly is: 'read'; readonly overview: ImportOverview }
  | { readonly is: 'batch'; readonly batch: ImportBatch }
  | { readonly is: 'refused'; readonly refusal: Failure };
