import { clauseSort } from '../../src/domain/clauses/clause-order.ts';
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
} from '../../src/domain/statements/statements.ts';
import type { EntityFact, Fact } from '../../src/imports/facts/facts.ts';

export type Entry = ScopeEntryContent & { readonly id: string; readonly sourceIds: readonly string[] };

export interface SourceRow {
  readonly id: string;
  readonly date: string | null;
  readonly readOn: string | null;
}

export interface CertificateRow {
  readonly id: string;
  /** One per source that names a standard. */
  readonly certifications: readonly MembershipContent[];
  readonly status: string | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
}

export interface ClauseRow {
  readonly id: string;
  readonly standard: string;
  /** False for withdrawn clauses. */
  readonly isRequirement: boolean;
  readonly sort: string;
}

export interface StandardRow {
  readonly id: string;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  /** Standard without edition that this is an edition of. */
  readonly editionOf: readonly string[];
  /** Catalogs that this is a baseline of. */
  readonly baselineOf: readonly string[];
}

/** Facts as plain lists, with one row per node. */
export interface FactTables {
  readonly sources: readonly SourceRow[];
  readonly services: readonly string[];
  readonly families: readonly string[];
  readonly environments: readonly string[];
  readonly standards: readonly StandardRow[];
  readonly certificates: readonly CertificateRow[];
  /** Sorted as in their standard's contents. */
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

/** Merges the facts about each node, as an import does. */
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
