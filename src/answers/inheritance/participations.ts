import { mapYielding } from '../../concurrency/yielding.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { lineageOf } from '../../domain/catalogue/lineage.ts';
import { countsOn } from '../../domain/certainty/in-force.ts';
import { type Participation, participationsOf } from '../../domain/inheritance/inheritance.ts';
import { routeInstead } from '../../domain/leverage/leverage-routes.ts';
import type { PathFinder } from '../../domain/leverage/unblocked-path.ts';
import type { ScopeClaim } from '../../domain/statements/statements.ts';
import type { EntriesByCertificate, ParticipationQuestion } from '../../domain/supports/participation-question.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { subjectsConcerned } from './concerned-subjects.ts';
import { entriesAboutSubjects } from './entries-about.ts';
import { keepsEnvironment } from './filter.ts';
import type { InheritanceQuestion } from './question.ts';

/** Returns the valid entries about a node, by certificate. */
export type EntriesOf<Entry extends ScopeClaim> = (namedId: string) => EntriesByCertificate<Entry>;

/** Returns the participations of some subjects that match the filter, in order. */
export async function participationsOfSubjects(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  subjectIds: readonly string[],
): Promise<Participation[]> {
  const saidOf = await entriesAboutSubjects(snapshot, question, subjectIds);
  return participationsInTurns(snapshot, question, { subjectIds, saidOf });
}

/** Returns all participations by subject, environment and certificate, computed from the scope index. */
export async function allParticipations(
  snapshot: Snapshot,
  question: InheritanceQuestion,
): Promise<Participation<ScopeClaim>[]> {
  return indexedParticipations(snapshot, question, await subjectsConcerned(snapshot, question));
}

/** Same, for some subjects. */
export function indexedParticipations(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  subjectIds: readonly string[],
): Promise<Participation<ScopeClaim>[]> {
  return participationsByClaims(snapshot, question, { subjectIds, counts: countsOn(question, question.day) });
}

/** Same, with another selection of claims. */
export async function participationsByClaims(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { subjectIds, counts }: { readonly subjectIds: readonly string[]; readonly counts: (claim: ScopeClaim) => boolean },
): Promise<Participation<ScopeClaim>[]> {
  return participationsInTurns(snapshot, question, { subjectIds, saidOf: await entriesInScopeIndex(snapshot, counts) });
}

/** Same, from any entries; yields in between. */
export async function participationsInTurns<Entry extends ScopeClaim>(
  { catalogue, mayGoOn }: Snapshot,
  question: InheritanceQuestion,
  { subjectIds, saidOf }: { readonly subjectIds: readonly string[]; readonly saidOf: EntriesOf<Entry> },
): Promise<Participation<Entry>[]> {
  const questionOf = participationQuestions(catalogue, question, { saidOf, strongestOnly: false });
  const participations = await mapYielding(
    subjectIds,
    (subjectId) =>
      participationsOf(questionOf(subjectId)).filter((participation) => isAsked(question.filter, participation)),
    mayGoOn,
  );
  return participations.flat();
}

/** Returns a lookup of the valid claims of the scope index. */
export async function entriesInScopeIndex(
  { catalogue, scopeIndex }: Snapshot,
  counts: (claim: ScopeClaim) => boolean,
): Promise<EntriesOf<ScopeClaim>> {
  const saidOf = (await scopeIndex()).claimsOf(counts);
  const known = new Map<string, EntriesByCertificate<ScopeClaim>>();
  return (id) => {
    // A family or whole is looked up for each of its services, so it is cached; other nodes are looked up only once.
    if (!catalogue.carries(id)) return saidOf(id);
    const before = known.get(id);
    if (before !== undefined) return before;
    const said = saidOf(id);
    known.set(id, said);
    return said;
  };
}

/** Returns a function that builds the input of the rules for a subject, before filtering. */
export function participationQuestions<Entry extends ScopeClaim>(
  catalogue: Catalogue,
  {
    certificates,
    leveraging,
    routesTo,
    carryFamilies,
    day,
    filter: { leverageHops: mostHops },
    standingOf,
    isBeforeSource,
  }: InheritanceQuestion,
  { saidOf, strongestOnly }: Pick<ParticipationQuestion<Entry>, 'saidOf' | 'strongestOnly'>,
): (subjectId: string) => ParticipationQuestion<Entry> {
  const { exceptions, content } = catalogue;
  const entriesNameStandards = content.entryStandards.length > 0;
  const findPath: PathFinder = (instead, mayPass) => routeInstead(catalogue, instead, { day, mostHops, mayPass });
  // Written out because objects created by spreading are read at half the speed.
  return (subjectId) => ({
    subjectId,
    paths: lineageOf(catalogue, subjectId),
    saidOf,
    certificates,
    leveraging,
    routesTo,
    findPath,
    exceptions,
    standingOf,
    isBeforeSource,
    entriesNameStandards,
    carryFamilies,
    strongestOnly,
  });
}

export function isAsked(
  filter: InheritanceQuestion['filter'],
  participation: Pick<Participation, 'environmentId' | 'basis' | 'certainty' | 'possibleBecause'>,
): boolean {
  return keepsEnvironment(filter, participation.environmentId) && isAskedReason(filter, participation);
}

export function isAskedReason(
  { bases, certainties, possibleBecause }: InheritanceQuestion['filter'],
  participation: Pick<Participation, 'basis' | 'certainty' | 'possibleBecause'>,
): boolean {
  return (
    (bases?.includes(participation.basis) ?? true) &&
    (certainties?.includes(participation.certainty) ?? true) &&
    (possibleBecause === null || participation.possibleBecause.some((reason) => possibleBecause.includes(reason)))
  );
}
