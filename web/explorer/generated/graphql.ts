/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Kind of another name. */
export type AliasKind =
  /** A short form. */
  | 'ABBREVIATION'
  /** Another name in use. */
  | 'ALSO'
  /** A former name. */
  | 'FORMERLY';

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

/** Certainty of a row. */
export type Certainty =
  /** It follows from what sources state; no source states it about the subject directly. */
  | 'DERIVED'
  /** The sources leave it open: see `possibleBecause`. */
  | 'POSSIBLE'
  /** A source says so. */
  | 'STATED';

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

/** Kind of a clause. */
export type ClauseKind =
  /** Groups the clauses under it and requires nothing itself. */
  | 'HEADING'
  /** Requires something that can be inherited. A control's enhancements are separate requirements. */
  | 'REQUIREMENT';

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

/** How much of a family a source includes. */
export type Extent =
  /** All of its services. */
  | 'ALL'
  /** Some of its services; the source does not say which. */
  | 'SELECT'
  /** The source does not say. */
  | 'UNSPECIFIED';

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

export type AskQueryVariables = Exact<{
  filter: InheritanceFilter;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AskQuery = { readonly inheritance: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly basis: InheritanceBasis, readonly certainty: Certainty, readonly contradicted: boolean, readonly responsibility: ResponsibilityKind, readonly validFrom: string | null, readonly validUntil: string | null, readonly subject:
        | { readonly __typename: 'Service', readonly name: string, readonly id: string }
        | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
      , readonly environment: { readonly id: string, readonly name: string } | null, readonly clause: { readonly id: string, readonly number: string, readonly title: string | null }, readonly certificate: { readonly id: string, readonly name: string, readonly number: string | null }, readonly standard: { readonly id: string, readonly designation: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AskSummaryQueryVariables = Exact<{
  filter: InheritanceFilter;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type AskSummaryQuery = { readonly inheritance: { readonly totalCount: number, readonly summary: { readonly verdict: Verdict | null, readonly sentence: string, readonly reservations: ReadonlyArray<string>, readonly sentences: ReadonlyArray<string>, readonly verdicts: ReadonlyArray<{ readonly verdict: Verdict, readonly subjects: number }>, readonly tiles: { readonly placeCount: number, readonly sourceCount: number | null, readonly certificateCount: number, readonly since: string | null, readonly until: string | null, readonly untilStated: boolean, readonly covered: ReadonlyArray<{ readonly verdict: Verdict, readonly inherited: number, readonly inheritedBySome: number, readonly byLeverage: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } }>, readonly places: ReadonlyArray<{ readonly verdict: Verdict, readonly certificateCount: number, readonly inherited: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly source: { readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null } | null } | null, readonly checks: ReadonlyArray<{ readonly kind: AnswerCheckKind, readonly state: AnswerCheckState, readonly sentence: string, readonly nodeCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Alias', readonly id: string }
          | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
          | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
          | { readonly __typename: 'ClauseMapping', readonly id: string }
          | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
          | { readonly __typename: 'Exception', readonly id: string }
          | { readonly __typename: 'ImportRun', readonly id: string }
          | { readonly __typename: 'Leverage', readonly id: string }
          | { readonly __typename: 'Membership', readonly id: string }
          | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
          | { readonly __typename: 'Responsibility', readonly id: string }
          | { readonly __typename: 'ScopeEntry', readonly id: string }
          | { readonly __typename: 'Service', readonly name: string, readonly id: string }
          | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          | { readonly __typename: 'Source', readonly name: string, readonly id: string }
          | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
          | { readonly __typename: 'StandardRelation', readonly id: string }
        >, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }, readonly reasons: ReadonlyArray<{ readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly nearest: ReadonlyArray<{ readonly kind: NearestKind, readonly sentence: string, readonly row: { readonly id: string, readonly subject:
          | { readonly __typename: 'Service', readonly name: string, readonly id: string }
          | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
        , readonly environment: { readonly id: string, readonly name: string } | null, readonly standard: { readonly id: string, readonly designation: string }, readonly clause: { readonly id: string, readonly number: string } } }>, readonly facets: { readonly bases: ReadonlyArray<{ readonly basis: InheritanceBasis, readonly count: number }>, readonly certainties: ReadonlyArray<{ readonly certainty: Certainty, readonly count: number }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }>, readonly certificates: ReadonlyArray<{ readonly count: number, readonly certificate: { readonly id: string, readonly name: string, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }> } }> }, readonly notes: ReadonlyArray<{ readonly nodeIds: ReadonlyArray<string>, readonly code: NoteCode, readonly count: number, readonly sentence: string }> } };

export type AskSubjectsQueryVariables = Exact<{
  filter: InheritanceFilter;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AskSubjectsQuery = { readonly inheritance: { readonly subjects: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly basis: InheritanceBasis, readonly requirements: number, readonly requirementsInAll: number, readonly subject:
          | { readonly __typename: 'Service', readonly name: string, readonly id: string, readonly families: ReadonlyArray<{ readonly family: { readonly id: string, readonly name: string } }> }
          | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
        , readonly certainties: ReadonlyArray<{ readonly certainty: Certainty }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }>, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type AskClausesQueryVariables = Exact<{
  filter: InheritanceFilter;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AskClausesQuery = { readonly inheritance: { readonly requirements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly subjects: number, readonly count: number, readonly clause: { readonly id: string, readonly number: string, readonly title: string | null, readonly standard: { readonly id: string, readonly designation: string } }, readonly certainties: ReadonlyArray<{ readonly certainty: Certainty, readonly count: number }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type FacetsFragment = { readonly bases: ReadonlyArray<{ readonly basis: InheritanceBasis, readonly count: number }>, readonly certainties: ReadonlyArray<{ readonly certainty: Certainty, readonly count: number }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }>, readonly certificates: ReadonlyArray<{ readonly count: number, readonly certificate: { readonly id: string, readonly name: string, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }> } }> };

export type NoteFragment = { readonly code: NoteCode, readonly count: number, readonly sentence: string };

export type AssessQueryVariables = Exact<{
  standard: Scalars['ID']['input'];
  environment: Scalars['ID']['input'];
  services: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  leverageHops?: Scalars['Int']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type AssessQuery = { readonly assessment: { readonly outcome: AssessmentOutcome, readonly lapsesOn: string | null, readonly summary: { readonly verdict: Verdict | null, readonly sentence: string, readonly reservations: ReadonlyArray<string>, readonly sentences: ReadonlyArray<string>, readonly verdicts: ReadonlyArray<{ readonly verdict: Verdict, readonly subjects: number }>, readonly tiles: { readonly placeCount: number, readonly sourceCount: number | null, readonly certificateCount: number, readonly since: string | null, readonly until: string | null, readonly untilStated: boolean, readonly covered: ReadonlyArray<{ readonly verdict: Verdict, readonly inherited: number, readonly inheritedBySome: number, readonly byLeverage: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } }>, readonly places: ReadonlyArray<{ readonly verdict: Verdict, readonly certificateCount: number, readonly inherited: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly source: { readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null } | null } | null, readonly checks: ReadonlyArray<{ readonly kind: AnswerCheckKind, readonly state: AnswerCheckState, readonly sentence: string, readonly nodeCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Alias', readonly id: string }
          | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
          | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
          | { readonly __typename: 'ClauseMapping', readonly id: string }
          | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
          | { readonly __typename: 'Exception', readonly id: string }
          | { readonly __typename: 'ImportRun', readonly id: string }
          | { readonly __typename: 'Leverage', readonly id: string }
          | { readonly __typename: 'Membership', readonly id: string }
          | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
          | { readonly __typename: 'Responsibility', readonly id: string }
          | { readonly __typename: 'ScopeEntry', readonly id: string }
          | { readonly __typename: 'Service', readonly name: string, readonly id: string }
          | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          | { readonly __typename: 'Source', readonly name: string, readonly id: string }
          | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
          | { readonly __typename: 'StandardRelation', readonly id: string }
        >, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }, readonly standard: { readonly id: string, readonly designation: string }, readonly environment: { readonly id: string, readonly name: string }, readonly services: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly totals: { readonly requirements: number, readonly covered: number, readonly possible: number, readonly some: number, readonly unknown: number, readonly excluded: number }, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }>, readonly headings: ReadonlyArray<{ readonly clause: { readonly id: string, readonly number: string, readonly title: string | null }, readonly totals: { readonly requirements: number, readonly covered: number, readonly possible: number, readonly some: number, readonly unknown: number, readonly excluded: number }, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly certificates: ReadonlyArray<{ readonly lapsesOn: string | null, readonly customerKeeps: string | null, readonly certificate: { readonly id: string, readonly name: string, readonly number: string | null, readonly expiresOn: string | null }, readonly services: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly scopeSources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly notes: ReadonlyArray<{ readonly code: NoteCode, readonly count: number, readonly sentence: string }>, readonly customers: { readonly totalCount: number }, readonly byService: ReadonlyArray<{ readonly verdict: Verdict, readonly certainty: Certainty | null, readonly basis: InheritanceBasis | null, readonly contradicted: boolean, readonly service: { readonly id: string, readonly name: string }, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }>, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }>, readonly exclusions: ReadonlyArray<{ readonly id: string, readonly status: ScopeStatus, readonly condition: string | null, readonly environment: { readonly id: string } | null, readonly certificate: { readonly id: string, readonly name: string }, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly unplaced: ReadonlyArray<{ readonly id: string, readonly status: ScopeStatus, readonly condition: string | null, readonly environment: { readonly id: string } | null, readonly certificate: { readonly id: string, readonly name: string }, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }> }> } };

export type AssessRequirementsQueryVariables = Exact<{
  standard: Scalars['ID']['input'];
  environment: Scalars['ID']['input'];
  services: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  leverageHops?: Scalars['Int']['input'];
  weakestResponsibilities?: InputMaybe<ReadonlyArray<ResponsibilityKind> | ResponsibilityKind>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AssessRequirementsQuery = { readonly assessment: { readonly requirements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly outcome: AssessmentOutcome, readonly responsibility: ResponsibilityKind, readonly statedResponsibilities: ReadonlyArray<ResponsibilityKind>, readonly lapsesOn: string | null, readonly clause: { readonly id: string, readonly number: string, readonly title: string | null }, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type SaidOfServiceFragment = { readonly id: string, readonly status: ScopeStatus, readonly condition: string | null, readonly environment: { readonly id: string } | null, readonly certificate: { readonly id: string, readonly name: string }, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> };

export type TotalsFragment = { readonly requirements: number, readonly covered: number, readonly possible: number, readonly some: number, readonly unknown: number, readonly excluded: number };

export type CertificatePageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  filter: InheritanceFilter;
}>;


export type CertificatePageQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate', readonly id: string, readonly name: string, readonly number: string | null, readonly status: CertificateStatus | null, readonly level: string | null, readonly serviceModels: ReadonlyArray<string>, readonly agencies: ReadonlyArray<string>, readonly standardAsStated: string | null, readonly customerKeeps: string | null, readonly customerKeepsParaphrased: boolean, readonly note: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly holder: { readonly id: string, readonly name: string } | null, readonly issuer: { readonly id: string, readonly name: string } | null, readonly assessor: { readonly id: string, readonly name: string } | null, readonly authorizingAgency: { readonly id: string, readonly name: string } | null, readonly unclear: { readonly nodes: ReadonlyArray<{ readonly object:
            | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
            | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
            | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
            | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
            | { readonly __typename: 'Service', readonly name: string, readonly id: string }
            | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
            | { readonly __typename: 'Source', readonly name: string, readonly id: string }
            | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
           }> }, readonly documents: ReadonlyArray<{ readonly kind: CertificateDocumentKind, readonly title: string, readonly url: string | null }>, readonly restsOn: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly hops: number, readonly certificate: { readonly id: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly dependents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly hops: number, readonly certificate: { readonly id: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly aliases: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: AliasKind, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null, readonly inheritance: { readonly summary: { readonly verdict: Verdict | null, readonly sentence: string, readonly reservations: ReadonlyArray<string>, readonly sentences: ReadonlyArray<string>, readonly verdicts: ReadonlyArray<{ readonly verdict: Verdict, readonly subjects: number }>, readonly tiles: { readonly placeCount: number, readonly sourceCount: number | null, readonly certificateCount: number, readonly since: string | null, readonly until: string | null, readonly untilStated: boolean, readonly covered: ReadonlyArray<{ readonly verdict: Verdict, readonly inherited: number, readonly inheritedBySome: number, readonly byLeverage: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } }>, readonly places: ReadonlyArray<{ readonly verdict: Verdict, readonly certificateCount: number, readonly inherited: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly source: { readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null } | null } | null, readonly checks: ReadonlyArray<{ readonly kind: AnswerCheckKind, readonly state: AnswerCheckState, readonly sentence: string, readonly nodeCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Alias', readonly id: string }
          | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
          | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
          | { readonly __typename: 'ClauseMapping', readonly id: string }
          | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
          | { readonly __typename: 'Exception', readonly id: string }
          | { readonly __typename: 'ImportRun', readonly id: string }
          | { readonly __typename: 'Leverage', readonly id: string }
          | { readonly __typename: 'Membership', readonly id: string }
          | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
          | { readonly __typename: 'Responsibility', readonly id: string }
          | { readonly __typename: 'ScopeEntry', readonly id: string }
          | { readonly __typename: 'Service', readonly name: string, readonly id: string }
          | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          | { readonly __typename: 'Source', readonly name: string, readonly id: string }
          | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
          | { readonly __typename: 'StandardRelation', readonly id: string }
        >, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> } } };

export type CertificateScopeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CertificateScopeQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate', readonly scope: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly environmentTaken: boolean, readonly environmentInferred: boolean, readonly status: ScopeStatus, readonly extent: Extent | null, readonly condition: string | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly subject:
            | { readonly __typename: 'Service', readonly name: string, readonly id: string, readonly families: ReadonlyArray<{ readonly family: { readonly name: string } }> }
            | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          , readonly certificate: { readonly id: string, readonly name: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }> }, readonly environment: { readonly id: string, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type LeveragesFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly hops: number, readonly certificate: { readonly id: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type LeverageLineFragment = { readonly hops: number, readonly certificate: { readonly id: string, readonly name: string } };

export type RestsOnQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RestsOnQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate', readonly restsOn: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly hops: number, readonly certificate: { readonly id: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type DependentsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DependentsQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate', readonly dependents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly hops: number, readonly certificate: { readonly id: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type ChangesQueryVariables = Exact<{
  since: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ChangeKind> | ChangeKind>;
  about?: InputMaybe<ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ChangesQuery = { readonly changes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly revision: number, readonly kind: ChangeKind, readonly sentence: string, readonly importRun: { readonly id: string }, readonly node:
        | { readonly __typename: 'Alias', readonly id: string }
        | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
        | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
        | { readonly __typename: 'ClauseMapping', readonly id: string }
        | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
        | { readonly __typename: 'Exception', readonly id: string }
        | { readonly __typename: 'ImportRun', readonly id: string }
        | { readonly __typename: 'Leverage', readonly id: string }
        | { readonly __typename: 'Membership', readonly id: string }
        | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
        | { readonly __typename: 'Responsibility', readonly id: string }
        | { readonly __typename: 'ScopeEntry', readonly id: string }
        | { readonly __typename: 'Service', readonly name: string, readonly id: string }
        | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
        | { readonly __typename: 'Source', readonly name: string, readonly id: string }
        | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
        | { readonly __typename: 'StandardRelation', readonly id: string }
       | null, readonly properties: ReadonlyArray<{ readonly property: string, readonly before: string | null, readonly after: string | null }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RemovedQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
  before: Scalars['Int']['input'];
  since: Scalars['Int']['input'];
}>;


export type RemovedQuery = { readonly node:
    | { readonly __typename: 'Alias', readonly id: string }
    | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
    | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
    | { readonly __typename: 'ClauseMapping', readonly id: string }
    | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
    | { readonly __typename: 'Exception', readonly id: string }
    | { readonly __typename: 'ImportRun', readonly id: string }
    | { readonly __typename: 'Leverage', readonly id: string }
    | { readonly __typename: 'Membership', readonly id: string }
    | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
    | { readonly __typename: 'Responsibility', readonly id: string }
    | { readonly __typename: 'ScopeEntry', readonly id: string }
    | { readonly __typename: 'Service', readonly name: string, readonly id: string }
    | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
    | { readonly __typename: 'Source', readonly name: string, readonly id: string }
    | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
    | { readonly __typename: 'StandardRelation', readonly id: string }
   | null, readonly changes: { readonly nodes: ReadonlyArray<{ readonly revision: number, readonly node:
        | { readonly __typename: 'Alias', readonly id: string }
        | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
        | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
        | { readonly __typename: 'ClauseMapping', readonly id: string }
        | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
        | { readonly __typename: 'Exception', readonly id: string }
        | { readonly __typename: 'ImportRun', readonly id: string }
        | { readonly __typename: 'Leverage', readonly id: string }
        | { readonly __typename: 'Membership', readonly id: string }
        | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
        | { readonly __typename: 'Responsibility', readonly id: string }
        | { readonly __typename: 'ScopeEntry', readonly id: string }
        | { readonly __typename: 'Service', readonly name: string, readonly id: string }
        | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
        | { readonly __typename: 'Source', readonly name: string, readonly id: string }
        | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
        | { readonly __typename: 'StandardRelation', readonly id: string }
       | null }> } };

export type ClausePageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  filter: InheritanceFilter;
}>;


export type ClausePageQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause', readonly id: string, readonly number: string, readonly title: string | null, readonly text: string | null, readonly kind: ClauseKind, readonly withdrawn: boolean, readonly textClause: { readonly id: string, readonly number: string, readonly standard: { readonly id: string, readonly designation: string } } | null, readonly standard: { readonly id: string, readonly designation: string }, readonly parent: { readonly id: string, readonly number: string, readonly title: string | null, readonly parent: { readonly id: string, readonly number: string, readonly title: string | null, readonly parent: { readonly id: string, readonly number: string, readonly title: string | null } | null } | null } | null, readonly children: ReadonlyArray<{ readonly kind: ClauseKind, readonly withdrawn: boolean, readonly id: string, readonly number: string, readonly title: string | null }>, readonly mappings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ClauseMappingKind, readonly strength: number | null, readonly rationale: string | null, readonly fromClauses: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string | null, readonly standard: { readonly id: string, readonly designation: string } }>, readonly toClauses: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string | null, readonly standard: { readonly id: string, readonly designation: string } }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly kind: ResponsibilityKind, readonly providerParts: number | null, readonly customerParts: number | null, readonly clause: { readonly id: string, readonly standard: { readonly id: string, readonly designation: string } }, readonly environment: { readonly id: string, readonly name: string }, readonly certificate: { readonly id: string, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null, readonly inheritance: { readonly summary: { readonly verdict: Verdict | null, readonly sentence: string, readonly reservations: ReadonlyArray<string>, readonly sentences: ReadonlyArray<string>, readonly verdicts: ReadonlyArray<{ readonly verdict: Verdict, readonly subjects: number }>, readonly tiles: { readonly placeCount: number, readonly sourceCount: number | null, readonly certificateCount: number, readonly since: string | null, readonly until: string | null, readonly untilStated: boolean, readonly covered: ReadonlyArray<{ readonly verdict: Verdict, readonly inherited: number, readonly inheritedBySome: number, readonly byLeverage: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } }>, readonly places: ReadonlyArray<{ readonly verdict: Verdict, readonly certificateCount: number, readonly inherited: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly source: { readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null } | null } | null, readonly checks: ReadonlyArray<{ readonly kind: AnswerCheckKind, readonly state: AnswerCheckState, readonly sentence: string, readonly nodeCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Alias', readonly id: string }
          | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
          | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
          | { readonly __typename: 'ClauseMapping', readonly id: string }
          | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
          | { readonly __typename: 'Exception', readonly id: string }
          | { readonly __typename: 'ImportRun', readonly id: string }
          | { readonly __typename: 'Leverage', readonly id: string }
          | { readonly __typename: 'Membership', readonly id: string }
          | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
          | { readonly __typename: 'Responsibility', readonly id: string }
          | { readonly __typename: 'ScopeEntry', readonly id: string }
          | { readonly __typename: 'Service', readonly name: string, readonly id: string }
          | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          | { readonly __typename: 'Source', readonly name: string, readonly id: string }
          | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
          | { readonly __typename: 'StandardRelation', readonly id: string }
        >, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> } } };

export type ClauseLinkFragment = { readonly id: string, readonly number: string, readonly title: string | null };

export type ClauseMappingsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ClauseMappingsQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause', readonly mappings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ClauseMappingKind, readonly strength: number | null, readonly rationale: string | null, readonly fromClauses: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string | null, readonly standard: { readonly id: string, readonly designation: string } }>, readonly toClauses: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string | null, readonly standard: { readonly id: string, readonly designation: string } }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type MappingFragment = { readonly id: string, readonly kind: ClauseMappingKind, readonly strength: number | null, readonly rationale: string | null, readonly fromClauses: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string | null, readonly standard: { readonly id: string, readonly designation: string } }>, readonly toClauses: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string | null, readonly standard: { readonly id: string, readonly designation: string } }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> };

export type CompareQueryVariables = Exact<{
  from: ScopePoint;
  to: ScopePoint;
  kinds?: InputMaybe<ReadonlyArray<ScopeDiffKind> | ScopeDiffKind>;
  alike?: Scalars['Boolean']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CompareQuery = { readonly scopeDiff: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kinds: ReadonlyArray<ScopeDiffKind>, readonly sentence: string, readonly subject:
        | { readonly __typename: 'Service', readonly name: string, readonly id: string }
        | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
      , readonly formerSubject:
        | { readonly __typename: 'Service', readonly name: string, readonly id: string }
        | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
       | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly before: ReadonlyArray<{ readonly id: string, readonly status: ScopeStatus, readonly condition: string | null, readonly extent: Extent | null, readonly environmentInferred: boolean, readonly environment: { readonly id: string, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly after: ReadonlyArray<{ readonly id: string, readonly status: ScopeStatus, readonly condition: string | null, readonly extent: Extent | null, readonly environmentInferred: boolean, readonly environment: { readonly id: string, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly changes: ReadonlyArray<{ readonly property: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DiffItemFragment = { readonly id: string, readonly kinds: ReadonlyArray<ScopeDiffKind>, readonly sentence: string, readonly subject:
    | { readonly __typename: 'Service', readonly name: string, readonly id: string }
    | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
  , readonly formerSubject:
    | { readonly __typename: 'Service', readonly name: string, readonly id: string }
    | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
   | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly before: ReadonlyArray<{ readonly id: string, readonly status: ScopeStatus, readonly condition: string | null, readonly extent: Extent | null, readonly environmentInferred: boolean, readonly environment: { readonly id: string, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly after: ReadonlyArray<{ readonly id: string, readonly status: ScopeStatus, readonly condition: string | null, readonly extent: Extent | null, readonly environmentInferred: boolean, readonly environment: { readonly id: string, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly changes: ReadonlyArray<{ readonly property: string }> };

export type CompareCountsQueryVariables = Exact<{
  from: ScopePoint;
  to: ScopePoint;
}>;


export type CompareCountsQuery = { readonly scopeDiff: { readonly totalCount: number, readonly fromListed: boolean, readonly toListed: boolean, readonly summary: { readonly verdict: Verdict | null, readonly sentence: string, readonly reservations: ReadonlyArray<string>, readonly sentences: ReadonlyArray<string>, readonly verdicts: ReadonlyArray<{ readonly verdict: Verdict, readonly subjects: number }>, readonly tiles: { readonly placeCount: number, readonly sourceCount: number | null, readonly certificateCount: number, readonly since: string | null, readonly until: string | null, readonly untilStated: boolean, readonly covered: ReadonlyArray<{ readonly verdict: Verdict, readonly inherited: number, readonly inheritedBySome: number, readonly byLeverage: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } }>, readonly places: ReadonlyArray<{ readonly verdict: Verdict, readonly certificateCount: number, readonly inherited: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly source: { readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null } | null } | null, readonly checks: ReadonlyArray<{ readonly kind: AnswerCheckKind, readonly state: AnswerCheckState, readonly sentence: string, readonly nodeCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Alias', readonly id: string }
          | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
          | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
          | { readonly __typename: 'ClauseMapping', readonly id: string }
          | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
          | { readonly __typename: 'Exception', readonly id: string }
          | { readonly __typename: 'ImportRun', readonly id: string }
          | { readonly __typename: 'Leverage', readonly id: string }
          | { readonly __typename: 'Membership', readonly id: string }
          | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
          | { readonly __typename: 'Responsibility', readonly id: string }
          | { readonly __typename: 'ScopeEntry', readonly id: string }
          | { readonly __typename: 'Service', readonly name: string, readonly id: string }
          | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          | { readonly __typename: 'Source', readonly name: string, readonly id: string }
          | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
          | { readonly __typename: 'StandardRelation', readonly id: string }
        >, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }, readonly counts: { readonly added: number, readonly removed: number, readonly changed: number, readonly renamed: number, readonly moved: number, readonly unchanged: number }, readonly codedNotes: ReadonlyArray<{ readonly code: ScopeDiffNoteCode, readonly sentence: string }> } };

export type CoverageQueryVariables = Exact<{
  standard: Scalars['ID']['input'];
  environment: Scalars['ID']['input'];
  services: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  leverageHops?: Scalars['Int']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type CoverageQuery = { readonly assessment: { readonly standard: { readonly id: string, readonly designation: string }, readonly environment: { readonly id: string, readonly name: string }, readonly services: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly totals: { readonly requirements: number, readonly covered: number, readonly possible: number, readonly some: number, readonly unknown: number, readonly excluded: number }, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }>, readonly headings: ReadonlyArray<{ readonly clause: { readonly id: string, readonly number: string, readonly title: string | null }, readonly totals: { readonly requirements: number, readonly covered: number, readonly possible: number, readonly some: number, readonly unknown: number, readonly excluded: number } }>, readonly notes: ReadonlyArray<{ readonly code: NoteCode, readonly count: number, readonly sentence: string }> } };

export type AssessedTilesQueryVariables = Exact<{
  standard: Scalars['ID']['input'];
  environment: Scalars['ID']['input'];
  services: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  leverageHops?: Scalars['Int']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AssessedTilesQuery = { readonly assessment: { readonly requirements: { readonly nodes: ReadonlyArray<{ readonly outcome: AssessmentOutcome, readonly responsibility: ResponsibilityKind, readonly clause: { readonly id: string, readonly number: string, readonly title: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type EnvironmentPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  filter: InheritanceFilter;
}>;


export type EnvironmentPageQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment', readonly id: string, readonly name: string, readonly regions: ReadonlyArray<string>, readonly aliases: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: AliasKind, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly operator: { readonly id: string, readonly name: string } | null, readonly certificates: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null, readonly inheritance: { readonly summary: { readonly verdict: Verdict | null, readonly sentence: string, readonly reservations: ReadonlyArray<string>, readonly sentences: ReadonlyArray<string>, readonly verdicts: ReadonlyArray<{ readonly verdict: Verdict, readonly subjects: number }>, readonly tiles: { readonly placeCount: number, readonly sourceCount: number | null, readonly certificateCount: number, readonly since: string | null, readonly until: string | null, readonly untilStated: boolean, readonly covered: ReadonlyArray<{ readonly verdict: Verdict, readonly inherited: number, readonly inheritedBySome: number, readonly byLeverage: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } }>, readonly places: ReadonlyArray<{ readonly verdict: Verdict, readonly certificateCount: number, readonly inherited: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly source: { readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null } | null } | null, readonly checks: ReadonlyArray<{ readonly kind: AnswerCheckKind, readonly state: AnswerCheckState, readonly sentence: string, readonly nodeCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Alias', readonly id: string }
          | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
          | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
          | { readonly __typename: 'ClauseMapping', readonly id: string }
          | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
          | { readonly __typename: 'Exception', readonly id: string }
          | { readonly __typename: 'ImportRun', readonly id: string }
          | { readonly __typename: 'Leverage', readonly id: string }
          | { readonly __typename: 'Membership', readonly id: string }
          | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
          | { readonly __typename: 'Responsibility', readonly id: string }
          | { readonly __typename: 'ScopeEntry', readonly id: string }
          | { readonly __typename: 'Service', readonly name: string, readonly id: string }
          | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          | { readonly __typename: 'Source', readonly name: string, readonly id: string }
          | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
          | { readonly __typename: 'StandardRelation', readonly id: string }
        >, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> } } };

export type EnvironmentScopeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EnvironmentScopeQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment', readonly scope: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly environmentTaken: boolean, readonly environmentInferred: boolean, readonly status: ScopeStatus, readonly extent: Extent | null, readonly condition: string | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly subject:
            | { readonly __typename: 'Service', readonly name: string, readonly id: string }
            | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          , readonly certificate: { readonly id: string, readonly name: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }> }, readonly environment: { readonly id: string, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type EnvironmentCertificatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EnvironmentCertificatesQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment', readonly certificates: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type WhyQueryVariables = Exact<{
  subject: Scalars['ID']['input'];
  environment?: InputMaybe<Scalars['ID']['input']>;
  environmentNotStated: Scalars['Boolean']['input'];
  clause: Scalars['ID']['input'];
  certificate?: InputMaybe<Scalars['ID']['input']>;
  leverageHops?: Scalars['Int']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type WhyQuery = { readonly explain: { readonly inherited: boolean, readonly sentence: string, readonly reasonCount: number, readonly rows: ReadonlyArray<{ readonly id: string, readonly basis: InheritanceBasis, readonly certainty: Certainty, readonly contradicted: boolean, readonly responsibility: ResponsibilityKind, readonly validFrom: string | null, readonly validFromStated: boolean, readonly validUntil: string | null, readonly validUntilStated: boolean, readonly evidenceCount: number, readonly environment: { readonly id: string } | null, readonly evidence: ReadonlyArray<{ readonly kind: EvidenceKind, readonly sentence: string, readonly statement:
          | { readonly __typename: 'Alias', readonly id: string }
          | { readonly __typename: 'ClauseMapping', readonly id: string }
          | { readonly __typename: 'Exception', readonly id: string }
          | { readonly __typename: 'Leverage', readonly id: string }
          | { readonly __typename: 'Membership', readonly id: string }
          | { readonly __typename: 'Responsibility', readonly id: string }
          | { readonly __typename: 'ScopeEntry', readonly id: string }
          | { readonly __typename: 'StandardRelation', readonly id: string }
         | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }> }>, readonly nodes: ReadonlyArray<{ readonly kind: NodeKind, readonly name: string, readonly node:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
       }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string, readonly verb: string, readonly statement:
        | { readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
        | { readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
        | { readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
        | { readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
        | { readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
        | { readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
        | { readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
        | { readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
       | null }>, readonly reasons: ReadonlyArray<{ readonly code: WhyNotCode, readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly nearest: ReadonlyArray<{ readonly sentence: string, readonly row: { readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> } }> } };

export type FindingsQueryVariables = Exact<{
  kinds?: InputMaybe<ReadonlyArray<FindingKind> | FindingKind>;
  staleAfterDays: Scalars['Int']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FindingsQuery = { readonly findings: { readonly totalCount: number, readonly counts: ReadonlyArray<{ readonly kind: FindingKind, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: FindingKind, readonly sentence: string, readonly entries: number | null, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
        | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
        | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
        | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
        | { readonly __typename: 'Service', readonly name: string, readonly id: string }
        | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
        | { readonly __typename: 'Source', readonly name: string, readonly id: string }
        | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
      >, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type NewestQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestQuery = { readonly revision: { readonly number: number, readonly publishedAt: string | null, readonly keptSince: number } };

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
  kinds?: InputMaybe<ReadonlyArray<NodeKind> | NodeKind>;
  standards?: InputMaybe<ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: NodeKind, readonly name: string, readonly matched: string | null, readonly node:
        | { readonly __typename: 'Certificate', readonly id: string, readonly number: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly name: string }> }
        | { readonly __typename: 'Clause', readonly id: string, readonly standard: { readonly id: string, readonly designation: string, readonly status: StandardStatus | null } }
        | { readonly __typename: 'Environment', readonly id: string, readonly operator: { readonly name: string } | null }
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Service', readonly id: string, readonly families: ReadonlyArray<{ readonly family: { readonly name: string } }> }
        | { readonly __typename: 'ServiceFamily', readonly id: string }
        | { readonly __typename: 'Source', readonly id: string, readonly date: string | null }
        | { readonly __typename: 'Standard', readonly id: string, readonly status: StandardStatus | null, readonly title: string | null }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type NearestQueryVariables = Exact<{
  names: ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input'];
  kinds?: InputMaybe<ReadonlyArray<NodeKind> | NodeKind>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type NearestQuery = { readonly resolve: ReadonlyArray<{ readonly name: string, readonly nearest: ReadonlyArray<{ readonly kind: NodeKind, readonly name: string, readonly matched: string | null, readonly node:
        | { readonly __typename: 'Certificate', readonly id: string, readonly number: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly name: string }> }
        | { readonly __typename: 'Clause', readonly id: string, readonly standard: { readonly id: string, readonly designation: string, readonly status: StandardStatus | null } }
        | { readonly __typename: 'Environment', readonly id: string, readonly operator: { readonly name: string } | null }
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Service', readonly id: string, readonly families: ReadonlyArray<{ readonly family: { readonly name: string } }> }
        | { readonly __typename: 'ServiceFamily', readonly id: string }
        | { readonly __typename: 'Source', readonly id: string, readonly date: string | null }
        | { readonly __typename: 'Standard', readonly id: string, readonly status: StandardStatus | null, readonly title: string | null }
       }> }> };

export type CalledQueryVariables = Exact<{
  names: ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input'];
  kinds?: InputMaybe<ReadonlyArray<NodeKind> | NodeKind>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type CalledQuery = { readonly resolve: ReadonlyArray<{ readonly name: string, readonly count: number, readonly node:
      | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
      | { readonly __typename: 'Clause', readonly name: string, readonly id: string, readonly standard: { readonly id: string, readonly designation: string } }
      | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
      | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
      | { readonly __typename: 'Service', readonly name: string, readonly id: string }
      | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
      | { readonly __typename: 'Source', readonly name: string, readonly id: string }
      | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
     | null }> };

export type ListedInQueryVariables = Exact<{
  services: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type ListedInQuery = { readonly scopeEntries: { readonly nodes: ReadonlyArray<{ readonly environment: { readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type AnsweredQueryVariables = Exact<{
  filter: InheritanceFilter;
  columns: MatrixColumns;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type AnsweredQuery = { readonly scopeMatrix: { readonly columns: ReadonlyArray<{ readonly node:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string, readonly relations: { readonly nodes: ReadonlyArray<{ readonly to: { readonly id: string } }> } }
       | null }>, readonly nodes: ReadonlyArray<{ readonly subject:
        | { readonly id: string }
        | { readonly id: string }
      , readonly cells: ReadonlyArray<{ readonly basis: InheritanceBasis | null, readonly status: ScopeStatus | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type NamesQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type NamesQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Alias', readonly id: string }
    | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
    | { readonly __typename: 'Clause', readonly name: string, readonly id: string, readonly standard: { readonly id: string, readonly designation: string } }
    | { readonly __typename: 'ClauseMapping', readonly id: string }
    | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
    | { readonly __typename: 'Exception', readonly id: string }
    | { readonly __typename: 'ImportRun', readonly id: string }
    | { readonly __typename: 'Leverage', readonly id: string }
    | { readonly __typename: 'Membership', readonly id: string }
    | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
    | { readonly __typename: 'Responsibility', readonly id: string }
    | { readonly __typename: 'ScopeEntry', readonly id: string }
    | { readonly __typename: 'Service', readonly name: string, readonly id: string }
    | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
    | { readonly __typename: 'Source', readonly name: string, readonly id: string }
    | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
    | { readonly __typename: 'StandardRelation', readonly id: string }
   | null> };

export type OfStandardFragment = { readonly standard: { readonly id: string, readonly designation: string } };

export type FoundFragment = { readonly kind: NodeKind, readonly name: string, readonly matched: string | null, readonly node:
    | { readonly __typename: 'Certificate', readonly id: string, readonly number: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly name: string }> }
    | { readonly __typename: 'Clause', readonly id: string, readonly standard: { readonly id: string, readonly designation: string, readonly status: StandardStatus | null } }
    | { readonly __typename: 'Environment', readonly id: string, readonly operator: { readonly name: string } | null }
    | { readonly __typename: 'Organization', readonly id: string }
    | { readonly __typename: 'Service', readonly id: string, readonly families: ReadonlyArray<{ readonly family: { readonly name: string } }> }
    | { readonly __typename: 'ServiceFamily', readonly id: string }
    | { readonly __typename: 'Source', readonly id: string, readonly date: string | null }
    | { readonly __typename: 'Standard', readonly id: string, readonly status: StandardStatus | null, readonly title: string | null }
   };

type About_Alias_Fragment = { readonly __typename: 'Alias' };

type About_Certificate_Fragment = { readonly __typename: 'Certificate', readonly number: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly name: string }> };

type About_Clause_Fragment = { readonly __typename: 'Clause', readonly standard: { readonly status: StandardStatus | null } };

type About_ClauseMapping_Fragment = { readonly __typename: 'ClauseMapping' };

type About_Environment_Fragment = { readonly __typename: 'Environment', readonly operator: { readonly name: string } | null };

type About_Exception_Fragment = { readonly __typename: 'Exception' };

type About_ImportRun_Fragment = { readonly __typename: 'ImportRun' };

type About_Leverage_Fragment = { readonly __typename: 'Leverage' };

type About_Membership_Fragment = { readonly __typename: 'Membership' };

type About_Organization_Fragment = { readonly __typename: 'Organization' };

type About_Responsibility_Fragment = { readonly __typename: 'Responsibility' };

type About_ScopeEntry_Fragment = { readonly __typename: 'ScopeEntry' };

type About_Service_Fragment = { readonly __typename: 'Service', readonly families: ReadonlyArray<{ readonly family: { readonly name: string } }> };

type About_ServiceFamily_Fragment = { readonly __typename: 'ServiceFamily' };

type About_Source_Fragment = { readonly __typename: 'Source', readonly date: string | null };

type About_Standard_Fragment = { readonly __typename: 'Standard', readonly status: StandardStatus | null, readonly title: string | null };

type About_StandardRelation_Fragment = { readonly __typename: 'StandardRelation' };

export type AboutFragment =
  | About_Alias_Fragment
  | About_Certificate_Fragment
  | About_Clause_Fragment
  | About_ClauseMapping_Fragment
  | About_Environment_Fragment
  | About_Exception_Fragment
  | About_ImportRun_Fragment
  | About_Leverage_Fragment
  | About_Membership_Fragment
  | About_Organization_Fragment
  | About_Responsibility_Fragment
  | About_ScopeEntry_Fragment
  | About_Service_Fragment
  | About_ServiceFamily_Fragment
  | About_Source_Fragment
  | About_Standard_Fragment
  | About_StandardRelation_Fragment
;

export type OfferedQueryVariables = Exact<{
  standards: Scalars['Boolean']['input'];
  services: Scalars['Boolean']['input'];
  environments: Scalars['Boolean']['input'];
  certificates: Scalars['Boolean']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type OfferedQuery = { readonly standards?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename: 'Standard', readonly name: string, readonly id: string, readonly status: StandardStatus | null, readonly title: string | null }> }, readonly services?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename: 'Service', readonly name: string, readonly id: string, readonly families: ReadonlyArray<{ readonly family: { readonly name: string } }> }> }, readonly environments?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename: 'Environment', readonly name: string, readonly id: string, readonly operator: { readonly name: string } | null }> }, readonly certificates?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename: 'Certificate', readonly name: string, readonly id: string, readonly number: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly name: string }> }> } };

export type AroundQueryVariables = Exact<{
  center: Scalars['ID']['input'];
  depth: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<NodeKind> | NodeKind>;
  limit: Scalars['Int']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  day?: InputMaybe<Scalars['Date']['input']>;
}>;


export type AroundQuery = { readonly relationshipView: { readonly center: { readonly kind: NodeKind, readonly name: string, readonly distance: number, readonly node:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      , readonly folded: ReadonlyArray<{ readonly kind: NodeKind, readonly count: number }> }, readonly nodes: ReadonlyArray<{ readonly kind: NodeKind, readonly name: string, readonly distance: number, readonly node:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      , readonly folded: ReadonlyArray<{ readonly kind: NodeKind, readonly count: number }> }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string, readonly verb: string, readonly inForce: boolean | null, readonly statement:
        | { readonly __typename: 'Alias' }
        | { readonly __typename: 'ClauseMapping' }
        | { readonly __typename: 'Exception' }
        | { readonly __typename: 'Leverage' }
        | { readonly __typename: 'Membership', readonly inferred: boolean }
        | { readonly __typename: 'Responsibility' }
        | { readonly __typename: 'ScopeEntry', readonly extent: Extent | null, readonly environmentInferred: boolean, readonly environment: { readonly id: string, readonly name: string } | null }
        | { readonly __typename: 'StandardRelation' }
       | null }> } };

export type SeenFragment = { readonly kind: NodeKind, readonly name: string, readonly distance: number, readonly node:
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
  , readonly folded: ReadonlyArray<{ readonly kind: NodeKind, readonly count: number }> };

export type SeenEdgeFragment = { readonly id: string, readonly from: string, readonly to: string, readonly verb: string, readonly inForce: boolean | null, readonly statement:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership', readonly inferred: boolean }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry', readonly extent: Extent | null, readonly environmentInferred: boolean, readonly environment: { readonly id: string, readonly name: string } | null }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type HomeQueryVariables = Exact<{
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type HomeQuery = { readonly revision: { readonly number: number, readonly publishedAt: string | null }, readonly standards: { readonly totalCount: number }, readonly services: { readonly totalCount: number }, readonly environments: { readonly totalCount: number }, readonly certificates: { readonly totalCount: number }, readonly organizations: { readonly totalCount: number }, readonly sources: { readonly totalCount: number }, readonly imports: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly startedAt: string, readonly publishedAt: string | null, readonly by: string | null }> } };

export type PlatformsQueryVariables = Exact<{
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type PlatformsQuery = { readonly leverageOverview: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly dependents: number, readonly directDependents: number, readonly certificate: { readonly id: string, readonly name: string, readonly level: string | null, readonly issuedOn: string | null, readonly holder: { readonly id: string, readonly name: string } | null, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly levels: ReadonlyArray<{ readonly level: string | null, readonly certificates: number }> }> } };

export type AttentionQueryVariables = Exact<{
  until: Scalars['Date']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type AttentionQuery = { readonly findings: { readonly totalCount: number, readonly counts: ReadonlyArray<{ readonly kind: FindingKind, readonly count: number }> }, readonly expiryImpact: { readonly totalCount: number, readonly unknownCount: number, readonly nodes: ReadonlyArray<{ readonly expiresOn: string | null, readonly certificate: { readonly id: string, readonly name: string } }> } };

export type LapsesQueryVariables = Exact<{
  until: Scalars['Date']['input'];
  filter?: InputMaybe<InheritanceFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type LapsesQuery = { readonly expiryImpact: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly expiresOn: string | null, readonly certificate: { readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }>, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly losses: { readonly totalCount: number, readonly requirementsLost: number, readonly unknownCount: number } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type LapsesCountsQueryVariables = Exact<{
  until: Scalars['Date']['input'];
  filter?: InputMaybe<InheritanceFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type LapsesCountsQuery = { readonly expiryImpact: { readonly totalCount: number, readonly unknownCount: number, readonly notes: ReadonlyArray<{ readonly nodeIds: ReadonlyArray<string>, readonly code: NoteCode, readonly count: number, readonly sentence: string }> } };

export type LossesQueryVariables = Exact<{
  until: Scalars['Date']['input'];
  filter: InheritanceFilter;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type LossesQuery = { readonly expiryImpact: { readonly nodes: ReadonlyArray<{ readonly losses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly requirements: number, readonly requirementsUnknown: boolean, readonly certainty: Certainty, readonly remainingCertainty: Certainty | null, readonly subject:
            | { readonly __typename: 'Service', readonly name: string, readonly id: string }
            | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          , readonly environment: { readonly id: string, readonly name: string } | null, readonly standard: { readonly id: string, readonly designation: string }, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly perhapsThrough: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }> } };

export type EndingsQueryVariables = Exact<{
  until: Scalars['Date']['input'];
  filter?: InputMaybe<InheritanceFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EndingsQuery = { readonly expiryImpact: { readonly endings: { readonly totalCount: number, readonly requirementsLost: number, readonly unknownCount: number, readonly nodes: ReadonlyArray<{ readonly endsOn: string, readonly certificate: { readonly id: string, readonly name: string }, readonly loss: { readonly requirements: number, readonly requirementsUnknown: boolean, readonly certainty: Certainty, readonly remainingCertainty: Certainty | null, readonly subject:
            | { readonly __typename: 'Service', readonly name: string, readonly id: string }
            | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          , readonly environment: { readonly id: string, readonly name: string } | null, readonly standard: { readonly id: string, readonly designation: string }, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly perhapsThrough: ReadonlyArray<{ readonly id: string, readonly name: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type LossFragment = { readonly requirements: number, readonly requirementsUnknown: boolean, readonly certainty: Certainty, readonly remainingCertainty: Certainty | null, readonly subject:
    | { readonly __typename: 'Service', readonly name: string, readonly id: string }
    | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
  , readonly environment: { readonly id: string, readonly name: string } | null, readonly standard: { readonly id: string, readonly designation: string }, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly perhapsThrough: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type LeverageAroundQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type LeverageAroundQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate', readonly id: string, readonly name: string, readonly restsOn: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly hops: number, readonly certificate: { readonly id: string, readonly name: string }, readonly path: ReadonlyArray<{ readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }>, readonly from: { readonly id: string, readonly name: string }, readonly to: { readonly id: string, readonly name: string } }> }> }, readonly dependents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly hops: number, readonly certificate: { readonly id: string, readonly name: string }, readonly path: ReadonlyArray<{ readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }>, readonly from: { readonly id: string, readonly name: string }, readonly to: { readonly id: string, readonly name: string } }> }> } }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type LeveragePathsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly hops: number, readonly certificate: { readonly id: string, readonly name: string }, readonly path: ReadonlyArray<{ readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }>, readonly from: { readonly id: string, readonly name: string }, readonly to: { readonly id: string, readonly name: string } }> }> };

export type LeverageStatedFragment = { readonly id: string, readonly from: { readonly id: string, readonly name: string }, readonly to: { readonly id: string, readonly name: string } };

export type LeverageCountsQueryVariables = Exact<{
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type LeverageCountsQuery = { readonly certificates: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly dependents: { readonly totalCount: number }, readonly restsOn: { readonly totalCount: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type StandardsQueryVariables = Exact<{
  filter?: InputMaybe<StandardFilter>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type StandardsQuery = { readonly standards: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly designation: string, readonly title: string | null, readonly family: string | null, readonly status: StandardStatus | null, readonly requirements: { readonly totalCount: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ServicesQueryVariables = Exact<{
  filter?: InputMaybe<ServiceFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ServicesQuery = { readonly services: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly families: ReadonlyArray<{ readonly inferred: boolean, readonly family: { readonly id: string, readonly name: string } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type EnvironmentsQueryVariables = Exact<{
  filter?: InputMaybe<EnvironmentFilter>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EnvironmentsQuery = { readonly environments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly operator: { readonly id: string, readonly name: string } | null, readonly certificates: { readonly totalCount: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CertificatesQueryVariables = Exact<{
  filter?: InputMaybe<CertificateFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CertificatesQuery = { readonly certificates: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SourcesQueryVariables = Exact<{
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SourcesQuery = { readonly sources: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OrganizationsQueryVariables = Exact<{
  filter?: InputMaybe<OrganizationFilter>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OrganizationsQuery = { readonly organizations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly roles: ReadonlyArray<OrganizationRole>, readonly offerings: { readonly totalCount: number }, readonly certificatesHeld: { readonly totalCount: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type MatchQueryVariables = Exact<{
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  coverages?: InputMaybe<ReadonlyArray<GapCoverage> | GapCoverage>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MatchQuery = { readonly standardGap: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly coverage: GapCoverage, readonly pathCount: number, readonly clause: { readonly id: string, readonly number: string, readonly title: string | null }, readonly paths: ReadonlyArray<{ readonly relation: ClauseMappingKind | null, readonly strength: number | null, readonly hops: number, readonly fromClauses: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string | null }>, readonly toClauses: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string | null }>, readonly mappings: ReadonlyArray<{ readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly baselines: ReadonlyArray<{ readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }> }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type MatchTotalsQueryVariables = Exact<{
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type MatchTotalsQuery = { readonly standardGap: { readonly notes: ReadonlyArray<string>, readonly from: { readonly id: string, readonly designation: string }, readonly to: { readonly id: string, readonly designation: string }, readonly totals: { readonly clauses: number, readonly exact: number, readonly partial: number, readonly together: number, readonly related: number, readonly none: number }, readonly totalsOfTo: { readonly clauses: number, readonly exact: number, readonly partial: number, readonly together: number, readonly related: number, readonly none: number } } };

export type UnmatchedQueryVariables = Exact<{
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type UnmatchedQuery = { readonly standardGap: { readonly unmatchedOfTo: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type CoveragesFragment = { readonly clauses: number, readonly exact: number, readonly partial: number, readonly together: number, readonly related: number, readonly none: number };

export type MatrixQueryVariables = Exact<{
  filter: InheritanceFilter;
  columns: MatrixColumns;
  firstColumns: Scalars['Int']['input'];
  afterColumn?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MatrixQuery = { readonly scopeMatrix: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly subject:
        | { readonly __typename: 'Service', readonly name: string, readonly id: string }
        | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
      , readonly family: { readonly id: string, readonly name: string } | null, readonly cells: ReadonlyArray<{ readonly basis: InheritanceBasis | null, readonly certainty: Certainty | null, readonly status: ScopeStatus | null, readonly contradicted: boolean, readonly inferred: boolean, readonly condition: string | null, readonly otherStatuses: ReadonlyArray<ScopeStatus>, readonly entries: ReadonlyArray<{ readonly id: string, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }> }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type MatrixHeadQueryVariables = Exact<{
  filter: InheritanceFilter;
  columns: MatrixColumns;
  firstColumns: Scalars['Int']['input'];
  afterColumn?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type MatrixHeadQuery = { readonly scopeMatrix: { readonly totalCount: number, readonly columnCount: number, readonly hasMoreColumns: boolean, readonly summary: { readonly verdict: Verdict | null, readonly sentence: string, readonly reservations: ReadonlyArray<string>, readonly sentences: ReadonlyArray<string>, readonly verdicts: ReadonlyArray<{ readonly verdict: Verdict, readonly subjects: number }>, readonly tiles: { readonly placeCount: number, readonly sourceCount: number | null, readonly certificateCount: number, readonly since: string | null, readonly until: string | null, readonly untilStated: boolean, readonly covered: ReadonlyArray<{ readonly verdict: Verdict, readonly inherited: number, readonly inheritedBySome: number, readonly byLeverage: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } }>, readonly places: ReadonlyArray<{ readonly verdict: Verdict, readonly certificateCount: number, readonly inherited: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly source: { readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null } | null } | null, readonly checks: ReadonlyArray<{ readonly kind: AnswerCheckKind, readonly state: AnswerCheckState, readonly sentence: string, readonly nodeCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Alias', readonly id: string }
          | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
          | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
          | { readonly __typename: 'ClauseMapping', readonly id: string }
          | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
          | { readonly __typename: 'Exception', readonly id: string }
          | { readonly __typename: 'ImportRun', readonly id: string }
          | { readonly __typename: 'Leverage', readonly id: string }
          | { readonly __typename: 'Membership', readonly id: string }
          | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
          | { readonly __typename: 'Responsibility', readonly id: string }
          | { readonly __typename: 'ScopeEntry', readonly id: string }
          | { readonly __typename: 'Service', readonly name: string, readonly id: string }
          | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          | { readonly __typename: 'Source', readonly name: string, readonly id: string }
          | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
          | { readonly __typename: 'StandardRelation', readonly id: string }
        >, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }, readonly columns: ReadonlyArray<{ readonly name: string, readonly node:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
       | null }>, readonly notes: ReadonlyArray<{ readonly nodeIds: ReadonlyArray<string>, readonly code: NoteCode, readonly count: number, readonly sentence: string }> } };

export type MatrixStartQueryVariables = Exact<{
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type MatrixStartQuery = { readonly providerOverview: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly services: number, readonly provider: { readonly id: string, readonly name: string, readonly offerings: { readonly nodes: ReadonlyArray<{ readonly services: number, readonly environment: { readonly id: string, readonly name: string } | null }> } } }> } };

export type MatrixCellQueryVariables = Exact<{
  filter: InheritanceFilter;
  columns: MatrixColumns;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type MatrixCellQuery = { readonly scopeMatrix: { readonly columns: ReadonlyArray<{ readonly name: string, readonly node:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
       | null }>, readonly nodes: ReadonlyArray<{ readonly subject:
        | { readonly __typename: 'Service', readonly name: string, readonly id: string }
        | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
      , readonly cells: ReadonlyArray<{ readonly basis: InheritanceBasis | null, readonly certainty: Certainty | null, readonly status: ScopeStatus | null, readonly contradicted: boolean, readonly inferred: boolean, readonly entries: ReadonlyArray<{ readonly id: string, readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly elsewhere: ReadonlyArray<{ readonly id: string, readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }> }> }>, readonly notes: ReadonlyArray<{ readonly code: NoteCode, readonly count: number, readonly sentence: string }> }, readonly inheritance: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly evidence: ReadonlyArray<{ readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }> }> } };

export type CellEntryFragment = { readonly id: string, readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> };

type Named_Alias_Fragment = { readonly __typename: 'Alias', readonly id: string };

type Named_Certificate_Fragment = { readonly __typename: 'Certificate', readonly name: string, readonly id: string };

type Named_Clause_Fragment = { readonly __typename: 'Clause', readonly name: string, readonly id: string };

type Named_ClauseMapping_Fragment = { readonly __typename: 'ClauseMapping', readonly id: string };

type Named_Environment_Fragment = { readonly __typename: 'Environment', readonly name: string, readonly id: string };

type Named_Exception_Fragment = { readonly __typename: 'Exception', readonly id: string };

type Named_ImportRun_Fragment = { readonly __typename: 'ImportRun', readonly id: string };

type Named_Leverage_Fragment = { readonly __typename: 'Leverage', readonly id: string };

type Named_Membership_Fragment = { readonly __typename: 'Membership', readonly id: string };

type Named_Organization_Fragment = { readonly __typename: 'Organization', readonly name: string, readonly id: string };

type Named_Responsibility_Fragment = { readonly __typename: 'Responsibility', readonly id: string };

type Named_ScopeEntry_Fragment = { readonly __typename: 'ScopeEntry', readonly id: string };

type Named_Service_Fragment = { readonly __typename: 'Service', readonly name: string, readonly id: string };

type Named_ServiceFamily_Fragment = { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string };

type Named_Source_Fragment = { readonly __typename: 'Source', readonly name: string, readonly id: string };

type Named_Standard_Fragment = { readonly __typename: 'Standard', readonly name: string, readonly id: string };

type Named_StandardRelation_Fragment = { readonly __typename: 'StandardRelation', readonly id: string };

export type NamedFragment =
  | Named_Alias_Fragment
  | Named_Certificate_Fragment
  | Named_Clause_Fragment
  | Named_ClauseMapping_Fragment
  | Named_Environment_Fragment
  | Named_Exception_Fragment
  | Named_ImportRun_Fragment
  | Named_Leverage_Fragment
  | Named_Membership_Fragment
  | Named_Organization_Fragment
  | Named_Responsibility_Fragment
  | Named_ScopeEntry_Fragment
  | Named_Service_Fragment
  | Named_ServiceFamily_Fragment
  | Named_Source_Fragment
  | Named_Standard_Fragment
  | Named_StandardRelation_Fragment
;

export type DatedFragment = { readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null };

export type CitedFragment = { readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null };

export type PageFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type OrganizationPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type OrganizationPageQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: AliasKind, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly standards: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly designation: string, readonly title: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly certificatesHeld: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly certificatesIssued: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly certificatesAssessed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly certificatesAuthorized: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly offerings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly services: number, readonly families: number, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string, readonly status: CertificateStatus | null, readonly level: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }> }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly services: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type PublishedStandardsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PublishedStandardsQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization', readonly standards: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly designation: string, readonly title: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type OfferingLineFragment = { readonly services: number, readonly families: number, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string, readonly status: CertificateStatus | null, readonly level: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }> }> };

export type OfferingsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OfferingsQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization', readonly offerings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly services: number, readonly families: number, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string, readonly status: CertificateStatus | null, readonly level: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }> }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type ServicesInScopeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ServicesInScopeQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization', readonly services: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type HeldCertificatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type HeldCertificatesQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization', readonly certificatesHeld: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type IssuedCertificatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type IssuedCertificatesQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization', readonly certificatesIssued: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type AssessedCertificatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AssessedCertificatesQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization', readonly certificatesAssessed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type AuthorizedCertificatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AuthorizedCertificatesQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization', readonly certificatesAuthorized: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type RunsQueryVariables = Exact<{
  states: ReadonlyArray<ImportState> | ImportState;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RunsQuery = { readonly imports: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly revision: number, readonly state: ImportState, readonly startedAt: string, readonly publishedAt: string | null, readonly by: string | null, readonly format: string, readonly files: ReadonlyArray<{ readonly name: string }>, readonly counts: { readonly nodesAdded: number, readonly nodesChanged: number, readonly nodesUnchanged: number, readonly statementsAdded: number, readonly statementsChanged: number, readonly statementsUnchanged: number }, readonly undoes: { readonly id: string, readonly revision: number, readonly counts: { readonly nodesAdded: number, readonly statementsAdded: number } } | null, readonly undoneBy: { readonly id: string, readonly revision: number } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RunQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RunQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun', readonly id: string, readonly revision: number, readonly state: ImportState, readonly startedAt: string, readonly publishedAt: string | null, readonly by: string | null, readonly format: string, readonly files: ReadonlyArray<{ readonly name: string, readonly sha256: string }>, readonly counts: { readonly nodesAdded: number, readonly nodesChanged: number, readonly nodesUnchanged: number, readonly statementsAdded: number, readonly statementsChanged: number, readonly statementsUnchanged: number }, readonly undoes: { readonly id: string, readonly revision: number, readonly counts: { readonly nodesAdded: number, readonly statementsAdded: number } } | null, readonly undoneBy: { readonly id: string, readonly revision: number } | null }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type PublishMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PublishMutation = { readonly publishImport:
    | { readonly __typename: 'ImportNotFound', readonly message: string }
    | { readonly __typename: 'ImportPublished', readonly importRun: { readonly id: string, readonly revision: number, readonly state: ImportState } }
   };

export type DiscardMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DiscardMutation = { readonly discardImport:
    | { readonly __typename: 'ImportDiscarded', readonly id: string }
    | { readonly __typename: 'ImportNotFound', readonly message: string }
   };

export type RevertMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RevertMutation = { readonly revertImport:
    | { readonly __typename: 'ImportConflict', readonly message: string, readonly items: ReadonlyArray<{ readonly id: string, readonly sentence: string }> }
    | { readonly __typename: 'ImportNotFound', readonly message: string }
    | { readonly __typename: 'ImportReverted', readonly importRun: { readonly id: string, readonly revision: number, readonly state: ImportState } }
   };

export type RunChangesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RunChangesQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun', readonly changes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ChangeKind, readonly sentence: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type StagedChangesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type StagedChangesQuery = { readonly imports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly changes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ChangeKind, readonly sentence: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }> } };

export type StagedScopesQueryVariables = Exact<{ [key: string]: never; }>;


export type StagedScopesQuery = { readonly imports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly changes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly statement:
            | { readonly __typename: 'Alias' }
            | { readonly __typename: 'ClauseMapping' }
            | { readonly __typename: 'Exception' }
            | { readonly __typename: 'Leverage' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'Responsibility' }
            | { readonly __typename: 'ScopeEntry', readonly certificate: { readonly id: string, readonly name: string } }
            | { readonly __typename: 'StandardRelation' }
           | null }> } }> } };

export type ChangePageFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ChangeKind, readonly sentence: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type RunLineFragment = { readonly id: string, readonly revision: number, readonly state: ImportState, readonly startedAt: string, readonly publishedAt: string | null, readonly by: string | null, readonly format: string, readonly files: ReadonlyArray<{ readonly name: string }>, readonly counts: { readonly nodesAdded: number, readonly nodesChanged: number, readonly nodesUnchanged: number, readonly statementsAdded: number, readonly statementsChanged: number, readonly statementsUnchanged: number }, readonly undoes: { readonly id: string, readonly revision: number, readonly counts: { readonly nodesAdded: number, readonly statementsAdded: number } } | null, readonly undoneBy: { readonly id: string, readonly revision: number } | null };

export type ServicePageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  filter: InheritanceFilter;
}>;


export type ServicePageQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: AliasKind, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly families: ReadonlyArray<{ readonly inferred: boolean, readonly family: { readonly id: string, readonly name: string } }>, readonly componentOf: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly components: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly replacedBy: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly scope: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly environmentTaken: boolean, readonly environmentInferred: boolean, readonly status: ScopeStatus, readonly extent: Extent | null, readonly condition: string | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly subject:
            | { readonly __typename: 'Service', readonly name: string, readonly id: string }
            | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          , readonly certificate: { readonly id: string, readonly name: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }> }, readonly environment: { readonly id: string, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null, readonly inheritance: { readonly summary: { readonly verdict: Verdict | null, readonly sentence: string, readonly reservations: ReadonlyArray<string>, readonly sentences: ReadonlyArray<string>, readonly verdicts: ReadonlyArray<{ readonly verdict: Verdict, readonly subjects: number }>, readonly tiles: { readonly placeCount: number, readonly sourceCount: number | null, readonly certificateCount: number, readonly since: string | null, readonly until: string | null, readonly untilStated: boolean, readonly covered: ReadonlyArray<{ readonly verdict: Verdict, readonly inherited: number, readonly inheritedBySome: number, readonly byLeverage: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } }>, readonly places: ReadonlyArray<{ readonly verdict: Verdict, readonly certificateCount: number, readonly inherited: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly source: { readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null } | null } | null, readonly checks: ReadonlyArray<{ readonly kind: AnswerCheckKind, readonly state: AnswerCheckState, readonly sentence: string, readonly nodeCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Alias', readonly id: string }
          | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
          | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
          | { readonly __typename: 'ClauseMapping', readonly id: string }
          | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
          | { readonly __typename: 'Exception', readonly id: string }
          | { readonly __typename: 'ImportRun', readonly id: string }
          | { readonly __typename: 'Leverage', readonly id: string }
          | { readonly __typename: 'Membership', readonly id: string }
          | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
          | { readonly __typename: 'Responsibility', readonly id: string }
          | { readonly __typename: 'ScopeEntry', readonly id: string }
          | { readonly __typename: 'Service', readonly name: string, readonly id: string }
          | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          | { readonly __typename: 'Source', readonly name: string, readonly id: string }
          | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
          | { readonly __typename: 'StandardRelation', readonly id: string }
        >, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> } } };

export type FamilyPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  filter: InheritanceFilter;
}>;


export type FamilyPageQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: AliasKind, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly services: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly scope: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly environmentTaken: boolean, readonly environmentInferred: boolean, readonly status: ScopeStatus, readonly extent: Extent | null, readonly condition: string | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly subject:
            | { readonly __typename: 'Service', readonly name: string, readonly id: string }
            | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          , readonly certificate: { readonly id: string, readonly name: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }> }, readonly environment: { readonly id: string, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null, readonly inheritance: { readonly summary: { readonly verdict: Verdict | null, readonly sentence: string, readonly reservations: ReadonlyArray<string>, readonly sentences: ReadonlyArray<string>, readonly verdicts: ReadonlyArray<{ readonly verdict: Verdict, readonly subjects: number }>, readonly tiles: { readonly placeCount: number, readonly sourceCount: number | null, readonly certificateCount: number, readonly since: string | null, readonly until: string | null, readonly untilStated: boolean, readonly covered: ReadonlyArray<{ readonly verdict: Verdict, readonly inherited: number, readonly inheritedBySome: number, readonly byLeverage: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } }>, readonly places: ReadonlyArray<{ readonly verdict: Verdict, readonly certificateCount: number, readonly inherited: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly source: { readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null } | null } | null, readonly checks: ReadonlyArray<{ readonly kind: AnswerCheckKind, readonly state: AnswerCheckState, readonly sentence: string, readonly nodeCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Alias', readonly id: string }
          | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
          | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
          | { readonly __typename: 'ClauseMapping', readonly id: string }
          | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
          | { readonly __typename: 'Exception', readonly id: string }
          | { readonly __typename: 'ImportRun', readonly id: string }
          | { readonly __typename: 'Leverage', readonly id: string }
          | { readonly __typename: 'Membership', readonly id: string }
          | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
          | { readonly __typename: 'Responsibility', readonly id: string }
          | { readonly __typename: 'ScopeEntry', readonly id: string }
          | { readonly __typename: 'Service', readonly name: string, readonly id: string }
          | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          | { readonly __typename: 'Source', readonly name: string, readonly id: string }
          | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
          | { readonly __typename: 'StandardRelation', readonly id: string }
        >, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> } } };

export type AliasLineFragment = { readonly id: string, readonly name: string, readonly kind: AliasKind, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> };

export type TermFragment = { readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean };

export type EntryFragment = { readonly id: string, readonly environmentTaken: boolean, readonly environmentInferred: boolean, readonly status: ScopeStatus, readonly extent: Extent | null, readonly condition: string | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly subject:
    | { readonly __typename: 'Service', readonly name: string, readonly id: string }
    | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
  , readonly certificate: { readonly id: string, readonly name: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }> }, readonly environment: { readonly id: string, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> };

export type ServiceScopeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ServiceScopeQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service', readonly scope: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly environmentTaken: boolean, readonly environmentInferred: boolean, readonly status: ScopeStatus, readonly extent: Extent | null, readonly condition: string | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly subject:
            | { readonly __typename: 'Service', readonly name: string, readonly id: string }
            | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          , readonly certificate: { readonly id: string, readonly name: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }> }, readonly environment: { readonly id: string, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type FamilyScopeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FamilyScopeQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily', readonly scope: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly environmentTaken: boolean, readonly environmentInferred: boolean, readonly status: ScopeStatus, readonly extent: Extent | null, readonly condition: string | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly subject:
            | { readonly __typename: 'Service', readonly name: string, readonly id: string }
            | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          , readonly certificate: { readonly id: string, readonly name: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }> }, readonly environment: { readonly id: string, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type FamilyServicesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FamilyServicesQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily', readonly services: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type SourcePageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type SourcePageQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source', readonly contentHash: string | null, readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null, readonly alone: { readonly totalCount: number }, readonly SCOPE_ENTRY: { readonly totalCount: number }, readonly MEMBERSHIP: { readonly totalCount: number }, readonly LEVERAGE: { readonly totalCount: number }, readonly EXCEPTION: { readonly totalCount: number }, readonly RESPONSIBILITY: { readonly totalCount: number }, readonly CLAUSE_MAPPING: { readonly totalCount: number }, readonly STANDARD_RELATION: { readonly totalCount: number }, readonly ALIAS: { readonly totalCount: number } }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type SourceStatementsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<StatementKind> | StatementKind>;
  alone: Scalars['Boolean']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SourceStatementsQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source', readonly id: string, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<
          | { readonly id: string, readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
          | { readonly id: string, readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
          | { readonly id: string, readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
          | { readonly id: string, readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
          | { readonly id: string, readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
          | { readonly id: string, readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
          | { readonly id: string, readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
          | { readonly id: string, readonly sentence: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
        >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Standard' }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type StatementCountsFragment = { readonly SCOPE_ENTRY: { readonly totalCount: number }, readonly MEMBERSHIP: { readonly totalCount: number }, readonly LEVERAGE: { readonly totalCount: number }, readonly EXCEPTION: { readonly totalCount: number }, readonly RESPONSIBILITY: { readonly totalCount: number }, readonly CLAUSE_MAPPING: { readonly totalCount: number }, readonly STANDARD_RELATION: { readonly totalCount: number }, readonly ALIAS: { readonly totalCount: number } };

export type StandardPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type StandardPageQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard', readonly id: string, readonly designation: string, readonly title: string | null, readonly edition: string | null, readonly family: string | null, readonly status: StandardStatus | null, readonly certifiable: boolean | null, readonly note: string | null, readonly publisher: { readonly id: string, readonly name: string } | null, readonly aliases: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: AliasKind, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly requirements: { readonly totalCount: number }, readonly listed: { readonly totalCount: number }, readonly relations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: StandardRelationKind, readonly note: string | null, readonly from: { readonly id: string, readonly designation: string }, readonly to: { readonly id: string, readonly designation: string }, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly certificates: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type EditionsQueryVariables = Exact<{
  families?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EditionsQuery = { readonly standards: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly designation: string, readonly edition: string | null, readonly status: StandardStatus | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ClauseTreeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ClauseTreeQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard', readonly clauses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string | null, readonly kind: ClauseKind, readonly withdrawn: boolean, readonly parent: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type CertificateLineFragment = { readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type StandardCertificatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type StandardCertificatesQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard', readonly certificates: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type StandardRelationsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type StandardRelationsQuery = { readonly node:
    | { readonly __typename: 'Alias' }
    | { readonly __typename: 'Certificate' }
    | { readonly __typename: 'Clause' }
    | { readonly __typename: 'ClauseMapping' }
    | { readonly __typename: 'Environment' }
    | { readonly __typename: 'Exception' }
    | { readonly __typename: 'ImportRun' }
    | { readonly __typename: 'Leverage' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Responsibility' }
    | { readonly __typename: 'ScopeEntry' }
    | { readonly __typename: 'Service' }
    | { readonly __typename: 'ServiceFamily' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Standard', readonly relations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: StandardRelationKind, readonly note: string | null, readonly from: { readonly id: string, readonly designation: string }, readonly to: { readonly id: string, readonly designation: string }, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'StandardRelation' }
   | null };

export type RelationFragment = { readonly id: string, readonly kind: StandardRelationKind, readonly note: string | null, readonly from: { readonly id: string, readonly designation: string }, readonly to: { readonly id: string, readonly designation: string }, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> };

export type SummaryFragment = { readonly verdict: Verdict | null, readonly sentence: string, readonly reservations: ReadonlyArray<string>, readonly sentences: ReadonlyArray<string>, readonly verdicts: ReadonlyArray<{ readonly verdict: Verdict, readonly subjects: number }>, readonly tiles: { readonly placeCount: number, readonly sourceCount: number | null, readonly certificateCount: number, readonly since: string | null, readonly until: string | null, readonly untilStated: boolean, readonly covered: ReadonlyArray<{ readonly verdict: Verdict, readonly inherited: number, readonly inheritedBySome: number, readonly byLeverage: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } }>, readonly places: ReadonlyArray<{ readonly verdict: Verdict, readonly certificateCount: number, readonly inherited: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly source: { readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null } | null } | null, readonly checks: ReadonlyArray<{ readonly kind: AnswerCheckKind, readonly state: AnswerCheckState, readonly sentence: string, readonly nodeCount: number, readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Alias', readonly id: string }
      | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
      | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
      | { readonly __typename: 'ClauseMapping', readonly id: string }
      | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
      | { readonly __typename: 'Exception', readonly id: string }
      | { readonly __typename: 'ImportRun', readonly id: string }
      | { readonly __typename: 'Leverage', readonly id: string }
      | { readonly __typename: 'Membership', readonly id: string }
      | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
      | { readonly __typename: 'Responsibility', readonly id: string }
      | { readonly __typename: 'ScopeEntry', readonly id: string }
      | { readonly __typename: 'Service', readonly name: string, readonly id: string }
      | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
      | { readonly __typename: 'Source', readonly name: string, readonly id: string }
      | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
      | { readonly __typename: 'StandardRelation', readonly id: string }
    >, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> };

export type CheckFragment = { readonly kind: AnswerCheckKind, readonly state: AnswerCheckState, readonly sentence: string, readonly nodeCount: number, readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Alias', readonly id: string }
    | { readonly __typename: 'Certificate', readonly name: string, readonly id: string }
    | { readonly __typename: 'Clause', readonly name: string, readonly id: string }
    | { readonly __typename: 'ClauseMapping', readonly id: string }
    | { readonly __typename: 'Environment', readonly name: string, readonly id: string }
    | { readonly __typename: 'Exception', readonly id: string }
    | { readonly __typename: 'ImportRun', readonly id: string }
    | { readonly __typename: 'Leverage', readonly id: string }
    | { readonly __typename: 'Membership', readonly id: string }
    | { readonly __typename: 'Organization', readonly name: string, readonly id: string }
    | { readonly __typename: 'Responsibility', readonly id: string }
    | { readonly __typename: 'ScopeEntry', readonly id: string }
    | { readonly __typename: 'Service', readonly name: string, readonly id: string }
    | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
    | { readonly __typename: 'Source', readonly name: string, readonly id: string }
    | { readonly __typename: 'Standard', readonly name: string, readonly id: string }
    | { readonly __typename: 'StandardRelation', readonly id: string }
  >, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> };

export type TilesFragment = { readonly placeCount: number, readonly sourceCount: number | null, readonly certificateCount: number, readonly since: string | null, readonly until: string | null, readonly untilStated: boolean, readonly covered: ReadonlyArray<{ readonly verdict: Verdict, readonly inherited: number, readonly inheritedBySome: number, readonly byLeverage: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } }>, readonly places: ReadonlyArray<{ readonly verdict: Verdict, readonly certificateCount: number, readonly inherited: number, readonly requirements: number, readonly standard: { readonly id: string, readonly designation: string } | null, readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly responsibility: ResponsibilityKind, readonly count: number }> }>, readonly source: { readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null } | null };

export type TimeLineQueryVariables = Exact<{
  filter?: InputMaybe<CertificateFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TimeLineQuery = { readonly certificates: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TimeEndingsQueryVariables = Exact<{
  filter?: InputMaybe<InheritanceFilter>;
  until: Scalars['Date']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type TimeEndingsQuery = { readonly expiryImpact: { readonly endings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly endsOn: string, readonly certificate: { readonly id: string } }> } } };

export type TransitionQueryVariables = Exact<{
  standard: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type TransitionQuery = { readonly editionTransition: { readonly standard: { readonly id: string, readonly designation: string }, readonly replaces: ReadonlyArray<{ readonly notes: ReadonlyArray<string>, readonly former: { readonly id: string, readonly designation: string }, readonly standard: { readonly id: string, readonly designation: string }, readonly relations: ReadonlyArray<{ readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly onlyInFormer: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly certainty: Certainty, readonly remainingCertainty: Certainty | null, readonly subject:
            | { readonly __typename: 'Service', readonly name: string, readonly id: string }
            | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          , readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly perhapsThrough: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly correspondence: { readonly clauses: number, readonly exact: number, readonly partial: number, readonly together: number, readonly related: number, readonly none: number } | null }>, readonly replacedBy: ReadonlyArray<{ readonly notes: ReadonlyArray<string>, readonly former: { readonly id: string, readonly designation: string }, readonly standard: { readonly id: string, readonly designation: string }, readonly relations: ReadonlyArray<{ readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly onlyInFormer: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly certainty: Certainty, readonly remainingCertainty: Certainty | null, readonly subject:
            | { readonly __typename: 'Service', readonly name: string, readonly id: string }
            | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          , readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly perhapsThrough: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly correspondence: { readonly clauses: number, readonly exact: number, readonly partial: number, readonly together: number, readonly related: number, readonly none: number } | null }> } };

export type StepFragment = { readonly notes: ReadonlyArray<string>, readonly former: { readonly id: string, readonly designation: string }, readonly standard: { readonly id: string, readonly designation: string }, readonly relations: ReadonlyArray<{ readonly id: string, readonly sources: ReadonlyArray<{ readonly url: string | null, readonly publisher: string | null, readonly licence: string | null, readonly id: string, readonly title: string, readonly shortTitle: string, readonly date: string | null, readonly readOn: string | null }> }>, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: string | null, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly inForce: boolean, readonly standards: ReadonlyArray<{ readonly id: string, readonly designation: string }>, readonly environments: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly onlyInFormer: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly certainty: Certainty, readonly remainingCertainty: Certainty | null, readonly subject:
        | { readonly __typename: 'Service', readonly name: string, readonly id: string }
        | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
      , readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly perhapsThrough: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly correspondence: { readonly clauses: number, readonly exact: number, readonly partial: number, readonly together: number, readonly related: number, readonly none: number } | null };

export type PendingOfStepQueryVariables = Exact<{
  standard: Scalars['ID']['input'];
  other: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PendingOfStepQuery = { readonly editionTransition: { readonly replaces: ReadonlyArray<{ readonly onlyInFormer: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly certainty: Certainty, readonly remainingCertainty: Certainty | null, readonly subject:
            | { readonly __typename: 'Service', readonly name: string, readonly id: string }
            | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
          , readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly perhapsThrough: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }> } };

export type PendingFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly certainty: Certainty, readonly remainingCertainty: Certainty | null, readonly subject:
      | { readonly __typename: 'Service', readonly name: string, readonly id: string }
      | { readonly __typename: 'ServiceFamily', readonly name: string, readonly id: string }
    , readonly environment: { readonly id: string, readonly name: string } | null, readonly certificates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly perhapsThrough: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const FacetsFragmentDoc = new TypedDocumentString(`
    fragment Facets on InheritanceFacets {
  bases {
    basis
    count
  }
  certainties {
    certainty
    count
  }
  responsibilities {
    responsibility
    count
  }
  certificates {
    certificate {
      id
      name
      standards {
        id
        designation
      }
    }
    count
  }
}
    `, {"fragmentName":"Facets"}) as unknown as TypedDocumentString<FacetsFragment, unknown>;
export const NoteFragmentDoc = new TypedDocumentString(`
    fragment Note on InheritanceNote {
  code
  count
  sentence
}
    `, {"fragmentName":"Note"}) as unknown as TypedDocumentString<NoteFragment, unknown>;
export const DatedFragmentDoc = new TypedDocumentString(`
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
    `, {"fragmentName":"Dated"}) as unknown as TypedDocumentString<DatedFragment, unknown>;
export const CitedFragmentDoc = new TypedDocumentString(`
    fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}`, {"fragmentName":"Cited"}) as unknown as TypedDocumentString<CitedFragment, unknown>;
export const SaidOfServiceFragmentDoc = new TypedDocumentString(`
    fragment SaidOfService on ScopeEntry {
  id
  status
  condition
  environment {
    id
  }
  certificate {
    id
    name
  }
  sources {
    ...Cited
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}`, {"fragmentName":"SaidOfService"}) as unknown as TypedDocumentString<SaidOfServiceFragment, unknown>;
export const TotalsFragmentDoc = new TypedDocumentString(`
    fragment Totals on AssessmentTotals {
  requirements
  covered
  possible
  some
  unknown
  excluded
}
    `, {"fragmentName":"Totals"}) as unknown as TypedDocumentString<TotalsFragment, unknown>;
export const LeverageLineFragmentDoc = new TypedDocumentString(`
    fragment LeverageLine on LeverageLink {
  certificate {
    id
    name
  }
  hops
}
    `, {"fragmentName":"LeverageLine"}) as unknown as TypedDocumentString<LeverageLineFragment, unknown>;
export const PageFragmentDoc = new TypedDocumentString(`
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}
    `, {"fragmentName":"Page"}) as unknown as TypedDocumentString<PageFragment, unknown>;
export const LeveragesFragmentDoc = new TypedDocumentString(`
    fragment Leverages on LeverageLinkConnection {
  totalCount
  nodes {
    ...LeverageLine
  }
  pageInfo {
    ...Page
  }
}
    fragment LeverageLine on LeverageLink {
  certificate {
    id
    name
  }
  hops
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"fragmentName":"Leverages"}) as unknown as TypedDocumentString<LeveragesFragment, unknown>;
export const ClauseLinkFragmentDoc = new TypedDocumentString(`
    fragment ClauseLink on Clause {
  id
  number
  title
}
    `, {"fragmentName":"ClauseLink"}) as unknown as TypedDocumentString<ClauseLinkFragment, unknown>;
export const MappingFragmentDoc = new TypedDocumentString(`
    fragment Mapping on ClauseMapping {
  id
  kind
  strength
  rationale
  fromClauses {
    ...ClauseLink
    standard {
      id
      designation
    }
  }
  toClauses {
    ...ClauseLink
    standard {
      id
      designation
    }
  }
  sources {
    ...Cited
  }
}
    fragment ClauseLink on Clause {
  id
  number
  title
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}`, {"fragmentName":"Mapping"}) as unknown as TypedDocumentString<MappingFragment, unknown>;
export const NamedFragmentDoc = new TypedDocumentString(`
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
    `, {"fragmentName":"Named"}) as unknown as TypedDocumentString<NamedFragment, unknown>;
export const DiffItemFragmentDoc = new TypedDocumentString(`
    fragment DiffItem on ScopeDiffItem {
  id
  kinds
  subject {
    ...Named
  }
  formerSubject {
    ...Named
  }
  environment {
    id
    name
  }
  before {
    id
    status
    condition
    extent
    environmentInferred
    environment {
      id
      name
    }
    sources {
      ...Cited
    }
  }
  after {
    id
    status
    condition
    extent
    environmentInferred
    environment {
      id
      name
    }
    sources {
      ...Cited
    }
  }
  changes {
    property
  }
  sentence
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}`, {"fragmentName":"DiffItem"}) as unknown as TypedDocumentString<DiffItemFragment, unknown>;
export const OfStandardFragmentDoc = new TypedDocumentString(`
    fragment OfStandard on Clause {
  standard {
    id
    designation
  }
}
    `, {"fragmentName":"OfStandard"}) as unknown as TypedDocumentString<OfStandardFragment, unknown>;
export const AboutFragmentDoc = new TypedDocumentString(`
    fragment About on Node {
  __typename
  ... on Standard {
    status
    title
  }
  ... on Clause {
    standard {
      status
    }
  }
  ... on Service {
    families {
      family {
        name
      }
    }
  }
  ... on Certificate {
    number
    inForce(asOf: $asOf)
    standards {
      designation
    }
    environments {
      name
    }
  }
  ... on Environment {
    operator {
      name
    }
  }
  ... on Source {
    date
  }
}
    `, {"fragmentName":"About"}) as unknown as TypedDocumentString<AboutFragment, unknown>;
export const FoundFragmentDoc = new TypedDocumentString(`
    fragment Found on SearchResult {
  node {
    id
    ...OfStandard
    ...About
  }
  kind
  name
  matched
}
    fragment OfStandard on Clause {
  standard {
    id
    designation
  }
}
fragment About on Node {
  __typename
  ... on Standard {
    status
    title
  }
  ... on Clause {
    standard {
      status
    }
  }
  ... on Service {
    families {
      family {
        name
      }
    }
  }
  ... on Certificate {
    number
    inForce(asOf: $asOf)
    standards {
      designation
    }
    environments {
      name
    }
  }
  ... on Environment {
    operator {
      name
    }
  }
  ... on Source {
    date
  }
}`, {"fragmentName":"Found"}) as unknown as TypedDocumentString<FoundFragment, unknown>;
export const SeenFragmentDoc = new TypedDocumentString(`
    fragment Seen on ViewNode {
  node {
    id
  }
  kind
  name
  distance
  folded {
    kind
    count
  }
}
    `, {"fragmentName":"Seen"}) as unknown as TypedDocumentString<SeenFragment, unknown>;
export const SeenEdgeFragmentDoc = new TypedDocumentString(`
    fragment SeenEdge on ViewEdge {
  id
  from
  to
  verb
  inForce
  statement {
    __typename
    ... on ScopeEntry {
      extent
      environmentInferred
      environment {
        id
        name
      }
    }
    ... on Membership {
      inferred
    }
  }
}
    `, {"fragmentName":"SeenEdge"}) as unknown as TypedDocumentString<SeenEdgeFragment, unknown>;
export const LossFragmentDoc = new TypedDocumentString(`
    fragment Loss on ExpiryLoss {
  subject {
    ...Named
  }
  environment {
    id
    name
  }
  standard {
    id
    designation
  }
  requirements
  requirementsUnknown
  certainty
  remainingCertainty
  alternatives {
    id
    name
  }
  perhapsThrough {
    id
    name
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}`, {"fragmentName":"Loss"}) as unknown as TypedDocumentString<LossFragment, unknown>;
export const LeverageStatedFragmentDoc = new TypedDocumentString(`
    fragment LeverageStated on Leverage {
  id
  from {
    id
    name
  }
  to {
    id
    name
  }
}
    `, {"fragmentName":"LeverageStated"}) as unknown as TypedDocumentString<LeverageStatedFragment, unknown>;
export const LeveragePathsFragmentDoc = new TypedDocumentString(`
    fragment LeveragePaths on LeverageLinkConnection {
  totalCount
  nodes {
    certificate {
      id
      name
    }
    hops
    path {
      ...LeverageStated
      sources {
        ...Cited
      }
    }
  }
}
    fragment LeverageStated on Leverage {
  id
  from {
    id
    name
  }
  to {
    id
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}`, {"fragmentName":"LeveragePaths"}) as unknown as TypedDocumentString<LeveragePathsFragment, unknown>;
export const CellEntryFragmentDoc = new TypedDocumentString(`
    fragment CellEntry on ScopeEntry {
  id
  sentence
  sources {
    ...Cited
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}`, {"fragmentName":"CellEntry"}) as unknown as TypedDocumentString<CellEntryFragment, unknown>;
export const TermFragmentDoc = new TypedDocumentString(`
    fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
    `, {"fragmentName":"Term"}) as unknown as TypedDocumentString<TermFragment, unknown>;
export const OfferingLineFragmentDoc = new TypedDocumentString(`
    fragment OfferingLine on Offering {
  environment {
    id
    name
  }
  services
  families
  certificates {
    id
    name
    status
    level
    standards {
      id
      designation
    }
    ...Term
  }
}
    fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}`, {"fragmentName":"OfferingLine"}) as unknown as TypedDocumentString<OfferingLineFragment, unknown>;
export const ChangePageFragmentDoc = new TypedDocumentString(`
    fragment ChangePage on ChangeConnection {
  totalCount
  nodes {
    id
    kind
    sentence
  }
  pageInfo {
    ...Page
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"fragmentName":"ChangePage"}) as unknown as TypedDocumentString<ChangePageFragment, unknown>;
export const RunLineFragmentDoc = new TypedDocumentString(`
    fragment RunLine on ImportRun {
  id
  revision
  state
  startedAt
  publishedAt
  by
  format
  files {
    name
  }
  counts {
    nodesAdded
    nodesChanged
    nodesUnchanged
    statementsAdded
    statementsChanged
    statementsUnchanged
  }
  undoes {
    id
    revision
    counts {
      nodesAdded
      statementsAdded
    }
  }
  undoneBy {
    id
    revision
  }
}
    `, {"fragmentName":"RunLine"}) as unknown as TypedDocumentString<RunLineFragment, unknown>;
export const AliasLineFragmentDoc = new TypedDocumentString(`
    fragment AliasLine on Alias {
  id
  name
  kind
  sources {
    ...Cited
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}`, {"fragmentName":"AliasLine"}) as unknown as TypedDocumentString<AliasLineFragment, unknown>;
export const EntryFragmentDoc = new TypedDocumentString(`
    fragment Entry on ScopeEntry {
  id
  subject {
    ...Named
  }
  certificate {
    id
    name
    standards {
      id
      designation
    }
    ...Term
  }
  environment {
    id
    name
  }
  environmentTaken
  environmentInferred
  status
  extent
  condition
  validFrom
  validUntil
  sources {
    ...Cited
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}`, {"fragmentName":"Entry"}) as unknown as TypedDocumentString<EntryFragment, unknown>;
export const StatementCountsFragmentDoc = new TypedDocumentString(`
    fragment StatementCounts on Source {
  SCOPE_ENTRY: statements(kinds: [SCOPE_ENTRY], first: 1) {
    totalCount
  }
  MEMBERSHIP: statements(kinds: [MEMBERSHIP], first: 1) {
    totalCount
  }
  LEVERAGE: statements(kinds: [LEVERAGE], first: 1) {
    totalCount
  }
  EXCEPTION: statements(kinds: [EXCEPTION], first: 1) {
    totalCount
  }
  RESPONSIBILITY: statements(kinds: [RESPONSIBILITY], first: 1) {
    totalCount
  }
  CLAUSE_MAPPING: statements(kinds: [CLAUSE_MAPPING], first: 1) {
    totalCount
  }
  STANDARD_RELATION: statements(kinds: [STANDARD_RELATION], first: 1) {
    totalCount
  }
  ALIAS: statements(kinds: [ALIAS], first: 1) {
    totalCount
  }
}
    `, {"fragmentName":"StatementCounts"}) as unknown as TypedDocumentString<StatementCountsFragment, unknown>;
export const RelationFragmentDoc = new TypedDocumentString(`
    fragment Relation on StandardRelation {
  id
  kind
  note
  from {
    id
    designation
  }
  to {
    id
    designation
  }
  sources {
    ...Cited
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}`, {"fragmentName":"Relation"}) as unknown as TypedDocumentString<RelationFragment, unknown>;
export const TilesFragmentDoc = new TypedDocumentString(`
    fragment Tiles on AnswerTiles {
  covered {
    standard {
      id
      designation
    }
    verdict
    inherited
    inheritedBySome
    byLeverage
    requirements
  }
  places {
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    verdict
    certificates {
      id
      name
    }
    certificateCount
    inherited
    requirements
    responsibilities {
      responsibility
      count
    }
  }
  placeCount
  source {
    ...Cited
  }
  sourceCount
  certificateCount
  since
  until
  untilStated
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}`, {"fragmentName":"Tiles"}) as unknown as TypedDocumentString<TilesFragment, unknown>;
export const CheckFragmentDoc = new TypedDocumentString(`
    fragment Check on AnswerCheck {
  kind
  state
  sentence
  nodes {
    ...Named
  }
  nodeCount
  sources {
    ...Dated
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}`, {"fragmentName":"Check"}) as unknown as TypedDocumentString<CheckFragment, unknown>;
export const SummaryFragmentDoc = new TypedDocumentString(`
    fragment Summary on AnswerSummary {
  verdict
  verdicts {
    verdict
    subjects
  }
  sentence
  tiles {
    ...Tiles
  }
  checks {
    ...Check
  }
  reservations
  sentences
  sources {
    ...Cited
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Check on AnswerCheck {
  kind
  state
  sentence
  nodes {
    ...Named
  }
  nodeCount
  sources {
    ...Dated
  }
}
fragment Tiles on AnswerTiles {
  covered {
    standard {
      id
      designation
    }
    verdict
    inherited
    inheritedBySome
    byLeverage
    requirements
  }
  places {
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    verdict
    certificates {
      id
      name
    }
    certificateCount
    inherited
    requirements
    responsibilities {
      responsibility
      count
    }
  }
  placeCount
  source {
    ...Cited
  }
  sourceCount
  certificateCount
  since
  until
  untilStated
}`, {"fragmentName":"Summary"}) as unknown as TypedDocumentString<SummaryFragment, unknown>;
export const CertificateLineFragmentDoc = new TypedDocumentString(`
    fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}
    fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}`, {"fragmentName":"CertificateLine"}) as unknown as TypedDocumentString<CertificateLineFragment, unknown>;
export const PendingFragmentDoc = new TypedDocumentString(`
    fragment Pending on PendingTransitionConnection {
  totalCount
  nodes {
    subject {
      ...Named
    }
    environment {
      id
      name
    }
    certainty
    certificates {
      id
      name
    }
    remainingCertainty
    alternatives {
      id
      name
    }
    perhapsThrough {
      id
      name
    }
  }
  pageInfo {
    ...Page
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"fragmentName":"Pending"}) as unknown as TypedDocumentString<PendingFragment, unknown>;
export const CoveragesFragmentDoc = new TypedDocumentString(`
    fragment Coverages on GapTotals {
  clauses
  exact
  partial
  together
  related
  none
}
    `, {"fragmentName":"Coverages"}) as unknown as TypedDocumentString<CoveragesFragment, unknown>;
export const StepFragmentDoc = new TypedDocumentString(`
    fragment Step on EditionStep {
  former {
    id
    designation
  }
  standard {
    id
    designation
  }
  relations {
    id
    sources {
      ...Cited
    }
  }
  certificates {
    ...CertificateLine
  }
  onlyInFormer(first: 100) {
    ...Pending
  }
  correspondence {
    ...Coverages
  }
  notes
}
    fragment Coverages on GapTotals {
  clauses
  exact
  partial
  together
  related
  none
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}
fragment Pending on PendingTransitionConnection {
  totalCount
  nodes {
    subject {
      ...Named
    }
    environment {
      id
      name
    }
    certainty
    certificates {
      id
      name
    }
    remainingCertainty
    alternatives {
      id
      name
    }
    perhapsThrough {
      id
      name
    }
  }
  pageInfo {
    ...Page
  }
}`, {"fragmentName":"Step"}) as unknown as TypedDocumentString<StepFragment, unknown>;
export const AskDocument = new TypedDocumentString(`
    query Ask($filter: InheritanceFilter!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  inheritance(
    filter: $filter
    asOf: $asOf
    revision: $revision
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      id
      subject {
        ...Named
      }
      environment {
        id
        name
      }
      clause {
        id
        number
        title
      }
      certificate {
        id
        name
        number
      }
      standard {
        id
        designation
      }
      basis
      certainty
      contradicted
      responsibility
      validFrom
      validUntil
      sources {
        ...Dated
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"87e6c122425d858a8c3b7c2278f54e2c59feb5fe651bbffdf55626473ddf4b1b"}) as unknown as TypedDocumentString<AskQuery, AskQueryVariables>;
export const AskSummaryDocument = new TypedDocumentString(`
    query AskSummary($filter: InheritanceFilter!, $asOf: Date, $revision: Int) {
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 1) {
    totalCount
    summary {
      ...Summary
    }
    reasons {
      sentence
      sources {
        ...Cited
      }
    }
    nearest {
      kind
      sentence
      row {
        id
        subject {
          ...Named
        }
        environment {
          id
          name
        }
        standard {
          id
          designation
        }
        clause {
          id
          number
        }
      }
    }
    facets {
      ...Facets
    }
    notes {
      ...Note
      nodeIds
    }
  }
}
    fragment Facets on InheritanceFacets {
  bases {
    basis
    count
  }
  certainties {
    certainty
    count
  }
  responsibilities {
    responsibility
    count
  }
  certificates {
    certificate {
      id
      name
      standards {
        id
        designation
      }
    }
    count
  }
}
fragment Note on InheritanceNote {
  code
  count
  sentence
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Summary on AnswerSummary {
  verdict
  verdicts {
    verdict
    subjects
  }
  sentence
  tiles {
    ...Tiles
  }
  checks {
    ...Check
  }
  reservations
  sentences
  sources {
    ...Cited
  }
}
fragment Check on AnswerCheck {
  kind
  state
  sentence
  nodes {
    ...Named
  }
  nodeCount
  sources {
    ...Dated
  }
}
fragment Tiles on AnswerTiles {
  covered {
    standard {
      id
      designation
    }
    verdict
    inherited
    inheritedBySome
    byLeverage
    requirements
  }
  places {
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    verdict
    certificates {
      id
      name
    }
    certificateCount
    inherited
    requirements
    responsibilities {
      responsibility
      count
    }
  }
  placeCount
  source {
    ...Cited
  }
  sourceCount
  certificateCount
  since
  until
  untilStated
}`, {"hash":"6fecf253cf632fe38d4177c0b80ad2e5766dd22ef5098b6810659eb37e81b000"}) as unknown as TypedDocumentString<AskSummaryQuery, AskSummaryQueryVariables>;
export const AskSubjectsDocument = new TypedDocumentString(`
    query AskSubjects($filter: InheritanceFilter!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 1) {
    subjects(first: $first, after: $after) {
      totalCount
      nodes {
        subject {
          ...Named
          ... on Service {
            families {
              family {
                id
                name
              }
            }
          }
        }
        basis
        certainties {
          certainty
        }
        requirements
        requirementsInAll
        responsibilities {
          responsibility
          count
        }
        certificates {
          id
          name
          number
        }
        sources {
          ...Dated
        }
      }
      pageInfo {
        ...Page
      }
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"f8c95efcc25bb9639889c5f05bf663745f06a66d7fb5c1ec966c19bc225aeb03"}) as unknown as TypedDocumentString<AskSubjectsQuery, AskSubjectsQueryVariables>;
export const AskClausesDocument = new TypedDocumentString(`
    query AskClauses($filter: InheritanceFilter!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 1) {
    requirements(first: $first, after: $after) {
      totalCount
      nodes {
        clause {
          id
          number
          title
          standard {
            id
            designation
          }
        }
        subjects
        count
        certainties {
          certainty
          count
        }
        responsibilities {
          responsibility
          count
        }
      }
      pageInfo {
        ...Page
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"8b67f75a4b4ed279e8ec88ffbc99d58f752bde03e75ccd83ff0a7f36598ecddd"}) as unknown as TypedDocumentString<AskClausesQuery, AskClausesQueryVariables>;
export const AssessDocument = new TypedDocumentString(`
    query Assess($standard: ID!, $environment: ID!, $services: [ID!]!, $leverageHops: Int! = 0, $asOf: Date, $revision: Int) {
  assessment(
    standard: $standard
    environment: $environment
    services: $services
    leverageHops: $leverageHops
    asOf: $asOf
    revision: $revision
  ) {
    summary {
      ...Summary
    }
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    services {
      id
      name
    }
    outcome
    totals {
      ...Totals
    }
    responsibilities {
      responsibility
      count
    }
    headings {
      clause {
        ...ClauseLink
      }
      totals {
        ...Totals
      }
      responsibilities {
        responsibility
        count
      }
    }
    certificates {
      certificate {
        id
        name
        number
        expiresOn
      }
      services {
        id
        name
      }
      lapsesOn
      customerKeeps
      scopeSources {
        ...Cited
      }
    }
    notes {
      ...Note
    }
    customers: requirements(responsibilities: [CUSTOMER], first: 1) {
      totalCount
    }
    lapsesOn
    byService {
      service {
        id
        name
      }
      verdict
      responsibilities {
        responsibility
        count
      }
      certainty
      basis
      contradicted
      certificates {
        id
        name
      }
      sources {
        ...Cited
      }
      exclusions {
        ...SaidOfService
      }
      unplaced {
        ...SaidOfService
      }
    }
  }
}
    fragment Note on InheritanceNote {
  code
  count
  sentence
}
fragment SaidOfService on ScopeEntry {
  id
  status
  condition
  environment {
    id
  }
  certificate {
    id
    name
  }
  sources {
    ...Cited
  }
}
fragment Totals on AssessmentTotals {
  requirements
  covered
  possible
  some
  unknown
  excluded
}
fragment ClauseLink on Clause {
  id
  number
  title
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Summary on AnswerSummary {
  verdict
  verdicts {
    verdict
    subjects
  }
  sentence
  tiles {
    ...Tiles
  }
  checks {
    ...Check
  }
  reservations
  sentences
  sources {
    ...Cited
  }
}
fragment Check on AnswerCheck {
  kind
  state
  sentence
  nodes {
    ...Named
  }
  nodeCount
  sources {
    ...Dated
  }
}
fragment Tiles on AnswerTiles {
  covered {
    standard {
      id
      designation
    }
    verdict
    inherited
    inheritedBySome
    byLeverage
    requirements
  }
  places {
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    verdict
    certificates {
      id
      name
    }
    certificateCount
    inherited
    requirements
    responsibilities {
      responsibility
      count
    }
  }
  placeCount
  source {
    ...Cited
  }
  sourceCount
  certificateCount
  since
  until
  untilStated
}`, {"hash":"3abff09e3c123ddc522877f3a57c0c36db32cb44f5d7e4d8ed509362e848edd5"}) as unknown as TypedDocumentString<AssessQuery, AssessQueryVariables>;
export const AssessRequirementsDocument = new TypedDocumentString(`
    query AssessRequirements($standard: ID!, $environment: ID!, $services: [ID!]!, $leverageHops: Int! = 0, $weakestResponsibilities: [ResponsibilityKind!], $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  assessment(
    standard: $standard
    environment: $environment
    services: $services
    leverageHops: $leverageHops
    asOf: $asOf
    revision: $revision
  ) {
    requirements(
      weakestResponsibilities: $weakestResponsibilities
      first: $first
      after: $after
    ) {
      totalCount
      nodes {
        clause {
          ...ClauseLink
        }
        outcome
        responsibility
        statedResponsibilities
        lapsesOn
        sources {
          ...Cited
        }
      }
      pageInfo {
        ...Page
      }
    }
  }
}
    fragment ClauseLink on Clause {
  id
  number
  title
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"25023634f3ba0d68f7fb5b2747ea3d3740e466e600f61efae7ac4e38ea2fd6fc"}) as unknown as TypedDocumentString<AssessRequirementsQuery, AssessRequirementsQueryVariables>;
export const CertificatePageDocument = new TypedDocumentString(`
    query CertificatePage($id: ID!, $asOf: Date, $revision: Int, $filter: InheritanceFilter!) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Certificate {
      id
      name
      number
      status
      level
      serviceModels
      agencies
      standards {
        id
        designation
      }
      standardAsStated
      environments {
        id
        name
      }
      holder {
        id
        name
      }
      issuer {
        id
        name
      }
      assessor {
        id
        name
      }
      authorizingAgency {
        id
        name
      }
      unclear: memberships(kinds: [ISSUED_OR_ASSESSED_BY], first: 5) {
        nodes {
          object {
            ...Named
          }
        }
      }
      ...Term
      documents {
        kind
        title
        url
      }
      customerKeeps
      customerKeepsParaphrased
      note
      restsOn(transitive: true, first: 50) {
        ...Leverages
      }
      dependents(transitive: true, first: 50) {
        ...Leverages
      }
      aliases {
        ...AliasLine
      }
      sources {
        ...Cited
      }
    }
  }
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 1) {
    summary {
      ...Summary
    }
  }
}
    fragment Leverages on LeverageLinkConnection {
  totalCount
  nodes {
    ...LeverageLine
  }
  pageInfo {
    ...Page
  }
}
fragment LeverageLine on LeverageLink {
  certificate {
    id
    name
  }
  hops
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment AliasLine on Alias {
  id
  name
  kind
  sources {
    ...Cited
  }
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment Summary on AnswerSummary {
  verdict
  verdicts {
    verdict
    subjects
  }
  sentence
  tiles {
    ...Tiles
  }
  checks {
    ...Check
  }
  reservations
  sentences
  sources {
    ...Cited
  }
}
fragment Check on AnswerCheck {
  kind
  state
  sentence
  nodes {
    ...Named
  }
  nodeCount
  sources {
    ...Dated
  }
}
fragment Tiles on AnswerTiles {
  covered {
    standard {
      id
      designation
    }
    verdict
    inherited
    inheritedBySome
    byLeverage
    requirements
  }
  places {
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    verdict
    certificates {
      id
      name
    }
    certificateCount
    inherited
    requirements
    responsibilities {
      responsibility
      count
    }
  }
  placeCount
  source {
    ...Cited
  }
  sourceCount
  certificateCount
  since
  until
  untilStated
}`, {"hash":"e3e213a7f82cfe37eb4bd0a71b5e23629f1bfaf04f8db02f28d05362fe2aa736"}) as unknown as TypedDocumentString<CertificatePageQuery, CertificatePageQueryVariables>;
export const CertificateScopeDocument = new TypedDocumentString(`
    query CertificateScope($id: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Certificate {
      scope(asOf: $asOf, first: $first, after: $after) {
        totalCount
        nodes {
          ...Entry
          subject {
            ... on Service {
              families {
                family {
                  name
                }
              }
            }
          }
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment Entry on ScopeEntry {
  id
  subject {
    ...Named
  }
  certificate {
    id
    name
    standards {
      id
      designation
    }
    ...Term
  }
  environment {
    id
    name
  }
  environmentTaken
  environmentInferred
  status
  extent
  condition
  validFrom
  validUntil
  sources {
    ...Cited
  }
}`, {"hash":"452ca302651d71d5e6f33b62c796c2bcee2ce0c34240a4a9de6d054f983a33f9"}) as unknown as TypedDocumentString<CertificateScopeQuery, CertificateScopeQueryVariables>;
export const RestsOnDocument = new TypedDocumentString(`
    query RestsOn($id: ID!, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Certificate {
      restsOn(transitive: true, first: $first, after: $after) {
        totalCount
        nodes {
          ...LeverageLine
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment LeverageLine on LeverageLink {
  certificate {
    id
    name
  }
  hops
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"ad09c549161e9a4e75cee7ee2ca7afc95277d916f3a281e5e941363d22770c03"}) as unknown as TypedDocumentString<RestsOnQuery, RestsOnQueryVariables>;
export const DependentsDocument = new TypedDocumentString(`
    query Dependents($id: ID!, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Certificate {
      dependents(transitive: true, first: $first, after: $after) {
        totalCount
        nodes {
          ...LeverageLine
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment LeverageLine on LeverageLink {
  certificate {
    id
    name
  }
  hops
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"b3f27f979e53e3e163cd4db11a94a7b7169b67a371ab52097c0a32351e085ebc"}) as unknown as TypedDocumentString<DependentsQuery, DependentsQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($since: Int!, $revision: Int, $kinds: [ChangeKind!], $about: [ID!], $first: Int!, $after: String) {
  changes(
    since: $since
    revision: $revision
    kinds: $kinds
    about: $about
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      id
      revision
      kind
      sentence
      importRun {
        id
      }
      node {
        ...Named
      }
      properties {
        property
        before
        after
      }
      sources {
        ...Cited
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"fda3b5d3369733a386b9c2974c006e20f8352dede05bf8e3bb62a224651ad194"}) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const RemovedDocument = new TypedDocumentString(`
    query Removed($id: ID!, $revision: Int!, $before: Int!, $since: Int!) {
  node: nodeAt(id: $id, revision: $before) {
    ...Named
  }
  changes(since: $since, revision: $revision, kinds: [NODE_REMOVED], first: 100) {
    nodes {
      revision
      node {
        ...Named
      }
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}`, {"hash":"7b2155bbc0c7b0006d23186dc77d5dbd322bf57cab1abe5e84f7018461cce2a2"}) as unknown as TypedDocumentString<RemovedQuery, RemovedQueryVariables>;
export const ClausePageDocument = new TypedDocumentString(`
    query ClausePage($id: ID!, $asOf: Date, $revision: Int, $filter: InheritanceFilter!) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Clause {
      id
      number
      title
      text
      textClause {
        id
        number
        standard {
          id
          designation
        }
      }
      kind
      withdrawn
      standard {
        id
        designation
      }
      parent {
        ...ClauseLink
        parent {
          ...ClauseLink
          parent {
            ...ClauseLink
          }
        }
      }
      children {
        ...ClauseLink
        kind
        withdrawn
      }
      mappings(first: 100) {
        totalCount
        nodes {
          ...Mapping
        }
        pageInfo {
          ...Page
        }
      }
      responsibilities {
        id
        clause {
          id
          standard {
            id
            designation
          }
        }
        environment {
          id
          name
        }
        certificate {
          id
          name
        }
        kind
        providerParts
        customerParts
        sources {
          ...Cited
        }
      }
      sources {
        ...Cited
      }
    }
  }
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 1) {
    summary {
      ...Summary
    }
  }
}
    fragment ClauseLink on Clause {
  id
  number
  title
}
fragment Mapping on ClauseMapping {
  id
  kind
  strength
  rationale
  fromClauses {
    ...ClauseLink
    standard {
      id
      designation
    }
  }
  toClauses {
    ...ClauseLink
    standard {
      id
      designation
    }
  }
  sources {
    ...Cited
  }
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Summary on AnswerSummary {
  verdict
  verdicts {
    verdict
    subjects
  }
  sentence
  tiles {
    ...Tiles
  }
  checks {
    ...Check
  }
  reservations
  sentences
  sources {
    ...Cited
  }
}
fragment Check on AnswerCheck {
  kind
  state
  sentence
  nodes {
    ...Named
  }
  nodeCount
  sources {
    ...Dated
  }
}
fragment Tiles on AnswerTiles {
  covered {
    standard {
      id
      designation
    }
    verdict
    inherited
    inheritedBySome
    byLeverage
    requirements
  }
  places {
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    verdict
    certificates {
      id
      name
    }
    certificateCount
    inherited
    requirements
    responsibilities {
      responsibility
      count
    }
  }
  placeCount
  source {
    ...Cited
  }
  sourceCount
  certificateCount
  since
  until
  untilStated
}`, {"hash":"6914a778b2ef85d9cf8855760aba27af6c21be350cd11a60c4d0873099a0c346"}) as unknown as TypedDocumentString<ClausePageQuery, ClausePageQueryVariables>;
export const ClauseMappingsDocument = new TypedDocumentString(`
    query ClauseMappings($id: ID!, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Clause {
      mappings(first: $first, after: $after) {
        totalCount
        nodes {
          ...Mapping
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment ClauseLink on Clause {
  id
  number
  title
}
fragment Mapping on ClauseMapping {
  id
  kind
  strength
  rationale
  fromClauses {
    ...ClauseLink
    standard {
      id
      designation
    }
  }
  toClauses {
    ...ClauseLink
    standard {
      id
      designation
    }
  }
  sources {
    ...Cited
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"63d79dd8c6dbddab1388a6acb6bee78dca7af7be294bb4eac19fc1f2e1df1e15"}) as unknown as TypedDocumentString<ClauseMappingsQuery, ClauseMappingsQueryVariables>;
export const CompareDocument = new TypedDocumentString(`
    query Compare($from: ScopePoint!, $to: ScopePoint!, $kinds: [ScopeDiffKind!], $alike: Boolean! = false, $first: Int!, $after: String) {
  scopeDiff(
    from: $from
    to: $to
    kinds: $kinds
    alike: $alike
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...DiffItem
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment DiffItem on ScopeDiffItem {
  id
  kinds
  subject {
    ...Named
  }
  formerSubject {
    ...Named
  }
  environment {
    id
    name
  }
  before {
    id
    status
    condition
    extent
    environmentInferred
    environment {
      id
      name
    }
    sources {
      ...Cited
    }
  }
  after {
    id
    status
    condition
    extent
    environmentInferred
    environment {
      id
      name
    }
    sources {
      ...Cited
    }
  }
  changes {
    property
  }
  sentence
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"047ef218abbb2e57fba65a2350522f72f6219440da26ea005ef67a2006e5fc0b"}) as unknown as TypedDocumentString<CompareQuery, CompareQueryVariables>;
export const CompareCountsDocument = new TypedDocumentString(`
    query CompareCounts($from: ScopePoint!, $to: ScopePoint!) {
  scopeDiff(from: $from, to: $to, first: 1) {
    summary {
      ...Summary
    }
    totalCount
    counts {
      added
      removed
      changed
      renamed
      moved
      unchanged
    }
    fromListed
    toListed
    codedNotes {
      code
      sentence
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Summary on AnswerSummary {
  verdict
  verdicts {
    verdict
    subjects
  }
  sentence
  tiles {
    ...Tiles
  }
  checks {
    ...Check
  }
  reservations
  sentences
  sources {
    ...Cited
  }
}
fragment Check on AnswerCheck {
  kind
  state
  sentence
  nodes {
    ...Named
  }
  nodeCount
  sources {
    ...Dated
  }
}
fragment Tiles on AnswerTiles {
  covered {
    standard {
      id
      designation
    }
    verdict
    inherited
    inheritedBySome
    byLeverage
    requirements
  }
  places {
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    verdict
    certificates {
      id
      name
    }
    certificateCount
    inherited
    requirements
    responsibilities {
      responsibility
      count
    }
  }
  placeCount
  source {
    ...Cited
  }
  sourceCount
  certificateCount
  since
  until
  untilStated
}`, {"hash":"3f2d261bf35b06170a7814cfc7c21fa14aedc8e7e8cc660e0f9d815a13638bf7"}) as unknown as TypedDocumentString<CompareCountsQuery, CompareCountsQueryVariables>;
export const CoverageDocument = new TypedDocumentString(`
    query Coverage($standard: ID!, $environment: ID!, $services: [ID!]!, $leverageHops: Int! = 0, $asOf: Date, $revision: Int) {
  assessment(
    standard: $standard
    environment: $environment
    services: $services
    leverageHops: $leverageHops
    asOf: $asOf
    revision: $revision
  ) {
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    services {
      id
      name
    }
    totals {
      ...Totals
    }
    responsibilities {
      responsibility
      count
    }
    headings {
      clause {
        ...ClauseLink
      }
      totals {
        ...Totals
      }
    }
    notes {
      ...Note
    }
  }
}
    fragment Note on InheritanceNote {
  code
  count
  sentence
}
fragment Totals on AssessmentTotals {
  requirements
  covered
  possible
  some
  unknown
  excluded
}
fragment ClauseLink on Clause {
  id
  number
  title
}`, {"hash":"6bc6049cde9c05b14873db0daed5a06c6ea51bb9d5e3036eaeea74cd9600e43f"}) as unknown as TypedDocumentString<CoverageQuery, CoverageQueryVariables>;
export const AssessedTilesDocument = new TypedDocumentString(`
    query AssessedTiles($standard: ID!, $environment: ID!, $services: [ID!]!, $leverageHops: Int! = 0, $asOf: Date, $revision: Int, $after: String) {
  assessment(
    standard: $standard
    environment: $environment
    services: $services
    leverageHops: $leverageHops
    asOf: $asOf
    revision: $revision
  ) {
    requirements(first: 100, after: $after) {
      nodes {
        clause {
          ...ClauseLink
        }
        outcome
        responsibility
      }
      pageInfo {
        ...Page
      }
    }
  }
}
    fragment ClauseLink on Clause {
  id
  number
  title
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"f20c6c2813ae5c52d5933546525141f9ae250c9475491deadad22910136129a6"}) as unknown as TypedDocumentString<AssessedTilesQuery, AssessedTilesQueryVariables>;
export const EnvironmentPageDocument = new TypedDocumentString(`
    query EnvironmentPage($id: ID!, $asOf: Date, $revision: Int, $filter: InheritanceFilter!) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Environment {
      id
      name
      regions
      aliases {
        ...AliasLine
      }
      operator {
        id
        name
      }
      certificates(first: 100) {
        totalCount
        nodes {
          ...CertificateLine
        }
        pageInfo {
          ...Page
        }
      }
      sources {
        ...Cited
      }
    }
  }
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 1) {
    summary {
      ...Summary
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment AliasLine on Alias {
  id
  name
  kind
  sources {
    ...Cited
  }
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}
fragment Summary on AnswerSummary {
  verdict
  verdicts {
    verdict
    subjects
  }
  sentence
  tiles {
    ...Tiles
  }
  checks {
    ...Check
  }
  reservations
  sentences
  sources {
    ...Cited
  }
}
fragment Check on AnswerCheck {
  kind
  state
  sentence
  nodes {
    ...Named
  }
  nodeCount
  sources {
    ...Dated
  }
}
fragment Tiles on AnswerTiles {
  covered {
    standard {
      id
      designation
    }
    verdict
    inherited
    inheritedBySome
    byLeverage
    requirements
  }
  places {
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    verdict
    certificates {
      id
      name
    }
    certificateCount
    inherited
    requirements
    responsibilities {
      responsibility
      count
    }
  }
  placeCount
  source {
    ...Cited
  }
  sourceCount
  certificateCount
  since
  until
  untilStated
}`, {"hash":"4697bed1bd9d7a288528d14bd65f5a3fca3fb85efeedb9f386e708d082413cb0"}) as unknown as TypedDocumentString<EnvironmentPageQuery, EnvironmentPageQueryVariables>;
export const EnvironmentScopeDocument = new TypedDocumentString(`
    query EnvironmentScope($id: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Environment {
      scope(asOf: $asOf, first: $first, after: $after) {
        totalCount
        nodes {
          ...Entry
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment Entry on ScopeEntry {
  id
  subject {
    ...Named
  }
  certificate {
    id
    name
    standards {
      id
      designation
    }
    ...Term
  }
  environment {
    id
    name
  }
  environmentTaken
  environmentInferred
  status
  extent
  condition
  validFrom
  validUntil
  sources {
    ...Cited
  }
}`, {"hash":"973931c8ea03d600216ac51b4b2a6abb8f381819cbc3b2eab7a046abfbf20453"}) as unknown as TypedDocumentString<EnvironmentScopeQuery, EnvironmentScopeQueryVariables>;
export const EnvironmentCertificatesDocument = new TypedDocumentString(`
    query EnvironmentCertificates($id: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Environment {
      certificates(first: $first, after: $after) {
        totalCount
        nodes {
          ...CertificateLine
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}`, {"hash":"51b2ade2f58ee8af636cdc7b6c0b40e113bf54fb3e6630d1eb71377177731479"}) as unknown as TypedDocumentString<EnvironmentCertificatesQuery, EnvironmentCertificatesQueryVariables>;
export const WhyDocument = new TypedDocumentString(`
    query Why($subject: ID!, $environment: ID, $environmentNotStated: Boolean!, $clause: ID!, $certificate: ID, $leverageHops: Int! = 0, $asOf: Date, $revision: Int) {
  explain(
    subject: $subject
    environment: $environment
    environmentNotStated: $environmentNotStated
    clause: $clause
    certificate: $certificate
    leverageHops: $leverageHops
    asOf: $asOf
    revision: $revision
  ) {
    inherited
    sentence
    rows {
      id
      environment {
        id
      }
      basis
      certainty
      contradicted
      responsibility
      validFrom
      validFromStated
      validUntil
      validUntilStated
      evidence(first: 20) {
        kind
        sentence
        statement {
          __typename
          id
        }
        sources {
          ...Cited
        }
      }
      evidenceCount
    }
    nodes {
      node {
        id
      }
      kind
      name
    }
    edges {
      id
      from
      to
      verb
      statement {
        id
        sources {
          ...Cited
        }
      }
    }
    reasons {
      code
      sentence
      sources {
        ...Cited
      }
    }
    reasonCount
    nearest {
      sentence
      row {
        id
        sources {
          ...Cited
        }
      }
    }
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}`, {"hash":"af62216b234ccad1a7d171660501d8901a5c682b24279f15c30b43bacfd4b13a"}) as unknown as TypedDocumentString<WhyQuery, WhyQueryVariables>;
export const FindingsDocument = new TypedDocumentString(`
    query Findings($kinds: [FindingKind!], $staleAfterDays: Int!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  findings(
    kinds: $kinds
    staleAfterDays: $staleAfterDays
    asOf: $asOf
    revision: $revision
    first: $first
    after: $after
  ) {
    totalCount
    counts {
      kind
      count
    }
    nodes {
      id
      kind
      sentence
      entries
      nodes {
        ...Named
      }
      sources {
        ...Cited
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"5726e9580cb9c00733594af15ccf3a3fd696e4a58cad3ca0619425d378e49091"}) as unknown as TypedDocumentString<FindingsQuery, FindingsQueryVariables>;
export const NewestDocument = new TypedDocumentString(`
    query Newest {
  revision {
    number
    publishedAt
    keptSince
  }
}
    `, {"hash":"f3d590bdbae5669cd0611cac1b8e0d61f200de8e987b5c16b16697426a3a1ae0"}) as unknown as TypedDocumentString<NewestQuery, NewestQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $kinds: [NodeKind!], $standards: [ID!], $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  search(
    text: $text
    kinds: $kinds
    standards: $standards
    revision: $revision
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...Found
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment OfStandard on Clause {
  standard {
    id
    designation
  }
}
fragment Found on SearchResult {
  node {
    id
    ...OfStandard
    ...About
  }
  kind
  name
  matched
}
fragment About on Node {
  __typename
  ... on Standard {
    status
    title
  }
  ... on Clause {
    standard {
      status
    }
  }
  ... on Service {
    families {
      family {
        name
      }
    }
  }
  ... on Certificate {
    number
    inForce(asOf: $asOf)
    standards {
      designation
    }
    environments {
      name
    }
  }
  ... on Environment {
    operator {
      name
    }
  }
  ... on Source {
    date
  }
}`, {"hash":"b1c03791b31a38dc888536d5dec64665701905fa767ede037a206880db3829d0"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const NearestDocument = new TypedDocumentString(`
    query Nearest($names: [String!]!, $kinds: [NodeKind!], $asOf: Date, $revision: Int) {
  resolve(names: $names, kinds: $kinds, revision: $revision) {
    name
    nearest(first: 6) {
      ...Found
    }
  }
}
    fragment OfStandard on Clause {
  standard {
    id
    designation
  }
}
fragment Found on SearchResult {
  node {
    id
    ...OfStandard
    ...About
  }
  kind
  name
  matched
}
fragment About on Node {
  __typename
  ... on Standard {
    status
    title
  }
  ... on Clause {
    standard {
      status
    }
  }
  ... on Service {
    families {
      family {
        name
      }
    }
  }
  ... on Certificate {
    number
    inForce(asOf: $asOf)
    standards {
      designation
    }
    environments {
      name
    }
  }
  ... on Environment {
    operator {
      name
    }
  }
  ... on Source {
    date
  }
}`, {"hash":"9fdb92f91f668c7abc1d99b3130d87ec6bb0bb9b919f776bcce52c1efa260219"}) as unknown as TypedDocumentString<NearestQuery, NearestQueryVariables>;
export const CalledDocument = new TypedDocumentString(`
    query Called($names: [String!]!, $kinds: [NodeKind!], $revision: Int) {
  resolve(names: $names, kinds: $kinds, revision: $revision) {
    name
    count
    node {
      ...Named
      ...OfStandard
    }
  }
}
    fragment OfStandard on Clause {
  standard {
    id
    designation
  }
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}`, {"hash":"facd6974bb7bc47767d287d3ee3bc35ca8ff36b1d6f43a96c07d1666dde5c2d7"}) as unknown as TypedDocumentString<CalledQuery, CalledQueryVariables>;
export const ListedInDocument = new TypedDocumentString(`
    query ListedIn($services: [ID!]!, $asOf: Date, $revision: Int) {
  scopeEntries(
    filter: {services: $services}
    asOf: $asOf
    revision: $revision
    first: 100
  ) {
    nodes {
      environment {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `, {"hash":"8a3ccfbdb0357213b89732caab84fe001b9c3b1252c720dc3290e1e6f11c56d8"}) as unknown as TypedDocumentString<ListedInQuery, ListedInQueryVariables>;
export const AnsweredDocument = new TypedDocumentString(`
    query Answered($filter: InheritanceFilter!, $columns: MatrixColumns!, $asOf: Date, $revision: Int) {
  scopeMatrix(
    filter: $filter
    columns: $columns
    asOf: $asOf
    revision: $revision
    first: 50
  ) {
    columns {
      node {
        id
        ... on Standard {
          relations(kinds: [EDITION_OF], first: 10) {
            nodes {
              to {
                id
              }
            }
          }
        }
      }
    }
    nodes {
      subject {
        ... on Service {
          id
        }
        ... on ServiceFamily {
          id
        }
      }
      cells {
        basis
        status
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `, {"hash":"1351d63ca1df1b7216e1a4bb4d0333191c192fb522d6b4c6b93e85bf96a51d17"}) as unknown as TypedDocumentString<AnsweredQuery, AnsweredQueryVariables>;
export const NamesDocument = new TypedDocumentString(`
    query Names($ids: [ID!]!, $revision: Int) {
  nodes(ids: $ids, revision: $revision) {
    ...Named
    ...OfStandard
  }
}
    fragment OfStandard on Clause {
  standard {
    id
    designation
  }
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}`, {"hash":"6e083ff5f1ec981e4fa4d1f718ea14ebd8c71370110ba4b83e8295a05c3290d3"}) as unknown as TypedDocumentString<NamesQuery, NamesQueryVariables>;
export const OfferedDocument = new TypedDocumentString(`
    query Offered($standards: Boolean!, $services: Boolean!, $environments: Boolean!, $certificates: Boolean!, $asOf: Date, $revision: Int) {
  standards(revision: $revision, first: 100) @include(if: $standards) {
    totalCount
    nodes {
      ...Named
      ...About
    }
  }
  services(revision: $revision, first: 20) @include(if: $services) {
    totalCount
    nodes {
      ...Named
      ...About
    }
  }
  environments(revision: $revision, first: 100) @include(if: $environments) {
    totalCount
    nodes {
      ...Named
      ...About
    }
  }
  certificates(revision: $revision, first: 100) @include(if: $certificates) {
    totalCount
    nodes {
      ...Named
      ...About
    }
  }
}
    fragment About on Node {
  __typename
  ... on Standard {
    status
    title
  }
  ... on Clause {
    standard {
      status
    }
  }
  ... on Service {
    families {
      family {
        name
      }
    }
  }
  ... on Certificate {
    number
    inForce(asOf: $asOf)
    standards {
      designation
    }
    environments {
      name
    }
  }
  ... on Environment {
    operator {
      name
    }
  }
  ... on Source {
    date
  }
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}`, {"hash":"5651f839ae98e8d2ffba23922d4940c2db25580bb5a93293f3a20b25e22fd080"}) as unknown as TypedDocumentString<OfferedQuery, OfferedQueryVariables>;
export const AroundDocument = new TypedDocumentString(`
    query Around($center: ID!, $depth: Int!, $kinds: [NodeKind!], $limit: Int!, $revision: Int, $day: Date) {
  relationshipView(
    center: $center
    depth: $depth
    kinds: $kinds
    limit: $limit
    revision: $revision
    asOf: $day
  ) {
    center {
      ...Seen
    }
    nodes {
      ...Seen
    }
    edges {
      ...SeenEdge
    }
  }
}
    fragment Seen on ViewNode {
  node {
    id
  }
  kind
  name
  distance
  folded {
    kind
    count
  }
}
fragment SeenEdge on ViewEdge {
  id
  from
  to
  verb
  inForce
  statement {
    __typename
    ... on ScopeEntry {
      extent
      environmentInferred
      environment {
        id
        name
      }
    }
    ... on Membership {
      inferred
    }
  }
}`, {"hash":"d36dbed7b6b2327621ce9b42466ff10c21efec34b4fdb84dcff21556b03e3022"}) as unknown as TypedDocumentString<AroundQuery, AroundQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($revision: Int) {
  revision {
    number
    publishedAt
  }
  standards(revision: $revision, first: 1) {
    totalCount
  }
  services(revision: $revision, first: 1) {
    totalCount
  }
  environments(revision: $revision, first: 1) {
    totalCount
  }
  certificates(revision: $revision, first: 1) {
    totalCount
  }
  organizations(revision: $revision, first: 1) {
    totalCount
  }
  sources(revision: $revision, first: 1) {
    totalCount
  }
  imports(first: 1) {
    totalCount
    nodes {
      id
      startedAt
      publishedAt
      by
    }
  }
}
    `, {"hash":"79ab609efee735228405456eb4021c4f170b6cfd72097e1143bc882034c438da"}) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const PlatformsDocument = new TypedDocumentString(`
    query Platforms($asOf: Date, $revision: Int) {
  leverageOverview(asOf: $asOf, revision: $revision, first: 12) {
    totalCount
    nodes {
      certificate {
        id
        name
        level
        issuedOn
        holder {
          id
          name
        }
        environments {
          id
          name
        }
      }
      dependents
      directDependents
      levels {
        level
        certificates
      }
    }
  }
}
    `, {"hash":"0f26b2329e8f863cca72add5ef44c1f778317a01ea0ed12f20188b87fd8024de"}) as unknown as TypedDocumentString<PlatformsQuery, PlatformsQueryVariables>;
export const AttentionDocument = new TypedDocumentString(`
    query Attention($until: Date!, $asOf: Date, $revision: Int) {
  findings(asOf: $asOf, revision: $revision, first: 1) {
    totalCount
    counts {
      kind
      count
    }
  }
  expiryImpact(until: $until, asOf: $asOf, revision: $revision, first: 3) {
    totalCount
    unknownCount
    nodes {
      certificate {
        id
        name
      }
      expiresOn
    }
  }
}
    `, {"hash":"9f7aa7547e3df32bdb1ea0d7f7aeed9d31fc642060a9b15a82c11da2a068389e"}) as unknown as TypedDocumentString<AttentionQuery, AttentionQueryVariables>;
export const LapsesDocument = new TypedDocumentString(`
    query Lapses($until: Date!, $filter: InheritanceFilter, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  expiryImpact(
    until: $until
    filter: $filter
    asOf: $asOf
    revision: $revision
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      certificate {
        ...CertificateLine
        sources {
          ...Cited
        }
      }
      expiresOn
      losses(first: 1) {
        totalCount
        requirementsLost
        unknownCount
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}`, {"hash":"29c866ce9414a65394200a5331394193240d4deb01368b2194a9e65208dd1d95"}) as unknown as TypedDocumentString<LapsesQuery, LapsesQueryVariables>;
export const LapsesCountsDocument = new TypedDocumentString(`
    query LapsesCounts($until: Date!, $filter: InheritanceFilter, $asOf: Date, $revision: Int) {
  expiryImpact(
    until: $until
    filter: $filter
    asOf: $asOf
    revision: $revision
    first: 1
  ) {
    totalCount
    unknownCount
    notes {
      ...Note
      nodeIds
    }
  }
}
    fragment Note on InheritanceNote {
  code
  count
  sentence
}`, {"hash":"a3ae03625617ce5c92f9f7cc8da06aa988616aba440f84b3218863e03213c297"}) as unknown as TypedDocumentString<LapsesCountsQuery, LapsesCountsQueryVariables>;
export const LossesDocument = new TypedDocumentString(`
    query Losses($until: Date!, $filter: InheritanceFilter!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  expiryImpact(
    until: $until
    filter: $filter
    asOf: $asOf
    revision: $revision
    first: 1
  ) {
    nodes {
      losses(first: $first, after: $after) {
        totalCount
        nodes {
          ...Loss
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Loss on ExpiryLoss {
  subject {
    ...Named
  }
  environment {
    id
    name
  }
  standard {
    id
    designation
  }
  requirements
  requirementsUnknown
  certainty
  remainingCertainty
  alternatives {
    id
    name
  }
  perhapsThrough {
    id
    name
  }
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"7ec251e1b9df81924e3e5b1ad05aad3058b408ce457b66da94594c6d73bad6ee"}) as unknown as TypedDocumentString<LossesQuery, LossesQueryVariables>;
export const EndingsDocument = new TypedDocumentString(`
    query Endings($until: Date!, $filter: InheritanceFilter, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  expiryImpact(
    until: $until
    filter: $filter
    asOf: $asOf
    revision: $revision
    first: 1
  ) {
    endings(first: $first, after: $after) {
      totalCount
      requirementsLost
      unknownCount
      nodes {
        endsOn
        certificate {
          id
          name
        }
        loss {
          ...Loss
        }
      }
      pageInfo {
        ...Page
      }
    }
  }
}
    fragment Loss on ExpiryLoss {
  subject {
    ...Named
  }
  environment {
    id
    name
  }
  standard {
    id
    designation
  }
  requirements
  requirementsUnknown
  certainty
  remainingCertainty
  alternatives {
    id
    name
  }
  perhapsThrough {
    id
    name
  }
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"6c7db99d30b454ae4add0f026c074fdf40c3f770ae4e94914c75d3e0f38d54e7"}) as unknown as TypedDocumentString<EndingsQuery, EndingsQueryVariables>;
export const LeverageAroundDocument = new TypedDocumentString(`
    query LeverageAround($id: ID!, $revision: Int) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Certificate {
      id
      name
      restsOn(transitive: true, first: 100) {
        ...LeveragePaths
      }
      dependents(transitive: true, first: 100) {
        ...LeveragePaths
      }
    }
  }
}
    fragment LeveragePaths on LeverageLinkConnection {
  totalCount
  nodes {
    certificate {
      id
      name
    }
    hops
    path {
      ...LeverageStated
      sources {
        ...Cited
      }
    }
  }
}
fragment LeverageStated on Leverage {
  id
  from {
    id
    name
  }
  to {
    id
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}`, {"hash":"4557276ea2b7638f27e6d921bc8365d84f10e7333395b8fc99b5c93d6ffac65e"}) as unknown as TypedDocumentString<LeverageAroundQuery, LeverageAroundQueryVariables>;
export const LeverageCountsDocument = new TypedDocumentString(`
    query LeverageCounts($revision: Int, $first: Int!, $after: String) {
  certificates(revision: $revision, first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      dependents(first: 1) {
        totalCount
      }
      restsOn(first: 1) {
        totalCount
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"fc1d8b03fa5bca6752480eb9a77390abc9bc11eb2c2c1ed47830df6f05ab39d6"}) as unknown as TypedDocumentString<LeverageCountsQuery, LeverageCountsQueryVariables>;
export const StandardsDocument = new TypedDocumentString(`
    query Standards($filter: StandardFilter, $revision: Int, $first: Int!, $after: String) {
  standards(filter: $filter, revision: $revision, first: $first, after: $after) {
    totalCount
    nodes {
      id
      designation
      title
      family
      status
      requirements: clauses(kind: REQUIREMENT, first: 1) {
        totalCount
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"65c5a1f4477805e49798368f8e1cd7f70754f4bab963365791b65def6166a9da"}) as unknown as TypedDocumentString<StandardsQuery, StandardsQueryVariables>;
export const ServicesDocument = new TypedDocumentString(`
    query Services($filter: ServiceFilter, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  services(
    filter: $filter
    asOf: $asOf
    revision: $revision
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      id
      name
      families {
        family {
          id
          name
        }
        inferred
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"d8b6321c2b83c4041c9f439741863c93f737e77d23f4df5150300afcfe9a39fb"}) as unknown as TypedDocumentString<ServicesQuery, ServicesQueryVariables>;
export const EnvironmentsDocument = new TypedDocumentString(`
    query Environments($filter: EnvironmentFilter, $revision: Int, $first: Int!, $after: String) {
  environments(filter: $filter, revision: $revision, first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      operator {
        id
        name
      }
      certificates(first: 1) {
        totalCount
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"ea0687ae510636755cbd0f403106c82c5b954b0ec25939a9688fa9cdb7edfc03"}) as unknown as TypedDocumentString<EnvironmentsQuery, EnvironmentsQueryVariables>;
export const CertificatesDocument = new TypedDocumentString(`
    query Certificates($filter: CertificateFilter, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  certificates(filter: $filter, revision: $revision, first: $first, after: $after) {
    totalCount
    nodes {
      ...CertificateLine
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}`, {"hash":"6a0f8ffde05c4c50edcf56c3881bf53071ff891a85c991482f03fa0284252c52"}) as unknown as TypedDocumentString<CertificatesQuery, CertificatesQueryVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources($revision: Int, $first: Int!, $after: String) {
  sources(revision: $revision, first: $first, after: $after) {
    totalCount
    nodes {
      ...Cited
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"88d7313eef9e22ba0f437f7766a48a30e65b8be59f03abdc5e12276bdfe590f1"}) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const OrganizationsDocument = new TypedDocumentString(`
    query Organizations($filter: OrganizationFilter, $revision: Int, $first: Int!, $after: String) {
  organizations(
    filter: $filter
    revision: $revision
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      id
      name
      roles
      offerings(first: 1) {
        totalCount
      }
      certificatesHeld(first: 1) {
        totalCount
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"23bdf6f85c0765891af3cad2a65b11d4cf43c348c7be905f7e2e052448a765ab"}) as unknown as TypedDocumentString<OrganizationsQuery, OrganizationsQueryVariables>;
export const MatchDocument = new TypedDocumentString(`
    query Match($from: ID!, $to: ID!, $coverages: [GapCoverage!], $revision: Int, $first: Int!, $after: String) {
  standardGap(
    from: $from
    to: $to
    coverages: $coverages
    revision: $revision
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      clause {
        ...ClauseLink
      }
      coverage
      pathCount
      paths(first: 3) {
        fromClauses {
          ...ClauseLink
        }
        toClauses {
          ...ClauseLink
        }
        relation
        strength
        hops
        mappings {
          id
          sources {
            ...Cited
          }
        }
        baselines {
          id
          sources {
            ...Cited
          }
        }
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment ClauseLink on Clause {
  id
  number
  title
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"b2846957137c6b47a066eef32e54ee96d3668b72595c8fa77a84b2b43b937227"}) as unknown as TypedDocumentString<MatchQuery, MatchQueryVariables>;
export const MatchTotalsDocument = new TypedDocumentString(`
    query MatchTotals($from: ID!, $to: ID!, $revision: Int) {
  standardGap(from: $from, to: $to, revision: $revision, first: 1) {
    from {
      id
      designation
    }
    to {
      id
      designation
    }
    totals {
      ...Coverages
    }
    totalsOfTo {
      ...Coverages
    }
    notes
  }
}
    fragment Coverages on GapTotals {
  clauses
  exact
  partial
  together
  related
  none
}`, {"hash":"150c20853d0eafe46b7a2b023f1f022e88ae6383fae0ff8787bafddd72d31574"}) as unknown as TypedDocumentString<MatchTotalsQuery, MatchTotalsQueryVariables>;
export const UnmatchedDocument = new TypedDocumentString(`
    query Unmatched($from: ID!, $to: ID!, $revision: Int, $first: Int!, $after: String) {
  standardGap(from: $from, to: $to, revision: $revision, first: 1) {
    unmatchedOfTo(first: $first, after: $after) {
      totalCount
      nodes {
        ...ClauseLink
      }
      pageInfo {
        ...Page
      }
    }
  }
}
    fragment ClauseLink on Clause {
  id
  number
  title
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"1388cc4ea262ed45cee804665c63300348017cf665b18b1dfead69dbfc0fa889"}) as unknown as TypedDocumentString<UnmatchedQuery, UnmatchedQueryVariables>;
export const MatrixDocument = new TypedDocumentString(`
    query Matrix($filter: InheritanceFilter!, $columns: MatrixColumns!, $firstColumns: Int!, $afterColumn: ID, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  scopeMatrix(
    filter: $filter
    columns: $columns
    firstColumns: $firstColumns
    afterColumn: $afterColumn
    asOf: $asOf
    revision: $revision
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      subject {
        ...Named
      }
      family {
        id
        name
      }
      cells {
        basis
        certainty
        status
        contradicted
        inferred
        condition
        otherStatuses
        entries {
          id
          sources {
            ...Dated
          }
        }
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"48c90d8e1c4975bba9acc4e243c0e385de0438f63ba04820d165c1eef64ad35b"}) as unknown as TypedDocumentString<MatrixQuery, MatrixQueryVariables>;
export const MatrixHeadDocument = new TypedDocumentString(`
    query MatrixHead($filter: InheritanceFilter!, $columns: MatrixColumns!, $firstColumns: Int!, $afterColumn: ID, $asOf: Date, $revision: Int) {
  scopeMatrix(
    filter: $filter
    columns: $columns
    firstColumns: $firstColumns
    afterColumn: $afterColumn
    asOf: $asOf
    revision: $revision
    first: 1
  ) {
    summary {
      ...Summary
    }
    totalCount
    columnCount
    hasMoreColumns
    columns {
      node {
        id
      }
      name
    }
    notes {
      ...Note
      nodeIds
    }
  }
}
    fragment Note on InheritanceNote {
  code
  count
  sentence
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Summary on AnswerSummary {
  verdict
  verdicts {
    verdict
    subjects
  }
  sentence
  tiles {
    ...Tiles
  }
  checks {
    ...Check
  }
  reservations
  sentences
  sources {
    ...Cited
  }
}
fragment Check on AnswerCheck {
  kind
  state
  sentence
  nodes {
    ...Named
  }
  nodeCount
  sources {
    ...Dated
  }
}
fragment Tiles on AnswerTiles {
  covered {
    standard {
      id
      designation
    }
    verdict
    inherited
    inheritedBySome
    byLeverage
    requirements
  }
  places {
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    verdict
    certificates {
      id
      name
    }
    certificateCount
    inherited
    requirements
    responsibilities {
      responsibility
      count
    }
  }
  placeCount
  source {
    ...Cited
  }
  sourceCount
  certificateCount
  since
  until
  untilStated
}`, {"hash":"7089fa814a3e9087a108380a314701a2cf0e9d9c9895a0d57b6abda2c514685a"}) as unknown as TypedDocumentString<MatrixHeadQuery, MatrixHeadQueryVariables>;
export const MatrixStartDocument = new TypedDocumentString(`
    query MatrixStart($asOf: Date, $revision: Int) {
  providerOverview(asOf: $asOf, revision: $revision, first: 12) {
    totalCount
    nodes {
      provider {
        id
        name
        offerings(first: 20, asOf: $asOf) {
          nodes {
            environment {
              id
              name
            }
            services
          }
        }
      }
      services
    }
  }
}
    `, {"hash":"91d43134d7c3f903cb22cc917d85835cbf6b3acb618fb6742a9c6964be023442"}) as unknown as TypedDocumentString<MatrixStartQuery, MatrixStartQueryVariables>;
export const MatrixCellDocument = new TypedDocumentString(`
    query MatrixCell($filter: InheritanceFilter!, $columns: MatrixColumns!, $asOf: Date, $revision: Int) {
  scopeMatrix(
    filter: $filter
    columns: $columns
    asOf: $asOf
    revision: $revision
    first: 20
  ) {
    columns {
      node {
        id
      }
      name
    }
    nodes {
      subject {
        ...Named
      }
      cells {
        basis
        certainty
        status
        contradicted
        inferred
        entries {
          ...CellEntry
        }
        elsewhere {
          ...CellEntry
        }
      }
    }
    notes {
      ...Note
    }
  }
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 1) {
    totalCount
    nodes {
      evidence(kinds: [MEMBERSHIP, LEVERAGE, CERTIFICATION], first: 10) {
        sentence
        sources {
          ...Cited
        }
      }
    }
  }
}
    fragment Note on InheritanceNote {
  code
  count
  sentence
}
fragment CellEntry on ScopeEntry {
  id
  sentence
  sources {
    ...Cited
  }
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}`, {"hash":"c7dd0a6ffac56263fd13e0e3a8efa401508c271559834fa4ebb562553523530b"}) as unknown as TypedDocumentString<MatrixCellQuery, MatrixCellQueryVariables>;
export const OrganizationPageDocument = new TypedDocumentString(`
    query OrganizationPage($id: ID!, $asOf: Date, $revision: Int) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Organization {
      id
      name
      aliases {
        ...AliasLine
      }
      standards(first: 100) {
        totalCount
        nodes {
          id
          designation
          title
        }
        pageInfo {
          ...Page
        }
      }
      certificatesHeld(first: 100) {
        totalCount
        nodes {
          ...CertificateLine
        }
        pageInfo {
          ...Page
        }
      }
      certificatesIssued(first: 100) {
        totalCount
        nodes {
          ...CertificateLine
        }
        pageInfo {
          ...Page
        }
      }
      certificatesAssessed(first: 100) {
        totalCount
        nodes {
          ...CertificateLine
        }
        pageInfo {
          ...Page
        }
      }
      certificatesAuthorized(first: 100) {
        totalCount
        nodes {
          ...CertificateLine
        }
        pageInfo {
          ...Page
        }
      }
      offerings(first: 100, asOf: $asOf) {
        totalCount
        nodes {
          ...OfferingLine
        }
        pageInfo {
          ...Page
        }
      }
      services(first: 100, asOf: $asOf) {
        totalCount
        nodes {
          id
          name
        }
        pageInfo {
          ...Page
        }
      }
      sources {
        ...Cited
      }
    }
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment OfferingLine on Offering {
  environment {
    id
    name
  }
  services
  families
  certificates {
    id
    name
    status
    level
    standards {
      id
      designation
    }
    ...Term
  }
}
fragment AliasLine on Alias {
  id
  name
  kind
  sources {
    ...Cited
  }
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}`, {"hash":"5e40e69ed51da4cb3e8a8b234311745e5ced6ecab5097aab3ca310c023bff74c"}) as unknown as TypedDocumentString<OrganizationPageQuery, OrganizationPageQueryVariables>;
export const PublishedStandardsDocument = new TypedDocumentString(`
    query PublishedStandards($id: ID!, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Organization {
      standards(first: $first, after: $after) {
        totalCount
        nodes {
          id
          designation
          title
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"99f070edb3c6aa8e23b2f424433c117900b9995275ac6d4b9a1f26ecf26f0e38"}) as unknown as TypedDocumentString<PublishedStandardsQuery, PublishedStandardsQueryVariables>;
export const OfferingsDocument = new TypedDocumentString(`
    query Offerings($id: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Organization {
      offerings(first: $first, after: $after, asOf: $asOf) {
        totalCount
        nodes {
          ...OfferingLine
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment OfferingLine on Offering {
  environment {
    id
    name
  }
  services
  families
  certificates {
    id
    name
    status
    level
    standards {
      id
      designation
    }
    ...Term
  }
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}`, {"hash":"5421789cd7e1c9cb1624ae0df57b57a0c16cc7d5ad7097ec975acae428096cac"}) as unknown as TypedDocumentString<OfferingsQuery, OfferingsQueryVariables>;
export const ServicesInScopeDocument = new TypedDocumentString(`
    query ServicesInScope($id: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Organization {
      services(first: $first, after: $after, asOf: $asOf) {
        totalCount
        nodes {
          id
          name
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"a93e3323b29f836aaa8e0f996713b6cd8ac99562f622ab8bf7faae40f98899a2"}) as unknown as TypedDocumentString<ServicesInScopeQuery, ServicesInScopeQueryVariables>;
export const HeldCertificatesDocument = new TypedDocumentString(`
    query HeldCertificates($id: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Organization {
      certificatesHeld(first: $first, after: $after) {
        totalCount
        nodes {
          ...CertificateLine
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}`, {"hash":"265061878de745bf80dc929a843ab2916f793ef947672698ce8fdbe8eb9942e3"}) as unknown as TypedDocumentString<HeldCertificatesQuery, HeldCertificatesQueryVariables>;
export const IssuedCertificatesDocument = new TypedDocumentString(`
    query IssuedCertificates($id: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Organization {
      certificatesIssued(first: $first, after: $after) {
        totalCount
        nodes {
          ...CertificateLine
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}`, {"hash":"b6846b3c3b862312233159d2ad53f3a00d5ed2ce66d81ec9646b8638c13897d6"}) as unknown as TypedDocumentString<IssuedCertificatesQuery, IssuedCertificatesQueryVariables>;
export const AssessedCertificatesDocument = new TypedDocumentString(`
    query AssessedCertificates($id: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Organization {
      certificatesAssessed(first: $first, after: $after) {
        totalCount
        nodes {
          ...CertificateLine
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}`, {"hash":"be0499e2320a280eecc6a694af0cc71f8f6cdeb96045f8d2748de84dd75616ab"}) as unknown as TypedDocumentString<AssessedCertificatesQuery, AssessedCertificatesQueryVariables>;
export const AuthorizedCertificatesDocument = new TypedDocumentString(`
    query AuthorizedCertificates($id: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Organization {
      certificatesAuthorized(first: $first, after: $after) {
        totalCount
        nodes {
          ...CertificateLine
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}`, {"hash":"fab1739c652e78c82409d04aa65048a721dcc986a89d78ac2a3b3999b9c0c348"}) as unknown as TypedDocumentString<AuthorizedCertificatesQuery, AuthorizedCertificatesQueryVariables>;
export const RunsDocument = new TypedDocumentString(`
    query Runs($states: [ImportState!]!, $first: Int!, $after: String) {
  imports(states: $states, first: $first, after: $after) {
    totalCount
    nodes {
      ...RunLine
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment RunLine on ImportRun {
  id
  revision
  state
  startedAt
  publishedAt
  by
  format
  files {
    name
  }
  counts {
    nodesAdded
    nodesChanged
    nodesUnchanged
    statementsAdded
    statementsChanged
    statementsUnchanged
  }
  undoes {
    id
    revision
    counts {
      nodesAdded
      statementsAdded
    }
  }
  undoneBy {
    id
    revision
  }
}`, {"hash":"7c571e44ba12877d640adeb7e201904dfbcb7462ce3e3c8e88ba8458dd5e3f34"}) as unknown as TypedDocumentString<RunsQuery, RunsQueryVariables>;
export const RunDocument = new TypedDocumentString(`
    query Run($id: ID!) {
  node(id: $id) {
    __typename
    ... on ImportRun {
      ...RunLine
      files {
        name
        sha256
      }
    }
  }
}
    fragment RunLine on ImportRun {
  id
  revision
  state
  startedAt
  publishedAt
  by
  format
  files {
    name
  }
  counts {
    nodesAdded
    nodesChanged
    nodesUnchanged
    statementsAdded
    statementsChanged
    statementsUnchanged
  }
  undoes {
    id
    revision
    counts {
      nodesAdded
      statementsAdded
    }
  }
  undoneBy {
    id
    revision
  }
}`, {"hash":"957f662d265e5f6e09be5a3363399db564d643ed7992389a52ad12b2e61217ae"}) as unknown as TypedDocumentString<RunQuery, RunQueryVariables>;
export const PublishDocument = new TypedDocumentString(`
    mutation Publish($id: ID!) {
  publishImport(id: $id) {
    __typename
    ... on ImportPublished {
      importRun {
        id
        revision
        state
      }
    }
    ... on ImportNotFound {
      message
    }
  }
}
    `, {"hash":"501b51a039120d946d33413507209efeaf5fb9fd31be111c52fe658ba00a0797"}) as unknown as TypedDocumentString<PublishMutation, PublishMutationVariables>;
export const DiscardDocument = new TypedDocumentString(`
    mutation Discard($id: ID!) {
  discardImport(id: $id) {
    __typename
    ... on ImportDiscarded {
      id
    }
    ... on ImportNotFound {
      message
    }
  }
}
    `, {"hash":"afedf38fcc1834ba4908c2103dec01500c7844b91b5d9b783748f8766433c622"}) as unknown as TypedDocumentString<DiscardMutation, DiscardMutationVariables>;
export const RevertDocument = new TypedDocumentString(`
    mutation Revert($id: ID!) {
  revertImport(id: $id) {
    __typename
    ... on ImportReverted {
      importRun {
        id
        revision
        state
      }
    }
    ... on ImportNotFound {
      message
    }
    ... on ImportConflict {
      message
      items {
        id
        sentence
      }
    }
  }
}
    `, {"hash":"07f0f8d97e959c0ef5002967fd4cc139a1d8fa372df3fce308bbc8d5d42b1f4a"}) as unknown as TypedDocumentString<RevertMutation, RevertMutationVariables>;
export const RunChangesDocument = new TypedDocumentString(`
    query RunChanges($id: ID!, $first: Int!, $after: String) {
  node(id: $id) {
    __typename
    ... on ImportRun {
      changes(first: $first, after: $after) {
        ...ChangePage
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment ChangePage on ChangeConnection {
  totalCount
  nodes {
    id
    kind
    sentence
  }
  pageInfo {
    ...Page
  }
}`, {"hash":"7ae1716d7a6131325dafcfb63e116b36f4b10b4901ec088e4d42813554c449c3"}) as unknown as TypedDocumentString<RunChangesQuery, RunChangesQueryVariables>;
export const StagedChangesDocument = new TypedDocumentString(`
    query StagedChanges($first: Int!, $after: String) {
  imports(states: [STAGED], first: 1) {
    nodes {
      id
      changes(first: $first, after: $after) {
        ...ChangePage
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment ChangePage on ChangeConnection {
  totalCount
  nodes {
    id
    kind
    sentence
  }
  pageInfo {
    ...Page
  }
}`, {"hash":"3a075c584a9a7d3744b08408dde94457bc20ed3f56fa88424d4b5d8c7c5eca3c"}) as unknown as TypedDocumentString<StagedChangesQuery, StagedChangesQueryVariables>;
export const StagedScopesDocument = new TypedDocumentString(`
    query StagedScopes {
  imports(states: [STAGED], first: 1) {
    nodes {
      id
      changes(kinds: [STATEMENT_OPENED, STATEMENT_CLOSED], first: 100) {
        nodes {
          id
          statement {
            __typename
            ... on ScopeEntry {
              certificate {
                id
                name
              }
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"e70798b618c248667d12fabadd0f948d8867bd4476803eb39d81703c0be264d4"}) as unknown as TypedDocumentString<StagedScopesQuery, StagedScopesQueryVariables>;
export const ServicePageDocument = new TypedDocumentString(`
    query ServicePage($id: ID!, $asOf: Date, $revision: Int, $filter: InheritanceFilter!) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Service {
      id
      name
      aliases {
        ...AliasLine
      }
      families {
        family {
          id
          name
        }
        inferred
      }
      componentOf {
        id
        name
      }
      components {
        id
        name
      }
      replacedBy {
        id
        name
      }
      scope(asOf: $asOf, first: 100) {
        totalCount
        nodes {
          ...Entry
        }
        pageInfo {
          ...Page
        }
      }
      sources {
        ...Cited
      }
    }
  }
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 1) {
    summary {
      ...Summary
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment AliasLine on Alias {
  id
  name
  kind
  sources {
    ...Cited
  }
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment Entry on ScopeEntry {
  id
  subject {
    ...Named
  }
  certificate {
    id
    name
    standards {
      id
      designation
    }
    ...Term
  }
  environment {
    id
    name
  }
  environmentTaken
  environmentInferred
  status
  extent
  condition
  validFrom
  validUntil
  sources {
    ...Cited
  }
}
fragment Summary on AnswerSummary {
  verdict
  verdicts {
    verdict
    subjects
  }
  sentence
  tiles {
    ...Tiles
  }
  checks {
    ...Check
  }
  reservations
  sentences
  sources {
    ...Cited
  }
}
fragment Check on AnswerCheck {
  kind
  state
  sentence
  nodes {
    ...Named
  }
  nodeCount
  sources {
    ...Dated
  }
}
fragment Tiles on AnswerTiles {
  covered {
    standard {
      id
      designation
    }
    verdict
    inherited
    inheritedBySome
    byLeverage
    requirements
  }
  places {
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    verdict
    certificates {
      id
      name
    }
    certificateCount
    inherited
    requirements
    responsibilities {
      responsibility
      count
    }
  }
  placeCount
  source {
    ...Cited
  }
  sourceCount
  certificateCount
  since
  until
  untilStated
}`, {"hash":"c0133738c31c913765fe85c15a19b2180d1a15cc1be4724cdf6c7bd6ad7cb975"}) as unknown as TypedDocumentString<ServicePageQuery, ServicePageQueryVariables>;
export const FamilyPageDocument = new TypedDocumentString(`
    query FamilyPage($id: ID!, $asOf: Date, $revision: Int, $filter: InheritanceFilter!) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on ServiceFamily {
      id
      name
      aliases {
        ...AliasLine
      }
      services(first: 100) {
        totalCount
        nodes {
          id
          name
        }
        pageInfo {
          ...Page
        }
      }
      scope(asOf: $asOf, first: 100) {
        totalCount
        nodes {
          ...Entry
        }
        pageInfo {
          ...Page
        }
      }
      sources {
        ...Cited
      }
    }
  }
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 1) {
    summary {
      ...Summary
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment AliasLine on Alias {
  id
  name
  kind
  sources {
    ...Cited
  }
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment Entry on ScopeEntry {
  id
  subject {
    ...Named
  }
  certificate {
    id
    name
    standards {
      id
      designation
    }
    ...Term
  }
  environment {
    id
    name
  }
  environmentTaken
  environmentInferred
  status
  extent
  condition
  validFrom
  validUntil
  sources {
    ...Cited
  }
}
fragment Summary on AnswerSummary {
  verdict
  verdicts {
    verdict
    subjects
  }
  sentence
  tiles {
    ...Tiles
  }
  checks {
    ...Check
  }
  reservations
  sentences
  sources {
    ...Cited
  }
}
fragment Check on AnswerCheck {
  kind
  state
  sentence
  nodes {
    ...Named
  }
  nodeCount
  sources {
    ...Dated
  }
}
fragment Tiles on AnswerTiles {
  covered {
    standard {
      id
      designation
    }
    verdict
    inherited
    inheritedBySome
    byLeverage
    requirements
  }
  places {
    standard {
      id
      designation
    }
    environment {
      id
      name
    }
    verdict
    certificates {
      id
      name
    }
    certificateCount
    inherited
    requirements
    responsibilities {
      responsibility
      count
    }
  }
  placeCount
  source {
    ...Cited
  }
  sourceCount
  certificateCount
  since
  until
  untilStated
}`, {"hash":"87cdf65ce842ac248cb5b0cbaf4713f7afb91324afbc85ef3a501805b60f9c5f"}) as unknown as TypedDocumentString<FamilyPageQuery, FamilyPageQueryVariables>;
export const ServiceScopeDocument = new TypedDocumentString(`
    query ServiceScope($id: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Service {
      scope(asOf: $asOf, first: $first, after: $after) {
        totalCount
        nodes {
          ...Entry
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment Entry on ScopeEntry {
  id
  subject {
    ...Named
  }
  certificate {
    id
    name
    standards {
      id
      designation
    }
    ...Term
  }
  environment {
    id
    name
  }
  environmentTaken
  environmentInferred
  status
  extent
  condition
  validFrom
  validUntil
  sources {
    ...Cited
  }
}`, {"hash":"7ac4aab72ef8ba3e2bcd8c225d48aae1173737e3ed79af2abb32218c481edfde"}) as unknown as TypedDocumentString<ServiceScopeQuery, ServiceScopeQueryVariables>;
export const FamilyScopeDocument = new TypedDocumentString(`
    query FamilyScope($id: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on ServiceFamily {
      scope(asOf: $asOf, first: $first, after: $after) {
        totalCount
        nodes {
          ...Entry
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment Entry on ScopeEntry {
  id
  subject {
    ...Named
  }
  certificate {
    id
    name
    standards {
      id
      designation
    }
    ...Term
  }
  environment {
    id
    name
  }
  environmentTaken
  environmentInferred
  status
  extent
  condition
  validFrom
  validUntil
  sources {
    ...Cited
  }
}`, {"hash":"9e56eb268ccb65332e7f906e428fca59b24d789e3cc6291d30ccaa9cf196f208"}) as unknown as TypedDocumentString<FamilyScopeQuery, FamilyScopeQueryVariables>;
export const FamilyServicesDocument = new TypedDocumentString(`
    query FamilyServices($id: ID!, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on ServiceFamily {
      services(first: $first, after: $after) {
        totalCount
        nodes {
          id
          name
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"05808e1a8bdcdf093042814a7c55bdd58ce5ba84a20ead99a66dce6dae2fcc7a"}) as unknown as TypedDocumentString<FamilyServicesQuery, FamilyServicesQueryVariables>;
export const SourcePageDocument = new TypedDocumentString(`
    query SourcePage($id: ID!, $revision: Int) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Source {
      ...Cited
      contentHash
      alone: statements(alone: true, first: 1) {
        totalCount
      }
      ...StatementCounts
    }
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment StatementCounts on Source {
  SCOPE_ENTRY: statements(kinds: [SCOPE_ENTRY], first: 1) {
    totalCount
  }
  MEMBERSHIP: statements(kinds: [MEMBERSHIP], first: 1) {
    totalCount
  }
  LEVERAGE: statements(kinds: [LEVERAGE], first: 1) {
    totalCount
  }
  EXCEPTION: statements(kinds: [EXCEPTION], first: 1) {
    totalCount
  }
  RESPONSIBILITY: statements(kinds: [RESPONSIBILITY], first: 1) {
    totalCount
  }
  CLAUSE_MAPPING: statements(kinds: [CLAUSE_MAPPING], first: 1) {
    totalCount
  }
  STANDARD_RELATION: statements(kinds: [STANDARD_RELATION], first: 1) {
    totalCount
  }
  ALIAS: statements(kinds: [ALIAS], first: 1) {
    totalCount
  }
}`, {"hash":"854c1bda1c71bc289dd26f2a8a422ee422fad78df6d3cb92b77381079900aac2"}) as unknown as TypedDocumentString<SourcePageQuery, SourcePageQueryVariables>;
export const SourceStatementsDocument = new TypedDocumentString(`
    query SourceStatements($id: ID!, $revision: Int, $kinds: [StatementKind!], $alone: Boolean!, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Source {
      id
      statements(kinds: $kinds, alone: $alone, first: $first, after: $after) {
        totalCount
        nodes {
          id
          sentence
          sources {
            ...Cited
          }
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"b868ed0423e03b8f65c33d7f0180d208a8ad3596b46f64fa93778b8874182453"}) as unknown as TypedDocumentString<SourceStatementsQuery, SourceStatementsQueryVariables>;
export const StandardPageDocument = new TypedDocumentString(`
    query StandardPage($id: ID!, $asOf: Date, $revision: Int) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Standard {
      id
      designation
      title
      edition
      family
      publisher {
        id
        name
      }
      status
      certifiable
      note
      aliases {
        ...AliasLine
      }
      requirements: clauses(kind: REQUIREMENT, first: 1) {
        totalCount
      }
      listed: clauses(first: 1) {
        totalCount
      }
      relations(first: 100) {
        totalCount
        nodes {
          ...Relation
        }
        pageInfo {
          ...Page
        }
      }
      certificates(first: 100) {
        totalCount
        nodes {
          ...CertificateLine
        }
        pageInfo {
          ...Page
        }
      }
      sources {
        ...Cited
      }
    }
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment AliasLine on Alias {
  id
  name
  kind
  sources {
    ...Cited
  }
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}
fragment Relation on StandardRelation {
  id
  kind
  note
  from {
    id
    designation
  }
  to {
    id
    designation
  }
  sources {
    ...Cited
  }
}`, {"hash":"177535cf597ee327038e97c26d9bfe74e642660c3a1bea0651b5bf2a42dff5ae"}) as unknown as TypedDocumentString<StandardPageQuery, StandardPageQueryVariables>;
export const EditionsDocument = new TypedDocumentString(`
    query Editions($families: [String!], $revision: Int, $first: Int!, $after: String) {
  standards(
    filter: {families: $families}
    revision: $revision
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      id
      designation
      edition
      status
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"13e6eb83eeadb7f117640c740aae4daefc6a6c94f98b3c2de9309f0cdc934d45"}) as unknown as TypedDocumentString<EditionsQuery, EditionsQueryVariables>;
export const ClauseTreeDocument = new TypedDocumentString(`
    query ClauseTree($id: ID!, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Standard {
      clauses(first: $first, after: $after) {
        totalCount
        nodes {
          id
          number
          title
          kind
          withdrawn
          parent {
            id
          }
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}`, {"hash":"d05b43a6cd05c8f2b06585f2e0e62283a40b6a9931fdbdd9e70aebc0f1cf9a9a"}) as unknown as TypedDocumentString<ClauseTreeQuery, ClauseTreeQueryVariables>;
export const StandardCertificatesDocument = new TypedDocumentString(`
    query StandardCertificates($id: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Standard {
      certificates(first: $first, after: $after) {
        totalCount
        nodes {
          ...CertificateLine
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}`, {"hash":"3a1f047843cb3f79cca8e27ab490b5a3b36b79f24eff41177b5d135d59acfc1b"}) as unknown as TypedDocumentString<StandardCertificatesQuery, StandardCertificatesQueryVariables>;
export const StandardRelationsDocument = new TypedDocumentString(`
    query StandardRelations($id: ID!, $revision: Int, $first: Int!, $after: String) {
  node: nodeAt(id: $id, revision: $revision) {
    __typename
    ... on Standard {
      relations(first: $first, after: $after) {
        totalCount
        nodes {
          ...Relation
        }
        pageInfo {
          ...Page
        }
      }
    }
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Relation on StandardRelation {
  id
  kind
  note
  from {
    id
    designation
  }
  to {
    id
    designation
  }
  sources {
    ...Cited
  }
}`, {"hash":"5b324fa54d9f8432113af72b296b0e0f3277dff16f9a9406b6d058ddab21e761"}) as unknown as TypedDocumentString<StandardRelationsQuery, StandardRelationsQueryVariables>;
export const TimeLineDocument = new TypedDocumentString(`
    query TimeLine($filter: CertificateFilter, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  certificates(filter: $filter, revision: $revision, first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      ...Term
      sources {
        ...Dated
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}`, {"hash":"7e6316d77426cc64c380974d954144acb223074eb45ae8b6d7ea9194774f9354"}) as unknown as TypedDocumentString<TimeLineQuery, TimeLineQueryVariables>;
export const TimeEndingsDocument = new TypedDocumentString(`
    query TimeEndings($filter: InheritanceFilter, $until: Date!, $asOf: Date, $revision: Int) {
  expiryImpact(
    until: $until
    filter: $filter
    asOf: $asOf
    revision: $revision
    first: 1
  ) {
    endings(first: 100) {
      totalCount
      nodes {
        endsOn
        certificate {
          id
        }
      }
    }
  }
}
    `, {"hash":"98e824886b75aec679faa1fa57f88d41df066015baaa8fa607bf8489b26cac0d"}) as unknown as TypedDocumentString<TimeEndingsQuery, TimeEndingsQueryVariables>;
export const TransitionDocument = new TypedDocumentString(`
    query Transition($standard: ID!, $asOf: Date, $revision: Int) {
  editionTransition(standard: $standard, asOf: $asOf, revision: $revision) {
    standard {
      id
      designation
    }
    replaces {
      ...Step
    }
    replacedBy {
      ...Step
    }
  }
}
    fragment Coverages on GapTotals {
  clauses
  exact
  partial
  together
  related
  none
}
fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Dated on Source {
  id
  title
  shortTitle
  date
  readOn
}
fragment Cited on Source {
  ...Dated
  url
  publisher
  licence
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Term on Certificate {
  issuedOn
  expiresOn
  inForce(asOf: $asOf)
}
fragment CertificateLine on Certificate {
  id
  name
  number
  standards {
    id
    designation
  }
  environments {
    id
    name
  }
  ...Term
}
fragment Step on EditionStep {
  former {
    id
    designation
  }
  standard {
    id
    designation
  }
  relations {
    id
    sources {
      ...Cited
    }
  }
  certificates {
    ...CertificateLine
  }
  onlyInFormer(first: 100) {
    ...Pending
  }
  correspondence {
    ...Coverages
  }
  notes
}
fragment Pending on PendingTransitionConnection {
  totalCount
  nodes {
    subject {
      ...Named
    }
    environment {
      id
      name
    }
    certainty
    certificates {
      id
      name
    }
    remainingCertainty
    alternatives {
      id
      name
    }
    perhapsThrough {
      id
      name
    }
  }
  pageInfo {
    ...Page
  }
}`, {"hash":"186894f87c14c5c0926c25ed6ad744b27a66115ae0e9b07063cb272c1dc8e8e4"}) as unknown as TypedDocumentString<TransitionQuery, TransitionQueryVariables>;
export const PendingOfStepDocument = new TypedDocumentString(`
    query PendingOfStep($standard: ID!, $other: ID!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
  editionTransition(
    standard: $standard
    other: $other
    asOf: $asOf
    revision: $revision
  ) {
    replaces {
      onlyInFormer(first: $first, after: $after) {
        ...Pending
      }
    }
  }
}
    fragment Named on Node {
  __typename
  id
  ... on Named {
    name
  }
}
fragment Page on PageInfo {
  hasNextPage
  endCursor
}
fragment Pending on PendingTransitionConnection {
  totalCount
  nodes {
    subject {
      ...Named
    }
    environment {
      id
      name
    }
    certainty
    certificates {
      id
      name
    }
    remainingCertainty
    alternatives {
      id
      name
    }
    perhapsThrough {
      id
      name
    }
  }
  pageInfo {
    ...Page
  }
}`, {"hash":"212fc78d0ec54b75ca35730ef7428e73b530dad60c2b1a0a3105b0a4d1e17cd8"}) as unknown as TypedDocumentString<PendingOfStepQuery, PendingOfStepQueryVariables>;