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

/** One row of a file. Texts are trimmed; flags and footnote marks are kept by position of the cell. */
export interface TableRow {
  /** Line of the file, row of the sheet, or position in a list of objects, from 1. */
  readonly line: number;
  readonly texts: readonly string[];
  readonly flags?: ReadonlyMap<number, readonly Flag[]>;
  /** Footnote marks that the format defines, such as `[^3]` or `<sup>1</sup>`, removed from the text. */
  readonly marks?: ReadonlyMap<number, readonly string[]>;
}

/** A line of text outside of tables: shown to people, never interpreted. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
  /** The footnote mark that it explains, if the format says so. */
  readonly mark?: string;
}

/** A table as found in a file, without meanings of its columns. Rows can be read once, before the next table is requested. */
export interface Table {
  /** Its name in recipes and reports: sheet, headings (`Services › FedRAMP`) or key path; empty if the file is one table. */
  readonly at: string;
  /** All text of its page or sheet outside of tables. */
  readonly texts: readonly TextLine[];
  /** True if the format defines the first row as column names: keys of objects, heading cells of a page. */
  readonly isKeyed: boolean;
  /** Title of the document, under the key `title` or `name`. */
  readonly title?: string;
  /** True for a hidden sheet of a workbook. */
  readonly isHidden: boolean;
  /** True for a list of bullets in a page that also has tables. */
  readonly isBullets?: boolean;
  /** True if the file ends within the table, so that rows may be missing. */
  readonly isCut?: boolean;
  /** Several rows at a time: a promise for each of a million rows would cost more than reading them. */
  readonly rows: AsyncIterable<readonly TableRow[]>;
}

const ROWS_AT_A_TIME = 500;

/** Makes a table of rows that have all been read. */
export function wholeTable(
  rows: readonly TableRow[],
  about: Partial<Omit<Table, 'rows'>> & { readonly at: string },
): Table {
  return { texts: [], isKeyed: false, isHidden: false, ...about, rows: inPieces(rows) };
}

async function* inPieces(rows: readonly TableRow[]): AsyncIterable<readonly TableRow[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME) yield rows.slice(start, start + ROWS_AT_A_TIME);
}
