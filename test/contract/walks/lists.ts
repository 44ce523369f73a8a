import { getNamedType, isObjectType } from 'graphql';
import { publicSchema } from '../../support/schema-parts.ts';

/** A list of the schema: the node that it hangs on, if any, and how it is asked beside its page. */
export interface WalkedList {
  readonly field: string;
  readonly id?: string;
  /** The field of the query that it hangs on, where that is no node. */
  readonly within?: string;
  readonly asked?: string;
}

const OPERATION = 'clauses: ["clause/iso-20000-1-2018/8"]';

/** Each list of the schema, where the seed has some tens or hundreds of rows of it. */
export const lists: readonly WalkedList[] = [
  { field: 'Query.standards' },
  { field: 'Query.services' },
  { field: 'Query.environments' },
  { field: 'Query.organizations' },
  { field: 'Query.sources' },
  { field: 'Query.certificates' },
  { field: 'Query.scopeEntries', asked: 'filter: { certificates: ["certificate/az-fedramp-high"] }' },
  { field: 'Query.imports' },
  { field: 'Query.search', asked: 'text: "azure"' },
  {
    field: 'Query.inheritance',
    asked: `filter: { families: ["family/azure"], services: ["service/power-bi"], ${OPERATION} }`,
  },
  {
    field: 'InheritanceConnection.requirements',
    within: 'inheritance(filter: { services: ["service/key-vault"] }, first: 1)',
  },
  {
    field: 'InheritanceConnection.subjects',
    within: 'inheritance(filter: {}, first: 1)',
  },
  { field: 'Standard.clauses', id: 'standard/fedramp-r4-high' },
  { field: 'Standard.relations', id: 'standard/iso-27001-2013' },
  { field: 'Standard.certificates', id: 'standard/fedramp-high' },
  { field: 'Standard.memberships', id: 'standard/fedramp-high' },
  { field: 'Clause.mappings', id: 'clause/fedramp-r4-high/AC-2' },
  { field: 'Clause.memberships', id: 'clause/fedramp-r4-high/AC-2' },
  { field: 'Clause.inheritance', id: 'clause/iso-20000-1-2018/8.6' },
  { field: 'Service.scope', id: 'service/power-bi' },
  {
    field: 'Service.inheritance',
    id: 'service/power-bi',
    asked: `filter: { ${OPERATION} }`,
  },
  { field: 'Service.memberships', id: 'service/power-bi' },
  { field: 'ServiceFamily.services', id: 'family/azure' },
  { field: 'ServiceFamily.memberships', id: 'family/azure' },
  { field: 'ServiceFamily.scope', id: 'family/azure' },
  { field: 'ServiceFamily.inheritance', id: 'family/azure', asked: `filter: { ${OPERATION} }` },
  { field: 'Environment.certificates', id: 'environment/azure' },
  { field: 'Environment.memberships', id: 'environment/azure' },
  { field: 'Environment.scope', id: 'environment/azure', asked: 'certificates: ["certificate/az-fedramp-high"]' },
  { field: 'Source.statements', id: 'source/seed' },
  { field: 'Organization.offerings', id: 'organization/microsoft' },
  { field: 'Organization.services', id: 'organization/microsoft' },
  { field: 'Organization.standards', id: 'organization/iso-iec' },
  { field: 'Organization.certificatesHeld', id: 'organization/microsoft' },
  { field: 'Organization.certificatesIssued', id: 'organization/bsi' },
  { field: 'Organization.certificatesAssessed', id: 'organization/kratos' },
  { field: 'Organization.certificatesAuthorized', id: 'organization/jab' },
  { field: 'Organization.environments', id: 'organization/microsoft' },
  { field: 'Organization.memberships', id: 'organization/microsoft' },
  { field: 'Certificate.memberships', id: 'certificate/azure-20000-1-2018' },
  { field: 'Certificate.scope', id: 'certificate/az-fedramp-high' },
  { field: 'Certificate.exceptions', id: 'certificate/az-gov-fedramp-high' },
  {
    field: 'Certificate.inheritance',
    id: 'certificate/azure-20000-1-2018',
    asked: `filter: { families: ["family/azure", "family/dynamics-365"], ${OPERATION} }`,
  },
];

/**
 * Lists that hang on what is no node, that have no items in the seed, or that go on with what is published:
 * each is walked beside the tests of what it answers.
 */
export const walkedApart: readonly string[] = [
  'Assessment.requirements',
  'Certificate.dependents',
  'Certificate.restsOn',
  'EditionStep.onlyInFormer',
  'ExpiryImpact.losses',
  'ExpiryImpactConnection.endings',
  'ImportRun.changes',
  'Query.auditRecords',
  'Query.changes',
  'Query.expiryImpact',
  'Query.findings',
  'Query.leverageOverview',
  'Query.providerOverview',
  'Query.scopeDiff',
  'Query.standardGap',
  'StandardGapConnection.unmatchedOfTo',
];

const itemTypes = new Map<string, string>(
  Object.values(publicSchema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.type] as const),
    )
    .flatMap(([field, answered]) => {
      const connection = getNamedType(answered);
      if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return [];
      const { nodes } = connection.getFields();
      return [[field, nodes === undefined ? '' : getNamedType(nodes.type).name] as const];
    }),
);

/** `Type.field` of all that is answered in pages. */
export function listsOfSchema(): string[] {
  return [...itemTypes.keys()];
}

/** The type of what stands in a list. */
export function itemTypeOf(field: string): string {
  return itemTypes.get(field) ?? '';
}
