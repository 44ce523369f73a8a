import type { FastifyInstance } from 'fastify';
import type { Services } from '../graphql/context.ts';
import { VERSION } from '../version.ts';
import { refusalIn } from './failures.ts';

/** Whether the server lets its last requests end. */
export interface Closing {
  isClosing: boolean;
}

/** For who starts and stops servers: `/livez`, the process answers; `/readyz`, it can be sent requests. */
export function serveHealth(app: FastifyInstance, { engine, watch }: Services, closing: Closing): void {
  const about = { version: VERSION, engine: engine.kind };
  app.get('/livez', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (closing.isClosing) return reply.code(503).send({ status: 'closing', ...about });
    try {
      const { revision, schemaVersion } = await watch.current();
      // Readers are answered from memory; whoever balances servers can choose one that keeps what is written.
      if ((engine.loss?.() ?? null) !== null) return reply.code(503).send({ status: 'unavailable', ...about });
      return { status: 'ready', ...about, revision, schemaVersion };
    } catch (error) {
      // A fault of ours is told and logged as one: to wait for the graph would not mend it.
      if (refusalIn(error) === null) throw error;
      return reply.code(503).send({ status: 'unavailable', ...about });
    }
  });
}
