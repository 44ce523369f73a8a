import type { SheetRecord } from '../table/sheet.ts';
import { childrenOf, partsOf } from './grid.ts';
import type { Element } from './parse.ts';

/** The rows of a table as it is shown: its foot last, wherever it is written. */
export function withFootLast(table: Element, records: readonly SheetRecord[]): readonly SheetRecord[] {
  const shown: SheetRecord[] = [];
  const foot: SheetRecord[] = [];
  let next = 0;
  for (const part of partsOf(table)) {
    const end = next + childrenOf(part, ['tr']).length;
    (part.tagName === 'tfoot' ? foot : shown).push(...records.slice(next, end));
    next = end;
  }
  return [...shown, ...foot];
}
