import { BadList, unlessBad } from '../bad-list.ts';
import type { Draft } from '../draft.ts';
import type { Issue } from '../facts.ts';
import { type ClauseColumn, draftOfClause, readClauses } from './clause-rows.ts';
import { type ListFormat, NO_OPTIONS } from './format.ts';
import { type ColumnGuide, labelOf } from './table/column-guide.ts';
import type { Heading, HeadingPlace } from './table/find-heading.ts';
import { isNote, noteOnList } from './table/note-row.ts';
import { readRows, recogniseHeading } from './table/read-rows.ts';
import { rejectRefused } from './table/refused-row.ts';
import { countsRows } from './table/row-counter.ts';
import type { SheetRecord } from './table/sheet.ts';
import type { TableRow } from './table/table-row.ts';
import { UnreadFootnotes } from './unread-footnotes.ts';

const CLAUSE_COLUMNS: ColumnGuide<ClauseColumn> = {
  columns: {
    number: {
      labels: [
        ...['number', 'clause', 'clause number', 'control id', 'control number', 'requirement id', 'no', 'nr'],
        ...[
          'control',
          'section',
          'requirement',
          'reference',
          'id',
          'identifier',
          'criterion',
          'criterion id',
          'criterion number',
        ],
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
  description:
    'The clauses of a standard (CSV, XLSX, YAML, page in Markdown or HTML) by number, title and parent: its clause tree.',
  streams: false,

  async detect(input, { fields, standard } = NO_OPTIONS) {
    // What cannot be read is told by the format that takes all that is a table.
    const heading = await unlessBad(recogniseHeading(input, CLAUSE_COLUMNS, fields), null);
    if (heading === null) return 0;
    if (heading.columns.has('parent')) return 0.9;
    // Lists of all kinds have an id and a name; of an id and a title, the standard tells.
    const labelOfColumn = (name: ClauseColumn) => labelOf(heading.cells[heading.columns.get(name) ?? 0] ?? '');
    const isOfAnything = ['id', 'identifier', 'reference'].includes(labelOfColumn('number'));
    return isOfAnything && (standard === null || labelOfColumn('title') === 'name') ? 0.2 : 0.6;
  },

  async *read(input, options, notes): AsyncIterable<Draft> {
    if (options.standard === null) {
      throw new BadList('A list of clauses does not say of which standard; name it with --standard.', { input });
    }
    const standard = options.standard;
    const rows: TableRow<ClauseColumn>[] = [];
    const { fields: given, sheets } = options;
    const footnotes = new UnreadFootnotes<ClauseColumn>(notes);
    const refine = (heading: Heading<ClauseColumn>, below: readonly SheetRecord[], place: HeadingPlace) => {
      const position = heading.columns.get('number') ?? 0;
      const isCounter = mayCount(position, heading) && countsRows(heading, position, { below, given });
      if (isCounter) throw new BadList(onlyCounts(heading.cells[position] ?? ''), { input, row: place.at.row });
      footnotes.begin(heading, place);
      return heading;
    };
    for await (const read of readRows(input, CLAUSE_COLUMNS, { given, sheets, notes, refine })) {
      for (const row of read) {
        try {
          if (footnotes.passes(row)) continue;
          const aside = asideOf(row);
          if (aside === null) rows.push(row);
          else notes.leaveOut(aside.at, aside.sentence);
        } catch (error) {
          rejectRefused(error, notes);
        }
      }
    }
    footnotes.end();
    for (const clause of readClauses(rows, notes)) yield draftOfClause(clause, standard, notes);
  },
};

/** What stands alone in its row, and is of no clause: a note, or the name of a domain over those that follow. */
function asideOf(row: TableRow<ClauseColumn>): Issue | null {
  const alone = row.alone();
  if (alone === null) return null;
  const { text, at, column } = alone;
  if (isNote(text)) return { at, sentence: noteOnList(text) };
  if (column !== null) return null;
  return { at, sentence: `"${text.slice(0, 80)}" stands alone in its row, and is no clause.` };
}

/** True for a heading that says nothing of clauses; a "Number" is theirs where no other column may be. */
function mayCount(position: number, { cells, columns }: Heading<ClauseColumn>): boolean {
  const label = labelOf(cells[position] ?? '');
  if (label !== 'number') return ['no', 'nr', 'reference', 'id', 'identifier'].includes(label);
  const read = [...columns.values()];
  return cells.some((cell, other) => cell !== '' && !read.includes(other));
}

function onlyCounts(counter: string): string {
  return `"${counter}" only counts the rows: name the column that has the numbers of the clauses, such as --field "number=Reference", or say --field "number=${counter}" if these are numbered so.`;
}
