import { HIDDEN_ROW, STRUCK } from '../table/sheet.ts';
import { shownOtherwise } from './number-formats.ts';
import type { CellPlace, SheetCheck } from './sheet-check.ts';
import { spilledIn } from './spilled.ts';

const FORMULA = 'The cell is a formula, whose value may be out of date; save the sheet with values only.';
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
export function cellFaultsIn({ formulas, spilled, formatted, struck, hiddenRows }: SheetCheck, width: number) {
  const ofFormulas = byRow(formulas, () => FORMULA);
  const strokes = byRow(struck, () => STRUCK);
  const formatsByRow = byRow(formatted, ({ format }) => format);
  const isSpilledIn = spilledIn(spilled, width);
  return (row: number, { values, cells }: RowOfValues): Faults | undefined => {
    const known = ofFormulas.get(row);
    const isSpilled = isSpilledIn(row);
    const isHidden = hiddenRows.has(row);
    const formats = formatsByRow.get(row);
    const isPlain = spilled.length === 0 && formats === undefined && !strokes.has(row);
    if (!isHidden && isPlain && !values.some(isLongNumber)) return known;
    const faultOf = (column: number): string | undefined => {
      if (isHidden) return HIDDEN_ROW;
      if (isSpilled(column + 1)) return FORMULA;
      if (isLongNumber(values[column])) return LONG_NUMBER;
      return strokes.get(row)?.get(column) ?? shownOtherwise(values[column], formats?.get(column) ?? '');
    };
    const faults = cells.flatMap((cell, column) => {
      const fault = cell === '' ? undefined : faultOf(column);
      return fault === undefined ? [] : [[column, fault] as const];
    });
    const all = new Map([...faults, ...(known ?? [])]);
    return all.size === 0 ? undefined : all;
  };
}

/** By rows, what there is at the positions of their cells. */
function byRow<Place extends CellPlace>(places: readonly Place[], textOf: (place: Place) => string) {
  const rows = new Map<number, Map<number, string>>();
  for (const place of places) {
    const known = rows.get(place.row) ?? new Map<number, string>();
    rows.set(place.row, known.set(place.column - 1, textOf(place)));
  }
  return rows;
}

function isLongNumber(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) >= 1e15;
}
