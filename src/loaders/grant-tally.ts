import type { Catalogue } from '../domain/catalogue.ts';
import { isWithin } from '../domain/days.ts';
import type { Certainty } from '../domain/grounds.ts';
import { groupBy } from '../domain/grouping.ts';
import { kindOfId } from '../domain/ids.ts';
import { type Grant, grantsOf } from '../domain/inheritance.ts';
import { type InheritanceBasis, lineageOf } from '../domain/lineage.ts';
import type { ScopeEntry } from '../domain/statements.ts';
import { grantsOfSubjects } from './grant-walk.ts';
import type { InheritanceQuestion } from './inheritance-question.ts';
import type { Snapshot } from './snapshot.ts';

/** How many grants are alike in all but their subject; `subjectId` where it is one grant's. */
export interface Tally {
  readonly subjectId: string | null;
  readonly certificateId: string;
  readonly environmentId: string | null;
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly grants: number;
}

/** The grants counted, before the filter on environments, bases and certainties. */
export interface TallySheet {
  readonly tallies: readonly Tally[];
  /**
   * Services whose own tallies stand in the sheet, with what a count of their listed entries alone
   * made of them: `certificateId environmentId` each.
   */
  readonly apart: ReadonlyMap<string, readonly string[]>;
}

/** The counts, from the cache of the revision where another operation asked for the same before. */
export function rememberTallies(snapshot: Snapshot, question: InheritanceQuestion): Promise<TallySheet> {
  const { day, subjectIds, carryFamilies, certificates } = question;
  return snapshot.remember(['tallies', day, subjectIds, carryFamilies, [...certificates.keys()]], () =>
    tallyGrants(snapshot, question),
  );
}

/**
 * Counts without reading each grant: the database counts the services that entries list; those
 * that the rules must look at – families, components, what is spoken against – stand apart and
 * are counted by the rules.
 */
async function tallyGrants(snapshot: Snapshot, question: InheritanceQuestion): Promise<TallySheet> {
  if (question.certificates.size === 0) return { tallies: [], apart: new Map() };
  if (question.subjectIds !== null) {
    const unfiltered = {
      ...question,
      filter: { ...question.filter, environments: null, bases: null, certainties: null },
    };
    const grants = await grantsOfSubjects(snapshot, unfiltered, question.subjectIds);
    return { tallies: grants.map(tallyOf), apart: new Map() };
  }
  const { catalogue, grants: batches } = snapshot;
  const { certificates, resting, day, carryFamilies } = question;
  const apart = subjectsApart(catalogue, carryFamilies);
  const { counts, entries } = await batches.counts.load({
    certificates: [...certificates.keys()],
    resting: [...resting.keys()],
    day,
    apart,
  });

  const entriesBySubject = groupBy(entries, ({ subjectId }) => subjectId);
  const exact = apart.flatMap((subjectId) =>
    grantsOf({
      subjectId,
      paths: lineageOf(catalogue, subjectId, carryFamilies),
      entriesOf: (id) => entriesBySubject.get(id) ?? [],
      certificates,
      resting,
      day,
    }),
  );
  const counted = new Map(
    apart
      .filter((id) => kindOfId(id) === 'Service')
      .map((id) => [id, countedPlaces(entriesBySubject.get(id) ?? [], question)]),
  );
  const taken = groupBy([...counted.values()].flat(), (place) => place);
  const plain = counts.map(({ certificateId, environmentId, services }) => ({
    subjectId: null,
    certificateId,
    environmentId,
    basis: 'LISTED' as const,
    certainty: environmentId === null ? ('POSSIBLE' as const) : ('STATED' as const),
    grants: services - (taken.get(placeOf(certificateId, environmentId))?.length ?? 0),
  }));
  return { tallies: [...plain.filter(({ grants }) => grants > 0), ...exact.map(tallyOf)], apart: counted };
}

/** All that the rules must look at one by one, with what carries its scope down to them. */
function subjectsApart(catalogue: Catalogue, carryFamilies: boolean): readonly string[] {
  const carriers = catalogue.carriers(carryFamilies);
  const carried = carriers.flatMap((id) => catalogue.carriedBy(id, carryFamilies));
  const families = catalogue.all('ServiceFamily').map(({ id }) => id);
  return [
    ...new Set([...families, ...carriers, ...carried, ...catalogue.blockedSubjects, ...catalogue.restingSubjects]),
  ];
}

export function placeOf(certificateId: string, environmentId: string | null): string {
  return `${certificateId} ${environmentId ?? ''}`;
}

/** Where the database counted the service: once for each certificate and environment that lists it. */
function countedPlaces(entries: readonly ScopeEntry[], { certificates, day }: InheritanceQuestion): readonly string[] {
  const listed = entries.filter(
    ({ status, certificateId, validFrom, validUntil }) =>
      status === 'IN_SCOPE' && certificates.has(certificateId) && isWithin(day, validFrom, validUntil),
  );
  return [...new Set(listed.map(({ certificateId, environmentId }) => placeOf(certificateId, environmentId)))];
}

function tallyOf({ subjectId, certificateId, environmentId, basis, certainty }: Grant): Tally {
  return { subjectId, certificateId, environmentId, basis, certainty, grants: 1 };
}
