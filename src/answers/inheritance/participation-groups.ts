import { shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import { countsOn } from '../../domain/certainty/in-force.ts';
import { supportsByParticipation } from '../../domain/inheritance/inheritance.ts';
import { ParticipationCounter, type ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import type { ScopeClaim } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { subjectsConcerned } from './concerned-subjects.ts';
import { entriesAboutSubjects } from './entries-about.ts';
import { type EntriesOf, entriesInScopeIndex, participationQuestions } from './participations.ts';
import type { InheritanceQuestion } from './question.ts';
import { placesOf } from './unplaced.ts';

/** Returns all groups before filtering by environment, basis and certainty; cached by revision. */
export function participationGroupsOf(snapshot: Snapshot, question: InheritanceQuestion): Promise<ParticipationGroups> {
  const { day, subjectIds, carryFamilies, certificatesKey } = question;
  return snapshot.remember(['groups', day, subjectIds, carryFamilies, certificatesKey], () =>
    groupParticipations(snapshot, question),
  );
}

/** Applies the same rules as for rows, but to claims. */
async function groupParticipations(snapshot: Snapshot, question: InheritanceQuestion): Promise<ParticipationGroups> {
  const everywhere = { ...question, filter: { ...question.filter, environments: null } };
  const subjectIds = await subjectsConcerned(snapshot, everywhere);
  // For few subjects, reads their entries; for all subjects, the scope index is faster.
  const saidOf: EntriesOf<ScopeClaim> =
    question.subjectIds === null
      ? await entriesInScopeIndex(snapshot, countsOn(question, question.day))
      : await entriesAboutSubjects(snapshot, question, question.subjectIds);
  const counter = new ParticipationCounter((supports) =>
    placesOf(snapshot.catalogue, { environmentId: null, supports }),
  );
  const questionOf = participationQuestions(snapshot.catalogue, question, { saidOf, strongestOnly: true });
  for (const subjectId of subjectIds) {
    if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
    counter.add(subjectId, supportsByParticipation(questionOf(subjectId)));
  }
  return counter.participationGroups();
}
