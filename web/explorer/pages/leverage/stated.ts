import type { CitedFragment, LeverageStatedFragment } from '../../generated/graphql.ts';

export interface Stated extends LeverageStatedFragment {
  readonly sources: readonly CitedFragment[];
}

/** Returns each statement once. */
export function distinct(statements: readonly Stated[]): readonly Stated[] {
  return [...new Map(statements.map((statement) => [statement.id, statement])).values()];
}
