import { groupBy } from '../domain/grouping.ts';
import type { EntityKind, StatementKind } from '../domain/ids.ts';
import { ENTITY_KINDS } from '../domain/ids.ts';
import { OPEN_REVISION } from '../domain/revisions.ts';
import { integer } from '../engine/decode.ts';
import { defineWrite, type Query, type RawRow } from '../engine/query.ts';
import { STATEMENT_ENDS, type StatementEnd } from '../store/statement-ends.ts';
import { type Held, IS_HELD, UNTOLD } from './lease.ts';
import { apart } from './shared-properties.ts';

export type Rows = { readonly rows: readonly RawRow[] };
type RowQuery = Query<Rows, number>;
/** Statements with their common properties, which are sent only once, since rows are slow to send and parse. */
export type StatementRows = Rows & { readonly shared: RawRow };
type StatementQuery = Query<StatementRows, number>;
/** Same with a heartbeat of the run; returns no row if the lease is lost. */
type SignedQuery = Query<StatementRows & Held & { readonly seenAt: number }, number>;

const decodeTotal = (row: RawRow): number => integer(row, 'total');

/** A clause is always part of its standard, so this is not a statement. */
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
  const ends = STATEMENT_ENDS[kind].filter((end) => !end.several && !lacking.includes(end));
  const name = [`create${kind}`, ...lacking.map(({ edge }) => `Without_${edge}`)].join('');
  const create = `
    UNWIND $rows AS row
    ${ends.map(({ property }) => `MATCH (${property}:Entity {id: row.${property}})`).join('\n    ')}
    CREATE (statement:Statement:${kind})
    SET statement = row
    SET statement += $shared
    ${ends.map(({ edge, property }) => `CREATE (statement)-[:${edge}]->(${property})`).join('\n    ')}`;
  const rows = [{ id: 'sample/statement', ...Object.fromEntries(ends.map(({ property }) => [property, 'a/b'])) }];
  const shared = { importId: 'import/1', fromRevision: 1, untilRevision: OPEN_REVISION };
  return defineSigned(name, create, { rows, shared });
}

/**
 * Adds further ends of a role, each as a separate row, since the embedded engine would scan all nodes for a list within
 * a row.
 */
function defineJoin(edge: string): Create {
  const join = `
    UNWIND $rows AS row
    MATCH (statement:Statement {version: row.version})
    MATCH (node:Entity {id: row.endId})
    CREATE (statement)-[:${edge}]->(node)`;
  return defineSigned(`joinStatementsTo_${edge}`, join, {
    rows: [{ version: 'mapping/000000000000000000000000@1', endId: 'a/b' }],
    shared: {},
  });
}

function defineSigned(name: string, text: string, sample: StatementRows): Create {
  return {
    plain: defineWrite<StatementRows, number>({
      name,
      text: `${text}
    RETURN count(statement) AS total
  `,
      sample,
      decode: decodeTotal,
    }),
    // Matches the run last; otherwise the embedded engine would look it up for each row.
    signed: defineWrite({
      name: `${name}Signed`,
      text: `${text}
    WITH count(statement) AS total
    MATCH (run:ImportRun {id: $importId})
    SET run.seenAt = $seenAt
    WITH run, total
    WHERE ${IS_HELD}
    RETURN total
  `,
      sample: { ...sample, importId: 'import/1', seenAt: 0, heldBy: UNTOLD },
      decode: decodeTotal,
    }),
  };
}

const JOINS = {
  SUBJECT: defineJoin('SUBJECT'),
  OBJECT: defineJoin('OBJECT'),
  OF_CLAUSE: defineJoin('OF_CLAUSE'),
};

/** Queries by kind, and by the optional ends that a row lacks. */
const CREATES = new Map((Object.keys(STATEMENT_ENDS) as StatementKind[]).map((kind) => [kind, createsByLacking(kind)]));

function createsByLacking(kind: StatementKind): Map<string, Create> {
  let subsets: StatementEnd[][] = [[]];
  for (const end of STATEMENT_ENDS[kind].filter(({ optional, several }) => optional && !several))
    subsets = subsets.flatMap((subset) => [subset, [...subset, end]]);
  return new Map(subsets.map((lacking) => [keyOf(lacking), defineCreate(kind, lacking)]));
}

function keyOf(lacking: readonly StatementEnd[]): string {
  return lacking.map(({ property }) => property).join(' ');
}

/** Groups the rows of a kind by the query that creates them, with their common properties. */
export function statementCreates(kind: StatementKind, rows: readonly RawRow[]): (Create & StatementRows)[] {
  const ends = STATEMENT_ENDS[kind];
  const own = ['id', ...ends.map(({ property }) => property)];
  const optional = ends.filter((end) => end.optional && !end.several);
  const groups = groupBy(rows, (row) => keyOf(optional.filter(({ property }) => !row[property])));
  const creates = [...groups].map(([lacking, group]) => ({
    ...(CREATES.get(kind)?.get(lacking) as Create),
    ...apart(group, own),
  }));
  const joins = ends
    .filter((end) => end.several)
    .map(({ edge, property }) => ({
      ...JOINS[edge as keyof typeof JOINS],
      rows: rows.flatMap(({ version, [property]: ids }) =>
        ((ids ?? []) as readonly string[]).map((endId) => ({ version, endId })),
      ),
      shared: {},
    }));
  return [...creates, ...joins.filter((join) => join.rows.length > 0)];
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
