import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askSystem } from '../../src/checks/ask.ts';
import { CHECK_FORMATS, writeCheck } from '../../src/checks/formats.ts';
import { MOST_CHECKED } from '../../src/checks/parameters.ts';
import { createLineSearch, servicesIn } from '../../src/checks/system.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { createServices } from '../../src/start/services.ts';
import { createAsk } from '../support/ask.ts';
import { openShipped } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';
import { callTool, connectOverHttp } from '../support/mcp-clients.ts';

const ASKED = { standard: 'FedRAMP Rev. 5 High', asOf: '2026-11-24' };
const AZURE_GOVERNMENT = 'Azure Government';
const LIST = {
  environment: AZURE_GOVERNMENT,
  services: ['Key Vault', { service: 'Power BI', environment: 'Azure China' }, 'Key Valt'],
};

let engine: Engine;
let server: ListeningServer;
let client: Client;
beforeAll(async () => {
  engine = await openShipped();
  server = await listen(createServices(engine));
  client = await connectOverHttp(server.url, 'newest');
});
afterAll(async () => {
  await client.close();
  await server.close();
  await engine.close();
});

function post(body: string, more: Readonly<Record<string, string>> = {}, type = 'application/json') {
  const query = new URLSearchParams({ ...ASKED, ...more });
  return server.fetch(`/check-system?${query}`, { method: 'POST', headers: { 'content-type': type }, body });
}

describe('POST /check-system', () => {
  it.each(CHECK_FORMATS)('answers what the command writes, as %s', async (format) => {
    const body = JSON.stringify(LIST, null, 2);
    const services = servicesIn(LIST, 'The list', createLineSearch(body));
    const question = { ...ASKED, environment: null, leverageHops: 0, revision: null };
    const checked = await askSystem(createAsk(engine), { services, unmapped: [] }, question);
    const { status, text } = await post(body, { format, file: 'deploy/a b.json' });
    expect([status, text]).toEqual([200, writeCheck(format, checked, 'deploy/a b.json')]);
  });

  it('counts failures, and says where in the body each one is', async () => {
    const { body, headers } = await post(JSON.stringify(LIST, null, 2));
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(body).toMatchObject({
      failures: 2,
      results: [
        { result: 'INHERITED', id: 'service/key-vault', certainty: 'DERIVED', line: 4 },
        { result: 'NOT_INHERITED', environment: 'Azure China', certainty: null, line: 6 },
        { result: 'UNKNOWN_SERVICE', id: null, name: 'Key Valt', line: 9 },
      ],
    });
  });

  const many = (count: number) => Array.from({ length: count }, (_one, at) => `Thing ${at}`);

  it.each<readonly [what: string, body: string, message: string, more: Readonly<Record<string, string>>]>([
    ['no list', '{}', 'The body must be a list of services', {}],
    ['a text', '"Key Vault"', 'The body must be a list of services', {}],
    ['an empty list', '[]', 'no services', {}],
    ['a number for a service', '[7]', 'The body: service 1 has no name', {}],
    ['a service of no environment', '["Key Vault"]', '"Key Vault" has no environment', {}],
    ['too many', JSON.stringify(many(MOST_CHECKED + 1)), `of ${MOST_CHECKED} at most`, {}],
    ['a name beyond its length', JSON.stringify(['x'.repeat(501)]), '500', { environment: 'Azure' }],
    ['an id of another kind', '["certificate/az-fedramp-high"]', 'certificate', { environment: 'Azure' }],
    ['an unknown environment', '["Key Vault"]', 'nothing is called “Teapots”', { environment: 'Teapots' }],
    ['an unknown standard', JSON.stringify(LIST), 'nothing is called “Teapots”', { standard: 'Teapots' }],
    ['an unknown parameter', JSON.stringify(LIST), 'There is no parameter "on"', { on: '2026-11-24' }],
    ['an unknown format', JSON.stringify(LIST), 'must be text, md, sarif or json', { format: 'pdf' }],
    ['no day', JSON.stringify(LIST), 'must be a day', { asOf: 'today' }],
    ['no JSON', '- Key Vault', 'must be JSON', {}],
  ])('refuses %s in words', async (_what, text, message, more) => {
    const answer = await post(text, more);
    expect([answer.status, answer.body.errors[0].message]).toEqual([400, expect.stringContaining(message)]);
  });

  it('reads no longer body, and no other content type', async () => {
    expect((await post(JSON.stringify([' '.repeat(100_000)]))).status).toBe(413);
    expect((await post('- Key Vault', {}, 'application/yaml')).status).toBe(415);
  });
});

describe('The tool assess', () => {
  it('names an OSCAL document that has the same answer', async () => {
    const services = ['Key Vault', 'Azure Databricks'];
    const { told } = await callTool(client, 'assess', { ...ASKED, environment: 'Azure', services, detail: 'rows' });
    const { status, body } = await server.fetch(told.oscal.slice(server.url.length));
    expect(status).toBe(200);
    const { components } = body['system-security-plan']['system-implementation'];
    expect(components.map(({ title }: { title: string }) => title)).toEqual(expect.arrayContaining(services));
  });
});

describe('The tool check_system', () => {
  const given = { ...ASKED, ...LIST };

  it('answers briefly, with rows if asked to, and as the server’s other door does', async () => {
    const brief = await callTool(client, 'check_system', given);
    expect(brief.told).toMatchObject({
      ...{ asOf: ASKED.asOf, certainty: 'UNKNOWN', unresolved: [] },
      summary: [expect.stringMatching(/^1 of 3 inherit FedRAMP Rev\. 5 High on 2026-11-24/)],
      answer: { failures: [{ result: 'NOT_INHERITED' }, { result: 'UNKNOWN_SERVICE', name: 'Key Valt' }] },
    });
    const { told } = await callTool(client, 'check_system', { ...given, detail: 'rows' });
    const { results } = (await post(JSON.stringify(LIST))).body;
    // biome-ignore lint/suspicious/noExplicitAny: results of both doors.
    const plain = ({ result, id, reason, nearest }: any) => ({ result, id, reason, nearest });
    expect(told.answer.results.map(plain)).toEqual(results.map(plain));
    expect(told.sources.map(({ id }: { id: string }) => id)).toEqual([
      ...new Set(told.answer.results.flatMap((one: { sources: string[] }) => one.sources)),
    ]);
  });

  it('asks nothing if a cloud or the standard has no such name', async () => {
    const services = [{ service: 'Key Vault', environment: 'Azzure' }];
    const { told } = await callTool(client, 'check_system', { standard: 'Teapots', services });
    expect(told.unresolved.map(({ name }: { name: string }) => name)).toEqual(['Teapots', 'Azzure']);
    expect(told.answer).toBeNull();
  });
});
