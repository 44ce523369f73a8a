import { CERTAINTIES, type Certainty } from '../../domain/certainty/certainty.ts';
import { inReasonOrder, type PossibleReasons } from '../../domain/certainty/possible-reasons.ts';
import type { ParticipationGroup, ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import { isEditionUnstated, isInScope, scopeCertaintyOf } from '../../domain/scope/scope-certainty.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { isFamily } from '../words/subject-words.ts';
import type { ColumnFacts } from './scope-matrix-sentences.ts';

export type ServiceCounts = Readonly<Record<Certainty, number>>;

/** Families that entries name, by extent. */
export interface FamilyCounts {
  readonly all: number;
  readonly select: number;
  readonly unspecified: number;
}

/** Returns the certainty that each subject is in scope, by its surest participation. */
export function surestBySubject(
  groups: ParticipationGroups,
  kept: ReadonlySet<ParticipationGroup>,
): ReadonlyMap<string, Certainty> {
  const surest = new Map<string, Certainty>();
  for (const certainty of CERTAINTIES) {
    const sums = groups.sumBySubject((group) => Number(kept.has(group) && scopeCertaintyOf(group) === certainty));
    for (const id of sums.keys()) if (!surest.has(id)) surest.set(id, certainty);
  }
  return surest;
}

/** Counts the subjects that are in scope through some of the groups. */
export function columnFacts(
  snapshot: Snapshot,
  groups: ParticipationGroups,
  { name, kept, isStandard = false }: ColumnAsked,
): ColumnFacts {
  const surest = surestBySubject(groups, new Set(kept));
  const { STATED: stated, DERIVED: derived } = countServices(surest);
  const families = [...surest.keys()].filter(isFamily).length;
  const named = isStandard ? new Set(kept.filter((group) => !isEditionUnstated(group))) : null;
  const withoutEdition = named === null ? 0 : stated - countServices(surestBySubject(groups, named)).STATED;
  const listedAs = (certainty: Certainty) => countListed(groups, { surest, kept }, certainty).count;
  const listed = { listed: listedAs('STATED'), listedPossible: listedAs('POSSIBLE') };
  const possible = possibleOf(snapshot, groups, { surest, kept });
  return { name, stated, derived, withoutEdition, ...listed, ...possible, families };
}

/**
 * Counts the subjects that may be in scope and, separately, those that may inherit only because their certificate
 * leverages another.
 */
export function possibleOf(
  snapshot: Snapshot,
  groups: ParticipationGroups,
  { surest, kept }: { readonly surest: ReadonlyMap<string, Certainty>; readonly kept: readonly ParticipationGroup[] },
): Pick<ColumnFacts, 'possible' | 'leveraging'> {
  const all = countPossible(snapshot, surest, surest);
  const inScope = kept.filter(isInScope);
  if (inScope.length === kept.length) return { possible: all, leveraging: 0 };
  const possible = countPossible(snapshot, surestBySubject(groups, new Set(inScope)), surest);
  return { possible, leveraging: all - possible };
}

interface ColumnAsked {
  readonly name: string;
  readonly kept: readonly ParticipationGroup[];
  /** True for a column of a standard: only there may sources omit the edition. */
  readonly isStandard?: boolean;
}

export function countServices(surest: ReadonlyMap<string, Certainty>): ServiceCounts {
  const counts = { STATED: 0, DERIVED: 0, POSSIBLE: 0 };
  for (const [id, certainty] of surest) if (!isFamily(id)) counts[certainty] += 1;
  return counts;
}

export interface ListedServices {
  readonly count: number;
  /** Reasons why these are only possible; each reason applies to at least one. */
  readonly because: PossibleReasons;
}

/** Counts the services of these certainties that an entry lists by name. */
export function countListed(
  groups: ParticipationGroups,
  { kept, surest }: { readonly kept: readonly ParticipationGroup[]; readonly surest: ReadonlyMap<string, Certainty> },
  certainty: Certainty,
): ListedServices {
  const listing = new Set(kept.filter((one) => one.basis === 'LISTED' && scopeCertaintyOf(one) === certainty));
  const ids = [...groups.sumBySubject((group) => Number(listing.has(group))).keys()];
  const reasons = [...listing].flatMap(({ possibleBecause }) => possibleBecause);
  return {
    count: ids.filter((id) => !isFamily(id) && surest.get(id) === certainty).length,
    because: inReasonOrder(reasons.filter((reason) => reason !== 'EDITION_NOT_STATED')),
  };
}

/** Counts the families that entries name, each by the largest extent that an entry states. */
export function countFamilies(groups: ParticipationGroups, kept: ReadonlySet<ParticipationGroup>): FamilyCounts {
  const familiesOf = (counts: (group: ParticipationGroup) => boolean) =>
    [...groups.sumBySubject((group) => Number(kept.has(group) && counts(group))).keys()].filter(isFamily);
  const extentOf = ({ possibleBecause }: ParticipationGroup) =>
    possibleBecause.find((one) => one.startsWith('EXTENT_'));
  const all = new Set(familiesOf((group) => extentOf(group) === undefined));
  const select = familiesOf((group) => extentOf(group) === 'EXTENT_SELECT').filter((id) => !all.has(id)).length;
  return { all: all.size, select, unspecified: familiesOf(() => true).length - all.size - select };
}

/**
 * Counts the possible services of `some`, including services of possible families, without those that are surer in
 * `surest`.
 */
function countPossible(
  { catalogue }: Snapshot,
  some: ReadonlyMap<string, Certainty>,
  surest: ReadonlyMap<string, Certainty>,
): number {
  const possible = new Set<string>();
  for (const [id, certainty] of some) {
    if (isFamily(id)) for (const service of catalogue.carriedBy(id, true)) possible.add(service);
    else if (certainty === 'POSSIBLE') possible.add(id);
  }
  return [...possible].filter((id) => (surest.get(id) ?? 'POSSIBLE') === 'POSSIBLE').length;
}
