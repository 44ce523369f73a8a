import type { EntityKind } from '../domain/ids.ts';
import type { Statement } from '../domain/statements.ts';
import { integer, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import { decodeStatement } from './statement-row.ts';
import { alive, visible } from './visibility.ts';

/** Ends of a statement that a view joins by an edge; what else a statement names is said on the edge. */
const JOINED_ENDS = [
  ['SUBJECT', 'OBJECT'],
  ['GIVEN_BY', 'NAMES'],
  ['NAMES', 'IN_ENVIRONMENT'],
  ['OF_CLAUSE', 'IN_ENVIRONMENT'],
] as const;

const BRANCHES = [
  ...JOINED_ENDS.flatMap(([left, right]) => [
    `(:Entity {id: id})<-[:${left}]-(statement:Statement)-[:${right}]->(other:Entity)`,
    `(:Entity {id: id})<-[:${right}]-(statement:Statement)-[:${left}]->(other:Entity)`,
  ]).map((pattern) => ({ pattern, statement: 'statement', seen: `${visible('statement')} AND ${alive('other')}` })),
  ...['-[:PART_OF]->', '<-[:PART_OF]-'].map((edge) => ({
    pattern: `(:Entity {id: id})${edge}(other:Entity)`,
    statement: 'null',
    seen: alive('other'),
  })),
];

function branches(returned: (statement: string) => string): string {
  return BRANCHES.map(
    ({ pattern, statement, seen }) => `MATCH ${pattern}
      WHERE other.kind = kind AND ${seen}
      RETURN ${returned(statement)}`,
  ).join('\n      UNION ALL\n      ');
}

/** What a node is joined to, and by which statement: none for a clause and its standard. */
export interface Neighbour {
  readonly id: string;
  readonly kind: EntityKind;
  readonly otherId: string;
  readonly statement: Statement | null;
}

export interface NeighbourQuestion {
  readonly ids: readonly string[];
  readonly kinds: readonly EntityKind[];
  readonly revision: number;
}

const SAMPLE: NeighbourQuestion = { ids: ['service/key-vault'], kinds: ['Certificate', 'Environment'], revision: 1 };

const neighbours = defineRead<NeighbourQuestion & { limit: number }, RawRow>({
  name: 'neighbours',
  text: `
    UNWIND $ids AS id
    UNWIND $kinds AS kind
    CALL (id, kind) {
      CALL (id, kind) {
      ${branches((statement) => `other.id AS otherId, ${statement} AS statement`)}
      }
      RETURN otherId, statement
      ORDER BY otherId LIMIT $limit
    }
    RETURN id, kind, otherId, CASE WHEN statement IS NULL THEN null ELSE statement {.*} END AS statement
    ORDER BY id, kind, otherId
  `,
  sample: { ...SAMPLE, limit: 100 },
  decode: (row) => row,
});

const neighbourCounts = defineRead<NeighbourQuestion, { id: string; kind: string; total: number }>({
  name: 'neighbourCounts',
  text: `
    UNWIND $ids AS id
    UNWIND $kinds AS kind
    CALL (id, kind) {
      ${branches(() => 'other.id AS otherId')}
    }
    RETURN id, kind, count(DISTINCT otherId) AS total
    ORDER BY id, kind
  `,
  sample: SAMPLE,
  decode: (row) => ({ id: text(row, 'id'), kind: text(row, 'kind'), total: integer(row, 'total') }),
});

/** The neighbours of the nodes, by node, kind and id, up to a limit of statements for each node and kind. */
export async function readNeighbours(
  engine: Engine,
  question: NeighbourQuestion & { readonly limit: number },
): Promise<Neighbour[]> {
  const rows = await engine.read(neighbours, question);
  return rows.map((row) => ({
    id: text(row, 'id'),
    kind: text(row, 'kind') as EntityKind,
    otherId: text(row, 'otherId'),
    statement: row['statement'] === null ? null : decodeStatement(row['statement'] as RawRow, question.revision),
  }));
}

/** How many neighbours of each kind the nodes have. */
export function countNeighbours(engine: Engine, question: NeighbourQuestion) {
  return engine.read(neighbourCounts, question);
}
