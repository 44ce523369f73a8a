import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';

/** Diagnostics channel on which the framework announces new servers. */
const MADE = 'fastify.initialization';

/**
 * Returns the routes, such as `GET /livez`, of all servers created during the work, as the framework registers them,
 * without those that refuse other methods.
 */
export async function routesRegisteredIn(work: () => Promise<unknown>): Promise<readonly string[]> {
  const routes = new Set<string>();
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url, config }) => {
      if (config?.isRefusal !== true) for (const one of [method].flat()) routes.add(`${one} ${url}`);
    });
  };
  subscribe(MADE, watch);
  try {
    await work();
  } finally {
    unsubscribe(MADE, watch);
  }
  return [...routes].sort();
}
