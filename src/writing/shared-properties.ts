import type { RawRow } from '../engine/query.ts';

/**
 * Rows without the properties that all of them have in common, and those; what the query looks up by a row stays its own.
 * Lists are in common where they are one and the same.
 */
export function apart(
  rows: readonly RawRow[],
  own: readonly string[],
): { readonly rows: readonly RawRow[]; readonly shared: RawRow } {
  const [first = {}] = rows;
  const shared = Object.fromEntries(
    Object.entries(first).filter(([name, value]) => !own.includes(name) && rows.every((row) => row[name] === value)),
  );
  return { rows: rows.map((row) => without(row, shared)), shared };
}

/** Called for each of many rows, so nothing is made but the copy. */
function without(row: RawRow, shared: RawRow): RawRow {
  const rest: Record<string, unknown> = {};
  for (const name in row) if (!(name in shared)) rest[name] = row[name];
  return rest;
}
