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
  /** Ids stand last where people read. */
  readonly isId?: true;
  /** Long texts get wide columns. */
  readonly isWide?: true;
}

export type Row = readonly Cell[];

export type CitedSource = Omit<Source, 'kind' | 'sourceIds' | 'revision' | 'contentHash'>;

export interface Point {
  readonly asOf: string;
  readonly revision: number;
}

export interface CertificateFacts {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly holder: { readonly name: string } | null;
  readonly issuer: { readonly name: string } | null;
  readonly assessor: { readonly name: string } | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
}

/** Number of rows, or of what they are about, with its name for people. */
export type Count = readonly [name: string, count: number];

export type Line = readonly [title: string, text: string];

/** Facts about an export, without its sources, which are known after the last row. */
export interface About {
  readonly title: string;
  readonly statement: string;
  /** One point, or the two of a comparison. */
  readonly points: readonly Point[];
  /** As given, for programs. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The same for people: titles, and names before ids. */
  readonly asked: readonly Line[];
  /** Number of rows; null if only known at the end. */
  readonly rows: number | null;
  readonly notes: readonly string[];
  /** The answer in sentences. */
  readonly summary: readonly string[];
  readonly counts: readonly Count[];
  readonly certificates: readonly CertificateFacts[];
  /** Page of the explorer that shows the same; a path where no server is known. */
  readonly address: string;
}

/** Answer that is read as far as its reader has come. */
export interface ExportedTable {
  readonly about: About;
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly ExportedRow[]>;
  /** Returns the sources that the rows so far cite, in the order of their ids. */
  readonly cited: () => readonly CitedSource[];
  /** Given by JSON instead of rows. */
  readonly document?: unknown;
}

export interface ExportedRow {
  readonly cells: Row;
  /** The same in words for people. */
  readonly shown: Row;
  readonly sources: readonly CitedSource[];
}

export interface TableForPeople {
  readonly columns: readonly Column[];
  readonly cellsOf: (row: ExportedRow) => readonly Cell[];
}

/** Returns the table as people read it: in words, names before ids, and who says so. */
export function tableForPeople(all: readonly Column[]): TableForPeople {
  const columns: ColumnForPeople[] = all.map((column, position) => ({
    ...column,
    of: ({ shown }) => cellForPeople(column, shown[position] ?? null),
  }));
  const names = columns.filter(({ isId }) => !isId);
  const ids = columns.filter(({ isId }) => isId);
  const ordered = [...names, SOURCES, ...ids, SOURCE_IDS];
  return { columns: ordered, cellsOf: (row) => ordered.map(({ of }) => of(row)) };
}

interface ColumnForPeople extends Column {
  readonly of: (row: ExportedRow) => Cell;
}

const SOURCES: ColumnForPeople = {
  key: 'sourceTitles',
  title: 'Sources',
  type: 'list',
  isWide: true,
  of: ({ sources }) => sources.map(({ title, shortTitle }) => shortTitle ?? title),
};

const SOURCE_IDS: ColumnForPeople = {
  key: 'sources',
  title: 'Source ids',
  type: 'list',
  of: ({ sources }) => sources.map(({ id }) => id),
};

/** Returns the cell for people, who read an end as the last day before it. */
function cellForPeople({ type }: Pick<Column, 'type'>, cell: Cell): Cell {
  return type === 'end' && typeof cell === 'string' ? daysAfter(cell, -1) : cell;
}

export function textOf(cell: Cell): string {
  if (cell === null) return '';
  return Array.isArray(cell) ? cell.join('; ') : String(cell);
}
