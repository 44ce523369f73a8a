import { use } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { NamesDocument } from '../generated/graphql.ts';
import { nameOf } from '../marks/names.ts';
import { useAsOf } from '../routing/as-of.ts';
import { MOST_NAMES, NamesContext } from './address-names.ts';
import { pickedName } from './picked-names.ts';

/** Hook for the names by id; an unknown id is its own name. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const { revision } = useAsOf();
  const ofAddress = use(NamesContext);
  const missing = ofAddress === null ? [] : [...new Set(ids)].filter((id) => !ofAddress.has(id)).toSorted();
  const { data, latest, isLoading } = useAnswer(
    NamesDocument,
    missing.length === 0 ? null : { ids: missing.slice(0, MOST_NAMES), revision },
  );
  const nodes = (data ?? latest)?.nodes ?? [];
  const names = new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, nameOf(node)] as const])));
  const meanwhile = (id: string) => (isLoading ? pickedName(id) : undefined);
  return (id) => ofAddress?.get(id) ?? names.get(id) ?? meanwhile(id) ?? id.slice(id.indexOf('/') + 1);
}
