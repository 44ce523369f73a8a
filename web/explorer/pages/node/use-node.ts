import type { InheritanceFilter } from '../../generated/graphql.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { usePlace } from '../../routing/location.ts';
import { idOf } from '../path-part.ts';

/** What a node's page asks for: the node, and what is inherited around it on the day. */
export function useNodeQuestion(filterOf: (id: string) => InheritanceFilter) {
  const { day, revision } = useAsOf();
  const id = idOf(usePlace().path);
  return { id, asOf: day, revision, filter: filterOf(id) };
}
