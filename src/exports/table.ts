import { daysAfter } from '../domain/days.ts';
import type { Source } from '../domain/entities/source.ts';

/** Value of a row; null if no source states it. */
export type Cell = string | number | boolean | readonly string[] | null;

/** An `end` is the first day on which a fact no longer holds. */
export type ColumnType = 'text' | 'day' | 'end' | 'number' | 'flag' | 'list';

export interface Column {
  /** Name for programs, as in the API. */
  readonly key: string;
  /** Name for people. */
  readonly title: string;
  readonly type: ColumnType;
  /** True for ids, which come last in tables for people. */
  readonly isId?: true;
  /** True for long texts, which get wide columns. */
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

/** Number of rows, or of their objects, with its name for people. */
export type Count = readonly [name: string, count: number];

export type Line = readonly [title: string, text: string];

/** Facts about an export, without its sources: these are known only after the last row. */
export interface About {
  readonly title: string;
  readonly statement: string;
  /** One point, or both points of a comparison. */
  readonly points: readonly Point[];
  /** As given, for programs. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Same, for people: titles, and names before ids. */
  readonly asked: readonly Line[];
  /** Number of rows; null if known only at the end. */
  readonly rows: number | null;
  readonly notes: readonly string[];
  /** The answer in sentences. */
  readonly summary: readonly string[];
  readonly counts: readonly Count[];
  readonly certificates: readonly CertificateFacts[];
  /** Page of the explorer that shows the same answer; only a path if no server is known. */
  readonly address: string;
}

/** Answer that is read as its reader proceeds. */
export interface ExportedTable {
  readonly about: About;
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly ExportedRow[]>;
  /** Returns the sources cited by the rows read so far, in the order of their ids. */
  readonly cited: () => readonly CitedSource[];
  /** Replaces the rows in JSON. */
  readonly document?: unknown;
}

export interface ExportedRow {
  readonly cells: Row;
  /** Same, in words for people. */
  readonly shown: Row;
  readonly sources: readonly CitedSource[];
}

export interface TableForPeople {
  readonly columns: readonly Column[];
  readonly cellsOf: (row: ExportedRow) => readonly Cell[];
}

/** Returns the table for people: in words, with names before ids, and with its sources. */
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

/** Returns the cell for people: an end becomes the last day before it. */
function cellForPeople({ type }: Pick<Column, 'type'>, cell: Cell): Cell {
  return type === 'end' && typeof cell === 'string' ? daysAfter(cell, -1) : cell;
}

export function textOf(cell: Cell): string {
  if (cell === null) return '';
  return Array.isArray(cell) ? cell.join('; ') : String(cell);
}
