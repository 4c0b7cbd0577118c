// Owns the reading of CSV files (RFC 4180, and what programs make of it): separators, quotes, rows to logins, each cell to the last
// character. It must not know what becomes of a login.
import { parse } from 'csv-parse/browser/esm/sync';
import { fail, type Result } from '../core/result';
import { type Columns, columnsOf, rowSkip, type Use } from './csv-dialects';
import type { OtherEntry } from './import-accounts';
import type { ImportFormat } from './import-formats';
import type { Login } from './login';

export interface ColumnUse {
  readonly column: string;
  /** null: it is not kept. */
  readonly use: Use | null;
}

/** Rows and columns that are still read: more is no list of logins. */
const MOST_ROWS = 250_000;
const MOST_COLUMNS = 200;
/** UTF-16 units in which the header row must end. */
const HEADER_CEILING = 20_000;
const SEPARATORS = [',', ';', '\t'] as const;
/** All of them in any file: taken from the first row alone, a CR would stay at the end of each row whose own end is another. */
const LINE_ENDS = ['\r\n', '\n', '\r'];
/** Rows between two words of progress. */
const STEP = 500;

type Read = Result<
  { format: ImportFormat; columns: readonly ColumnUse[] },
  'import-foreign' | 'import-damaged' | 'import-too-many'
>;

/** Hands every row to `take`, in order. A refusal may come after rows were handed over: they count for nothing then. */
export function readCsv(
  given: string,
  take: (entry: Login | OtherEntry) => void,
  onProgress: (share: number) => void,
): Read {
  // Empty lines in front, and what Excel is told its separator with.
  const text = given.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '').replace(/^sep=.\r?\n/, '');
  const found = recognise(text);
  if (!found) return fail('import-foreign');
  const { delimiter, columns } = found;
  const width = columns.uses.length;
  let rows = -1;
  const onRow = (cells: readonly string[], { bytes }: { readonly bytes: number }) => {
    rows += 1;
    // The header, an empty line, or more than will be used.
    if (rows === 0 || rows > MOST_ROWS || (cells.length === 1 && cells[0] === '')) return null;
    if (rows % STEP === 0) onProgress(Math.min(1, bytes / text.length));
    take(cells.length === width ? entryOf(cells, columns) : { skip: 'broken-row', title: '' });
    return null;
  };
  try {
    parse(text, {
      delimiter,
      record_delimiter: LINE_ENDS,
      escape: columns.escape,
      relax_column_count: true,
      on_record: onRow,
    });
  } catch {
    // A quote that nothing closes, or that stands where none can.
    return fail('import-damaged');
  }
  if (rows > MOST_ROWS) return fail('import-too-many');
  return { ok: true, format: columns.format, columns: columns.uses };
}

function recognise(text: string): { delimiter: string; columns: Columns } | null {
  for (const delimiter of SEPARATORS) {
    const header = firstRow(text.slice(0, HEADER_CEILING), delimiter);
    const columns = header && header.length <= MOST_COLUMNS ? columnsOf(header) : null;
    if (columns) return { delimiter, columns };
  }
  return null;
}

function firstRow(text: string, delimiter: string): readonly string[] | null {
  try {
    return parse(text, { delimiter, record_delimiter: LINE_ENDS, to: 1, relax_column_count: true })[0] ?? null;
  } catch {
    return null;
  }
}

function entryOf(cells: readonly string[], { format, uses }: Columns): Login | OtherEntry {
  const cell = (column: string) => cells[uses.findIndex((one) => one.column.trim().toLowerCase() === column)] ?? '';
  const all = (use: Use) => cells.filter((text, at) => uses[at]?.use === use && text !== '');
  const skip = rowSkip(format, cell);
  const title = all('title')[0] ?? '';
  if (skip) return { skip, title };
  const fields = uses.flatMap(({ column, use }, at) =>
    use === 'field' ? [{ name: column, value: cells[at] ?? '', hidden: false }] : [],
  );
  return {
    title,
    urls: [...all('address'), ...all('addresses').flatMap(innerRow)],
    usernames: all('username'),
    password: all('password')[0] ?? '',
    history: [],
    totp: all('totp')[0] ?? '',
    notes: all('notes')[0] ?? '',
    fields: [...fields, ...all('lines').flatMap(linesOf)],
    createdAt: momentOf(all('created')[0]),
    updatedAt: momentOf(all('updated')[0]),
  };
}

function innerRow(cell: string): readonly string[] {
  return firstRow(cell, ',') ?? [cell];
}

/** Lines of "name: value", cut at the last ": " as Bitwarden does. */
function linesOf(cell: string): Login['fields'] {
  return cell.split('\n').map((line) => {
    const cut = line.lastIndexOf(': ');
    return { name: line.slice(0, Math.max(cut, 0)), value: cut < 0 ? line : line.slice(cut + 2), hidden: false };
  });
}

/** Milliseconds since 1970: of a number of seconds or milliseconds, or of an ISO 8601 date. */
function momentOf(cell: string | undefined): number | null {
  if (cell === undefined) return null;
  if (!/^\d{1,16}$/.test(cell)) return Number.isNaN(Date.parse(cell)) ? null : Date.parse(cell);
  // No password of today was saved in 1973, nor in the year 5138.
  return Number(cell) < 100_000_000_000 ? Number(cell) * 1000 : Number(cell);
}
