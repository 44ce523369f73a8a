import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NodeModel, NamedModel, ScopeSubjectModel, StatementModel, StandardModel, ClauseModel, ServiceModel, ServiceFamilyModel, EnvironmentModel, OrganizationModel, CertificateModel, SourceModel, ImportRunModel, ScopeEntryModel, StandardRelationModel, MembershipModel, ServiceFamilyMembershipModel, ClauseMappingModel, LeverageModel, ExceptionModel, ResponsibilityModel, AliasModel, PathNodeModel, ServiceConnectionModel, AuditRecordConnectionModel, SearchConnectionModel, AnswerSummaryModel, AnswerCheckModel, AnswerTilesModel, AnsweredPlaceModel, CoveredEditionModel, InheritedRequirementModel, EvidenceStepModel, CustomerWordModel, SearchResultModel, ResolvedNameModel, RelationshipViewModel, ViewNodeModel, ViewEdgeModel, InheritanceConnectionModel, InheritanceFacetsModel, InheritanceNoteModel, InheritedClauseModel, InheritingSubjectModel, OfferingModel, LeverageLinkModel, ExplanationModel, WhyNotModel, NearestInheritanceModel, ExplainedEnvironmentModel, AssessmentModel, AssessedRequirementModel, ServiceAssessmentModel, AssessedServiceModel, AssessedCertificateModel, GapRowModel, GapPathModel, StandardGapConnectionModel, ScopeDiffItemModel, ScopeDiffConnectionModel, ScopeDiffPointModel, MatrixRowModel, MatrixCellModel, ScopeOverviewCellModel, LeverageOverviewModel, ProviderOverviewModel, ProviderProgrammeModel, ScopeMatrixModel, ExpiryImpactModel, ExpiryImpactConnectionModel, ScopeEndingModel, ScopeEndingConnectionModel, ExpiryLossModel, ExpiryLossConnectionModel, EditionStepModel, PendingTransitionModel, FindingModel, FindingConnectionModel, ChangeModel } from '../models.ts';
import type { Connection } from '../connection.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day of the calendar, ISO 8601: `2026-11-24`. Days that do not exist are rejected. */
  Date: { input: string; output: string; }
  /** A moment, ISO 8601 in UTC: `2026-11-24T09:30:00.000Z`. In arguments, fractions of a second may be omitted. Moments that do not exist are rejected. */
  DateTime: { input: string; output: string; }
  /** A day, month or year, ISO 8601, as precise as its source: `2023-06-14`, `2023-06` or `2023`. */
  PartialDate: { input: string; output: string; }
};

/** Another name of a node, stated by a source. */
export type Alias = Node & Statement & {
  readonly __typename?: 'Alias';
  /** Its global id, `alias/…`: derived from what it is about and its sources, so the same statement always has the same id. */
  readonly id: Scalars['ID']['output'];
  /** The import that added the statement in this form; null only if the graph has lost the import. */
  readonly importRun: Maybe<ImportRun>;
  /** Kind of the name. */
  readonly kind: AliasKind;
  /** The other name, as the source spells it. */
  readonly name: Scalars['String']['output'];
  /** The statement as a sentence. A node missing at its revision is named by its id. */
  readonly sentence: Scalars['String']['output'];
  /** The first revision that has the statement in this form. */
  readonly sinceRevision: Scalars['Int']['output'];
  /** Its sources; at least one. */
  readonly sources: ReadonlyArray<Source>;
  /** The node with the name. */
  readonly subject: Named;
};

/** Kind of another name. */
export type AliasKind =
  /** A short form. */
  | 'ABBREVIATION'
  /** Another name in use. */
  | 'ALSO'
  /** A former name. */
  | 'FORMERLY';

/** One of the conditions that an answer depends on, in the order in which they are checked: the answer is as sure as the weakest of them. */
export type AnswerCheck = {
  readonly __typename?: 'AnswerCheck';
  /** The condition. */
  readonly kind: AnswerCheckKind;
  /** Number of all these nodes. */
  readonly nodeCount: Scalars['Int']['output'];
  /** What the condition is about, up to three nodes: the subjects for LISTED, the editions for EDITION, and otherwise the certificates. */
  readonly nodes: ReadonlyArray<Node>;
  /** The reason, in one sentence. */
  readonly sentence: Scalars['String']['output'];
  /** Up to three sources, latest first. */
  readonly sources: ReadonlyArray<Source>;
  /** Whether it is met. */
  readonly state: AnswerCheckState;
};

/** A condition of an answer. */
export type AnswerCheckKind =
  /** Certificates certify the standard. */
  | 'CERTIFIED'
  /** The edition of the standard is known. */
  | 'EDITION'
  /** The certificates are in force on the day. */
  | 'IN_FORCE'
  /** Their scope lists the subjects. */
  | 'LISTED';

/** Whether sources state that a condition is met. */
export type AnswerCheckState =
  /** Sources state it. */
  | 'MET'
  /** No source states it. */
  | 'OPEN'
  /** It is derived, only possible, or true only for part of the question. */
  | 'PARTLY';

/** An answer at a glance and in sentences, made from its counts and notes. */
export type AnswerSummary = {
  readonly __typename?: 'AnswerSummary';
  /** The four conditions of the answer; empty if the answer has no rows, or if `verdict` is null. */
  readonly checks: ReadonlyArray<AnswerCheck>;
  /** Limits of the answer: unstated editions, doubts, dates and unknowns. For an answer without rows: the reasons, and what comes nearest. */
  readonly reservations: ReadonlyArray<Scalars['String']['output']>;
  /** The answer in one sentence of at most 25 words. */
  readonly sentence: Scalars['String']['output'];
  /** A few sentences: the answer first, then how it is known and what remains to be done. They also say if the sources are later than the requested day, or if that day is in the future. If no source says something, it is unknown, which is not a “no”. */
  readonly sentences: ReadonlyArray<Scalars['String']['output']>;
  /** Up to ten sources of the sentences: those of the surest rows first, then the latest. */
  readonly sources: ReadonlyArray<Source>;
  /** The main facts; null if the answer has no rows, or if `verdict` is null. */
  readonly tiles: Maybe<AnswerTiles>;
  /** The verdict; null for matrices and comparisons, which contain several answers. */
  readonly verdict: Maybe<Verdict>;
  /** Number of subjects by verdict: those with rows, and those in the filter without rows. Empty if `verdict` is null. */
  readonly verdicts: ReadonlyArray<VerdictCount>;
};

/** The main facts of an answer with rows. */
export type AnswerTiles = {
  readonly __typename?: 'AnswerTiles';
  /** Number of certificates that have the subjects in scope. If none has, the number of leveraged certificates. */
  readonly certificateCount: Scalars['Int']['output'];
  /** Coverage by edition, by id. Empty if no source states which standard the certificates are to. */
  readonly covered: ReadonlyArray<CoveredEdition>;
  /** Number of all places. */
  readonly placeCount: Scalars['Int']['output'];
  /** Up to twenty places: those with requirements first, then those where sources state who meets them, then the surest. */
  readonly places: ReadonlyArray<AnsweredPlace>;
  /**
   * Number of requirements by who meets them, weakest first. A requirement with several rows counts once, by its weakest row.
   * @deprecated Since 2026-12-04: it adds up several editions and environments; `places` does not.
   */
  readonly responsibilities: ReadonlyArray<ResponsibilityCount>;
  /** First day on which all these certificates are in force, as far as published; null if no first day is published. */
  readonly since: Maybe<Scalars['Date']['output']>;
  /** True if the first day of each certificate is published. */
  readonly sinceStated: Scalars['Boolean']['output'];
  /** The latest source that states the scope; null if there is none. */
  readonly source: Maybe<Source>;
  /** Number of sources that state the scope; null if the answer has more subjects than a summary reads. */
  readonly sourceCount: Maybe<Scalars['Int']['output']>;
  /** Last day on which all these certificates are in force, as far as published; null if no last day is published. `9999-12-31` means that they have no end. */
  readonly until: Maybe<Scalars['Date']['output']>;
  /** True if the last day of each certificate is published. */
  readonly untilStated: Scalars['Boolean']['output'];
};

/** Requirements of one edition that are inherited in one environment. */
export type AnsweredPlace = {
  readonly __typename?: 'AnsweredPlace';
  /** Number of these certificates. */
  readonly certificateCount: Scalars['Int']['output'];
  /** Up to three certificates that have the subjects in scope there or, without any, the certificates that their own leverage. */
  readonly certificates: ReadonlyArray<Certificate>;
  /** Null: the source does not say. */
  readonly environment: Maybe<Environment>;
  /** Number of requirements that some subject inherits there, also by leverage. */
  readonly inherited: Scalars['Int']['output'];
  /** Number of requirements that the question selects; 0 if the graph does not hold them. */
  readonly requirements: Scalars['Int']['output'];
  /** Number of inherited requirements by who meets them, weakest first. A requirement with several rows counts once, by its weakest row. In an assessment, of all requirements. */
  readonly responsibilities: ReadonlyArray<ResponsibilityCount>;
  /** The edition; null if no source states the standard of the certificates. */
  readonly standard: Maybe<Standard>;
  /** The verdict there. MIXED: it differs by subject. */
  readonly verdict: Verdict;
};

/** A certificate that the assessment rests on. */
export type AssessedCertificate = {
  readonly __typename?: 'AssessedCertificate';
  /** The certificate. */
  readonly certificate: Certificate;
  /** What it says the customer is responsible for; null if it says nothing. */
  readonly customerKeeps: Maybe<Scalars['String']['output']>;
  /** Sources of `customerKeeps`; empty if that is null. */
  readonly customerKeepsSources: ReadonlyArray<Source>;
  /** The first day on which it is no longer in force; null if no source states its end. `9999-12-31` counts as no end. */
  readonly lapsesOn: Maybe<Scalars['Date']['output']>;
  /** The sources that have the services in its scope, or in the scope of the certificate that leverages it. */
  readonly scopeSources: ReadonlyArray<Source>;
  /** The services that inherit through it or through a certificate that it leverages, by id. */
  readonly services: ReadonlyArray<Service>;
  /** All sources of the certificate. */
  readonly sources: ReadonlyArray<Source>;
};

/** The assessed requirements under a heading of the standard. */
export type AssessedHeading = {
  readonly __typename?: 'AssessedHeading';
  /** The top-level heading, such as the family AC of AC-2(1). If a requirement has no heading, the top-level clause itself. */
  readonly clause: Clause;
  /** The requirements under it by who meets them, weakest first. */
  readonly responsibilities: ReadonlyArray<ResponsibilityCount>;
  /** The requirements under it by outcome. */
  readonly totals: AssessmentTotals;
};

/** A requirement, and how far the services inherit it. */
export type AssessedRequirement = {
  readonly __typename?: 'AssessedRequirement';
  /** The requirement. */
  readonly clause: Clause;
  /**
   * The first known day on which one of the services no longer inherits it, or inherits it less surely; null: no such day is known, or no service
   * inherits it.
   */
  readonly lapsesOn: Maybe<Scalars['Date']['output']>;
  /** The extent to which the services, taken together, inherit it. */
  readonly outcome: AssessmentOutcome;
  /** Who meets it: the weakest responsibility of the services. UNKNOWN is the weakest of all. */
  readonly responsibility: ResponsibilityKind;
  /** Each service of the system, in the order of their ids. */
  readonly services: ReadonlyArray<AssessedService>;
  /** The sources that have the services in scope; for a service that inherits nothing, the sources of its `exclusions` and `unplaced`. */
  readonly sources: ReadonlyArray<Source>;
  /** All responsibilities that sources state for any service, weakest first. It may include CUSTOMER even if `responsibility` is UNKNOWN. */
  readonly statedResponsibilities: ReadonlyArray<ResponsibilityKind>;
};

/** A page of assessed requirements, in the order of the standard's contents. */
export type AssessedRequirementConnection = {
  readonly __typename?: 'AssessedRequirementConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<AssessedRequirementEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<AssessedRequirement>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An assessed requirement in a list. */
export type AssessedRequirementEdge = {
  readonly __typename?: 'AssessedRequirementEdge';
  /** Position in the list. Holds revision and day. */
  readonly cursor: Scalars['String']['output'];
  /** The requirement. */
  readonly node: AssessedRequirement;
};

/** Contribution of one service of the system to a requirement. */
export type AssessedService = {
  readonly __typename?: 'AssessedService';
  /** The basis of its surest row; null: it does not inherit the requirement. */
  readonly basis: Maybe<InheritanceBasis>;
  /** Certainty of its surest row; null: it does not inherit the requirement. */
  readonly certainty: Maybe<Certainty>;
  /**
   * Entries that exclude it there: they say that the service, or something that it is part of, is not or not yet in the scope of a certificate to the
   * standard, or of one that leverages such a certificate. If the service inherits something, an entry of a leveraging certificate counts only if that
   * certificate also has the service in scope or is on the path of its row.
   */
  readonly exclusions: ReadonlyArray<ScopeEntry>;
  /**
   * Who meets the requirement there: the weakest responsibility of its rows. UNKNOWN, the weakest of all, if it has no row or if no source states it for
   * one of them.
   */
  readonly responsibility: ResponsibilityKind;
  /** Its rows of the requirement, surest first, each with its evidence. */
  readonly rows: ReadonlyArray<InheritedRequirement>;
  /** The service. */
  readonly service: Service;
  /** All responsibilities that sources state for its rows, weakest first, even if `responsibility` is UNKNOWN because of another row. */
  readonly statedResponsibilities: ReadonlyArray<ResponsibilityKind>;
  /**
   * Entries that have the service, or something that it is part of, in scope on the day without naming an environment. Their certificates apply in this
   * environment, or their environments are unknown. These entries neither give rows here nor contradict any.
   */
  readonly unplaced: ReadonlyArray<ScopeEntry>;
};

/** A system built on services in an environment, compared with a standard requirement by requirement. */
export type Assessment = {
  readonly __typename?: 'Assessment';
  /** The day that the answer is for; with a page of `requirements` after a cursor, the cursor's. */
  readonly asOf: Scalars['Date']['output'];
  /** Results by service, ordered by id. */
  readonly byService: ReadonlyArray<ServiceAssessment>;
  /** The certificates that it relies on, by id: those through which services inherit, and the others on the path. */
  readonly certificates: ReadonlyArray<AssessedCertificate>;
  /** The environment. */
  readonly environment: Environment;
  /** The requirements by top-level heading, such as control family, in the standard's order. Their totals add up to those of the assessment. */
  readonly headings: ReadonlyArray<AssessedHeading>;
  /**
   * The first known day on which one of the services inherits less, or less surely. Null: no such day is known, or no service inherits
   * anything.
   */
  readonly lapsesOn: Maybe<Scalars['Date']['output']>;
  /** Why the answer is smaller or less sure than expected, such as unknown dates or environments. */
  readonly notes: ReadonlyArray<InheritanceNote>;
  /** The extent to which the services, taken together, inherit the standard. If the graph has no requirements of the standard, only certificates count. */
  readonly outcome: AssessmentOutcome;
  /** The requirements one by one. */
  readonly requirements: AssessedRequirementConnection;
  /** All requirements of the standard by who meets them, weakest first. */
  readonly responsibilities: ReadonlyArray<ResponsibilityCount>;
  /** The revision of the graph that was read; with a page of `requirements` after a cursor, the cursor's. */
  readonly revision: Scalars['Int']['output'];
  /** The services that the graph has, by id, each once. */
  readonly services: ReadonlyArray<Service>;
  /**
   * The standard whose requirements are assessed. For a standard that is cited without an edition, such as FedRAMP High, it is the edition in force on
   * the day, or the latest if there are several or none; a note says so. Editions are never added up.
   */
  readonly standard: Standard;
  /** The answer in sentences. */
  readonly summary: AnswerSummary;
  /** All requirements of the standard by outcome. */
  readonly totals: AssessmentTotals;
};


/** A system built on services in an environment, compared with a standard requirement by requirement. */
export type AssessmentRequirementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  outcomes?: InputMaybe<ReadonlyArray<AssessmentOutcome>>;
  responsibilities?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  weakestResponsibilities?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
};

/**
 * The extent to which the services of a system, taken together, inherit a requirement. Each requirement has exactly one outcome. Requirements of a
 * standard usually have the same outcome, since certificates cover whole standards.
 */
export type AssessmentOutcome =
  /** Certificates cover it for each service: the service's surest row is STATED or DERIVED. This does not mean that the provider meets it: see `responsibility`. */
  | 'COVERED'
  /**
   * No certificate is known to cover it for any of the services. For each service, a source says that it is not, or not yet, in the scope there of a
   * certificate that is in force for the standard.
   */
  | 'EXCLUDED'
  /** Certificates cover it or may cover it for each service; for at least one, the surest row is only POSSIBLE. */
  | 'POSSIBLE'
  /** Certificates cover it or may cover it for some of the services, but not for others or for services that the graph does not have. */
  | 'SOME'
  /** No certificate is known to cover it for any of the services, and for at least one of them no source says that it is out of scope there. */
  | 'UNKNOWN';

/** Number of requirements by outcome: the five add up to `requirements`. */
export type AssessmentTotals = {
  readonly __typename?: 'AssessmentTotals';
  /** Requirements with the outcome COVERED. */
  readonly covered: Scalars['Int']['output'];
  /** Requirements with the outcome EXCLUDED. */
  readonly excluded: Scalars['Int']['output'];
  /** Requirements with the outcome POSSIBLE. */
  readonly possible: Scalars['Int']['output'];
  /** Number of assessed requirements. */
  readonly requirements: Scalars['Int']['output'];
  /** Requirements with the outcome SOME. */
  readonly some: Scalars['Int']['output'];
  /** Requirements with the outcome UNKNOWN. */
  readonly unknown: Scalars['Int']['output'];
};

/** An action on the graph that is recorded. */
export type AuditAction =
  /** Discarded a staged import. */
  | 'DISCARD'
  /** Imported a list and published it at once. */
  | 'IMPORT'
  /** Permanently removed early revisions. */
  | 'PRUNE'
  /** Published a staged import. */
  | 'PUBLISH'
  /** Replaced the graph with a backup. */
  | 'RESTORE'
  /** Undid a published import by a new revision. */
  | 'REVERT'
  /** Imported a list and staged it for a person to publish. */
  | 'STAGE';

/** Result of an action. */
export type AuditOutcome =
  /** A prune or restore started, which removes data permanently. A later record states its end; if there is none, it was interrupted. */
  | 'BEGUN'
  /** It was done. */
  | 'DONE'
  /** It failed because of an internal error; nothing was changed, except by a prune or restore that had started. */
  | 'FAILED'
  /** It was not allowed or not possible as requested; nothing was changed. */
  | 'REFUSED'
  /** There was nothing to do: the graph already had all of it, or had nothing that old. */
  | 'UNCHANGED';

/** One write: who did what, when, to which revision, with which outcome. It is kept outside of revisions. */
export type AuditRecord = {
  readonly __typename?: 'AuditRecord';
  /** The action. */
  readonly action: AuditAction;
  /** When it started, was done or was given up. */
  readonly at: Scalars['DateTime']['output'];
  /** Name of the token, or of the account of the machine. */
  readonly by: Scalars['String']['output'];
  /** Files that were imported, what was pruned or restored, or why nothing was done, in a sentence; null: none of these. */
  readonly detail: Maybe<Scalars['String']['output']>;
  /** Orders the records by time. */
  readonly id: Scalars['ID']['output'];
  /** Id of the import that the action is about; null: it has none. */
  readonly importId: Maybe<Scalars['ID']['output']>;
  /** Result of an action. */
  readonly outcome: AuditOutcome;
  /** The revision that it made; null: none. */
  readonly revision: Maybe<Scalars['Int']['output']>;
};

/** A page of the list of writes, newest first. */
export type AuditRecordConnection = {
  readonly __typename?: 'AuditRecordConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<AuditRecordEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<AuditRecord>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A write in a list. */
export type AuditRecordEdge = {
  readonly __typename?: 'AuditRecordEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The write. */
  readonly node: AuditRecord;
};

/** Number of rows with a basis. */
export type BasisCount = {
  readonly __typename?: 'BasisCount';
  /** The strongest reason of the rows. */
  readonly basis: InheritanceBasis;
  /** Number of rows. */
  readonly count: Scalars['Int']['output'];
};

/** Certainty of a row. */
export type Certainty =
  /** It follows from what sources state; no source states it about the subject directly. */
  | 'DERIVED'
  /** The sources leave it open: see `possibleBecause`. */
  | 'POSSIBLE'
  /** A source says so. */
  | 'STATED';

/** Number of rows with a certainty. */
export type CertaintyCount = {
  readonly __typename?: 'CertaintyCount';
  /** The certainty. */
  readonly certainty: Certainty;
  /** Number of rows. */
  readonly count: Scalars['Int']['output'];
};

/** A certificate, attestation or authorization. */
export type Certificate = Named & Node & {
  readonly __typename?: 'Certificate';
  /**
   * Agencies that authorized their use of the offering, by the names in its source; empty if it names none. `authorizingAgency` is the one that
   * authorized the offering itself.
   */
  readonly agencies: ReadonlyArray<Scalars['String']['output']>;
  /** Former and other names, by name. */
  readonly aliases: ReadonlyArray<Alias>;
  /** The organization that assessed it, such as an auditor or a 3PAO; null as for `issuer`: see `memberships(kinds: [ASSESSED_BY])`. */
  readonly assessor: Maybe<Organization>;
  /** For an authorization, the agency that granted it; null as for `issuer`: see `memberships(kinds: [AUTHORIZED_BY])`. */
  readonly authorizingAgency: Maybe<Organization>;
  /** What the customer is responsible for, quoted or paraphrased; if sources differ, the effective statement. Null if there is none. */
  readonly customerKeeps: Maybe<Scalars['String']['output']>;
  /** True if `customerKeeps` is a paraphrase and not a quotation. */
  readonly customerKeepsParaphrased: Scalars['Boolean']['output'];
  /** The certificates that leverage this one, also through lapsed ones; on any day, unless `inForceOn` is given. */
  readonly dependents: LeverageLinkConnection;
  /** Its documents. */
  readonly documents: ReadonlyArray<CertificateDocument>;
  /** The environments that it applies in, by id; empty if no source states any. The statements are in `memberships(kinds: [APPLIES_IN])`. */
  readonly environments: ReadonlyArray<Environment>;
  /** Clauses that it excludes, by id of the statement. */
  readonly exceptions: ExceptionConnection;
  /**
   * The last day in force; if sources differ, the effective value. Null if no source states it: it is then treated as open, and noted. It belongs to the
   * same validity period as `issuedOn`.
   */
  readonly expiresOn: Maybe<Scalars['Date']['output']>;
  /** Null if no source states it, or if sources disagree: `memberships(kinds: [HELD_BY])` has their statements. */
  readonly holder: Maybe<Organization>;
  /** Its global id, such as `certificate/az-fedramp-high`. */
  readonly id: Scalars['ID']['output'];
  /**
   * True if it is in force on the day. An unknown first or last day is treated as open. A certificate is not in force before its edition was published, if
   * that is known, nor after certificates to the edition end, nor with a `status` other than AUTHORIZED.
   */
  readonly inForce: Scalars['Boolean']['output'];
  /** Requirements inherited through it. */
  readonly inheritance: InheritanceConnection;
  /**
   * The first day in force; if sources differ, the effective value. Null if no source states it: it is then treated as open, and noted. The graph keeps
   * one validity period for each certificate; to see the one before a renewal, read an earlier `revision` or `words`.
   */
  readonly issuedOn: Maybe<Scalars['Date']['output']>;
  /** The organization that issued it; null if no source states it, or if sources disagree: `memberships(kinds: [ISSUED_BY])` has their statements, and those of kind ISSUED_OR_ASSESSED_BY leave open which it was. */
  readonly issuer: Maybe<Organization>;
  /**
   * Impact level of an authorization, such as Moderate or 20x Low, in the source's own word; if sources differ, the effective value. Stated also before
   * authorization, when it certifies no standard yet. Null if no source states it.
   */
  readonly level: Maybe<Scalars['String']['output']>;
  /** Memberships from or to this node, by id, each with its sources and whether it was inferred from a name. */
  readonly memberships: MembershipConnection;
  /** Name that its source uses. */
  readonly name: Scalars['String']['output'];
  /** A remark of its source. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Its number; null if no source states one. */
  readonly number: Maybe<Scalars['String']['output']>;
  /** The FedRAMP Certification Package Overview in which its provider describes it, as JSON, from the last import that had one; null if none had. */
  readonly packageOverview: Maybe<Scalars['String']['output']>;
  /** The certificates that this one leverages, also through lapsed ones; on any day, unless `inForceOn` is given. */
  readonly restsOn: LeverageLinkConnection;
  /**
   * Its entries on the day, by subject and environment: what is and what is not in scope. Lists them even if the certificate is not in force on the day,
   * unless `inForceOnly` is true.
   */
  readonly scope: ScopeEntryConnection;
  /** Service models of its offering, such as IaaS, PaaS and SaaS, in the source's own words; empty if it states none. */
  readonly serviceModels: ReadonlyArray<Scalars['String']['output']>;
  /** Sources of the facts on this node. */
  readonly sources: ReadonlyArray<Source>;
  /** The standard that it certifies; null if no source states it, or if sources disagree: `standards` has them all. */
  readonly standard: Maybe<Standard>;
  /** The standard in the words of the source; null if they are not recorded or sources disagree about the standard. */
  readonly standardAsStated: Maybe<Scalars['String']['output']>;
  /** Each standard that a source says it certifies, by id. If sources disagree, there are several, and what is inherited through it is POSSIBLE at most. The statements are in `memberships(kinds: [CERTIFIES])`. */
  readonly standards: ReadonlyArray<Standard>;
  /**
   * Status of an authorization; if sources differ, the effective value. Null if no source states it, as for certificates that are not authorizations.
   * With a status other than AUTHORIZED, it is never in force.
   */
  readonly status: Maybe<CertificateStatus>;
  /**
   * Values by source of its status, level, days, number and customer's part, for each property on which its sources differ; by property, then in order of
   * reporting. Empty if all `sources` agree.
   */
  readonly words: ReadonlyArray<PropertyWord>;
};


/** A certificate, attestation or authorization. */
export type CertificateDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
  transitive?: Scalars['Boolean']['input'];
};


/** A certificate, attestation or authorization. */
export type CertificateExceptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A certificate, attestation or authorization. */
export type CertificateInForceArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A certificate, attestation or authorization. */
export type CertificateInheritanceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<InheritanceFilter>;
  first?: Scalars['Int']['input'];
};


/** A certificate, attestation or authorization. */
export type CertificateMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<MembershipKind>>;
};


/** A certificate, attestation or authorization. */
export type CertificateRestsOnArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
  transitive?: Scalars['Boolean']['input'];
};


/** A certificate, attestation or authorization. */
export type CertificateScopeArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  environments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  first?: Scalars['Int']['input'];
  inForceOnly?: Scalars['Boolean']['input'];
  statuses?: InputMaybe<ReadonlyArray<ScopeStatus>>;
};

/** A page of a list of certificates, by id. */
export type CertificateConnection = {
  readonly __typename?: 'CertificateConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<CertificateEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Certificate>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Number of rows through a certificate. */
export type CertificateCount = {
  readonly __typename?: 'CertificateCount';
  /** The certificate that the rows come through. */
  readonly certificate: Certificate;
  /** Number of rows. */
  readonly count: Scalars['Int']['output'];
};

/** A document about a certificate. */
export type CertificateDocument = {
  readonly __typename?: 'CertificateDocument';
  /** Kind of the document. */
  readonly kind: CertificateDocumentKind;
  /** The title, as its source gives it. */
  readonly title: Scalars['String']['output'];
  /** Its address; null if it is unknown or not public. */
  readonly url: Maybe<Scalars['String']['output']>;
};

/** Kind of a certificate's document. */
export type CertificateDocumentKind =
  /** The certificate itself. */
  | 'CERTIFICATE'
  /** Anything else. */
  | 'OTHER'
  /** An audit or assessment report. */
  | 'REPORT'
  /** A statement of applicability. */
  | 'STATEMENT_OF_APPLICABILITY';

/** A certificate in a list. */
export type CertificateEdge = {
  readonly __typename?: 'CertificateEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The certificate. */
  readonly node: Certificate;
};

/** Selects certificates. A node matches if it matches each list, and it matches a list if it has one of its values. An empty list matches nothing. Unknown ids are rejected. */
export type CertificateFilter = {
  /** Ids of the organizations that assessed them. */
  readonly assessors?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of the organizations that authorized them. */
  readonly authorizingAgencies?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of environments that they apply in. */
  readonly environments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of the organizations that hold them. */
  readonly holders?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In force on this day; unknown bounds are open. Null: all. */
  readonly inForceOn?: InputMaybe<Scalars['Date']['input']>;
  /** Ids of the organizations that issued them. */
  readonly issuers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Impact levels to keep, such as `Moderate`, ignoring case; certificates without a stated level do not match. Null: all. */
  readonly levels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Ids of the organizations that hold them or, if no holder is stated, operate an environment that they apply in. */
  readonly providers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of the standards that they certify or may certify: an edition matches certificates that name no edition, and the other way round. */
  readonly standards?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Statuses to keep; certificates without a stated status do not match. Null: all. */
  readonly statuses?: InputMaybe<ReadonlyArray<CertificateStatus>>;
};

/** Status of an authorization. */
export type CertificateStatus =
  /** It is authorized or certified, including while its provider remediates findings. */
  | 'AUTHORIZED'
  /** Its authorization is in process. It is not authorized yet. */
  | 'IN_PROCESS'
  /** An assessor attests that it is ready for an authorization. It is not authorized. */
  | 'READY'
  /** It is no longer authorized. */
  | 'WITHDRAWN';

/** One thing that a revision changed. */
export type Change = {
  readonly __typename?: 'Change';
  /** Unique among all changes. */
  readonly id: Scalars['ID']['output'];
  /** The import or undo that made the revision. */
  readonly importRun: ImportRun;
  /** Kind of the change. */
  readonly kind: ChangeKind;
  /** The node at the revision or, if it was removed, before it. Null for a statement. */
  readonly node: Maybe<Node>;
  /** Changed properties of a node; otherwise empty. */
  readonly properties: ReadonlyArray<PropertyChange>;
  /** The revision that changed it. */
  readonly revision: Scalars['Int']['output'];
  /** The change in a sentence. */
  readonly sentence: Scalars['String']['output'];
  /** Its sources. */
  readonly sources: ReadonlyArray<Source>;
  /** The statement in the form that was opened or closed. Null for a node. */
  readonly statement: Maybe<Statement>;
};

/** A page of changes, by revision, kind and id. */
export type ChangeConnection = {
  readonly __typename?: 'ChangeConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ChangeEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Change>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A change in a list. */
export type ChangeEdge = {
  readonly __typename?: 'ChangeEdge';
  /**
   * Position in the list. The last one can be used later to read what was published since then. A cursor of another graph, such as from before a
   * restore, is rejected.
   */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: Change;
};

/** Kind of a change that a revision made to a node or statement. */
export type ChangeKind =
  /** A node was added. */
  | 'NODE_ADDED'
  /** A property of a node changed. */
  | 'NODE_CHANGED'
  /** A node was removed. */
  | 'NODE_REMOVED'
  /** A statement no longer holds in this form. */
  | 'STATEMENT_CLOSED'
  /** A statement holds from this revision on, in this form. */
  | 'STATEMENT_OPENED';

/** A citation of a clause. */
export type CitationInput = {
  /**
   * The number, such as `8.6.1` or `AC-2(1)`, or a citation as it appears in texts: `Clause 8.6.1 a)`, `§ 8.6.1`, `8.2.1 to 8.2.6`, `AC-2(1), (3)`,
   * `ISO/IEC 20000-1:2018, 8.6.1`; at most 300 characters. If it names a standard, that one is checked instead of the requested one. Items such as `a)`
   * count as the clause that contains them, unless the standard numbers them.
   */
  readonly number: Scalars['String']['input'];
  /** The title in the citation; null or empty: not checked. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** A requirement or heading of a standard, by the number printed in it. */
export type Clause = Named & Node & {
  readonly __typename?: 'Clause';
  /** The clauses directly under it, in the order of the standard's contents. */
  readonly children: ReadonlyArray<Clause>;
  /** Its global id, such as `clause/iso-20000-1-2018/8.6.3`. */
  readonly id: Scalars['ID']['output'];
  /** Rows of this requirement and the requirements under it. */
  readonly inheritance: InheritanceConnection;
  /** Its kind; if sources differ, that of the first one. */
  readonly kind: ClauseKind;
  /** Mappings to clauses of other standards, in both directions, by id of the mapping. Nothing follows from a missing one. */
  readonly mappings: ClauseMappingConnection;
  /** Memberships from or to this node, by id, each with its sources and whether it was inferred from a name. */
  readonly memberships: MembershipConnection;
  /** Its number and title, such as `AC-2 Account Management`; only the number if no source states a title. */
  readonly name: Scalars['String']['output'];
  /** Number printed in the document, such as 8.6.3 or AC-2(1). */
  readonly number: Scalars['String']['output'];
  /** The clause above it; null at the top, or if sources disagree: `memberships(kinds: [UNDER])` has their statements. */
  readonly parent: Maybe<Clause>;
  /**
   * Responsibilities by environment, by id of the statement. A baseline's clause also has those of the clause with the same number in its catalog, which
   * name that clause.
   */
  readonly responsibilities: ReadonlyArray<Responsibility>;
  /** Sources of the facts on this node. */
  readonly sources: ReadonlyArray<Source>;
  /** The standard that it is a part of. */
  readonly standard: Standard;
  /**
   * Its text. A baseline's clause without a text of its own has the text of the clause with the same number in its catalog. Null if the graph has
   * neither. See `sources` of `textClause` for the licence.
   */
  readonly text: Maybe<Scalars['String']['output']>;
  /** The clause that `text` is from: this one, or the one in the catalog of its baseline. Null if `text` is null. */
  readonly textClause: Maybe<Clause>;
  /** The title; if sources differ, that of the first one. Null if no source states one. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** True if its publisher withdrew it; if sources differ, according to the first one. A withdrawn clause is not a requirement. */
  readonly withdrawn: Scalars['Boolean']['output'];
  /**
   * Values by source of its kind, withdrawal and title, for each property on which its sources differ; by property, then in order of reporting. Empty if
   * all `sources` agree.
   */
  readonly words: ReadonlyArray<PropertyWord>;
};


/** A requirement or heading of a standard, by the number printed in it. */
export type ClauseInheritanceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<InheritanceFilter>;
  first?: Scalars['Int']['input'];
};


/** A requirement or heading of a standard, by the number printed in it. */
export type ClauseMappingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A requirement or heading of a standard, by the number printed in it. */
export type ClauseMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<MembershipKind>>;
};

/** A page of a list of clauses, in the order of the standard's contents. */
export type ClauseConnection = {
  readonly __typename?: 'ClauseConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ClauseEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Clause>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A clause in a list. */
export type ClauseEdge = {
  readonly __typename?: 'ClauseEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The clause. */
  readonly node: Clause;
};

/** Kind of a clause. */
export type ClauseKind =
  /** Groups the clauses under it and requires nothing itself. */
  | 'HEADING'
  /** Requires something that can be inherited. A control's enhancements are separate requirements. */
  | 'REQUIREMENT';

/** A mapping between clauses of two standards, stated by a source. Several clauses on one side are mapped together, so nothing follows for a single one of them. */
export type ClauseMapping = Node & Statement & {
  readonly __typename?: 'ClauseMapping';
  /** The clause that the kind is read from; null if there are several. */
  readonly from: Maybe<Clause>;
  /** The clauses that the kind is read from, together: one or more, of one standard. */
  readonly fromClauses: ReadonlyArray<Clause>;
  /** Derived from what the statement is about and its sources, so the same statement always has the same id. */
  readonly id: Scalars['ID']['output'];
  /** The import that added the statement in this form; null only if the graph has lost the import. */
  readonly importRun: Maybe<ImportRun>;
  /** Kind of the relationship. */
  readonly kind: ClauseMappingKind;
  /** Why, in the words of the source; null if it does not say. */
  readonly rationale: Maybe<Scalars['String']['output']>;
  /** The statement as a sentence. A node missing at its revision is named by its id. */
  readonly sentence: Scalars['String']['output'];
  /** The first revision that has the statement in this form. */
  readonly sinceRevision: Scalars['Int']['output'];
  /** Its sources; at least one. */
  readonly sources: ReadonlyArray<Source>;
  /** Strength of the relationship, 0 to 10; null if the source does not state it. (`strength` of a path in a gap is 0 to 1.) */
  readonly strength: Maybe<Scalars['Int']['output']>;
  /** The clause that the kind is read to; null if there are several. */
  readonly to: Maybe<Clause>;
  /** The clauses that the kind is read to, together: one or more, of one standard. */
  readonly toClauses: ReadonlyArray<Clause>;
};

/** A page of a list of clause mappings, by id. */
export type ClauseMappingConnection = {
  readonly __typename?: 'ClauseMappingConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ClauseMappingEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<ClauseMapping>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A clause mapping in a list. */
export type ClauseMappingEdge = {
  readonly __typename?: 'ClauseMappingEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The mapping. */
  readonly node: ClauseMapping;
};

/**
 * Relationship of a clause to another one, read from `from` to `to`, in the terms of the OSCAL 1.2 mapping model; RELATED if the source does not state
 * it.
 */
export type ClauseMappingKind =
  /** Both say the same in the same words. */
  | 'EQUAL'
  /** Both mean the same. */
  | 'EQUIVALENT'
  /** They overlap, and each requires something that the other one does not. */
  | 'INTERSECTS'
  /** The source relates the two without saying how; nothing follows from it. */
  | 'RELATED'
  /** The other one requires all of it and more. */
  | 'SUBSET_OF'
  /** It requires all of the other one and more. */
  | 'SUPERSET_OF';

/** Coverage of one edition of a standard. Do not add the numbers of several editions: usually only one of them applies. */
export type CoveredEdition = {
  readonly __typename?: 'CoveredEdition';
  /** Number of further requirements that are inherited by leverage alone. */
  readonly byLeverage: Scalars['Int']['output'];
  /** Number of requirements that every subject with rows of the edition inherits through its own certificates, in every environment where it has such rows. In an assessment, every service must inherit them. */
  readonly inherited: Scalars['Int']['output'];
  /** Number of requirements that at least one subject inherits through its own certificates in at least one environment. */
  readonly inheritedBySome: Scalars['Int']['output'];
  /** Number of requirements that the question selects. */
  readonly requirements: Scalars['Int']['output'];
  /** The edition. */
  readonly standard: Standard;
  /** The verdict on it. MIXED: it differs by subject or environment. */
  readonly verdict: Verdict;
};

/** What the customer is responsible for, as stated by a certificate. */
export type CustomerWord = {
  readonly __typename?: 'CustomerWord';
  /** The certificate. */
  readonly certificate: Certificate;
  /** True if the text is a paraphrase and not a quotation. */
  readonly paraphrased: Scalars['Boolean']['output'];
  /** Its sources. */
  readonly sources: ReadonlyArray<Source>;
  /** The statement, quoted or `paraphrased`. */
  readonly text: Scalars['String']['output'];
};

/** Certificates of one level that leverage another certificate. */
export type DependentLevel = {
  readonly __typename?: 'DependentLevel';
  /** Number of certificates. */
  readonly certificates: Scalars['Int']['output'];
  /** Level as in `Certificate.level`; null: not stated. */
  readonly level: Maybe<Scalars['String']['output']>;
};

/** Result of discarding an import. */
export type DiscardImportResult = ImportDiscarded | ImportNotFound;

/** A step from an old edition to the new one. */
export type EditionStep = {
  readonly __typename?: 'EditionStep';
  /** Certificates to the old edition that are in force on the day, by id; unknown days are treated as open. */
  readonly certificates: ReadonlyArray<Certificate>;
  /** How the old edition's requirements correspond to the new one's, by coverage. Null if the graph has no requirements of one of them. */
  readonly correspondence: Maybe<GapTotals>;
  /** The old edition. */
  readonly former: Standard;
  /** Remarks on the answer, such as that no source states a mapping between the two. */
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Services and families that are in scope only under the old edition, or less surely under the new one. Includes services that are behind their family,
   * such as those that a certificate to the new edition excludes.
   */
  readonly onlyInFormer: PendingTransitionConnection;
  /** The statements that one edition replaces the next, from the new edition to the old one. */
  readonly relations: ReadonlyArray<StandardRelation>;
  /** The new edition. */
  readonly standard: Standard;
};


/** A step from an old edition to the new one. */
export type EditionStepOnlyInFormerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** State of the transition from an old edition of a standard to a new one. */
export type EditionTransition = {
  readonly __typename?: 'EditionTransition';
  /** The day of the answer; with a page of `onlyInFormer` after a cursor, the cursor's. */
  readonly asOf: Scalars['Date']['output'];
  /** To each edition that replaces it, directly or through others, nearest first. */
  readonly replacedBy: ReadonlyArray<EditionStep>;
  /** From each edition that it replaces, directly or through others, nearest first. */
  readonly replaces: ReadonlyArray<EditionStep>;
  /** The revision of the graph that was read; with a page of `onlyInFormer` after a cursor, the cursor's. */
  readonly revision: Scalars['Int']['output'];
  /** The standard. */
  readonly standard: Standard;
};

/** A cloud, distinguished from others by its operator or its permitted users, such as Azure Government. */
export type Environment = Named & Node & {
  readonly __typename?: 'Environment';
  /** Other names, by name. */
  readonly aliases: ReadonlyArray<Alias>;
  /** The certificates that apply in it, by id, on whatever day they are in force. */
  readonly certificates: CertificateConnection;
  /** Its global id, such as `environment/azure-gov`. */
  readonly id: Scalars['ID']['output'];
  /** Memberships from or to this node, by id, each with its sources and whether it was inferred from a name. */
  readonly memberships: MembershipConnection;
  /** The name as sources give it. */
  readonly name: Scalars['String']['output'];
  /** Operator; null if no source states it, or if sources disagree: `memberships(kinds: [OPERATED_BY])` has their statements. */
  readonly operator: Maybe<Organization>;
  /** Its regions, as a source lists them; empty if none does. */
  readonly regions: ReadonlyArray<Scalars['String']['output']>;
  /** The entries that name it and are valid on the day, by subject and certificate. Includes entries of certificates that are not in force on the day, unless `inForceOnly` is true. */
  readonly scope: ScopeEntryConnection;
  /** Sources of the facts on this node. */
  readonly sources: ReadonlyArray<Source>;
};


/** A cloud, distinguished from others by its operator or its permitted users, such as Azure Government. */
export type EnvironmentCertificatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
};


/** A cloud, distinguished from others by its operator or its permitted users, such as Azure Government. */
export type EnvironmentMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<MembershipKind>>;
};


/** A cloud, distinguished from others by its operator or its permitted users, such as Azure Government. */
export type EnvironmentScopeArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  certificates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  first?: Scalars['Int']['input'];
  inForceOnly?: Scalars['Boolean']['input'];
  statuses?: InputMaybe<ReadonlyArray<ScopeStatus>>;
};

/** A page of a list of environments, by id. */
export type EnvironmentConnection = {
  readonly __typename?: 'EnvironmentConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<EnvironmentEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Environment>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An environment in a list. */
export type EnvironmentEdge = {
  readonly __typename?: 'EnvironmentEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The environment. */
  readonly node: Environment;
};

/** Selects environments. An empty list matches nothing. Unknown ids are rejected. */
export type EnvironmentFilter = {
  /** Ids of organizations that operate them, or whose certificates apply in them: see `Organization.offerings`. */
  readonly providers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What a step of evidence shows. */
export type EvidenceKind =
  /**
   * The certificate certifies the standard and is in force: two steps if not all sources of the certificate state the standard. Also the days of
   * certificates on the path, and of the requirement's edition if the row begins or ends with it.
   */
  | 'CERTIFICATION'
  /** An entry that contradicts the row, or a statement that the certificate certifies another standard. */
  | 'CONTRADICTION'
  /** What the customer is responsible for, as stated by the certificate or one on the path. */
  | 'CUSTOMER'
  /** Another entry that gives the row, no stronger than the first, or a statement that it relies on. */
  | 'FURTHER_SUPPORT'
  /** The certificate of the entry leverages another one. */
  | 'LEVERAGE'
  /** The subject belongs to what the entry names, or the entry takes its environment from the certificate, which applies there. */
  | 'MEMBERSHIP'
  /** The standard has the requirement. */
  | 'REQUIREMENT'
  /** The party that meets the requirement. */
  | 'RESPONSIBILITY'
  /** An entry names the subject, or what it belongs to. */
  | 'SCOPE';

/** One step of why a row is there. */
export type EvidenceStep = {
  readonly __typename?: 'EvidenceStep';
  /** The fact that the step shows. */
  readonly kind: EvidenceKind;
  /** The node with the fact if there is no `statement`, otherwise null: a certificate with its days or the customer's part, a standard with its days, or the clause. */
  readonly node: Maybe<Node>;
  /** The step in a sentence. */
  readonly sentence: Scalars['String']['output'];
  /** Sources of the statement. For a fact on a node, those that state the effective value, or all of the node's sources if none states a value, as for unknown days. */
  readonly sources: ReadonlyArray<Source>;
  /** The statement behind it; null for a fact on a node, such as a clause's standard. */
  readonly statement: Maybe<Statement>;
};

/**
 * A clause that a certificate excludes, with those under it, in general or for a service or family. It gives no row of these
 * clauses. An exception for the subject itself also counts against entries of its family or whole.
 */
export type Exception = Node & Statement & {
  readonly __typename?: 'Exception';
  /** The certificate. */
  readonly certificate: Certificate;
  /** The clause, which is excluded together with all clauses under it. */
  readonly clause: Clause;
  /** Environment of the exception; null: wherever the certificate applies. */
  readonly environment: Maybe<Environment>;
  /** Its global id, `exception/…`: derived from what it is about and its sources, so the same statement always has the same id. */
  readonly id: Scalars['ID']['output'];
  /** The import that added the statement in this form; null only if the graph has lost the import. */
  readonly importRun: Maybe<ImportRun>;
  /** The exception in the words of the source. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The statement as a sentence. A node missing at its revision is named by its id. */
  readonly sentence: Scalars['String']['output'];
  /** The first revision that has the statement in this form. */
  readonly sinceRevision: Scalars['Int']['output'];
  /** Its sources; at least one. */
  readonly sources: ReadonlyArray<Source>;
  /** The service or family for which it is excluded; null: all. */
  readonly subject: Maybe<ScopeSubject>;
};

/** A page of a list of exceptions, by id. */
export type ExceptionConnection = {
  readonly __typename?: 'ExceptionConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ExceptionEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Exception>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An exception in a list. */
export type ExceptionEdge = {
  readonly __typename?: 'ExceptionEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The exception. */
  readonly node: Exception;
};

/** A certificate that lapses, or whose last day is unknown. */
export type ExpiryImpact = {
  readonly __typename?: 'ExpiryImpact';
  /** The certificate. */
  readonly certificate: Certificate;
  /** The last day in force, by its own end or that of its edition; null if no source states either. */
  readonly expiresOn: Maybe<Scalars['Date']['output']>;
  /** The requirements that no other certificate covers as surely, by subject, environment and standard. Null if the last day is unknown. */
  readonly losses: Maybe<ExpiryLossConnection>;
};


/** A certificate that lapses, or whose last day is unknown. */
export type ExpiryImpactLossesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of certificates that lapse, by last day, then by id; those whose last day is unknown come last. */
export type ExpiryImpactConnection = {
  readonly __typename?: 'ExpiryImpactConnection';
  /** The first day looked at; after a cursor, the cursor's. */
  readonly asOf: Scalars['Date']['output'];
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ExpiryImpactEdge>;
  /**
   * Losses that do not depend on a certificate's end: an entry that has something in scope ends, or an entry begins that has it not in scope, in audit or
   * planned, after the first day and no later than `until`. Includes rows that become less sure, and losses that also follow from a lapsing certificate;
   * excludes losses from the withdrawal of an edition.
   */
  readonly endings: ScopeEndingConnection;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<ExpiryImpact>;
  /**
   * The notes of `inheritance` with the same filter on the first day, such as subjects whose source names no environment and families that are not
   * expanded.
   */
  readonly notes: ReadonlyArray<InheritanceNote>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** The revision of the graph that was read; after a cursor, the cursor's. */
  readonly revision: Scalars['Int']['output'];
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
  /** Number of certificates whose last day no source states. */
  readonly unknownCount: Scalars['Int']['output'];
};


/** A page of certificates that lapse, by last day, then by id; those whose last day is unknown come last. */
export type ExpiryImpactConnectionEndingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A certificate that lapses, in a list. */
export type ExpiryImpactEdge = {
  readonly __typename?: 'ExpiryImpactEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The certificate and its losses. */
  readonly node: ExpiryImpact;
};

/** Requirements that a subject no longer inherits, or inherits less surely, after a certificate lapses, an entry ends or a contradicting entry begins. */
export type ExpiryLoss = {
  readonly __typename?: 'ExpiryLoss';
  /** The certificates that still cover them, by id. */
  readonly alternatives: ReadonlyArray<Certificate>;
  /** Certainty on that last day. */
  readonly certainty: Certainty;
  /** Null: the source does not say. */
  readonly environment: Maybe<Environment>;
  /**
   * Certificates in force on the next day that may cover them: their source or that of the loss names no environment, so it is unknown whether the
   * environment is the same. They do not reduce the loss.
   */
  readonly perhapsThrough: ReadonlyArray<Certificate>;
  /** Certainty with which a certificate to the same standard still covers them on the next day; null: none does. */
  readonly remainingCertainty: Maybe<Certainty>;
  /**
   * Number of requirements that the subject inherits through the certificate on its last day or, in `endings`, on the day before `endsOn`. 0 if
   * `requirementsUnknown` is true.
   */
  readonly requirements: Scalars['Int']['output'];
  /** True if the graph has no requirements of the standard, so the number lost is unknown, not 0. */
  readonly requirementsUnknown: Scalars['Boolean']['output'];
  /** The standard of the requirements: that of the certificate, or of one that it leverages. */
  readonly standard: Standard;
  /** The service or family. */
  readonly subject: ScopeSubject;
};

/** A page of losses, by subject, environment and standard. */
export type ExpiryLossConnection = {
  readonly __typename?: 'ExpiryLossConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ExpiryLossEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<ExpiryLoss>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of requirements that no other certificate still covers, over all subjects and environments. Does not include the losses in `unknownCount`. */
  readonly requirementsLost: Scalars['Int']['output'];
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
  /** Number of losses of unknown requirements that no other certificate to the standard makes up for. */
  readonly unknownCount: Scalars['Int']['output'];
};

/** A loss in a list. */
export type ExpiryLossEdge = {
  readonly __typename?: 'ExpiryLossEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The loss. */
  readonly node: ExpiryLoss;
};

/** Result in one environment, if the question names none. */
export type ExplainedEnvironment = {
  readonly __typename?: 'ExplainedEnvironment';
  /** Null: rows for which no source states the environment. */
  readonly environment: Maybe<Environment>;
  /** True if it has such a row on the day. */
  readonly inherited: Scalars['Boolean']['output'];
  /** The first reason why nothing is inherited in it; null if something is. */
  readonly reason: Maybe<WhyNot>;
  /** The surest row in it; null if it has none. */
  readonly row: Maybe<InheritedRequirement>;
  /** The result in a few words. */
  readonly words: Scalars['String']['output'];
};

/** Why a subject inherits a requirement, or why it does not. */
export type Explanation = {
  readonly __typename?: 'Explanation';
  /** The day of the answer. */
  readonly asOf: Scalars['Date']['output'];
  /** The steps between them. */
  readonly edges: ReadonlyArray<PathEdge>;
  /** Results by environment if the question names none, otherwise empty: environments with rows first, then by id; at most 100 without rows. */
  readonly environments: ReadonlyArray<ExplainedEnvironment>;
  /** True if there is such a row on the day. */
  readonly inherited: Scalars['Boolean']['output'];
  /** If the requirement is not inherited, the nearest ones that are, a few of each kind. */
  readonly nearest: ReadonlyArray<NearestInheritance>;
  /** The nodes on the path of the first row, from the subject to the requirement. */
  readonly nodes: ReadonlyArray<PathNode>;
  /** Number of all reasons. */
  readonly reasonCount: Scalars['Int']['output'];
  /**
   * Up to 20 reasons why nothing is inherited: blocking statements, those that would count on another day or elsewhere, and missing ones. If
   * `reasonCount` is higher, the list starts with the first reason of each code.
   */
  readonly reasons: ReadonlyArray<WhyNot>;
  /** The revision of the graph that was read. */
  readonly revision: Scalars['Int']['output'];
  /** The rows, surest first; empty if nothing is inherited. */
  readonly rows: ReadonlyArray<InheritedRequirement>;
  /**
   * The answer in one sentence, for a report: day, sources of the path, condition of the entry, unknown environment, extent or days, inferred
   * memberships, and contradictions with their sources. If the question names no environment, it summarizes the others; if nothing is inherited, it states
   * what comes nearest. The rows state the customer's part.
   */
  readonly sentence: Scalars['String']['output'];
};

/** How much of a family a source includes. */
export type Extent =
  /** All of its services. */
  | 'ALL'
  /** Some of its services; the source does not say which. */
  | 'SELECT'
  /** The source does not say. */
  | 'UNSPECIFIED';

/** Something in the graph that a person should look at. It changes no answer. */
export type Finding = {
  readonly __typename?: 'Finding';
  /** Index in `citations`, from 0, of the first citation that it is about; null: it is about the graph. */
  readonly citationIndex: Maybe<Scalars['Int']['output']>;
  /** Number of scope entries that it concerns: those of its certificates or, for an old source, those that cite it. Null: it is about a citation. */
  readonly entries: Maybe<Scalars['Int']['output']>;
  /** Derived from what it is about, so the same finding always has the same id. */
  readonly id: Scalars['ID']['output'];
  /** Its kind, for programs. */
  readonly kind: FindingKind;
  /** The nodes that it is about, the first 20. */
  readonly nodes: ReadonlyArray<Named>;
  /** The finding in a sentence. */
  readonly sentence: Scalars['String']['output'];
  /** Its sources. */
  readonly sources: ReadonlyArray<Source>;
  /** The statements that it is about, the first 20. */
  readonly statements: ReadonlyArray<Statement>;
};

/**
 * A page of findings: first those that make answers less sure, then old sources and circles of leverage, then equal names; within each group by the
 * number of entries concerned, most first, then by kind.
 */
export type FindingConnection = {
  readonly __typename?: 'FindingConnection';
  /** The day from which the age of sources is counted; after a cursor, the cursor's. */
  readonly asOf: Scalars['Date']['output'];
  /** Number of findings by kind, in the order of the first finding of each; kinds without findings are left out. `kinds` and `about` restrict it as they do `totalCount`. */
  readonly counts: ReadonlyArray<FindingCount>;
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<FindingEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Finding>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** The revision of the graph that was read; after a cursor, the cursor's. */
  readonly revision: Scalars['Int']['output'];
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Number of findings of a kind. */
export type FindingCount = {
  readonly __typename?: 'FindingCount';
  /** The number. */
  readonly count: Scalars['Int']['output'];
  /** The kind. */
  readonly kind: FindingKind;
};

/** A finding in a list. */
export type FindingEdge = {
  readonly __typename?: 'FindingEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The finding. */
  readonly node: Finding;
};

/** Kind of a finding. */
export type FindingKind =
  /**
   * Several nodes of one kind have the same name: standards, services, families, environments or organizations. Certificates often share a name and are
   * not reported.
   */
  | 'AMBIGUOUS_NAME'
  /** The title of a citation does not belong to its number according to any source: it belongs to another number, or to none. */
  | 'CITATION_TITLE'
  /** A citation names a number that the standard does not have, a range that ends before it begins, or no number. */
  | 'CITATION_UNKNOWN'
  /** A citation names a clause that its publisher has withdrawn, so it is no longer a requirement. */
  | 'CITATION_WITHDRAWN'
  /** Entries of a certificate about the same subject and environment have contradicting statuses on the same day: IN_SCOPE and another status, or IN_AUDIT and NOT_IN_SCOPE. Includes past and future days. */
  | 'CONTRADICTION'
  /** A statement or node refers to something that the graph does not have. */
  | 'DANGLING_REFERENCE'
  /** The first or last day of a scope entry is outside the days on which its certificate is in force. */
  | 'ENTRY_OUTSIDE_VALIDITY'
  /** Scope entries name an environment in which their certificate is not stated to apply. Certificates that state no environment are not reported. */
  | 'ENVIRONMENT_NOT_OF_CERTIFICATE'
  /** Certificates leverage each other in a circle, or one leverages itself, according to sources. */
  | 'LEVERAGE_CIRCLE'
  /** Sources disagree on a certificate's standard, or name several holders, issuers, publishers, operators or parents for a node that can have only one. */
  | 'MEMBERSHIP_DISPUTED'
  /**
   * Sources disagree on a certificate's days, number or customer's part, on a clause's kind, title or withdrawal, or on a standard's status or time in
   * force. The sentence states each value with its source, and the effective value.
   */
  | 'PROPERTY_DISPUTED'
  /** Certificates of different holders to the same standard apply in the same environment at the same time, so they may be confused. */
  | 'SEVERAL_HOLDERS'
  /** A source with an address is old by its own date or, if it has none, by the day when it was read; or neither is recorded. Sources without an address are not reported, since they cannot be read again. */
  | 'STALE_SOURCE'
  /** A certificate certifies a standard without requirements in the graph, so nothing is known by requirement. */
  | 'STANDARD_WITHOUT_CLAUSES';

/** Number of neighbours of a kind that a view leaves out. */
export type FoldedCount = {
  readonly __typename?: 'FoldedCount';
  /** The number. */
  readonly count: Scalars['Int']['output'];
  /** The kind of the neighbours. */
  readonly kind: NodeKind;
};

/** How far requirements of another standard cover a requirement, over all paths of up to four steps that sources state. */
export type GapCoverage =
  /** A path of EQUAL and EQUIVALENT mappings leads to a requirement of the other standard. */
  | 'EXACT'
  /** Nothing follows from any stated path. That does not mean that the clauses have nothing in common. */
  | 'NONE'
  /** A path states that it is a subset or superset of a requirement of the other standard, or intersects it. */
  | 'PARTIAL'
  /** A source relates it to a requirement of the other standard without saying how. That covers nothing. */
  | 'RELATED'
  /** The only paths relate several clauses together, so nothing follows for a single one. */
  | 'TOGETHER';

/**
 * A path from clauses to clauses of the other standard: up to four steps, each clause or set of clauses once, ending at the first single requirement of
 * that standard. A step is a mapping, or leads from a baseline to the equal clause with the same number in its catalog, or back.
 */
export type GapPath = {
  readonly __typename?: 'GapPath';
  /** The BASELINE_OF relations by which steps lead to the clause with the same number, in the order of the path. */
  readonly baselines: ReadonlyArray<StandardRelation>;
  /** The requirement of the row, and those mapped together with it. */
  readonly fromClauses: ReadonlyArray<Clause>;
  /** Number of steps on the path. */
  readonly hops: Scalars['Int']['output'];
  /** The mappings in the order of the path. A mapping may be used against its direction. */
  readonly mappings: ReadonlyArray<ClauseMapping>;
  /**
   * Relationship that follows for the two ends, never stronger than the weakest mapping on the path. Null if nothing follows: between a subset and a
   * superset of the same clause, for withdrawn clauses, and for headings, which require nothing. A RELATED mapping is a path only by itself or together
   * with EQUAL ones.
   */
  readonly relation: Maybe<ClauseMappingKind>;
  /** The product of the mappings' strengths, each divided by 10: 0 to 1. Null if one of them is not stated or there are none. */
  readonly strength: Maybe<Scalars['Float']['output']>;
  /** The clause of the other standard at its end: a requirement, or a heading or withdrawn clause that a source maps to. Null if it leads to several clauses together. */
  readonly to: Maybe<Clause>;
  /** All clauses of the other standard at its end. */
  readonly toClauses: ReadonlyArray<Clause>;
};

/** A requirement, and how far requirements of the other standard match it. */
export type GapRow = {
  readonly __typename?: 'GapRow';
  /** The requirement. */
  readonly clause: Clause;
  /** Coverage by the best of all paths, listed or not; at least one path with this coverage is listed. */
  readonly coverage: GapCoverage;
  /** Number of listed paths; 1,000 if there are more, with a note. */
  readonly pathCount: Scalars['Int']['output'];
  /** The paths, best first; those from which nothing follows come last. If there are more than 1,000, the shortest ones and one that gives the coverage. */
  readonly paths: ReadonlyArray<GapPath>;
};


/** A requirement, and how far requirements of the other standard match it. */
export type GapRowPathsArgs = {
  first?: Scalars['Int']['input'];
};

/** Number of requirements by coverage: they add up to `clauses`. */
export type GapTotals = {
  readonly __typename?: 'GapTotals';
  /** Number of requirements of the standard. */
  readonly clauses: Scalars['Int']['output'];
  /** Number of EXACT ones. */
  readonly exact: Scalars['Int']['output'];
  /** Number of NONE. */
  readonly none: Scalars['Int']['output'];
  /** Number of PARTIAL ones. */
  readonly partial: Scalars['Int']['output'];
  /** Number of RELATED ones. */
  readonly related: Scalars['Int']['output'];
  /** Number of TOGETHER ones. */
  readonly together: Scalars['Int']['output'];
};

/** Later imports changed what this one did: undo those first. */
export type ImportConflict = {
  readonly __typename?: 'ImportConflict';
  /** Nodes and statements that later imports changed, by id; the first 100. */
  readonly items: ReadonlyArray<ImportConflictItem>;
  /** The obstacle, in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** A later change that prevents a mutation. */
export type ImportConflictItem = {
  readonly __typename?: 'ImportConflictItem';
  /** The node or statement in the way. */
  readonly id: Scalars['ID']['output'];
  /** Why, in a sentence. */
  readonly sentence: Scalars['String']['output'];
};

/** Numbers of changes of an import, in nodes and statements. */
export type ImportCounts = {
  readonly __typename?: 'ImportCounts';
  /** Nodes that the graph did not have. */
  readonly nodesAdded: Scalars['Int']['output'];
  /** Nodes about which sources now state something different or more. */
  readonly nodesChanged: Scalars['Int']['output'];
  /** Nodes that the graph already had like this. */
  readonly nodesUnchanged: Scalars['Int']['output'];
  /** Statements that the graph did not have. */
  readonly statementsAdded: Scalars['Int']['output'];
  /** Statements that have changed. */
  readonly statementsChanged: Scalars['Int']['output'];
  /** Statements that the graph already had in this form. */
  readonly statementsUnchanged: Scalars['Int']['output'];
};

/** The import was discarded before it became visible. */
export type ImportDiscarded = {
  readonly __typename?: 'ImportDiscarded';
  /** Its id. An import that was staged stays among the imports, in state DISCARDED; its number is never used again. */
  readonly id: Scalars['ID']['output'];
};

/** No import has this id, or it is not in the required state. */
export type ImportNotFound = {
  readonly __typename?: 'ImportNotFound';
  /** The import and its state, in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The import is part of the graph now. */
export type ImportPublished = {
  readonly __typename?: 'ImportPublished';
  /** The import, as it is now. */
  readonly importRun: ImportRun;
};

/** The import is undone by a new revision. */
export type ImportReverted = {
  readonly __typename?: 'ImportReverted';
  /** The import that undoes it. */
  readonly importRun: ImportRun;
};

/** One import: who, when, from what, and what it changed. */
export type ImportRun = Node & {
  readonly __typename?: 'ImportRun';
  /** Name of the importer, as configured. Null without a token with the scope `import`, `review` or `publish`. */
  readonly by: Maybe<Scalars['String']['output']>;
  /**
   * Changes of the import, by kind and id; if it is not published, those written so far. Empty if it was discarded. Fails for imports up to
   * `Revision.keptSince`, whose changes were dropped: list such imports without this field.
   */
  readonly changes: ChangeConnection;
  /** Its numbers of changes. */
  readonly counts: ImportCounts;
  /** The files that were read. */
  readonly files: ReadonlyArray<ImportedFile>;
  /** The format of the list. */
  readonly format: Scalars['String']['output'];
  /** Its global id, such as `import/1`. */
  readonly id: Scalars['ID']['output'];
  /** Null until it is published. */
  readonly publishedAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * The recipe by which the list was read, as YAML: what its tables, words and names mean. Null for imports without one, and without
   * a token with the scope `import`, `review` or `publish`. With this recipe, an import of the list's next version only asks about what is new.
   */
  readonly recipe: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the recipe's text, in hexadecimal; null without a recipe. */
  readonly recipeHash: Maybe<Scalars['String']['output']>;
  /** The revision that it made. */
  readonly revision: Scalars['Int']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Its state. */
  readonly state: ImportState;
  /** The import that it undoes; null if it is not an undo. */
  readonly undoes: Maybe<ImportRun>;
  /** The import that has undone it by the revision that was read; null if none has, or if that import was itself undone. */
  readonly undoneBy: Maybe<ImportRun>;
};


/** One import: who, when, from what, and what it changed. */
export type ImportRunChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
};

/** A page of the list of imports, newest first. */
export type ImportRunConnection = {
  readonly __typename?: 'ImportRunConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ImportRunEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<ImportRun>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An import in a list. */
export type ImportRunEdge = {
  readonly __typename?: 'ImportRunEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The import. */
  readonly node: ImportRun;
};

/** State of an import. */
export type ImportState =
  /** Discarded before it was published. */
  | 'DISCARDED'
  /** Part of the graph since its revision. */
  | 'PUBLISHED'
  /** Waiting for a person to publish or discard it. */
  | 'STAGED'
  /** Being written; no reader sees it. */
  | 'STAGING';

/** A file that an import read. */
export type ImportedFile = {
  readonly __typename?: 'ImportedFile';
  /** The name, relative to the imported folder. */
  readonly name: Scalars['String']['output'];
  /** SHA-256 of its content, in hexadecimal. */
  readonly sha256: Scalars['String']['output'];
};

/** Why a subject takes part in a certificate, strongest first among equally sure ones. */
export type InheritanceBasis =
  /** An entry names what the service is a component of, up to four hops away. */
  | 'COMPONENT'
  /** An entry names the family. */
  | 'FAMILY'
  /**
   * A certificate whose scope includes the subject leverages the row's certificate: DERIVED for a requirement that sources state as inherited from
   * there, else POSSIBLE.
   */
  | 'LEVERAGED'
  /** An entry names the service itself. */
  | 'LISTED';

/** A page of rows, ordered by subject, environment, certificate and the order of the standard's contents. */
export type InheritanceConnection = {
  readonly __typename?: 'InheritanceConnection';
  /** The day that the answer is for; after a cursor, the cursor's. */
  readonly asOf: Scalars['Date']['output'];
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<InheritanceEdge>;
  /** Counts of all rows, not only of this page, by what they have in common. */
  readonly facets: InheritanceFacets;
  /** The nearest requirements that are inherited, a few of each kind; given for the same answers as `reasons`. */
  readonly nearest: ReadonlyArray<NearestInheritance>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<InheritedRequirement>;
  /** Why the answer is smaller or less sure than expected. An empty answer has its reason here, unless the filter has an empty list or its bases, certainties or responsibilities exclude every row. */
  readonly notes: ReadonlyArray<InheritanceNote>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** If the answer is empty and about one known subject and one known standard or clause: up to 20 reasons, as in `explain`. A standard is explained by its first requirement, since an entry covers all of them. Otherwise empty: see `notes`. */
  readonly reasons: ReadonlyArray<WhyNot>;
  /** Requirements with rows, each once; independent of the page of rows. */
  readonly requirements: InheritedClauseConnection;
  /** The revision of the graph that was read; after a cursor, the cursor's. */
  readonly revision: Scalars['Int']['output'];
  /** Subjects with rows, each once, by id; independent of the page of rows. */
  readonly subjects: InheritingSubjectConnection;
  /** The answer in sentences, based on all rows and not only on this page. */
  readonly summary: AnswerSummary;
  /** Number of all rows. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of rows, ordered by subject, environment, certificate and the order of the standard's contents. */
export type InheritanceConnectionRequirementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A page of rows, ordered by subject, environment, certificate and the order of the standard's contents. */
export type InheritanceConnectionSubjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A row in a list. */
export type InheritanceEdge = {
  readonly __typename?: 'InheritanceEdge';
  /** Position in the list. Holds revision and day, so that later pages read the same. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: InheritedRequirement;
};

/** Counts of rows by what they have in common. Each list adds up to `totalCount`, except for `possibleBecause` and for subjects and places after the hundredth. */
export type InheritanceFacets = {
  readonly __typename?: 'InheritanceFacets';
  /** Strongest first. */
  readonly bases: ReadonlyArray<BasisCount>;
  /** Surest first. */
  readonly certainties: ReadonlyArray<CertaintyCount>;
  /** By certificate, most rows first. */
  readonly certificates: ReadonlyArray<CertificateCount>;
  /** The hundred certificates in environments with the most rows. */
  readonly places: ReadonlyArray<PlaceCount>;
  /** Why rows are only POSSIBLE; a row with several reasons counts in each. */
  readonly possibleBecause: ReadonlyArray<PossibleReasonCount>;
  /** Weakest first. */
  readonly responsibilities: ReadonlyArray<ResponsibilityCount>;
  /** The hundred subjects with the most rows; `subjects` of the connection lists and counts all of them. */
  readonly subjects: ReadonlyArray<SubjectCount>;
};

/** Selects rows. A row matches if it matches each list, and it matches a list if it has one of its values. An empty list matches nothing. Unknown ids match nothing and are noted. */
export type InheritanceFilter = {
  /** Rows whose surest support has one of these bases. Further support does not count. */
  readonly bases?: InputMaybe<ReadonlyArray<InheritanceBasis>>;
  /** Rows whose surest support has one of these certainties. */
  readonly certainties?: InputMaybe<ReadonlyArray<Certainty>>;
  /** Ids of certificates. */
  readonly certificates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of clauses; a clause includes its sub-clauses. */
  readonly clauses?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** True: selects rows whose source names no environment, in addition to those of `environments`. False: such rows match only if `environments` is missing. */
  readonly environmentNotStated?: Scalars['Boolean']['input'];
  /** Ids of environments. Rows whose source names no environment do not match unless `environmentNotStated` is true; they are noted. */
  readonly environments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** True: an entry that names a family also gives rows to each service in the family. */
  readonly expandFamilies?: Scalars['Boolean']['input'];
  /** Ids of families that sources name as a whole. */
  readonly families?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Number of leverage hops to follow, 0 to 8; 1 follows what the subject's own certificate leverages. With 0, leverage only gives rows for requirements
   * that sources state as inherited over one hop. More hops add rows that are POSSIBLE, except for such requirements, and make no row less sure.
   */
  readonly leverageHops?: Scalars['Int']['input'];
  /** Rows that are only POSSIBLE for at least one of these reasons. */
  readonly possibleBecause?: InputMaybe<ReadonlyArray<PossibleReason>>;
  /** Responsibilities to keep: the weakest that a source states for the row's environment, or UNKNOWN if none states one or the row has no environment. */
  readonly responsibilities?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  /** Ids of services; with `families`, rows of either match. Includes rows that a service has through its family. */
  readonly services?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of standards that the certificates certify. A standard cited without an edition represents all its editions. */
  readonly standards?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Why an answer is smaller or less sure than expected. */
export type InheritanceNote = {
  readonly __typename?: 'InheritanceNote';
  /** Its code, for programs. */
  readonly code: NoteCode;
  /** Number of things that the note is about. */
  readonly count: Scalars['Int']['output'];
  /** Ids of what the note is about, at most 100: of entries, if it is about entries. */
  readonly nodeIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The first nodes of `nodeIds`, in their order. Unknown ids are left out: UNKNOWN_ID has no nodes. */
  readonly nodes: ReadonlyArray<Node>;
  /** The note in a sentence. */
  readonly sentence: Scalars['String']['output'];
};


/** Why an answer is smaller or less sure than expected. */
export type InheritanceNoteNodesArgs = {
  first?: Scalars['Int']['input'];
};

/** A requirement that has rows. */
export type InheritedClause = {
  readonly __typename?: 'InheritedClause';
  /** Number of rows by certainty, surest first; adds up to `count`. */
  readonly certainties: ReadonlyArray<CertaintyCount>;
  /** The requirement. */
  readonly clause: Clause;
  /** Number of rows; at least one. */
  readonly count: Scalars['Int']['output'];
  /** Its rows by who meets it, weakest first; adds up to `count`. */
  readonly responsibilities: ReadonlyArray<ResponsibilityCount>;
  /** Number of subjects that inherit it. */
  readonly subjects: Scalars['Int']['output'];
};

/** A page of requirements that have rows, by standard and the order of its contents. */
export type InheritedClauseConnection = {
  readonly __typename?: 'InheritedClauseConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<InheritedClauseEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<InheritedClause>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of all requirements with rows. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A requirement in a list. */
export type InheritedClauseEdge = {
  readonly __typename?: 'InheritedClauseEdge';
  /** Position in the list. Holds revision and day, so that later pages read the same. */
  readonly cursor: Scalars['String']['output'];
  /** The requirement. */
  readonly node: InheritedClause;
};

/** A subject inherits a requirement through a certificate in an environment: one row, however many entries support it. */
export type InheritedRequirement = {
  readonly __typename?: 'InheritedRequirement';
  /** The basis of the surest support; if several are equally sure, the strongest. */
  readonly basis: InheritanceBasis;
  /** Certainty of the row's surest support. The same for the same `id`, whatever the filter. */
  readonly certainty: Certainty;
  /** The certificate through which it is inherited. */
  readonly certificate: Certificate;
  /** The inherited requirement. */
  readonly clause: Clause;
  /**
   * The latest publication date among the sources of the entries that give the row its certainty, as precise as the source states it; null if no
   * source is dated. The day on which a source was read does not count.
   */
  readonly confirmedOn: Maybe<Scalars['PartialDate']['output']>;
  /** True if another entry of the same certificate and environment says that it is not, or not yet, in scope. */
  readonly contradicted: Scalars['Boolean']['output'];
  /** What the customer is responsible for, as stated by the row's certificate, then by those on the path, nearest to the subject first. Empty if none states it. */
  readonly customerKeeps: ReadonlyArray<CustomerWord>;
  /** Null: the source does not say. */
  readonly environment: Maybe<Environment>;
  /**
   * Why the row holds, in this order: MEMBERSHIP, SCOPE, LEVERAGE, CERTIFICATION and REQUIREMENT are the path from the subject to the requirement;
   * RESPONSIBILITY and CUSTOMER state who does what; CONTRADICTION is what contradicts the row; FURTHER_SUPPORT is other evidence for it.
   */
  readonly evidence: ReadonlyArray<EvidenceStep>;
  /** Number of all steps of evidence, including those that `kinds` or `first` leave out. */
  readonly evidenceCount: Scalars['Int']['output'];
  /**
   * Identifies subject, environment, certificate and clause, on any day and at any revision; the rest of the row may differ between these.
   * Not a node id: use `inheritedRequirement` to find the row.
   */
  readonly id: Scalars['ID']['output'];
  /** Why the row is only POSSIBLE; empty if it is not. */
  readonly possibleBecause: ReadonlyArray<PossibleReason>;
  /**
   * The statements on who meets the requirement in this environment, weakest first, then by id; `responsibility` is the first of them. Empty if no
   * source states it, and `responsibility` is then UNKNOWN.
   */
  readonly responsibilities: ReadonlyArray<Responsibility>;
  /**
   * Who meets the requirement: the weakest responsibility that sources state for the row's environment, for its certificate or in general.
   * UNKNOWN: no source states it, or the row has no environment. A LEVERAGED row has the environment of the entry, which is the subject's own cloud;
   * statements about the leveraged cloud do not count.
   */
  readonly responsibility: ResponsibilityKind;
  /** Sources of all steps, each once, by id. */
  readonly sources: ReadonlyArray<Source>;
  /** The standard of the requirement, which the certificate certifies. */
  readonly standard: Standard;
  /** The inheriting service, or a family that an entry names. */
  readonly subject: ScopeSubject;
  /**
   * The first day on which the row is known to hold: the latest known first day of the certificates on the path, of the strongest entry and of the
   * requirement's edition. The edition's day does not count if the entry names that edition. Null: no first day is known. An unknown first day is treated
   * as open, so the row may begin later: see `validFromStated`.
   */
  readonly validFrom: Maybe<Scalars['Date']['output']>;
  /**
   * True if the certificates and the entry all state their first day. False if one does not, or if `validFrom` comes from an edition for which a source
   * states only the month or year; the row may then begin later than `validFrom`.
   */
  readonly validFromStated: Scalars['Boolean']['output'];
  /**
   * The first day on which the row is known to hold no longer: the earliest known end of the certificates on the path, of the entry and, unless the
   * certificate or the entry names the edition, of the edition. Null: no end is known. An unknown end is treated as open, so the row may end earlier:
   * see `validUntilStated`.
   */
  readonly validUntil: Maybe<Scalars['Date']['output']>;
  /**
   * True if the certificates and the entry all state their end. False if one does not, or if `validUntil` comes from an edition for which a source states
   * only the month or year; the row may then end earlier than `validUntil`.
   */
  readonly validUntilStated: Scalars['Boolean']['output'];
};


/** A subject inherits a requirement through a certificate in an environment: one row, however many entries support it. */
export type InheritedRequirementEvidenceArgs = {
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<EvidenceKind>>;
};

/** A subject that has rows. */
export type InheritingSubject = {
  readonly __typename?: 'InheritingSubject';
  /** The basis of its surest row; if several are equally sure, the strongest. */
  readonly basis: InheritanceBasis;
  /** Number of rows by certainty, surest first; adds up to `count`. */
  readonly certainties: ReadonlyArray<CertaintyCount>;
  /** The certificates through which it inherits, surest first. */
  readonly certificates: ReadonlyArray<Certificate>;
  /** Number of rows; at least one. */
  readonly count: Scalars['Int']['output'];
  /** Number of requirements that it inherits, each counted once across environments and certificates. */
  readonly requirements: Scalars['Int']['output'];
  /** Number of requirements of the same standards that the filter selects. */
  readonly requirementsInAll: Scalars['Int']['output'];
  /** Its requirements by who meets them, according to their weakest row, weakest first; adds up to `requirements`. */
  readonly responsibilities: ReadonlyArray<ResponsibilityCount>;
  /** The sources of its scope. */
  readonly sources: ReadonlyArray<Source>;
  /** The service or family. */
  readonly subject: ScopeSubject;
};

/** A page of subjects that have rows, by id. */
export type InheritingSubjectConnection = {
  readonly __typename?: 'InheritingSubjectConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<InheritingSubjectEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<InheritingSubject>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of all subjects with rows. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A subject in a list. */
export type InheritingSubjectEdge = {
  readonly __typename?: 'InheritingSubjectEdge';
  /** Position in the list. Holds revision and day, so that later pages read the same. */
  readonly cursor: Scalars['String']['output'];
  /** The subject. */
  readonly node: InheritingSubject;
};

/** A source states that a certificate leverages another one. */
export type Leverage = Node & Statement & {
  readonly __typename?: 'Leverage';
  /** The leveraging certificate. */
  readonly from: Certificate;
  /** Derived from what the statement is about and its sources, so the same statement always has the same id. */
  readonly id: Scalars['ID']['output'];
  /** The import that added the statement in this form; null only if the graph has lost the import. */
  readonly importRun: Maybe<ImportRun>;
  /** Requirements that the source states as inherited from the leveraged certificate, by id: only these are DERIVED over it. */
  readonly inheritedClauses: ReadonlyArray<Clause>;
  /** The statement as a sentence. A node missing at its revision is named by its id. */
  readonly sentence: Scalars['String']['output'];
  /** The first revision that has the statement in this form. */
  readonly sinceRevision: Scalars['Int']['output'];
  /** Its sources; at least one. */
  readonly sources: ReadonlyArray<Source>;
  /** The leveraged certificate. */
  readonly to: Certificate;
};

/**
 * A certificate that leverages another one or is leveraged by it, with the shortest path. Each certificate is listed once. Certificates on the path may
 * have lapsed, unless the list is limited to a day.
 */
export type LeverageLink = {
  readonly __typename?: 'LeverageLink';
  /** The certificate at the other end. */
  readonly certificate: Certificate;
  /** Number of statements on the path; 1 for direct leverage. */
  readonly hops: Scalars['Int']['output'];
  /** The statements on the path, starting at this certificate. */
  readonly path: ReadonlyArray<Leverage>;
};

/** A page of certificates that leverage a certificate or that it leverages, nearest first, then by id. */
export type LeverageLinkConnection = {
  readonly __typename?: 'LeverageLinkConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<LeverageLinkEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<LeverageLink>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A linked certificate in a list. */
export type LeverageLinkEdge = {
  readonly __typename?: 'LeverageLinkEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The link. */
  readonly node: LeverageLink;
};

/** A certificate that others leverage, with how many do. */
export type LeverageOverview = {
  readonly __typename?: 'LeverageOverview';
  /** The leveraged certificate, in force on the day. */
  readonly certificate: Certificate;
  /** Number of certificates in force that leverage it, over up to eight hops. */
  readonly dependents: Scalars['Int']['output'];
  /** Number of those that leverage it directly. */
  readonly directDependents: Scalars['Int']['output'];
  /** Those certificates by level, most first. They add up to `dependents`. */
  readonly levels: ReadonlyArray<DependentLevel>;
};

/** A page of leveraged certificates: most dependents first, then by id. */
export type LeverageOverviewConnection = {
  readonly __typename?: 'LeverageOverviewConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<LeverageOverviewEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<LeverageOverview>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A leveraged certificate in the overview. */
export type LeverageOverviewEdge = {
  readonly __typename?: 'LeverageOverviewEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The leveraged certificate. */
  readonly node: LeverageOverview;
};

/** Entries about a subject in a column, and what follows from them. If a cell has no entries, no source states anything. */
export type MatrixCell = {
  readonly __typename?: 'MatrixCell';
  /** Basis of the surest support; if several are equally sure, the strongest. Null if there is none. */
  readonly basis: Maybe<InheritanceBasis>;
  /** Certainty of the surest support; null if there is none. */
  readonly certainty: Maybe<Certainty>;
  /** The condition of the deciding entry. */
  readonly condition: Maybe<Scalars['String']['output']>;
  /**
   * True if entries of a support's certificate contradict each other about the same subject and environment. Without a support, any two different
   * statuses contradict each other, including IN_AUDIT and NOT_IN_SCOPE. For a LEVERAGED support, entries of the certificate at the end of its path count;
   * contradictions at the start of the path make it POSSIBLE and are in `entries`.
   */
  readonly contradicted: Scalars['Boolean']['output'];
  /**
   * Entries with a different status in environments that the cell's status does not cover, since a certificate or standard may have several
   * environments. Empty if the columns are environments.
   */
  readonly elsewhere: ReadonlyArray<ScopeEntry>;
  /** The entries behind the cell, the deciding one first. */
  readonly entries: ReadonlyArray<ScopeEntry>;
  /** True if the statement is about a family or whole, and the subject's membership in it is inferred from a name. */
  readonly inferred: Scalars['Boolean']['output'];
  /** Statuses of `elsewhere`, each once. */
  readonly otherStatuses: ReadonlyArray<ScopeStatus>;
  /**
   * Status of the cell: IN_SCOPE if it has a support, otherwise the status nearest to it, with entries about the subject itself before those about its
   * family or whole. Null if nothing is known.
   */
  readonly status: Maybe<ScopeStatus>;
};

/** A column of a matrix. */
export type MatrixColumn = {
  readonly __typename?: 'MatrixColumn';
  /** Its name; `not stated` for entries that name no environment. */
  readonly name: Scalars['String']['output'];
  /** Its environment, certificate or standard; null: entries that name no environment. */
  readonly node: Maybe<Named>;
};

/**
 * Kind of the columns of a matrix. If the filter names such nodes, they are the columns, by id. Otherwise the columns are those with entries about the
 * filter's subjects, those with most entries first.
 */
export type MatrixColumns =
  /** Certificates in force. */
  | 'CERTIFICATES'
  /** Environments; entries without an environment come last. */
  | 'ENVIRONMENTS'
  /** Standards that the certificates certify. A filter by `certificates` names theirs. */
  | 'STANDARDS';

/** A row in a matrix. */
export type MatrixEdge = {
  readonly __typename?: 'MatrixEdge';
  /** Position in the list. Holds revision and day. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: MatrixRow;
};

/** A subject, and what is known about it in each column. */
export type MatrixRow = {
  readonly __typename?: 'MatrixRow';
  /** One for each column, in their order. */
  readonly cells: ReadonlyArray<MatrixCell>;
  /** The family under which the row is grouped; null: none is known. */
  readonly family: Maybe<ServiceFamily>;
  /** The service, or a family that an entry names. */
  readonly subject: ScopeSubject;
};

/** A plain link between two nodes. */
export type Membership = Node & Statement & {
  readonly __typename?: 'Membership';
  /** Its global id, `membership/…`: derived from what it is about and its sources, so the same statement always has the same id. */
  readonly id: Scalars['ID']['output'];
  /** The import that added the statement in this form; null only if the graph has lost the import. */
  readonly importRun: Maybe<ImportRun>;
  /** True if it was inferred from a name: rows that depend on it are POSSIBLE at most. */
  readonly inferred: Scalars['Boolean']['output'];
  /** Kind of the link. */
  readonly kind: MembershipKind;
  /** The node that the link is read to. */
  readonly object: Named;
  /** The statement as a sentence. A node missing at its revision is named by its id. */
  readonly sentence: Scalars['String']['output'];
  /** The first revision that has the statement in this form. */
  readonly sinceRevision: Scalars['Int']['output'];
  /** Its sources; at least one. */
  readonly sources: ReadonlyArray<Source>;
  /** The node that the link is read from. */
  readonly subject: Named;
};

/** A page of a list of memberships, by id. */
export type MembershipConnection = {
  readonly __typename?: 'MembershipConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<MembershipEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Membership>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A membership in a list. */
export type MembershipEdge = {
  readonly __typename?: 'MembershipEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The membership. */
  readonly node: Membership;
};

/** Kind of a membership, read from its subject to its object. */
export type MembershipKind =
  /** A certificate applies in an environment. */
  | 'APPLIES_IN'
  /** An organization assessed for a certificate. */
  | 'ASSESSED_BY'
  /** An authorization was granted by an organization. */
  | 'AUTHORIZED_BY'
  /** A certificate certifies conformity with a standard. */
  | 'CERTIFIES'
  /** A service is a component of another one. */
  | 'COMPONENT_OF'
  /** A certificate is held by an organization. */
  | 'HELD_BY'
  /** A service belongs to a family. */
  | 'IN_FAMILY'
  /** A certificate was issued by an organization. */
  | 'ISSUED_BY'
  /** A certificate was issued or assessed by an organization: the source does not state which. */
  | 'ISSUED_OR_ASSESSED_BY'
  /** An environment is operated by an organization. */
  | 'OPERATED_BY'
  /** A standard is published by an organization. */
  | 'PUBLISHED_BY'
  /** A service was replaced by another one. */
  | 'REPLACED_BY'
  /** A clause is below another one of its standard. */
  | 'UNDER';

/** Mutations. They need a token with the right scope. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Discards a staged import, which was never visible. Needs a token with the scope `review` or `publish`; for the caller’s own import, `import` is enough. */
  readonly discardImport: DiscardImportResult;
  /** Makes a staged import part of the graph, all at once. Needs a token with the scope `review` or `publish`. */
  readonly publishImport: PublishImportResult;
  /**
   * Undoes a published import by a new revision: its statements end, the statements that it ended
   * hold again, and properties have their former values. If a later import had the same content and so changed nothing, import it again. Needs a token with the scope
   * `publish`.
   */
  readonly revertImport: RevertImportResult;
};


/** Mutations. They need a token with the right scope. */
export type MutationDiscardImportArgs = {
  id: Scalars['ID']['input'];
};


/** Mutations. They need a token with the right scope. */
export type MutationPublishImportArgs = {
  id: Scalars['ID']['input'];
};


/** Mutations. They need a token with the right scope. */
export type MutationRevertImportArgs = {
  id: Scalars['ID']['input'];
};

/**
 * Kind of match between a name and a node. Case, spaces and dashes are ignored, and standards may be abbreviated: `ISO27001` is `ISO/IEC 27001`, and
 * `800-53r5` is `NIST SP 800-53 Rev. 5`.
 */
export type NameMatch =
  /** It is another name that a source states, such as a former name or an abbreviation. */
  | 'ALIAS'
  /** It is a name of a service after a word of its provider, as in `Azure Key Vault`. */
  | 'BEHIND_PROVIDER'
  /** It is the designation of a standard. */
  | 'DESIGNATION'
  /** It is the node's id. */
  | 'ID'
  /** It is the node's own name or, for a clause, its number and title. */
  | 'NAME'
  /** It is the number of a certificate, or of a clause, alone or together with a name of its standard. */
  | 'NUMBER';

/** A node with a name, of any `NodeKind`. */
export type Named = {
  /** Its global id. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
};

/** A row that holds on the day and is similar to the requested one, which does not. */
export type NearestInheritance = {
  readonly __typename?: 'NearestInheritance';
  /** Kind of similarity. */
  readonly kind: NearestKind;
  /** The row, with its evidence. */
  readonly row: InheritedRequirement;
  /** The nearest requirement that is inherited, in a sentence. It does not replace the requested one. */
  readonly sentence: Scalars['String']['output'];
  /** Sources of the relation between the two standards or services; empty if both are the same. The row has the sources of its inheritance. */
  readonly sources: ReadonlyArray<Source>;
};

/** Kind of similarity of an inherited requirement to the requested one. */
export type NearestKind =
  /** The requirement with the same number in a baseline of the catalog. */
  | 'BASELINE'
  /** The requirement with the same number in the baseline's catalog. */
  | 'CATALOGUE'
  /** The same requirement, for a component of the service. */
  | 'COMPONENT'
  /** The same requirement, through a certificate other than the requested one. */
  | 'OTHER_CERTIFICATE'
  /** The requirement with the same number in another edition, which may require something else. */
  | 'OTHER_EDITION'
  /** The same requirement, in another environment. */
  | 'OTHER_ENVIRONMENT';

/** Anything with a global id: a prefix for the kind, a slash and a name, such as `service/key-vault`. */
export type Node = {
  /** Global and stable: the same thing has the same id in every graph and revision. */
  readonly id: Scalars['ID']['output'];
};

/** The kinds of things that statements are about, and the sources that make them. */
export type NodeKind =
  /** A certificate, attestation or authorization. */
  | 'CERTIFICATE'
  /** A numbered part of a standard. */
  | 'CLAUSE'
  /** A cloud, such as Azure Government. */
  | 'ENVIRONMENT'
  /** A publisher, provider, operator or auditor. */
  | 'ORGANIZATION'
  /** A service that a provider offers. */
  | 'SERVICE'
  /** A group of services, such as Azure or Dynamics 365. */
  | 'SERVICE_FAMILY'
  /** Origin of facts. */
  | 'SOURCE'
  /** An edition of a standard, or a standard cited without an edition. */
  | 'STANDARD';

/** What a note is about. */
export type NoteCode =
  /** Entries say that these subjects of the filter, which have no rows, are not, or not yet, in scope. */
  | 'BLOCKED'
  /** Clauses of the filter without requirements: empty headings, or withdrawn clauses. */
  | 'CLAUSE_WITHOUT_REQUIREMENTS'
  /**
   * Entries behind rows have a condition in their source, such as a footnote, under which the rows hold; `nodeIds` has their ids. A single condition is
   * quoted. For several, the note names the subjects, and the evidence of the rows quotes the conditions.
   */
  | 'CONDITION'
  /** Other entries say that the subjects of rows are not, or not yet, in scope: these rows are POSSIBLE and `contradicted`. */
  | 'CONTRADICTED'
  /**
   * The first or last day of these certificates is unknown and treated as open. Includes certificates of rows and on their paths, and those that would
   * give rows if the graph had their standard's requirements. Unknown days of entries, which most lists have, are not noted: see `validFromStated` and
   * `validUntilStated` of each row.
   */
  | 'DATE_UNKNOWN'
  /**
   * The source of these subjects names no environment; `nodeIds` has their ids, each once. If the filter has environments, subjects of certificates that
   * are stated to apply only elsewhere are left out.
   */
  | 'ENVIRONMENT_NOT_STATED'
  /** Certificates except these requirements, which therefore have no rows through them. `nodeIds` has the ids of the exceptions. */
  | 'EXCEPTED'
  /** Sources name these families as a whole, and they are not expanded to their services, which may have rows through them. */
  | 'FAMILY_NOT_EXPANDED'
  /** The day is in the future: the answer follows from what sources state so far. */
  | 'FUTURE_DAY'
  /**
   * One hop of leverage would add POSSIBLE rows to this question with 0 `leverageHops`; `nodeIds` has the ids of their certificates. More hops may add
   * more.
   */
  | 'LEVERAGE_NOT_FOLLOWED'
  /**
   * No entry for these certificates, or else environments, of the filter is valid on the day. Given if the answer is empty and the filter names no
   * subjects. It does not mean that nothing is in scope.
   */
  | 'NOTHING_IN_SCOPE'
  /**
   * These certificates are not in force on the day: those of the filter or, if the answer is empty, those that match it; and those that name a subject
   * of the filter without rows, or that such a certificate leverages.
   */
  | 'NOT_IN_FORCE'
  /** No selected entry names these subjects of the filter on the day; they may still be in scope. */
  | 'NOT_NAMED'
  /** No certificate in the graph matches the filter, for any subject. */
  | 'NO_CERTIFICATE'
  /** Subjects are in the scope of these certificates only for another standard or edition: their entries name it, or the requested edition is not in force on the day. */
  | 'OTHER_STANDARD'
  /** No source states the standard of these certificates, so they give no rows. */
  | 'STANDARD_UNKNOWN'
  /** Sources disagree on the standard of these certificates, or it is inferred from a name: rows through them are POSSIBLE at most. */
  | 'STANDARD_UNSURE'
  /** The graph has no list of requirements for these standards, so their certificates give no rows. */
  | 'STANDARD_WITHOUT_CLAUSES'
  /** The filter has standards without an edition, which have no requirements of their own: the rows are of their editions, whose ids are `nodeIds`. */
  | 'STANDARD_WITHOUT_EDITION'
  /** The filter has ids that are not in the graph. */
  | 'UNKNOWN_ID';

/** A provider's offering in one environment, such as Microsoft's in Azure Government, with its certificates. */
export type Offering = {
  readonly __typename?: 'Offering';
  /** The provider's certificates that apply in it, by id, on whatever day they are in force: those that it holds and, in an environment that it operates, those without a stated holder. */
  readonly certificates: ReadonlyArray<Certificate>;
  /** The environment; null: certificates without a stated environment. */
  readonly environment: Maybe<Environment>;
  /** Number of families that such entries name as a whole. */
  readonly families: Scalars['Int']['output'];
  /** Number of services that entries of these certificates list as in scope there on the day. 0 means that no source lists any. */
  readonly services: Scalars['Int']['output'];
};

/** A part of a provider's offerings, by id of the environment. */
export type OfferingConnection = {
  readonly __typename?: 'OfferingConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<OfferingEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Offering>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An offering in a list. */
export type OfferingEdge = {
  readonly __typename?: 'OfferingEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The offering. */
  readonly node: Offering;
};

/** A publisher, provider, operator or auditor. */
export type Organization = Named & Node & {
  readonly __typename?: 'Organization';
  /** Other names, by name. */
  readonly aliases: ReadonlyArray<Alias>;
  /** The certificates that it assessed, by id, on whatever day they are in force. */
  readonly certificatesAssessed: CertificateConnection;
  /** The authorizations that it gave, by id, on whatever day they are in force. */
  readonly certificatesAuthorized: CertificateConnection;
  /** The certificates that it holds, by id, on whatever day they are in force. */
  readonly certificatesHeld: CertificateConnection;
  /** The certificates that it issued, by id, on whatever day they are in force. */
  readonly certificatesIssued: CertificateConnection;
  /** The environments that it operates, by id. */
  readonly environments: EnvironmentConnection;
  /** Its global id, such as `organization/microsoft`. */
  readonly id: Scalars['ID']['output'];
  /** Memberships from or to this node, by id, each with its sources and whether it was inferred from a name. */
  readonly memberships: MembershipConnection;
  /** The name as sources give it. */
  readonly name: Scalars['String']['output'];
  /**
   * Its offerings, one for each environment that it operates or in which its certificates apply. Certificates without a stated environment come first,
   * together.
   */
  readonly offerings: OfferingConnection;
  /** Its roles, from the memberships that lead to it; empty if only its name is known. */
  readonly roles: ReadonlyArray<OrganizationRole>;
  /** Services that its certificates list as in scope on the day, by id: the same as `services(filter: { providers })`. */
  readonly services: ServiceConnection;
  /** Sources of the facts on this node. */
  readonly sources: ReadonlyArray<Source>;
  /** The standards that it publishes, by id. */
  readonly standards: StandardConnection;
};


/** A publisher, provider, operator or auditor. */
export type OrganizationCertificatesAssessedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
};


/** A publisher, provider, operator or auditor. */
export type OrganizationCertificatesAuthorizedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
};


/** A publisher, provider, operator or auditor. */
export type OrganizationCertificatesHeldArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
};


/** A publisher, provider, operator or auditor. */
export type OrganizationCertificatesIssuedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
};


/** A publisher, provider, operator or auditor. */
export type OrganizationEnvironmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A publisher, provider, operator or auditor. */
export type OrganizationMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<MembershipKind>>;
};


/** A publisher, provider, operator or auditor. */
export type OrganizationOfferingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: Scalars['Int']['input'];
};


/** A publisher, provider, operator or auditor. */
export type OrganizationServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: Scalars['Int']['input'];
};


/** A publisher, provider, operator or auditor. */
export type OrganizationStandardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of a list of organizations, by id. */
export type OrganizationConnection = {
  readonly __typename?: 'OrganizationConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<OrganizationEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Organization>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An organization in a list. */
export type OrganizationEdge = {
  readonly __typename?: 'OrganizationEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The organization. */
  readonly node: Organization;
};

/** Selects organizations. */
export type OrganizationFilter = {
  /** Roles to keep: organizations with at least one of them; null: all. An empty list matches nothing. */
  readonly roles?: InputMaybe<ReadonlyArray<OrganizationRole>>;
};

/** Role of an organization towards certificates, environments and standards. */
export type OrganizationRole =
  /** It assessed the holder of a certificate. */
  | 'ASSESSOR'
  /** It gave an authorization. */
  | 'AUTHORIZING_AGENCY'
  /** It holds a certificate. */
  | 'HOLDER'
  /** It issued a certificate. */
  | 'ISSUER'
  /** It issued a certificate or assessed for it; the source does not say which. */
  | 'ISSUER_OR_ASSESSOR'
  /** It operates an environment. */
  | 'OPERATOR'
  /** It holds a certificate or operates an environment. Filters select its offerings by `providers`. */
  | 'PROVIDER'
  /** It publishes a standard. */
  | 'PUBLISHER';

/** Position of a page in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the page's last edge, to ask for the next page `after`; null if the page is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** True if more items follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True if the page began after a cursor. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first edge; null if the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** A step between two nodes on the path from a subject to a requirement. */
export type PathEdge = {
  readonly __typename?: 'PathEdge';
  /** Id of the subject of the verb. */
  readonly from: Scalars['ID']['output'];
  /** Unique within the explanation. */
  readonly id: Scalars['ID']['output'];
  /** The statement behind it; null for a clause and its standard. */
  readonly statement: Maybe<Statement>;
  /** Id of the object of the verb. */
  readonly to: Scalars['ID']['output'];
  /** Verb of the edge, such as `lists as in scope`. */
  readonly verb: Scalars['String']['output'];
};

/** A node on the path from a subject to a requirement. */
export type PathNode = {
  readonly __typename?: 'PathNode';
  /** Kind of the node. */
  readonly kind: NodeKind;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The node. */
  readonly node: Named;
};

/** A subject that is in the scope of certificates to the old edition in an environment, but not, or less surely, of certificates to the new one. */
export type PendingTransition = {
  readonly __typename?: 'PendingTransition';
  /** The certificates to the new edition with it in scope less surely, by id. */
  readonly alternatives: ReadonlyArray<Certificate>;
  /** Certainty of its scope under the old edition. */
  readonly certainty: Certainty;
  /** The certificates to the old edition with it in scope, by id. */
  readonly certificates: ReadonlyArray<Certificate>;
  /** Null: the source does not say. */
  readonly environment: Maybe<Environment>;
  /**
   * Certificates to the new edition that may cover it: their source or that of the old certificate names no environment, so it is unknown whether the
   * environment is the same.
   */
  readonly perhapsThrough: ReadonlyArray<Certificate>;
  /** Certainty of its scope under the new edition in the same environment; null if no certificate to the new edition has it in scope there. */
  readonly remainingCertainty: Maybe<Certainty>;
  /** The service or family. */
  readonly subject: ScopeSubject;
};

/** A page of subjects in scope only under the old edition, or less surely under the new one, by subject and environment. */
export type PendingTransitionConnection = {
  readonly __typename?: 'PendingTransitionConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<PendingTransitionEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<PendingTransition>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A subject in a list. */
export type PendingTransitionEdge = {
  readonly __typename?: 'PendingTransitionEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The subject. */
  readonly node: PendingTransition;
};

/** Number of rows through a certificate in an environment: subjects times the requirements that each inherits. */
export type PlaceCount = {
  readonly __typename?: 'PlaceCount';
  /** Number of rows by certainty, surest first. */
  readonly certainties: ReadonlyArray<CertaintyCount>;
  /** The certificate that the rows come through. */
  readonly certificate: Certificate;
  /** Number of rows. */
  readonly count: Scalars['Int']['output'];
  /** Null: the source does not say. */
  readonly environment: Maybe<Environment>;
  /** Number of requirements that each subject inherits through the certificate there. */
  readonly requirements: Scalars['Int']['output'];
  /** Standards of these requirements, by id; every edition that may apply, if no source states which one does. */
  readonly standards: ReadonlyArray<Standard>;
  /** Number of subjects with rows. */
  readonly subjects: Scalars['Int']['output'];
};

/** Why a row is only POSSIBLE. */
export type PossibleReason =
  /** The day is before the date of the latest source, and neither the entry nor its certificate states a first day. */
  | 'BEFORE_SOURCE'
  /** Another entry says that it is not, or not yet, in scope. */
  | 'CONTRADICTED'
  /** No source states the edition that the certificate certifies, and several editions may apply. */
  | 'EDITION_NOT_STATED'
  /** The source lists services and environments separately. That every service is in scope in every environment is inferred. */
  | 'ENVIRONMENT_INFERRED'
  /** The source names no environment, and the certificate applies in several or in none that is known. */
  | 'ENVIRONMENT_NOT_STATED'
  /** The source names some services of the family, without saying which. */
  | 'EXTENT_SELECT'
  /** The source names the family without saying how much of it. */
  | 'EXTENT_UNSPECIFIED'
  /** The family or parent of the service, or the standard of the certificate, is inferred from a name. */
  | 'INFERRED_MEMBERSHIP'
  /** It is inherited through leverage between certificates, and no source states that this requirement is inherited from there. */
  | 'LEVERAGED'
  /** Sources disagree on the standard of the certificate. */
  | 'STANDARD_DISPUTED';

/** Number of rows that are POSSIBLE for a reason. */
export type PossibleReasonCount = {
  readonly __typename?: 'PossibleReasonCount';
  /** Number of rows. */
  readonly count: Scalars['Int']['output'];
  /** The reason. */
  readonly reason: PossibleReason;
};

/** A property of a node before and after a change. */
export type PropertyChange = {
  readonly __typename?: 'PropertyChange';
  /** As JSON; null: it has none. */
  readonly after: Maybe<Scalars['String']['output']>;
  /** As JSON; null: it had none. */
  readonly before: Maybe<Scalars['String']['output']>;
  /** The name of the property, followed by the source's id if it is the value of one source. */
  readonly property: Scalars['String']['output'];
};

/** Value of a node's property, as stated by a source. */
export type PropertyWord = {
  readonly __typename?: 'PropertyWord';
  /**
   * True if it is the effective value, which the field returns. None is where the field is null: a day stated with another day of issue than the
   * effective one.
   */
  readonly counts: Scalars['Boolean']['output'];
  /** The property. */
  readonly property: ToldProperty;
  /** Its sources. */
  readonly source: Source;
  /** The value as text, in the shape that the enum describes. */
  readonly value: Scalars['String']['output'];
};

/** What is known about a provider's services on the day. */
export type ProviderOverview = {
  readonly __typename?: 'ProviderOverview';
  /** Number of its certificates in force. */
  readonly certificates: Scalars['Int']['output'];
  /** By programme, those with most services first. */
  readonly programmes: ReadonlyArray<ProviderProgramme>;
  /** The provider: it holds certificates in force or, if no source states a holder, operates an environment that they apply in. */
  readonly provider: Organization;
  /** Number of its services with a support, as in `inheritance` without a filter. */
  readonly services: Scalars['Int']['output'];
};

/** A page of providers with certificates in force: most services first, then most certificates, then by id. */
export type ProviderOverviewConnection = {
  readonly __typename?: 'ProviderOverviewConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ProviderOverviewEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<ProviderOverview>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A provider in the overview. */
export type ProviderOverviewEdge = {
  readonly __typename?: 'ProviderOverviewEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The provider. */
  readonly node: ProviderOverview;
};

/** What is known of a provider's services under one programme, such as FedRAMP High. */
export type ProviderProgramme = {
  readonly __typename?: 'ProviderProgramme';
  /** Certainty of the surest support; null if there is none. */
  readonly certainty: Maybe<Certainty>;
  /** Number of certificates in force. */
  readonly certificates: Scalars['Int']['output'];
  /** Number of environments that the certificates apply in, or have entries in. */
  readonly environments: Scalars['Int']['output'];
  /** Number of families that are named without a list of their services. */
  readonly families: Scalars['Int']['output'];
  /** Number of services with a support. 0 means that no source lists any. */
  readonly services: Scalars['Int']['output'];
  /** The standard; editions are counted under the standard without an edition, if there is one. */
  readonly standard: Standard;
};

/** Result of publishing an import. */
export type PublishImportResult = ImportNotFound | ImportPublished;

/** Queries. They never change the graph. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * For a system built on these services in this environment: how far each requirement of the standard is inherited, and what remains to be done.
   * Customers may use it in their own assessment. It is not a certificate.
   */
  readonly assessment: Assessment;
  /** Writes, newest first, including those that were rejected or failed. Needs a token with the scope `publish`. */
  readonly auditRecords: AuditRecordConnection;
  /** Finds a certificate by id; null if there is none. */
  readonly certificate: Maybe<Certificate>;
  /** Certificates by id. */
  readonly certificates: CertificateConnection;
  /**
   * Changes after a revision, for clients that follow the graph: continue from the last cursor. An empty page has no cursor; keep the one that you
   * requested it with.
   */
  readonly changes: ChangeConnection;
  /** Checks citations of a standard's clauses. Returns a finding for each citation that does not exist or whose title belongs to another number, and one for each cited standard that cannot be checked. Correct citations have no finding. */
  readonly checkCitations: ReadonlyArray<Finding>;
  /** Finds a clause by id; null if there is none. */
  readonly clause: Maybe<Clause>;
  /** For a standard and the editions that it replaces or that replace it: which certificates still cite the old edition, which subjects are in scope only under it, and how the requirements correspond. */
  readonly editionTransition: EditionTransition;
  /** Finds an environment by id; null if there is none. */
  readonly environment: Maybe<Environment>;
  /** Environments by id. */
  readonly environments: EnvironmentConnection;
  /**
   * Certificates in force that lapse by a day, and what is no longer inherited then. Certificates whose last day is unknown are also listed; if the filter
   * selects subjects, environments, bases or certainties, only those that give such rows on the day.
   */
  readonly expiryImpact: ExpiryImpactConnection;
  /** Explains why a subject inherits a requirement, or why not. The clause does not include the requirements under it. */
  readonly explain: Explanation;
  /** Contradictions and gaps in the graph for a person to look at, with their evidence. */
  readonly findings: FindingConnection;
  /** Imports, newest first. */
  readonly imports: ImportRunConnection;
  /** Services and families with the requirements that they inherit through certificates. */
  readonly inheritance: InheritanceConnection;
  /**
   * Finds a row by id, including rows that a service has through its family, as in `explain`. Null if there is no such row on the day; `explain` gives
   * the reasons. Fails with BAD_USER_INPUT if the text is not the id of a row.
   */
  readonly inheritedRequirement: Maybe<InheritedRequirement>;
  /** Certificates in force that others in force leverage, most dependents first. */
  readonly leverageOverview: LeverageOverviewConnection;
  /**
   * The node with this id at the current revision; null if there is none. A malformed id is rejected. Imports that are not
   * published are found by who may see them in `imports`.
   */
  readonly node: Maybe<Node>;
  /** The node with this id at a revision; null if there is none. */
  readonly nodeAt: Maybe<Node>;
  /** The nodes with these ids, in their order; null for each that the graph does not have. At most 100 ids. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Finds an organization by id; null if there is none. */
  readonly organization: Maybe<Organization>;
  /** Organizations by id. */
  readonly organizations: OrganizationConnection;
  /** Known scope by provider and programme, providers with most services first. */
  readonly providerOverview: ProviderOverviewConnection;
  /** The neighbourhood of a node. An id that the graph does not have is rejected. */
  readonly relationshipView: RelationshipView;
  /**
   * Finds the node with each name. A name must match an id, name, designation, number or alias as a whole. An edition also has the names of its standard
   * followed by the edition, as in `ISO 27001:2022`; without the edition, as in `ISO 20000-1`, the name is that of all editions that it may mean. A clause
   * may be named by its number and a name of its standard, as in `FedRAMP Rev. 5 High AC-2` and `AC-2 of FedRAMP Rev. 5 High`. If nothing has the name, a
   * service is found after a word of its provider, as in `Azure Key Vault`. Results are in the order of the names.
   */
  readonly resolve: ReadonlyArray<ResolvedName>;
  /** The current revision, which every field reads by default; or the one that was current at a moment. */
  readonly revision: Revision;
  /**
   * Compares the scope of a certificate with the scope of another certificate, or with its own on another day, at another revision or in another
   * environment. It compares entries, which do not end when a certificate lapses: see `fromInForce` and `toInForce`.
   */
  readonly scopeDiff: ScopeDiffConnection;
  /** Scope entries on a day, including those that state what is not in scope; by subject, environment and certificate. */
  readonly scopeEntries: ScopeEntryConnection;
  /** Scope of subjects in environments, certificates or standards. Needs no requirements in the graph, unless the filter selects some. */
  readonly scopeMatrix: ScopeMatrix;
  /** Known scope by standard, then by environment, the unknown one last: a cell for each pair with a certificate in force. Of other pairs no source states anything. */
  readonly scopeOverview: ReadonlyArray<ScopeOverviewCell>;
  /**
   * Finds nodes by name, alias, former name, number, designation and, for standards, title. All words must match: exactly, as a prefix of at least two
   * letters, or, from five letters on, with one letter wrong, missing, added or swapped. `ISO27001` and `ISO 27001` find the same. Words may also match
   * the names of a clause's standard, as in `8.2 ISO 20000`, or of a certificate's, as in `Salesforce FedRAMP High`. Next come titles of clauses and
   * standards with related words, as for `encryption at rest`; if nothing is found, those with more than half of three or more words. Last come clauses
   * whose number is written differently (`AC-2` for `AC-02`) and names without the provider's word (`Key Vault` for `Azure Key Vault`), except those of
   * other providers.
   */
  readonly search: SearchConnection;
  /** Finds a service by id; null if there is none. */
  readonly service: Maybe<Service>;
  /** Services by id. */
  readonly services: ServiceConnection;
  /** Finds a source by id; null if there is none. */
  readonly source: Maybe<Source>;
  /** Sources by id. */
  readonly sources: SourceConnection;
  /** Finds a standard by id; null if there is none. */
  readonly standard: Maybe<Standard>;
  /** How far one standard covers another, by the clause mappings that sources state and, between baselines and their catalogs, by number. Nothing follows from a missing mapping. */
  readonly standardGap: StandardGapConnection;
  /** Standards by id. */
  readonly standards: StandardConnection;
};


/** Queries. They never change the graph. */
export type QueryAssessmentArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  environment: Scalars['ID']['input'];
  leverageHops?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  services: ReadonlyArray<Scalars['ID']['input']>;
  standard: Scalars['ID']['input'];
};


/** Queries. They never change the graph. */
export type QueryAuditRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** Queries. They never change the graph. */
export type QueryCertificateArgs = {
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryCertificatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CertificateFilter>;
  first?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryChangesArgs = {
  about?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  since: Scalars['Int']['input'];
};


/** Queries. They never change the graph. */
export type QueryCheckCitationsArgs = {
  citations: ReadonlyArray<CitationInput>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  standard: Scalars['ID']['input'];
};


/** Queries. They never change the graph. */
export type QueryClauseArgs = {
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryEditionTransitionArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  other?: InputMaybe<Scalars['ID']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  standard: Scalars['ID']['input'];
};


/** Queries. They never change the graph. */
export type QueryEnvironmentArgs = {
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryEnvironmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EnvironmentFilter>;
  first?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryExpiryImpactArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<InheritanceFilter>;
  first?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  until: Scalars['Date']['input'];
};


/** Queries. They never change the graph. */
export type QueryExplainArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  certificate?: InputMaybe<Scalars['ID']['input']>;
  clause: Scalars['ID']['input'];
  environment?: InputMaybe<Scalars['ID']['input']>;
  environmentNotStated?: Scalars['Boolean']['input'];
  leverageHops?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  subject: Scalars['ID']['input'];
};


/** Queries. They never change the graph. */
export type QueryFindingsArgs = {
  about?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<FindingKind>>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  staleAfterDays?: Scalars['Int']['input'];
};


/** Queries. They never change the graph. */
export type QueryImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  states?: ReadonlyArray<ImportState>;
};


/** Queries. They never change the graph. */
export type QueryInheritanceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<InheritanceFilter>;
  first?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryInheritedRequirementArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryLeverageOverviewArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Queries. They never change the graph. */
export type QueryNodeAtArgs = {
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganizationFilter>;
  first?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryProviderOverviewArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryRelationshipViewArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  center: Scalars['ID']['input'];
  depth?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<NodeKind>>;
  limit?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryResolveArgs = {
  kinds?: InputMaybe<ReadonlyArray<NodeKind>>;
  names: ReadonlyArray<Scalars['String']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryRevisionArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Queries. They never change the graph. */
export type QueryScopeDiffArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  alike?: Scalars['Boolean']['input'];
  first?: Scalars['Int']['input'];
  from: ScopePoint;
  kinds?: InputMaybe<ReadonlyArray<ScopeDiffKind>>;
  to: ScopePoint;
};


/** Queries. They never change the graph. */
export type QueryScopeEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<ScopeEntryFilter>;
  first?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryScopeMatrixArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  afterColumn?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  columns: MatrixColumns;
  filter: InheritanceFilter;
  first?: Scalars['Int']['input'];
  firstColumns?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryScopeOverviewArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<NodeKind>>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  standards?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  text: Scalars['String']['input'];
};


/** Queries. They never change the graph. */
export type QueryServiceArgs = {
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<ServiceFilter>;
  first?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryStandardArgs = {
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Queries. They never change the graph. */
export type QueryStandardGapArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  coverages?: InputMaybe<ReadonlyArray<GapCoverage>>;
  first?: Scalars['Int']['input'];
  from: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  to: Scalars['ID']['input'];
};


/** Queries. They never change the graph. */
export type QueryStandardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StandardFilter>;
  first?: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};

/** A node with its surroundings, for drawing. */
export type RelationshipView = {
  readonly __typename?: 'RelationshipView';
  /** The day of what is shown; null: no day was requested. */
  readonly asOf: Maybe<Scalars['Date']['output']>;
  /** The node in the middle. */
  readonly center: ViewNode;
  /** Edges between the nodes. */
  readonly edges: ReadonlyArray<ViewEdge>;
  /** The node in the middle and what was reached from it: nearest first, then by kind and id. */
  readonly nodes: ReadonlyArray<ViewNode>;
  /** The revision of the graph that was read. */
  readonly revision: Scalars['Int']['output'];
  /** True if the limit left anything out. The nodes have the counts. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** A name and the node that has it. Nothing is guessed: a similar name is not a match. */
export type ResolvedName = {
  readonly __typename?: 'ResolvedName';
  /** Number of nodes with the name: 1 if there is a `node`, more if the name is ambiguous. */
  readonly count: Scalars['Int']['output'];
  /** Kind of match; null if there is none. */
  readonly match: Maybe<NameMatch>;
  /** The requested name. */
  readonly name: Scalars['String']['output'];
  /**
   * Proposals if there is no `node`. If the name is ambiguous: the nodes with the name, those with answers first and withdrawn editions last. Otherwise
   * nodes with all of its words (if it names a provider or ends in a number), then those with most of its words, or else nodes with similar names. A
   * proposal is not a match.
   */
  readonly nearest: ReadonlyArray<SearchResult>;
  /** The only node with this name; null if none or several have it. */
  readonly node: Maybe<Named>;
};


/** A name and the node that has it. Nothing is guessed: a similar name is not a match. */
export type ResolvedNameNearestArgs = {
  first?: Scalars['Int']['input'];
};

/** Responsibility for a requirement in an environment, stated by a source. */
export type Responsibility = Node & Statement & {
  readonly __typename?: 'Responsibility';
  /** The certificate for which it is stated; null: any. */
  readonly certificate: Maybe<Certificate>;
  /** The requirement. */
  readonly clause: Clause;
  /** Number of parts that are the customer's; null if not recorded. */
  readonly customerParts: Maybe<Scalars['Int']['output']>;
  /** What the customer is responsible for, in the words of the source; null if it states nothing. */
  readonly customerWords: Maybe<Scalars['String']['output']>;
  /** The environment for which it is stated. */
  readonly environment: Environment;
  /** Its global id, `responsibility/…`: derived from what it is about and its sources, so the same statement always has the same id. */
  readonly id: Scalars['ID']['output'];
  /** The import that added the statement in this form; null only if the graph has lost the import. */
  readonly importRun: Maybe<ImportRun>;
  /** Who meets the requirement there. */
  readonly kind: ResponsibilityKind;
  /** Number of parts that the provider says it meets; null if not recorded. */
  readonly providerParts: Maybe<Scalars['Int']['output']>;
  /** The statement as a sentence. A node missing at its revision is named by its id. */
  readonly sentence: Scalars['String']['output'];
  /** The first revision that has the statement in this form. */
  readonly sinceRevision: Scalars['Int']['output'];
  /** Its sources; at least one. */
  readonly sources: ReadonlyArray<Source>;
};

/** Number of rows with a responsibility. */
export type ResponsibilityCount = {
  readonly __typename?: 'ResponsibilityCount';
  /** Number of rows. */
  readonly count: Scalars['Int']['output'];
  /** The party that meets the requirements. */
  readonly responsibility: ResponsibilityKind;
};

/** Who meets a requirement, weakest first: a requirement is only as inherited as its weakest part. */
export type ResponsibilityKind =
  /** The customer. */
  | 'CUSTOMER'
  /** The provider; a source states that nothing is left to the customer. */
  | 'PROVIDER'
  /** The provider meets parts of it; no source states whether the customer must meet others. */
  | 'PROVIDER_PART'
  /** Provider and customer each meet a part. */
  | 'SHARED'
  /** No source states it. */
  | 'UNKNOWN';

/** Result of undoing an import. */
export type RevertImportResult = ImportConflict | ImportNotFound | ImportReverted;

/** An immutable state of the graph: reading at a revision gives the same answers for as long as it is kept. */
export type Revision = {
  readonly __typename?: 'Revision';
  /** The first revision that can still be read, since an operator may remove earlier ones permanently. 0: all can be read. */
  readonly keptSince: Scalars['Int']['output'];
  /** Counts up by one or more with each published import; 0 is the empty graph. */
  readonly number: Scalars['Int']['output'];
  /** When it was published; null for the empty graph. */
  readonly publishedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A property with different values. */
export type ScopeDiffChange = {
  readonly __typename?: 'ScopeDiffChange';
  /** Value at the second point, in the same form. */
  readonly after: Maybe<Scalars['String']['output']>;
  /**
   * Value at the first point; several are separated by ` / `. Null: not stated. If both points have the same values but from different sources, each
   * value has the id of its source.
   */
  readonly before: Maybe<Scalars['String']['output']>;
  /**
   * The property: `status`, `extent`, `condition`, `validFrom`, `validUntil`, `standard` (the id of the standard that an entry is for), `name` or
   * `families`; `entries` if the values are the same at both points, but not their combinations.
   */
  readonly property: Scalars['String']['output'];
};

/** A page of differences, by subject and environment. */
export type ScopeDiffConnection = {
  readonly __typename?: 'ScopeDiffConnection';
  /** Remarks, including on differences that `kinds` leaves out. */
  readonly codedNotes: ReadonlyArray<ScopeDiffNote>;
  /** All differences by kind, whatever `kinds` keeps. */
  readonly counts: ScopeDiffCounts;
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ScopeDiffEdge>;
  /** Day and revision of the first point. With `after`, those of the cursor. */
  readonly from: ScopeDiffPoint;
  /**
   * True if the first point's certificate is in force on its day and at its revision; an unknown bound is open. If false, nothing is inherited through
   * it, not even for unchanged items.
   */
  readonly fromInForce: Scalars['Boolean']['output'];
  /** True if the first point has any entry. If false, items of the second point count as ADDED although no source says that they were added. */
  readonly fromListed: Scalars['Boolean']['output'];
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<ScopeDiffItem>;
  /**
   * The sentences of `codedNotes`.
   * @deprecated Since 2026-11-29: `codedNotes` has them with their codes.
   */
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** The answer in sentences, based on all differences whatever `kinds` keeps. If a point has no list, it says so instead of calling anything added or removed. */
  readonly summary: AnswerSummary;
  /** Day and revision of the second point. With `after`, those of the cursor. */
  readonly to: ScopeDiffPoint;
  /** The same for the second point. */
  readonly toInForce: Scalars['Boolean']['output'];
  /** True if the second point has any entry. If false, items of the first point count as REMOVED although no source says that they were removed. */
  readonly toListed: Scalars['Boolean']['output'];
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Number of items by difference. An item with two differences counts in both. */
export type ScopeDiffCounts = {
  readonly __typename?: 'ScopeDiffCounts';
  /** Named at the second point only. */
  readonly added: Scalars['Int']['output'];
  /** With another status, condition, extent or interval. */
  readonly changed: Scalars['Int']['output'];
  /** In other families. */
  readonly moved: Scalars['Int']['output'];
  /** Named at the first point only. */
  readonly removed: Scalars['Int']['output'];
  /** By another name. */
  readonly renamed: Scalars['Int']['output'];
  /** The same at both points; use `alike` to list them. */
  readonly unchanged: Scalars['Int']['output'];
};

/** A difference in a list. */
export type ScopeDiffEdge = {
  readonly __typename?: 'ScopeDiffEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The difference. */
  readonly node: ScopeDiffItem;
};

/** A subject in an environment whose scope differs between the two points. */
export type ScopeDiffItem = {
  readonly __typename?: 'ScopeDiffItem';
  /** The entries at the second point. */
  readonly after: ReadonlyArray<ScopeEntry>;
  /** The entries at the first point. */
  readonly before: ReadonlyArray<ScopeEntry>;
  /** Changed properties. */
  readonly changes: ReadonlyArray<ScopeDiffChange>;
  /** Null if the entries name no environment, or if two environments are compared. */
  readonly environment: Maybe<Environment>;
  /** The subject at the first point, if it is a different one. */
  readonly formerSubject: Maybe<ScopeSubject>;
  /** Identifies the item within a comparison of these two points, with their days and revisions. */
  readonly id: Scalars['ID']['output'];
  /** How it differs. */
  readonly kinds: ReadonlyArray<ScopeDiffKind>;
  /** The difference in a sentence. */
  readonly sentence: Scalars['String']['output'];
  /** The subject at the second point, or at the first if it is named only there. */
  readonly subject: ScopeSubject;
};

/** Kind of a difference between two points. An item may have several. */
export type ScopeDiffKind =
  /** Named at the second point only. */
  | 'ADDED'
  /** Named at both with a different status, condition, extent, interval or standard, even if only one of several sources differs. */
  | 'CHANGED'
  /** Named at both, but in different families. */
  | 'MOVED'
  /** Named at the first point only. */
  | 'REMOVED'
  /** Named at both under different names: the name has changed, the subject was replaced, or a source states the old name as its former name. */
  | 'RENAMED';

/** A remark on a comparison, about one of its points. */
export type ScopeDiffNote = {
  readonly __typename?: 'ScopeDiffNote';
  /** Its code, for programs. */
  readonly code: ScopeDiffNoteCode;
  /** The remark in a sentence, which names the point. */
  readonly sentence: Scalars['String']['output'];
};

/** What a remark on a comparison is about. */
export type ScopeDiffNoteCode =
  /** A point names subjects without an environment, which are not compared in one. */
  | 'ENVIRONMENT_NOT_STATED'
  /** One point names only families and the other names services; those services may be in both. */
  | 'FAMILIES_ONLY'
  /** A certificate is not in force: nothing is inherited through it, even if both points agree. */
  | 'NOT_IN_FORCE'
  /** A point has no list, so everything that the other point names counts as named only there. */
  | 'NO_LIST';

/** Day and revision of a point. */
export type ScopeDiffPoint = {
  readonly __typename?: 'ScopeDiffPoint';
  /** The day of its scope. */
  readonly asOf: Scalars['Date']['output'];
  /** The revision of the graph that was read. */
  readonly revision: Scalars['Int']['output'];
};

/** Requirements that a subject no longer inherits, or inherits less surely, because an entry about it or about what it is part of ends or begins. */
export type ScopeEnding = {
  readonly __typename?: 'ScopeEnding';
  /** The certificate that covered it on the day before. */
  readonly certificate: Certificate;
  /** First day of the loss: an entry is no longer valid, or a contradicting one begins. `explain` for this day gives the reasons. */
  readonly endsOn: Scalars['Date']['output'];
  /** The loss. */
  readonly loss: ExpiryLoss;
};

/** A page of losses because entries end or contradicting ones begin, by day, subject, environment and standard. */
export type ScopeEndingConnection = {
  readonly __typename?: 'ScopeEndingConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ScopeEndingEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<ScopeEnding>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of requirements that nothing covers any more, over all subjects and environments. Does not include the losses in `unknownCount`. */
  readonly requirementsLost: Scalars['Int']['output'];
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
  /** Number of losses of unknown requirements that nothing makes up for. */
  readonly unknownCount: Scalars['Int']['output'];
};

/** An ending in a list. */
export type ScopeEndingEdge = {
  readonly __typename?: 'ScopeEndingEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The ending. */
  readonly node: ScopeEnding;
};

/** A source's statement about a service or family under a certificate, in an environment if it names one. */
export type ScopeEntry = Node & Statement & {
  readonly __typename?: 'ScopeEntry';
  /** The certificate that the entry is part of. */
  readonly certificate: Certificate;
  /** True if that certificate is in force on the day; an unknown bound is open. `validFrom` and `validUntil` are the entry's own days. */
  readonly certificateInForce: Scalars['Boolean']['output'];
  /** The footnote of the source, in its words. */
  readonly condition: Maybe<Scalars['String']['output']>;
  /** Null: the source does not say. */
  readonly environment: Maybe<Environment>;
  /** True if the source lists subjects and environments separately, so this combination is inferred. */
  readonly environmentInferred: Scalars['Boolean']['output'];
  /** True if the source names no environment and the certificate's only one is used. */
  readonly environmentTaken: Scalars['Boolean']['output'];
  /** For a family: how much of it; null for a service. */
  readonly extent: Maybe<Extent>;
  /** Its global id, `entry/…`: derived from what it is about and its sources, so the same statement always has the same id. */
  readonly id: Scalars['ID']['output'];
  /** The import that added the statement in this form; null only if the graph has lost the import. */
  readonly importRun: Maybe<ImportRun>;
  /** The statement as a sentence. A node missing at its revision is named by its id. */
  readonly sentence: Scalars['String']['output'];
  /** The first revision that has the statement in this form. */
  readonly sinceRevision: Scalars['Int']['output'];
  /** Its sources; at least one. */
  readonly sources: ReadonlyArray<Source>;
  /** The standard that the entry is for, if it is a different one from the certificate's; its rows are for this standard. Null: the certificate's. */
  readonly standard: Maybe<Standard>;
  /** The statement on the subject. */
  readonly status: ScopeStatus;
  /** The service or family that it names. */
  readonly subject: ScopeSubject;
  /** The first day on which it is valid; null: unknown. */
  readonly validFrom: Maybe<Scalars['Date']['output']>;
  /** The first day on which it is no longer valid; null: unknown. */
  readonly validUntil: Maybe<Scalars['Date']['output']>;
};


/** A source's statement about a service or family under a certificate, in an environment if it names one. */
export type ScopeEntryCertificateInForceArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of a list of scope entries. */
export type ScopeEntryConnection = {
  readonly __typename?: 'ScopeEntryConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ScopeEntryEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<ScopeEntry>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A scope entry in a list. */
export type ScopeEntryEdge = {
  readonly __typename?: 'ScopeEntryEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: ScopeEntry;
};

/**
 * Selects scope entries. An entry matches if it matches each list, and it matches a list if it has one of its values; `services` and `families` count as one list. An empty list matches nothing. Unknown
 * ids are refused.
 */
export type ScopeEntryFilter = {
  /** Ids of certificates. */
  readonly certificates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of environments; entries that name none do not match. */
  readonly environments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of families that the entry names. */
  readonly families?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** True: only entries whose certificate is in force on the day. An unknown bound is open. */
  readonly inForceOnly?: Scalars['Boolean']['input'];
  /** Ids of services that the entry names. */
  readonly services?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of standards that the entry's certificate certifies or may certify: an edition matches certificates that name no edition, and the other way round. */
  readonly standards?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Statuses to keep; null: all. */
  readonly statuses?: InputMaybe<ReadonlyArray<ScopeStatus>>;
};

/** Subjects by environment, certificate or standard. Rows are ordered by family, those without one last, then by id. */
export type ScopeMatrix = {
  readonly __typename?: 'ScopeMatrix';
  /** The day that the answer is for; after a cursor, the cursor's. */
  readonly asOf: Scalars['Date']['output'];
  /** Number of all columns. 0 if nothing is known of the subjects, unless the filter names columns. */
  readonly columnCount: Scalars['Int']['output'];
  /** The columns of the page, in the order of the cells. */
  readonly columns: ReadonlyArray<MatrixColumn>;
  /** The rows of the page, each with its cursor. */
  readonly edges: ReadonlyArray<MatrixEdge>;
  /** True if there are more columns: to get them, set `afterColumn` to the id of the last one. */
  readonly hasMoreColumns: Scalars['Boolean']['output'];
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<MatrixRow>;
  /** Why the answer is smaller or less sure than expected, as in `inheritance`. */
  readonly notes: ReadonlyArray<InheritanceNote>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** The revision of the graph that was read; after a cursor, the cursor's. */
  readonly revision: Scalars['Int']['output'];
  /** The answer in sentences, based on all rows and not only on this page. */
  readonly summary: AnswerSummary;
  /** Number of all rows. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What is known about a standard in an environment on the day. */
export type ScopeOverviewCell = {
  readonly __typename?: 'ScopeOverviewCell';
  /** Certainty of the surest support; null if there is none. */
  readonly certainty: Maybe<Certainty>;
  /** Number of certificates in force to the standard that apply in the environment, or have entries there. */
  readonly certificates: Scalars['Int']['output'];
  /** The environment; null if the source does not state it. */
  readonly environment: Maybe<Environment>;
  /** Number of families that are named without a list of their services. */
  readonly families: Scalars['Int']['output'];
  /** Number of services with a support, as in `inheritance` without a filter. */
  readonly services: Scalars['Int']['output'];
  /** The standard that certificates in force certify: the only edition in force, if there is exactly one, otherwise as sources state it. */
  readonly standard: Standard;
};

/**
 * One side of a comparison: the scope of a certificate in one or all environments, on a day, at a revision. It has the entries valid on the day, even if
 * the certificate is not in force then: see `fromInForce` and `toInForce`.
 */
export type ScopePoint = {
  /** The day; null: today in UTC. With `after`, the cursor's day of this point applies and a different one is rejected. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the certificate. */
  readonly certificate: Scalars['ID']['input'];
  /**
   * Id of the environment; null: all, including entries without an environment. If an environment is given, entries without one are not compared;
   * `codedNotes` of the answer states how many there are.
   */
  readonly environment?: InputMaybe<Scalars['ID']['input']>;
  /** A published revision, or the staged one with a token of scope `import`, `review` or `publish`; null: the current one. With `after`, the cursor's revision of this point applies and a different one is rejected. */
  readonly revision?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source states about a subject under a certificate. */
export type ScopeStatus =
  /** It is being audited. */
  | 'IN_AUDIT'
  /** It is in scope. */
  | 'IN_SCOPE'
  /** It is not in scope. An empty cell in a list is not such a statement. */
  | 'NOT_IN_SCOPE'
  /** It is planned to be in scope. */
  | 'PLANNED';

/** Subject of a scope entry: a service or a family. */
export type ScopeSubject = {
  /** Its global id, such as `service/key-vault` or `family/azure`. */
  readonly id: Scalars['ID']['output'];
  /** The name as sources give it. */
  readonly name: Scalars['String']['output'];
};

/** A page of search results: exact names first, then names that start with the text, shorter ones first, then other matches, best first. Among equal matches, those with certificates in force today come first. Withdrawn nodes come last unless their name matches exactly. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<SearchResult>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of all results. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A result in a list. */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The result. */
  readonly node: SearchResult;
};

/** A node found by a search. */
export type SearchResult = {
  readonly __typename?: 'SearchResult';
  /** Kind of the node. */
  readonly kind: NodeKind;
  /** What matched, if not the name: an alias, number, title or, for a clause or certificate, the designation of its standard. Null if the name matched. */
  readonly matched: Maybe<Scalars['String']['output']>;
  /** Its name, designation or number and title. */
  readonly name: Scalars['String']['output'];
  /** The node. */
  readonly node: Named;
};

/** A service that a provider offers. */
export type Service = Named & Node & ScopeSubject & {
  readonly __typename?: 'Service';
  /** Former and other names, by name. */
  readonly aliases: ReadonlyArray<Alias>;
  /** The services that it is a component of, by id. The statements, and whether they were inferred, are in `memberships(kinds: [COMPONENT_OF])`. */
  readonly componentOf: ReadonlyArray<Service>;
  /** Services that are components of it, by id. */
  readonly components: ReadonlyArray<Service>;
  /** The families that it belongs to, each with the statement behind it. */
  readonly families: ReadonlyArray<ServiceFamilyMembership>;
  /** Its global id, such as `service/key-vault`. */
  readonly id: Scalars['ID']['output'];
  /** Requirements that it inherits, including through its families. */
  readonly inheritance: InheritanceConnection;
  /** Memberships from or to this node, by id, each with its sources and whether it was inferred from a name. */
  readonly memberships: MembershipConnection;
  /** The current name. */
  readonly name: Scalars['String']['output'];
  /** The services that replaced it, by id. The statements are in `memberships(kinds: [REPLACED_BY])`. */
  readonly replacedBy: ReadonlyArray<Service>;
  /** Services that it replaced, by id. */
  readonly replaces: ReadonlyArray<Service>;
  /** The entries that name this service itself and are valid on the day, by environment and certificate. Includes entries of certificates that are not in force on the day, unless `inForceOnly` is true. */
  readonly scope: ScopeEntryConnection;
  /** Sources of the facts on this node. */
  readonly sources: ReadonlyArray<Source>;
};


/** A service that a provider offers. */
export type ServiceInheritanceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<InheritanceFilter>;
  first?: Scalars['Int']['input'];
};


/** A service that a provider offers. */
export type ServiceMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<MembershipKind>>;
};


/** A service that a provider offers. */
export type ServiceScopeArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  certificates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  environments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  first?: Scalars['Int']['input'];
  inForceOnly?: Scalars['Boolean']['input'];
  statuses?: InputMaybe<ReadonlyArray<ScopeStatus>>;
};

/** Result of one service for the standard as a whole, also if the graph has no requirements of the standard. */
export type ServiceAssessment = {
  readonly __typename?: 'ServiceAssessment';
  /** The basis of its surest row through that certificate; null: no certificate covers it. */
  readonly basis: Maybe<InheritanceBasis>;
  /** Certainty with which a certificate to the standard covers it there; null: none does. */
  readonly certainty: Maybe<Certainty>;
  /** The certificates to the standard that cover it there, surest first; empty if none does. */
  readonly certificates: ReadonlyArray<Certificate>;
  /** True if another entry of that certificate and the environment says that it is not, or not yet, in scope. */
  readonly contradicted: Scalars['Boolean']['output'];
  /** The `exclusions` of its requirements: entries that say that it, or something that it is part of, is not or not yet in scope there. */
  readonly exclusions: ReadonlyArray<ScopeEntry>;
  /** Number of the standard's requirements by who meets them for this service, weakest first. UNKNOWN includes those that it does not inherit. */
  readonly responsibilities: ReadonlyArray<ResponsibilityCount>;
  /** The service. */
  readonly service: Service;
  /** The sources of its scope; if no certificate covers it, the sources of `exclusions` and `unplaced`. */
  readonly sources: ReadonlyArray<Source>;
  /** The `unplaced` entries of its requirements: they have it, or something that it is part of, in scope on the day without naming an environment. */
  readonly unplaced: ReadonlyArray<ScopeEntry>;
  /** The verdict on the service. NOT_IN_SCOPE: a source states that it is not in scope, as for the outcome EXCLUDED. */
  readonly verdict: Verdict;
};

/** A page of a list of services, by id. */
export type ServiceConnection = {
  readonly __typename?: 'ServiceConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ServiceEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Service>;
  /**
   * Notes if the list is selected by scope entries: families named instead of services, subjects without an environment although the filter has
   * environments, and why the list is empty. Other lists have none.
   */
  readonly notes: ReadonlyArray<InheritanceNote>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A service in a list. */
export type ServiceEdge = {
  readonly __typename?: 'ServiceEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The service. */
  readonly node: Service;
};

/** A group of services that sources name as a whole, such as Azure or Dynamics 365. */
export type ServiceFamily = Named & Node & ScopeSubject & {
  readonly __typename?: 'ServiceFamily';
  /** Former and other names, by name. */
  readonly aliases: ReadonlyArray<Alias>;
  /** Its global id, such as `family/azure`. */
  readonly id: Scalars['ID']['output'];
  /** Requirements that it inherits as a whole. */
  readonly inheritance: InheritanceConnection;
  /** Memberships from or to this node, by id, each with its sources and whether it was inferred from a name. */
  readonly memberships: MembershipConnection;
  /** The name as sources give it. */
  readonly name: Scalars['String']['output'];
  /** The entries that name the family and are valid on the day, by environment and certificate. Includes entries of certificates that are not in force on the day, unless `inForceOnly` is true. */
  readonly scope: ScopeEntryConnection;
  /** The services in it, by id. The statements, and whether they were inferred, are in `memberships(kinds: [IN_FAMILY])`. */
  readonly services: ServiceConnection;
  /** Sources of the facts on this node. */
  readonly sources: ReadonlyArray<Source>;
};


/** A group of services that sources name as a whole, such as Azure or Dynamics 365. */
export type ServiceFamilyInheritanceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<InheritanceFilter>;
  first?: Scalars['Int']['input'];
};


/** A group of services that sources name as a whole, such as Azure or Dynamics 365. */
export type ServiceFamilyMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<MembershipKind>>;
};


/** A group of services that sources name as a whole, such as Azure or Dynamics 365. */
export type ServiceFamilyScopeArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  certificates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  environments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  first?: Scalars['Int']['input'];
  inForceOnly?: Scalars['Boolean']['input'];
  statuses?: InputMaybe<ReadonlyArray<ScopeStatus>>;
};


/** A group of services that sources name as a whole, such as Azure or Dynamics 365. */
export type ServiceFamilyServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Membership of a service in a family. */
export type ServiceFamilyMembership = {
  readonly __typename?: 'ServiceFamilyMembership';
  /** The family that the service belongs to. */
  readonly family: ServiceFamily;
  /** True if it was inferred from the name. */
  readonly inferred: Scalars['Boolean']['output'];
  /** The statement behind it. */
  readonly statement: Membership;
};

/**
 * Selects services. A node matches if it matches each list, and it matches a list if it has one of its values. An empty list matches nothing. With `providers`, `standards`, `certificates`,
 * `environments`, `statuses` or `inForceOnly: true`: services with one scope entry that matches all of them and is valid on the day. Unless `inForceOnly` is true, its certificate need not be in
 * force. Unknown ids are rejected.
 */
export type ServiceFilter = {
  /** Ids of the entry's certificates. */
  readonly certificates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of the entry's environments; entries that name none do not match. */
  readonly environments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of families that they belong to. */
  readonly families?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** True: only entries whose certificate is in force on the day. An unknown bound is open. */
  readonly inForceOnly?: Scalars['Boolean']['input'];
  /** Ids of the organizations that hold the entry's certificate or, if no holder is stated, operate an environment that it applies in. */
  readonly providers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of standards that the entry's certificate certifies or may certify: an edition matches certificates that name no edition, and the other way round. */
  readonly standards?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Statuses of entries to keep; null: only IN_SCOPE. */
  readonly statuses?: InputMaybe<ReadonlyArray<ScopeStatus>>;
};

/** Origin of facts. */
export type Source = Named & Node & {
  readonly __typename?: 'Source';
  /** SHA-256 of what was read, in hexadecimal; null if not recorded. */
  readonly contentHash: Maybe<Scalars['String']['output']>;
  /** Its own date, as precise as stated; null if it has none. The age of its facts is counted from it. */
  readonly date: Maybe<Scalars['PartialDate']['output']>;
  /** Its global id, such as `source/aud`. */
  readonly id: Scalars['ID']['output'];
  /** The licence of its content; null if unknown. */
  readonly licence: Maybe<Scalars['String']['output']>;
  /** Its title. */
  readonly name: Scalars['String']['output'];
  /** Its publisher; null if unknown. */
  readonly publisher: Maybe<Scalars['String']['output']>;
  /** The day on which it was read for this graph; null if not recorded. Reading a source again does not make its facts newer. */
  readonly readOn: Maybe<Scalars['Date']['output']>;
  /** A short title, for rows and sentences; the full title if there is none. */
  readonly shortTitle: Scalars['String']['output'];
  /**
   * Statements that cite it at the revision, by id: review them if the source is stale or withdrawn. Facts on nodes, such as the days of a certificate,
   * are not statements; nodes have their own `sources`.
   */
  readonly statements: StatementConnection;
  /** Its title, in one line. */
  readonly title: Scalars['String']['output'];
  /** Its address; null if it is unknown or not public. */
  readonly url: Maybe<Scalars['String']['output']>;
};


/** Origin of facts. */
export type SourceStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  alone?: Scalars['Boolean']['input'];
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<StatementKind>>;
};

/** A page of a list of sources, by id. */
export type SourceConnection = {
  readonly __typename?: 'SourceConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<SourceEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Source>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A source in a list. */
export type SourceEdge = {
  readonly __typename?: 'SourceEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The source. */
  readonly node: Source;
};

/** An edition of a standard, or a standard cited without an edition, which then remains unknown. */
export type Standard = Named & Node & {
  readonly __typename?: 'Standard';
  /** Other designations, by name. */
  readonly aliases: ReadonlyArray<Alias>;
  /** True if conformity can be certified; null if no source states it. */
  readonly certifiable: Maybe<Scalars['Boolean']['output']>;
  /** The certificates that certify it, by id, on whatever day they are in force. */
  readonly certificates: CertificateConnection;
  /** Its clauses, in the order of its contents. */
  readonly clauses: ClauseConnection;
  /** Its short name for citations, such as `ISO/IEC 20000-1:2018`. */
  readonly designation: Scalars['String']['output'];
  /** The edition; null if the standard is cited without one. */
  readonly edition: Maybe<Scalars['String']['output']>;
  /** The family that it belongs to, such as `ISO/IEC 20000`; null if no source states it. */
  readonly family: Maybe<Scalars['String']['output']>;
  /** Its global id, such as `standard/iso-20000-1-2018`. */
  readonly id: Scalars['ID']['output'];
  /**
   * When the edition was published, as precise as its source; null if no source states it. No certificate to it is in force before the first day of
   * this period.
   */
  readonly inForceFrom: Maybe<Scalars['PartialDate']['output']>;
  /**
   * When certificates to the edition end, such as at the end of a transition period, as precise as its source; null if no source states it. No
   * certificate to it is in force after the last day of this period. A publisher may withdraw an edition earlier: see `status`.
   */
  readonly inForceUntil: Maybe<Scalars['PartialDate']['output']>;
  /** Memberships from or to this node, by id, each with its sources and whether it was inferred from a name. */
  readonly memberships: MembershipConnection;
  /** Its designation. */
  readonly name: Scalars['String']['output'];
  /** A remark of its source. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Its publisher; null if no source states it, or if sources disagree: `memberships(kinds: [PUBLISHED_BY])` has their statements. */
  readonly publisher: Maybe<Organization>;
  /** Relations to other standards, in both directions, by id of the relation. */
  readonly relations: StandardRelationConnection;
  /** Sources of the facts on this node. */
  readonly sources: ReadonlyArray<Source>;
  /** Null if no source states it. */
  readonly status: Maybe<StandardStatus>;
  /** The title; null if no source states one. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Values by source of its status and days, if its sources differ; as in `Certificate.words`. */
  readonly words: ReadonlyArray<PropertyWord>;
};


/** An edition of a standard, or a standard cited without an edition, which then remains unknown. */
export type StandardCertificatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
};


/** An edition of a standard, or a standard cited without an edition, which then remains unknown. */
export type StandardClausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kind?: InputMaybe<ClauseKind>;
};


/** An edition of a standard, or a standard cited without an edition, which then remains unknown. */
export type StandardMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<MembershipKind>>;
};


/** An edition of a standard, or a standard cited without an edition, which then remains unknown. */
export type StandardRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<StandardRelationKind>>;
};

/** A page of a list of standards, by id. */
export type StandardConnection = {
  readonly __typename?: 'StandardConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<StandardEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Standard>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A standard in a list. */
export type StandardEdge = {
  readonly __typename?: 'StandardEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The standard. */
  readonly node: Standard;
};

/** Selects standards. A node matches if it matches each list, and it matches a list if it has one of its values. An empty list matches nothing. Unknown ids are rejected. */
export type StandardFilter = {
  /** True: standards that can be certified; false: those that cannot. Standards for which no source states it do not match. */
  readonly certifiable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Families of standards, such as `ISO/IEC 20000`. */
  readonly families?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Ids of the organizations that publish them. */
  readonly publishers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Status to keep; standards without a stated status do not match. */
  readonly statuses?: InputMaybe<ReadonlyArray<StandardStatus>>;
};

/** A page of the requirements of a standard, in the order of its contents, with what matches them in another one. */
export type StandardGapConnection = {
  readonly __typename?: 'StandardGapConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<StandardGapEdge>;
  /** The standard that is compared. */
  readonly from: Standard;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<GapRow>;
  /** Remarks: a standard without requirements in the graph, nothing that relates the two, relationships that neither standard’s publisher states, or requirements with more paths than are listed. */
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** The revision of the graph that was read; after a cursor, the cursor's. */
  readonly revision: Scalars['Int']['output'];
  /** The standard that it is compared with. */
  readonly to: Standard;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
  /** All requirements of `from` by coverage, whatever `coverages` keeps. */
  readonly totals: GapTotals;
  /** All requirements of `to` by coverage, as if the two standards were exchanged. */
  readonly totalsOfTo: GapTotals;
  /** The requirements of `to` with coverage NONE when it is compared with `from`, in the order of its contents. */
  readonly unmatchedOfTo: ClauseConnection;
};


/** A page of the requirements of a standard, in the order of its contents, with what matches them in another one. */
export type StandardGapConnectionUnmatchedOfToArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A compared requirement in a list. */
export type StandardGapEdge = {
  readonly __typename?: 'StandardGapEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The requirement and what matches it. */
  readonly node: GapRow;
};

/** A relation between two standards, stated by a source. */
export type StandardRelation = Node & Statement & {
  readonly __typename?: 'StandardRelation';
  /** The standard that the relation is read from. */
  readonly from: Standard;
  /** Its global id, `relation/…`: derived from what it is about and its sources, so the same statement always has the same id. */
  readonly id: Scalars['ID']['output'];
  /** The import that added the statement in this form; null only if the graph has lost the import. */
  readonly importRun: Maybe<ImportRun>;
  /** Kind of the relation. */
  readonly kind: StandardRelationKind;
  /** A remark of the source. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The statement as a sentence. A node missing at its revision is named by its id. */
  readonly sentence: Scalars['String']['output'];
  /** The first revision that has the statement in this form. */
  readonly sinceRevision: Scalars['Int']['output'];
  /** Its sources; at least one. */
  readonly sources: ReadonlyArray<Source>;
  /** The standard that the relation is read to. */
  readonly to: Standard;
};

/** A page of a list of relations, by id. */
export type StandardRelationConnection = {
  readonly __typename?: 'StandardRelationConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<StandardRelationEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<StandardRelation>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A relation in a list. */
export type StandardRelationEdge = {
  readonly __typename?: 'StandardRelationEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The relation. */
  readonly node: StandardRelation;
};

/** Kind of a relation of a standard to another one, read from `from` to `to`. */
export type StandardRelationKind =
  /** Selects a baseline of its requirements. */
  | 'BASELINE_OF'
  /** Is used together with it. */
  | 'COMPLEMENTS'
  /** Is an edition of it. */
  | 'EDITION_OF'
  /** Adds requirements or controls to it. */
  | 'EXTENDS'
  /** Gives guidance on it. */
  | 'GUIDES'
  /** Guides the integrated implementation of it with another one. */
  | 'INTEGRATES'
  /** Replaces it. */
  | 'REPLACES';

/** State of an edition. */
export type StandardStatus =
  /** In force, as a source says. */
  | 'CURRENT'
  /** Withdrawn or superseded, as a source says. */
  | 'WITHDRAWN';

/** A link between nodes that a source states, with its id, sources and import. */
export type Statement = {
  /** Derived from what the statement is about and its sources, so the same statement always has the same id. */
  readonly id: Scalars['ID']['output'];
  /** The import that added the statement in this form; null only if the graph has lost the import. */
  readonly importRun: Maybe<ImportRun>;
  /** The statement as a sentence. A node missing at its revision is named by its id. */
  readonly sentence: Scalars['String']['output'];
  /** The first revision that has the statement in this form. */
  readonly sinceRevision: Scalars['Int']['output'];
  /** Its sources; at least one. */
  readonly sources: ReadonlyArray<Source>;
};

/** A page of a list of statements, by id. */
export type StatementConnection = {
  readonly __typename?: 'StatementConnection';
  /** The items of the page, each with its cursor. */
  readonly edges: ReadonlyArray<StatementEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Statement>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A statement in a list. */
export type StatementEdge = {
  readonly __typename?: 'StatementEdge';
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The statement. */
  readonly node: Statement;
};

/** The kinds of statements. */
export type StatementKind =
  /** Another name of a node. */
  | 'ALIAS'
  /** A mapping between clauses of two standards. */
  | 'CLAUSE_MAPPING'
  /** A certificate excludes a clause, in general or for a service or family. */
  | 'EXCEPTION'
  /** A certificate leverages another one. */
  | 'LEVERAGE'
  /** A plain link between two nodes. */
  | 'MEMBERSHIP'
  /** Responsibility for a requirement in an environment. */
  | 'RESPONSIBILITY'
  /** A service or family is, or is not, in the scope of a certificate. */
  | 'SCOPE_ENTRY'
  /** A relation between two standards. */
  | 'STANDARD_RELATION';

/** Number of rows of a subject. */
export type SubjectCount = {
  readonly __typename?: 'SubjectCount';
  /** Number of rows. */
  readonly count: Scalars['Int']['output'];
  /** The service or family. */
  readonly subject: ScopeSubject;
};

/** A property for which the value of each source is kept, named by its field. */
export type ToldProperty =
  /** `Certificate.customerKeeps`. */
  | 'CUSTOMER_KEEPS'
  /** `Certificate.expiresOn`, a day. */
  | 'EXPIRES_ON'
  /** `Standard.inForceFrom`, a day, month or year. */
  | 'IN_FORCE_FROM'
  /** `Standard.inForceUntil`, a day, month or year. */
  | 'IN_FORCE_UNTIL'
  /** `Certificate.issuedOn`, a day. */
  | 'ISSUED_ON'
  /** `Clause.kind`, HEADING or REQUIREMENT. */
  | 'KIND'
  /** `Certificate.level`. */
  | 'LEVEL'
  /** `Certificate.number`. */
  | 'NUMBER'
  /** `Certificate.status` or `Standard.status`, a word of its enum. */
  | 'STATUS'
  /** `Clause.title`. */
  | 'TITLE'
  /** `Clause.withdrawn`, true or false; false for a source of the clause that states nothing on it. */
  | 'WITHDRAWN';

/**
 * How sure an answer is as a whole. Each requirement counts by its surest row, and the requirements of an edition count as the weakest of them, so that a
 * verdict never says more than the rows.
 */
export type Verdict =
  /** The subject itself is not in scope, but its certificate leverages one to the standard. The rows may be DERIVED or POSSIBLE; `sentence` says which. */
  | 'BY_LEVERAGE'
  /** It follows from what sources state. For example, no source names the edition, and only one is in force. */
  | 'DERIVED'
  /** It differs by subject, edition or environment; see `verdicts` and `tiles`. */
  | 'MIXED'
  /** A source states that the subject is not, or not yet, in scope there. Only assessments and answers with `reasons` have this verdict; others have NO_EVIDENCE. */
  | 'NOT_IN_SCOPE'
  /** No source shows it. This does not mean “no”. */
  | 'NO_EVIDENCE'
  /** It may be otherwise; `reservations` say why. */
  | 'POSSIBLE'
  /** Sources state that the subject is in scope, and which edition the certificate is to. */
  | 'STATED';

/** Number of subjects with a verdict. */
export type VerdictCount = {
  readonly __typename?: 'VerdictCount';
  /** Number of services and families. */
  readonly subjects: Scalars['Int']['output'];
  /** The verdict. MIXED: it differs by edition or environment. */
  readonly verdict: Verdict;
};

/** An edge between two nodes of a view. */
export type ViewEdge = {
  readonly __typename?: 'ViewEdge';
  /** Id of the subject of the verb. */
  readonly from: Scalars['ID']['output'];
  /** Identifies the edge in every view for the same day. */
  readonly id: Scalars['ID']['output'];
  /** True if the certificates of the statement are in force on the requested day; null: it has none, or no day was requested. */
  readonly inForce: Maybe<Scalars['Boolean']['output']>;
  /** The statement behind it; null for a clause and its standard. */
  readonly statement: Maybe<Statement>;
  /** Id of the object of the verb. */
  readonly to: Scalars['ID']['output'];
  /** Its verb, such as `lists as in scope` or `belongs to`. */
  readonly verb: Scalars['String']['output'];
};

/** A node of a view. */
export type ViewNode = {
  readonly __typename?: 'ViewNode';
  /** Number of steps from the center. */
  readonly distance: Scalars['Int']['output'];
  /** Number of neighbours of each requested kind that the view does not show. */
  readonly folded: ReadonlyArray<FoldedCount>;
  /** Kind of the node. */
  readonly kind: NodeKind;
  /** Its name, designation or number and title. */
  readonly name: Scalars['String']['output'];
  /** The node itself. */
  readonly node: Named;
};

/** One reason why a requirement is not inherited. */
export type WhyNot = {
  readonly __typename?: 'WhyNot';
  /** The reason, for programs. */
  readonly code: WhyNotCode;
  /** The reason in a sentence. */
  readonly sentence: Scalars['String']['output'];
  /** Sources of the sentence: of the statement, the certificate's days, leverage and the clause. Empty if a statement is missing. */
  readonly sources: ReadonlyArray<Source>;
  /**
   * The blocking statement, one that would count on another day or elsewhere, or one by which the certificate certifies another standard. Null if a
   * statement is missing or the clause is not a requirement.
   */
  readonly statement: Maybe<Statement>;
};

/** Why a requirement is not inherited. */
export type WhyNotCode =
  /** An entry says that it is not, or not yet, in scope. */
  | 'BLOCKED'
  /** An entry names the subject, but is not valid on the day. */
  | 'ENTRY_NOT_VALID'
  /** An entry names the subject but no environment, so it is unknown whether it applies in this one. */
  | 'ENVIRONMENT_NOT_STATED'
  /** The certificate excludes the requirement, in general or for the entry that names the subject. */
  | 'EXCEPTED'
  /** The subject is a component of a service that is in scope through its family, and components are not in the family of their whole. */
  | 'FAMILY_OF_WHOLE'
  /**
   * The subject's own certificate leverages a certificate to the standard, but no source states the requirement as inherited from there. With more
   * `leverageHops`, the row would be POSSIBLE.
   */
  | 'LEVERAGE_NOT_FOLLOWED'
  /** The clause is a heading and requires nothing itself. */
  | 'NOT_A_REQUIREMENT'
  /** A certificate that names the subject, or one that it leverages, is not in force on the day. */
  | 'NOT_IN_FORCE'
  /**
   * No entry of a requested certificate, of one that leverages it, or of one that applies in the environment names the subject, its family or a service
   * that it is a component of. Also given if entries name it, but on no day as in scope.
   */
  | 'NOT_NAMED'
  /** No certificate in the graph certifies the standard. */
  | 'NO_CERTIFICATE'
  /**
   * An entry names the subject in another environment, or in an environment although the question is about entries without one. Also given if the entry
   * names no environment and its certificate is stated to apply only in others.
   */
  | 'OTHER_ENVIRONMENT'
  /** The requested certificate certifies another standard, or its standard is unknown. */
  | 'OTHER_STANDARD'
  /** The subject is a component of what an entry lists, but more than four levels down, which is the limit. */
  | 'TOO_FAR'
  /** The graph has no node with this id. */
  | 'UNKNOWN_ID'
  /** The publisher has withdrawn the requirement. */
  | 'WITHDRAWN';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  DiscardImportResult:
    | ( ImportDiscarded )
    | ( ImportNotFound )
  ;
  PublishImportResult:
    | ( ImportNotFound )
    | ( Omit<ImportPublished, 'importRun'> & { importRun: _RefType['ImportRun'] } )
  ;
  RevertImportResult:
    | ( ImportConflict )
    | ( ImportNotFound )
    | ( Omit<ImportReverted, 'importRun'> & { importRun: _RefType['ImportRun'] } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Alias: ResolverTypeWrapper<AliasModel>;
  AliasKind: AliasKind;
  AnswerCheck: ResolverTypeWrapper<AnswerCheckModel>;
  AnswerCheckKind: AnswerCheckKind;
  AnswerCheckState: AnswerCheckState;
  AnswerSummary: ResolverTypeWrapper<AnswerSummaryModel>;
  AnswerTiles: ResolverTypeWrapper<AnswerTilesModel>;
  AnsweredPlace: ResolverTypeWrapper<AnsweredPlaceModel>;
  AssessedCertificate: ResolverTypeWrapper<AssessedCertificateModel>;
  AssessedHeading: ResolverTypeWrapper<Omit<AssessedHeading, 'clause'> & { clause: ResolversTypes['Clause'] }>;
  AssessedRequirement: ResolverTypeWrapper<AssessedRequirementModel>;
  AssessedRequirementConnection: ResolverTypeWrapper<Connection<AssessedRequirementModel>>;
  AssessedRequirementEdge: ResolverTypeWrapper<Omit<AssessedRequirementEdge, 'node'> & { node: ResolversTypes['AssessedRequirement'] }>;
  AssessedService: ResolverTypeWrapper<AssessedServiceModel>;
  Assessment: ResolverTypeWrapper<AssessmentModel>;
  AssessmentOutcome: AssessmentOutcome;
  AssessmentTotals: ResolverTypeWrapper<AssessmentTotals>;
  AuditAction: AuditAction;
  AuditOutcome: AuditOutcome;
  AuditRecord: ResolverTypeWrapper<AuditRecord>;
  AuditRecordConnection: ResolverTypeWrapper<AuditRecordConnectionModel>;
  AuditRecordEdge: ResolverTypeWrapper<AuditRecordEdge>;
  BasisCount: ResolverTypeWrapper<BasisCount>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Certainty: Certainty;
  CertaintyCount: ResolverTypeWrapper<CertaintyCount>;
  Certificate: ResolverTypeWrapper<CertificateModel>;
  CertificateConnection: ResolverTypeWrapper<Connection<CertificateModel>>;
  CertificateCount: ResolverTypeWrapper<Omit<CertificateCount, 'certificate'> & { certificate: ResolversTypes['Certificate'] }>;
  CertificateDocument: ResolverTypeWrapper<CertificateDocument>;
  CertificateDocumentKind: CertificateDocumentKind;
  CertificateEdge: ResolverTypeWrapper<Omit<CertificateEdge, 'node'> & { node: ResolversTypes['Certificate'] }>;
  CertificateFilter: CertificateFilter;
  CertificateStatus: CertificateStatus;
  Change: ResolverTypeWrapper<ChangeModel>;
  ChangeConnection: ResolverTypeWrapper<Connection<ChangeModel>>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['Change'] }>;
  ChangeKind: ChangeKind;
  CitationInput: CitationInput;
  Clause: ResolverTypeWrapper<ClauseModel>;
  ClauseConnection: ResolverTypeWrapper<Connection<ClauseModel>>;
  ClauseEdge: ResolverTypeWrapper<Omit<ClauseEdge, 'node'> & { node: ResolversTypes['Clause'] }>;
  ClauseKind: ClauseKind;
  ClauseMapping: ResolverTypeWrapper<ClauseMappingModel>;
  ClauseMappingConnection: ResolverTypeWrapper<Connection<ClauseMappingModel>>;
  ClauseMappingEdge: ResolverTypeWrapper<Omit<ClauseMappingEdge, 'node'> & { node: ResolversTypes['ClauseMapping'] }>;
  ClauseMappingKind: ClauseMappingKind;
  CoveredEdition: ResolverTypeWrapper<CoveredEditionModel>;
  CustomerWord: ResolverTypeWrapper<CustomerWordModel>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DependentLevel: ResolverTypeWrapper<DependentLevel>;
  DiscardImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DiscardImportResult']>;
  EditionStep: ResolverTypeWrapper<EditionStepModel>;
  EditionTransition: ResolverTypeWrapper<Omit<EditionTransition, 'replacedBy' | 'replaces' | 'standard'> & { replacedBy: ReadonlyArray<ResolversTypes['EditionStep']>, replaces: ReadonlyArray<ResolversTypes['EditionStep']>, standard: ResolversTypes['Standard'] }>;
  Environment: ResolverTypeWrapper<EnvironmentModel>;
  EnvironmentConnection: ResolverTypeWrapper<Connection<EnvironmentModel>>;
  EnvironmentEdge: ResolverTypeWrapper<Omit<EnvironmentEdge, 'node'> & { node: ResolversTypes['Environment'] }>;
  EnvironmentFilter: EnvironmentFilter;
  EvidenceKind: EvidenceKind;
  EvidenceStep: ResolverTypeWrapper<EvidenceStepModel>;
  Exception: ResolverTypeWrapper<ExceptionModel>;
  ExceptionConnection: ResolverTypeWrapper<Connection<ExceptionModel>>;
  ExceptionEdge: ResolverTypeWrapper<Omit<ExceptionEdge, 'node'> & { node: ResolversTypes['Exception'] }>;
  ExpiryImpact: ResolverTypeWrapper<ExpiryImpactModel>;
  ExpiryImpactConnection: ResolverTypeWrapper<ExpiryImpactConnectionModel>;
  ExpiryImpactEdge: ResolverTypeWrapper<Omit<ExpiryImpactEdge, 'node'> & { node: ResolversTypes['ExpiryImpact'] }>;
  ExpiryLoss: ResolverTypeWrapper<ExpiryLossModel>;
  ExpiryLossConnection: ResolverTypeWrapper<ExpiryLossConnectionModel>;
  ExpiryLossEdge: ResolverTypeWrapper<Omit<ExpiryLossEdge, 'node'> & { node: ResolversTypes['ExpiryLoss'] }>;
  ExplainedEnvironment: ResolverTypeWrapper<ExplainedEnvironmentModel>;
  Explanation: ResolverTypeWrapper<ExplanationModel>;
  Extent: Extent;
  Finding: ResolverTypeWrapper<FindingModel>;
  FindingConnection: ResolverTypeWrapper<FindingConnectionModel>;
  FindingCount: ResolverTypeWrapper<FindingCount>;
  FindingEdge: ResolverTypeWrapper<Omit<FindingEdge, 'node'> & { node: ResolversTypes['Finding'] }>;
  FindingKind: FindingKind;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FoldedCount: ResolverTypeWrapper<FoldedCount>;
  GapCoverage: GapCoverage;
  GapPath: ResolverTypeWrapper<GapPathModel>;
  GapRow: ResolverTypeWrapper<GapRowModel>;
  GapTotals: ResolverTypeWrapper<GapTotals>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportConflict: ResolverTypeWrapper<ImportConflict>;
  ImportConflictItem: ResolverTypeWrapper<ImportConflictItem>;
  ImportCounts: ResolverTypeWrapper<ImportCounts>;
  ImportDiscarded: ResolverTypeWrapper<ImportDiscarded>;
  ImportNotFound: ResolverTypeWrapper<ImportNotFound>;
  ImportPublished: ResolverTypeWrapper<Omit<ImportPublished, 'importRun'> & { importRun: ResolversTypes['ImportRun'] }>;
  ImportReverted: ResolverTypeWrapper<Omit<ImportReverted, 'importRun'> & { importRun: ResolversTypes['ImportRun'] }>;
  ImportRun: ResolverTypeWrapper<ImportRunModel>;
  ImportRunConnection: ResolverTypeWrapper<Connection<ImportRunModel>>;
  ImportRunEdge: ResolverTypeWrapper<Omit<ImportRunEdge, 'node'> & { node: ResolversTypes['ImportRun'] }>;
  ImportState: ImportState;
  ImportedFile: ResolverTypeWrapper<ImportedFile>;
  InheritanceBasis: InheritanceBasis;
  InheritanceConnection: ResolverTypeWrapper<InheritanceConnectionModel>;
  InheritanceEdge: ResolverTypeWrapper<Omit<InheritanceEdge, 'node'> & { node: ResolversTypes['InheritedRequirement'] }>;
  InheritanceFacets: ResolverTypeWrapper<InheritanceFacetsModel>;
  InheritanceFilter: InheritanceFilter;
  InheritanceNote: ResolverTypeWrapper<InheritanceNoteModel>;
  InheritedClause: ResolverTypeWrapper<InheritedClauseModel>;
  InheritedClauseConnection: ResolverTypeWrapper<Connection<InheritedClauseModel>>;
  InheritedClauseEdge: ResolverTypeWrapper<Omit<InheritedClauseEdge, 'node'> & { node: ResolversTypes['InheritedClause'] }>;
  InheritedRequirement: ResolverTypeWrapper<InheritedRequirementModel>;
  InheritingSubject: ResolverTypeWrapper<InheritingSubjectModel>;
  InheritingSubjectConnection: ResolverTypeWrapper<Connection<InheritingSubjectModel>>;
  InheritingSubjectEdge: ResolverTypeWrapper<Omit<InheritingSubjectEdge, 'node'> & { node: ResolversTypes['InheritingSubject'] }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Leverage: ResolverTypeWrapper<LeverageModel>;
  LeverageLink: ResolverTypeWrapper<LeverageLinkModel>;
  LeverageLinkConnection: ResolverTypeWrapper<Connection<LeverageLinkModel>>;
  LeverageLinkEdge: ResolverTypeWrapper<Omit<LeverageLinkEdge, 'node'> & { node: ResolversTypes['LeverageLink'] }>;
  LeverageOverview: ResolverTypeWrapper<LeverageOverviewModel>;
  LeverageOverviewConnection: ResolverTypeWrapper<Connection<LeverageOverviewModel>>;
  LeverageOverviewEdge: ResolverTypeWrapper<Omit<LeverageOverviewEdge, 'node'> & { node: ResolversTypes['LeverageOverview'] }>;
  MatrixCell: ResolverTypeWrapper<MatrixCellModel>;
  MatrixColumn: ResolverTypeWrapper<Omit<MatrixColumn, 'node'> & { node?: Maybe<ResolversTypes['Named']> }>;
  MatrixColumns: MatrixColumns;
  MatrixEdge: ResolverTypeWrapper<Omit<MatrixEdge, 'node'> & { node: ResolversTypes['MatrixRow'] }>;
  MatrixRow: ResolverTypeWrapper<MatrixRowModel>;
  Membership: ResolverTypeWrapper<MembershipModel>;
  MembershipConnection: ResolverTypeWrapper<Connection<MembershipModel>>;
  MembershipEdge: ResolverTypeWrapper<Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }>;
  MembershipKind: MembershipKind;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NameMatch: NameMatch;
  Named: ResolverTypeWrapper<NamedModel>;
  NearestInheritance: ResolverTypeWrapper<NearestInheritanceModel>;
  NearestKind: NearestKind;
  Node: ResolverTypeWrapper<NodeModel>;
  NodeKind: NodeKind;
  NoteCode: NoteCode;
  Offering: ResolverTypeWrapper<OfferingModel>;
  OfferingConnection: ResolverTypeWrapper<Connection<OfferingModel>>;
  OfferingEdge: ResolverTypeWrapper<Omit<OfferingEdge, 'node'> & { node: ResolversTypes['Offering'] }>;
  Organization: ResolverTypeWrapper<OrganizationModel>;
  OrganizationConnection: ResolverTypeWrapper<Connection<OrganizationModel>>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  OrganizationFilter: OrganizationFilter;
  OrganizationRole: OrganizationRole;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  PathEdge: ResolverTypeWrapper<Omit<PathEdge, 'statement'> & { statement?: Maybe<ResolversTypes['Statement']> }>;
  PathNode: ResolverTypeWrapper<PathNodeModel>;
  PendingTransition: ResolverTypeWrapper<PendingTransitionModel>;
  PendingTransitionConnection: ResolverTypeWrapper<Connection<PendingTransitionModel>>;
  PendingTransitionEdge: ResolverTypeWrapper<Omit<PendingTransitionEdge, 'node'> & { node: ResolversTypes['PendingTransition'] }>;
  PlaceCount: ResolverTypeWrapper<Omit<PlaceCount, 'certificate' | 'environment' | 'standards'> & { certificate: ResolversTypes['Certificate'], environment?: Maybe<ResolversTypes['Environment']>, standards: ReadonlyArray<ResolversTypes['Standard']> }>;
  PossibleReason: PossibleReason;
  PossibleReasonCount: ResolverTypeWrapper<PossibleReasonCount>;
  PropertyChange: ResolverTypeWrapper<PropertyChange>;
  PropertyWord: ResolverTypeWrapper<Omit<PropertyWord, 'source'> & { source: ResolversTypes['Source'] }>;
  ProviderOverview: ResolverTypeWrapper<ProviderOverviewModel>;
  ProviderOverviewConnection: ResolverTypeWrapper<Connection<ProviderOverviewModel>>;
  ProviderOverviewEdge: ResolverTypeWrapper<Omit<ProviderOverviewEdge, 'node'> & { node: ResolversTypes['ProviderOverview'] }>;
  ProviderProgramme: ResolverTypeWrapper<ProviderProgrammeModel>;
  PublishImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishImportResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RelationshipView: ResolverTypeWrapper<RelationshipViewModel>;
  ResolvedName: ResolverTypeWrapper<ResolvedNameModel>;
  Responsibility: ResolverTypeWrapper<ResponsibilityModel>;
  ResponsibilityCount: ResolverTypeWrapper<ResponsibilityCount>;
  ResponsibilityKind: ResponsibilityKind;
  RevertImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevertImportResult']>;
  Revision: ResolverTypeWrapper<Revision>;
  ScopeDiffChange: ResolverTypeWrapper<ScopeDiffChange>;
  ScopeDiffConnection: ResolverTypeWrapper<ScopeDiffConnectionModel>;
  ScopeDiffCounts: ResolverTypeWrapper<ScopeDiffCounts>;
  ScopeDiffEdge: ResolverTypeWrapper<Omit<ScopeDiffEdge, 'node'> & { node: ResolversTypes['ScopeDiffItem'] }>;
  ScopeDiffItem: ResolverTypeWrapper<ScopeDiffItemModel>;
  ScopeDiffKind: ScopeDiffKind;
  ScopeDiffNote: ResolverTypeWrapper<ScopeDiffNote>;
  ScopeDiffNoteCode: ScopeDiffNoteCode;
  ScopeDiffPoint: ResolverTypeWrapper<ScopeDiffPointModel>;
  ScopeEnding: ResolverTypeWrapper<ScopeEndingModel>;
  ScopeEndingConnection: ResolverTypeWrapper<ScopeEndingConnectionModel>;
  ScopeEndingEdge: ResolverTypeWrapper<Omit<ScopeEndingEdge, 'node'> & { node: ResolversTypes['ScopeEnding'] }>;
  ScopeEntry: ResolverTypeWrapper<ScopeEntryModel>;
  ScopeEntryConnection: ResolverTypeWrapper<Connection<ScopeEntryModel>>;
  ScopeEntryEdge: ResolverTypeWrapper<Omit<ScopeEntryEdge, 'node'> & { node: ResolversTypes['ScopeEntry'] }>;
  ScopeEntryFilter: ScopeEntryFilter;
  ScopeMatrix: ResolverTypeWrapper<ScopeMatrixModel>;
  ScopeOverviewCell: ResolverTypeWrapper<ScopeOverviewCellModel>;
  ScopePoint: ScopePoint;
  ScopeStatus: ScopeStatus;
  ScopeSubject: ResolverTypeWrapper<ScopeSubjectModel>;
  SearchConnection: ResolverTypeWrapper<SearchConnectionModel>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['SearchResult'] }>;
  SearchResult: ResolverTypeWrapper<SearchResultModel>;
  Service: ResolverTypeWrapper<ServiceModel>;
  ServiceAssessment: ResolverTypeWrapper<ServiceAssessmentModel>;
  ServiceConnection: ResolverTypeWrapper<ServiceConnectionModel>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  ServiceFamily: ResolverTypeWrapper<ServiceFamilyModel>;
  ServiceFamilyMembership: ResolverTypeWrapper<ServiceFamilyMembershipModel>;
  ServiceFilter: ServiceFilter;
  Source: ResolverTypeWrapper<SourceModel>;
  SourceConnection: ResolverTypeWrapper<Connection<SourceModel>>;
  SourceEdge: ResolverTypeWrapper<Omit<SourceEdge, 'node'> & { node: ResolversTypes['Source'] }>;
  Standard: ResolverTypeWrapper<StandardModel>;
  StandardConnection: ResolverTypeWrapper<Connection<StandardModel>>;
  StandardEdge: ResolverTypeWrapper<Omit<StandardEdge, 'node'> & { node: ResolversTypes['Standard'] }>;
  StandardFilter: StandardFilter;
  StandardGapConnection: ResolverTypeWrapper<StandardGapConnectionModel>;
  StandardGapEdge: ResolverTypeWrapper<Omit<StandardGapEdge, 'node'> & { node: ResolversTypes['GapRow'] }>;
  StandardRelation: ResolverTypeWrapper<StandardRelationModel>;
  StandardRelationConnection: ResolverTypeWrapper<Connection<StandardRelationModel>>;
  StandardRelationEdge: ResolverTypeWrapper<Omit<StandardRelationEdge, 'node'> & { node: ResolversTypes['StandardRelation'] }>;
  StandardRelationKind: StandardRelationKind;
  StandardStatus: StandardStatus;
  Statement: ResolverTypeWrapper<StatementModel>;
  StatementConnection: ResolverTypeWrapper<Connection<StatementModel>>;
  StatementEdge: ResolverTypeWrapper<Omit<StatementEdge, 'node'> & { node: ResolversTypes['Statement'] }>;
  StatementKind: StatementKind;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubjectCount: ResolverTypeWrapper<Omit<SubjectCount, 'subject'> & { subject: ResolversTypes['ScopeSubject'] }>;
  ToldProperty: ToldProperty;
  Verdict: Verdict;
  VerdictCount: ResolverTypeWrapper<VerdictCount>;
  ViewEdge: ResolverTypeWrapper<ViewEdgeModel>;
  ViewNode: ResolverTypeWrapper<ViewNodeModel>;
  WhyNot: ResolverTypeWrapper<WhyNotModel>;
  WhyNotCode: WhyNotCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Alias: AliasModel;
  AnswerCheck: AnswerCheckModel;
  AnswerSummary: AnswerSummaryModel;
  AnswerTiles: AnswerTilesModel;
  AnsweredPlace: AnsweredPlaceModel;
  AssessedCertificate: AssessedCertificateModel;
  AssessedHeading: Omit<AssessedHeading, 'clause'> & { clause: ResolversParentTypes['Clause'] };
  AssessedRequirement: AssessedRequirementModel;
  AssessedRequirementConnection: Connection<AssessedRequirementModel>;
  AssessedRequirementEdge: Omit<AssessedRequirementEdge, 'node'> & { node: ResolversParentTypes['AssessedRequirement'] };
  AssessedService: AssessedServiceModel;
  Assessment: AssessmentModel;
  AssessmentTotals: AssessmentTotals;
  AuditRecord: AuditRecord;
  AuditRecordConnection: AuditRecordConnectionModel;
  AuditRecordEdge: AuditRecordEdge;
  BasisCount: BasisCount;
  Boolean: Scalars['Boolean']['output'];
  CertaintyCount: CertaintyCount;
  Certificate: CertificateModel;
  CertificateConnection: Connection<CertificateModel>;
  CertificateCount: Omit<CertificateCount, 'certificate'> & { certificate: ResolversParentTypes['Certificate'] };
  CertificateDocument: CertificateDocument;
  CertificateEdge: Omit<CertificateEdge, 'node'> & { node: ResolversParentTypes['Certificate'] };
  CertificateFilter: CertificateFilter;
  Change: ChangeModel;
  ChangeConnection: Connection<ChangeModel>;
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['Change'] };
  CitationInput: CitationInput;
  Clause: ClauseModel;
  ClauseConnection: Connection<ClauseModel>;
  ClauseEdge: Omit<ClauseEdge, 'node'> & { node: ResolversParentTypes['Clause'] };
  ClauseMapping: ClauseMappingModel;
  ClauseMappingConnection: Connection<ClauseMappingModel>;
  ClauseMappingEdge: Omit<ClauseMappingEdge, 'node'> & { node: ResolversParentTypes['ClauseMapping'] };
  CoveredEdition: CoveredEditionModel;
  CustomerWord: CustomerWordModel;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DependentLevel: DependentLevel;
  DiscardImportResult: ResolversUnionTypes<ResolversParentTypes>['DiscardImportResult'];
  EditionStep: EditionStepModel;
  EditionTransition: Omit<EditionTransition, 'replacedBy' | 'replaces' | 'standard'> & { replacedBy: ReadonlyArray<ResolversParentTypes['EditionStep']>, replaces: ReadonlyArray<ResolversParentTypes['EditionStep']>, standard: ResolversParentTypes['Standard'] };
  Environment: EnvironmentModel;
  EnvironmentConnection: Connection<EnvironmentModel>;
  EnvironmentEdge: Omit<EnvironmentEdge, 'node'> & { node: ResolversParentTypes['Environment'] };
  EnvironmentFilter: EnvironmentFilter;
  EvidenceStep: EvidenceStepModel;
  Exception: ExceptionModel;
  ExceptionConnection: Connection<ExceptionModel>;
  ExceptionEdge: Omit<ExceptionEdge, 'node'> & { node: ResolversParentTypes['Exception'] };
  ExpiryImpact: ExpiryImpactModel;
  ExpiryImpactConnection: ExpiryImpactConnectionModel;
  ExpiryImpactEdge: Omit<ExpiryImpactEdge, 'node'> & { node: ResolversParentTypes['ExpiryImpact'] };
  ExpiryLoss: ExpiryLossModel;
  ExpiryLossConnection: ExpiryLossConnectionModel;
  ExpiryLossEdge: Omit<ExpiryLossEdge, 'node'> & { node: ResolversParentTypes['ExpiryLoss'] };
  ExplainedEnvironment: ExplainedEnvironmentModel;
  Explanation: ExplanationModel;
  Finding: FindingModel;
  FindingConnection: FindingConnectionModel;
  FindingCount: FindingCount;
  FindingEdge: Omit<FindingEdge, 'node'> & { node: ResolversParentTypes['Finding'] };
  Float: Scalars['Float']['output'];
  FoldedCount: FoldedCount;
  GapPath: GapPathModel;
  GapRow: GapRowModel;
  GapTotals: GapTotals;
  ID: Scalars['ID']['output'];
  ImportConflict: ImportConflict;
  ImportConflictItem: ImportConflictItem;
  ImportCounts: ImportCounts;
  ImportDiscarded: ImportDiscarded;
  ImportNotFound: ImportNotFound;
  ImportPublished: Omit<ImportPublished, 'importRun'> & { importRun: ResolversParentTypes['ImportRun'] };
  ImportReverted: Omit<ImportReverted, 'importRun'> & { importRun: ResolversParentTypes['ImportRun'] };
  ImportRun: ImportRunModel;
  ImportRunConnection: Connection<ImportRunModel>;
  ImportRunEdge: Omit<ImportRunEdge, 'node'> & { node: ResolversParentTypes['ImportRun'] };
  ImportedFile: ImportedFile;
  InheritanceConnection: InheritanceConnectionModel;
  InheritanceEdge: Omit<InheritanceEdge, 'node'> & { node: ResolversParentTypes['InheritedRequirement'] };
  InheritanceFacets: InheritanceFacetsModel;
  InheritanceFilter: InheritanceFilter;
  InheritanceNote: InheritanceNoteModel;
  InheritedClause: InheritedClauseModel;
  InheritedClauseConnection: Connection<InheritedClauseModel>;
  InheritedClauseEdge: Omit<InheritedClauseEdge, 'node'> & { node: ResolversParentTypes['InheritedClause'] };
  InheritedRequirement: InheritedRequirementModel;
  InheritingSubject: InheritingSubjectModel;
  InheritingSubjectConnection: Connection<InheritingSubjectModel>;
  InheritingSubjectEdge: Omit<InheritingSubjectEdge, 'node'> & { node: ResolversParentTypes['InheritingSubject'] };
  Int: Scalars['Int']['output'];
  Leverage: LeverageModel;
  LeverageLink: LeverageLinkModel;
  LeverageLinkConnection: Connection<LeverageLinkModel>;
  LeverageLinkEdge: Omit<LeverageLinkEdge, 'node'> & { node: ResolversParentTypes['LeverageLink'] };
  LeverageOverview: LeverageOverviewModel;
  LeverageOverviewConnection: Connection<LeverageOverviewModel>;
  LeverageOverviewEdge: Omit<LeverageOverviewEdge, 'node'> & { node: ResolversParentTypes['LeverageOverview'] };
  MatrixCell: MatrixCellModel;
  MatrixColumn: Omit<MatrixColumn, 'node'> & { node?: Maybe<ResolversParentTypes['Named']> };
  MatrixEdge: Omit<MatrixEdge, 'node'> & { node: ResolversParentTypes['MatrixRow'] };
  MatrixRow: MatrixRowModel;
  Membership: MembershipModel;
  MembershipConnection: Connection<MembershipModel>;
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  Mutation: Record<PropertyKey, never>;
  Named: NamedModel;
  NearestInheritance: NearestInheritanceModel;
  Node: NodeModel;
  Offering: OfferingModel;
  OfferingConnection: Connection<OfferingModel>;
  OfferingEdge: Omit<OfferingEdge, 'node'> & { node: ResolversParentTypes['Offering'] };
  Organization: OrganizationModel;
  OrganizationConnection: Connection<OrganizationModel>;
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  OrganizationFilter: OrganizationFilter;
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  PathEdge: Omit<PathEdge, 'statement'> & { statement?: Maybe<ResolversParentTypes['Statement']> };
  PathNode: PathNodeModel;
  PendingTransition: PendingTransitionModel;
  PendingTransitionConnection: Connection<PendingTransitionModel>;
  PendingTransitionEdge: Omit<PendingTransitionEdge, 'node'> & { node: ResolversParentTypes['PendingTransition'] };
  PlaceCount: Omit<PlaceCount, 'certificate' | 'environment' | 'standards'> & { certificate: ResolversParentTypes['Certificate'], environment?: Maybe<ResolversParentTypes['Environment']>, standards: ReadonlyArray<ResolversParentTypes['Standard']> };
  PossibleReasonCount: PossibleReasonCount;
  PropertyChange: PropertyChange;
  PropertyWord: Omit<PropertyWord, 'source'> & { source: ResolversParentTypes['Source'] };
  ProviderOverview: ProviderOverviewModel;
  ProviderOverviewConnection: Connection<ProviderOverviewModel>;
  ProviderOverviewEdge: Omit<ProviderOverviewEdge, 'node'> & { node: ResolversParentTypes['ProviderOverview'] };
  ProviderProgramme: ProviderProgrammeModel;
  PublishImportResult: ResolversUnionTypes<ResolversParentTypes>['PublishImportResult'];
  Query: Record<PropertyKey, never>;
  RelationshipView: RelationshipViewModel;
  ResolvedName: ResolvedNameModel;
  Responsibility: ResponsibilityModel;
  ResponsibilityCount: ResponsibilityCount;
  RevertImportResult: ResolversUnionTypes<ResolversParentTypes>['RevertImportResult'];
  Revision: Revision;
  ScopeDiffChange: ScopeDiffChange;
  ScopeDiffConnection: ScopeDiffConnectionModel;
  ScopeDiffCounts: ScopeDiffCounts;
  ScopeDiffEdge: Omit<ScopeDiffEdge, 'node'> & { node: ResolversParentTypes['ScopeDiffItem'] };
  ScopeDiffItem: ScopeDiffItemModel;
  ScopeDiffNote: ScopeDiffNote;
  ScopeDiffPoint: ScopeDiffPointModel;
  ScopeEnding: ScopeEndingModel;
  ScopeEndingConnection: ScopeEndingConnectionModel;
  ScopeEndingEdge: Omit<ScopeEndingEdge, 'node'> & { node: ResolversParentTypes['ScopeEnding'] };
  ScopeEntry: ScopeEntryModel;
  ScopeEntryConnection: Connection<ScopeEntryModel>;
  ScopeEntryEdge: Omit<ScopeEntryEdge, 'node'> & { node: ResolversParentTypes['ScopeEntry'] };
  ScopeEntryFilter: ScopeEntryFilter;
  ScopeMatrix: ScopeMatrixModel;
  ScopeOverviewCell: ScopeOverviewCellModel;
  ScopePoint: ScopePoint;
  ScopeSubject: ScopeSubjectModel;
  SearchConnection: SearchConnectionModel;
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['SearchResult'] };
  SearchResult: SearchResultModel;
  Service: ServiceModel;
  ServiceAssessment: ServiceAssessmentModel;
  ServiceConnection: ServiceConnectionModel;
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  ServiceFamily: ServiceFamilyModel;
  ServiceFamilyMembership: ServiceFamilyMembershipModel;
  ServiceFilter: ServiceFilter;
  Source: SourceModel;
  SourceConnection: Connection<SourceModel>;
  SourceEdge: Omit<SourceEdge, 'node'> & { node: ResolversParentTypes['Source'] };
  Standard: StandardModel;
  StandardConnection: Connection<StandardModel>;
  StandardEdge: Omit<StandardEdge, 'node'> & { node: ResolversParentTypes['Standard'] };
  StandardFilter: StandardFilter;
  StandardGapConnection: StandardGapConnectionModel;
  StandardGapEdge: Omit<StandardGapEdge, 'node'> & { node: ResolversParentTypes['GapRow'] };
  StandardRelation: StandardRelationModel;
  StandardRelationConnection: Connection<StandardRelationModel>;
  StandardRelationEdge: Omit<StandardRelationEdge, 'node'> & { node: ResolversParentTypes['StandardRelation'] };
  Statement: StatementModel;
  StatementConnection: Connection<StatementModel>;
  StatementEdge: Omit<StatementEdge, 'node'> & { node: ResolversParentTypes['Statement'] };
  String: Scalars['String']['output'];
  SubjectCount: Omit<SubjectCount, 'subject'> & { subject: ResolversParentTypes['ScopeSubject'] };
  VerdictCount: VerdictCount;
  ViewEdge: ViewEdgeModel;
  ViewNode: ViewNodeModel;
  WhyNot: WhyNotModel;
};

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Float']['input']>;
  sizedFields?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  slicingArguments?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AliasResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Alias'] = ResolversParentTypes['Alias']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AliasKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sinceRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Named'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnswerCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerCheck'] = ResolversParentTypes['AnswerCheck']> = {
  kind?: Resolver<ResolversTypes['AnswerCheckKind'], ParentType, ContextType>;
  nodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AnswerCheckState'], ParentType, ContextType>;
};

export type AnswerSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerSummary'] = ResolversParentTypes['AnswerSummary']> = {
  checks?: Resolver<ReadonlyArray<ResolversTypes['AnswerCheck']>, ParentType, ContextType>;
  reservations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentences?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  tiles?: Resolver<Maybe<ResolversTypes['AnswerTiles']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  verdicts?: Resolver<ReadonlyArray<ResolversTypes['VerdictCount']>, ParentType, ContextType>;
};

export type AnswerTilesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerTiles'] = ResolversParentTypes['AnswerTiles']> = {
  certificateCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  covered?: Resolver<ReadonlyArray<ResolversTypes['CoveredEdition']>, ParentType, ContextType>;
  placeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  places?: Resolver<ReadonlyArray<ResolversTypes['AnsweredPlace']>, ParentType, ContextType>;
  responsibilities?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityCount']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sinceStated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  sourceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  untilStated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AnsweredPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnsweredPlace'] = ResolversParentTypes['AnsweredPlace']> = {
  certificateCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  certificates?: Resolver<ReadonlyArray<ResolversTypes['Certificate']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  inherited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  responsibilities?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityCount']>, ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['Standard']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type AssessedCertificateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessedCertificate'] = ResolversParentTypes['AssessedCertificate']> = {
  certificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  customerKeeps?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerKeepsSources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  lapsesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  scopeSources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type AssessedHeadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessedHeading'] = ResolversParentTypes['AssessedHeading']> = {
  clause?: Resolver<ResolversTypes['Clause'], ParentType, ContextType>;
  responsibilities?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityCount']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['AssessmentTotals'], ParentType, ContextType>;
};

export type AssessedRequirementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessedRequirement'] = ResolversParentTypes['AssessedRequirement']> = {
  clause?: Resolver<ResolversTypes['Clause'], ParentType, ContextType>;
  lapsesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AssessmentOutcome'], ParentType, ContextType>;
  responsibility?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['AssessedService']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  statedResponsibilities?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityKind']>, ParentType, ContextType>;
};

export type AssessedRequirementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessedRequirementConnection'] = ResolversParentTypes['AssessedRequirementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AssessedRequirementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AssessedRequirement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessedRequirementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessedRequirementEdge'] = ResolversParentTypes['AssessedRequirementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AssessedRequirement'], ParentType, ContextType>;
};

export type AssessedServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessedService'] = ResolversParentTypes['AssessedService']> = {
  basis?: Resolver<Maybe<ResolversTypes['InheritanceBasis']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  exclusions?: Resolver<ReadonlyArray<ResolversTypes['ScopeEntry']>, ParentType, ContextType>;
  responsibility?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['InheritedRequirement']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  statedResponsibilities?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityKind']>, ParentType, ContextType>;
  unplaced?: Resolver<ReadonlyArray<ResolversTypes['ScopeEntry']>, ParentType, ContextType>;
};

export type AssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assessment'] = ResolversParentTypes['Assessment']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  byService?: Resolver<ReadonlyArray<ResolversTypes['ServiceAssessment']>, ParentType, ContextType>;
  certificates?: Resolver<ReadonlyArray<ResolversTypes['AssessedCertificate']>, ParentType, ContextType>;
  environment?: Resolver<ResolversTypes['Environment'], ParentType, ContextType>;
  headings?: Resolver<ReadonlyArray<ResolversTypes['AssessedHeading']>, ParentType, ContextType>;
  lapsesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['InheritanceNote']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AssessmentOutcome'], ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['AssessedRequirementConnection'], ParentType, ContextType, RequireFields<AssessmentRequirementsArgs, 'first'>>;
  responsibilities?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityCount']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['AnswerSummary'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['AssessmentTotals'], ParentType, ContextType>;
};

export type AssessmentTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentTotals'] = ResolversParentTypes['AssessmentTotals']> = {
  covered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  excluded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  some?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditRecord'] = ResolversParentTypes['AuditRecord']> = {
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuditRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditRecordConnection'] = ResolversParentTypes['AuditRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditRecordEdge'] = ResolversParentTypes['AuditRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditRecord'], ParentType, ContextType>;
};

export type BasisCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasisCount'] = ResolversParentTypes['BasisCount']> = {
  basis?: Resolver<ResolversTypes['InheritanceBasis'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertaintyCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertaintyCount'] = ResolversParentTypes['CertaintyCount']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertificateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Certificate'] = ResolversParentTypes['Certificate']> = {
  agencies?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['Alias']>, ParentType, ContextType>;
  assessor?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  authorizingAgency?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  customerKeeps?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerKeepsParaphrased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dependents?: Resolver<ResolversTypes['LeverageLinkConnection'], ParentType, ContextType, RequireFields<CertificateDependentsArgs, 'first' | 'transitive'>>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['CertificateDocument']>, ParentType, ContextType>;
  environments?: Resolver<ReadonlyArray<ResolversTypes['Environment']>, ParentType, ContextType>;
  exceptions?: Resolver<ResolversTypes['ExceptionConnection'], ParentType, ContextType, RequireFields<CertificateExceptionsArgs, 'first'>>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<CertificateInForceArgs>>;
  inheritance?: Resolver<ResolversTypes['InheritanceConnection'], ParentType, ContextType, RequireFields<CertificateInheritanceArgs, 'first'>>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<CertificateMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  packageOverview?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restsOn?: Resolver<ResolversTypes['LeverageLinkConnection'], ParentType, ContextType, RequireFields<CertificateRestsOnArgs, 'first' | 'transitive'>>;
  scope?: Resolver<ResolversTypes['ScopeEntryConnection'], ParentType, ContextType, RequireFields<CertificateScopeArgs, 'first' | 'inForceOnly'>>;
  serviceModels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['Standard']>, ParentType, ContextType>;
  standardAsStated?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  standards?: Resolver<ReadonlyArray<ResolversTypes['Standard']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CertificateStatus']>, ParentType, ContextType>;
  words?: Resolver<ReadonlyArray<ResolversTypes['PropertyWord']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CertificateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificateConnection'] = ResolversParentTypes['CertificateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CertificateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Certificate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertificateCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificateCount'] = ResolversParentTypes['CertificateCount']> = {
  certificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertificateDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificateDocument'] = ResolversParentTypes['CertificateDocument']> = {
  kind?: Resolver<ResolversTypes['CertificateDocumentKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CertificateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificateEdge'] = ResolversParentTypes['CertificateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importRun?: Resolver<ResolversTypes['ImportRun'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  properties?: Resolver<ReadonlyArray<ResolversTypes['PropertyChange']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type ClauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Clause'] = ResolversParentTypes['Clause']> = {
  children?: Resolver<ReadonlyArray<ResolversTypes['Clause']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inheritance?: Resolver<ResolversTypes['InheritanceConnection'], ParentType, ContextType, RequireFields<ClauseInheritanceArgs, 'first'>>;
  kind?: Resolver<ResolversTypes['ClauseKind'], ParentType, ContextType>;
  mappings?: Resolver<ResolversTypes['ClauseMappingConnection'], ParentType, ContextType, RequireFields<ClauseMappingsArgs, 'first'>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<ClauseMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Clause']>, ParentType, ContextType>;
  responsibilities?: Resolver<ReadonlyArray<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textClause?: Resolver<Maybe<ResolversTypes['Clause']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  words?: Resolver<ReadonlyArray<ResolversTypes['PropertyWord']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClauseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClauseConnection'] = ResolversParentTypes['ClauseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClauseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Clause']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClauseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClauseEdge'] = ResolversParentTypes['ClauseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Clause'], ParentType, ContextType>;
};

export type ClauseMappingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClauseMapping'] = ResolversParentTypes['ClauseMapping']> = {
  from?: Resolver<Maybe<ResolversTypes['Clause']>, ParentType, ContextType>;
  fromClauses?: Resolver<ReadonlyArray<ResolversTypes['Clause']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClauseMappingKind'], ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sinceRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  strength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Clause']>, ParentType, ContextType>;
  toClauses?: Resolver<ReadonlyArray<ResolversTypes['Clause']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClauseMappingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClauseMappingConnection'] = ResolversParentTypes['ClauseMappingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClauseMappingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ClauseMapping']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClauseMappingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClauseMappingEdge'] = ResolversParentTypes['ClauseMappingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ClauseMapping'], ParentType, ContextType>;
};

export type CoveredEditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoveredEdition'] = ResolversParentTypes['CoveredEdition']> = {
  byLeverage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inherited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inheritedBySome?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type CustomerWordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerWord'] = ResolversParentTypes['CustomerWord']> = {
  certificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  paraphrased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DependentLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DependentLevel'] = ResolversParentTypes['DependentLevel']> = {
  certificates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DiscardImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscardImportResult'] = ResolversParentTypes['DiscardImportResult']> = {
  __resolveType: TypeResolveFn<'ImportDiscarded' | 'ImportNotFound', ParentType, ContextType>;
};

export type EditionStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditionStep'] = ResolversParentTypes['EditionStep']> = {
  certificates?: Resolver<ReadonlyArray<ResolversTypes['Certificate']>, ParentType, ContextType>;
  correspondence?: Resolver<Maybe<ResolversTypes['GapTotals']>, ParentType, ContextType>;
  former?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  onlyInFormer?: Resolver<ResolversTypes['PendingTransitionConnection'], ParentType, ContextType, RequireFields<EditionStepOnlyInFormerArgs, 'first'>>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['StandardRelation']>, ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
};

export type EditionTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditionTransition'] = ResolversParentTypes['EditionTransition']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  replacedBy?: Resolver<ReadonlyArray<ResolversTypes['EditionStep']>, ParentType, ContextType>;
  replaces?: Resolver<ReadonlyArray<ResolversTypes['EditionStep']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
};

export type EnvironmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Environment'] = ResolversParentTypes['Environment']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['Alias']>, ParentType, ContextType>;
  certificates?: Resolver<ResolversTypes['CertificateConnection'], ParentType, ContextType, RequireFields<EnvironmentCertificatesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<EnvironmentMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['ScopeEntryConnection'], ParentType, ContextType, RequireFields<EnvironmentScopeArgs, 'first' | 'inForceOnly'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnvironmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnvironmentConnection'] = ResolversParentTypes['EnvironmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EnvironmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Environment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnvironmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnvironmentEdge'] = ResolversParentTypes['EnvironmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Environment'], ParentType, ContextType>;
};

export type EvidenceStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidenceStep'] = ResolversParentTypes['EvidenceStep']> = {
  kind?: Resolver<ResolversTypes['EvidenceKind'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
};

export type ExceptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Exception'] = ResolversParentTypes['Exception']> = {
  certificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['Clause'], ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sinceRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ScopeSubject']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExceptionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExceptionConnection'] = ResolversParentTypes['ExceptionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExceptionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Exception']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExceptionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExceptionEdge'] = ResolversParentTypes['ExceptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Exception'], ParentType, ContextType>;
};

export type ExpiryImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpiryImpact'] = ResolversParentTypes['ExpiryImpact']> = {
  certificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  losses?: Resolver<Maybe<ResolversTypes['ExpiryLossConnection']>, ParentType, ContextType, RequireFields<ExpiryImpactLossesArgs, 'first'>>;
};

export type ExpiryImpactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpiryImpactConnection'] = ResolversParentTypes['ExpiryImpactConnection']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExpiryImpactEdge']>, ParentType, ContextType>;
  endings?: Resolver<ResolversTypes['ScopeEndingConnection'], ParentType, ContextType, RequireFields<ExpiryImpactConnectionEndingsArgs, 'first'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ExpiryImpact']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['InheritanceNote']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknownCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExpiryImpactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpiryImpactEdge'] = ResolversParentTypes['ExpiryImpactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExpiryImpact'], ParentType, ContextType>;
};

export type ExpiryLossResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpiryLoss'] = ResolversParentTypes['ExpiryLoss']> = {
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['Certificate']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  perhapsThrough?: Resolver<ReadonlyArray<ResolversTypes['Certificate']>, ParentType, ContextType>;
  remainingCertainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requirementsUnknown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ScopeSubject'], ParentType, ContextType>;
};

export type ExpiryLossConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpiryLossConnection'] = ResolversParentTypes['ExpiryLossConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExpiryLossEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ExpiryLoss']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  requirementsLost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknownCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExpiryLossEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpiryLossEdge'] = ResolversParentTypes['ExpiryLossEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExpiryLoss'], ParentType, ContextType>;
};

export type ExplainedEnvironmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExplainedEnvironment'] = ResolversParentTypes['ExplainedEnvironment']> = {
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  inherited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['WhyNot']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['InheritedRequirement']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['PathEdge']>, ParentType, ContextType>;
  environments?: Resolver<ReadonlyArray<ResolversTypes['ExplainedEnvironment']>, ParentType, ContextType>;
  inherited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nearest?: Resolver<ReadonlyArray<ResolversTypes['NearestInheritance']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PathNode']>, ParentType, ContextType>;
  reasonCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['WhyNot']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['InheritedRequirement']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  citationIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  entries?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FindingKind'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Named']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
};

export type FindingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['FindingCount']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingCount'] = ResolversParentTypes['FindingCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FindingKind'], ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type FoldedCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FoldedCount'] = ResolversParentTypes['FoldedCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
};

export type GapPathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GapPath'] = ResolversParentTypes['GapPath']> = {
  baselines?: Resolver<ReadonlyArray<ResolversTypes['StandardRelation']>, ParentType, ContextType>;
  fromClauses?: Resolver<ReadonlyArray<ResolversTypes['Clause']>, ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mappings?: Resolver<ReadonlyArray<ResolversTypes['ClauseMapping']>, ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['ClauseMappingKind']>, ParentType, ContextType>;
  strength?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Clause']>, ParentType, ContextType>;
  toClauses?: Resolver<ReadonlyArray<ResolversTypes['Clause']>, ParentType, ContextType>;
};

export type GapRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GapRow'] = ResolversParentTypes['GapRow']> = {
  clause?: Resolver<ResolversTypes['Clause'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['GapCoverage'], ParentType, ContextType>;
  pathCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['GapPath']>, ParentType, ContextType, RequireFields<GapRowPathsArgs, 'first'>>;
};

export type GapTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GapTotals'] = ResolversParentTypes['GapTotals']> = {
  clauses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  none?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partial?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  related?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  together?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportConflict'] = ResolversParentTypes['ImportConflict']> = {
  items?: Resolver<ReadonlyArray<ResolversTypes['ImportConflictItem']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportConflictItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportConflictItem'] = ResolversParentTypes['ImportConflictItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCounts'] = ResolversParentTypes['ImportCounts']> = {
  nodesAdded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodesChanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodesUnchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statementsAdded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statementsChanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statementsUnchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportDiscardedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportDiscarded'] = ResolversParentTypes['ImportDiscarded']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportNotFound'] = ResolversParentTypes['ImportNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportPublishedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportPublished'] = ResolversParentTypes['ImportPublished']> = {
  importRun?: Resolver<ResolversTypes['ImportRun'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportRevertedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportReverted'] = ResolversParentTypes['ImportReverted']> = {
  importRun?: Resolver<ResolversTypes['ImportRun'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRun'] = ResolversParentTypes['ImportRun']> = {
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, RequireFields<ImportRunChangesArgs, 'first'>>;
  counts?: Resolver<ResolversTypes['ImportCounts'], ParentType, ContextType>;
  files?: Resolver<ReadonlyArray<ResolversTypes['ImportedFile']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recipe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipeHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImportState'], ParentType, ContextType>;
  undoes?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  undoneBy?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportRunConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRunConnection'] = ResolversParentTypes['ImportRunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImportRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportRunEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRunEdge'] = ResolversParentTypes['ImportRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportRun'], ParentType, ContextType>;
};

export type ImportedFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportedFile'] = ResolversParentTypes['ImportedFile']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InheritanceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InheritanceConnection'] = ResolversParentTypes['InheritanceConnection']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['InheritanceEdge']>, ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['InheritanceFacets'], ParentType, ContextType>;
  nearest?: Resolver<ReadonlyArray<ResolversTypes['NearestInheritance']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['InheritedRequirement']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['InheritanceNote']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['WhyNot']>, ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['InheritedClauseConnection'], ParentType, ContextType, RequireFields<InheritanceConnectionRequirementsArgs, 'first'>>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['InheritingSubjectConnection'], ParentType, ContextType, RequireFields<InheritanceConnectionSubjectsArgs, 'first'>>;
  summary?: Resolver<ResolversTypes['AnswerSummary'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InheritanceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InheritanceEdge'] = ResolversParentTypes['InheritanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InheritedRequirement'], ParentType, ContextType>;
};

export type InheritanceFacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InheritanceFacets'] = ResolversParentTypes['InheritanceFacets']> = {
  bases?: Resolver<ReadonlyArray<ResolversTypes['BasisCount']>, ParentType, ContextType>;
  certainties?: Resolver<ReadonlyArray<ResolversTypes['CertaintyCount']>, ParentType, ContextType>;
  certificates?: Resolver<ReadonlyArray<ResolversTypes['CertificateCount']>, ParentType, ContextType>;
  places?: Resolver<ReadonlyArray<ResolversTypes['PlaceCount']>, ParentType, ContextType>;
  possibleBecause?: Resolver<ReadonlyArray<ResolversTypes['PossibleReasonCount']>, ParentType, ContextType>;
  responsibilities?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityCount']>, ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['SubjectCount']>, ParentType, ContextType>;
};

export type InheritanceNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InheritanceNote'] = ResolversParentTypes['InheritanceNote']> = {
  code?: Resolver<ResolversTypes['NoteCode'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodeIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<InheritanceNoteNodesArgs, 'first'>>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InheritedClauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InheritedClause'] = ResolversParentTypes['InheritedClause']> = {
  certainties?: Resolver<ReadonlyArray<ResolversTypes['CertaintyCount']>, ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['Clause'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  responsibilities?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityCount']>, ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InheritedClauseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InheritedClauseConnection'] = ResolversParentTypes['InheritedClauseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InheritedClauseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['InheritedClause']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InheritedClauseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InheritedClauseEdge'] = ResolversParentTypes['InheritedClauseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InheritedClause'], ParentType, ContextType>;
};

export type InheritedRequirementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InheritedRequirement'] = ResolversParentTypes['InheritedRequirement']> = {
  basis?: Resolver<ResolversTypes['InheritanceBasis'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  certificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['Clause'], ParentType, ContextType>;
  confirmedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  contradicted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  customerKeeps?: Resolver<ReadonlyArray<ResolversTypes['CustomerWord']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceStep']>, ParentType, ContextType, RequireFields<InheritedRequirementEvidenceArgs, 'first'>>;
  evidenceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  possibleBecause?: Resolver<ReadonlyArray<ResolversTypes['PossibleReason']>, ParentType, ContextType>;
  responsibilities?: Resolver<ReadonlyArray<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  responsibility?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ScopeSubject'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validFromStated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntilStated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InheritingSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InheritingSubject'] = ResolversParentTypes['InheritingSubject']> = {
  basis?: Resolver<ResolversTypes['InheritanceBasis'], ParentType, ContextType>;
  certainties?: Resolver<ReadonlyArray<ResolversTypes['CertaintyCount']>, ParentType, ContextType>;
  certificates?: Resolver<ReadonlyArray<ResolversTypes['Certificate']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requirementsInAll?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  responsibilities?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityCount']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ScopeSubject'], ParentType, ContextType>;
};

export type InheritingSubjectConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InheritingSubjectConnection'] = ResolversParentTypes['InheritingSubjectConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InheritingSubjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['InheritingSubject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InheritingSubjectEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InheritingSubjectEdge'] = ResolversParentTypes['InheritingSubjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InheritingSubject'], ParentType, ContextType>;
};

export type LeverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Leverage'] = ResolversParentTypes['Leverage']> = {
  from?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  inheritedClauses?: Resolver<ReadonlyArray<ResolversTypes['Clause']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sinceRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeverageLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeverageLink'] = ResolversParentTypes['LeverageLink']> = {
  certificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['Leverage']>, ParentType, ContextType>;
};

export type LeverageLinkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeverageLinkConnection'] = ResolversParentTypes['LeverageLinkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LeverageLinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LeverageLink']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LeverageLinkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeverageLinkEdge'] = ResolversParentTypes['LeverageLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LeverageLink'], ParentType, ContextType>;
};

export type LeverageOverviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeverageOverview'] = ResolversParentTypes['LeverageOverview']> = {
  certificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  dependents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  directDependents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['DependentLevel']>, ParentType, ContextType>;
};

export type LeverageOverviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeverageOverviewConnection'] = ResolversParentTypes['LeverageOverviewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LeverageOverviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LeverageOverview']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LeverageOverviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeverageOverviewEdge'] = ResolversParentTypes['LeverageOverviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LeverageOverview'], ParentType, ContextType>;
};

export type MatrixCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixCell'] = ResolversParentTypes['MatrixCell']> = {
  basis?: Resolver<Maybe<ResolversTypes['InheritanceBasis']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contradicted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  elsewhere?: Resolver<ReadonlyArray<ResolversTypes['ScopeEntry']>, ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['ScopeEntry']>, ParentType, ContextType>;
  inferred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  otherStatuses?: Resolver<ReadonlyArray<ResolversTypes['ScopeStatus']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ScopeStatus']>, ParentType, ContextType>;
};

export type MatrixColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixColumn'] = ResolversParentTypes['MatrixColumn']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
};

export type MatrixEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixEdge'] = ResolversParentTypes['MatrixEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MatrixRow'], ParentType, ContextType>;
};

export type MatrixRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixRow'] = ResolversParentTypes['MatrixRow']> = {
  cells?: Resolver<ReadonlyArray<ResolversTypes['MatrixCell']>, ParentType, ContextType>;
  family?: Resolver<Maybe<ResolversTypes['ServiceFamily']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ScopeSubject'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  inferred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MembershipKind'], ParentType, ContextType>;
  object?: Resolver<ResolversTypes['Named'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sinceRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Named'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  discardImport?: Resolver<ResolversTypes['DiscardImportResult'], ParentType, ContextType, RequireFields<MutationDiscardImportArgs, 'id'>>;
  publishImport?: Resolver<ResolversTypes['PublishImportResult'], ParentType, ContextType, RequireFields<MutationPublishImportArgs, 'id'>>;
  revertImport?: Resolver<ResolversTypes['RevertImportResult'], ParentType, ContextType, RequireFields<MutationRevertImportArgs, 'id'>>;
};

export type NamedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Named'] = ResolversParentTypes['Named']> = {
  __resolveType: TypeResolveFn<'Certificate' | 'Clause' | 'Environment' | 'Organization' | 'Service' | 'ServiceFamily' | 'Source' | 'Standard', ParentType, ContextType>;
};

export type NearestInheritanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NearestInheritance'] = ResolversParentTypes['NearestInheritance']> = {
  kind?: Resolver<ResolversTypes['NearestKind'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['InheritedRequirement'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Alias' | 'Certificate' | 'Clause' | 'ClauseMapping' | 'Environment' | 'Exception' | 'ImportRun' | 'Leverage' | 'Membership' | 'Organization' | 'Responsibility' | 'ScopeEntry' | 'Service' | 'ServiceFamily' | 'Source' | 'Standard' | 'StandardRelation', ParentType, ContextType>;
};

export type OfferingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Offering'] = ResolversParentTypes['Offering']> = {
  certificates?: Resolver<ReadonlyArray<ResolversTypes['Certificate']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  families?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  services?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfferingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferingConnection'] = ResolversParentTypes['OfferingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OfferingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Offering']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfferingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferingEdge'] = ResolversParentTypes['OfferingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Offering'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['Alias']>, ParentType, ContextType>;
  certificatesAssessed?: Resolver<ResolversTypes['CertificateConnection'], ParentType, ContextType, RequireFields<OrganizationCertificatesAssessedArgs, 'first'>>;
  certificatesAuthorized?: Resolver<ResolversTypes['CertificateConnection'], ParentType, ContextType, RequireFields<OrganizationCertificatesAuthorizedArgs, 'first'>>;
  certificatesHeld?: Resolver<ResolversTypes['CertificateConnection'], ParentType, ContextType, RequireFields<OrganizationCertificatesHeldArgs, 'first'>>;
  certificatesIssued?: Resolver<ResolversTypes['CertificateConnection'], ParentType, ContextType, RequireFields<OrganizationCertificatesIssuedArgs, 'first'>>;
  environments?: Resolver<ResolversTypes['EnvironmentConnection'], ParentType, ContextType, RequireFields<OrganizationEnvironmentsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<OrganizationMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offerings?: Resolver<ResolversTypes['OfferingConnection'], ParentType, ContextType, RequireFields<OrganizationOfferingsArgs, 'first'>>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['OrganizationRole']>, ParentType, ContextType>;
  services?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, RequireFields<OrganizationServicesArgs, 'first'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  standards?: Resolver<ResolversTypes['StandardConnection'], ParentType, ContextType, RequireFields<OrganizationStandardsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type PathEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathEdge'] = ResolversParentTypes['PathEdge']> = {
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verb?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PathNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathNode'] = ResolversParentTypes['PathNode']> = {
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Named'], ParentType, ContextType>;
};

export type PendingTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingTransition'] = ResolversParentTypes['PendingTransition']> = {
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['Certificate']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  certificates?: Resolver<ReadonlyArray<ResolversTypes['Certificate']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  perhapsThrough?: Resolver<ReadonlyArray<ResolversTypes['Certificate']>, ParentType, ContextType>;
  remainingCertainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ScopeSubject'], ParentType, ContextType>;
};

export type PendingTransitionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingTransitionConnection'] = ResolversParentTypes['PendingTransitionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PendingTransitionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PendingTransition']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PendingTransitionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingTransitionEdge'] = ResolversParentTypes['PendingTransitionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PendingTransition'], ParentType, ContextType>;
};

export type PlaceCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceCount'] = ResolversParentTypes['PlaceCount']> = {
  certainties?: Resolver<ReadonlyArray<ResolversTypes['CertaintyCount']>, ParentType, ContextType>;
  certificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  standards?: Resolver<ReadonlyArray<ResolversTypes['Standard']>, ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PossibleReasonCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PossibleReasonCount'] = ResolversParentTypes['PossibleReasonCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PossibleReason'], ParentType, ContextType>;
};

export type PropertyChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PropertyChange'] = ResolversParentTypes['PropertyChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PropertyWordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PropertyWord'] = ResolversParentTypes['PropertyWord']> = {
  counts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  property?: Resolver<ResolversTypes['ToldProperty'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProviderOverviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderOverview'] = ResolversParentTypes['ProviderOverview']> = {
  certificates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  programmes?: Resolver<ReadonlyArray<ResolversTypes['ProviderProgramme']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  services?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProviderOverviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderOverviewConnection'] = ResolversParentTypes['ProviderOverviewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProviderOverviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProviderOverview']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProviderOverviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderOverviewEdge'] = ResolversParentTypes['ProviderOverviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProviderOverview'], ParentType, ContextType>;
};

export type ProviderProgrammeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderProgramme'] = ResolversParentTypes['ProviderProgramme']> = {
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  certificates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  environments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  families?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  services?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
};

export type PublishImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishImportResult'] = ResolversParentTypes['PublishImportResult']> = {
  __resolveType: TypeResolveFn<'ImportNotFound' | 'ImportPublished', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType, RequireFields<QueryAssessmentArgs, 'environment' | 'leverageHops' | 'services' | 'standard'>>;
  auditRecords?: Resolver<ResolversTypes['AuditRecordConnection'], ParentType, ContextType, RequireFields<QueryAuditRecordsArgs, 'first'>>;
  certificate?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType, RequireFields<QueryCertificateArgs, 'id'>>;
  certificates?: Resolver<ResolversTypes['CertificateConnection'], ParentType, ContextType, RequireFields<QueryCertificatesArgs, 'first'>>;
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'first' | 'since'>>;
  checkCitations?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType, RequireFields<QueryCheckCitationsArgs, 'citations' | 'standard'>>;
  clause?: Resolver<Maybe<ResolversTypes['Clause']>, ParentType, ContextType, RequireFields<QueryClauseArgs, 'id'>>;
  editionTransition?: Resolver<ResolversTypes['EditionTransition'], ParentType, ContextType, RequireFields<QueryEditionTransitionArgs, 'standard'>>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType, RequireFields<QueryEnvironmentArgs, 'id'>>;
  environments?: Resolver<ResolversTypes['EnvironmentConnection'], ParentType, ContextType, RequireFields<QueryEnvironmentsArgs, 'first'>>;
  expiryImpact?: Resolver<ResolversTypes['ExpiryImpactConnection'], ParentType, ContextType, RequireFields<QueryExpiryImpactArgs, 'first' | 'until'>>;
  explain?: Resolver<ResolversTypes['Explanation'], ParentType, ContextType, RequireFields<QueryExplainArgs, 'clause' | 'environmentNotStated' | 'leverageHops' | 'subject'>>;
  findings?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, RequireFields<QueryFindingsArgs, 'first' | 'staleAfterDays'>>;
  imports?: Resolver<ResolversTypes['ImportRunConnection'], ParentType, ContextType, RequireFields<QueryImportsArgs, 'first' | 'states'>>;
  inheritance?: Resolver<ResolversTypes['InheritanceConnection'], ParentType, ContextType, RequireFields<QueryInheritanceArgs, 'filter' | 'first'>>;
  inheritedRequirement?: Resolver<Maybe<ResolversTypes['InheritedRequirement']>, ParentType, ContextType, RequireFields<QueryInheritedRequirementArgs, 'id'>>;
  leverageOverview?: Resolver<ResolversTypes['LeverageOverviewConnection'], ParentType, ContextType, RequireFields<QueryLeverageOverviewArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodeAt?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeAtArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'first'>>;
  providerOverview?: Resolver<ResolversTypes['ProviderOverviewConnection'], ParentType, ContextType, RequireFields<QueryProviderOverviewArgs, 'first'>>;
  relationshipView?: Resolver<ResolversTypes['RelationshipView'], ParentType, ContextType, RequireFields<QueryRelationshipViewArgs, 'center' | 'depth' | 'limit'>>;
  resolve?: Resolver<ReadonlyArray<ResolversTypes['ResolvedName']>, ParentType, ContextType, RequireFields<QueryResolveArgs, 'names'>>;
  revision?: Resolver<ResolversTypes['Revision'], ParentType, ContextType, Partial<QueryRevisionArgs>>;
  scopeDiff?: Resolver<ResolversTypes['ScopeDiffConnection'], ParentType, ContextType, RequireFields<QueryScopeDiffArgs, 'alike' | 'first' | 'from' | 'to'>>;
  scopeEntries?: Resolver<ResolversTypes['ScopeEntryConnection'], ParentType, ContextType, RequireFields<QueryScopeEntriesArgs, 'filter' | 'first'>>;
  scopeMatrix?: Resolver<ResolversTypes['ScopeMatrix'], ParentType, ContextType, RequireFields<QueryScopeMatrixArgs, 'columns' | 'filter' | 'first' | 'firstColumns'>>;
  scopeOverview?: Resolver<ReadonlyArray<ResolversTypes['ScopeOverviewCell']>, ParentType, ContextType, Partial<QueryScopeOverviewArgs>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryServiceArgs, 'id'>>;
  services?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, RequireFields<QueryServicesArgs, 'first'>>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<QuerySourceArgs, 'id'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<QuerySourcesArgs, 'first'>>;
  standard?: Resolver<Maybe<ResolversTypes['Standard']>, ParentType, ContextType, RequireFields<QueryStandardArgs, 'id'>>;
  standardGap?: Resolver<ResolversTypes['StandardGapConnection'], ParentType, ContextType, RequireFields<QueryStandardGapArgs, 'first' | 'from' | 'to'>>;
  standards?: Resolver<ResolversTypes['StandardConnection'], ParentType, ContextType, RequireFields<QueryStandardsArgs, 'first'>>;
};

export type RelationshipViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationshipView'] = ResolversParentTypes['RelationshipView']> = {
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['ViewNode'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ViewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ViewNode']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ResolvedNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolvedName'] = ResolversParentTypes['ResolvedName']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['NameMatch']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nearest?: Resolver<ReadonlyArray<ResolversTypes['SearchResult']>, ParentType, ContextType, RequireFields<ResolvedNameNearestArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
};

export type ResponsibilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Responsibility'] = ResolversParentTypes['Responsibility']> = {
  certificate?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['Clause'], ParentType, ContextType>;
  customerParts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  customerWords?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<ResolversTypes['Environment'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  providerParts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sinceRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResponsibilityCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResponsibilityCount'] = ResolversParentTypes['ResponsibilityCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  responsibility?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
};

export type RevertImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevertImportResult'] = ResolversParentTypes['RevertImportResult']> = {
  __resolveType: TypeResolveFn<'ImportConflict' | 'ImportNotFound' | 'ImportReverted', ParentType, ContextType>;
};

export type RevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Revision'] = ResolversParentTypes['Revision']> = {
  keptSince?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ScopeDiffChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeDiffChange'] = ResolversParentTypes['ScopeDiffChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScopeDiffConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeDiffConnection'] = ResolversParentTypes['ScopeDiffConnection']> = {
  codedNotes?: Resolver<ReadonlyArray<ResolversTypes['ScopeDiffNote']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ScopeDiffCounts'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScopeDiffEdge']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ScopeDiffPoint'], ParentType, ContextType>;
  fromInForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fromListed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ScopeDiffItem']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['AnswerSummary'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ScopeDiffPoint'], ParentType, ContextType>;
  toInForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  toListed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScopeDiffCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeDiffCounts'] = ResolversParentTypes['ScopeDiffCounts']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renamed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScopeDiffEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeDiffEdge'] = ResolversParentTypes['ScopeDiffEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScopeDiffItem'], ParentType, ContextType>;
};

export type ScopeDiffItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeDiffItem'] = ResolversParentTypes['ScopeDiffItem']> = {
  after?: Resolver<ReadonlyArray<ResolversTypes['ScopeEntry']>, ParentType, ContextType>;
  before?: Resolver<ReadonlyArray<ResolversTypes['ScopeEntry']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ScopeDiffChange']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  formerSubject?: Resolver<Maybe<ResolversTypes['ScopeSubject']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['ScopeDiffKind']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ScopeSubject'], ParentType, ContextType>;
};

export type ScopeDiffNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeDiffNote'] = ResolversParentTypes['ScopeDiffNote']> = {
  code?: Resolver<ResolversTypes['ScopeDiffNoteCode'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScopeDiffPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeDiffPoint'] = ResolversParentTypes['ScopeDiffPoint']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScopeEndingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeEnding'] = ResolversParentTypes['ScopeEnding']> = {
  certificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  loss?: Resolver<ResolversTypes['ExpiryLoss'], ParentType, ContextType>;
};

export type ScopeEndingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeEndingConnection'] = ResolversParentTypes['ScopeEndingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScopeEndingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ScopeEnding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  requirementsLost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknownCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScopeEndingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeEndingEdge'] = ResolversParentTypes['ScopeEndingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScopeEnding'], ParentType, ContextType>;
};

export type ScopeEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeEntry'] = ResolversParentTypes['ScopeEntry']> = {
  certificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  certificateInForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<ScopeEntryCertificateInForceArgs>>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  environmentInferred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  environmentTaken?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  extent?: Resolver<Maybe<ResolversTypes['Extent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sinceRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['Standard']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ScopeStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ScopeSubject'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScopeEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeEntryConnection'] = ResolversParentTypes['ScopeEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScopeEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ScopeEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScopeEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeEntryEdge'] = ResolversParentTypes['ScopeEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScopeEntry'], ParentType, ContextType>;
};

export type ScopeMatrixResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeMatrix'] = ResolversParentTypes['ScopeMatrix']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  columnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  columns?: Resolver<ReadonlyArray<ResolversTypes['MatrixColumn']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['MatrixEdge']>, ParentType, ContextType>;
  hasMoreColumns?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixRow']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['InheritanceNote']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['AnswerSummary'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScopeOverviewCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeOverviewCell'] = ResolversParentTypes['ScopeOverviewCell']> = {
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  certificates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  families?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  services?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
};

export type ScopeSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeSubject'] = ResolversParentTypes['ScopeSubject']> = {
  __resolveType: TypeResolveFn<'Service' | 'ServiceFamily', ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  matched?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Named'], ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['Alias']>, ParentType, ContextType>;
  componentOf?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  families?: Resolver<ReadonlyArray<ResolversTypes['ServiceFamilyMembership']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inheritance?: Resolver<ResolversTypes['InheritanceConnection'], ParentType, ContextType, RequireFields<ServiceInheritanceArgs, 'first'>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<ServiceMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replacedBy?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  replaces?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['ScopeEntryConnection'], ParentType, ContextType, RequireFields<ServiceScopeArgs, 'first' | 'inForceOnly'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceAssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceAssessment'] = ResolversParentTypes['ServiceAssessment']> = {
  basis?: Resolver<Maybe<ResolversTypes['InheritanceBasis']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  certificates?: Resolver<ReadonlyArray<ResolversTypes['Certificate']>, ParentType, ContextType>;
  contradicted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  exclusions?: Resolver<ReadonlyArray<ResolversTypes['ScopeEntry']>, ParentType, ContextType>;
  responsibilities?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityCount']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  unplaced?: Resolver<ReadonlyArray<ResolversTypes['ScopeEntry']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type ServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['InheritanceNote']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type ServiceFamilyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceFamily'] = ResolversParentTypes['ServiceFamily']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['Alias']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inheritance?: Resolver<ResolversTypes['InheritanceConnection'], ParentType, ContextType, RequireFields<ServiceFamilyInheritanceArgs, 'first'>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<ServiceFamilyMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['ScopeEntryConnection'], ParentType, ContextType, RequireFields<ServiceFamilyScopeArgs, 'first' | 'inForceOnly'>>;
  services?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, RequireFields<ServiceFamilyServicesArgs, 'first'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceFamilyMembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceFamilyMembership'] = ResolversParentTypes['ServiceFamilyMembership']> = {
  family?: Resolver<ResolversTypes['ServiceFamily'], ParentType, ContextType>;
  inferred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  contentHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  shortTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<SourceStatementsArgs, 'alone' | 'first'>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type StandardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Standard'] = ResolversParentTypes['Standard']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['Alias']>, ParentType, ContextType>;
  certifiable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  certificates?: Resolver<ResolversTypes['CertificateConnection'], ParentType, ContextType, RequireFields<StandardCertificatesArgs, 'first'>>;
  clauses?: Resolver<ResolversTypes['ClauseConnection'], ParentType, ContextType, RequireFields<StandardClausesArgs, 'first'>>;
  designation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  edition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  family?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForceFrom?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  inForceUntil?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<StandardMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['StandardRelationConnection'], ParentType, ContextType, RequireFields<StandardRelationsArgs, 'first'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['StandardStatus']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  words?: Resolver<ReadonlyArray<ResolversTypes['PropertyWord']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StandardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardConnection'] = ResolversParentTypes['StandardConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StandardEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Standard']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StandardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardEdge'] = ResolversParentTypes['StandardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
};

export type StandardGapConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardGapConnection'] = ResolversParentTypes['StandardGapConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StandardGapEdge']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['GapRow']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['GapTotals'], ParentType, ContextType>;
  totalsOfTo?: Resolver<ResolversTypes['GapTotals'], ParentType, ContextType>;
  unmatchedOfTo?: Resolver<ResolversTypes['ClauseConnection'], ParentType, ContextType, RequireFields<StandardGapConnectionUnmatchedOfToArgs, 'first'>>;
};

export type StandardGapEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardGapEdge'] = ResolversParentTypes['StandardGapEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GapRow'], ParentType, ContextType>;
};

export type StandardRelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardRelation'] = ResolversParentTypes['StandardRelation']> = {
  from?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StandardRelationKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sinceRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StandardRelationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardRelationConnection'] = ResolversParentTypes['StandardRelationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StandardRelationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StandardRelation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StandardRelationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardRelationEdge'] = ResolversParentTypes['StandardRelationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StandardRelation'], ParentType, ContextType>;
};

export type StatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  __resolveType: TypeResolveFn<'Alias' | 'ClauseMapping' | 'Exception' | 'Leverage' | 'Membership' | 'Responsibility' | 'ScopeEntry' | 'StandardRelation', ParentType, ContextType>;
};

export type StatementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementConnection'] = ResolversParentTypes['StatementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StatementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementEdge'] = ResolversParentTypes['StatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
};

export type SubjectCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectCount'] = ResolversParentTypes['SubjectCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ScopeSubject'], ParentType, ContextType>;
};

export type VerdictCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerdictCount'] = ResolversParentTypes['VerdictCount']> = {
  subjects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type ViewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViewEdge'] = ResolversParentTypes['ViewEdge']> = {
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verb?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViewNode'] = ResolversParentTypes['ViewNode']> = {
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  folded?: Resolver<ReadonlyArray<ResolversTypes['FoldedCount']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Named'], ParentType, ContextType>;
};

export type WhyNotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhyNot'] = ResolversParentTypes['WhyNot']> = {
  code?: Resolver<ResolversTypes['WhyNotCode'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Alias?: AliasResolvers<ContextType>;
  AnswerCheck?: AnswerCheckResolvers<ContextType>;
  AnswerSummary?: AnswerSummaryResolvers<ContextType>;
  AnswerTiles?: AnswerTilesResolvers<ContextType>;
  AnsweredPlace?: AnsweredPlaceResolvers<ContextType>;
  AssessedCertificate?: AssessedCertificateResolvers<ContextType>;
  AssessedHeading?: AssessedHeadingResolvers<ContextType>;
  AssessedRequirement?: AssessedRequirementResolvers<ContextType>;
  AssessedRequirementConnection?: AssessedRequirementConnectionResolvers<ContextType>;
  AssessedRequirementEdge?: AssessedRequirementEdgeResolvers<ContextType>;
  AssessedService?: AssessedServiceResolvers<ContextType>;
  Assessment?: AssessmentResolvers<ContextType>;
  AssessmentTotals?: AssessmentTotalsResolvers<ContextType>;
  AuditRecord?: AuditRecordResolvers<ContextType>;
  AuditRecordConnection?: AuditRecordConnectionResolvers<ContextType>;
  AuditRecordEdge?: AuditRecordEdgeResolvers<ContextType>;
  BasisCount?: BasisCountResolvers<ContextType>;
  CertaintyCount?: CertaintyCountResolvers<ContextType>;
  Certificate?: CertificateResolvers<ContextType>;
  CertificateConnection?: CertificateConnectionResolvers<ContextType>;
  CertificateCount?: CertificateCountResolvers<ContextType>;
  CertificateDocument?: CertificateDocumentResolvers<ContextType>;
  CertificateEdge?: CertificateEdgeResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  Clause?: ClauseResolvers<ContextType>;
  ClauseConnection?: ClauseConnectionResolvers<ContextType>;
  ClauseEdge?: ClauseEdgeResolvers<ContextType>;
  ClauseMapping?: ClauseMappingResolvers<ContextType>;
  ClauseMappingConnection?: ClauseMappingConnectionResolvers<ContextType>;
  ClauseMappingEdge?: ClauseMappingEdgeResolvers<ContextType>;
  CoveredEdition?: CoveredEditionResolvers<ContextType>;
  CustomerWord?: CustomerWordResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DependentLevel?: DependentLevelResolvers<ContextType>;
  DiscardImportResult?: DiscardImportResultResolvers<ContextType>;
  EditionStep?: EditionStepResolvers<ContextType>;
  EditionTransition?: EditionTransitionResolvers<ContextType>;
  Environment?: EnvironmentResolvers<ContextType>;
  EnvironmentConnection?: EnvironmentConnectionResolvers<ContextType>;
  EnvironmentEdge?: EnvironmentEdgeResolvers<ContextType>;
  EvidenceStep?: EvidenceStepResolvers<ContextType>;
  Exception?: ExceptionResolvers<ContextType>;
  ExceptionConnection?: ExceptionConnectionResolvers<ContextType>;
  ExceptionEdge?: ExceptionEdgeResolvers<ContextType>;
  ExpiryImpact?: ExpiryImpactResolvers<ContextType>;
  ExpiryImpactConnection?: ExpiryImpactConnectionResolvers<ContextType>;
  ExpiryImpactEdge?: ExpiryImpactEdgeResolvers<ContextType>;
  ExpiryLoss?: ExpiryLossResolvers<ContextType>;
  ExpiryLossConnection?: ExpiryLossConnectionResolvers<ContextType>;
  ExpiryLossEdge?: ExpiryLossEdgeResolvers<ContextType>;
  ExplainedEnvironment?: ExplainedEnvironmentResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingCount?: FindingCountResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  FoldedCount?: FoldedCountResolvers<ContextType>;
  GapPath?: GapPathResolvers<ContextType>;
  GapRow?: GapRowResolvers<ContextType>;
  GapTotals?: GapTotalsResolvers<ContextType>;
  ImportConflict?: ImportConflictResolvers<ContextType>;
  ImportConflictItem?: ImportConflictItemResolvers<ContextType>;
  ImportCounts?: ImportCountsResolvers<ContextType>;
  ImportDiscarded?: ImportDiscardedResolvers<ContextType>;
  ImportNotFound?: ImportNotFoundResolvers<ContextType>;
  ImportPublished?: ImportPublishedResolvers<ContextType>;
  ImportReverted?: ImportRevertedResolvers<ContextType>;
  ImportRun?: ImportRunResolvers<ContextType>;
  ImportRunConnection?: ImportRunConnectionResolvers<ContextType>;
  ImportRunEdge?: ImportRunEdgeResolvers<ContextType>;
  ImportedFile?: ImportedFileResolvers<ContextType>;
  InheritanceConnection?: InheritanceConnectionResolvers<ContextType>;
  InheritanceEdge?: InheritanceEdgeResolvers<ContextType>;
  InheritanceFacets?: InheritanceFacetsResolvers<ContextType>;
  InheritanceNote?: InheritanceNoteResolvers<ContextType>;
  InheritedClause?: InheritedClauseResolvers<ContextType>;
  InheritedClauseConnection?: InheritedClauseConnectionResolvers<ContextType>;
  InheritedClauseEdge?: InheritedClauseEdgeResolvers<ContextType>;
  InheritedRequirement?: InheritedRequirementResolvers<ContextType>;
  InheritingSubject?: InheritingSubjectResolvers<ContextType>;
  InheritingSubjectConnection?: InheritingSubjectConnectionResolvers<ContextType>;
  InheritingSubjectEdge?: InheritingSubjectEdgeResolvers<ContextType>;
  Leverage?: LeverageResolvers<ContextType>;
  LeverageLink?: LeverageLinkResolvers<ContextType>;
  LeverageLinkConnection?: LeverageLinkConnectionResolvers<ContextType>;
  LeverageLinkEdge?: LeverageLinkEdgeResolvers<ContextType>;
  LeverageOverview?: LeverageOverviewResolvers<ContextType>;
  LeverageOverviewConnection?: LeverageOverviewConnectionResolvers<ContextType>;
  LeverageOverviewEdge?: LeverageOverviewEdgeResolvers<ContextType>;
  MatrixCell?: MatrixCellResolvers<ContextType>;
  MatrixColumn?: MatrixColumnResolvers<ContextType>;
  MatrixEdge?: MatrixEdgeResolvers<ContextType>;
  MatrixRow?: MatrixRowResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Named?: NamedResolvers<ContextType>;
  NearestInheritance?: NearestInheritanceResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Offering?: OfferingResolvers<ContextType>;
  OfferingConnection?: OfferingConnectionResolvers<ContextType>;
  OfferingEdge?: OfferingEdgeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  PathEdge?: PathEdgeResolvers<ContextType>;
  PathNode?: PathNodeResolvers<ContextType>;
  PendingTransition?: PendingTransitionResolvers<ContextType>;
  PendingTransitionConnection?: PendingTransitionConnectionResolvers<ContextType>;
  PendingTransitionEdge?: PendingTransitionEdgeResolvers<ContextType>;
  PlaceCount?: PlaceCountResolvers<ContextType>;
  PossibleReasonCount?: PossibleReasonCountResolvers<ContextType>;
  PropertyChange?: PropertyChangeResolvers<ContextType>;
  PropertyWord?: PropertyWordResolvers<ContextType>;
  ProviderOverview?: ProviderOverviewResolvers<ContextType>;
  ProviderOverviewConnection?: ProviderOverviewConnectionResolvers<ContextType>;
  ProviderOverviewEdge?: ProviderOverviewEdgeResolvers<ContextType>;
  ProviderProgramme?: ProviderProgrammeResolvers<ContextType>;
  PublishImportResult?: PublishImportResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RelationshipView?: RelationshipViewResolvers<ContextType>;
  ResolvedName?: ResolvedNameResolvers<ContextType>;
  Responsibility?: ResponsibilityResolvers<ContextType>;
  ResponsibilityCount?: ResponsibilityCountResolvers<ContextType>;
  RevertImportResult?: RevertImportResultResolvers<ContextType>;
  Revision?: RevisionResolvers<ContextType>;
  ScopeDiffChange?: ScopeDiffChangeResolvers<ContextType>;
  ScopeDiffConnection?: ScopeDiffConnectionResolvers<ContextType>;
  ScopeDiffCounts?: ScopeDiffCountsResolvers<ContextType>;
  ScopeDiffEdge?: ScopeDiffEdgeResolvers<ContextType>;
  ScopeDiffItem?: ScopeDiffItemResolvers<ContextType>;
  ScopeDiffNote?: ScopeDiffNoteResolvers<ContextType>;
  ScopeDiffPoint?: ScopeDiffPointResolvers<ContextType>;
  ScopeEnding?: ScopeEndingResolvers<ContextType>;
  ScopeEndingConnection?: ScopeEndingConnectionResolvers<ContextType>;
  ScopeEndingEdge?: ScopeEndingEdgeResolvers<ContextType>;
  ScopeEntry?: ScopeEntryResolvers<ContextType>;
  ScopeEntryConnection?: ScopeEntryConnectionResolvers<ContextType>;
  ScopeEntryEdge?: ScopeEntryEdgeResolvers<ContextType>;
  ScopeMatrix?: ScopeMatrixResolvers<ContextType>;
  ScopeOverviewCell?: ScopeOverviewCellResolvers<ContextType>;
  ScopeSubject?: ScopeSubjectResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ServiceAssessment?: ServiceAssessmentResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  ServiceFamily?: ServiceFamilyResolvers<ContextType>;
  ServiceFamilyMembership?: ServiceFamilyMembershipResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  Standard?: StandardResolvers<ContextType>;
  StandardConnection?: StandardConnectionResolvers<ContextType>;
  StandardEdge?: StandardEdgeResolvers<ContextType>;
  StandardGapConnection?: StandardGapConnectionResolvers<ContextType>;
  StandardGapEdge?: StandardGapEdgeResolvers<ContextType>;
  StandardRelation?: StandardRelationResolvers<ContextType>;
  StandardRelationConnection?: StandardRelationConnectionResolvers<ContextType>;
  StandardRelationEdge?: StandardRelationEdgeResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  StatementConnection?: StatementConnectionResolvers<ContextType>;
  StatementEdge?: StatementEdgeResolvers<ContextType>;
  SubjectCount?: SubjectCountResolvers<ContextType>;
  VerdictCount?: VerdictCountResolvers<ContextType>;
  ViewEdge?: ViewEdgeResolvers<ContextType>;
  ViewNode?: ViewNodeResolvers<ContextType>;
  WhyNot?: WhyNotResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
