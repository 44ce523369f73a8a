import type { RawRow } from '../engine/query.ts';

/**
 * Extracts properties that have the same value in all rows. `own` properties, which the query looks up, stay in the
 * rows. Lists must be identical.
 */
export function apart(
  rows: readonly RawRow[],
  own: readonly string[],
): { readonly rows: readonly RawRow[]; readonly shared: RawRow } {
  const [first = {}] = rows;
  const shared = Object.fromEntries(
    Object.entries(first).filter(
      ([name, value]) => value !== null && !own.includes(name) && rows.every((row) => row[name] === value),
    ),
  );
  return { rows: rows.map((row) => without(row, shared)), shared };
}

/** Only copies, since it runs for very many rows. Omits null, which a new node need not store. */
function without(row: RawRow, shared: RawRow): RawRow {
  const rest: Record<string, unknown> = {};
  for (const name in row) if (row[name] !== null && !(name in shared)) rest[name] = row[name];
  return rest;
}
