import type { AskGraph } from './ask.ts';
import type { Cites } from './fragments.ts';
import type { Given, Parameter } from './parameters.ts';
import type { Cell, Column, Point, Row } from './table.ts';

/** What an export asks, with no day and no revision left open: asked again, it answers the same. */
export interface Question {
  readonly variables: Readonly<Record<string, unknown>>;
  /** One, or the two of a comparison. */
  readonly points: readonly Point[];
}

/** A row, and the ids of the sources that it rests on. */
export interface CitingRow {
  readonly cells: Row;
  readonly sourceIds: readonly string[];
}

/** An answer whose first page is there; the others are asked for as its reader goes on. */
export interface Answer {
  /** Null where only the end tells. */
  readonly total: number | null;
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly CitingRow[]>;
}

/** Something of the API that can be taken away as a table. */
export interface ExportKind {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** `now`: day and revision where nobody names others. */
  readonly pin: (given: Given, now: Point) => Question;
  readonly open: (ask: AskGraph, variables: Question['variables']) => Promise<Answer>;
}

/** A column, and how a row's item fills it. */
export interface ColumnOf<Item> extends Column {
  readonly cell: (item: Item) => Cell;
}

/** One day and one revision for all that is asked. */
export function atOnePoint(given: Given, now: Point, variables: Record<string, unknown>): Question {
  const asOf = String(given['asOf'] ?? now.asOf);
  const revision = Number(given['revision'] ?? now.revision);
  return { variables: { ...variables, asOf, revision }, points: [{ asOf, revision }] };
}

/** Turns items into rows as they come, each with what it cites. */
export function tabulate<Item>(
  columns: readonly ColumnOf<Item>[],
  pages: AsyncIterable<{ readonly nodes: readonly Item[] }>,
  citationsOf: (item: Item) => readonly Cites[],
): Pick<Answer, 'columns' | 'batches'> {
  async function* batches() {
    for await (const { nodes } of pages) {
      yield nodes.map((item) => ({
        cells: columns.map(({ cell }) => cell(item)),
        sourceIds: [...new Set(citationsOf(item).flatMap(({ sources }) => sources.map(({ id }) => id)))],
      }));
    }
  }
  return { columns: columns.map(({ key, title, type }) => ({ key, title, type })), batches: batches() };
}
