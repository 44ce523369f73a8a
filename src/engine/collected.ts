import type { RawRow } from './query.ts';

/**
 * Many nodes in few rows: each row more, and each value more in it, costs the database and its driver about as much as
 * the node itself. Nodes that have the same in the properties that they share come in one row, in the order in which
 * they were found.
 */
export interface Collected {
  /** Cypher: the columns of the named node after RETURN. */
  of(name: string): string;
  /** The properties of each node of a row. */
  rows(row: RawRow): RawRow[];
}

export function collect(shared: readonly string[], own: readonly string[]): Collected {
  return {
    of(name) {
      const columns = shared.map((property) => `${name}.${property} AS ${property}`);
      return [...columns, `collect([${own.map((property) => `${name}.${property}`).join(', ')}]) AS collected`].join(
        ', ',
      );
    },
    rows(row) {
      const { collected } = row;
      if (!Array.isArray(collected)) throw new Error(`The graph was to give a list of nodes; ${collected} came.`);
      return collected.map((values: readonly unknown[]) => {
        const node: Record<string, unknown> = {};
        for (const property of shared) node[property] = row[property];
        for (const [position, property] of own.entries()) node[property] = values[position];
        return node;
      });
    },
  };
}
