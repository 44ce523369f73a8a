import { expect, it } from 'vitest';
import { errorTypeFor } from '../../src/http/requests/negotiation.ts';

const NEWER = 'application/graphql-response+json; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

it.each([
  [undefined, JSON_TYPE],
  ['', JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/*', JSON_TYPE],
  ['text/html', JSON_TYPE],
  ['application/json, application/graphql-response+json', JSON_TYPE],
  ['application/graphql-response+json;q=0.5, application/json', JSON_TYPE],
  ['application/graphql-response+json;q=0', JSON_TYPE],
  ['application/graphql-response+json', NEWER],
  ['Application/GraphQL-Response+JSON; charset=utf-8, application/json;q=0.9', NEWER],
  ['application/graphql-response+json, application/json', NEWER],
  ['text/html, application/graphql-response+json;q=0.1', NEWER],
])('an error for a client that accepts %s has the type %s', (accept, type) => {
  expect(errorTypeFor(accept)).toBe(type);
});
