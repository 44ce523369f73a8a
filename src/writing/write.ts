import { groupBy } from '../domain/grouping.ts';
import type { EntityKind, StatementKind } from '../domain/ids.ts';
import { ENTITY_KINDS } from '../domain/ids.ts';
import { OPEN_REVISION } from '../domain/revisions.ts';
import { integer } from '../engine/decode.ts';
import { defineWrite, type Query, type RawRow } from '../engine/query.ts';
import { STATEMENT_ENDS, type StatementEnd } from '../store/statement-ends.ts';
import { apart } from './shared-properties.ts';
import { IS_HELD, NOBODY } from './signs.ts';

export type Rows = { readonly rows: readonly RawRow[] };
type RowQuery = Query<Rows, number>;
/** Statements with their common properties, which are sent once: many rows take long to send and to parse. */
export type StatementRows = Rows & { readonly shared: RawRow };
type StatementQuery = Query<StatementRows, number>;
/** Same with a heartbeat of the run; returns no row if the lease is lost. */
type SignedQuery = Query<
  StatementRows & { readonly importId: string; readonly seenAt: number; readonly discardedBy: string },
  number
>;

const decodeTotal = (row: RawRow): number => integer(row, 'total');

/** A clause is part of its standard: that follows from the clause itself and is not a statement. */
const PART_OF = { match: 'MATCH (standard:Entity {id: row.standardId})', edge: 'CREATE (node)-[:PART_OF]->(standard)' };

/** Cypher cannot parameterize labels, so each kind has its own query. */
export const createNodes = Object.fromEntries(
  ENTITY_KINDS.map((kind) => [
    kind,
    defineWrite<Rows, number>({
      name: `create${kind}`,
      text: `
    UNWIND $rows AS row
    ${kind === 'Clause' ? PART_OF.match : ''}
    CREATE (node:Entity:${kind})
    SET node = row
    ${kind === 'Clause' ? PART_OF.edge : ''}
    RETURN count(node) AS total
  `,
      sample: { rows: [{ id: 'sample/node', kind, fromRevision: 1, standardId: 'standard/iso-20000-1-2018' }] },
      decode: decodeTotal,
    }),
  ]),
) as Record<EntityKind, RowQuery>;

interface Create {
  readonly plain: StatementQuery;
  readonly signed: SignedQuery;
}

function defineCreate(kind: StatementKind, lacking: readonly StatementEnd[]): Create {
  const ends = STATEMENT_ENDS[kind].filter((end) => !lacking.includes(end));
  const [one, several] = [ends.filter((end) => !end.several), ends.filter((end) => end.several)];
  const name = [
    `create${kind}`,
    ...lacking.map(({ edge, several: more }) => `Without_${more ? 'more_' : ''}${edge}`),
  ].join('');
  const create = `
    UNWIND $rows AS row
    ${one.map(({ property }) => `MATCH (${property}:Entity {id: row.${property}})`).join('\n    ')}
    CREATE (statement:Statement:${kind})
    SET statement = row
    SET statement += $shared
    ${one.map(({ edge, property }) => `CREATE (statement)-[:${edge}]->(${property})`).join('\n    ')}
    ${several.map(joinSeveral).join('\n    ')}`;
  const rows = [
    {
      id: 'sample/statement',
      ...Object.fromEntries(ends.map(({ property, several: more }) => [property, more ? ['a/b'] : 'a/b'])),
    },
  ];
  const shared = { importId: 'import/1', fromRevision: 1, untilRevision: OPEN_REVISION };
  return {
    plain: defineWrite<StatementRows, number>({
      name,
      text: `${create}
    RETURN count(statement) AS total
  `,
      sample: { rows, shared },
      decode: decodeTotal,
    }),
    // The run is matched last: before the rows, the embedded engine would look it up for each row.
    signed: defineWrite({
      name: `${name}Signed`,
      text: `${create}
    WITH count(statement) AS total
    MATCH (run:ImportRun {id: $importId})
    SET run.seenAt = $seenAt
    WITH run, total
    WHERE ${IS_HELD}
    RETURN total
  `,
      sample: { rows, shared, importId: 'import/1', seenAt: 0, discardedBy: NOBODY },
      decode: decodeTotal,
    }),
  };
}

/** Goes on with one row a statement. */
function joinSeveral({ edge, property }: StatementEnd): string {
  return `WITH row, statement
    UNWIND row.${property} AS ${property}Id
    MATCH (${property}:Entity {id: ${property}Id})
    CREATE (statement)-[:${edge}]->(${property})
    WITH DISTINCT row, statement`;
}

/** By the optional ends that a row lacks: it may lack some of them and have others. */
const CREATES = new Map((Object.keys(STATEMENT_ENDS) as StatementKind[]).map((kind) => [kind, createsByLacking(kind)]));

function createsByLacking(kind: StatementKind): Map<string, Create> {
  let subsets: StatementEnd[][] = [[]];
  for (const end of STATEMENT_ENDS[kind].filter(({ optional }) => optional))
    subsets = subsets.flatMap((subset) => [subset, [...subset, end]]);
  return new Map(subsets.map((lacking) => [keyOf(lacking), defineCreate(kind, lacking)]));
}

function keyOf(lacking: readonly StatementEnd[]): string {
  return lacking.map(({ property }) => property).join(' ');
}

/** Splits the rows of a kind by the query that creates them, with their common properties. */
export function statementCreates(kind: StatementKind, rows: readonly RawRow[]): (Create & StatementRows)[] {
  const ends = STATEMENT_ENDS[kind];
  const own = ['id', ...ends.map(({ property }) => property)];
  const optional = ends.filter((end) => end.optional);
  const groups = groupBy(rows, (row) => keyOf(optional.filter(({ property }) => !row[property])));
  return [...groups].map(([lacking, group]) => ({
    ...(CREATES.get(kind)?.get(lacking) as Create),
    ...apart(group, own),
  }));
}

export const closeStatements = defineWrite<{ versions: readonly string[]; revision: number }, number>({
  name: 'closeStatements',
  text: `
    UNWIND $versions AS version
    MATCH (statement:Statement {version: version})
    SET statement.untilRevision = $revision
    RETURN count(statement) AS total
  `,
  sample: { versions: ['entry/000000000000000000000000@1'], revision: 2 },
  decode: decodeTotal,
});

/** Revives a removed node; its earlier lives are recorded. */
export const reviveNodes = defineWrite<{ ids: readonly string[]; revision: number; open: number }, number>({
  name: 'reviveNodes',
  text: `
    UNWIND $ids AS id
    MATCH (node:Entity {id: id})
    SET node.pastLives = coalesce(node.pastLives, []) + [node.fromRevision, node.untilRevision]
    SET node.fromRevision = $revision, node.untilRevision = $open
    RETURN count(node) AS total
  `,
  sample: { ids: ['service/key-vault'], revision: 2, open: OPEN_REVISION },
  decode: decodeTotal,
});

export const endNodes = defineWrite<{ ids: readonly string[]; revision: number }, number>({
  name: 'endNodes',
  text: `
    UNWIND $ids AS id
    MATCH (node:Entity {id: id})
    SET node.untilRevision = $revision
    RETURN count(node) AS total
  `,
  sample: { ids: ['service/key-vault'], revision: 2 },
  decode: decodeTotal,
});

export const createNodeChanges = defineWrite<Rows, number>({
  name: 'createNodeChanges',
  text: `
    UNWIND $rows AS row
    CREATE (change:NodeChange)
    SET change = row
    RETURN count(change) AS total
  `,
  sample: { rows: [{ nodeId: 'service/key-vault', revision: 2, before: '{}', after: '{}' }] },
  decode: decodeTotal,
});

export const applyNodeChanges = defineWrite<Rows, number>({
  name: 'applyNodeChanges',
  text: `
    UNWIND $rows AS row
    MATCH (node:Entity {id: row.id})
    SET node += row.properties
    RETURN count(node) AS total
  `,
  sample: { rows: [{ id: 'service/key-vault', properties: { name: 'Key Vault', changedIn: 2 } }] },
  decode: decodeTotal,
});
