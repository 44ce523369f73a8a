import { labelOf } from './column-guide.ts';
import type { Heading } from './find-heading.ts';
import { isSeparator, type SheetRecord } from './sheet.ts';

/**
 * True where a column only counts the rows below, such as "No." with 1, 2, 3: these are numbers of the list, and of nothing
 * that it lists. One that the operator names is what he says.
 */
export function countsRows<Name extends string>(
  { cells }: Heading<Name>,
  position: number,
  { below, given }: { readonly below: readonly SheetRecord[]; readonly given: ReadonlyMap<string, string> },
): boolean {
  const heading = cells[position] ?? '';
  if ([...given.values()].some((named) => labelOf(named) === labelOf(heading))) return false;
  const texts = below.filter((record) => !isSeparator(record)).map((record) => record.cells[position] ?? '');
  const filled = texts.filter((text) => text !== '' && text !== heading);
  return filled.length > 0 && filled.every((text, index) => /^0*([1-9]\d*)\.?$/.exec(text)?.[1] === String(index + 1));
}
