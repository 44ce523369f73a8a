import type { AssessedParty, AssessedRequirement, AssessmentOutcome } from '../../domain/inheritance/assessment.ts';
import type { Responsibility, ResponsibilityKind } from '../../domain/statements/statements.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';

export interface AssessmentRequest {
  /** The requested standard, which may be cited without an edition. */
  readonly askedStandardId: string;
  /** The standard whose requirements are assessed. */
  readonly standardId: string;
  readonly environmentId: string;
  /** Distinct and sorted; may include unknown ids. */
  readonly serviceIds: readonly string[];
  /** Longest path of leverage to follow, 0 to 8. */
  readonly leverageHops: number;
  readonly day: string;
}

/** Days on which services inherit less, or less surely, than on the assessed day. */
export interface Lapses {
  /** Earliest of these days; null if no source states an end. */
  readonly first: string | null;
  /** Earliest day for each requirement that lapses on any day. */
  readonly byClause: ReadonlyMap<string, string>;
}

export interface Assessed {
  readonly request: AssessmentRequest;
  readonly question: InheritanceQuestion;
  /** The services that exist in the graph. */
  readonly parties: readonly AssessedParty[];
  /** Outcome of all services together; nearly every requirement has the same one. */
  readonly outcome: AssessmentOutcome;
  /** In the order of the standard's contents. */
  readonly requirements: readonly AssessedRequirement[];
  readonly responsibilityOf: (party: AssessedParty, clauseId: string) => ResponsibilityKind;
  /** All responsibilities that apply to the rows of a party. */
  readonly statedOf: (party: AssessedParty, clauseId: string) => readonly Responsibility[];
  /** Computed on demand. */
  readonly lapses: () => Promise<Lapses>;
}
