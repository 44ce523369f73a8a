import type { FastifyInstance } from 'fastify';
import { Starting } from '../errors.ts';
import type { Services } from '../graphql/context.ts';
import { RETRY_AFTER_SECONDS } from '../graphql/error-translation.ts';
import { VERSION } from '../version.ts';
import { refusalIn, refuse } from './requests/failures.ts';

/** Set by the code that starts and closes the server. */
export interface Phase {
  /** True until the graph is open and filled. */
  isStarting: boolean;
  isClosing: boolean;
}

export const RUNNING: Readonly<Phase> = { isStarting: false, isClosing: false };

const HEALTH = ['/livez', '/readyz'];

/** Serves health checks: `/livez`, the process is alive; `/readyz`, it accepts requests. */
export function serveHealth(app: FastifyInstance, { engine, watch }: Services, phase: Phase): void {
  const about = { version: VERSION, engine: engine.kind };
  app.get('/livez', async () => ({ status: 'alive' }));
  app.get('/readyz', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const unready = (status: string) =>
      reply
        .code(503)
        .header('retry-after', RETRY_AFTER_SECONDS)
        .send({ status, ...about });
    if (phase.isClosing) return unready('closing');
    // The start itself logs its reason for waiting.
    request.isTurnedAway = phase.isStarting;
    if (phase.isStarting) return unready('starting');
    try {
      const { revision, schemaVersion } = await watch.current();
      // Reads still work from memory, but a load balancer can choose a server that can write.
      if ((engine.loss?.() ?? null) !== null) return unready('unavailable');
      return { status: 'ready', ...about, revision, schemaVersion };
    } catch (error) {
      // An internal error is reported as such, since waiting for the graph would not help.
      if (refusalIn(error) === null) throw error;
      return unready('unavailable');
    }
  });
}

/** Refuses requests until the graph is open, except health checks. */
export function refuseWhileStarting(app: FastifyInstance, phase: Readonly<Phase>): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!phase.isStarting || HEALTH.includes(request.routeOptions.url ?? '')) return;
    request.isTurnedAway = true;
    return refuse(reply, new Starting());
  });
}
