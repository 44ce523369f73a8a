import type { Assessed } from '../answers/assessment/assessed.ts';
import type { Change } from '../answers/changes/changes.ts';
import type { CustomerWord } from '../answers/evidence/customer-words.ts';
import type { EvidenceStep } from '../answers/evidence/evidence-step.ts';
import type { ExplainedEnvironment } from '../answers/explanation/by-environment.ts';
import type { Explained } from '../answers/explanation/explanation.ts';
import type { Nearest } from '../answers/explanation/nearest.ts';
import type { WhyNot } from '../answers/explanation/reason.ts';
import type { AnsweredPlace } from '../answers/facts/answered-places.ts';
import type { CoveredEdition } from '../answers/facts/glance-facts.ts';
import type { Finding } from '../answers/findings/finding.ts';
import type { CoveredClause, StandardGap } from '../answers/gap/standard-gap.ts';
import type { InheritanceFilter } from '../answers/inheritance/filter.ts';
import type { InheritedBySubject } from '../answers/inheritance/inherited-by-subject.ts';
import type { InheritedClause } from '../answers/inheritance/inherited-clauses.ts';
import type { certaintiesBySubject, InheritingSubject } from '../answers/inheritance/inheriting-subjects.ts';
import type { InheritedRow } from '../answers/inheritance/page.ts';
import type { InheritanceQuestion } from '../answers/inheritance/question.ts';
import type { EditionStep, PendingTransition } from '../answers/losses/edition-transition.ts';
import type { ExpiryLoss } from '../answers/losses/lost-participations.ts';
import type { ScopeEnding } from '../answers/losses/scope-endings.ts';
import type { ShownEdge, ShownNode, View } from '../answers/neighbours/relationship-view.ts';
import type { InheritanceNote } from '../answers/notes/note.ts';
import type { LeverageOverview } from '../answers/scope/leverage-overview.ts';
import type { ProviderOverview, ProviderProgramme } from '../answers/scope/provider-overview.ts';
import type { ScopeDiff, ScopePoint } from '../answers/scope/scope-diff.ts';
import type { MatrixRow } from '../answers/scope/scope-matrix.ts';
import type { OverviewCell } from '../answers/scope/scope-overview.ts';
import type { AnswerSummary } from '../answers/summary/answer-summary.ts';
import type { AnswerCheck } from '../answers/summary/checks.ts';
import type { Tiles } from '../answers/summary/glance.ts';
import type { NothingExplained } from '../answers/summary/without-rows.ts';
import type { Offering } from '../domain/catalogue/offering.ts';
import type { Certificate } from '../domain/entities/certificate.ts';
import type { Clause } from '../domain/entities/clause.ts';
import type { Entity } from '../domain/entities/entity.ts';
import type { Environment } from '../domain/entities/environment.ts';
import type { Organization } from '../domain/entities/organization.ts';
import type { Service, ServiceFamily } from '../domain/entities/service.ts';
import type { Source } from '../domain/entities/source.ts';
import type { Standard } from '../domain/entities/standard.ts';
import type { EntityKind } from '../domain/ids.ts';
import type { AssessedParty, AssessedRequirement } from '../domain/inheritance/assessment.ts';
import type { ParticipationGroups } from '../domain/inheritance/participation-groups.ts';
import type { LeveragePath } from '../domain/leverage/leverage.ts';
import type { MappingPath, MappingPaths } from '../domain/mappings/mapping-paths.ts';
import type { MatrixColumns } from '../domain/scope/matrix-columns.ts';
import type { ScopeCell } from '../domain/scope/scope-cell.ts';
import type { ScopeDifference } from '../domain/scope/scope-diff.ts';
import type {
  Alias,
  ClauseMapping,
  Exception,
  Leverage,
  Membership,
  Responsibility,
  ScopeEntry,
  StandardRelation,
  Statement,
} from '../domain/statements/statements.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import type { AuditRecord } from '../store/audit-record.ts';
import type { ImportRun } from '../store/import-run.ts';
import type { FoundNode } from '../store/search/search-index.ts';
import type { NamedDocument } from '../store/search/search-names.ts';
import type { Connection } from './connection.ts';
import type { Answered } from './hanging-page.ts';

/**
 * Models of resolvers: `XModel` is the model of the schema's type `X`, and `Connection<XModel>` of its pages unless
 * they have their own model. Each model holds its revision, at which its fields are read.
 */
export type NodeModel = Entity | Statement | ImportRun;
export type NamedModel = Entity;
export type ScopeSubjectModel = Service | ServiceFamily;
export type StatementModel = Statement;
export type StandardModel = Standard;
export type ClauseModel = Clause;
export type ServiceModel = Service;
export type ServiceFamilyModel = ServiceFamily;
export type EnvironmentModel = Environment;
export type OrganizationModel = Organization;
export type CertificateModel = Certificate;
export type SourceModel = Source;
export type ImportRunModel = ImportRun;
export type ScopeEntryModel = ScopeEntry;
export type StandardRelationModel = StandardRelation;
export type MembershipModel = Membership;
export type ServiceFamilyMembershipModel = Membership;
export type ClauseMappingModel = ClauseMapping;
export type LeverageModel = Leverage;
export type ExceptionModel = Exception;
export type ResponsibilityModel = Responsibility;
export type AliasModel = Alias;
export type PathNodeModel = Entity;

export interface ServiceConnectionModel extends Connection<Service> {
  readonly notes: () => Promise<readonly InheritanceNoteModel[]>;
}
export type AuditRecordConnectionModel = Connection<AuditRecord>;
export type SearchConnectionModel = Connection<SearchResultModel>;

export interface AtRevision {
  readonly revision: number;
}

export type AnsweredOnDay = Answered & { readonly day: string };

export type AnswerSummaryModel = AnswerSummary & AtRevision;
export type AnswerCheckModel = AnswerCheck & AtRevision;
export type AnswerTilesModel = Tiles & AtRevision;
export type AnsweredPlaceModel = AnsweredPlace & AtRevision;
export type CoveredEditionModel = CoveredEdition & AtRevision;
export type InheritedRequirementModel = InheritedRow & AtRevision;
export type EvidenceStepModel = EvidenceStep & AtRevision;
export type CustomerWordModel = CustomerWord & AtRevision;
/** `matched` returns the value that matched the search, if it is not the name. */
export type SearchResultModel = FoundNode & AtRevision & { readonly matched: (id: string) => Promise<string | null> };
/** `named`: all nodes with this name. */
export interface ResolvedNameModel extends AtRevision {
  readonly name: string;
  readonly named: readonly NamedDocument[];
  readonly kinds: readonly EntityKind[] | null;
}
/** `asOf`: null if no day was given. */
export type RelationshipViewModel = View & AtRevision & { readonly asOf: string | null };
export type ViewNodeModel = ShownNode & AtRevision;
export type ViewEdgeModel = ShownEdge & AtRevision;

/** A page of rows, with counts over all rows; each is read once, if selected. */
export interface InheritanceConnectionModel extends Connection<InheritedRequirementModel>, AnsweredOnDay {
  readonly question: InheritanceQuestion;
  readonly participationGroups: () => Promise<ParticipationGroups>;
  readonly explained: () => Promise<NothingExplained | null>;
}

export type InheritanceFacetsModel = InheritanceConnectionModel;
export type InheritanceNoteModel = InheritanceNote & AtRevision;
export type InheritedClauseModel = InheritedClause & AtRevision;
export interface InheritingSubjectModel extends InheritingSubject, AtRevision {
  readonly inherited: () => Promise<InheritedBySubject>;
  readonly certaintiesOf: ReturnType<typeof certaintiesBySubject>;
}

interface FromSnapshot {
  readonly snapshot: Snapshot;
}

export type OfferingModel = Offering & AtRevision & { readonly day: string };
export type LeverageLinkModel = LeveragePath & AtRevision;

/** `asOf`: day of the explanation. */
export type ExplanationModel = Explained & FromSnapshot & { readonly asOf: string };
export type WhyNotModel = WhyNot & AtRevision;
export type NearestInheritanceModel = Omit<Nearest, 'row'> & AtRevision & { readonly row: InheritedRequirementModel };
export interface ExplainedEnvironmentModel extends Pick<ExplainedEnvironment, 'environmentId' | 'words'>, AtRevision {
  readonly row: InheritedRequirementModel | null;
  readonly reason: WhyNotModel | null;
}

export type AssessmentModel = Assessed & AnsweredOnDay;
export type AssessedRequirementModel = AssessedRequirement & { readonly assessment: AssessmentModel };
export interface ServiceAssessmentModel {
  readonly party: AssessedParty;
  readonly assessment: AssessmentModel;
}
export type AssessedServiceModel = ServiceAssessmentModel & { readonly clause: Clause };
export interface AssessedCertificateModel {
  readonly certificate: Certificate;
  readonly services: readonly Service[];
  readonly scopeSources: readonly Source[];
}

export interface GapRowModel extends CoveredClause, AtRevision {
  readonly listPaths: () => Promise<MappingPaths>;
}
export type GapPathModel = MappingPath & AtRevision;
export interface StandardGapConnectionModel extends Connection<GapRowModel>, Answered {
  readonly fromId: string;
  readonly toId: string;
  readonly gap: StandardGap;
}

/** `former` and `snapshot` are the snapshots of the first and second point. */
export interface ScopeDiffItemModel extends ScopeDifference, FromSnapshot {
  readonly id: string;
  readonly former: Snapshot;
  /** True if the point without the subject has an entry for it without an environment. */
  readonly isUnplaced: boolean;
}
export interface ScopeDiffConnectionModel extends Connection<ScopeDiffItemModel> {
  readonly diff: ScopeDiff;
  readonly from: ScopePoint;
  readonly to: ScopePoint;
}

export type ScopeDiffPointModel = ScopePoint;
export type MatrixRowModel = MatrixRow & AtRevision;
export type MatrixCellModel = ScopeCell;
export type ScopeOverviewCellModel = OverviewCell & AtRevision;
export type LeverageOverviewModel = LeverageOverview & AtRevision;
export type ProviderOverviewModel = ProviderOverview & AtRevision;
export type ProviderProgrammeModel = ProviderProgramme & AtRevision;

export interface ScopeMatrixModel extends Connection<MatrixRowModel>, FromSnapshot {
  readonly question: InheritanceQuestion;
  readonly columnKind: MatrixColumns;
  /** Ids of all columns. */
  readonly columnIds: readonly string[];
  /** Columns on the requested page. */
  readonly shownIds: readonly string[];
}

export interface ExpiryImpactModel extends AnsweredOnDay {
  readonly certificate: Certificate;
  readonly filter: InheritanceFilter;
}
export interface ExpiryImpactConnectionModel extends Connection<ExpiryImpactModel>, AnsweredOnDay {
  readonly unknownCount: number;
  readonly filter: InheritanceFilter;
  readonly until: string;
}
export type ScopeEndingModel = ScopeEnding & AtRevision;
export interface ScopeEndingConnectionModel extends Connection<ScopeEndingModel> {
  readonly requirementsLost: number;
  readonly unknownCount: number;
}
export type ExpiryLossModel = ExpiryLoss & AtRevision;
export interface ExpiryLossConnectionModel extends Connection<ExpiryLossModel> {
  readonly requirementsLost: number;
  readonly unknownCount: number;
}

export type EditionStepModel = EditionStep & AnsweredOnDay;
export type PendingTransitionModel = PendingTransition;

/** `entries` is absent for a finding on a citation. */
export type FindingModel = Finding & FromSnapshot & { readonly entries?: number };
export interface FindingConnectionModel extends Connection<FindingModel> {
  readonly all: readonly FindingModel[];
}

export type ChangeModel = Change & FromSnapshot;
