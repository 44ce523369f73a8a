import { kindOfId } from '../../domain/ids.ts';
import { once } from '../../domain/remembering.ts';
import type { Engine } from '../../engine/engine.ts';
import type { UnsourcedFact } from '../draft.ts';
import { type NameIndex, readNameIndex } from './name-index.ts';
import { type OtherMeaning, otherMeanings } from './other-meanings.ts';
import { createResolver, type NameResolver, type ResolverOptions } from './resolver.ts';

/** What one list calls nodes; the graph's names are read when the first is asked for, or at once where that is sure to come. */
export interface ListNames {
  resolver(): Promise<NameResolver>;
  /** True for a node that is known to have been in the graph when its names were read. */
  isInGraph(id: string): boolean;
  takeFacts(): readonly UnsourcedFact[];
  /** What a person has accepted and no row names. */
  unmet(): readonly string[];
  /** What the graph has such names for aliases of beside that. */
  otherMeanings(): readonly OtherMeaning[];
}

interface NamedList extends ResolverOptions {
  /** None of its rows names a clause. */
  readonly streams: boolean;
  /** It tells whose its services are. */
  readonly isRegister: boolean;
  /** Null where the rows name their sources themselves. */
  readonly source: { readonly id: string } | null;
}

/** Throws ImportRefused where a name was accepted for what the graph does not have. */
export async function namesOfList(
  engine: Engine,
  { streams, isRegister, unmatched, accepted, source }: NamedList,
): Promise<ListNames> {
  // A person may have accepted a name for a clause, whatever the list.
  const clauses = !streams || [...accepted.values()].some((id) => kindOfId(id) === 'Clause');
  let read: NameResolver | null = null;
  let index: NameIndex | null = null;
  const resolver = once(async () => {
    index = await readNameIndex(engine, { clauses, offerers: isRegister, sourceId: source?.id ?? null });
    read = createResolver(index, { unmatched, accepted });
    return read;
  });
  if (accepted.size > 0) await resolver();
  // Each of its rows names something. A failure is for the first of them to tell.
  if (streams) resolver().catch(() => undefined);
  return {
    resolver,
    isInGraph: (id) => read?.isInGraph(id) === true,
    takeFacts: () => read?.takeFacts() ?? [],
    unmet: () => read?.unmet() ?? [],
    otherMeanings: () => (index === null ? [] : otherMeanings(index, accepted)),
  };
}
