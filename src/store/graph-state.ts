import { randomUUID } from 'node:crypto';
import { integer, integerOrNull, map, text, textOrNull, texts } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { FIRST_SCHEMA_VERSION, refuseLater, SCHEMA_VERSION } from '../engine/migrate.ts';
import { defineRead, defineWrite, type RawRow } from '../engine/query.ts';
import { tellRolesApart } from './roles-of-certificates.ts';
import { keepStandardsApart } from './standards-of-entries.ts';

/** Holder of the staging lease while a backup is restored. */
export const RESTORING = 'restore';

/** Holder of the staging lease while early revisions are dropped. */
export const PRUNING = 'prune';

/** `plainRevision` of a graph without plain relationships. */
export const LEFT_OUT = -1;

/** Messages for exclusive work on the whole graph. */
const BUSY: Readonly<Record<string, string>> = {
  [PRUNING]:
    'Early revisions are being dropped; wait until that is done, or run the prune again where it was cut short.',
  [RESTORING]:
    'A backup is being restored into this graph; wait until that is done, or restore it again where it was cut short.',
};

/** Returns why the graph is locked and what to do; null if it is not, or only by an import. */
export function busyWith(stagedImportId: string | null): string | null {
  return BUSY[stagedImportId ?? ''] ?? null;
}

/** Returns who holds the staging lease and what to do. */
export function heldBy(stagedImportId: string | null): string {
  // Released in the meantime.
  if (stagedImportId === null) return 'Something else was being staged until a moment ago; try again.';
  return (
    busyWith(stagedImportId) ??
    `Import ${stagedImportId} is staged; only one can be at a time. Wait until it is published, or discard it.`
  );
}

/** State of the graph as a whole. Revision 0: nothing is published yet. */
export interface GraphState {
  readonly graphId: string;
  readonly revision: number;
  readonly publishedAt: string | null;
  /** Highest number in use: of a revision, of a running or staged import, or of a staged import that was discarded. */
  readonly lastRevision: number;
  /** Number of imports started so far, regardless of their outcome. */
  readonly begun: number;
  /** First revision that can still be read; 0: all can. */
  readonly keptSince: number;
  /** Import that holds the staging lease, if any. */
  readonly stagedImportId: string | null;
  /** Revision to be published; null: none. */
  readonly stagedRevision: number | null;
  /** Version of the schema of the last write. */
  readonly schemaVersion: number;
  /** Revision that the plain relationships represent; LEFT_OUT: the graph has none; null: no choice recorded yet. */
  readonly plainRevision: number | null;
  /** Names of lists that are yet to fill the graph. */
  readonly toFill: readonly string[];
}

function decodeState(row: RawRow): GraphState {
  const graph = map(row, 'graph');
  return {
    graphId: text(graph, 'graphId'),
    revision: integer(graph, 'revision'),
    publishedAt: textOrNull(graph, 'publishedAt'),
    lastRevision: integerOrNull(graph, 'lastRevision') ?? 0,
    begun: integerOrNull(graph, 'begun') ?? 0,
    keptSince: integerOrNull(graph, 'keptSince') ?? 0,
    stagedImportId: textOrNull(graph, 'stagedImportId'),
    stagedRevision: integerOrNull(row, 'stagedRevision'),
    schemaVersion: integerOrNull(graph, 'schemaVersion') ?? FIRST_SCHEMA_VERSION,
    plainRevision: integerOrNull(graph, 'plainRevision'),
    toFill: texts(graph, 'toFill'),
  };
}

const RETURN_STATE = `OPTIONAL MATCH (run:ImportRun {id: graph.stagedImportId, state: 'STAGED'})
    RETURN graph {.graphId, .revision, .publishedAt, .lastRevision, .begun, .keptSince, .stagedImportId, .schemaVersion, .plainRevision, .toFill} AS graph, run.runRevision AS stagedRevision`;

export const graphState = defineRead<Record<string, never>, GraphState>({
  name: 'graphState',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    ${RETURN_STATE}
  `,
  sample: {},
  decode: decodeState,
});

/** Returns undefined if the graph has not been initialized. */
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

const giveGraphId = defineWrite<{ graphId: string }, string>({
  name: 'giveGraphId',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.graphId = $graphId
    RETURN graph.graphId AS graphId
  `,
  sample: { graphId: 'sample' },
  decode: (row) => text(row, 'graphId'),
});

/** Gives a copy of the built graph a new id, so that no two graphs have the same. */
async function nameGraph(engine: Engine, state: GraphState): Promise<GraphState> {
  const graphId = randomUUID();
  await engine.transaction((run) => run(giveGraphId, { graphId }), state.revision);
  return { ...state, graphId };
}

const takeNameAway = defineWrite<Record<string, never>, number>({
  name: 'takeGraphIdAway',
  text: `
    MATCH (run:ImportRun)
    SET run.owner = null, run.seenAt = null
    WITH count(run) AS total
    MATCH (graph:Graph {id: 'graph'})
    SET graph.graphId = ''
    RETURN total
  `,
  sample: {},
  decode: (row) => integer(row, 'total'),
});

/** Removes the graph's id, so that each copy gets its own when it is opened. */
export async function leaveUnnamed(engine: Engine): Promise<void> {
  await engine.write(takeNameAway, {});
}

/** Initializes the graph if needed. Throws `GraphUnusable` for a graph of a later version of the program. */
export async function ensureGraph(engine: Engine): Promise<GraphState> {
  const state = await readGraphState(engine);
  if (state !== undefined) return bringUpToDate(engine, state.graphId === '' ? await nameGraph(engine, state) : state);
  const [created] = await engine.transaction((run) =>
    run(createGraph, { graphId: randomUUID(), schemaVersion: SCHEMA_VERSION }),
  );
  return created as GraphState;
}

// The first SET takes the lock, so that only one of several processes migrates the graph.
const writeSchemaVersion = defineWrite<{ schemaVersion: number }, number>({
  name: 'writeSchemaVersion',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = 'migration'
    WITH graph, graph.schemaVersion AS before
    SET graph.schemaVersion = $schemaVersion
    RETURN before
  `,
  sample: { schemaVersion: SCHEMA_VERSION },
  decode: (row) => integerOrNull(row, 'before') ?? FIRST_SCHEMA_VERSION,
});

/**
 * Migrates the graph and records the schema's version, so that earlier versions of the program refuse it. The engine
 * was opened with this schema.
 */
async function bringUpToDate(engine: Engine, state: GraphState): Promise<GraphState> {
  // The graph may have been replaced since the engine was opened.
  refuseLater(state.schemaVersion);
  if (state.schemaVersion === SCHEMA_VERSION) return state;
  await engine.transaction(async (run) => {
    const [before = SCHEMA_VERSION] = await run(writeSchemaVersion, { schemaVersion: SCHEMA_VERSION });
    await tellRolesApart(run, before);
    await keepStandardsApart(run, before);
  });
  return { ...state, schemaVersion: SCHEMA_VERSION };
}
