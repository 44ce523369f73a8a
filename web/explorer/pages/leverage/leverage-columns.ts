import type { CitedFragment, LeverageStatedFragment } from '../../generated/graphql.ts';
import { groupBy } from '../../parts/group-by.ts';

export interface Stated extends LeverageStatedFragment {
  /** Missing in the picture of all certificates. */
  readonly sources?: readonly CitedFragment[];
}

/** Returns each statement once. */
export function distinct(statements: readonly Stated[]): readonly Stated[] {
  return [...new Map(statements.map((statement) => [statement.id, statement])).values()];
}

/** Numbers certificates by their longest way to what leverages nothing, so that each one stands left of what it leverages. */
export function columnsByDepth(statements: readonly Stated[]): ReadonlyMap<string, number> {
  const leveraged = groupBy(statements, ({ from }) => from.id);
  const depths = new Map<string, number>();
  const depthOf = (id: string, path: ReadonlySet<string>): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const next = (leveraged.get(id) ?? []).map(({ to }) => to.id).filter((other) => other !== id && !path.has(other));
    const depth = Math.max(0, ...next.map((other) => 1 + depthOf(other, new Set([...path, id]))));
    depths.set(id, depth);
    return depth;
  };
  for (const { from, to } of statements) for (const { id } of [from, to]) depthOf(id, new Set());
  return new Map([...depths].map(([id, depth]) => [id, 0 - depth]));
}
