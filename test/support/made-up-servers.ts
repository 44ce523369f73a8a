import { afterAll, beforeAll } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import type { Services } from '../../src/graphql/context.ts';
import { createServices } from '../../src/start/services.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { type ListeningServer, type ListenOptions, listen } from './http.ts';
import { importMadeUp } from './made-up.ts';
import { noting } from './noted-queries.ts';

export interface MadeUpServers {
  readonly engine: Engine;
  readonly services: Services;
  /** Starts another server on the same graph; all are closed together. */
  listen(options?: ListenOptions): Promise<ListeningServer>;
}

/** Opens a graph with the made-up facts for all tests of a file, and starts servers on it. */
export function withMadeUpServers(onQuery: (name: string) => void = () => undefined): () => MadeUpServers {
  const open: ListeningServer[] = [];
  let made: MadeUpServers | null = null;
  beforeAll(async () => {
    const engine = noting(openEmbedded(null, { readDeadline: 60_000, writeDeadline: 60_000 }), onQuery);
    await applySchema(engine);
    await ensureGraph(engine);
    await importMadeUp(engine);
    const services = createServices(engine);
    made = {
      engine,
      services,
      async listen(options) {
        const server = await listen(services, options);
        open.push(server);
        return server;
      },
    };
  });
  afterAll(async () => {
    await Promise.all(open.map((server) => server.close()));
    await made?.engine.close();
  });
  return () => made as MadeUpServers;
}
