import { useAnswer } from '../api/use-answer.ts';
import { type FoundFragment, NearestDocument, type NodeKind } from '../generated/graphql.ts';
import { useAsOf } from '../routing/as-of.ts';

const LONGEST_NAME = 200;

/** Hook for the nodes whose names come nearest to a text; none without a text, or while they load. */
export function useNearest(text: string, kinds: readonly NodeKind[] | null = null): readonly FoundFragment[] {
  const { day, revision } = useAsOf();
  const name = text.trim().slice(0, LONGEST_NAME);
  const { data } = useAnswer(NearestDocument, name === '' ? null : { names: [name], kinds, asOf: day, revision });
  return data?.resolve[0]?.nearest ?? [];
}
