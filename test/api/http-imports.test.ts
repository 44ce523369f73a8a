import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TokenGrant } from '../../src/domain/callers.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { createServices } from '../../src/start/services.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';

const PAGE = readFileSync(new URL('../data/lists/azure-audit-scope.md', import.meta.url));

const LARGEST_LIST = 64 * 1024 * 1024;

describe('POST /imports', () => {
  let engine: Engine;
  let server: ListeningServer;
  const importer = newToken();
  const publisher = newToken();
  const tokens: TokenGrant[] = [
    { name: 'importer', scopes: ['import'], hash: importer.hash, expiresOn: null },
    { name: 'publisher', scopes: ['import', 'publish'], hash: publisher.hash, expiresOn: null },
  ];

  beforeAll(async () => {
    engine = await openSeeded();
    server = await listen(createServices(engine), { tokens });
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
  });

  const send = (
    query: string,
    {
      token,
      body = PAGE,
      accept,
      type = 'application/octet-stream',
    }: { token?: string; body?: NonNullable<RequestInit['body']>; accept?: string; type?: string } = {},
  ) =>
    server.fetch(`/imports?name=azure-audit-scope.md&environment=environment/azure&${query}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(accept === undefined ? {} : { accept }),
      },
    });

  it('requires a token with the scope for what it does', async () => {
    expect((await send('dryRun=true')).status).toBe(401);
    expect((await send('dryRun=true', { token: 'wrong' })).status).toBe(401);
    const { status, body } = await send('', { token: importer.token });
    expect([status, body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('accepts only one name for one list', async () => {
    const headers = { authorization: `Bearer ${importer.token}` };
    const { status, body } = await server.fetch('/imports?name=a.csv&name=b.csv&dryRun=true', {
      ...{ method: 'POST', body: 'Service\nKey Vault\n', headers },
    });
    expect([status, body.errors]).toEqual([
      400,
      [
        {
          message: 'Parameter "name" must be given once, not 2 times.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    ]);
  });

  it('reports the changes of a dry run without making them', async () => {
    const { status, body } = await send('dryRun=true', { token: importer.token });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'DRY_RUN', format: 'scope', rows: { added: 353 } });
    const { body: after } = await server.post('{ revision { number } }');
    expect(after.data.revision.number).toBe(1);
  });

  it('accepts a web page, and never returns it as HTML', async () => {
    const body =
      '<!doctype html><table><tr><th>Service<th>FedRAMP High<tr><td><b>Key Vault</b><td>Perhaps<script>1</script></table>';
    const { status, text, headers } = await send('dryRun=true', { token: importer.token, body, type: 'text/html' });
    expect([status, headers.get('content-type')]).toEqual([422, 'application/json; charset=utf-8']);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(JSON.parse(text)).toMatchObject({ format: 'scope', rows: { read: 1, rejected: 1 } });
    expect(text).not.toMatch(/<script|<b>/);
  });

  it('publishes a list, shows it at once, and changes nothing the second time', async () => {
    const first = await send('', { token: publisher.token });
    expect(first.body).toMatchObject({ state: 'PUBLISHED', revision: 2 });
    const { body } = await server.post('{ revision { number } }');
    expect(body.data.revision.number).toBe(2);
    expect((await send('', { token: publisher.token })).body.state).toBe('UNCHANGED');
  });

  it('rolls back the list of a client that disconnects', async () => {
    const { revision } = await ensureGraph(engine);
    const rows = Array.from({ length: 5_000 }, (_item, index) => `Passing Thing ${index}`);
    const query = new URLSearchParams({
      name: 'long.csv',
      environment: 'environment/azure',
      certificate: 'certificate/az-fedramp-high',
      acceptProposals: 'true',
    });
    const away = new AbortController();
    const { body } = await fetch(`${server.url}/imports?${query}`, {
      method: 'POST',
      body: ['service', ...rows].join('\n'),
      headers: {
        'content-type': 'application/octet-stream',
        authorization: `Bearer ${publisher.token}`,
        accept: 'text/event-stream',
      },
      signal: away.signal,
    });
    await body?.getReader().read();
    // Proposals are accepted round by round before anything is staged.
    await expect
      .poll(async () => (await ensureGraph(engine)).stagedImportId, { timeout: 60_000, interval: 5 })
      .not.toBeNull();
    away.abort();
    await expect.poll(() => ensureGraph(engine), { timeout: 20_000 }).toMatchObject({ revision, stagedImportId: null });
  });

  it('shows an undo as written', async () => {
    const list = 'service,certificate,environment\nKey Vault,certificate/azure-20000-1-2018,environment/azure\n';
    const { body } = await server.fetch('/imports?name=to-undo.csv', {
      method: 'POST',
      body: list,
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${publisher.token}` },
    });
    expect(body.state).toBe('PUBLISHED');
    const undone = await server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${publisher.token}` },
      body: JSON.stringify({
        query: `mutation ($id: ID!) { revertImport(id: $id) { __typename
          ... on ImportReverted { importRun { revision changes { totalCount } } } } }`,
        variables: { id: body.importId },
      }),
    });
    expect(undone.body.errors).toBeUndefined();
    expect(undone.body.data.revertImport).toMatchObject({
      __typename: 'ImportReverted',
      importRun: { revision: body.revision + 1, changes: { totalCount: expect.any(Number) } },
    });
  });

  it('sends progress events on request', async () => {
    const { text, headers } = await send('dryRun=true', { token: importer.token, accept: 'text/event-stream' });
    expect(headers.get('content-type')).toContain('text/event-stream');
    expect(text).toMatch(/event: report\ndata: \{"state":"DRY_RUN"/);
  });

  it('answers a list that is too large with 413, and the next request normally', async () => {
    const { status, body } = await send('dryRun=true', { token: importer.token, body: Buffer.alloc(LARGEST_LIST + 1) });
    expect([status, body.errors[0].extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect((await send('dryRun=true', { token: importer.token })).status).toBe(200);
  });

  it('answers a list that cannot be imported with 422 and the report', async () => {
    const { status, body } = await send('source=source/faulty', {
      token: publisher.token,
      body: 'Service,Valid from\nKey Vault,soon\n',
    });
    expect(status).toBe(422);
    expect(body.state).toBe('REFUSED');
  });

  it('names wrong options, and accepts a path only from its own command line', async () => {
    const wrong = await send('dryRun=true&asOf=2026-02-30&colour=red', { token: importer.token });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors[0].message).toMatch(
      /^Option "asOf" must be a day .*, not "2026-02-30"\. There is no option "colour" here; known are name, format, /,
    );
    const path = await send('dryRun=true&path=/etc/passwd', { token: publisher.token });
    expect(path.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['../../../evil.md', 'evil.md'],
    ['..', 'list'],
    [`${'a'.repeat(300)}.md`, `${'a'.repeat(197)}.md`],
  ])('keeps a list in its own folder for any file name: %s', async (name, file) => {
    const { body } = await server.fetch(
      `/imports?name=${encodeURIComponent(name)}&dryRun=true&environment=environment/azure`,
      {
        method: 'POST',
        body: PAGE,
        headers: { authorization: `Bearer ${importer.token}`, 'content-type': 'text/markdown' },
      },
    );
    expect(body.files[0].name).toBe(file);
  });

  it('does not treat an unnamed list as a new version of another unnamed list', async () => {
    const sendUnnamed = (body: string, source = '') =>
      server.fetch(`/imports?certificate=certificate/az-gov-fedramp-high&environment=environment/azure-gov${source}`, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${publisher.token}`, 'content-type': 'text/csv' },
      });
    expect((await sendUnnamed('Service\nKey Vault\n')).body).toMatchObject({
      state: 'PUBLISHED',
      source: { id: 'source/list' },
    });
    expect((await sendUnnamed('Service\nKey Vault\n')).body.state).toBe('UNCHANGED');
    const { status, body } = await sendUnnamed('Service\nBatch\n');
    expect(status).toBe(409);
    expect(body).toMatchObject({ state: 'OPEN', decisions: [{ id: 'source.id:source/list' }] });
    expect((await sendUnnamed('Service\nBatch\n', '&source=source/list')).body.state).toBe('PUBLISHED');
  });

  it('distinguishes names by characters that file names cannot have', async () => {
    const sendNamed = (name: string, service: string) =>
      server.fetch(
        `/imports?name=${encodeURIComponent(name)}&certificate=certificate/az-gov-fedramp-high&environment=environment/azure-gov`,
        {
          method: 'POST',
          body: `Service\n${service}\n`,
          headers: { authorization: `Bearer ${publisher.token}`, 'content-type': 'text/csv' },
        },
      );
    expect((await sendNamed('C++.csv', 'Key Vault')).body.source).toMatchObject({ id: 'source/c', title: 'C++.csv' });
    expect((await sendNamed('C#.csv', 'Batch')).body.decisions).toMatchObject([{ id: 'source.id:source/c' }]);
  });
});
