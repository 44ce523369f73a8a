import { randomUUID } from 'node:crypto';
import { integer, integerOrNull, map, text, textOrNull } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { FIRST_SCHEMA_VERSION, refuseLater, SCHEMA_VERSION } from '../engine/migrate.ts';
import { defineRead, defineWrite, type RawRow } from '../engine/query.ts';

/** Holds the place for staging while a backup is restored. */
export const RESTORING = 'restore';

/** Holds the place for staging while early revisions are dropped. */
export const PRUNING = 'prune';

/** Of what works on the graph as a whole, with nothing else beside it. */
const BUSY: Readonly<Record<string, string>> = {
  [PRUNING]:
    'Early revisions are being dropped; wait until that is done, or run the prune again where it was cut short.',
  [RESTORING]:
    'A backup is being restored into this graph; wait until that is done, or restore it again where it was cut short.',
};

/** Why the graph as a whole is not to be worked with, and what to do; null where nothing but an import may be under way. */
export function busyWith(stagedImportId: string | null): string | null {
  return BUSY[stagedImportId ?? ''] ?? null;
}

/** Who holds the place for staging, for whom it was not free, and what to do. */
export function heldBy(stagedImportId: string | null): string {
  // Free again by the time that it was looked at.
  if (stagedImportId === null) return 'Something else was being staged until a moment ago; try again.';
  return (
    busyWith(stagedImportId) ??
    `Import ${stagedImportId} is staged; only one can be at a time. Wait until it is published, or discard it.`
  );
}

/** The graph as a whole. A revision that is 0 means that nothing was published yet. */
export interface GraphState {
  readonly graphId: string;
  /** The newest that readers see. */
  readonly revision: number;
  readonly publishedAt: string | null;
  /** The last number that an import was given, whatever became of it. */
  readonly lastRevision: number;
  /** The first revision that can still be read; 0: all can. */
  readonly keptSince: number;
  /** The import that holds the place for staging, if one does. */
  readonly stagedImportId: string | null;
  /** The revision that waits to be published; null where none does. */
  readonly stagedRevision: number | null;
  /** The version of the schema that the graph was last written with. */
  readonly schemaVersion: number;
}

function decodeState(row: RawRow): GraphState {
  const graph = map(row, 'graph');
  return {
    graphId: text(graph, 'graphId'),
    revision: integer(graph, 'revision'),
    publishedAt: textOrNull(graph, 'publishedAt'),
    lastRevision: integerOrNull(graph, 'lastRevision') ?? 0,
    keptSince: integerOrNull(graph, 'keptSince') ?? 0,
    stagedImportId: textOrNull(graph, 'stagedImportId'),
    stagedRevision: integerOrNull(row, 'stagedRevision'),
    schemaVersion: integerOrNull(graph, 'schemaVersion') ?? FIRST_SCHEMA_VERSION,
  };
}

const RETURN_STATE = `OPTIONAL MATCH (run:ImportRun {id: graph.stagedImportId, state: 'STAGED'})
    RETURN graph {.graphId, .revision, .publishedAt, .lastRevision, .keptSince, .stagedImportId, .schemaVersion} AS graph, run.runRevision AS stagedRevision`;

export const graphState = defineRead<Record<string, never>, GraphState>({
  name: 'graphState',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    ${RETURN_STATE}
  `,
  sample: {},
  decode: decodeState,
});

/** What the graph is now; undefined where it has no node of its own yet. */
export async function readGraphState({ read }: Pick<Engine, 'read'>): Promise<GraphState | undefined> {
  const [state] = await read(graphState, {});
  return state;
}

const createGraph = defineWrite<{ graphId: string; schemaVersion: number }, GraphState>({
  name: 'createGraph',
  text: `
    MERGE (graph:Graph {id: 'graph'})
    ON CREATE SET graph.graphId = $graphId, graph.revision = 0, graph.lastRevision = 0,
      graph.schemaVersion = $schemaVersion
    WITH graph
    ${RETURN_STATE}
  `,
  sample: { graphId: 'sample', schemaVersion: SCHEMA_VERSION },
  decode: decodeState,
});

/** Makes the graph's own node where it is missing. Throws GraphUnusable for one of a later version of the program. */
export async function ensureGraph(engine: Engine): Promise<GraphState> {
  const state = await readGraphState(engine);
  if (state !== undefined) return bringUpToDate(engine, state);
  const [created] = await engine.transaction((run) =>
    run(createGraph, { graphId: randomUUID(), schemaVersion: SCHEMA_VERSION }),
  );
  return created as GraphState;
}

const writeSchemaVersion = defineWrite<{ schemaVersion: number }, number>({
  name: 'writeSchemaVersion',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.schemaVersion = $schemaVersion
    RETURN graph.schemaVersion AS schemaVersion
  `,
  sample: { schemaVersion: SCHEMA_VERSION },
  decode: (row) => integer(row, 'schemaVersion'),
});

/** From here on earlier versions of the program leave the graph alone: the engine was opened with the newest schema. */
async function bringUpToDate(engine: Engine, state: GraphState): Promise<GraphState> {
  // It may have been replaced since the engine was opened.
  refuseLater(state.schemaVersion);
  if (state.schemaVersion === SCHEMA_VERSION) return state;
  await engine.transaction((run) => run(writeSchemaVersion, { schemaVersion: SCHEMA_VERSION }));
  return { ...state, schemaVersion: SCHEMA_VERSION };
}
