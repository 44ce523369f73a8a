import { isInForce } from '../../domain/certainty/in-force.ts';
import { isWithin } from '../../domain/days.ts';
import { withEditions } from '../../domain/editions/editions.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import { firstByKey } from '../../domain/grouping.ts';
import { compareText, sortedIds } from '../../domain/ids.ts';
import type { ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import { lapsedOn } from '../../domain/leverage/leverage-routes.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { everConcerned } from './asked-certificates.ts';
import { entriesAbout } from './entries-about.ts';
import { placesAsked } from './filter.ts';
import { matchesNothing } from './matches-nothing.ts';
import { isAsked } from './participations.ts';
import type { InheritanceQuestion } from './question.ts';
import { placesOfEntry } from './unplaced.ts';

export interface WithoutRows {
  /** Certificates not in force that name a subject, or that are leveraged by a certificate that does. */
  readonly lapsed: readonly Certificate[];
  readonly blocking: readonly ScopeEntry[];
  /** Subjects that no valid entry names. */
  readonly unnamed: readonly string[];
}

export const NOBODY: WithoutRows = { lapsed: [], blocking: [], unnamed: [] };

type Said = Pick<WithoutRows, 'lapsed' | 'blocking'> & { readonly subjectId: string; readonly isNamed: boolean };

/** Reads only entries of subjects without participations, so that answers with rows do not wait. */
export async function subjectsWithoutRows(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  {
    participationGroups,
    unknownIds,
  }: { readonly participationGroups: ParticipationGroups; readonly unknownIds: readonly string[] },
): Promise<WithoutRows> {
  // If a list matches nothing, entries cannot be the reason.
  if (matchesNothing(question.filter, unknownIds)) return NOBODY;
  const { services, families } = question.filter;
  const subjectsAsked = sortedIds([...(services ?? []), ...(families ?? [])]);
  if (subjectsAsked.length === 0) return NOBODY;
  // A filter by basis, certainty or reason may exclude all rows by design.
  const filter = { ...question.filter, bases: null, certainties: null, possibleBecause: null };
  const granted = participationGroups.sumBySubject((group) => Number(isAsked(filter, group)));
  const subjectIds = subjectsAsked.filter((id) => !granted.has(id) && !unknownIds.includes(id));
  if (subjectIds.length === 0) return NOBODY;
  const saidOf = speaker(snapshot, question);
  const said = await Promise.all(subjectIds.map(saidOf));
  const byId = ({ id }: { readonly id: string }) => id;
  return {
    lapsed: firstByKey(
      said.flatMap(({ lapsed }) => lapsed),
      byId,
    ).toSorted((left, right) => compareText(left.id, right.id)),
    blocking: firstByKey(
      said.flatMap(({ blocking }) => blocking),
      byId,
    ),
    unnamed: said.filter(({ isNamed }) => !isNamed).map(({ subjectId }) => subjectId),
  };
}

/** Returns a lookup of reasons by subject, from entries of selected certificates and of those that leverage them. */
function speaker(snapshot: Snapshot, question: InheritanceQuestion): (subjectId: string) => Promise<Said> {
  const { catalogue } = snapshot;
  const { filter, day, leveraging } = question;
  const { asked, ways, certificates } = everConcerned(catalogue, question);
  const lapsedBy = ({ certificateId }: ScopeEntry): readonly Certificate[] => {
    const certificate = catalogue.find('Certificate', certificateId);
    if (certificate === null) return [];
    if (!isInForce(certificate, day)) return [certificate];
    if (asked.has(certificateId) || leveraging.has(certificateId)) return [];
    return (ways.get(certificateId) ?? []).flatMap((way) => lapsedOn(catalogue, way, day));
  };
  // An entry for another standard does not block the requested ones.
  const standards = filter.standards === null ? null : new Set(withEditions(catalogue, filter.standards));
  const isForOther = (entry: ScopeEntry) =>
    standards !== null &&
    entry.standardId !== null &&
    !question.standingOf(entry).standardIds.some((id) => standards.has(id));
  return async (subjectId) => {
    const all = await entriesAbout(snapshot, { certificates }, subjectId);
    const entries = all.filter(
      ({ environmentId, certificateId, validFrom, validUntil }) =>
        isWithin(day, validFrom, validUntil) &&
        placesAsked(filter, {
          environmentId,
          places: placesOfEntry(catalogue, { environmentId, certificateId }),
        }).length > 0,
    );
    const lapsed = new Map(entries.map((entry) => [entry.id, lapsedBy(entry)]));
    return {
      subjectId,
      isNamed: entries.length > 0,
      lapsed: [...lapsed.values()].flat(),
      blocking: entries.filter(
        (entry) => entry.status !== 'IN_SCOPE' && lapsed.get(entry.id)?.length === 0 && !isForOther(entry),
      ),
    };
  };
}
