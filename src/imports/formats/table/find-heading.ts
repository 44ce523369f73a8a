import type { Location } from '../../facts.ts';
import type { TextLine } from '../matrix/text-lines.ts';
import { type ColumnGuide, type Columns, findColumns, isHeading, type SaidOfColumns } from './column-guide.ts';
import type { SheetRecord } from './sheet.ts';

/** Titles, dates and notes may stand above the heading, but not more lines than these. */
export const MOST_LINES_ABOVE = 20;

export interface Heading<Name extends string> {
  /** Its position among the first records. */
  readonly position: number;
  readonly cells: readonly string[];
  readonly columns: Columns<Name>;
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

/** The row that names the columns. A heading that fits whole is taken before one that fits by words only. */
export function findHeading<Name extends string>(
  records: readonly SheetRecord[],
  guide: ColumnGuide<Name>,
  said: SaidOfColumns,
): Heading<Name> | null {
  for (const byWords of [false, true]) {
    for (const [position, { cells }] of records.entries()) {
      // A title such as "Services in scope" stands alone in its row.
      if (byWords && cells.filter((cell) => cell !== '').length < 2) continue;
      const columns = findColumns(cells, guide, { ...said, byWords });
      if (!isHeading(columns, guide) || ![...said.given.keys()].every((name) => columns.has(name as Name))) continue;
      return { position, cells, columns: findColumns(cells, guide, { ...said, byWords: true }) };
    }
  }
  return null;
}
