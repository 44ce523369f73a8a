import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ENTITY_PREFIXES } from '../domain/ids.ts';
import type { RevisionWatch } from '../memory/revision-watch.ts';
import { packaged } from '../packaged.ts';
import type { Previews } from './link-preview.ts';

const FOLDER = fileURLToPath(packaged('dist/web/explorer/'));

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
/** First segments of pages with longer paths. */
const PAGES_OF = ['list', 'review', ...Object.values(ENTITY_PREFIXES), 'import'];

/** Longest time that a page waits for the revision, in milliseconds; it can also query it later. */
const LONGEST_WAIT = 100;

export interface ExplorerOptions {
  readonly graphiql: boolean;
  /** Null if reading the newest revision requires a token. */
  readonly watch: Pick<RevisionWatch, 'current'> | null;
  readonly previews: Previews;
}

/** Serves the explorer, a single-page app, at `/`. Meta tags say if GraphiQL is served, and the newest revision. */
export async function serveExplorer(
  app: FastifyInstance,
  { graphiql, watch, previews }: ExplorerOptions,
): Promise<void> {
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
  const preloads = preloadsByPage();
  const send = async (request: FastifyRequest, reply: FastifyReply) => {
    const revision = watch === null ? null : await revisionIn(watch);
    const preload = preloads.get(request.url.split(/[/?]/)[1] ?? '') ?? '';
    const preview = await previews(request, reply);
    const told = revision === null ? page : page.replace('name="revision" content=""', revision);
    return reply
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'same-origin')
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(told.replace('</head>', () => `${preview}${preload}</head>`));
  };
  const addresses = [
    '/',
    ...PAGES.flatMap((name) => [`/${name}`, `/${name}/`]),
    '/review',
    ...PAGES_OF.map((name) => `/${name}/*`),
  ];
  for (const address of addresses) app.get(address, (request, reply) => send(request, reply));
  // Answers unknown addresses with the page for browsers, and with an error for programs.
  app.get('/*', (request, reply) =>
    (request.headers.accept ?? '').includes('text/html') ? send(request, reply.code(404)) : reply.callNotFound(),
  );
}

/** Returns the newest revision as attributes of its meta tag; null if the graph does not answer in time. */
async function revisionIn(watch: Pick<RevisionWatch, 'current'>): Promise<string | null> {
  const state = await Promise.race([watch.current().catch(() => null), setTimeout(LONGEST_WAIT, null, { ref: false })]);
  return state === null ? null : `name="revision" content="${state.revision}" data-kept-since="${state.keptSince}"`;
}

interface BuiltFile {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

/**
 * Returns tags that preload the code of each page, by the first segment of its address, which is also the name of its
 * file. Otherwise the browser would find it only after running the shared code.
 */
function preloadsByPage(): ReadonlyMap<string, string> {
  const files: Readonly<Record<string, BuiltFile>> = JSON.parse(readFileSync(`${FOLDER}manifest.json`, 'utf8'));
  return new Map(
    Object.entries(files).flatMap(([source, { file, imports = [] }]) => {
      const name = /\/([a-z]+)-page\.tsx$/.exec(source)?.[1];
      const shared = imports.flatMap((key) => files[key] ?? []).filter(({ isEntry = false }) => !isEntry);
      const tags = [file, ...shared.map((other) => other.file)].map(
        (path) => `<link rel="modulepreload" crossorigin href="/explorer/${path}">`,
      );
      return name === undefined ? [] : [[name, tags.join('')] as const];
    }),
  );
}
