import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import { attributeOf, tagsOf, type XmlTag } from './xml-tags.ts';

/** What the reader of values does not tell of a sheet: by row and column, counted from 1. */
export interface SheetCheck {
  readonly formulas: readonly CellPlace[];
  /** Such as `#N/A`, which would come as an empty cell. */
  readonly errors: readonly (CellPlace & { readonly text: string })[];
  readonly merged: readonly MergedRange[];
}

/** Cells that show the value of the first, which is at the top on the left. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** The reader fills rows up to the rightmost cell. */
const MOST_CELLS = 20_000_000;
const MOST_MERGED = 1_000_000;

/** Looks through a sheet for what must not be read in silence, and refuses one that spans more than can be held. */
export function checkSheet(xml: string, name: string, input: Input): SheetCheck {
  const formulas: CellPlace[] = [];
  const errors: (CellPlace & { text: string })[] = [];
  const merged: MergedRange[] = [];
  let rows = 0;
  let columns = 0;
  for (const { row, column, isError, isFormula, text } of cellsOf(xml, merged, { name, input })) {
    if (isError) errors.push({ row, column, text: text ?? '#ERROR' });
    else if (isFormula) formulas.push({ row, column });
    else if (text === null) continue;
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  if (rows * columns > MOST_CELLS) {
    throw new BadList(`A sheet in it spans ${rows} rows and ${columns} columns, more than can be held.`, { input });
  }
  return { formulas, errors, merged };
}

interface Part {
  readonly name: string;
  readonly input: Input;
}

interface Cell extends CellPlace {
  readonly isError: boolean;
  isFormula: boolean;
  text: string | null;
}

function* cellsOf(xml: string, merged: MergedRange[], part: Part): Iterable<Cell> {
  let cell: Cell | null = null;
  for (const tag of tagsOf(xml, part.name, part.input)) {
    if (tag.opens) look(tag, merged, part);
    if (tag.name === 'c' && tag.opens) {
      cell = {
        ...placeOf(attributeOf(tag, 'r') ?? '', part),
        isError: attributeOf(tag, 't') === 'e',
        isFormula: false,
        text: null,
      };
    }
    if (cell === null) continue;
    note(tag, cell);
    if (tag.name !== 'c' || !tag.closes) continue;
    yield cell;
    cell = null;
  }
}

function note({ name, opens, closes, text }: XmlTag, cell: Cell): void {
  if (name === 'f' && opens) cell.isFormula = true;
  if ((name === 'v' || name === 't') && closes) cell.text = text;
}

function look(tag: XmlTag, merged: MergedRange[], part: Part): void {
  if (tag.name === 'row') checkRow(tag, part);
  if (tag.name === 'mergeCell') noteMerged(tag, merged, part);
}

function noteMerged(tag: XmlTag, merged: MergedRange[], part: Part): void {
  if (merged.length === MOST_MERGED) {
    throw new BadList(`A sheet in it has more than ${MOST_MERGED} merged cells, more than can be held.`, part);
  }
  const [first = '', last = first] = (attributeOf(tag, 'ref') ?? '').split(':', 2);
  const [from, to] = [placeOf(first, part), placeOf(last, part)];
  merged.push({
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  });
}

function checkRow(tag: XmlTag, part: Part): void {
  const row = attributeOf(tag, 'r') ?? '1';
  if (!/^[1-9]\d{0,6}$/.test(row) || Number(row) > MOST_ROWS) throw outside(`row "${row}"`, part);
}

function placeOf(address: string, part: Part): CellPlace {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) throw outside(`cell "${address}"`, part);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  if (row > MOST_ROWS || column > MOST_COLUMNS) throw outside(`cell "${address}"`, part);
  return { row, column };
}

function outside(what: string, { name, input }: Part): BadList {
  return new BadList(`"${name}" in it has the ${what}, which no sheet has.`, { input });
}
