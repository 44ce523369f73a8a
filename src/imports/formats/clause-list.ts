import { BadList } from '../bad-list.ts';
import type { Draft } from '../draft.ts';
import { type ClauseColumn, draftOfClause, readClauses } from './clause-rows.ts';
import type { ListFormat } from './format.ts';
import { type ColumnGuide, labelOf } from './table/column-guide.ts';
import { readRows, recogniseHeading } from './table/read-rows.ts';
import type { TableRow } from './table/table-row.ts';

const CLAUSE_COLUMNS: ColumnGuide<ClauseColumn> = {
  columns: {
    number: {
      labels: [
        ...['number', 'no', 'nr', 'clause', 'clause number', 'control', 'control id', 'control number', 'section'],
        ...['requirement', 'requirement id', 'reference', 'id', 'identifier'],
      ],
    },
    title: {
      labels: ['title', 'clause title', 'control title', 'control name', 'requirement title', 'heading', 'name'],
    },
    parent: { labels: ['parent', 'parent number', 'parent clause', 'parent control', 'under'] },
    kind: { labels: ['kind', 'type'] },
  },
  needed: [['number'], ['title']],
};

export const clauseList: ListFormat = {
  name: 'clause-list',
  description: 'The clauses of a standard (CSV, XLSX, YAML) by number, title and parent: its clause tree.',
  streams: false,

  async detect(input) {
    const heading = await recogniseHeading(input, CLAUSE_COLUMNS).catch(orNothing);
    if (heading === null) return 0;
    if (heading.columns.has('parent')) return 0.9;
    // Lists of all kinds have an id and a name.
    const label = labelOf(heading.cells[heading.columns.get('number') ?? 0] ?? '');
    return ['id', 'identifier', 'reference'].includes(label) ? 0.2 : 0.6;
  },

  async *read(input, options, notes): AsyncIterable<Draft> {
    if (options.standard === null) {
      throw new BadList('A list of clauses does not say of which standard; name it with --standard.', { input });
    }
    const standard = options.standard;
    const rows: TableRow<ClauseColumn>[] = [];
    for await (const read of readRows(input, CLAUSE_COLUMNS, { given: options.fields, sheets: options.sheets, notes })) {
      for (const row of read) rows.push(row);
    }
    for (const clause of readClauses(rows, notes)) yield draftOfClause(clause, standard, notes);
  },
};

/** What cannot be read is told by the format that takes all that is a table. */
function orNothing(error: unknown): null {
  if (error instanceof BadList) return null;
  throw error;
}
