import type { Drafts, UnsourcedFact } from '../../src/imports/facts/draft.ts';
import { rowsOfDrafts } from '../../src/imports/reading/read-here.ts';
import type { ReadRows } from '../../src/imports/reading/reading.ts';

/** Rows that say a fact each, and name everything by its id. */
export function rowsOfFacts(facts: Iterable<UnsourcedFact> | AsyncIterable<UnsourcedFact>): ReadRows {
  return rowsOfDrafts(draftsOf(facts));
}

async function* draftsOf(facts: Iterable<UnsourcedFact> | AsyncIterable<UnsourcedFact>): Drafts {
  for await (const fact of facts) yield { at: fact.at, names: [], build: () => [fact] };
}
