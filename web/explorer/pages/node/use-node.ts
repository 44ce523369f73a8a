import type { InheritanceFilter } from '../../generated/graphql.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { usePlace } from '../../routing/location.ts';
import { idOf } from '../path-part.ts';

/** What a page's document answers of its node, where that is of this kind. */
export type NodeOfKind<Query extends { readonly node: unknown }, Kind extends string> = Extract<
  Query['node'],
  { readonly __typename: Kind }
>;

/** Which node a page is of, on which day and at which revision. */
export function useNodeAsOf() {
  const { day, revision } = useAsOf();
  return { id: idOf(usePlace().path), asOf: day, revision };
}

/** What a node's page asks for: the node, and what is inherited around it on the day. */
export function useNodeQuestion(filterOf: (id: string) => InheritanceFilter) {
  const asked = useNodeAsOf();
  return { ...asked, filter: filterOf(asked.id) };
}
