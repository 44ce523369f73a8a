import { type AskGraph, openList, type Page } from './ask.ts';
import type { ExplorerPage } from './explorer-page.ts';
import { type Cites, citedIds } from './fragments.ts';
import type { Given, Parameter } from './parameters.ts';
import type { About, Cell, Column, Point, Row } from './table.ts';

/** Question with a fixed day and revision, so that its answer never changes. */
export interface Question {
  readonly variables: Readonly<Record<string, unknown>>;
  /** One point, or both points of a comparison. */
  readonly points: readonly [Point, ...Point[]];
}

export interface CitingRow {
  readonly cells: Row;
  readonly shown: Row;
  readonly sourceIds: readonly string[];
}

export interface AnswerSummary extends Cites {
  readonly sentences: readonly string[];
}

/** Facts about all rows; returned with the first page. */
export interface WholeAnswer extends Partial<Pick<About, 'counts' | 'certificates'>> {
  readonly summary?: AnswerSummary | undefined;
}

/** Answer with its first page; later pages are requested on demand. */
export interface Answer {
  /** Null if the total is known only at the end. */
  readonly total: number | null;
  readonly notes: readonly string[];
  readonly whole: WholeAnswer;
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly CitingRow[]>;
  /** The answer in a published format, for JSON; the other formats use its rows. */
  readonly document?: unknown;
}

export interface ExportKind {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** `now` is the default day and revision. */
  readonly pin: (given: Given, now: Point) => Question;
  /** Page of the explorer that shows the same answer. */
  readonly page: (given: Given) => ExplorerPage;
  readonly open: (ask: AskGraph, variables: Question['variables']) => Promise<Answer>;
  /** Models of OSCAL for the answer; absent if it has none. */
  readonly oscal?: readonly OscalModel[];
}

/** A model of OSCAL in which a kind of answer can be written. */
export interface OscalModel {
  readonly ending: 'oscal.json' | 'oscal-results.json' | 'oscal-profile.json';
  /** Yields the document in parts. */
  readonly write: (ask: AskGraph, question: Question) => Promise<AsyncIterable<string>>;
}

export interface ColumnOf<Item> extends Column {
  readonly cell: (item: Item) => Cell;
  /** The cell in words for people, if it differs. */
  readonly shown?: (item: Item) => Cell;
}

/** Fixes a question to one day and one revision. */
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
        sourceIds: citedIds(citationsOf(item)),
      }));
    }
  }
  return { columns: columns.map(({ cell: _cell, shown: _shown, ...column }) => column), batches: batches() };
}

/** Page of a list; only the first page has the total. */
export interface ListPage<Item> extends Page, Nodes<Item> {
  readonly totalCount?: number;
}

interface ListKind<Item, First> {
  /** Document that requests one list, which is in this field of its data. */
  readonly document: string;
  readonly field: string;
  readonly columns: readonly ColumnOf<Item>[];
  readonly citationsOf: (item: Item) => readonly Cites[];
  /** Returns facts about all rows from the first page. */
  readonly tell?: (first: First) => Partial<Pick<Answer, 'notes' | 'whole'>>;
}

/** Creates the `open` function of a kind that has one row per list item. */
export function openingList<Item, First extends ListPage<Item> = ListPage<Item>>({
  document,
  field,
  columns,
  citationsOf,
  tell,
}: ListKind<Item, First>): ExportKind['open'] {
  return async (ask, variables) => {
    const listOf = (data: Readonly<Record<string, First>>) => data[field] as First;
    const { first, pages } = await openList(ask, { document, variables, listOf });
    const total = first.totalCount ?? null;
    return { total, notes: [], whole: {}, ...tell?.(first), ...tabulate(columns, pages, citationsOf) };
  };
}
