import { kindOfId } from '../../domain/ids.ts';
import type { InheritanceBasis } from '../../domain/lineage.ts';
import type { ParticipationGroup } from '../../domain/participation-groups.ts';
import type { ResponsibilityKind } from '../../domain/statements.ts';
import type { Certainty } from '../../domain/supports.ts';

/** The public filter: lists AND together, values within one OR; an empty list matches nothing. */
export interface InheritanceFilter {
  readonly services: readonly string[] | null;
  readonly families: readonly string[] | null;
  /** Null among them: where the source does not say. */
  readonly environments: readonly (string | null)[] | null;
  readonly certificates: readonly string[] | null;
  readonly standards: readonly string[] | null;
  readonly clauses: readonly string[] | null;
  readonly expandFamilies: boolean;
  readonly bases: readonly InheritanceBasis[] | null;
  readonly certainties: readonly Certainty[] | null;
  readonly responsibilities: readonly ResponsibilityKind[] | null;
  /** Ids that were asked for and that the lists do not hold any more: the unknown ones are noted all the same. */
  readonly alsoNamed?: readonly string[];
}

/** The filter that keeps all. */
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
  responsibilities: null,
};

/** What asks for one subject, as it is named: a service or a family. */
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

/** Where what stands somewhere, or without saying where in one of some places – null: any –, may be what is asked for. */
export function placesAsked(
  filter: Pick<InheritanceFilter, 'environments'>,
  { environmentId, places }: Pick<ParticipationGroup, 'environmentId' | 'places'>,
): readonly (string | null)[] {
  if (keepsEnvironment(filter, environmentId)) return [environmentId];
  return environmentIdsOf(filter).filter((id) => places?.includes(id) ?? true);
}

/** Whether few subjects may pass: what it asks for of the reasons and rows, only the rules tell. */
export function filtersByReason({ bases, certainties, responsibilities }: InheritanceFilter): boolean {
  return bases !== null || certainties !== null || responsibilities !== null;
}

/** The environments that a filter names. */
export function environmentIdsOf({ environments }: Pick<InheritanceFilter, 'environments'>): readonly string[] {
  return (environments ?? []).filter((id) => id !== null);
}
