import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  backupAtServer,
  exportAtServer,
  importAtServer,
  postGraphQl,
  pruneAtServer,
} from '../../src/commands/shared/remote.ts';
import { SCOPES } from '../../src/domain/callers.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { mustAsk } from '../../src/exports/ask.ts';
import { LOCAL_CALLER, type LocalAccess } from '../../src/http/callers/local-access.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { createServices } from '../../src/start/services.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';

const { pid } = process;
const { token, hash } = newToken();
const folder = mkdtempSync(join(tmpdir(), 'faults-at-server-'));
const list = join(folder, 'list.csv');
writeFileSync(list, 'service,certificate,environment\nKey Vault,certificate/az-fedramp-high,environment/azure\n');
afterAll(() => rmSync(folder, { recursive: true }));

const DISCARD = 'mutation { discardImport(id: "import/9") { __typename } }';
type Command = (server: LocalAccess) => Promise<unknown>;
const watched = { signal: new AbortController().signal, onProgress: () => undefined };
const discardAt = (server: LocalAccess) =>
  mustAsk((query, variables) => postGraphQl(server, query, variables), DISCARD, {});
const COMMANDS: readonly (readonly [string, Command])[] = [
  ['an import', (server) => importAtServer(server, [list], { dryRun: true }, watched)],
  ['a prune', (server) => pruneAtServer(server, { wish: { before: 1 }, isDry: true })],
  ['a backup', (server) => backupAtServer(server)],
  ['an export', (server) => exportAtServer(server, 'inheritance.csv', { services: ['service/key-vault'] })],
  ['a mutation', (server) => discardAt(server)],
];

describe('An internal fault of the server', () => {
  const lines: Record<string, unknown>[] = [];
  let engine: Engine;
  let server: ListeningServer;
  let isFaulty = false;

  beforeAll(async () => {
    engine = await openSeeded();
    const fail = () => Promise.reject(new Error('of the engine'));
    const failing: Engine = {
      ...engine,
      read: (query, parameters) => (isFaulty && query.name !== 'graphState' ? fail() : engine.read(query, parameters)),
      transaction: (work) => (isFaulty ? fail() : engine.transaction(work)),
    };
    const tokens = [{ name: LOCAL_CALLER, scopes: SCOPES, hash, expiresOn: null }];
    const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) });
    server = await listen(createServices(failing), { tokens, localCaller: LOCAL_CALLER, log });
  });
  afterEach(() => {
    isFaulty = false;
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
  });

  it.each(COMMANDS)('is reported to %s with the request id of its log line', async (_name, ask) => {
    lines.length = 0;
    isFaulty = true;
    const { message } = await ask({ url: server.url, token, pid }).then(
      () => ({ message: 'nothing failed' }),
      (error) => error,
    );
    expect(message).toMatch(/^Something failed on our side; .* Request id: \S+$/);
    const logged = lines.filter(({ err }) => err !== undefined).map(({ requestId }) => requestId);
    expect(new Set(logged)).toEqual(new Set([message.split(' ').at(-1)]));
  });
});

describe('An answer that breaks off', () => {
  const broken = createServer((request, response) => {
    const isQuestion = request.url === '/graphql';
    response.writeHead(isQuestion ? 200 : 409, { 'content-type': 'application/json' });
    response.write('{"errors": [{"message": "Not', () => response.destroy());
  });
  const access = { url: '', token, pid };
  beforeAll(async () => {
    broken.listen(0, '127.0.0.1');
    await once(broken, 'listening');
    access.url = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => broken.close(resolve)));

  const question: Command = (server) => postGraphQl(server, '{ __typename }', {});
  it.each([...COMMANDS, ['a question', question] as const])('is reported to %s as incomplete', async (_name, ask) => {
    await expect(ask(access)).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      message: expect.stringContaining('broke off in the middle of its answer'),
    });
  });
});
