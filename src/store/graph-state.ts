import { randomUUID } from 'node:crypto';
import { integer, integerOrNull, map, text, textOrNull } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, defineWrite, type RawRow } from '../engine/query.ts';

/** The graph as a whole. A revision that is 0 means that nothing was published yet. */
export interface GraphState {
  readonly graphId: string;
  /** The newest that readers see. */
  readonly revision: number;
  readonly publishedAt: string | null;
  /** The import that holds the place for staging, if one does. */
  readonly stagedImportId: string | null;
  /** The revision that waits to be published; null where none does. */
  readonly stagedRevision: number | null;
}

function decodeState(row: RawRow): GraphState {
  const graph = map(row, 'graph');
  return {
    graphId: text(graph, 'graphId'),
    revision: integer(graph, 'revision'),
    publishedAt: textOrNull(graph, 'publishedAt'),
    stagedImportId: textOrNull(graph, 'stagedImportId'),
    stagedRevision: integerOrNull(row, 'stagedRevision'),
  };
}

const RETURN_STATE = `OPTIONAL MATCH (run:ImportRun {id: graph.stagedImportId, state: 'STAGED'})
    RETURN graph {.graphId, .revision, .publishedAt, .stagedImportId} AS graph, run.runRevision AS stagedRevision`;

export const graphState = defineRead<Record<string, never>, GraphState>({
  name: 'graphState',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    ${RETURN_STATE}
  `,
  sample: {},
  decode: decodeState,
});

const createGraph = defineWrite<{ graphId: string }, GraphState>({
  name: 'createGraph',
  text: `
    MERGE (graph:Graph {id: 'graph'})
    ON CREATE SET graph.graphId = $graphId, graph.revision = 0, graph.lastRevision = 0
    WITH graph
    ${RETURN_STATE}
  `,
  sample: { graphId: 'sample' },
  decode: decodeState,
});

/** Makes the graph's own node where it is missing. */
export async function ensureGraph(engine: Engine): Promise<GraphState> {
  const [state] = await engine.read(graphState, {});
  if (state !== undefined) return state;
  const [created] = await engine.transaction((run) => run(createGraph, { graphId: randomUUID() }));
  return created as GraphState;
}
