import { BadList } from '../bad-list.ts';
import type { Input } from '../input.ts';
import { quoted } from '../shown.ts';
import type { FormatOptions } from './format.ts';
import { SCOPE_COLUMNS, type ScopeColumn } from './scope-columns.ts';
import { labelOf } from './table/column-guide.ts';
import { headingsIn, type PlacedHeading } from './table/read-rows.ts';

/** Refuses what the operator says of a column that no table has which would be read; each may have other ones. */
export async function refuseUnknownColumns(input: Input, options: FormatOptions): Promise<void> {
  const { fields: given, notMeant, sheets, columns } = options;
  const named = [...columns.keys(), ...notMeant];
  if (named.length === 0) return;
  const tables: PlacedHeading<ScopeColumn>[] = [];
  for await (const table of headingsIn(input, SCOPE_COLUMNS, { given, notMeant, sheets })) tables.push(table);
  const known = new Set(tables.flatMap(({ cells }) => cells.map(labelOf)));
  const unknown = named.find((column) => !known.has(labelOf(column)));
  const [first, ...others] = tables;
  if (unknown === undefined || first === undefined) return;
  const labels = (cells: readonly string[]) => quoted(cells.filter((cell) => cell !== ''));
  if (others.length === 0) {
    const sentence = `The list has no column "${unknown}"; it has ${labels(first.cells)}.`;
    throw new BadList(sentence, { input: { name: first.file }, row: first.row });
  }
  const there = tables.map(({ file, cells }) => `${file} has ${labels(cells)}`).join('; ');
  throw new BadList(`No table has a column "${unknown}": ${there}.`, { input });
}
