import type { FastifyInstance } from 'fastify';
import { type Caller, mayRead } from '../../domain/callers.ts';
import { Forbidden, Unauthenticated } from '../../errors.ts';
import { readsGraph } from '../guards/api-routes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Authenticated client; null without a token. */
    caller: Caller;
    /** Authentication error; null if there was none. */
    unidentified: Error | null;
  }
}

/** Authenticates an `Authorization` header; returns null without one. Throws for an unknown token. */
export type Identify = (header: string | undefined) => Caller | Promise<Caller>;

/** Authenticates each request before all other hooks. */
export function identifyCallers(app: FastifyInstance, identify: Identify): void {
  app.decorateRequest('caller', null);
  app.decorateRequest('unidentified', null);
  app.addHook('onRequest', async (request) => {
    try {
      request.caller = await identify(request.headers.authorization);
    } catch (error) {
      request.unidentified = error as Error;
    }
  });
  // Rejects after the rate limit has counted the request, so that guessing of tokens is limited.
  app.addHook('preParsing', (request, _reply, _payload, done) => done(request.unidentified));
}

/** Requires a token to read the graph; pages without data stay open. */
export function closeReading(app: FastifyInstance): void {
  app.addHook('preParsing', async (request) => {
    if (!readsGraph(request) || mayRead(request.caller)) return;
    if (request.caller === null)
      throw new Unauthenticated('Reading needs a token here, as "Authorization: Bearer TOKEN".');
    throw new Forbidden(`The token "${request.caller.name}" allows nothing here; it needs the scope "read".`);
  });
}
