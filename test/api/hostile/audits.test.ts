import { auditServer } from 'graphql-http';
import { beforeAll, describe, expect, it } from 'vitest';
import type { HttpAnswer, ListeningServer } from '../../support/http.ts';
import { withMadeUpServers } from '../../support/made-up-servers.ts';
import { asked, sent, times } from './hostile.ts';

const open = withMadeUpServers();
let server: ListeningServer;
beforeAll(async () => {
  server = await open().listen({ production: true });
});

describe('GraphQL over HTTP', () => {
  it('complies with its specification', async () => {
    // Some audits need introspection, which production disables.
    const { url } = await open().listen();
    const results = await auditServer({ url: `${url}/graphql`, fetchFn: fetch });
    const mistakes = results
      .filter(({ status }) => status === 'error')
      .map(({ name, ...more }) => `${name}: ${'reason' in more ? more.reason : ''}`);
    expect(mistakes).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });
});

/** By default, the headers of `fetch` rule out a page of another site. */
const OF_ANOTHER_PAGE = { headers: { origin: 'https://other.example' } };

const CIRCLE = `{ __schema { types ${times(4, () => '{ fields { type', '')} { name }${' } }'.repeat(4)} } }`;

interface Check {
  readonly name: string;
  readonly path?: string;
  readonly request: RequestInit;
  /** True if the answer has the weakness. */
  readonly finds: (answer: HttpAnswer) => boolean;
}

const hasData = ({ body }: HttpAnswer) => body?.data != null;

/** The checks of graphql-cop, with its requests. */
const checks: readonly Check[] = [
  {
    name: 'alias overloading',
    request: asked(`query cop { ${times(101, (n) => `alias${n}:__typename`)} }`),
    finds: hasData,
  },
  {
    name: 'array-based batching',
    request: sent(`[${times(10, () => '{"query":"query cop { __typename }"}', ',')}]`),
    finds: ({ body }) => Array.isArray(body),
  },
  { name: 'circular introspection', request: asked(CIRCLE), finds: hasData },
  {
    name: 'directive overloading',
    request: asked(`query cop { __typename ${times(10, () => '@aa', '')} }`),
    finds: ({ body }) => body.errors.length >= 10,
  },
  { name: 'field duplication', request: asked(`query cop { ${times(500, () => '__typename')} }`), finds: hasData },
  {
    name: 'field suggestions',
    request: asked('query cop { servic }'),
    finds: ({ text }) => /did you mean/i.test(text),
  },
  {
    name: 'mutations over GET',
    path: `/graphql?query=${encodeURIComponent('mutation cop { __typename }')}`,
    request: { headers: { 'content-type': 'application/json' } },
    finds: hasData,
  },
  {
    name: 'queries over plain GET',
    path: '/graphql?query=query%20cop%7B__typename%7D',
    request: OF_ANOTHER_PAGE,
    finds: hasData,
  },
  {
    name: 'GraphiQL',
    request: { headers: { accept: 'text/html' } },
    finds: ({ text }) => /graphi|playground|sandbox|<html/i.test(text),
  },
  {
    name: 'introspection',
    request: asked('query cop { __schema { types { name fields { name } } } }'),
    finds: hasData,
  },
  {
    name: 'traces',
    request: asked('query cop { __typename }'),
    finds: ({ body }) => body.extensions !== undefined,
  },
  {
    name: 'unhandled errors',
    request: asked('qwerty cop { abc }'),
    finds: ({ text }) => /exception|stacktrace|\bat \S+:\d+/i.test(text),
  },
  {
    name: 'forms over POST',
    request: sent(new URLSearchParams({ query: 'query cop { __typename }' }), 'application/x-www-form-urlencoded'),
    finds: hasData,
  },
];

describe('The checks of graphql-cop find nothing', () => {
  it.each(checks)('$name', async ({ path = '/graphql', request, finds }) => {
    const answer = await server.fetch(path, request);
    expect(answer.status).toBeLessThan(500);
    expect(finds(answer)).toBe(false);
  });

  it('in thirteen checks', () => {
    expect(checks.length).toBe(13);
  });
});
