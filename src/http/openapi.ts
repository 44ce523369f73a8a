import type { FastifyInstance } from 'fastify';
import { once } from '../domain/remembering.ts';
import { type DescribedRoute, documentOf } from './openapi/document.ts';
import { contentOf, type Operation } from './openapi/operation.ts';

const TYPE = 'application/json; charset=utf-8';

/** `GET /openapi.json`: describes the routes that are registered from now on. It contains nothing of the graph. */
export function serveOpenApi(app: FastifyInstance, readingNeedsToken: boolean): void {
  const routes: DescribedRoute[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    const [first = ''] = [method].flat();
    if (config?.describe !== undefined && first !== 'HEAD')
      routes.push({ method: first, url, describe: config.describe });
  });
  const written = once(() => JSON.stringify(documentOf(routes, readingNeedsToken)));
  app.get('/openapi.json', { config: { describe } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').type(TYPE).send(written()),
  );
}

const describe = (): readonly Operation[] => [
  {
    id: 'openapi',
    summary: 'This document',
    access: 'ANYONE',
    answers: { 200: { description: 'The document.', content: contentOf(TYPE) } },
  },
];
