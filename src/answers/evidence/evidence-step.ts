import type { Certificate } from '../../domain/entities/certificate.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { type AttributedProperty, attributionOf } from '../../domain/entities/property-claims.ts';
import type { Standard } from '../../domain/entities/standard.ts';
import type { Statement } from '../../domain/statements/statements.ts';

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
  /** Node that states a fact without a statement; null for steps with a statement. */
  readonly nodeId: string | null;
  readonly sourceIds: readonly string[];
}

export function step(kind: EvidenceKind, sentence: string, statement: Statement): EvidenceStep {
  return { kind, sentence, statement, nodeId: null, sourceIds: statement.sourceIds };
}

interface OfNode {
  readonly node: Certificate | Clause | Standard;
  readonly properties: readonly AttributedProperty[];
}

/** Creates a step from properties of a node, citing the sources of their values. */
export function ofNode(kind: EvidenceKind, sentence: string, { node, properties }: OfNode): EvidenceStep {
  return { kind, sentence, statement: null, nodeId: node.id, sourceIds: attributionOf(node, properties) };
}
