import type { Engine } from '../../src/engine/engine.ts';
import { defineRead, defineWrite } from '../../src/engine/query.ts';

const DELETE_BATCH = 5_000;

interface DumpedNode {
  /** Neo4j's element id, which is stable while the node exists. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

interface DumpedRelationship {
  readonly type: string;
  /** Indexes of its nodes in the list of all nodes. */
  readonly from: number;
  readonly to: number;
}

/** Contents of a graph, whose relationships have no properties. */
export interface Dump {
  readonly nodes: readonly DumpedNode[];
  readonly relationships: readonly DumpedRelationship[];
}

const deleteSome = defineWrite<{ limit: number }, number>({
  name: 'testDeleteSome',
  text: `
    MATCH (node)
    WITH node LIMIT $limit
    DETACH DELETE node
    RETURN count(*) AS total
  `,
  sample: { limit: DELETE_BATCH },
  decode: (row) => row['total'] as number,
});

const allNodes = defineRead<Record<string, never>, DumpedNode>({
  name: 'testDumpNodes',
  text: 'MATCH (node) RETURN elementId(node) AS id, labels(node) AS labels, properties(node) AS properties',
  sample: {},
  decode: (row) => row as unknown as DumpedNode,
});

const allRelationships = defineRead<Record<string, never>, { type: string; from: string; to: string }>({
  name: 'testDumpRelationships',
  text: 'MATCH (from)-[link]->(to) RETURN type(link) AS type, elementId(from) AS from, elementId(to) AS to',
  sample: {},
  decode: (row) => row as { type: string; from: string; to: string },
});

/** Labels and types are parameters, which only Neo4j supports. */
const writeDump = defineWrite<Record<string, unknown>, number>({
  name: 'testWriteDump',
  text: `
    UNWIND $nodes AS row
    CREATE (node:$(row.labels))
    SET node = row.properties
    WITH collect(node) AS nodes
    UNWIND $relationships AS row
    WITH row, nodes[row.from] AS from, nodes[row.to] AS to
    CREATE (from)-[:$(row.type)]->(to)
    RETURN count(*) AS total
  `,
  sample: { nodes: [], relationships: [] },
  decode: (row) => row['total'] as number,
});

const deleteNodes = defineWrite<{ ids: readonly string[] }, number>({
  name: 'testDeleteNodes',
  text: `
    MATCH (node) WHERE elementId(node) IN $ids
    DETACH DELETE node
    RETURN count(*) AS total
  `,
  sample: { ids: [] },
  decode: (row) => row['total'] as number,
});

const setProperties = defineWrite<{ nodes: readonly DumpedNode[] }, number>({
  name: 'testSetProperties',
  text: `
    UNWIND $nodes AS row
    MATCH (node) WHERE elementId(node) = row.id
    SET node = row.properties
    RETURN count(*) AS total
  `,
  sample: { nodes: [] },
  decode: (row) => row['total'] as number,
});

const relationshipCount = defineRead<Record<string, never>, number>({
  name: 'testRelationshipCount',
  text: 'MATCH ()-[link]->() RETURN count(link) AS total',
  sample: {},
  decode: (row) => row['total'] as number,
});

/** Deletes everything except the schema. */
export async function deleteAll(engine: Engine): Promise<void> {
  let deleted = DELETE_BATCH;
  while (deleted === DELETE_BATCH) {
    [deleted = 0] = await engine.transaction((run) => run(deleteSome, { limit: DELETE_BATCH }));
  }
}

/** Reads the contents of a graph on Neo4j. */
export async function dumpOf(engine: Engine): Promise<Dump> {
  const nodes = await engine.read(allNodes, {});
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) as number;
  const relationships = await engine.read(allRelationships, {});
  return {
    nodes,
    relationships: relationships.map(({ type, from, to }) => ({ type, from: placeOf(from), to: placeOf(to) })),
  };
}

/** Replaces the contents of a graph on Neo4j by a dump. */
export async function restoreDump(engine: Engine, { nodes, relationships }: Dump): Promise<void> {
  await deleteAll(engine);
  await engine.transaction((run) => run(writeDump, { nodes, relationships }));
}

/**
 * Reverts the changes of a graph on Neo4j since the dump. Returns false if something was deleted, so that the dump must
 * be restored.
 */
export async function takeBackChanges(engine: Engine, { nodes, relationships }: Dump): Promise<boolean> {
  const left = new Map((await engine.read(allNodes, {})).map((node) => [node.id, node]));
  const changed: DumpedNode[] = [];
  for (const node of nodes) {
    const now = left.get(node.id);
    if (now === undefined || textOf(now.labels) !== textOf(node.labels)) return false;
    if (textOf(now.properties) !== textOf(node.properties)) changed.push(node);
    left.delete(node.id);
  }
  await engine.transaction(async (run) => {
    await run(deleteNodes, { ids: [...left.keys()] });
    await run(setProperties, { nodes: changed });
  });
  return (await engine.read(relationshipCount, {}))[0] === relationships.length;
}

/** Independent of the order of properties. */
function textOf(values: object): string {
  return JSON.stringify(Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1)));
}
