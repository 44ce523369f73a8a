import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ENTITY_PREFIXES } from '../domain/ids.ts';

const FOLDER = fileURLToPath(new URL('../web/explorer/', import.meta.url));

/** Only files and answers of this origin; no script and no style in the page itself. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGES = ['ask', 'search', 'graph', 'matrix', 'compare', 'assess', 'runs'];
/** What stands behind their names says of what they are. */
const PAGES_OF = ['list', 'review', ...Object.values(ENTITY_PREFIXES), 'import'];

/** The explorer at `/`: one page, which reads from its address what to show. It is told whether GraphiQL is there, too. */
export async function serveExplorer(app: FastifyInstance, { graphiql }: { readonly graphiql: boolean }): Promise<void> {
  const built = readFileSync(`${FOLDER}index.html`, 'utf8');
  const page = graphiql ? built.replace('name="graphiql" content="off"', 'name="graphiql" content="on"') : built;
  await app.register(fastifyStatic, {
    root: `${FOLDER}assets/`,
    prefix: '/explorer/assets/',
    index: false,
    decorateReply: false,
    preCompressed: true,
    // The names hold a hash of the content.
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
  // A person who mistyped an address gets a page that helps on; a program what it gets anywhere else.
  app.get('/*', (request, reply) =>
    (request.headers.accept ?? '').includes('text/html') ? send(reply.code(404)) : reply.callNotFound(),
  );
}
