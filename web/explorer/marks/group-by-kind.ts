import { groupBy } from '../basics/group-by.ts';
import type { NodeKind } from '../generated/graphql.ts';

/** Groups rows by kind; keeps the order of first rows, and the order within each group. */
export function groupByKind<Row extends { readonly kind: NodeKind }>(
  rows: readonly Row[],
): readonly { readonly kind: NodeKind; readonly nodes: readonly Row[] }[] {
  return [...groupBy(rows, ({ kind }) => kind)].map(([kind, nodes]) => ({ kind, nodes }));
}
