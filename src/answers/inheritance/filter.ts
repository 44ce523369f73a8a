import type { InheritanceBasis } from '../../domain/catalogue/lineage.ts';
import type { Certainty } from '../../domain/certainty/certainty.ts';
import type { PossibleReason } from '../../domain/certainty/possible-reasons.ts';
import { kindOfId } from '../../domain/ids.ts';
import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import { LEVERAGE_HOPS } from '../../domain/leverage/leverage.ts';
import type { ResponsibilityKind } from '../../domain/statements/statements.ts';

/** Public filter: lists are combined by AND, values within a list by OR; an empty list matches nothing. */
export interface InheritanceFilter {
  readonly services: readonly string[] | null;
  readonly families: readonly string[] | null;
  /** Null as a value: environment not stated by the source. */
  readonly environments: readonly (string | null)[] | null;
  readonly certificates: readonly string[] | null;
  readonly standards: readonly string[] | null;
  readonly clauses: readonly string[] | null;
  readonly expandFamilies: boolean;
  readonly bases: readonly InheritanceBasis[] | null;
  readonly certainties: readonly Certainty[] | null;
  readonly possibleBecause: readonly PossibleReason[] | null;
  /** Longest path of leverage to follow, 0 to 8. */
  readonly leverageHops: number;
  readonly responsibilities: readonly ResponsibilityKind[] | null;
  /** Ids that were removed from the lists but are still reported if unknown. */
  readonly alsoNamed?: readonly string[];
}

export const EVERYTHING: InheritanceFilter = {
  services: null,
  families: null,
  environments: null,
  certificates: null,
  standards: null,
  clauses: null,
  expandFamilies: false,
  bases: null,
  certainties: null,
  possibleBecause: null,
  leverageHops: LEVERAGE_HOPS,
  responsibilities: null,
};

export function subjectAsked(subjectId: string): Pick<InheritanceFilter, 'services' | 'families'> {
  return kindOfId(subjectId) === 'ServiceFamily'
    ? { services: null, families: [subjectId] }
    : { services: [subjectId], families: null };
}

export function keepsEnvironment(
  { environments }: Pick<InheritanceFilter, 'environments'>,
  environmentId: string | null,
): boolean {
  return environments === null || environments.includes(environmentId);
}

/**
 * Returns the selected environments in which a row may hold. A row without an environment may hold in its `places`;
 * null: anywhere.
 */
export function placesAsked(
  filter: Pick<InheritanceFilter, 'environments'>,
  { environmentId, places }: Pick<ParticipationGroup, 'environmentId' | 'places'>,
): readonly (string | null)[] {
  if (keepsEnvironment(filter, environmentId)) return [environmentId];
  return environmentIdsOf(filter).filter((id) => places?.includes(id) ?? true);
}

/** True for filters by reason or responsibility: only the rules decide which subjects match, and there may be few. */
export function filtersByReason(filter: InheritanceFilter): boolean {
  const { bases, certainties, possibleBecause, responsibilities } = filter;
  return [bases, certainties, possibleBecause, responsibilities].some((list) => list !== null);
}

export function environmentIdsOf({ environments }: Pick<InheritanceFilter, 'environments'>): readonly string[] {
  return (environments ?? []).filter((id) => id !== null);
}
