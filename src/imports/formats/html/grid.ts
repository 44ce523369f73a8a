import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import { isBoxless, isHidden, isStroke } from './element-kinds.ts';
import type { OutlinedTable } from './outline.ts';
import { attributeOf, type Element, isElement, lineOf } from './parse.ts';

/** A cell where a table shows it. */
export interface PlacedCell {
  readonly element: Element;
  /** The first row and column that it spans, counted from 0. */
  readonly top: number;
  readonly left: number;
}

export interface GridRow {
  readonly line: number | null;
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  /** By the columns that it has; a table may leave some out at the end. */
  readonly cells: readonly (PlacedCell | undefined)[];
  /** Why it is not known which columns its cells are of. */
  readonly fault: string | null;
  /** All cells that begin in it name columns. */
  readonly isHeading: boolean;
}

interface OpenCell extends PlacedCell {
  readonly bottom: number;
}

interface WrittenRow {
  readonly element: Element;
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  /** The last of its group, which no cell reaches beyond. */
  readonly end: number;
}

const OVERLAPPING = 'Cells of this row lie upon each other; correct their rowspan or colspan.';
/** A browser gives hidden cells no place. */
const SHIFTED =
  'Hidden cells of this row stand elsewhere than those of the first row, so that what follows them is shown in other columns; show them, or delete them in all rows.';

export const MOST_COLUMNS = 1_000;
/** By the rules of HTML. */
const MOST_SPANNED = 1_000;
/** Of all tables of a page together, spanned ones counted as often as they are shown. */
const MOST_CELLS = 2_000_000;

/** Bounds what the tables of one page span. */
export class CellBudget {
  readonly #input: Input;
  #left = MOST_CELLS;

  constructor(input: Input) {
    this.#input = input;
  }

  take(cells: number): void {
    this.#left -= cells;
    if (this.#left >= 0) return;
    throw new BadList(`The tables of the page span more than ${MOST_CELLS} cells, more than can be held.`, {
      input: this.#input,
    });
  }

  refuseColumns(width: number, row: number | null): void {
    if (width <= MOST_COLUMNS) return;
    throw new BadList(`A table of the page has more than ${MOST_COLUMNS} columns.`, { input: this.#input, row });
  }
}

/** The rows of a table by the columns that browsers put their cells into. */
export function gridOf(outlined: OutlinedTable, budget: CellBudget): readonly GridRow[] {
  const columns = new Columns();
  let named: readonly number[] | null = null;
  return rowsOf(outlined).map(({ element, end, isHidden, isStruck }, index) => {
    budget.take(columns.width + 1);
    const line = lineOf(element) ?? lineOf(element.childNodes[0] ?? element);
    const own = childrenOf(element, ['td', 'th']);
    const isHeading = own.length > 1 && own.every(({ tagName }) => tagName === 'th');
    columns.begin(index);
    for (const cell of own) {
      const width = columnsOf(cell);
      budget.take(width);
      columns.place(cell, { bottom: bottomOf(cell, index, end), width });
      budget.refuseColumns(columns.width, line);
    }
    const { cells, overlap } = columns;
    const missing = missingBefore(cells);
    if (own.length > 1) named ??= missing;
    const shifted = isShifted(cells, index, { missing, named: named ?? missing }) ? SHIFTED : null;
    return { line, isHidden, isStruck, cells, fault: overlap ? OVERLAPPING : shifted, isHeading };
  });
}

/** How many columns before each, and before what would follow, a browser leaves out of a row. */
function missingBefore(cells: GridRow['cells']): readonly number[] {
  const counts = [0];
  for (const cell of cells) {
    counts.push((counts.at(-1) as number) + (cell !== undefined && isBoxless(cell.element) ? 1 : 0));
  }
  return counts;
}

/** True where a cell that is shown has other hidden columns before it than the first row of several cells. */
function isShifted(
  cells: GridRow['cells'],
  row: number,
  { missing, named }: { readonly missing: readonly number[]; readonly named: readonly number[] },
): boolean {
  return cells.some((cell, column) => {
    const begins = cell !== undefined && cell.top === row && cell.left === column;
    return begins && !isBoxless(cell.element) && missing[column] !== (named[column] ?? named.at(-1));
  });
}

/** Takes the cells of a table row by row. */
class Columns {
  /** The last cell so far in each. */
  readonly #open: (OpenCell | undefined)[] = [];
  #row = 0;
  #left = 0;
  #cells: (OpenCell | undefined)[] = [];
  #clashesUntil = -1;

  get width(): number {
    return this.#open.length;
  }

  get cells(): GridRow['cells'] {
    return this.#cells;
  }

  get overlap(): boolean {
    return this.#clashesUntil >= this.#row;
  }

  begin(row: number): void {
    this.#row = row;
    this.#left = 0;
    this.#cells = Array.from(this.#open, (cell) => (cell !== undefined && cell.bottom >= row ? cell : undefined));
  }

  /** Puts a cell into the next free column, and those beside it that it spans. */
  place(element: Element, { bottom, width }: { readonly bottom: number; readonly width: number }): void {
    while (this.#cells[this.#left] !== undefined) this.#left += 1;
    const placed = { element, top: this.#row, left: this.#left, bottom };
    const right = this.#left + width;
    for (; this.#left < right; this.#left += 1) {
      const other = this.#cells[this.#left];
      if (other !== undefined) this.#clashesUntil = Math.max(this.#clashesUntil, Math.min(other.bottom, bottom));
      if (other !== undefined && other.bottom >= bottom) continue;
      this.#cells[this.#left] = placed;
      this.#open[this.#left] = placed;
    }
  }
}

function rowsOf({ table, isStruck }: OutlinedTable): readonly WrittenRow[] {
  const rows: WrittenRow[] = [];
  for (const part of partsOf(table)) {
    const written = childrenOf(part, ['tr']);
    const end = rows.length + written.length - 1;
    for (const element of written) {
      const around = [part, element];
      rows.push({ element, end, isHidden: around.some(isHidden), isStruck: isStruck || around.some(isStroke) });
    }
  }
  return rows;
}

/** Its groups of rows, as they are written. */
export function partsOf(table: Element): readonly Element[] {
  return childrenOf(table, ['thead', 'tbody', 'tfoot']);
}

export function widthOf(grid: readonly GridRow[]): number {
  return grid.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

export function childrenOf(element: Element, names: readonly string[]): readonly Element[] {
  return element.childNodes.filter((node) => isElement(node)).filter(({ tagName }) => names.includes(tagName));
}

/** No cell reaches beyond its group; 0 is for all of that. */
function bottomOf(cell: Element, top: number, end: number): number {
  const rows = spanOf(cell, 'rowspan') ?? 1;
  return rows === 0 ? end : Math.min(top + rows - 1, end);
}

export function columnsOf(element: Element, name: 'colspan' | 'span' = 'colspan'): number {
  return Math.min(spanOf(element, name) || 1, MOST_SPANNED);
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan' | 'span'): number | null {
  const [digits] = /^\s*\d{1,9}/.exec(attributeOf(cell, name) ?? '') ?? [];
  return digits === undefined ? null : Number(digits);
}
