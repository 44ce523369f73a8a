import { clauseSort } from '../../src/domain/clause-order.ts';
import {
  type ExceptionContent,
  type LeverageContent,
  type MembershipContent,
  type MembershipKind,
  type RelationKind,
  type ResponsibilityContent,
  type ScopeEntryContent,
  type StatementContent,
  statementId,
} from '../../src/domain/statements.ts';
import type { EntityFact, Fact } from '../../src/imports/facts/facts.ts';

export type Entry = ScopeEntryContent & { readonly id: string; readonly sourceIds: readonly string[] };

export interface SourceRow {
  readonly id: string;
  readonly date: string | null;
  readonly readOn: string | null;
}

export interface CertificateRow {
  readonly id: string;
  /** By each source that names one. */
  readonly certifications: readonly MembershipContent[];
  readonly status: string | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
}

export interface ClauseRow {
  readonly id: string;
  readonly standard: string;
  /** Withdrawn ones ask for nothing. */
  readonly isRequirement: boolean;
  readonly sort: string;
}

export interface StandardRow {
  readonly id: string;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  /** The standard without an edition of which it is one. */
  readonly editionOf: readonly string[];
  /** The catalogs of which it is a baseline. */
  readonly baselineOf: readonly string[];
}

/** Facts as plain lists, nodes by id. */
export interface FactTables {
  readonly sources: readonly SourceRow[];
  readonly services: readonly string[];
  readonly families: readonly string[];
  readonly environments: readonly string[];
  readonly standards: readonly StandardRow[];
  readonly certificates: readonly CertificateRow[];
  /** In the order of their standard's contents. */
  readonly clauses: readonly ClauseRow[];
  readonly entries: readonly Entry[];
  readonly responsibilities: readonly ResponsibilityContent[];
  readonly leverages: readonly LeverageContent[];
  readonly exceptions: readonly ExceptionContent[];
  links(membership: MembershipKind): readonly MembershipContent[];
}

export function readTables(facts: readonly Fact[]): FactTables {
  const statements = facts.filter((fact) => fact.type === 'statement');
  const contents = statements.map(({ content }) => content);
  const links = (kind: MembershipKind) =>
    contents.filter((content) => content.kind === 'Membership').filter(({ membership }) => membership === kind);
  const nodes = (kind: EntityFact['kind']) => nodesOf(facts, kind);
  return {
    sources: nodes('Source').map(({ id, properties }) => ({
      id,
      date: textOf(properties['date']),
      readOn: textOf(properties['readOn']),
    })),
    services: nodes('Service').map(({ id }) => id),
    families: nodes('ServiceFamily').map(({ id }) => id),
    environments: nodes('Environment').map(({ id }) => id),
    standards: nodes('Standard').map(({ id, properties }) => ({
      id,
      inForceFrom: textOf(properties['inForceFrom']),
      inForceUntil: textOf(properties['inForceUntil']),
      editionOf: relatedBy(contents, id, 'EDITION_OF'),
      baselineOf: relatedBy(contents, id, 'BASELINE_OF'),
    })),
    certificates: nodes('Certificate').map(({ id, properties }) => ({
      id,
      certifications: links('CERTIFIES').filter(({ fromId }) => fromId === id),
      status: textOf(properties['status']),
      issuedOn: textOf(properties['issuedOn']),
      expiresOn: textOf(properties['expiresOn']),
    })),
    clauses: nodes('Clause')
      .map(({ id, properties }) => ({
        id,
        standard: String(properties['standardId']),
        isRequirement: properties['clauseKind'] === 'REQUIREMENT' && properties['withdrawn'] !== true,
        sort: clauseSort(String(properties['number'])),
      }))
      .sort((left, right) => (`${left.sort} ${left.id}` < `${right.sort} ${right.id}` ? -1 : 1)),
    entries: statements.flatMap(({ content, sourceIds }) =>
      content.kind === 'ScopeEntry' ? [{ ...content, id: statementId(content, sourceIds), sourceIds }] : [],
    ),
    responsibilities: contents.filter((content) => content.kind === 'Responsibility'),
    leverages: contents.filter((content) => content.kind === 'Leverage'),
    exceptions: contents.filter((content) => content.kind === 'Exception'),
    links,
  };
}

function relatedBy(contents: readonly StatementContent[], standard: string, kind: RelationKind): string[] {
  return contents
    .filter((content) => content.kind === 'StandardRelation')
    .filter(({ fromId, relation }) => fromId === standard && relation === kind)
    .map(({ toId }) => toId);
}

/** Each node once; what several facts say of it adds up, as in an import. */
function nodesOf(
  facts: readonly Fact[],
  kind: EntityFact['kind'],
): { id: string; properties: EntityFact['properties'] }[] {
  const properties = new Map<string, EntityFact['properties']>();
  for (const fact of facts) {
    if (fact.type === 'entity' && fact.kind === kind) {
      properties.set(fact.id, { ...properties.get(fact.id), ...fact.properties });
    }
  }
  return [...properties.keys()].sort().map((id) => ({ id, properties: properties.get(id) ?? {} }));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
