import type { Certificate, Clause, Entity, Environment, Service, Standard } from '../domain/entities.ts';
import type { ClauseMapping, ScopeEntry, StandardRelation, Statement } from '../domain/statements.ts';
import type { EvidenceStep } from '../loaders/evidence.ts';
import type { TallySheet } from '../loaders/grant-tally.ts';
import type { InheritedRow } from '../loaders/inheritance-page.ts';
import type { InheritanceQuestion } from '../loaders/inheritance-question.ts';
import type { ShownEdge, ShownNode, View } from '../loaders/relationship-view.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import type { ImportRun } from '../store/import-run.ts';
import type { FoundNode } from '../store/search-index.ts';
import type { Connection } from './connection.ts';

/**
 * What stands behind the types of the schema. Each holds the revision that it was read at, so that
 * what hangs on it is read at the same.
 */
export type NodeModel = Entity | Statement | ImportRun;

export type StandardConnectionModel = Connection<Standard>;
export type StandardRelationConnectionModel = Connection<StandardRelation>;
export type ClauseConnectionModel = Connection<Clause>;
export type ClauseMappingConnectionModel = Connection<ClauseMapping>;
export type ServiceConnectionModel = Connection<Service>;
export type EnvironmentConnectionModel = Connection<Environment>;
export type CertificateConnectionModel = Connection<Certificate>;
export type ScopeEntryConnectionModel = Connection<ScopeEntry>;
export type ImportRunConnectionModel = Connection<ImportRun>;
export type SearchConnectionModel = Connection<FoundModel>;

export interface AtRevision {
  readonly revision: number;
}

export type InheritedModel = InheritedRow & AtRevision;
export type EvidenceModel = EvidenceStep & AtRevision;
export type FoundModel = FoundNode & AtRevision;
export type ViewModel = View & AtRevision;
export type ViewNodeModel = ShownNode & AtRevision;
export type ViewEdgeModel = ShownEdge & AtRevision;

/** A page of rows, and what counts all of them: read once, and only where it is selected. */
export interface InheritanceModel extends Connection<InheritedModel> {
  readonly snapshot: Snapshot;
  readonly question: InheritanceQuestion;
  readonly sheet: () => Promise<TallySheet>;
}
