import type { Catalogue } from '../domain/catalogue.ts';
import { type Grant, grantsOf } from '../domain/inheritance.ts';
import { lineageOf } from '../domain/lineage.ts';
import type { ScopeClaim } from '../domain/statements.ts';
import { inTurns } from '../store/turns.ts';
import { subjectsConcerned } from './concerned-subjects.ts';
import { entriesAboutSubjects } from './entries-about.ts';
import type { InheritanceQuestion } from './inheritance-question.ts';
import type { Snapshot } from './snapshot.ts';

/** The grants of some subjects that the filter keeps, in their order. */
export async function grantsOfSubjects(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  subjectIds: readonly string[],
): Promise<Grant[]> {
  const entriesOf = await entriesAboutSubjects(snapshot, question, subjectIds);
  return subjectIds
    .flatMap((subjectId) => grantsFrom(snapshot.catalogue, question, { subjectId, entriesOf }))
    .filter((grant) => isAsked(question.filter, grant));
}

/** Each grant of a question, by subject, environment and certificate, from what the book holds of entries. */
export async function allGrants(snapshot: Snapshot, question: InheritanceQuestion): Promise<Grant<ScopeClaim>[]> {
  return bookedGrants(snapshot, question, await subjectsConcerned(snapshot, question));
}

/** The same of some subjects. */
export async function bookedGrants(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  subjectIds: readonly string[],
): Promise<Grant<ScopeClaim>[]> {
  const entriesOf = await bookedEntries(snapshot);
  const grants: Grant<ScopeClaim>[] = [];
  for await (const subjectId of inTurns(subjectIds)) {
    const all = grantsFrom(snapshot.catalogue, question, { subjectId, entriesOf });
    grants.push(...all.filter((grant) => isAsked(question.filter, grant)));
  }
  return grants;
}

/** What the book holds of entries, by whom they name. */
export async function bookedEntries({
  catalogue,
  book,
}: Snapshot): Promise<(namedId: string) => readonly ScopeClaim[]> {
  const { entriesOf } = await book();
  const known = new Map<string, readonly ScopeClaim[]>();
  return (id) => {
    // A family or a whole is looked at for each of its parts, anything else once.
    if (!catalogue.carries(id)) return entriesOf(id);
    const claims = known.get(id) ?? entriesOf(id);
    known.set(id, claims);
    return claims;
  };
}

/** The grants of a subject from given entries, before the filter. */
export function grantsFrom<Entry extends ScopeClaim>(
  catalogue: Catalogue,
  { certificates, resting, day, carryFamilies }: InheritanceQuestion,
  { subjectId, entriesOf }: { readonly subjectId: string; readonly entriesOf: (namedId: string) => readonly Entry[] },
): Grant<Entry>[] {
  const paths = lineageOf(catalogue, subjectId, carryFamilies);
  return grantsOf({ subjectId, paths, entriesOf, certificates, resting, day });
}

export function isAsked(
  { environments, bases, certainties }: InheritanceQuestion['filter'],
  { environmentId, basis, certainty }: Pick<Grant, 'environmentId' | 'basis' | 'certainty'>,
): boolean {
  return (
    (environments === null || (environmentId !== null && environments.includes(environmentId))) &&
    (bases?.includes(basis) ?? true) &&
    (certainties?.includes(certainty) ?? true)
  );
}
