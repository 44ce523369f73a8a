import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { MOST_BYTES } from '../../../src/mcp/brief.ts';
import { createServices } from '../../../src/start/services.ts';
import { openShipped } from '../../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../../support/http.ts';
import { callTool, connectOverHttp } from '../../support/mcp-clients.ts';
import { CONVERSATION } from '../../support/mcp-questions.ts';

const asOf = '2026-11-24';
const HIGH = 'FedRAMP Rev. 5 High';
const SERVICES = ['Key Vault', 'Azure Databricks', 'Virtual Machines', 'Azure Monitor', 'App Service', 'Power BI'];

/** Questions with long answers, in addition to those of the conversation. */
const LONG: readonly (readonly [tool: string, given: Readonly<Record<string, unknown>>])[] = [
  [
    'resolve',
    { names: ['Entra ID', 'Slack', 'GovCloud', 'Okta', 'Storage', 'AWS', 'NIST', 'Coalfire', 'AC-2', 'SQL'] },
  ],
  ['inheritance', { asOf }],
  ['inheritance', { filter: { environments: ['AWS GovCloud'] }, asOf }],
  ['explain', { subject: 'Power BI', clause: `${HIGH} AC-2`, environment: 'Azure China', asOf }],
  ['explain', { subject: 'Key Vault', clause: `${HIGH} AC-2`, asOf }],
  ['explain', { subject: 'Key Valt', clause: 'AC-2', environment: 'Azure' }],
  ['assess', { standard: HIGH, environment: 'Azure Government', services: SERVICES, asOf }],
  ['check_system', { standard: HIGH, environment: 'Azure', services: [...SERVICES, 'Key Valt'], asOf }],
  ['expiry', { until: '2027-12-31', asOf }],
  ['gap', { from: 'FedRAMP Rev. 4 High', to: HIGH }],
  ['findings', { asOf }],
  [
    'check_citations',
    { standard: HIGH, citations: Array.from({ length: 100 }, (_one, at) => ({ number: `X-${at}` })) },
  ],
  ...['standards', 'certificates', 'environments', 'organizations', 'services'].map(
    (list) => [list, { first: 100 }] as const,
  ),
  ['neighbours', { center: 'Key Vault', depth: 2 }],
  ['neighbours', { center: 'AWS GovCloud', limit: 500 }],
  ['search', { text: 'cloud', first: 100 }],
];

let engine: Engine;
let server: ListeningServer;
let client: Client;
beforeAll(async () => {
  engine = await openShipped();
  server = await listen(createServices(engine));
  client = await connectOverHttp(server.url, 'newest');
  // The first name reads all names, which may take longer than a call may on a busy machine.
  await callTool(client, 'resolve', { names: ['Key Vault'] });
});
afterAll(async () => {
  await client.close();
  await server.close();
  await engine.close();
});

describe('A summary', () => {
  const questions = [
    ...LONG,
    ...CONVERSATION.map(({ tool, given }) => [tool, { ...given, detail: 'summary' }] as const),
  ];

  it('is asked from each tool here', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).filter((name) => !questions.some(([tool]) => tool === name))).toEqual([]);
    expect(JSON.stringify(tools).length).toBeLessThan(15_000);
  });

  it.each(questions)('of %s has at most 1.5 kB: %j', async (tool, given) => {
    const { isError, texts, told } = await callTool(client, tool, given);
    expect(isError).toBe(false);
    expect(Buffer.byteLength(texts.at(-1) ?? '')).toBeLessThanOrEqual(MOST_BYTES);
    if (told.unresolved.length > 0) return;
    expect([told.summary.length > 0, told.sources.length > 0, told.answer !== null]).toEqual([true, true, true]);
  });

  it('counts what it leaves out, which rows have', async () => {
    const given = { filter: { services: ['Key Vault'] }, asOf };
    const { told: brief } = await callTool(client, 'inheritance', given);
    const { told: whole } = await callTool(client, 'inheritance', { ...given, detail: 'rows' });
    expect(brief.summary.length + brief.leftOut.summary).toBe(whole.summary.length);
    expect(brief.summary[0]).toBe(whole.summary[0]);
    expect(whole).not.toHaveProperty('leftOut');
  });

  it('counts what is around a node by direction', async () => {
    const given = { center: 'F1603047866', kinds: ['CERTIFICATE'], limit: 500 };
    const { told } = await callTool(client, 'neighbours', given);
    const { nodes, verbs } = told.answer;
    expect(verbs).toEqual({ 'neighbour leverages': nodes.length + told.leftOut.answer });
  });

  it('shows the first candidates of a name, and rows all', async () => {
    const given = { subject: 'Key Vault', clause: 'AC-2', environment: 'Azure' };
    const { told: brief } = await callTool(client, 'explain', given);
    const { told: whole } = await callTool(client, 'explain', { ...given, detail: 'rows' });
    const [{ count, candidates }] = brief.unresolved;
    expect(candidates.length + brief.leftOut.candidates).toBe(count);
    expect(whole.unresolved[0].candidates.slice(0, candidates.length)).toEqual(candidates);
    expect(whole.unresolved[0].candidates.length).toBe(count);
  });
});
