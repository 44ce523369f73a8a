import { daysOf, revisionsOf } from '../about.ts';
import { type Cell, type CitedSource, type ExportedTable, textOf } from '../table.ts';
import { csvCell } from '../tables.ts';

/** Without it Excel takes UTF-8 for the code page of its machine. */
const BYTE_ORDER_MARK = '\ufeff';

const REMARK = 'no certificate';

/**
 * A reader of CSV takes each line for a row, so what an export says of itself stands in columns of each
 * row: there it stays when rows are cut out or put together.
 */
const OWN_COLUMNS = ['sources', 'sourceTitles', 'licences', 'asOf', 'revision', 'remark'];

export async function* writeCsv({ about, columns, batches }: ExportedTable): AsyncGenerator<string, void> {
  const [days, revisions] = [daysOf(about.points), revisionsOf(about.points)];
  const heads = [...columns.map(({ key }) => key), ...OWN_COLUMNS];
  yield `${BYTE_ORDER_MARK}${heads.map((head) => csvCell(snakeCase(head))).join(',')}\n`;
  for await (const rows of batches) {
    const lines = rows.map(({ cells, sources }) =>
      [...cells, ...sourceCells(sources), days, revisions, REMARK].map(csvValue).join(','),
    );
    yield lines.map((line) => `${line}\n`).join('');
  }
}

function sourceCells(sources: readonly CitedSource[]): Cell[] {
  return [
    sources.map(({ id }) => id),
    sources.map(({ title }) => title),
    sources.map(({ licence }) => licence ?? 'not stated'),
  ];
}

/** A number is no formula, whatever it begins with. */
function csvValue(cell: Cell): string {
  return typeof cell === 'number' ? String(cell) : csvCell(textOf(cell));
}

/** `validFrom` as `valid_from`; ids stay as they are. */
function snakeCase(key: string): string {
  return key.includes('/') ? key : key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
