import { openEmbedded } from './embedded.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { applySchema } from './migrate.ts';
import type { Neo4jAddress } from './neo4j.ts';

/** Where the graph is: a Neo4j server, or else a folder of this machine. */
export interface EngineLocation {
  readonly neo4j: Neo4jAddress | null;
  readonly directory: string;
}

/** Opens the engine and makes its constraints and indexes. */
export async function openEngine({ neo4j, directory }: EngineLocation, options: EngineOptions): Promise<Engine> {
  const engine = neo4j === null ? openEmbedded(directory, options) : await connect(neo4j, options);
  try {
    await applySchema(engine);
    return engine;
  } catch (error) {
    await engine.close().catch(() => undefined);
    throw error;
  }
}

/** The driver is loaded only where it is used: it costs start-up time and memory. */
async function connect(address: Neo4jAddress, options: EngineOptions): Promise<Engine> {
  const { openNeo4j } = await import('./neo4j.ts');
  return openNeo4j(address, options);
}
