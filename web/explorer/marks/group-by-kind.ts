import type { NodeKind } from '../generated/graphql.ts';

/** Groups rows by kind; keeps the order of first rows, and the order within each group. */
export function groupByKind<Row extends { readonly kind: NodeKind }>(
  rows: readonly Row[],
): readonly { readonly kind: NodeKind; readonly nodes: readonly Row[] }[] {
  const groups = new Map<NodeKind, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.kind);
    if (group === undefined) groups.set(row.kind, [row]);
    else group.push(row);
  }
  return [...groups].map(([kind, nodes]) => ({ kind, nodes }));
}
