import { clauseSort } from '../../src/domain/clauses/clause-order.ts';
import { mappingEnds } from '../../src/domain/clauses/clause-sets.ts';
import type {
  AliasKind,
  MappingKind,
  MembershipKind,
  RelationKind,
  ScopeEntryContent,
  StatedResponsibility,
} from '../../src/domain/statements/statements.ts';
import type { EntityFact, Fact, StatementFact } from '../../src/imports/facts/facts.ts';
import { entity, statement } from './random-graph.ts';
import { clauseIdOf, link } from './random-statements.ts';

/** Builds facts from short names: a node's name is the end of its id, capitalized. */

type Properties = EntityFact['properties'];

export function titleOf(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

export function source(name: string, properties: Properties = {}): Fact {
  return entity('Source', `source/${name}`, { title: titleOf(name), readOn: '2030-01-01', ...properties });
}

/** Creates a standard with requirements by number. */
export function standard(name: string, numbers: readonly string[] = [], properties: Properties = {}): Fact[] {
  return [
    entity('Standard', `standard/${name}`, { designation: titleOf(name), ...properties }),
    ...numbers.map((number) => clause(name, number)),
  ];
}

export function clause(standardName: string, number: string, properties: Properties = {}): Fact {
  return entity('Clause', clauseId(standardName, number), {
    number,
    clauseKind: 'REQUIREMENT',
    standardId: `standard/${standardName}`,
    sort: clauseSort(number),
    ...properties,
  });
}

export function clauseId(standardName: string, number: string): string {
  return clauseIdOf(`standard/${standardName}`, number);
}

export function services(...names: readonly string[]): Fact[] {
  return names.map((name) => entity('Service', `service/${name}`, { name: titleOf(name) }));
}

export function families(...names: readonly string[]): Fact[] {
  return names.map((name) => entity('ServiceFamily', `family/${name}`, { name: titleOf(name) }));
}

export function environments(...names: readonly string[]): Fact[] {
  return names.map((name) => entity('Environment', `environment/${name}`, { name: titleOf(name) }));
}

/** Creates a certificate for a standard; null: no source states which. */
export function certificate(name: string, standardName: string | null, properties: Properties = {}): Fact[] {
  const id = `certificate/${name}`;
  const certifies = standardName === null ? [] : [membership('CERTIFIES', id, `standard/${standardName}`)];
  return [entity('Certificate', id, { name: titleOf(name), ...properties }), ...certifies];
}

export function membership(kind: MembershipKind, fromId: string, toId: string, inferred = false): StatementFact {
  return statement(link(kind, [fromId, toId], inferred));
}

type EntryMore = Partial<ScopeEntryContent> & { readonly sources?: readonly string[] };

/** Creates a scope entry for a service, or for a family if the name has its prefix; IN_SCOPE by default. */
export function entry(
  certificateName: string,
  subject: string,
  environmentName: string | null,
  { sources = ['source/one'], ...more }: EntryMore = {},
): StatementFact {
  const isFamily = subject.startsWith('family/');
  return statement(
    {
      kind: 'ScopeEntry',
      certificateId: `certificate/${certificateName}`,
      subjectId: isFamily ? subject : `service/${subject}`,
      environmentId: environmentName === null ? null : `environment/${environmentName}`,
      standardId: null,
      status: 'IN_SCOPE',
      extent: isFamily ? 'ALL' : null,
      validFrom: null,
      validUntil: null,
      condition: null,
      ...more,
    },
    sources,
  );
}

export function mapping(fromId: string, kind: MappingKind, toId: string, strength: number | null = null): Fact {
  return statement({ kind: 'ClauseMapping', fromId, toId, mapping: kind, strength, rationale: null });
}

/** Creates a mapping between sets of clauses; the clauses on each side count together. */
export function mappingOfSets(fromIds: readonly string[], kind: MappingKind, toIds: readonly string[]): Fact {
  return statement({
    kind: 'ClauseMapping',
    ...mappingEnds(fromIds, toIds),
    mapping: kind,
    strength: null,
    rationale: null,
  });
}

/** Creates leverage; `inherited` are clauses that the source states as inherited. */
export function leverage(from: string, to: string, inherited: readonly string[] = []): Fact {
  const inheritedClauseIds =
    inherited.length === 0 ? {} : { inheritedClauseIds: inherited.map((id) => `clause/${id}`).sort() };
  const ends = { fromId: `certificate/${from}`, toId: `certificate/${to}` };
  return statement({ kind: 'Leverage', ...ends, ...inheritedClauseIds });
}

export function relation(from: string, kind: RelationKind, to: string): Fact {
  return statement({
    kind: 'StandardRelation',
    fromId: `standard/${from}`,
    toId: `standard/${to}`,
    relation: kind,
    note: null,
  });
}

export function responsibility(
  clauseIdentifier: string,
  environmentName: string,
  kind: StatedResponsibility,
  certificateName: string | null = null,
): Fact {
  return statement({
    kind: 'Responsibility',
    clauseId: clauseIdentifier,
    environmentId: `environment/${environmentName}`,
    certificateId: certificateName === null ? null : `certificate/${certificateName}`,
    responsibility: kind,
    providerParts: null,
    customerParts: null,
  });
}

/** Creates an exception of a certificate, for a subject or for all. */
export function exception(
  certificateName: string,
  clause: string,
  {
    subject = null,
    environment = null,
  }: { readonly subject?: string | null; readonly environment?: string | null } = {},
): Fact {
  return statement({
    kind: 'Exception',
    certificateId: `certificate/${certificateName}`,
    subjectId: subject,
    environmentId: environment === null ? null : `environment/${environment}`,
    clauseId: `clause/${clause}`,
    note: null,
  });
}

export function alias(subjectId: string, name: string, kind: AliasKind = 'FORMERLY'): Fact {
  return statement({ kind: 'Alias', subjectId, name, alias: kind });
}
