import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../support/built-server.ts';
import { callTool, connectOverHttp } from '../support/mcp-clients.ts';
import { connectOverStdio } from '../support/mcp-over-stdio.ts';
import { CONVERSATION } from '../support/mcp-questions.ts';
import { copySeeded } from '../support/seeded-folder.ts';

const directory = mkdtempSync(join(tmpdir(), 'mcp-conversation-'));
let server: BuiltServer;
beforeAll(async () => {
  server = await startBuiltServer({ directory: await copySeeded(directory) });
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(directory, { recursive: true });
});

/** Ids that an answer names, each where it is cited or meant as one. */
function idsIn(value: unknown, key: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => idsIn(one, key));
  if (typeof value === 'string') return key === 'sources' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) => idsIn(one, inner));
}

/** Of ways that differ in how messages travel only. */
const SOME = CONVERSATION.slice(0, 2);

const WAYS = [
  ['HTTP, by the newest edition', CONVERSATION, () => connectOverHttp(server.url, 'newest')],
  ['HTTP, with a handshake', SOME, () => connectOverHttp(server.url, 'with handshake')],
  ['stdio, by the newest edition, from the server at work', SOME, () => connectOverStdio(directory, 'newest')],
  [
    'stdio, with a handshake, from the graph itself',
    CONVERSATION,
    async () => {
      await server.stop();
      return connectOverStdio(directory, 'with handshake');
    },
  ],
] as const;

describe.each(WAYS)('A conversation over %s', (way, questions, connect) => {
  let client: Client;
  beforeAll(async () => {
    client = await connect();
  }, 60_000);
  afterAll(async () => {
    await client.close();
    if (way.endsWith('itself')) server = await startBuiltServer({ directory });
  }, 60_000);

  const exists = async (id: string) => {
    const { contents } = await client.readResource({ uri: `compliance-graph://node/${id}` });
    const [read] = contents;
    return JSON.parse(read !== undefined && 'text' in read ? read.text : 'null').node.id === id;
  };

  it.each(questions)('answers “$question” with sources that exist', async ({ tool, given, shows }) => {
    const { isError, told, texts } = await callTool(client, tool, given);
    expect([isError, texts[0]]).toEqual([false, expect.stringContaining('revision 1')]);
    expect(told).toMatchObject({ revision: 1, unresolved: [], ...shows });
    expect(JSON.parse(texts[1] ?? '')).toEqual(told);
    const known: string[] = told.sources.map(({ id }: { id: string }) => id);
    expect(known.length).toBeGreaterThan(0);
    expect(idsIn(told.answer, 'answer').filter((id) => !known.includes(id))).toEqual([]);
    for (const id of known) expect([id, await exists(id)]).toEqual([id, true]);
    expect(told.explorer).toMatch(way.endsWith('itself') ? /^\/.*rev=1/ : new RegExp(`^${server.url}/.*rev=1`));
  });

  it('asks back if a name does not identify one node, and never guesses', async () => {
    const { told, isError, texts } = await callTool(client, 'explain', {
      subject: 'Key Valt',
      clause: 'AC-2',
      environment: 'Azure',
      detail: 'rows',
    });
    expect([isError, texts.length]).toEqual([false, 2]);
    expect(told).toMatchObject({
      certainty: 'UNKNOWN',
      sources: [],
      resolved: [{ input: 'environment', id: 'environment/azure' }],
      unresolved: [
        { input: 'subject', name: 'Key Valt', count: 0, candidates: [{ id: 'service/key-vault' }] },
        { input: 'clause', name: 'AC-2', count: 16 },
      ],
      answer: null,
    });
    const { candidates } = told.unresolved[1];
    expect([candidates.length, candidates[0].name]).toEqual([16, 'FedRAMP Rev. 5 High AC-2 Account Management']);
  });

  it('has the recipes as prompts, and nodes as resources', async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toContain('why-inherited');
    const given = { service: 'Key Vault', requirement: 'FedRAMP High AC-2', environment: 'Azure' };
    const { messages } = await client.getPrompt({ name: 'why-inherited', arguments: given });
    expect(messages[0]?.content).toMatchObject({ type: 'text', text: expect.stringContaining('Key Vault in Azure') });
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain('compliance-graph://node/certificate/az-fedramp-high');
    await expect(client.readResource({ uri: 'compliance-graph://node/service/none' })).rejects.toThrow();
  });

  it('refuses input that a tool does not accept, and reports what the graph refuses', async () => {
    await expect(callTool(client, 'explain', { service: 'Key Vault', clause: 'AC-2' })).resolves.toMatchObject({
      isError: true,
      texts: [
        expect.stringContaining(
          'takes subject, clause, environment, certificate, leverageHops, asOf, revision or detail, not "service"',
        ),
      ],
    });
    for (const until of ['2027-02-30', 'end of 2027']) {
      const { texts } = await callTool(client, 'expiry', { until });
      expect(texts[0]).toContain(`until: must be a day of the calendar such as 2026-11-24, not "${until}"`);
    }
    const { isError, texts } = await callTool(client, 'expiry', { until: '2020-01-01' });
    expect([isError, texts[0]]).toEqual([true, expect.stringContaining('2020-01-01')]);
  });
});
