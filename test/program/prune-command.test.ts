import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TokenGrant } from '../../src/domain/callers.ts';
import { openEmbedded } from '../../src/engine/embedded.ts';
import { LOCAL_CALLER } from '../../src/http/callers/local-access.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { previewPrune, prune } from '../../src/prune/prune.ts';
import { createServices } from '../../src/start/services.ts';
import { readAuditRecords } from '../../src/store/audit-record.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { openInMemory } from '../support/embedded-graph.ts';
import { listen } from '../support/http.ts';
import { writeLongList } from '../support/long-list.ts';
import { PROGRAM } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { copySeeded } from '../support/seeded-folder.ts';

const OPTIONS = { readDeadline: 20_000, writeDeadline: 60_000 };
const SERVICES = 3;

const home = mkdtempSync(join(tmpdir(), 'prune-command-'));
afterAll(() => rmSync(home, { recursive: true }));

/** Graph at revision 3: the seed, an imported list, and the import undone. */
const lived = join(home, 'lived');
beforeAll(async () => {
  const engine = openEmbedded(await copySeeded(lived), OPTIONS);
  const list = writeLongList(SERVICES);
  const { importId } = await list.importInto(engine);
  list.remove();
  await revertRun(engine, importId as string, 'test');
  expect((await ensureGraph(engine)).revision).toBe(3);
  await engine.close();
});

function copyOfLived(name: string): string {
  const directory = join(home, name);
  cpSync(lived, directory, { recursive: true });
  return directory;
}

describe('The prune command', () => {
  const directory = join(home, 'data');
  const environment = { DATA_DIR: directory, PORT: '0', LOG_LEVEL: 'silent' };
  beforeAll(() => void copyOfLived('data'));

  const run = (...args: readonly string[]) => runHere(args, { environment });

  it.each([
    [[], 'Give either --before REVISION or --older-than DAYS.'],
    [['--before', '2', '--older-than', '3'], 'Give either --before REVISION or --older-than DAYS.'],
    [['--before', 'first'], 'Option "before" must be a whole number, not "first".'],
    [['--before', '9'], 'Option "before" must be a revision from 1 to 3'],
    [['--older-than', '999999999'], 'Option "older-than" must be at most 36500 days, not 999999999.'],
    [['--older-than', '36501', '--dry-run'], 'Option "older-than" must be at most 36500 days, not 36501.'],
    [['--before', '-1'], "Option '--before' needs a value; one that begins with a dash is written --before=-VALUE."],
    [['--before=-1'], 'Option "before" must be a whole number, not "-1".'],
    [['--all'], "Unknown option '--all'. See --help."],
  ])('refuses %j as wrong usage', async (args, message) => {
    const { code, told } = await run('prune', ...args);
    expect(told).toContain(message);
    expect(code).toBe(2);
  });

  it('reports with --dry-run what it would drop, without dropping it', async () => {
    const { out, code } = await run('prune', '--before', '3', '--dry-run');
    expect(out).toMatch(/^Would keep the graph since revision 3, and drop \d+ versions of statements, .*\.\n$/);
    expect(code).toBe(0);
    expect((await run('prune', '--older-than', '1')).out).toBe('No revision is old enough; nothing was dropped.\n');
    const engine = openEmbedded(directory, OPTIONS);
    expect((await ensureGraph(engine)).keptSince).toBe(0);
    await engine.close();
  });

  it('has a running server prune the graph, with immediate effect on its readers', async () => {
    const server = spawn(process.execPath, [PROGRAM, 'serve'], { env: { PATH: process.env['PATH'], ...environment } });
    const [told] = await once(server.stdout, 'data');
    const ask = async (revision: number) => {
      const response = await fetch(/http:\S+/.exec(String(told))?.[0] ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: `{ node: nodeAt(id: "service/key-vault", revision: ${revision}) { ... on Service { name } } }`,
        }),
      });
      return response.text();
    };
    const now = await ask(3);
    expect(now).toBe('{"data":{"node":{"name":"Key Vault"}}}\n');
    expect(await ask(2)).toBe(now);
    const preview = await run('prune', '--before', '3', '--dry-run');
    expect(await ask(2)).toBe(now);
    const wrong = await run('prune', '--before', '9');
    const tooLong = await run('prune', '--older-than', '999999999');
    const { out, told: complaints, code } = await run('prune', '--before', '3');
    expect([complaints, code]).toEqual(['', 0]);
    expect(out).toBe(preview.out.replace('Would keep', 'Kept').replace(', and drop', ', and dropped'));
    expect(await ask(2)).toContain('the graph is kept since revision 3');
    expect(await ask(3)).toBe(now);
    expect([tooLong.code, tooLong.told]).toEqual([2, expect.stringContaining('must be at most 36500 days')]);
    expect([wrong.code, wrong.told]).toEqual([2, expect.stringContaining('must be a revision from 1 to 3')]);
    const { out: log } = await run('audit');
    server.kill('SIGTERM');
    await once(server, 'exit');
    const records = log
      .split('\n')
      .slice(0, 4)
      .map((line) => JSON.parse(line));
    expect(records.map(({ by, action, outcome }) => [by, action, outcome])).toEqual(
      ['DONE', 'BEGUN', 'REFUSED', 'REFUSED'].map((outcome) => [LOCAL_CALLER, 'PRUNE', outcome]),
    );
  });
});

describe('Pruning an empty graph', () => {
  it('reports that the graph is empty', async () => {
    const engine = await openInMemory();
    const sentence = 'The graph is empty: there is nothing to prune.';
    await expect(previewPrune(engine, { before: 1 })).rejects.toThrow(sentence);
    await expect(prune(engine, { before: 1 }, { by: 'test' })).rejects.toThrow(sentence);
    expect(await prune(engine, { olderThan: 36_500 }, { by: 'test' })).toEqual({ keptSince: null, dropped: [] });
    await engine.close();
  });
});

describe('POST /prune', () => {
  const [publisher, importer, reader] = [newToken(), newToken(), newToken()];
  const tokens: TokenGrant[] = [
    { name: 'publisher', scopes: ['import', 'publish'], hash: publisher.hash, expiresOn: null },
    { name: 'importer', scopes: ['import'], hash: importer.hash, expiresOn: null },
    { name: 'reader', scopes: ['read'], hash: reader.hash, expiresOn: null },
  ];

  it('accepts the local command line only, and audits attempts with tokens that may write', async () => {
    const engine = openEmbedded(copyOfLived('served'), OPTIONS);
    const server = await listen(createServices(engine), { tokens, localCaller: LOCAL_CALLER });
    const send = async (headers: Record<string, string>) => {
      const body = JSON.stringify({ wish: { before: 3 }, isDry: false });
      const request = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
      return (await server.fetch('/prune', request)).status;
    };
    expect(await send({})).toBe(401);
    expect(await send({ authorization: `Bearer ${reader.token}` })).toBe(403);
    expect(await send({ authorization: `Bearer ${importer.token}` })).toBe(403);
    expect(await send({ authorization: `Bearer ${publisher.token}` })).toBe(403);
    const records = await readAuditRecords(engine, null, 10);
    expect(records.filter(({ action }) => action === 'PRUNE').map(({ by, outcome }) => [by, outcome])).toEqual([
      ['publisher', 'REFUSED'],
      ['importer', 'REFUSED'],
    ]);
    expect((await ensureGraph(engine)).keptSince).toBe(0);
    await server.close();
    await engine.close();
  });

  it('rejects incomplete or invalid requests', async () => {
    const engine = openEmbedded(copyOfLived('asked'), OPTIONS);
    const server = await listen(createServices(engine), { tokens, localCaller: 'publisher' });
    for (const body of [
      {},
      { wish: { before: -1 }, isDry: true },
      { wish: { before: 3 } },
      { wish: {}, isDry: true },
    ]) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${publisher.token}` };
      const answer = await server.fetch('/prune', { method: 'POST', headers, body: JSON.stringify(body) });
      expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    }
    await server.close();
    await engine.close();
  });
});
