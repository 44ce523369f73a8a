import { type ColumnGuide, type Columns, findColumns, isHeading, type SaidOfColumns } from './column-guide.ts';
import { isSeparator, type SheetRecord } from './sheet.ts';
import { statusOf } from './status-words.ts';

/** A line that may name the columns. */
export interface HeadingLine<Name extends string> {
  readonly position: number;
  readonly columns: Columns<Name>;
  /** Where the columns stand without which it would be no heading. */
  readonly needed: readonly number[];
  /** True where these are called so by whole headings, and not by a word in them. */
  readonly isWhole: boolean;
  /** True where the operator named one of them. */
  readonly isNamed: boolean;
  /** True where so much of it names columns that it may be the heading below other rows, too. */
  readonly isSure: boolean;
}

/** The lines that name the columns which are needed, by what they have alone. */
export function headingLines<Name extends string>(
  records: readonly SheetRecord[],
  guide: ColumnGuide<Name>,
  said: SaidOfColumns,
): readonly HeadingLine<Name>[] {
  return records.flatMap(({ cells }, position) => {
    const isFound = (columns: Columns<Name>) =>
      isHeading(columns, guide) && [...said.given.keys()].every((name) => columns.has(name as Name));
    const [whole, byWords] = [false, true].map((byWords) => findColumns(cells, guide, { ...said, byWords })) as [
      Columns<Name>,
      Columns<Name>,
    ];
    const isWhole = isFound(whole);
    // A title such as "Services in scope" stands alone in its row.
    if (!isWhole && !(isFound(byWords) && hasSeveral(cells))) return [];
    const names = guide.needed.flat();
    const found = names.flatMap((name) => byWords.get(name) ?? []);
    // What tells the status is called as it is.
    const named = [...whole.values()].filter((at) => said.given.size > 0 || statusOf(cells[at] ?? '') !== 'IN_SCOPE');
    const isAll = whole.size > 1 && whole.size === cells.filter((cell) => cell !== '').length;
    return {
      position,
      columns: byWords,
      needed: found,
      isWhole,
      isNamed: names.some((name) => said.given.has(name)),
      isSure: isAll || named.length + (isWhole ? 0 : 1) > 1,
    };
  });
}

/** Rows over a line that may be of the list as well: they have something in a column that is needed, and beside it. */
export function rowsOver<Name extends string>(
  { position, needed }: Pick<HeadingLine<Name>, 'position' | 'needed'>,
  records: readonly SheetRecord[],
): readonly number[] {
  return records.slice(0, position).flatMap((record, index) => {
    const isRow = hasSeveral(record.cells) && !isSeparator(record);
    return isRow && needed.some((at) => (record.cells[at] ?? '') !== '') ? [index] : [];
  });
}

/** True where a line that names columns, as the page or file says, stands over this one, which does not. */
export function isBelowNames<Name extends string>(
  { position }: HeadingLine<Name>,
  records: readonly SheetRecord[],
): boolean {
  if (records[position]?.namesColumns === true) return false;
  return records
    .slice(0, position)
    .some((record) => record.namesColumns === true || (isSeparator(record) && hasSeveral(record.cells)));
}

/** Longer ones may be the heading of a column: "Planned", over ticks. */
const LONGEST_TICK = 5;

/** True where cells of the line stand as values in their columns, or are statuses as these are: it is a row itself. */
export function isOfRows<Name extends string>(
  { position, isSure }: HeadingLine<Name>,
  records: readonly SheetRecord[],
): boolean {
  const cells = (records[position]?.cells ?? []).map((cell) => cell.toLowerCase());
  const below = records
    .slice(position + 1)
    .map((record) => record.cells.map((cell) => cell.toLowerCase()))
    .filter((row) => !cells.every((cell, at) => (row[at] ?? '') === cell));
  return cells.some((cell, at) => {
    // A column "In scope" may have the same in its rows.
    if (cell === '' || (isSure && statusOf(cell) !== null)) return false;
    const values = below.map((row) => row[at] ?? '');
    if (values.includes(cell)) return true;
    if (statusOf(cell) === null) return false;
    const isStatus = (text: string) => text.length > LONGEST_TICK && statusOf(text) !== null;
    return cell.length <= LONGEST_TICK || values.some(isStatus);
  });
}

function hasSeveral(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell !== '').length > 1;
}
