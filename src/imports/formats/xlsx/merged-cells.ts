import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import type { MergedPlace, SheetRecord } from '../table/sheet.ts';
import type { CellRange } from './sheet-check.ts';

const HIDDEN = 'The cell is merged with others and holds a value of its own, which is not shown; split it.';
const ROWS_AT_A_TIME = 1_000;

/**
 * Marks merged cells by the place of the one value that they show, and gives it to each row that they span. Done as rows
 * are taken, and for cells that are there only: a range may say that it spans all that a sheet can hold.
 */
export function spreadMerged(
  records: readonly SheetRecord[],
  ranges: readonly CellRange[],
  input: Input,
): Iterable<readonly SheetRecord[]> {
  if (ranges.length === 0) return [records];
  const starting = ranges.toSorted((one, other) => one.top - other.top);
  return {
    *[Symbol.iterator]() {
      const cover = covering(starting, input);
      for (let start = 0; start < records.length; start += ROWS_AT_A_TIME) {
        yield records.slice(start, start + ROWS_AT_A_TIME).map((record) => spread(record, cover(record), records));
      }
    },
  };
}

type Cover = readonly (CellRange | undefined)[];

/** By the positions of a row's cells, the ranges that they are in; rows are asked about in their order. */
function covering(starting: readonly CellRange[], input: Input): (record: SheetRecord) => Cover | null {
  const cover: (CellRange | undefined)[] = [];
  let next = 0;
  let lowest = 0;
  return ({ row, cells }) => {
    for (let range = starting[next]; range?.top === row; range = starting[next]) {
      for (let position = range.left - 1; position < Math.min(range.right, cells.length); position += 1) {
        // Each cell is covered once, so that all ranges together cost no more than the cells.
        if ((cover[position]?.bottom ?? 0) >= row) {
          throw new BadList(`A sheet in it has merged cells that overlap in row ${row}; split them.`, { input });
        }
        cover[position] = range;
      }
      lowest = Math.max(lowest, range.bottom);
      next += 1;
    }
    return row > lowest ? null : cover;
  };
}

function spread(record: SheetRecord, cover: Cover | null, records: readonly SheetRecord[]): SheetRecord {
  if (cover === null) return record;
  const { row } = record;
  const isFilled = (position: number) => record.cells[position] !== '' || record.cellFaults?.has(position) === true;
  const covered = [...record.cells.keys()].filter((position) => isCovered(cover[position], row, position));
  // A row that has nothing else, such as the second of a tall note, is none.
  const isNone = record.cells.every(
    (_cell, position) => isCovered(cover[position], row, position) || !isFilled(position),
  );
  if (covered.length === 0 || (isNone && !covered.some(isFilled))) return record;
  const cells = [...record.cells];
  const cellFaults = new Map(record.cellFaults);
  const merged = new Map<number, MergedPlace>();
  for (const position of covered) {
    const { top, left } = cover[position] as CellRange;
    const place = { row: top, position: left - 1 };
    const first = records[top - 1] as SheetRecord;
    const value = first.cells[place.position] as string;
    const fault = first.cellFaults?.get(place.position);
    if (cells[position] !== '' && cells[position] !== value) cellFaults.set(position, HIDDEN);
    if (position === place.position && fault !== undefined) cellFaults.set(position, fault);
    cells[position] = position === place.position ? value : '';
    merged.set(position, place);
  }
  return { ...record, cells, cellFaults, merged };
}

/** True for the cells of a range but the first, whose value they show. */
function isCovered(range: CellRange | undefined, row: number, position: number): boolean {
  if (range === undefined || row > range.bottom) return false;
  return row > range.top || position >= range.left;
}
