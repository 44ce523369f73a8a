import type { FastifyInstance } from 'fastify';
import { Starting } from '../errors.ts';
import type { Services } from '../graphql/context.ts';
import { RETRY_AFTER_SECONDS } from '../graphql/error-translation.ts';
import { VERSION } from '../version.ts';
import { contentOf, type Operation } from './openapi/operation.ts';
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
  app.get('/livez', { config: { describe: describeAlive } }, async () => ({ status: 'alive' }));
  app.get('/readyz', { config: { describe: describeReady } }, async (request, reply) => {
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

const JSON_ANSWER = contentOf('application/json');

const describeAlive = (): readonly Operation[] => [
  {
    id: 'livez',
    summary: 'Is the process alive?',
    access: 'ANYONE',
    answers: { 200: { description: 'It is alive.', content: JSON_ANSWER } },
  },
];

const describeReady = (): readonly Operation[] => [
  {
    id: 'readyz',
    summary: 'Does the server accept requests?',
    access: 'ANYONE',
    answers: {
      200: {
        description: 'It accepts requests; with version, engine, revision and schema version.',
        content: JSON_ANSWER,
      },
      503: { description: 'It is starting or closing, or the graph is unavailable.', content: JSON_ANSWER },
    },
  },
];

/** Refuses requests until the graph is open, except health checks. */
export function refuseWhileStarting(app: FastifyInstance, phase: Readonly<Phase>): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!phase.isStarting || HEALTH.includes(request.routeOptions.url ?? '')) return;
    request.isTurnedAway = true;
    return refuse(reply, new Starting());
  });
}
