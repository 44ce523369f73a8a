import type { AskGraph } from './ask.ts';
import type { ExplorerPage } from './explorer-page.ts';
import type { Cites } from './fragments.ts';
import type { Given, Parameter } from './parameters.ts';
import type { About, Cell, Column, Point, Row } from './table.ts';

/** Question with its day and revision pinned, so that it always has the same answer. */
export interface Question {
  readonly variables: Readonly<Record<string, unknown>>;
  /** One point, or the two of a comparison. */
  readonly points: readonly Point[];
}

export interface CitingRow {
  readonly cells: Row;
  readonly shown: Row;
  readonly sourceIds: readonly string[];
}

export interface AnswerSummary extends Cites {
  readonly sentences: readonly string[];
}

/** Facts about all rows, which come with the first page. */
export interface WholeAnswer extends Partial<Pick<About, 'counts' | 'certificates'>> {
  readonly summary?: AnswerSummary | undefined;
}

/** Answer with its first page read; later pages are requested on demand. */
export interface Answer {
  /** Null if the total is only known at the end. */
  readonly total: number | null;
  readonly notes: readonly string[];
  readonly whole: WholeAnswer;
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly CitingRow[]>;
  /** The answer in a published format of its own, which JSON is then; its rows are for the other formats. */
  readonly document?: unknown;
}

export interface ExportKind {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** `now` is the day and revision that apply unless others are given. */
  readonly pin: (given: Given, now: Point) => Question;
  /** Page of the explorer that shows the same. */
  readonly page: (given: Given) => ExplorerPage;
  readonly open: (ask: AskGraph, variables: Question['variables']) => Promise<Answer>;
}

export interface ColumnOf<Item> extends Column {
  readonly cell: (item: Item) => Cell;
  /** The cell in words for people, where it differs. */
  readonly shown?: (item: Item) => Cell;
}

/** Pins a question to one day and one revision. */
export function atOnePoint(given: Given, now: Point, variables: Record<string, unknown>): Question {
  const asOf = String(given['asOf'] ?? now.asOf);
  const revision = Number(given['revision'] ?? now.revision);
  return { variables: { ...variables, asOf, revision }, points: [{ asOf, revision }] };
}

interface Nodes<Item> {
  readonly nodes: readonly Item[];
}

/** Turns items into rows with their sources. */
export function tabulate<Item>(
  columns: readonly ColumnOf<Item>[],
  pages: AsyncIterable<Nodes<Item>> | readonly Nodes<Item>[],
  citationsOf: (item: Item) => readonly Cites[],
): Pick<Answer, 'columns' | 'batches'> {
  async function* batches() {
    for await (const { nodes } of pages) {
      yield nodes.map((item) => ({
        cells: columns.map(({ cell }) => cell(item)),
        shown: columns.map(({ cell, shown = cell }) => shown(item)),
        sourceIds: [...new Set(citationsOf(item).flatMap(({ sources }) => sources.map(({ id }) => id)))],
      }));
    }
  }
  return { columns: columns.map(({ cell: _cell, shown: _shown, ...column }) => column), batches: batches() };
}
