import { Catalogue, type CatalogueEntity, type CatalogueKind } from '../domain/catalogue.ts';
import { partition } from '../domain/grouping.ts';
import { isEntityKind, kindOfId } from '../domain/ids.ts';
import type { Leverage, Membership } from '../domain/statements.ts';
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

const leverages = defineRead<{ revision: number }, RawRow>({
  name: 'leverages',
  text: `
    MATCH (statement:Leverage)
    WHERE ${visible('statement')}
    RETURN statement {.*} AS statement
  `,
  sample: { revision: 1 },
  decode: (row) => map(row, 'statement'),
});

/**
 * Reads the catalogue at a revision: five queries, a sixth if nodes changed since. It is mostly clauses, which names of
 * other nodes do not need.
 */
export async function readCatalogue(
  engine: Engine,
  point: ReadPoint,
  { clauses = true }: { readonly clauses?: boolean } = {},
): Promise<Catalogue> {
  const { revision } = point;
  const [named, clauseRows, serviceIds, links, leverageRows] = await Promise.all([
    engine.read(catalogueEntities, { revision }),
    clauses ? engine.read(catalogueClauses, { revision }) : [],
    readServiceIds(engine, revision),
    engine.read(clauses ? memberships : membershipsWithoutClauses, { revision }),
    engine.read(leverages, { revision }),
  ]);
  const properties = await propertiesAt(engine, [...named, ...clauseRows.flat()], point);
  return new Catalogue({
    revision,
    entities: properties.map((node) => decodeEntity(node, revision) as CatalogueEntity),
    serviceIds,
    memberships: links.flat().map((link) => decodeStatement(link, revision) as Membership),
    leverages: leverageRows.map((row) => decodeStatement(row, revision) as Leverage),
  });
}

/** Updates an earlier catalogue to a later revision by the nodes and statements touched since. */
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
  const statementIds = ids.filter((id) => kindOfId(id) === 'Membership' || kindOfId(id) === 'Leverage');
  const [rows, found] = await Promise.all([
    entityIds.length === 0 ? [] : engine.read(catalogueEntitiesById, { ids: entityIds, revision }),
    statementIds.length === 0 ? [] : readStatementsById(engine, { ids: statementIds, revision }),
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
    leverages: [...kept(earlier.content.leverages), ...statements.filter((statement) => statement.kind === 'Leverage')],
  });
}
