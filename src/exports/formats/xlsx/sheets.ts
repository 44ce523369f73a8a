import { columnLetter } from '../../../domain/sheet-columns.ts';
import { aboutLines, SOURCE_HEADS, sourceTexts } from '../../about.ts';
import {
  type About,
  type Cell,
  type CitedSource,
  type Column,
  type ColumnType,
  cellForPeople,
  type ExportedRow,
} from '../../table.ts';
import { headXml, rowXml } from './cells.ts';
import { worksheetHead, worksheetTail } from './parts.ts';
import type { RowReader } from './row-reader.ts';

const WIDTHS: Record<ColumnType, number> = { text: 26, day: 12, end: 12, number: 12, flag: 12, list: 26 };
const ABOUT_WIDTHS = [26, 60, 26, 40, 12, 12, 40];

const SOURCES: readonly Column[] = [
  { key: 'sources', title: 'Sources', type: 'list' },
  { key: 'sourceTitles', title: 'Source titles', type: 'list' },
];

/** Yields a sheet of as many rows as fit; calls `filled` with the range of the filter. */
export async function* rowSheetXml(
  columns: readonly Column[],
  reader: RowReader<ExportedRow>,
  { mostRows, filled }: { readonly mostRows: number; readonly filled: (range: string) => void },
): AsyncGenerator<string, void> {
  const all = [...columns, ...SOURCES];
  const types = all.map(({ type }) => type);
  yield worksheetHead({ widths: types.map((type) => WIDTHS[type]), isFrozen: true });
  yield headXml(all.map(({ title }) => title));
  let count = 0;
  while (count < mostRows && (await reader.hasMore())) {
    const rows = reader.take(mostRows - count);
    const first = count + 2;
    count += rows.length;
    yield rows.map((row, position) => rowXml(first + position, cellsOf(columns, row), types)).join('');
  }
  const range = `A1:${columnLetter(all.length - 1)}${count + 1}`;
  filled(range);
  yield worksheetTail(range);
}

function cellsOf(columns: readonly Column[], { cells, sources }: ExportedRow): Cell[] {
  const shown = columns.map((column, position) => cellForPeople(column, cells[position] ?? null));
  return [...shown, sources.map(({ id }) => id), sources.map(({ title }) => title)];
}

/** Returns the sheet about the export, with the sources that its rows cite. */
export function aboutSheetXml(about: About, sources: readonly CitedSource[]): string {
  const lines = [[about.title], [about.statement], [], ...aboutLines(about), []];
  const heads = lines.length + 1;
  const plain = (cells: readonly string[], position: number) => rowXml(position, cells, []);
  return [
    worksheetHead({ widths: ABOUT_WIDTHS, isFrozen: false }),
    ...lines.map((cells, position) => plain(cells, position + 1)),
    headXml(SOURCE_HEADS, heads),
    ...sources.map((source, position) => plain(sourceTexts(source), heads + 1 + position)),
    worksheetTail(null),
  ].join('');
}
