import { describe, expect, it } from 'vitest';
import type { TokenGrant } from '../../../src/domain/callers.ts';
import { newToken } from '../../../src/http/callers/tokens.ts';
import type { ListeningServer } from '../../support/http.ts';
import { withMadeUpServers } from '../../support/made-up-servers.ts';

const open = withMadeUpServers();

const EDITION = '2026-07-28';
const BOTH = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const NEWEST = { ...BOTH, 'mcp-protocol-version': EDITION, 'mcp-method': 'tools/call', 'mcp-name': 'resolve' };
const ENVELOPE = {
  'io.modelcontextprotocol/protocolVersion': EDITION,
  'io.modelcontextprotocol/clientCapabilities': {},
};

function callOf(params: object = {}, over: object = {}) {
  const given = { name: 'resolve', arguments: { names: ['nothing'] }, ...params };
  return { jsonrpc: '2.0', id: 1, method: 'tools/call', params: given, ...over };
}

function send(server: ListeningServer, headers: Record<string, string>, message: unknown) {
  return server.fetch('/mcp', { method: 'POST', headers, body: JSON.stringify(message) });
}

describe('The call of a tool', () => {
  it('is answered under the id of its client, even if others ask at the same time', async () => {
    const server = await open().listen();
    const names = ['one', 'two', 'three', 'four'];
    const answers = await Promise.all(
      names.flatMap((name) => [
        send(server, BOTH, callOf({ arguments: { names: [name] } })),
        send(server, NEWEST, callOf({ arguments: { names: [name] }, _meta: ENVELOPE }, { id: 'a' })),
      ]),
    );
    const told = answers.map(({ body: { id, result } }) => [id, result.structuredContent.answer[0].name]);
    expect(told).toEqual(
      names.flatMap((name) => [
        [1, name],
        ['a', name],
      ]),
    );
  });

  it('counts toward its own sender if two ask at the same time', async () => {
    const [spent, fresh] = [newToken(), newToken()];
    const tokens = [spent, fresh].map(
      ({ hash }, at): TokenGrant => ({ name: `reader ${at}`, scopes: ['read'], hash, expiresOn: null }),
    );
    const server = await open().listen({ tokens, protection: { costAMinute: 50 } });
    const statusOf = async ({ token }: { token: string }) => {
      const findings = callOf({ name: 'findings', arguments: {} });
      return (await send(server, { ...BOTH, authorization: `Bearer ${token}` }, findings)).status;
    };
    for (let count = 0; count < 4; count += 1) await statusOf(spent);
    expect(await Promise.all([statusOf(spent), statusOf(fresh)])).toEqual([429, 200]);
  });

  it.each([
    ['another tool in its headers', { ...NEWEST, 'mcp-name': 'explain' }, { _meta: ENVELOPE }, 400],
    ['another method in its headers', { ...NEWEST, 'mcp-method': 'tools/list' }, { _meta: ENVELOPE }, 400],
    ['no name of the tool in its headers', { ...NEWEST, 'mcp-name': '' }, { _meta: ENVELOPE }, 400],
    ['an older edition in its headers', { ...NEWEST, 'mcp-protocol-version': '2025-06-18' }, { _meta: ENVELOPE }, 400],
    ['no envelope', NEWEST, {}, 400],
    ['half an envelope', NEWEST, { _meta: { 'io.modelcontextprotocol/protocolVersion': EDITION } }, 400],
    ['an edition that is none', { ...BOTH, 'mcp-protocol-version': '1999-01-01' }, {}, 400],
    ['an answer accepted in one form only', { ...BOTH, accept: 'application/json' }, {}, 406],
  ])('is refused with %s', async (_what, headers, params, status) => {
    const server = await open().listen();
    expect((await send(server, headers, callOf(params))).status).toBe(status);
  });

  it('repeats its structured content as JSON in its last text', async () => {
    const { body } = await send(await open().listen(), BOTH, callOf({ arguments: { names: ['“nothing”\n'] } }));
    const { content, structuredContent, ...rest } = body.result;
    expect([content.length, JSON.parse(content[1].text), rest]).toEqual([2, structuredContent, {}]);
  });

  it('without an id gets no answer, and with an invalid id is refused', async () => {
    const server = await open().listen();
    expect((await send(server, BOTH, callOf({}, { id: undefined }))).status).toBe(202);
    expect((await send(server, BOTH, callOf({}, { id: null }))).status).toBe(400);
  });
});

describe('A request to read a resource', () => {
  it('must repeat its URI in the headers, and not another name in its parameters', async () => {
    const server = await open().listen();
    const uri = 'compliance-graph://node/standard/rules';
    const params = { uri, name: 'other', _meta: ENVELOPE };
    const statusOf = async (name: string) => {
      const headers = { ...NEWEST, 'mcp-method': 'resources/read', 'mcp-name': name };
      return (await send(server, headers, callOf(params, { method: 'resources/read' }))).status;
    };
    expect([await statusOf(uri), await statusOf('other')]).toEqual([200, 400]);
  });
});
