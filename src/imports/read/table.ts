/** Reasons why a cell may not mean what its text says. A flagged cell in a mapped column is a decision, never a fact. */
export const FLAGS = [
  'struck',
  'hidden',
  'merged',
  'formula',
  'error',
  'image only',
  'field',
  'shown otherwise',
] as const;
export type Flag = (typeof FLAGS)[number];

/** One row as it stands in its file. Texts are trimmed; flags and footnote marks are kept by position of the cell. */
export interface TableRow {
  /** Line of the file, row of the sheet, or position in a list of objects, from 1. */
  readonly line: number;
  readonly texts: readonly string[];
  readonly flags?: ReadonlyMap<number, readonly Flag[]>;
  /** Footnote marks that a reader knows by the format, such as `[^3]` or `<sup>1</sup>`, taken off the text. */
  readonly marks?: ReadonlyMap<number, readonly string[]>;
}

/** A line of text outside of tables: shown to people, never interpreted. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
  /** The footnote mark that the format says it explains. */
  readonly mark?: string;
}

/** A table as a reader finds it; its columns mean nothing yet. Rows are read once, before the next table is asked for. */
export interface Table {
  /** Names it in recipes and reports: sheet, headings (`Services › FedRAMP`) or key path; empty where the file is one table. */
  readonly at: string;
  /** All text of its page or sheet outside of tables. */
  readonly texts: readonly TextLine[];
  /** True where the format says that the first row names the columns: keys of objects, heading cells of a page. */
  readonly isKeyed: boolean;
  /** The name that its document gives itself, under the key `title` or `name`. */
  readonly title?: string;
  /** True for a sheet that its workbook hides. */
  readonly isHidden: boolean;
  /** True for a list of bullets in a page that has tables, too. */
  readonly isBullets?: boolean;
  /** True where the file ends before the table does, so that rows may be missing. */
  readonly isCut?: boolean;
  /** Several rows at a time, since a promise for each of a million would cost more than reading them. */
  readonly rows: AsyncIterable<readonly TableRow[]>;
}

const ROWS_AT_A_TIME = 500;

/** A table of rows that are all read already. */
export function wholeTable(
  rows: readonly TableRow[],
  about: Partial<Omit<Table, 'rows'>> & { readonly at: string },
): Table {
  return { texts: [], isKeyed: false, isHidden: false, ...about, rows: inPieces(rows) };
}

async function* inPieces(rows: readonly TableRow[]): AsyncIterable<readonly TableRow[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME) yield rows.slice(start, start + ROWS_AT_A_TIME);
}
