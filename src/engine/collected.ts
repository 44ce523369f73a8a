import type { RawRow } from './query.ts';

/**
 * Reads many nodes in few rows, since each row or value costs the database and its driver about as much as a node.
 * Nodes with equal shared properties share a row, in the order in which they were found.
 */
export interface Collected {
  /** Returns the columns of the named node, as Cypher after RETURN. */
  of(name: string): string;
  /** Returns the properties of each node in a row. */
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
