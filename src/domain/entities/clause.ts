import type { EntityBase } from './entity-base.ts';
import type { PropertyClaims } from './property-claims.ts';

export const CLAUSE_KINDS = ['HEADING', 'REQUIREMENT'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

export interface Clause extends EntityBase {
  readonly kind: 'Clause';
  readonly number: string;
  readonly title: string | null;
  readonly clauseKind: ClauseKind;
  /** Withdrawn by its publisher: kept, but no longer a requirement. */
  readonly withdrawn: boolean;
  readonly standardId: string;
  /** Sort key in the order of the standard's contents, unique within the standard. */
  readonly sort: string;
  readonly said: PropertyClaims;
}
