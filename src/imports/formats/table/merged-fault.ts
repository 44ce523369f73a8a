import type { SheetRecord } from './sheet.ts';

interface Fault {
  readonly position: number;
  readonly sentence: string;
}

const ACROSS =
  'The cell is merged with others beside it, and its value may be of any of their columns; split it, with a value in each.';
const WITH_HEADING =
  'The cell is merged with the heading above it; split it, or remove the row where it is a second line of the heading.';

/** Why a row cannot be read for cells that are merged; one value for several rows is no reason. */
export function mergedFault(record: SheetRecord, heading: SheetRecord, read: readonly number[]): Fault | null {
  return ownFault(record, heading, read) ?? faultOfHeading(record, heading, read);
}

function ownFault({ cells, cellFaults, merged }: SheetRecord, heading: SheetRecord, read: readonly number[]) {
  if (merged === undefined) return null;
  for (const position of read) {
    const place = merged.get(position);
    if (place === undefined) continue;
    if (place.row <= heading.row) return { position, sentence: WITH_HEADING };
    if (place.position === position) continue;
    const saysNothing = cells[place.position] === '' && cellFaults?.has(place.position) !== true;
    // Text that is all of its row, such as a note, stands across columns for its length.
    const isAll = cells.every((cell, other) => cell === '' || other === place.position);
    if (!saysNothing && !isAll) return { position, sentence: ACROSS };
  }
  return null;
}

function faultOfHeading({ cells }: SheetRecord, heading: SheetRecord, read: readonly number[]): Fault | null {
  const under = [...(heading.merged ?? [])].find(
    ([position, place]) =>
      place.position !== position && read.includes(place.position) && (cells[position] ?? '') !== '',
  );
  if (under === undefined) return null;
  const { position } = under[1];
  return {
    position,
    sentence: `The heading "${heading.cells[position]}" is merged across columns, and the row has values in several; give each column a heading.`,
  };
}
