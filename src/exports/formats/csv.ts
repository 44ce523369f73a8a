import { daysOf, revisionsOf } from '../about.ts';
import { type Cell, type CitedSource, type ExportedTable, textOf } from '../table.ts';
import { csvCell } from '../tables.ts';

/** Without it, Excel reads UTF-8 in the computer's code page. */
const BYTE_ORDER_MARK = '\ufeff';

const REMARK = 'not a certificate';
/** First cell of a line that is not a row, so that programs can skip the line. */
const NO_ROWS = 'no rows';

/**
 * Columns about the export itself, repeated in each row, since CSV has no other place for them and rows are often
 * extracted. Only the first row has notes. The head of the notes must differ from the condition columns of scope lists,
 * so that exports can be imported.
 */
const OWN_COLUMNS = ['sources', 'sourceTitles', 'licences', 'asOf', 'revision', 'remark', 'answerNotes'];

export async function* writeCsv({ about, columns, batches }: ExportedTable): AsyncGenerator<string, void> {
  const [days, revisions] = [daysOf(about.points), revisionsOf(about.points)];
  const heads = [...columns.map(({ key }) => key), ...OWN_COLUMNS];
  yield `${BYTE_ORDER_MARK}${heads.map((head) => csvCell(snakeCase(head))).join(',')}\n`;
  let isFirst = true;
  for await (const rows of batches) {
    const lines = rows.map(({ cells, sources }) => {
      const notes = isFirst ? about.notes : [];
      isFirst = false;
      return csvLine([...cells, ...sourceCells(sources), days, revisions, REMARK, notesCell(notes)]);
    });
    yield lines.join('');
  }
  if (!isFirst) return;
  const empty = [...columns.map(() => null), ...sourceCells([])];
  yield csvLine([...empty, days, revisions, NO_ROWS, notesCell(about.notes)]);
}

function notesCell(notes: readonly string[]): Cell {
  return notes.join(' ');
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvValue).join(',')}\n`;
}

function sourceCells(sources: readonly CitedSource[]): Cell[] {
  return [
    sources.map(({ id }) => id),
    sources.map(({ title }) => title),
    sources.map(({ licence }) => licence ?? 'not stated'),
  ];
}

/** Numbers need no escaping, even with a sign. */
function csvValue(cell: Cell): string {
  return typeof cell === 'number' ? String(cell) : csvCell(textOf(cell));
}

/** Returns `valid_from` for `validFrom`; ids are unchanged. */
function snakeCase(key: string): string {
  return key.includes('/') ? key : key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
