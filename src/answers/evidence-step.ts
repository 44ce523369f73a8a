import type { Statement } from '../domain/statements.ts';

export type EvidenceKind =
  | 'MEMBERSHIP'
  | 'SCOPE'
  | 'LEVERAGE'
  | 'CERTIFICATION'
  | 'REQUIREMENT'
  | 'RESPONSIBILITY'
  | 'CUSTOMER'
  | 'CONTRADICTION'
  | 'FURTHER_SUPPORT';

export interface EvidenceStep {
  readonly kind: EvidenceKind;
  readonly sentence: string;
  readonly statement: Statement | null;
  /** Node that states a fact without a statement; else null. */
  readonly nodeId: string | null;
  readonly sourceIds: readonly string[];
}

export function step(kind: EvidenceKind, sentence: string, statement: Statement): EvidenceStep {
  return { kind, sentence, statement, nodeId: null, sourceIds: statement.sourceIds };
}
