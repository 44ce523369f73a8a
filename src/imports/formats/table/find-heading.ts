import type { Location } from '../../facts.ts';
import type { TextLine } from '../matrix/text-lines.ts';
import type { ColumnGuide, Columns, SaidOfColumns } from './column-guide.ts';
import { type HeadingLine, headingLines, isBelowNames, isOfRows, rowsOver } from './heading-lines.ts';
import type { SheetRecord } from './sheet.ts';

/** Titles, dates and notes may stand above the heading, but not more lines than these. */
export const MOST_LINES_ABOVE = 20;

export interface Heading<Name extends string> {
  /** Its position among the first records. */
  readonly position: number;
  readonly cells: readonly string[];
  readonly columns: Columns<Name>;
  /** True where the columns without which it would be none are called so by whole headings. */
  readonly isWhole: boolean;
  /** True where the operator named one of these. */
  readonly isNamed: boolean;
  /** Positions of rows over it that may be of the list. */
  readonly over: readonly number[];
  /** The position of another line that may be the heading as well, with rows between. */
  readonly rival: number | null;
}

/** A heading, and the positions of columns that hold ticks. */
export interface RefinedHeading<Name extends string> extends Heading<Name> {
  readonly ticked: readonly number[];
  /** Positions of columns that tell the status of a row together, each the one that its heading is. */
  readonly headed: readonly number[];
  /** Positions of columns that nobody reads, in which a tick must not be passed over. */
  readonly watched: readonly number[];
}

/** Where a heading stands, and what is beside its rows. */
export interface HeadingPlace {
  readonly at: Location;
  /** Titles, the name of their sheet, keys around a list of objects. */
  readonly over: readonly string[];
  /** Those of them that name the rows: on a page, not what is said in the midst of it. */
  readonly titles: readonly string[];
  /** What stands under them on a page; null where the list is none. */
  readonly under: readonly TextLine[] | null;
}

/**
 * The row that names the columns: the first that may. One that is known by words only, or hardly names more than one
 * column, may as well be a row of the list where others stand over it, and is none then.
 */
export function findHeading<Name extends string>(
  records: readonly SheetRecord[],
  guide: ColumnGuide<Name>,
  said: SaidOfColumns,
): Heading<Name> | null {
  const lines = headingLines(records, guide, said);
  const [first, ...others] = lines.filter((line) => mayBeHeading(line, lines, records));
  if (first === undefined) return null;
  const next = first.isWhole ? undefined : others.find(({ isWhole }) => isWhole);
  if (next === undefined) return headingAt(first, records);
  const between = rowsOver(next, records).some((position) => position > first.position);
  return between ? { ...headingAt(first, records), rival: next.position } : headingAt(next, records);
}

function mayBeHeading<Name extends string>(
  line: HeadingLine<Name>,
  lines: readonly HeadingLine<Name>[],
  records: readonly SheetRecord[],
): boolean {
  if (line.isNamed) return true;
  const over = rowsOver(line, records);
  if ((over.length > 0 || !(line.isWhole || line.isSure)) && isOfRows(line, records)) return false;
  return line.isSure || !(isBelowNames(line, records) || over.some((position) => !isLineOf(line, position, lines)));
}

/** True for the upper of two lines of one heading, by which the same column is called. */
function isLineOf<Name extends string>(
  { position: lower, needed }: HeadingLine<Name>,
  upper: number,
  lines: readonly HeadingLine<Name>[],
): boolean {
  const found = lines.find(({ position }) => position === upper && position === lower - 1);
  return found?.isWhole === false && found.needed.every((at) => needed.includes(at));
}

function headingAt<Name extends string>(
  { position, columns, isWhole, isNamed, needed }: HeadingLine<Name>,
  records: readonly SheetRecord[],
): Heading<Name> {
  const over = rowsOver({ position, needed }, records);
  return { position, cells: records[position]?.cells ?? [], columns, isWhole, isNamed, over, rival: null };
}
