import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { eitherOf } from '../../domain/choices.ts';
import { answerFailure } from './failures.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for routes that only refuse the methods that an address does not have. */
    readonly isRefusal?: true;
  }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Notes the methods of each address that is registered from now on. The returned function makes these addresses refuse
 * all other methods with 405; addresses with a wildcard stay unknown for them.
 */
export function noteMethods(app: FastifyInstance): () => void {
  const methodsOf = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const known = methodsOf.get(url) ?? new Set();
    for (const one of [method].flat()) known.add(one);
    if (!url.endsWith('*')) methodsOf.set(url, known);
  });
  return () => {
    for (const [url, known] of [...methodsOf]) {
      const allowed = METHODS.filter((method) => known.has(method));
      const refuse = async (request: FastifyRequest, reply: FastifyReply) =>
        answerFailure(reply.header('allow', allowed.join(', ')), 405, {
          message: `This address does not accept ${request.method}; use ${eitherOf(allowed)}.`,
          code: 'BAD_USER_INPUT',
        });
      app.route({
        method: METHODS.filter((method) => !known.has(method)),
        url,
        config: { isRefusal: true },
        // Before the body is read, whatever its type is.
        onRequest: refuse,
        handler: refuse,
      });
    }
  };
}
