import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { packaged } from '../packaged.ts';

const FOLDER = fileURLToPath(packaged('dist/web/graphiql/'));

/** Allows files of this origin only, and no inline scripts; the editor needs inline styles. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves GraphiQL to browsers that open `/graphql`; other clients get GraphQL. */
export async function serveGraphiql(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: FOLDER, prefix: '/graphiql/', index: false, decorateReply: true });
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !isPageRequest(request)) return;
    reply.header('content-security-policy', CONTENT_SECURITY_POLICY).header('vary', 'accept');
    await reply.sendFile('index.html');
  });
}

function isPageRequest({ routeOptions, query, headers }: FastifyRequest): boolean {
  const isAsked = Object.hasOwn(query as object, 'query');
  return routeOptions.url === '/graphql' && !isAsked && (headers.accept ?? '').includes('text/html');
}
