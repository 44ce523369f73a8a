import { type Drafts, draftOf, type UnsourcedFact } from '../../src/imports/facts/draft.ts';
import { NOWHERE } from '../../src/imports/facts/facts.ts';
import type { Lots } from '../../src/imports/reading/lots.ts';
import { lotsOf } from '../../src/imports/reading/lots.ts';

/** Rows that say a fact each, and name everything by its id. */
export function rowsOfFacts(facts: Iterable<UnsourcedFact> | AsyncIterable<UnsourcedFact>): Lots {
  return lotsOf(draftsOf(facts));
}

async function* draftsOf(facts: Iterable<UnsourcedFact> | AsyncIterable<UnsourcedFact>): Drafts {
  for await (const fact of facts) yield draftOf(fact.at ?? NOWHERE, () => [fact]);
}
