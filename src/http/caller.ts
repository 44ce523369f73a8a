import type { FastifyInstance } from 'fastify';
import { type Caller, mayRead } from '../domain/callers.ts';
import { Forbidden, Unauthenticated } from '../errors.ts';
import { readsGraph } from './api-routes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent the request; null where no token came. */
    caller: Caller;
    /** Why it cannot be told whose token came; null where it can, or where none came. */
    unidentified: Error | null;
  }
}

/** Whom an `Authorization` header stands for; null where there is none. Throws for one that nobody has. */
export type Identify = (header: string | undefined) => Caller | Promise<Caller>;

/** Tells each request's caller before anything else looks at it. */
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
  // Not before rates are counted, which is the last thing before this: else nothing would hold who tries tokens.
  app.addHook('preParsing', (request, _reply, _payload, done) => done(request.unidentified));
}

/** Closes what the graph holds to all who show no token; pages without data stay open. */
export function closeReading(app: FastifyInstance): void {
  app.addHook('preParsing', async (request) => {
    if (!readsGraph(request) || mayRead(request.caller)) return;
    if (request.caller === null)
      throw new Unauthenticated('Reading needs a token here, as "Authorization: Bearer TOKEN".');
    throw new Forbidden(`The token "${request.caller.name}" allows nothing here; it needs the scope "read".`);
  });
}
