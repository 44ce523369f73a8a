import { countsOn } from '../../domain/grounds.ts';
import { groundsByGrant } from '../../domain/inheritance.ts';
import type { ScopeClaim } from '../../domain/statements.ts';
import { TallyCounter, type TallySheet } from '../../domain/tally-sheet.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { inTurns } from '../../waiting/turns.ts';
import { subjectsConcerned } from './concerned-subjects.ts';
import { saidAboutSubjects } from './entries-about.ts';
import { grantQuestion, type SaidOf, saidInBook } from './grants.ts';
import type { InheritanceQuestion } from './question.ts';
import { placesOf } from './unplaced.ts';

/**
 * The grants counted, before the filter on environments, bases and certainties; from the memory of the
 * revision where another operation asked for the same before.
 */
export function rememberTallies(snapshot: Snapshot, question: InheritanceQuestion): Promise<TallySheet> {
  const { day, subjectIds, carryFamilies, certificatesKey } = question;
  return snapshot.remember(['tallies', day, subjectIds, carryFamilies, certificatesKey], () =>
    tallyGrants(snapshot, question),
  );
}

/** By the same rules as the rows, over what entries say. */
async function tallyGrants(snapshot: Snapshot, question: InheritanceQuestion): Promise<TallySheet> {
  const everywhere = { ...question, filter: { ...question.filter, environments: null } };
  const subjectIds = await subjectsConcerned(snapshot, everywhere);
  // Where few are asked about, their own entries do; the book has those of all.
  const saidOf: SaidOf<ScopeClaim> =
    question.subjectIds === null
      ? await saidInBook(snapshot, countsOn(question, question.day))
      : await saidAboutSubjects(snapshot, question, question.subjectIds);
  const counter = new TallyCounter((grounds) => placesOf(snapshot.catalogue, { environmentId: null, grounds }));
  for await (const subjectId of inTurns(subjectIds, snapshot.mayGoOn)) {
    counter.add(subjectId, groundsByGrant(grantQuestion(snapshot.catalogue, question, { subjectId, saidOf })));
  }
  return counter.sheet();
}
