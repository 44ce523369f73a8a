import { type EntityKind, kindOfId } from '../../domain/ids.ts';
import type { NameIndex } from './name-index.ts';

/** An accepted name, and another node that is called so or has it for an alias. */
export interface OtherMeaning {
  readonly text: string;
  readonly acceptedId: string;
  readonly otherId: string;
}

const SUBJECTS: readonly EntityKind[] = ['Service', 'ServiceFamily'];

/** A name may well mean a node of another kind, such as a family and an environment. */
export function otherMeanings(index: NameIndex, accepted: ReadonlyMap<string, string>): OtherMeaning[] {
  return [...accepted].flatMap(([text, acceptedId]) => {
    const kind = kindOfId(acceptedId) as EntityKind | null;
    if (kind === null) return [];
    const { nodes, how } = index.match(SUBJECTS.includes(kind) ? SUBJECTS : [kind], text);
    if (how !== 'ALIAS' && how !== 'EXACT') return [];
    return nodes.flatMap(({ id }) => (id === acceptedId ? [] : { text, acceptedId, otherId: id }));
  });
}
