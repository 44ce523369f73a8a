import { TallyCounter, type TallySheet } from '../domain/tally-sheet.ts';
import { inTurns } from '../store/turns.ts';
import { subjectsConcerned } from './concerned-subjects.ts';
import { entriesAboutSubjects } from './entries-about.ts';
import { bookedEntries, grantsFrom } from './grants.ts';
import type { InheritanceQuestion } from './inheritance-question.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The grants counted, before the filter on environments, bases and certainties; from the memory of the
 * revision where another operation asked for the same before.
 */
export function rememberTallies(snapshot: Snapshot, question: InheritanceQuestion): Promise<TallySheet> {
  const { day, subjectIds, carryFamilies, certificates } = question;
  return snapshot.remember(['tallies', day, subjectIds, carryFamilies, [...certificates.keys()]], () =>
    tallyGrants(snapshot, question),
  );
}

/** By the same rules as the rows, over what entries say. */
async function tallyGrants(snapshot: Snapshot, question: InheritanceQuestion): Promise<TallySheet> {
  const everywhere = { ...question, filter: { ...question.filter, environments: null } };
  const subjectIds = await subjectsConcerned(snapshot, everywhere);
  // Where few are asked about, their own entries do; the book has those of all.
  const entriesOf =
    question.subjectIds === null
      ? await bookedEntries(snapshot)
      : await entriesAboutSubjects(snapshot, question, question.subjectIds);
  const counter = new TallyCounter();
  for await (const subjectId of inTurns(subjectIds)) {
    counter.add(subjectId, grantsFrom(snapshot.catalogue, question, { subjectId, entriesOf }));
  }
  return counter.sheet();
}
