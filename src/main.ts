import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import type { Engine } from './engine/engine.ts';
import { openEngine } from './engine/open.ts';
import type { Services } from './graphql/context.ts';
import { createServer } from './http/server.ts';
import type { ImportOutcome } from './imports/import.ts';
import { discardAbandoned } from './imports/import.ts';
import { importSeedFolder } from './imports/seed.ts';
import type { Logger } from './log.ts';
import { cacheCatalogues } from './store/catalogue-cache.ts';
import { ensureGraph } from './store/graph-state.ts';
import { watchRevision } from './store/revision-watch.ts';
import { cacheSearchIndexes } from './store/search-index.ts';

/** The facts that come with the program. */
const SEED_FOLDER = fileURLToPath(new URL('../seed/', import.meta.url));

/** Opens the graph that the configuration names, and cleans up after imports that were cut short. */
export async function openGraph(config: Config, onQuery?: (name: string) => void): Promise<Engine> {
  const engine = await openEngine(
    {
      neo4j:
        config.NEO4J_URI === undefined
          ? null
          : {
              uri: config.NEO4J_URI,
              username: config.NEO4J_USERNAME,
              password: config.NEO4J_PASSWORD,
              database: config.NEO4J_DATABASE,
            },
      directory: config.DATA_DIR,
    },
    {
      readDeadline: config.READ_DEADLINE_MS,
      writeDeadline: config.WRITE_DEADLINE_MS,
      ...(onQuery === undefined ? {} : { onQuery }),
    },
  );
  await ensureGraph(engine);
  await discardAbandoned(engine);
  return engine;
}

/** Imports the facts that come with the program, or those of another folder in the same format. */
export function seed(engine: Engine, folder: string = SEED_FOLDER): Promise<ImportOutcome> {
  return importSeedFolder(engine, folder, 'compliance-graph seed');
}

export function createServices(engine: Engine): Services {
  return {
    engine,
    watch: watchRevision(engine),
    catalogues: cacheCatalogues(engine),
    searchIndexes: cacheSearchIndexes(engine),
  };
}

/** A server that answers. `close` lets running operations end, then closes the graph. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

export async function serve(config: Config, log: Logger): Promise<RunningServer> {
  const engine = await openGraph(config);
  if (config.SEED === 'auto' && (await ensureGraph(engine)).revision === 0) {
    const { counts } = await seed(engine);
    log.info(counts, 'The empty graph was filled with the facts of seed/.');
  }
  const services = createServices(engine);
  const app = await createServer(services, {
    graphiql: config.graphiql,
    production: config.NODE_ENV === 'production',
    log,
  });
  // The first reader need not wait for the frame of the graph.
  await services.catalogues({ revision: (await services.watch.current()).revision, staged: false });
  await app.listen({ host: config.HOST, port: config.PORT });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${port}`,
    async close() {
      await app.close();
      await engine.close();
    },
  };
}
