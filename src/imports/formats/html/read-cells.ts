import { DRAWN, drawnOnly } from '../matrix/drawn.ts';
import { STRUCK } from '../table/sheet.ts';
import { readStatus, statusOf } from '../table/status-words.ts';
import { cellsDrawn } from './drawn-cells.ts';
import { isHidden, isStroke, labelOfElement } from './element-kinds.ts';
import type { GridRow, PlacedCell } from './grid.ts';
import type { Element } from './parse.ts';
import { type Shown, shownIn, shownInHeading, TICKED } from './shown.ts';

/** What a cell says, wherever it is shown. */
export interface ReadCell {
  readonly text: string;
  readonly fault: string | null;
}

/** What the cells of a table say, the numbers that its rows are told by, and how many columns it has. */
export interface TableReading {
  readonly cells: ReadonlyMap<PlacedCell, ReadCell>;
  readonly numbers: readonly number[];
  readonly width: number;
}

const HIDDEN = 'The cell, or all that it says, is not shown and may not be meant; show it, or delete it.';
const HOLDING = {
  table: 'The cell holds a table of its own, and it is not known what that says of it; write the cell in words.',
  field: 'The cell holds a field of a form, and it is not known what is meant by it; write the cell in words.',
  box: 'The cell has text beside a box that is not ticked, and it is not known what is meant by it; write the cell in words.',
} as const;

/** The cells of a table, each read once. */
export function readCells(grid: readonly GridRow[]): ReadonlyMap<PlacedCell, ReadCell> {
  const shownByCell = new Map<PlacedCell, Shown>();
  for (const { cells } of grid) {
    for (const cell of cells) {
      if (cell === undefined || shownByCell.has(cell)) continue;
      const isHeading = grid[cell.top]?.isHeading === true;
      shownByCell.set(cell, isHeading ? shownInHeading(cell.element) : shownIn(cell.element));
    }
  }
  // What holds text elsewhere in the table is a frame around it, and draws nothing where that is missing.
  const frames = new Set<string | null>([...shownByCell.values()].flatMap(({ frames }) => frames));
  const drawn = cellsDrawn(grid, shownByCell);
  const isDrawn = (cell: PlacedCell, { drawings }: Shown) =>
    drawn.has(cell) || drawings.some((drawing) => !frames.has(drawing));
  const read = new Map<PlacedCell, ReadCell>();
  for (const [cell, shown] of shownByCell) {
    const row = grid[cell.top] as GridRow;
    read.set(cell, readCell(cell, shown, { row, isDrawn: isDrawn(cell, shown) }));
  }
  return read;
}

function readCell(
  { element }: PlacedCell,
  shown: Shown,
  { row, isDrawn }: { readonly row: GridRow; readonly isDrawn: boolean },
): ReadCell {
  const text = textOf(shown, row) || ownLabel(element, shown);
  if (shown.holds.has('table')) return { text: '', fault: HOLDING.table };
  if (text === '')
    return { text: isDrawn && element.tagName === 'td' ? DRAWN : '', fault: silence(shown, row, isDrawn) };
  if (isHidden(element)) return { text, fault: HIDDEN };
  if (shown.isStruck || row.isStruck || isStroke(element)) return { text, fault: STRUCK };
  return { text, fault: row.isHeading ? null : doubt(text, element, shown) };
}

function textOf({ text, holds }: Shown, { isHeading }: GridRow): string {
  // The name of a column is one, on however many lines.
  if (isHeading) return text.replaceAll('\n', ' ');
  // What is ticked is what is written beside the box, and not the sign for it.
  const said = (holds.has('ticked box') && text.replaceAll(TICKED, '').trim()) || text;
  return withoutSign(said);
}

/** A sign and the same status in words, as for those who do not see the sign, are that status once. */
function withoutSign(text: string): string {
  const [, sign = '', words = ''] = /^([^\p{L}\p{N}\s]{1,3})\s+(\S.{0,99})$/u.exec(text) ?? [];
  const status = sign === '' ? null : statusOf(sign);
  return status !== null && readStatus(words, new Map())?.status === status ? words : text;
}

/** What a cell that shows no text is said to be. */
function ownLabel(element: Element, { holds, hides }: Shown): string {
  return element.tagName === 'td' && !hides && !holds.has('field') ? labelOfElement(element) : '';
}

/** Why a text may not be what its cell says. */
function doubt(text: string, element: Element, { holds, labels }: Shown): string | null {
  if (holds.has('field')) return HOLDING.field;
  if (holds.has('open box')) return HOLDING.box;
  const own = /[\p{L}\p{N}]/u.test(text) ? [] : [labelOfElement(element)];
  const other = [...labels, ...own].find((label) => saysOther(label, text));
  return other === undefined
    ? null
    : `The cell shows "${text}", and says "${other}" of it; write the one that is meant.`;
}

function saysOther(label: string, text: string): boolean {
  const said = readStatus(label, new Map())?.status ?? null;
  return said !== null && said !== readStatus(text, new Map())?.status;
}

/** Why a cell that shows no text may still say something; null: it says nothing. */
function silence({ holds, hides }: Shown, row: GridRow, isDrawn: boolean): string | null {
  // A field to filter by stands under the name of a column.
  if (holds.has('field')) return row.isHeading ? null : HOLDING.field;
  if (isDrawn) return drawnOnly('The cell');
  return hides ? HIDDEN : null;
}
