import type { Certainty } from '../../../src/domain/certainty/certainty.ts';
import { nameOf } from '../../../src/domain/entities/entity.ts';
import { groupBy } from '../../../src/domain/grouping.ts';
import { contentOf } from '../../../src/domain/statements/statements.ts';
import { map } from '../../../src/engine/decode.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { defineRead, type RawRow } from '../../../src/engine/query.ts';
import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import { type Fact, NOWHERE } from '../../../src/imports/facts/facts.ts';
import { decodeEntity } from '../../../src/store/entity-row.ts';
import { readGraphState } from '../../../src/store/graph-state.ts';
import { decodeStatement } from '../../../src/store/statement-row.ts';
import { alive, visible } from '../../../src/store/visibility.ts';
import type { Ask } from '../ask.ts';
import { type FactTables, readTables } from '../fact-tables.ts';
import { allRows, ENDS, idsOfEnds } from '../row-pages.ts';

/** Data that sentences are checked against: statements and names of a graph, and rows of the API. */
export interface World {
  readonly ask: Ask;
  readonly facts: readonly Fact[];
  readonly tables: FactTables;
  readonly nameOf: (id: string) => string;
  /** Returns the ids of the nodes with a name, which need not be unique. */
  readonly idsOf: (name: string) => readonly string[];
}

const all = (name: string, match: string) =>
  defineRead<{ revision: number }, RawRow>({
    name,
    text: `${match} RETURN row {.*} AS row`,
    sample: { revision: 1 },
    decode: (found) => map(found, 'row'),
  });
const allNodes = all('testNodesOfWorld', `MATCH (row:Entity) WHERE ${alive('row')}`);
const allStatements = all('testStatementsOfWorld', `MATCH (row:Statement) WHERE ${visible('row')}`);

export async function worldOf(engine: Engine, ask: Ask): Promise<World> {
  const facts: Fact[] = [];
  const names = new Map<string, string>();
  const revision = (await readGraphState(engine))?.revision ?? 0;
  for (const row of await engine.read(allNodes, { revision })) {
    const entity = decodeEntity(row, revision);
    names.set(entity.id, nameOf(entity));
    const { kind, id, sourceIds, ...said } = entity;
    const known = Object.entries(said).flatMap(([name, value]) => (isPlain(value) ? [[name, value] as const] : []));
    facts.push({ type: 'entity', kind, id, properties: Object.fromEntries(known), sourceIds, at: NOWHERE });
  }
  for (const row of await engine.read(allStatements, { revision })) {
    const statement = decodeStatement(row, revision);
    facts.push({ type: 'statement', content: contentOf(statement), sourceIds: statement.sourceIds, at: NOWHERE });
  }
  const ids = groupBy([...names.keys()], (id) => names.get(id) ?? '');
  const tables = readTables(facts);
  const links = new Map<string, ReturnType<FactTables['links']>>();
  return {
    ask,
    facts,
    tables: {
      ...tables,
      links(membership) {
        const known = links.get(membership) ?? tables.links(membership);
        links.set(membership, known);
        return known;
      },
    },
    nameOf: (id) => names.get(id) ?? id,
    idsOf: (name) => ids.get(name) ?? [],
  };
}

function isPlain(value: unknown): value is string | boolean {
  return typeof value === 'string' || typeof value === 'boolean';
}

export interface Row {
  readonly id: string;
  readonly subject: string;
  readonly environment: string | null;
  readonly certificate: string;
  readonly standard: string;
  readonly clause: string;
  readonly basis: string;
  readonly certainty: Certainty;
  readonly possibleBecause: readonly string[];
  readonly contradicted: boolean;
  readonly responsibility: string;
  readonly validUntil: string | null;
  /** Certificates that the row depends on: its own, and those of its leverage chain. */
  readonly through: readonly string[];
  /** Sources of its entry, and of its leverage chain. */
  readonly sources: readonly string[];
}

export const ROW = `id ${ENDS} basis certainty possibleBecause contradicted responsibility validUntil
  evidence(kinds: [SCOPE, LEVERAGE]) { statement { ... on Leverage { from { id } } } sources { id } }`;

export async function rowsOf(
  { ask }: Pick<World, 'ask'>,
  filter: Partial<InheritanceFilter>,
  asOf: string,
): Promise<Row[]> {
  return (await allRows(ask, ROW, filter, asOf)).map(rowOf);
}

// biome-ignore lint/suspicious/noExplicitAny: the answer has the shape that the query asked for.
export function rowOf({ evidence, ...row }: any): Row {
  const ids = idsOfEnds(row);
  const over = evidence.flatMap(({ statement }: Step) => statement?.from?.id ?? []);
  const sources = evidence.flatMap((step: Step) => step.sources.map(({ id }) => id));
  return { ...row, ...ids, through: [ids.certificate, ...over], sources };
}

interface Step {
  readonly statement: { readonly from?: { readonly id: string } } | null;
  readonly sources: readonly { readonly id: string }[];
}
