import { resumeRestore } from '../backup/restore-staged.ts';
import { removeUnusedParts } from '../backup/staged-backup.ts';
import type { Config } from '../config.ts';
import type { Engine, EngineOptions } from '../engine/engine.ts';
import type { Neo4jAddress } from '../engine/neo4j.ts';
import { connectNeo4j, openEngine } from '../engine/open.ts';
import { DiskFull, GraphUnusable } from '../errors.ts';
import { discardAbandoned } from '../imports/runs/discard.ts';
import { ensureGraph, type GraphState, heldBy, LEFT_OUT, RESTORING } from '../store/graph-state.ts';
import { setPlainRelationships } from '../writing/plain-relationships.ts';

export type GraphOptions = Partial<Omit<EngineOptions, 'mostConnections'>>;

/** Commands wait for a busy database rather than lose their work; a server fails fast. */
const OF_COMMANDS: GraphOptions = { patience: 30_000 };

/** Opens the configured graph, and cleans up after interrupted imports and restores. */
export async function openGraph(config: Config, options: GraphOptions = {}): Promise<Engine> {
  const engine = await openStore(config, options);
  try {
    const found = await ensureGraph(engine);
    const isRestoring = found.stagedImportId === RESTORING;
    if (isRestoring && !(await resumeRestore(engine))) throw new GraphUnusable(heldBy(RESTORING));
    await removeUnusedParts(engine).catch(mustBeForWantOfRoom);
    await discardAbandoned(engine).catch(mustBeForWantOfRoom);
    const state = isRestoring ? await ensureGraph(engine) : found;
    await decidePlainRelationships(engine, state, config).catch(mustBeForWantOfRoom);
    return engine;
  } catch (error) {
    await engine.close().catch(() => undefined);
    throw error;
  }
}

/** Applies the setting. Without one, a graph on Neo4j that has no recorded choice gets plain relationships. */
async function decidePlainRelationships(
  engine: Engine,
  { plainRevision, revision }: GraphState,
  { PLAIN_RELATIONSHIPS: setting }: Config,
): Promise<void> {
  const isLeftOut = plainRevision === null ? engine.kind === 'embedded' : plainRevision === LEFT_OUT;
  const wanted = setting === undefined ? !isLeftOut : setting === 'on';
  const isSo = wanted ? plainRevision === revision : (plainRevision ?? LEFT_OUT) === LEFT_OUT;
  // Recorded even if there are none, so that no other process adds them.
  if (!isSo || (setting === 'off' && plainRevision === null)) await setPlainRelationships(engine, wanted);
}

/** Ignores a full disk: leftovers are invisible, and the next import removes them. */
function mustBeForWantOfRoom(error: unknown): void {
  if (!(error instanceof DiskFull)) throw error;
}

export async function withGraphOpen<Result>(
  config: Config,
  work: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  return closing(await openGraph(config, OF_COMMANDS), work);
}

/** Opens the graph in any state, such as a damaged one, runs the work and closes it. */
export async function withStoreOpen<Result>(
  config: Config,
  work: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  return closing(await openStore(config, OF_COMMANDS), work);
}

async function closing<Result>(engine: Engine, work: (engine: Engine) => Promise<Result>): Promise<Result> {
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** Opens the graph in any state, without cleaning up. */
export function openStore(config: Config, options: GraphOptions = {}): Promise<Engine> {
  return openEngine({ neo4j: addressOf(config), directory: config.DATA_DIR }, optionsOf(config, options));
}

/** Connects to a Neo4j without checking its graph, which was opened before. */
export function connectAgain(config: Config, options: GraphOptions): Promise<Engine> {
  const address = addressOf(config);
  if (address === null) throw new Error('Only a database can be connected to again.');
  return connectNeo4j(address, optionsOf(config, options));
}

function addressOf(config: Config): Neo4jAddress | null {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = config;
  return uri === undefined ? null : { uri, username, password, database };
}

function optionsOf(config: Config, options: GraphOptions): EngineOptions {
  return {
    readDeadline: config.READ_DEADLINE_MS,
    writeDeadline: config.WRITE_DEADLINE_MS,
    mostConnections: config.NEO4J_CONNECTIONS,
    // Commands print warnings; a server logs them.
    onWarning: (sentence) => void process.stderr.write(`${sentence}\n`),
    ...options,
  };
}
