import { join } from 'node:path';
import { isOfDamage } from './embedded-failures.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { missingRevision, setLogAside } from './file/damaged-log.ts';
import { beginAsCopy } from './file/first-file.ts';
import { applySchema } from './migrate.ts';
import type { Neo4jAddress } from './neo4j.ts';
import { connectionFailure } from './neo4j-away.ts';

/** Name of the data directory that keeps the graph in memory only. */
export const IN_MEMORY = ':memory:';

export interface EngineLocation {
  readonly neo4j: Neo4jAddress | null;
  readonly directory: string;
}

/** Opens the engine, and creates its constraints and indexes. */
export async function openEngine({ neo4j, directory }: EngineLocation, options: EngineOptions): Promise<Engine> {
  const engine = neo4j === null ? await openFile(directory, options) : await connectNeo4j(neo4j, options);
  try {
    await applySchema(engine);
    return engine;
  } catch (error) {
    await engine.close().catch(() => undefined);
    throw neo4j === null ? error : await connectionFailure(error, neo4j.uri);
  }
}

/** Connects to a database that already has the constraints and indexes. */
export async function connectNeo4j(neo4j: Neo4jAddress, options: EngineOptions): Promise<Engine> {
  return (await import('./neo4j.ts')).openNeo4j(neo4j, options);
}

/** Loads the embedded engine on demand, since it takes time to load and does not support every platform. */
async function openFile(directory: string, options: EngineOptions): Promise<Engine> {
  const { atRevision, FILE_NAME, graphRevision, openEmbedded } = await import('./embedded.ts');
  if (directory === IN_MEMORY) return openEmbedded(null, options);
  const file = join(directory, FILE_NAME);
  if (options.initialFile !== undefined) beginAsCopy(file, options.initialFile);
  const open = () => openEmbedded(directory, options);
  const engine = await openOrSetAside();
  const [revision = 0] = await engine.read(graphRevision, {});
  const missing = missingRevision(file, revision);
  if (missing !== null) options.onWarning?.(missing);
  return engine;

  async function openOrSetAside(): Promise<Engine> {
    try {
      return open();
    } catch (error) {
      if (!isOfDamage((error as Error).cause)) throw error;
      options.onWarning?.(await setLogAside(file, error as Error, atRevision));
      return open();
    }
  }
}
