import type { Certainty } from '../../domain/grounds.ts';
import type { InheritanceBasis } from '../../domain/lineage.ts';
import type { ResponsibilityKind } from '../../domain/statements.ts';

/** The public filter: lists AND together, values within one OR; an empty list matches nothing. */
export interface InheritanceFilter {
  readonly services: readonly string[] | null;
  readonly families: readonly string[] | null;
  readonly environments: readonly string[] | null;
  readonly certificates: readonly string[] | null;
  readonly standards: readonly string[] | null;
  readonly clauses: readonly string[] | null;
  readonly expandFamilies: boolean;
  readonly bases: readonly InheritanceBasis[] | null;
  readonly certainties: readonly Certainty[] | null;
  readonly responsibilities: readonly ResponsibilityKind[] | null;
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

/** What names no environment is kept where none is asked for. */
export function keepsEnvironment(
  { environments }: Pick<InheritanceFilter, 'environments'>,
  environmentId: string | null,
): boolean {
  return environments === null || (environmentId !== null && environments.includes(environmentId));
}
