import { mapYielding } from '../concurrency/yielding.ts';
import type { EntityKind } from '../domain/ids.ts';
import { normalizedName } from '../domain/names.ts';
import { indexNearest, type NearestNames } from '../domain/nearest-names.ts';
import type { Document } from './search-documents.ts';

/** Most names that look alike. */
const MOST_ALIKE = 20;
/** Least share of letters in common: less would be no help. */
const LEAST_ALIKE = 0.45;
/** Kinds that are told apart by their names; clauses are so by their numbers. */
const NAMED: readonly EntityKind[] = [
  'Service',
  'ServiceFamily',
  'Environment',
  'Organization',
  'Certificate',
  'Standard',
];

/** Indexes the letters of names, for words that no name has. */
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

/** Returns the nodes of these kinds whose names look most alike, each once. */
export function alike(
  names: NearestNames<Document>,
  text: string,
  kinds: readonly EntityKind[] | null | undefined,
): readonly Document[] {
  const found = names.nearest(normalizedName(text), MOST_ALIKE, LEAST_ALIKE);
  return [...new Set(found)].filter(({ kind }) => kinds?.includes(kind) ?? true);
}
