import type { FastifyInstance } from 'fastify';
import type { Services } from '../graphql/context.ts';
import { VERSION } from '../version.ts';
import { refusalIn } from './failures.ts';

export interface Closing {
  isClosing: boolean;
}

/** Serves health checks: `/livez`, the process is alive; `/readyz`, it accepts requests. */
export function serveHealth(app: FastifyInstance, { engine, watch }: Services, closing: Closing): void {
  const about = { version: VERSION, engine: engine.kind };
  app.get('/livez', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (closing.isClosing) return reply.code(503).send({ status: 'closing', ...about });
    try {
      const { revision, schemaVersion } = await watch.current();
      // Reads still work from memory, but a load balancer can choose a server that can write.
      if ((engine.loss?.() ?? null) !== null) return reply.code(503).send({ status: 'unavailable', ...about });
      return { status: 'ready', ...about, revision, schemaVersion };
    } catch (error) {
      // An internal error is reported as such, since waiting for the graph would not help.
      if (refusalIn(error) === null) throw error;
      return reply.code(503).send({ status: 'unavailable', ...about });
    }
  });
}
