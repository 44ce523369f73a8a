import { addTo, type Group } from '../../../domain/grouping.ts';
import { classOf, colourOf, labelOfElement } from './element-kinds.ts';
import type { GridRow, PlacedCell } from './grid.ts';
import type { Shown } from './shown.ts';

/**
 * Cells without text that their class tells from other such ones of their column, or their colour from any of it: either
 * may be a tick. What the first cell of their row has as well is of the row.
 */
export function cellsDrawn(
  grid: readonly GridRow[],
  shownByCell: ReadonlyMap<PlacedCell, Shown>,
): ReadonlySet<PlacedCell> {
  const isEmpty = (cell: PlacedCell) => shownByCell.get(cell)?.text === '' && labelOfElement(cell.element) === '';
  const drawn = new Set<PlacedCell>();
  for (const cells of columnsOfCells(grid, shownByCell)) {
    const empty = cells.filter(isEmpty);
    for (const [lookOf, others] of [[classOf, empty] as const, [colourOf, cells] as const]) {
      if (new Set(others.map(({ element }) => lookOf(element))).size < 2) continue;
      for (const cell of empty) {
        const [look, first] = [lookOf(cell.element), grid[cell.top]?.cells[0]?.element];
        if (look !== '' && (first === cell.element || first === undefined || look !== lookOf(first))) drawn.add(cell);
      }
    }
  }
  return drawn;
}

/** Those of data, which are shown. */
function columnsOfCells(grid: readonly GridRow[], shownByCell: ReadonlyMap<PlacedCell, Shown>) {
  const columns = new Map<number, Group<PlacedCell>>();
  for (const cell of shownByCell.keys()) {
    if (cell.element.tagName !== 'td' || grid[cell.top]?.isHidden === true) continue;
    addTo(columns, cell.left, cell);
  }
  return columns.values();
}
