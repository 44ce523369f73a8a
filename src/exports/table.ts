import { daysAfter } from '../domain/days.ts';
import type { Source } from '../domain/source.ts';

/** Value of a row; null if no source states it. */
export type Cell = string | number | boolean | readonly string[] | null;

/** An `end` is the day from which something no longer holds. */
export type ColumnType = 'text' | 'day' | 'end' | 'number' | 'flag' | 'list';

export interface Column {
  /** Name for programs, as in the API. */
  readonly key: string;
  /** Name for people. */
  readonly title: string;
  readonly type: ColumnType;
}

export type Row = readonly Cell[];

export type CitedSource = Omit<Source, 'kind' | 'sourceIds' | 'revision' | 'contentHash' | 'shortTitle'>;

export interface Point {
  readonly asOf: string;
  readonly revision: number;
}

/** Facts about an export, without its sources, which are known after the last row. */
export interface About {
  readonly title: string;
  readonly statement: string;
  /** One point, or the two of a comparison. */
  readonly points: readonly Point[];
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Number of rows; null if only known at the end. */
  readonly rows: number | null;
  readonly notes: readonly string[];
}

/** Answer that is read as far as its reader has come. */
export interface ExportedTable {
  readonly about: About;
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly ExportedRow[]>;
  /** Returns the sources that the rows so far cite, in the order of their ids. */
  readonly cited: () => readonly CitedSource[];
  /** What JSON gives instead of rows. */
  readonly document?: unknown;
}

export interface ExportedRow {
  readonly cells: Row;
  readonly sources: readonly CitedSource[];
}

/** Returns the cell for people, who read an end as the last day before it. */
export function cellForPeople({ type }: Pick<Column, 'type'>, cell: Cell): Cell {
  return type === 'end' && typeof cell === 'string' ? daysAfter(cell, -1) : cell;
}

export function textOf(cell: Cell): string {
  if (cell === null) return '';
  return Array.isArray(cell) ? cell.join('; ') : String(cell);
}
