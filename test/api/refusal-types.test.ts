import { beforeAll, describe, expect, it } from 'vitest';
import type { ListeningServer } from '../support/http.ts';
import { withMadeUpServers } from '../support/made-up-servers.ts';
import { asked, sent } from './hostile/hostile.ts';

const open = withMadeUpServers();
const NEWER = 'application/graphql-response+json';
const plain = asked('{ revision { number } }');

const refused: [number, string, RequestInit][] = [
  [400, 'a body that is not JSON', sent('{')],
  [400, 'a document that is not GraphQL', asked('{')],
  [401, 'an unknown token', { ...plain, headers: { ...plain.headers, authorization: 'Bearer nobody' } }],
  [413, 'a body that is too long', sent(JSON.stringify({ query: ' '.repeat(200_000) }))],
  [415, 'a body of another type', sent('{ __typename }', 'text/plain')],
];

describe('A refusal', () => {
  let server: ListeningServer;
  beforeAll(async () => {
    server = await open().listen();
  });
  const typeOf = async (request: RequestInit, accept: string, path = '/graphql') => {
    const { status, headers, body } = await server.fetch(path, { ...request, headers: { ...request.headers, accept } });
    expect(body.errors[0].extensions.code).toEqual(expect.any(String));
    return [status, headers.get('content-type')];
  };

  it.each(refused)('%i for %s has the requested content type', async (status, _what, request) => {
    expect(await typeOf(request, `${NEWER}, application/json;q=0.9`)).toEqual([status, `${NEWER}; charset=utf-8`]);
    for (const accept of ['application/json', '*/*']) {
      expect(await typeOf(request, accept)).toEqual([status, 'application/json; charset=utf-8']);
    }
  });

  it('for too many requests has the requested content type', async () => {
    server = await open().listen({ protection: { costAMinute: 1 } });
    await server.post('{ revision { number } }');
    expect(await typeOf(plain, NEWER)).toEqual([429, `${NEWER}; charset=utf-8`]);
  });
});
