import type { EntityKind } from '../ids.ts';

/** Properties of each node. */
export interface EntityBase {
  readonly kind: EntityKind;
  readonly id: string;
  readonly sourceIds: readonly string[];
  readonly revision: number;
}
