import type { ShownSource } from './question.ts';

/** Results of services, surest first; all but INHERITED are failures. */
export const RESULTS = ['INHERITED', 'POSSIBLE', 'NOT_INHERITED', 'UNKNOWN_SERVICE', 'UNMAPPED_TYPE'] as const;

export interface CheckResult {
  readonly result: (typeof RESULTS)[number];
  /** Id of the service; null if the graph has no such service, or several. */
  readonly id: string | null;
  /** Name of the service; as the list has it if `id` is null. */
  readonly name: string;
  readonly environment: string | null;
  readonly line: number;
  /** Null if no row shows it. */
  readonly certainty: string | null;
  /** Certificates through which it inherits the standard, surely or possibly. */
  readonly through: readonly string[];
  /** Why it inherits the standard, or why not. */
  readonly reason: string;
  readonly nearest: readonly string[];
  readonly sources: readonly ShownSource[];
  /** Results of the services that have the name, surest first, if there are several. The result is that of the last one. */
  readonly candidates: readonly CandidateResult[];
}

export type CandidateResult = Omit<CheckResult, 'environment' | 'line' | 'candidates'>;

export function isFailure({ result }: Pick<CheckResult, 'result'>): boolean {
  return result !== 'INHERITED';
}

export interface CheckedSystem {
  readonly standard: string;
  readonly asOf: string;
  readonly revision: number;
  /** Number of results that are not INHERITED. */
  readonly failures: number;
  readonly results: readonly CheckResult[];
}

export interface SystemQuestion {
  /** Id of the standard. */
  readonly standard: string;
  readonly designation: string;
  readonly leverageHops: number;
  readonly asOf: string;
  readonly revision: number;
}
