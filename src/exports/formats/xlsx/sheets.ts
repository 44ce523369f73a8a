import { columnLetter } from '../../../domain/sheet-columns.ts';
import { type Column, type ColumnType, type ExportedRow, tableForPeople } from '../../table.ts';
import { headXml, rowXml } from './cells.ts';
import { worksheetHead, worksheetTail } from './parts.ts';
import type { RowReader } from './row-reader.ts';

const WIDTHS: Record<ColumnType, number> = { text: 26, day: 12, end: 12, number: 12, flag: 12, list: 26 };
const WIDE = 48;

/** Yields a sheet with as many rows as fit; calls `filled` with the cell range of the filter. */
export async function* rowSheetXml(
  columns: readonly Column[],
  reader: RowReader<ExportedRow>,
  { mostRows, filled }: { readonly mostRows: number; readonly filled: (range: string) => void },
): AsyncGenerator<string, void> {
  const { columns: all, cellsOf } = tableForPeople(columns);
  const types = all.map(({ type }) => type);
  const widths = all.map(({ type, isWide }) => (isWide ? WIDE : WIDTHS[type]));
  yield worksheetHead({ widths, isFrozen: true });
  yield headXml(all.map(({ title }) => title));
  let count = 0;
  while (count < mostRows && (await reader.hasMore())) {
    const rows = reader.take(mostRows - count);
    const first = count + 2;
    count += rows.length;
    yield rows.map((row, position) => rowXml(first + position, cellsOf(row), types)).join('');
  }
  const range = `A1:${columnLetter(all.length - 1)}${count + 1}`;
  filled(range);
  yield worksheetTail({ filter: range });
}
