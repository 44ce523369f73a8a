import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import type { FormatOptions } from '../format.ts';
import { lineOf } from './markdown.ts';
import type { MatrixColumn } from './matrix-heading.ts';
import type { PageTable } from './page.ts';
import { meaningOfColumn } from './programmes.ts';
import { struckOut } from './struck.ts';

/** What stands under words that are struck out is taken back as well. */
export function refuseStruck(
  { table, headings }: PageTable,
  {
    columns,
    options,
    input,
  }: { readonly columns: readonly MatrixColumn[]; readonly options: FormatOptions; readonly input: Input },
): void {
  const over = headings.find(({ isStruck }) => isStruck);
  if (over !== undefined) throw new BadList(`${struckOut(over.text)} A table is under it.`, { input, row: over.row });
  const isSaid = (label: string) => meaningOfColumn(label, options).some((part) => part !== null);
  const column = columns.find(({ label, isStruck }) => isStruck && !isSaid(label));
  if (column === undefined) return;
  const advice = `A column under it is passed over with --column "${column.label}=NOTHING".`;
  throw new BadList(`${struckOut(column.label)} ${advice}`, { input, row: lineOf(table) });
}
