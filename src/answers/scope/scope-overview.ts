import { mapYielding } from '../../concurrency/yielding.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { CERTAINTIES, type Certainty } from '../../domain/certainty/certainty.ts';
import { withEditions } from '../../domain/editions/editions.ts';
import { groupBy } from '../../domain/grouping.ts';
import { compareText, kindOfId } from '../../domain/ids.ts';
import type { ParticipationGroup, ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { EVERYTHING } from '../inheritance/filter.ts';
import { participationGroupsOf } from '../inheritance/participation-groups.ts';
import { type InheritanceQuestion, resolveQuestion } from '../inheritance/question.ts';

/** A standard in an environment, with counts of what is known. */
export interface OverviewCell extends OverviewCounts {
  readonly standardId: string;
  /** Null: not stated. */
  readonly environmentId: string | null;
}

export interface OverviewCounts {
  readonly certificates: number;
  readonly services: number;
  readonly families: number;
  readonly certainty: Certainty | null;
}

type Place = Pick<OverviewCell, 'standardId' | 'environmentId'>;

export interface OverviewClaim extends Place {
  readonly certificateId: string;
  /** Null: the certificate applies there without entries. */
  readonly group: ParticipationGroup | null;
}

/** Sorts after all ids of environments. */
const NOT_STATED = '~';

/** Returns a cell for each standard and environment with a certificate in force, sorted by their ids. */
export async function scopeOverview(snapshot: Snapshot, day: string): Promise<readonly OverviewCell[]> {
  const question = await resolveQuestion(snapshot, EVERYTHING, day);
  return snapshot.remember(['scope overview', day], async () => {
    const all = await participationGroupsOf(snapshot, question);
    const claims = overviewClaims(snapshot, question, all);
    const cells = [...groupBy(claims, keyOf)].sort(([left], [right]) => compareText(left, right));
    return mapYielding(cells, ([, alike]) => cellOf(alike, all), snapshot.mayGoOn);
  });
}

/** Returns which certificate covers which standard in which environment, with participations or without a list. */
export function overviewClaims(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  all: ParticipationGroups,
): readonly OverviewClaim[] {
  const participating = participatingIn(question, all);
  return [...appliedIn(snapshot, question, participating), ...participating];
}

function keyOf({ standardId, environmentId }: Place): string {
  return `${standardId} ${environmentId ?? NOT_STATED}`;
}

/**
 * Returns the environments in which certificates apply without a list. The standard is the one stated, since its
 * edition there is unknown. The environment is null for a certificate that states none and lists nothing.
 */
function appliedIn(
  { catalogue }: Snapshot,
  question: InheritanceQuestion,
  participating: readonly OverviewClaim[],
): OverviewClaim[] {
  const listed = new Set(participating.map(certifiedKeyOf));
  const listing = new Set(participating.map(({ certificateId }) => certificateId));
  return [...question.certificates.keys()].flatMap((certificateId) => {
    const stated = catalogue.linkedFrom(certificateId, 'APPLIES_IN');
    const environments = stated.length === 0 && !listing.has(certificateId) ? [null] : stated;
    return standardsStated(catalogue, question, certificateId).flatMap((standardId) =>
      environments
        .map((environmentId) => ({ standardId, environmentId, certificateId, group: null }))
        .filter(
          (claim) =>
            !withEditions(catalogue, [standardId]).some((id) =>
              listed.has(certifiedKeyOf({ ...claim, standardId: id })),
            ),
        ),
    );
  });
}

/** Returns the standards of a certificate: as stated, if no source names an edition. */
function standardsStated(
  catalogue: Catalogue,
  { standardsOf, standingOf }: InheritanceQuestion,
  certificateId: string,
): readonly string[] {
  const { possibleBecause } = standingOf({ certificateId, standardId: null });
  return possibleBecause.includes('EDITION_NOT_STATED')
    ? catalogue.standardIdsOf(certificateId)
    : standardsOf(certificateId);
}

function certifiedKeyOf(claim: OverviewClaim): string {
  return `${claim.certificateId} ${keyOf(claim)}`;
}

function participatingIn({ standardsCovered }: InheritanceQuestion, { groups }: ParticipationGroups): OverviewClaim[] {
  return groups.flatMap((group) => {
    const { certificateId, environmentId } = group;
    return standardsCovered(group).map((standardId) => ({ standardId, environmentId, certificateId, group }));
  });
}

function cellOf(claims: readonly OverviewClaim[], all: ParticipationGroups): OverviewCell {
  const { standardId, environmentId } = claims[0] as OverviewClaim;
  return { standardId, environmentId, ...countsOf(claims, all) };
}

export function countsOf(claims: readonly OverviewClaim[], all: ParticipationGroups): OverviewCounts {
  const groups = new Set(claims.flatMap(({ group }) => group ?? []));
  const subjects = groups.size === 0 ? [] : [...all.sumBySubject((group) => Number(groups.has(group))).keys()];
  const services = subjects.filter((id) => kindOfId(id) === 'Service').length;
  const certainties = new Set([...groups].map(({ certainty }) => certainty));
  return {
    certificates: new Set(claims.map(({ certificateId }) => certificateId)).size,
    services,
    families: subjects.length - services,
    certainty: CERTAINTIES.find((one) => certainties.has(one)) ?? null,
  };
}
