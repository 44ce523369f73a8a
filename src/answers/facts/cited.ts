import type { Certainty } from '../../domain/certainty/certainty.ts';

/** Source ids of a fact in the sentences, with its certainty. */
export interface Cited {
  readonly certainty: Certainty | null;
  readonly sourceIds: readonly string[];
}
