import { fromSetOf, type MappingEnds, toSetOf } from '../clauses/clause-sets.ts';
import { STATEMENT_PREFIXES, type StatementKind } from '../ids.ts';
import { shortHash } from '../short-hash.ts';

export interface Stated {
  readonly id: string;
  readonly sourceIds: readonly string[];
  /** Import that added it. */
  readonly importId: string;
  readonly fromRevision: number;
  /** Revision that was read. */
  readonly revision: number;
}

export const SCOPE_STATUSES = ['IN_SCOPE', 'NOT_IN_SCOPE', 'IN_AUDIT', 'PLANNED'] as const;
export type ScopeStatus = (typeof SCOPE_STATUSES)[number];
export const EXTENTS = ['ALL', 'SELECT', 'UNSPECIFIED'] as const;
export type Extent = (typeof EXTENTS)[number];

/** A source lists a service or family under a certificate. */
export interface ScopeEntryContent {
  readonly kind: 'ScopeEntry';
  readonly certificateId: string;
  readonly subjectId: string;
  /** Null: not stated by the source. */
  readonly environmentId: string | null;
  /** Standard of the entry, if it is not its certificate's. */
  readonly standardId: string | null;
  /** True if the source lists subjects and environments separately, so that this combination is inferred. */
  readonly environmentInferred?: boolean;
  readonly status: ScopeStatus;
  /** For families only. */
  readonly extent: Extent | null;
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validUntil: string | null;
  readonly condition: string | null;
}

export const RELATION_KINDS = [
  'GUIDES',
  'INTEGRATES',
  'EXTENDS',
  'COMPLEMENTS',
  'REPLACES',
  'EDITION_OF',
  'BASELINE_OF',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export interface StandardRelationContent {
  readonly kind: 'StandardRelation';
  readonly fromId: string;
  readonly toId: string;
  readonly relation: RelationKind;
  readonly note: string | null;
}

/** Kinds of nodes that each membership joins. */
export const MEMBERSHIPS = {
  IN_FAMILY: { from: ['Service'], to: 'ServiceFamily' },
  COMPONENT_OF: { from: ['Service'], to: 'Service' },
  REPLACED_BY: { from: ['Service'], to: 'Service' },
  UNDER: { from: ['Clause'], to: 'Clause' },
  CERTIFIES: { from: ['Certificate'], to: 'Standard' },
  APPLIES_IN: { from: ['Certificate'], to: 'Environment' },
  HELD_BY: { from: ['Certificate'], to: 'Organization' },
  ISSUED_BY: { from: ['Certificate'], to: 'Organization' },
  ASSESSED_BY: { from: ['Certificate'], to: 'Organization' },
  AUTHORIZED_BY: { from: ['Certificate'], to: 'Organization' },
  ISSUED_OR_ASSESSED_BY: { from: ['Certificate'], to: 'Organization' },
  PUBLISHED_BY: { from: ['Standard'], to: 'Organization' },
  OPERATED_BY: { from: ['Environment'], to: 'Organization' },
} as const;
export type MembershipKind = keyof typeof MEMBERSHIPS;
/** Memberships that a node has at most one of: several mean that sources disagree. */
export const ONE_ONLY: readonly MembershipKind[] = [
  'UNDER',
  'CERTIFIES',
  'HELD_BY',
  'ISSUED_BY',
  'ASSESSED_BY',
  'AUTHORIZED_BY',
  'ISSUED_OR_ASSESSED_BY',
  'PUBLISHED_BY',
  'OPERATED_BY',
];
export const MEMBERSHIP_KINDS = Object.keys(MEMBERSHIPS) as MembershipKind[];

export interface MembershipContent {
  readonly kind: 'Membership';
  readonly membership: MembershipKind;
  readonly fromId: string;
  readonly toId: string;
  /** Inferred from a name: rows that depend on it are at most POSSIBLE. */
  readonly inferred: boolean;
}

/** Weakest first: a requirement is only as inherited as its weakest part. */
export const STATED_RESPONSIBILITIES = ['CUSTOMER', 'SHARED', 'PROVIDER_PART', 'PROVIDER'] as const;
export type StatedResponsibility = (typeof STATED_RESPONSIBILITIES)[number];
/** UNKNOWN is the weakest: no source states a responsibility. */
export const RESPONSIBILITIES = ['UNKNOWN', ...STATED_RESPONSIBILITIES] as const;
export type ResponsibilityKind = (typeof RESPONSIBILITIES)[number];

export interface ResponsibilityContent {
  readonly kind: 'Responsibility';
  readonly clauseId: string;
  readonly environmentId: string;
  /** Null: any certificate. */
  readonly certificateId: string | null;
  readonly responsibility: StatedResponsibility;
  readonly providerParts: number | null;
  readonly customerParts: number | null;
  /** The customer's part, in the words of the source; absent if the source does not describe it. */
  readonly customerWords?: string;
}

/** Relations of OSCAL 1.2's mapping model, read from `fromId` to `toId`. RELATED: the source names no relation. */
export const MAPPING_KINDS = ['EQUAL', 'EQUIVALENT', 'SUBSET_OF', 'SUPERSET_OF', 'INTERSECTS', 'RELATED'] as const;
export type MappingKind = (typeof MAPPING_KINDS)[number];

/**
 * Relation between clauses of two standards, on each side one clause or several as a set. A missing mapping has no
 * meaning.
 */
export interface ClauseMappingContent extends MappingEnds {
  readonly kind: 'ClauseMapping';
  readonly mapping: MappingKind;
  /** 0 to 10. */
  readonly strength: number | null;
  readonly rationale: string | null;
}

/** A certificate leverages the offering of another certificate. */
export interface LeverageContent {
  readonly kind: 'Leverage';
  /** The leveraging certificate. */
  readonly fromId: string;
  readonly toId: string;
  /** Requirements that the source states as inherited from the leveraged certificate; absent if it states none. */
  readonly inheritedClauseIds?: readonly string[];
}

/** A certificate, or its entry for a service or family, does not cover a clause and its sub-clauses. */
export interface ExceptionContent {
  readonly kind: 'Exception';
  readonly certificateId: string;
  /** Null: the certificate as a whole. */
  readonly subjectId: string | null;
  /** Null: every environment of the certificate. */
  readonly environmentId: string | null;
  readonly clauseId: string;
  readonly note: string | null;
}

export const ALIAS_KINDS = ['FORMERLY', 'ALSO', 'ABBREVIATION'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

export interface AliasContent {
  readonly kind: 'Alias';
  readonly subjectId: string;
  readonly name: string;
  readonly alias: AliasKind;
}

export interface ScopeEntry extends ScopeEntryContent, Stated {
  /** True if the source names no environment, and the certificate's only one was assumed. */
  readonly environmentTaken: boolean;
}
/** Content of an entry without its subject: the input of the inheritance rules. */
export type ScopeClaim = Omit<ScopeEntryContent, 'kind' | 'subjectId'> & Pick<Stated, 'id' | 'sourceIds'>;
export type StandardRelation = StandardRelationContent & Stated;
export type Membership = MembershipContent & Stated;
export type Responsibility = ResponsibilityContent & Stated;
export type ClauseMapping = ClauseMappingContent & Stated;
export type Leverage = LeverageContent & Stated;
export type Exception = ExceptionContent & Stated;
export type Alias = AliasContent & Stated;
export type StatementContent =
  | ScopeEntryContent
  | StandardRelationContent
  | MembershipContent
  | ResponsibilityContent
  | ClauseMappingContent
  | LeverageContent
  | ExceptionContent
  | AliasContent;
export type Statement = ScopeEntry | (Exclude<StatementContent, ScopeEntryContent> & Stated);

export function contentOf(entry: ScopeEntry): ScopeEntryContent;
export function contentOf(statement: Statement): StatementContent;
export function contentOf(statement: Statement): StatementContent {
  const { id: _id, sourceIds: _on, importId: _run, fromRevision: _from, revision: _at, ...content } = statement;
  if (content.kind !== 'ScopeEntry') return content;
  const { environmentTaken: _taken, environmentInferred, ...entry } = content;
  return environmentInferred === true ? { ...entry, environmentInferred } : entry;
}

/** Sort key by subject, environment and certificate: a space sorts before all characters of ids. */
export function scopeSortKey({ subjectId, environmentId, certificateId }: ScopeEntryContent, id: string): string {
  return `${subjectId} ${environmentId ?? ''} ${certificateId} ${id}`;
}

/**
 * Returns the properties that identify a statement, apart from its sources. Contradictory statements of two sources are
 * both kept.
 */
function naturalKeyOf(content: StatementContent): readonly (string | null)[] {
  switch (content.kind) {
    case 'ScopeEntry': {
      const { certificateId, subjectId, environmentId, validFrom, standardId } = content;
      const key = [certificateId, subjectId, environmentId, validFrom];
      return standardId === null ? key : [...key, standardId];
    }
    case 'StandardRelation':
      return [content.fromId, content.relation, content.toId];
    case 'Membership':
      return [content.fromId, content.membership, content.toId];
    case 'Responsibility':
      return [content.clauseId, content.environmentId, content.certificateId];
    case 'ClauseMapping':
      return [fromSetOf(content), toSetOf(content)];
    case 'Leverage':
      return [content.fromId, content.toId];
    case 'Exception':
      return [content.certificateId, content.subjectId, content.environmentId, content.clauseId];
    case 'Alias':
      return [content.subjectId, content.name];
  }
}

/** Natural key: statements of a kind with equal keys are the same statement. */
export function statementKey(content: StatementContent, sourceIds: readonly string[]): string {
  return JSON.stringify([...naturalKeyOf(content), inOrder(sourceIds)]);
}

/** Sorts the sources of a statement, usually one. */
export function inOrder(sourceIds: readonly string[]): readonly string[] {
  return sourceIds.length < 2 ? sourceIds : [...sourceIds].sort();
}

/** Returns a global id that is the same in every graph for the same statement and sources. */
export function statementId(content: StatementContent, sourceIds: readonly string[]): string {
  return statementIdOf(content.kind, statementKey(content, sourceIds));
}

export function statementIdOf(kind: StatementKind, key: string): string {
  return `${STATEMENT_PREFIXES[kind]}/${shortHash(key)}`;
}
