import type { AssessedParty, AssessedRequirement, AssessmentOutcome } from '../domain/assessment.ts';
import type { Responsibility, ResponsibilityKind } from '../domain/statements.ts';
import type { InheritanceQuestion } from './inheritance/question.ts';

export interface AssessmentRequest {
  readonly standardId: string;
  readonly environmentId: string;
  /** Sorted, each once, also those that the graph does not have. */
  readonly serviceIds: readonly string[];
  readonly day: string;
}

export interface Assessed {
  readonly request: AssessmentRequest;
  readonly question: InheritanceQuestion;
  /** Those of the services that the graph has. */
  readonly parties: readonly AssessedParty[];
  /** Of the services taken together, and of each requirement. */
  readonly outcome: AssessmentOutcome;
  /** In the order of the standard's contents. */
  readonly requirements: readonly AssessedRequirement[];
  readonly responsibilityOf: (party: AssessedParty, clauseId: string) => ResponsibilityKind;
  /** What is stated of all rows of a party. */
  readonly statedOf: (party: AssessedParty, clauseId: string) => readonly Responsibility[];
  /** Of all requirements alike; worked out only where it is asked for. */
  readonly lapsesOn: () => Promise<string | null>;
}
