/** A value of a row: what no source says is null. */
export type Cell = string | number | boolean | readonly string[] | null;

/** What the cells of a column are, so that a spreadsheet takes a day for a day. */
export type ColumnType = 'text' | 'day' | 'number' | 'flag' | 'list';

export interface Column {
  /** For programs, as the API names it. */
  readonly key: string;
  /** For people. */
  readonly title: string;
  readonly type: ColumnType;
}

export type Row = readonly Cell[];

/** Where facts were read, and what may be done with them. */
export interface CitedSource {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly readOn: string | null;
  readonly licence: string | null;
}

/** Day and revision that something is read at. */
export interface Point {
  readonly asOf: string;
  readonly revision: number;
}

/** What an export says of itself, but for its sources: these are known when its last row is. */
export interface About {
  readonly title: string;
  readonly statement: string;
  /** One, or the two of a comparison. */
  readonly points: readonly Point[];
  readonly parameters: Readonly<Record<string, unknown>>;
  /** How many rows there are; null where only the end tells. */
  readonly rows: number | null;
  readonly notes: readonly string[];
}

/** A question's answer, read as far as its reader has come. */
export interface ExportedTable {
  readonly about: About;
  readonly columns: readonly Column[];
  /** Some at a time: what is not asked for is not read. */
  readonly batches: AsyncIterable<readonly ExportedRow[]>;
  /** Whom the rows so far cite, by id. */
  readonly cited: () => readonly CitedSource[];
}

export interface ExportedRow {
  readonly cells: Row;
  readonly sources: readonly CitedSource[];
}

/** A cell as text, where its type cannot be kept. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  return Array.isArray(cell) ? cell.join('; ') : String(cell);
}
