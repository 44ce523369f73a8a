import { shownOtherwise } from './number-formats.ts';
import type { SheetCheck } from './sheet-check.ts';
import { spilledIn } from './spilled.ts';

const FORMULA = 'The cell is a formula, whose value may be out of date; save the sheet with values only.';
const HIDDEN_ROW = 'The row is hidden, by hand or by a filter, and may not be meant; show it or delete it.';
const LONG_NUMBER =
  'The cell is a number of more than 15 digits, and sheets keep no more; write it anew in a cell that is formatted as text.';

/** By the positions of cells. */
type Faults = ReadonlyMap<number, string>;

interface RowOfValues {
  /** As the reader of values gives them. */
  readonly values: readonly unknown[];
  readonly cells: readonly string[];
}

/** Takes the rows of a sheet in their order, and tells why cells of them cannot be read; undefined: all can. */
export function cellFaultsIn({ formulas, spilled, formatted, hiddenRows }: SheetCheck, width: number) {
  const ofFormulas = new Map<number, Map<number, string>>();
  for (const { row, column } of formulas) {
    const known = ofFormulas.get(row) ?? new Map<number, string>();
    ofFormulas.set(row, known.set(column - 1, FORMULA));
  }
  const formatsByRow = new Map<number, Map<number, string>>();
  for (const { row, column, format } of formatted) {
    const known = formatsByRow.get(row) ?? new Map<number, string>();
    formatsByRow.set(row, known.set(column - 1, format));
  }
  const isSpilledIn = spilledIn(spilled, width);
  return (row: number, { values, cells }: RowOfValues): Faults | undefined => {
    const known = ofFormulas.get(row);
    const isSpilled = isSpilledIn(row);
    const isHidden = hiddenRows.has(row);
    const formats = formatsByRow.get(row);
    if (!isHidden && spilled.length === 0 && formats === undefined && !values.some(isLongNumber)) return known;
    const faultOf = (column: number): string | undefined => {
      if (isHidden) return HIDDEN_ROW;
      if (isSpilled(column + 1)) return FORMULA;
      if (isLongNumber(values[column])) return LONG_NUMBER;
      return shownOtherwise(values[column], formats?.get(column) ?? '');
    };
    const faults = cells.flatMap((cell, column) => {
      const fault = cell === '' ? undefined : faultOf(column);
      return fault === undefined ? [] : [[column, fault] as const];
    });
    const all = new Map([...faults, ...(known ?? [])]);
    return all.size === 0 ? undefined : all;
  };
}

function isLongNumber(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) >= 1e15;
}
