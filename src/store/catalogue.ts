import {
  Catalogue,
  type CatalogueContent,
  type CatalogueEntity,
  type CatalogueKind,
  type EntryStandard,
} from '../domain/catalogue/catalogue.ts';
import { partition } from '../domain/grouping.ts';
import { isEntityKind, kindOfId } from '../domain/ids.ts';
import type { Exception, Leverage, Membership, StandardRelation, Statement } from '../domain/statements/statements.ts';
import { collect } from '../engine/collected.ts';
import { integer, map, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import { decodeEntity, decodeEntityRow, type EntityRow } from './entity-row.ts';
import { type ChangeableRow, propertiesAt, type ReadPoint } from './node-change.ts';
import { readServiceIds } from './service.ts';
import { readStatementsById } from './statement.ts';
import { decodeStatement } from './statement-row.ts';
import type { Touch } from './touched.ts';
import { alive, visible } from './visibility.ts';

const NAMED_KINDS: readonly CatalogueKind[] = [
  'Standard',
  'ServiceFamily',
  'Environment',
  'Organization',
  'Certificate',
  'Source',
];

const catalogueEntities = defineRead<{ revision: number }, EntityRow>({
  name: 'catalogueEntities',
  text: `
    CALL () {
      ${NAMED_KINDS.map((label) => `MATCH (node:${label}) WHERE ${alive('node')} RETURN node {.*} AS node`).join('\n      UNION ALL\n      ')}
    }
    RETURN node
  `,
  sample: { revision: 1 },
  decode: (row) => decodeEntityRow(map(row, 'node')),
});

const CLAUSE = collect(
  ['kind', 'standardId', 'clauseKind', 'withdrawn', 'said', 'sourceIds', 'changedIn'],
  ['id', 'number', 'title', 'sort'],
);

const catalogueClauses = defineRead<{ revision: number }, readonly ChangeableRow[]>({
  name: 'catalogueClauses',
  text: `
    MATCH (clause:Clause)
    WHERE ${alive('clause')}
    RETURN ${CLAUSE.of('clause')}
  `,
  sample: { revision: 1 },
  decode: (row) =>
    CLAUSE.rows(row).map((clause) => ({
      id: text(clause, 'id'),
      changedIn: integer(clause, 'changedIn'),
      properties: clause,
    })),
});

const catalogueEntitiesById = defineRead<{ ids: readonly string[]; revision: number }, EntityRow>({
  name: 'catalogueEntitiesById',
  text: `
    UNWIND $ids AS id
    MATCH (node:Entity {id: id})
    WHERE ${alive('node')}
    RETURN node {.*} AS node
  `,
  sample: { ids: ['standard/iso-20000-1-2018'], revision: 1 },
  decode: (row) => decodeEntityRow(map(row, 'node')),
});

const MEMBERSHIP = collect(
  ['kind', 'membership', 'inferred', 'sourceIds', 'importId', 'fromRevision'],
  ['id', 'fromId', 'toId'],
);

function defineMemberships(name: string, restriction: string) {
  return defineRead<{ revision: number }, readonly RawRow[]>({
    name,
    text: `
    MATCH (statement:Membership)
    WHERE ${restriction}${visible('statement')}
    RETURN ${MEMBERSHIP.of('statement')}
  `,
    sample: { revision: 1 },
    decode: MEMBERSHIP.rows,
  });
}

const memberships = defineMemberships('memberships', '');
const membershipsWithoutClauses = defineMemberships(
  'membershipsWithoutClauses',
  `statement.membership <> 'UNDER' AND `,
);

/** Kinds with few statements, in addition to memberships. */
const FEW_KINDS = ['Leverage', 'StandardRelation', 'Exception'] as const;
type Few = Leverage | StandardRelation | Exception;

const fewStatements = defineRead<{ revision: number }, RawRow>({
  name: 'catalogueStatements',
  text: `
    CALL () {
      ${FEW_KINDS.map((label) => `MATCH (statement:${label}) WHERE ${visible('statement')} RETURN statement {.*} AS statement`).join('\n      UNION ALL\n      ')}
    }
    RETURN statement
  `,
  sample: { revision: 1 },
  decode: (row) => map(row, 'statement'),
});

const entryStandards = defineRead<{ revision: number }, EntryStandard>({
  name: 'standardsOfEntries',
  text: `
    MATCH (standard:Standard)<-[:FOR_STANDARD]-(entry:ScopeEntry)
    WHERE ${visible('entry')}
    RETURN DISTINCT entry.certificateId AS certificateId, standard.id AS standardId
  `,
  sample: { revision: 1 },
  decode: (row) => ({ certificateId: text(row, 'certificateId'), standardId: text(row, 'standardId') }),
});

/**
 * Reads the catalogue at a revision with six queries, or seven if nodes changed since. Most of it is clauses, which are
 * not needed for the names of other nodes.
 */
export async function readCatalogue(
  engine: Engine,
  point: ReadPoint,
  { clauses = true }: { readonly clauses?: boolean } = {},
): Promise<Catalogue> {
  const { revision } = point;
  const [named, clauseRows, serviceIds, links, few, standardsOfEntries] = await Promise.all([
    engine.read(catalogueEntities, { revision }),
    clauses ? engine.read(catalogueClauses, { revision }) : [],
    readServiceIds(engine, revision),
    engine.read(clauses ? memberships : membershipsWithoutClauses, { revision }),
    engine.read(fewStatements, { revision }),
    engine.read(entryStandards, { revision }),
  ]);
  const properties = await propertiesAt(engine, [...named, ...clauseRows.flat()], point);
  return new Catalogue({
    revision,
    entities: properties.map((node) => decodeEntity(node, revision) as CatalogueEntity),
    serviceIds,
    memberships: links.flat().map((link) => decodeStatement(link, revision) as Membership),
    ...byKind(few.map((row) => decodeStatement(row, revision) as Few)),
    entryStandards: standardsOfEntries,
  });
}

/** Updates a catalogue to a later revision with the nodes and statements touched since. */
export async function carryCatalogue(
  engine: Engine,
  earlier: Catalogue,
  touched: readonly Touch[],
  point: ReadPoint,
): Promise<Catalogue> {
  const { revision } = point;
  const touchedIds = new Set(touched.map(({ id }) => id));
  const ids = [...touchedIds];
  const entityIds = ids.filter((id) => isEntityKind(kindOfId(id)));
  const statementIds = ids.filter((id) => ['Membership', ...FEW_KINDS].some((kind) => kind === kindOfId(id)));
  const [rows, found, standardsOfEntries] = await Promise.all([
    entityIds.length === 0 ? [] : engine.read(catalogueEntitiesById, { ids: entityIds, revision }),
    statementIds.length === 0 ? [] : readStatementsById(engine, { ids: statementIds, revision }),
    engine.read(entryStandards, { revision }),
  ]);
  const [services, others] = partition(rows, ({ id }) => kindOfId(id) === 'Service');
  const properties = await propertiesAt(engine, others, point);
  const statements = found.map(({ statement }) => statement);
  // Untouched items are equal at the new revision.
  const kept = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    items.filter(({ id }) => !touchedIds.has(id)).map((item) => ({ ...item, revision }));
  return new Catalogue({
    revision,
    entities: [
      ...kept(earlier.content.entities),
      ...properties.map((node) => decodeEntity(node, revision) as CatalogueEntity),
    ],
    serviceIds: [...earlier.serviceIds.filter((id) => !touchedIds.has(id)), ...services.map(({ id }) => id)],
    memberships: [
      ...kept(earlier.content.memberships),
      ...statements.filter((statement) => statement.kind === 'Membership'),
    ],
    ...byKind([
      ...kept(earlier.content.leverages),
      ...kept(earlier.content.relations),
      ...kept(earlier.content.exceptions),
      ...statements.filter(isFew),
    ]),
    entryStandards: standardsOfEntries,
  });
}

function isFew(statement: Statement): statement is Few {
  return FEW_KINDS.some((kind) => kind === statement.kind);
}

function byKind(statements: readonly Few[]): Pick<CatalogueContent, 'leverages' | 'relations' | 'exceptions'> {
  return {
    leverages: statements.filter((statement) => statement.kind === 'Leverage'),
    relations: statements.filter((statement) => statement.kind === 'StandardRelation'),
    exceptions: statements.filter((statement) => statement.kind === 'Exception'),
  };
}
