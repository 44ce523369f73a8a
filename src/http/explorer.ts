import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ENTITY_PREFIXES } from '../domain/ids.ts';

const FOLDER = fileURLToPath(new URL('../web/explorer/', import.meta.url));

/** Allows files and requests of this origin only, and no inline scripts or styles. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGES = ['ask', 'search', 'graph', 'coverage', 'leverage', 'time', 'matrix', 'compare', 'assess', 'runs'];
/** Pages with further path segments. */
const PAGES_OF = ['list', 'review', ...Object.values(ENTITY_PREFIXES), 'import'];

/** Serves the explorer, a single-page app, at `/`. A meta tag says if GraphiQL is served. */
export async function serveExplorer(app: FastifyInstance, { graphiql }: { readonly graphiql: boolean }): Promise<void> {
  const built = readFileSync(`${FOLDER}index.html`, 'utf8');
  const page = graphiql ? built.replace('name="graphiql" content="off"', 'name="graphiql" content="on"') : built;
  await app.register(fastifyStatic, {
    root: `${FOLDER}assets/`,
    prefix: '/explorer/assets/',
    index: false,
    decorateReply: false,
    preCompressed: true,
    // File names contain a hash of the content.
    immutable: true,
    maxAge: '365d',
  });
  const send = (reply: FastifyReply) =>
    reply
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'same-origin')
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page);
  const addresses = [
    '/',
    ...PAGES.flatMap((name) => [`/${name}`, `/${name}/`]),
    '/review',
    ...PAGES_OF.map((name) => `/${name}/*`),
  ];
  for (const address of addresses) app.get(address, (_request, reply) => send(reply));
  // Answers an unknown address with the page for people, and with an error for programs.
  app.get('/*', (request, reply) =>
    (request.headers.accept ?? '').includes('text/html') ? send(reply.code(404)) : reply.callNotFound(),
  );
}
