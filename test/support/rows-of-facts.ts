import { type Drafts, draftOf, type UnsourcedFact } from '../../src/imports/facts/draft.ts';
import { NOWHERE } from '../../src/imports/facts/facts.ts';

/** Yields a row for each fact, which refers to nodes by id. */
export async function* rowsOfFacts(facts: Iterable<UnsourcedFact> | AsyncIterable<UnsourcedFact>): Drafts {
  for await (const fact of facts) yield draftOf(fact.at ?? NOWHERE, () => [fact]);
}
