import { lineageOf } from '../domain/lineage.ts';
import type { ScopeEntry } from '../domain/statements.ts';
import type { InheritanceQuestion } from './inheritance-question.ts';
import type { Snapshot } from './snapshot.ts';

/** Entries that name a subject, or what it is part of, whatever they say and on whichever day. */
export async function entriesAbout(
  { catalogue, entriesOfSubject }: Snapshot,
  { carryFamilies }: InheritanceQuestion,
  subjectId: string,
): Promise<ScopeEntry[]> {
  const paths = lineageOf(catalogue, subjectId, carryFamilies);
  const namedIds = new Set(paths.map(({ namedId }) => namedId));
  return (await Promise.all([...namedIds].map((id) => entriesOfSubject.load(id)))).flat();
}
