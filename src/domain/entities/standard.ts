import type { EntityBase } from './entity-base.ts';
import type { PropertyClaims } from './property-claims.ts';

export const STANDARD_STATUSES = ['CURRENT', 'WITHDRAWN'] as const;
export type StandardStatus = (typeof STANDARD_STATUSES)[number];

/** One edition of a standard; `edition` is null for a standard cited without one. */
export interface Standard extends EntityBase {
  readonly kind: 'Standard';
  readonly designation: string;
  readonly title: string | null;
  readonly edition: string | null;
  readonly family: string | null;
  readonly status: StandardStatus | null;
  readonly certifiable: boolean | null;
  readonly note: string | null;
  /** Day, month or year in which it was published. */
  readonly inForceFrom: string | null;
  /** Last day, month or year in which certificates to it are in force. */
  readonly inForceUntil: string | null;
  readonly said: PropertyClaims;
}
