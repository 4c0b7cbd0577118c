// Owns the list of formats in which all accounts can be taken to another program. Pure data; the writers stand in files of their own.

export const EXPORT_FORMATS = ['kdbx', 'bitwarden', 'csv-bitwarden', 'csv-browser', 'csv-spreadsheet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The end of the file's name. */
export function endingOf(format: ExportFormat): string {
  return format === 'kdbx' ? '.kdbx' : format === 'bitwarden' ? '.json' : '.csv';
}
