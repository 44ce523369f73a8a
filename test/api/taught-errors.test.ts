import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { createServices } from '../../src/start/services.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';

let engine: Engine;
let server: ListeningServer;
beforeAll(async () => {
  engine = await openSeeded();
  server = await listen(createServices(engine));
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

const messagesOf = (body: { errors: readonly { message: string }[] }) => body.errors.map(({ message }) => message);

describe('A typical mistake of a newcomer', () => {
  it.each([
    ['{ standard(id: "standard/fedramp-r4-high") { requirements { number } } }', ['“Standard”', 'clauses']],
    ['{ standard(id: "standard/fedramp-r4-high") { titel } }', ['it has title, ', 'designation']],
    ['{ certificates { name } }', ['“CertificateConnection”', 'nodes { name }']],
    ['{ certificates { edges { name } } }', ['node { name }']],
    ['{ node(id: "service/key-vault") { name } }', ['... on Named { name }']],
    ['{ scopeEntries { nodes { subject { services { totalCount } } } } }', ['... on ServiceFamily { services }']],
    ['{ search(query: "key vault") { totalCount } }', ['takes text, kinds']],
    ['{ inheritance(service: "service/key-vault") { totalCount } }', ['into "filter", as "services"']],
    ['{ services(filter: { family: "family/azure" }) { totalCount } }', ['Argument "filter"', 'it has families, ']],
    ['{ scopeDiff(from: {}, to: {}) { totalCount } }', ['Argument "from"', 'certificate']],
    ['{ scopeMatrix(filter: {}, columns: STANDARD) { totalCount } }', ['"columns"', 'ENVIRONMENTS, CERTIFICATES or']],
    ['{ inheritance(asOf: "today") { totalCount } }', ['"asOf"', '2026-11-24']],
    ['{ changes(since: "2026-01-01") { totalCount } }', ['"since" must be a whole number, not "2026-01-01".']],
    ['{ findings(kinds: ["STALE_SOURCE"]) { totalCount } }', ['STALE_SOURCE, ', 'without quotes, not "STALE_SOURCE"']],
    ['{ service(id: ["service/key-vault"]) { name } }', ['"id" must be one id, not ["service/key-vault"].']],
    ['{ service(id: "Key Vault") { name } }', ['"id"', 'service/NAME', '“resolve”']],
    ['{ inheritance(filter: { environments: "azure" }) { totalCount } }', ['environment/NAME', '“resolve”']],
    ['{ services(filter: { families: "family/none" }) { totalCount } }', ['"family/none"', '“resolve”']],
    ['{ relationshipView(center: "service/none") { truncated } }', ['"service/none"', '“resolve”']],
  ])('is answered with a correction: %s', async (query, parts) => {
    const { status, body } = await server.post(query);
    const [message = ''] = messagesOf(body);
    for (const part of parts) expect(message).toContain(part);
    // One sentence only.
    expect(message.replace('... ', '')).toMatch(/^((?!\. ).)*\.$/);
    expect([200, 400]).toContain(status);
  });

  it.each([
    [{ service: ['service/key-vault'] }, ['Variable "$f"', 'it has services, ']],
    [{ bases: ['GUESSED'] }, ['Variable "$f.bases[0]"', 'LISTED, COMPONENT, FAMILY or LEVERAGED']],
    [{ services: ['Key Vault'] }, ['"filter.services"', '“resolve”']],
  ])('in variables is answered with a correction: %j', async (f, parts) => {
    const { body } = await server.post('query ($f: InheritanceFilter) { inheritance(filter: $f) { totalCount } }', {
      f,
    });
    const [message = ''] = messagesOf(body);
    for (const part of parts) expect(message).toContain(part);
  });

  it.each([
    ['in a batch of operations', '/graphql', 'one operation a request'],
    ['in the address', '/graphql/', 'GraphQL is at /graphql.'],
  ])('%s is answered with a correction', async (_name, path, part) => {
    const headers = { 'content-type': 'application/json' };
    const { body } = await server.fetch(path, { method: 'POST', headers, body: '[{"query":"{ __typename }"}]' });
    expect(messagesOf(body)).toEqual([expect.stringContaining(part)]);
  });

  it('of excessive cost is answered with the most expensive field and the necessary reduction', async () => {
    const evidence = 'inheritance(first: 100) { nodes { evidence(first: 5) { sentence } } }';
    const { status, body } = await server.post(`{ certificates(first: 100) { nodes { ${evidence} } } }`);
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'LIMIT_EXCEEDED']);
    expect(messagesOf(body)[0]).toMatch(/“InheritedRequirement\.evidence”.* \d+ times smaller\.$/);
  });
});
