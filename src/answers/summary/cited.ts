import type { Certainty } from '../../domain/certainty.ts';

/** Source ids of what the sentences tell, by how sure it is. */
export interface Cited {
  readonly certainty: Certainty | null;
  readonly sourceIds: readonly string[];
}
