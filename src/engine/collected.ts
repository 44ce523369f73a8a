import type { RawRow } from './query.ts';

/**
 * Rows of many columns as lists in one row: each row more costs the database and its driver about as much as what is in
 * it. The order is that of the rows before.
 */
export interface Collected {
  /** Cypher that collects the properties of the named node. */
  of(name: string): string;
  /** What was collected, a property each. */
  rows(collected: unknown): RawRow[];
}

export function collect(properties: readonly string[]): Collected {
  return {
    of: (name) => `collect([${properties.map((property) => `${name}.${property}`).join(', ')}])`,
    rows(collected) {
      if (!Array.isArray(collected)) throw new Error(`The graph was to give a list of rows; ${collected} came.`);
      return collected.map((values) => rowOf(properties, values));
    },
  };
}

function rowOf(properties: readonly string[], values: readonly unknown[]): RawRow {
  const row: Record<string, unknown> = {};
  for (const [position, property] of properties.entries()) row[property] = values[position];
  return row;
}
