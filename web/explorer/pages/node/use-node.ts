import type { InheritanceFilter } from '../../generated/graphql.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { usePlace } from '../../routing/location.ts';
import { idOf } from '../../routing/path-part.ts';

/** Type of the query's `node` for one kind of node. */
export type NodeOfKind<Query extends { readonly node: unknown }, Kind extends string> = Extract<
  Query['node'],
  { readonly __typename: Kind }
>;

export function useNodeAsOf() {
  const { day, revision } = useAsOf();
  return { id: idOf(usePlace().path), asOf: day, revision };
}

/** Hook for the variables of a node page: node, day, revision, and inheritance filter. */
export function useNodeQuestion(filterOf: (id: string) => InheritanceFilter) {
  const asked = useNodeAsOf();
  return { ...asked, filter: filterOf(asked.id) };
}
