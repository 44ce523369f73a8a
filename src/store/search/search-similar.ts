import { mapYielding } from '../../concurrency/yielding.ts';
import type { EntityKind } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import { indexNearest, type NearestNames } from '../../domain/nearest-names.ts';
import type { Document } from './search-documents.ts';

/** Limit of similar names. */
const MOST_ALIKE = 20;
/** Minimum share of common letters; less is not helpful. */
const LEAST_ALIKE = 0.45;
/** Kinds that are identified by name; clauses are identified by number. */
const NAMED: readonly EntityKind[] = [
  'Service',
  'ServiceFamily',
  'Environment',
  'Organization',
  'Certificate',
  'Standard',
];

/** Indexes the letters of names, for words that are in no name. */
export async function indexSimilarNames(documents: ReadonlyMap<string, Document>): Promise<NearestNames<Document>> {
  const named = [...documents.values()].filter(({ kind }) => NAMED.includes(kind));
  const all = await mapYielding(
    named,
    (document) =>
      [document.shown, ...document.aliasList].map((text) => ({ text: normalizedName(text), item: document })),
    () => undefined,
  );
  return indexNearest(all.flat());
}

/** Returns the distinct nodes of these kinds with the most similar names. */
export function alike(
  names: NearestNames<Document>,
  text: string,
  kinds: readonly EntityKind[] | null | undefined,
): readonly Document[] {
  const found = names.nearest(normalizedName(text), MOST_ALIKE, LEAST_ALIKE);
  return [...new Set(found)].filter(({ kind }) => kinds?.includes(kind) ?? true);
}
