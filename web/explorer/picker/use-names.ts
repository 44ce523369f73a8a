import { useAnswer } from '../api/use-answer.ts';
import { NamesDocument } from '../generated/graphql.ts';
import { nameOf } from '../marks/names.ts';

const MOST_NODES = 100;

/** The name of each id; an id that the graph does not have stands for itself. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const asked = [...new Set(ids)].toSorted().slice(0, MOST_NODES);
  const { data, latest } = useAnswer(NamesDocument, asked.length === 0 ? null : { ids: asked });
  const nodes = (data ?? latest)?.nodes ?? [];
  const names = new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, nameOf(node)] as const])));
  return (id) => names.get(id) ?? id.slice(id.indexOf('/') + 1);
}
