import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { importAndTell } from '../../src/commands/import.ts';
import { importAtServer } from '../../src/commands/shared/remote.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { createServices } from '../../src/start/services.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';
import { copySeeded } from '../support/seeded-folder.ts';

const LIST = 'Service,Certificate,Environment\nTeapot,certificate/az-fedramp-high,Azure\n';
const ANSWER = 'names: { Teapot: new }';

describe('POST /imports by a recipe', () => {
  let engine: Engine;
  let server: ListeningServer;
  const { token, hash } = newToken();

  beforeAll(async () => {
    engine = await openSeeded();
    const tokens = [{ name: 'publisher', scopes: ['import' as const, 'publish' as const], hash, expiresOn: null }];
    server = await listen(createServices(engine), { tokens, localCaller: 'publisher' });
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
  });

  const send = (query: string, body: string | FormData = LIST) =>
    server.fetch(`/imports?${query}`, { method: 'POST', body, headers: { authorization: `Bearer ${token}` } });

  function formOf(parts: Readonly<Record<string, string | Blob>>, listName = 'tea.txt'): FormData {
    const form = new FormData();
    for (const [name, part] of Object.entries(parts)) {
      if (typeof part === 'string') form.append(name, part);
      else form.append(name, part, name === 'list' ? listName : 'tea.recipe.yaml');
    }
    return form;
  }

  it('answers 409 with the open decisions and the drafted recipe, and changes nothing', async () => {
    const { status, body } = await send('name=tea.txt&format=scope');
    expect([status, body.state, body.decisions.length]).toEqual([409, 'OPEN', 1]);
    expect(body.recipe).toMatchObject({ list: 'scope', source: { id: 'source/tea' }, names: { Teapot: 'decide' } });
    expect((await server.post('{ revision { number } }')).body.data.revision.number).toBe(1);
  });

  it('accepts the recipe in the URL, or in a form together with the list', async () => {
    const inAddress = await send(`name=tea.txt&dryRun=true&recipe=${encodeURIComponent(ANSWER)}`);
    expect([inAddress.status, inAddress.body.state]).toEqual([200, 'DRY_RUN']);
    const asField = await send('dryRun=true', formOf({ recipe: ANSWER, list: new Blob([LIST]) }));
    expect([asField.status, asField.body.state, asField.body.files[0].name]).toEqual([200, 'DRY_RUN', 'tea.txt']);
    const asFile = await send('dryRun=true', formOf({ list: new Blob([LIST]), recipe: new Blob([ANSWER]) }));
    expect([asFile.status, asFile.body.state]).toEqual([200, 'DRY_RUN']);
  });

  it('reports what the list would create, the roles of its columns, and its recipe as YAML', async () => {
    const { body: open } = await send('name=tea.txt&recipe={}');
    expect(open.recipeText).toContain('  # “Teapot” is not known. Is it a new service?');
    expect(open.recipeText).toContain('  Teapot: decide\n');
    expect(open.roles.map(({ name }: { name: string }) => name)).toContain('service');
    const { body } = await send('dryRun=true', formOf({ recipe: ANSWER, list: new Blob([LIST]) }));
    expect(body.newNodes).toEqual([
      { kind: 'Source', total: 1, first: [{ id: 'source/tea', name: 'tea.txt' }] },
      { kind: 'Service', total: 1, first: [{ id: 'service/teapot', name: 'Teapot' }] },
    ]);
  });

  it('accepts several lists of one source in a form, and asks for the source', async () => {
    const form = formOf({ recipe: ANSWER, list: new Blob([LIST]) });
    form.append('list', new Blob([LIST.replace('Teapot', 'Batch')]), 'more.txt');
    const { status, body } = await send('dryRun=true', form);
    expect([status, body.state, body.files.length]).toEqual([409, 'OPEN', 2]);
    expect(body.decisions).toMatchObject([
      { kind: 'source.id', proposals: [{ set: [{ path: ['source', 'id'], value: 'source/tea' }] }] },
    ]);
    expect(body.recipe).toMatchObject({ source: { id: 'decide' } });
    form.set('recipe', `{ ${ANSWER}, source: { id: source/tea } }`);
    const settled = await send('dryRun=true', form);
    expect([settled.status, settled.body.rows.added]).toEqual([200, 2]);
    for (let count = 0; count < 20; count += 1) form.append('list', new Blob([LIST]), `${count}.txt`);
    const many = await send('dryRun=true', form);
    expect([many.status, many.body.errors[0].message]).toEqual([400, 'A form may have 20 lists.']);
  });

  it('refuses a faulty recipe, another part and a form without a list', async () => {
    const faulty = await send('', formOf({ recipe: 'names: 3', list: new Blob([LIST]) }));
    expect([faulty.status, faulty.body.errors[0].message]).toEqual([400, expect.stringContaining('recipe:1 names: ')]);
    const other = await send('', formOf({ advice: 'none', list: new Blob([LIST]) }));
    expect([other.status, other.body.errors[0].message]).toEqual([
      400,
      'There is no part "advice" here; known are recipe and list.',
    ]);
    const none = await send('', formOf({ recipe: ANSWER }));
    expect([none.status, none.body.errors[0].message]).toEqual([400, 'The form has no part "list".']);
    const long = await send('', formOf({ recipe: `#${'x'.repeat(3_000_000)}`, list: new Blob([LIST]) }));
    expect([long.status, long.body.errors[0].message]).toEqual([413, 'A recipe may have 262144 bytes here.']);
  });

  it('accepts the recipe of the command line together with the paths of its lists', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'import-at-server-'));
    const path = join(folder, 'tea.txt');
    writeFileSync(path, LIST);
    const access = { url: server.url, token } as Parameters<typeof importAtServer>[0];
    const watched = { signal: new AbortController().signal, onProgress: () => undefined };
    const open = await importAtServer(access, [path], { dryRun: true, format: 'scope' }, watched);
    const names = {
      Teapot: 'new',
      ...Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`Pot ${n}`, 'new'])),
    };
    const recipe = JSON.stringify({ names });
    const answered = await importAtServer(access, [path], { dryRun: true, recipe }, watched);
    rmSync(folder, { recursive: true });
    expect([open.state, answered.state]).toEqual(['OPEN', 'DRY_RUN']);
  });

  it('keeps the recipe with the run', async () => {
    const { body } = await send('name=tea.txt&acceptProposals=true');
    expect(body).toMatchObject({ state: 'PUBLISHED', decisions: [] });
    const asked = await server.fetch('/graphql', {
      method: 'POST',
      body: JSON.stringify({ query: '{ imports(first: 1) { nodes { recipe recipeHash } } }' }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });
    const [run] = asked.body.data.imports.nodes;
    expect(run.recipe).toBe('list: scope\nsource:\n  id: source/tea\n  title: tea.txt\nnames:\n  Teapot: new\n');
    expect(run.recipeHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('import LIST', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-by-recipe-'));
  const list = join(folder, 'tea.txt');
  const beside = `${list}.recipe.yaml`;

  beforeAll(async () => {
    writeFileSync(list, LIST);
    vi.stubEnv('DATA_DIR', await copySeeded(join(folder, 'data')));
    vi.stubEnv('NEO4J_URI', undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  async function run(options: Parameters<typeof importAndTell>[1] = {}) {
    const told = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      vi.spyOn(process[stream], 'write').mockImplementation((text) => {
        told[stream] += text;
        return true;
      });
    await importAndTell([list], options, 'test');
    const code = process.exitCode;
    process.exitCode = undefined;
    vi.restoreAllMocks();
    return { ...told, code };
  }

  it('shows open decisions, writes the recipe next to the list, and reads it there the next time', async () => {
    const first = await run({ format: 'scope' });
    expect(first.code).toBe(3);
    expect(first.stdout).toContain('Something has to be decided first; nothing was changed.');
    expect(first.stdout).toContain(
      'To be decided (1):\n  1. “Teapot” is not known. Is it a new service? (1 row: tea.txt:2)\n     1.1 Make a new service\n     1.2 Leave its rows out\n',
    );
    expect(first.stderr).toContain(
      `Say in ${beside} what is meant where it says "decide", and run the same command again`,
    );
    const drafted = readFileSync(beside, 'utf8');
    expect(drafted).toContain('  Teapot: decide\n');
    writeFileSync(beside, drafted.replace('Teapot: decide', 'Teapot: new'));
    const second = await run();
    expect([second.code, second.stdout]).toEqual([undefined, expect.stringMatching(/^Published as revision \d+ /)]);
    expect((await run()).stdout).toMatch(/^Nothing changed/);
  });

  it('reads another recipe by its file name, and accepts the first proposals', async () => {
    const named = join(folder, 'other.yaml');
    writeFileSync(named, 'names: { Teapot: skip }\nsource: { id: source/other-tea }\n');
    expect((await run({ recipe: named, dryRun: true })).stdout).toContain('1 skipped');
    rmSync(beside);
    expect((await run({ acceptProposals: true, source: 'source/more-tea', dryRun: true })).code).toBeUndefined();
    await expect(run({ recipe: join(folder, 'none.yaml') })).rejects.toThrow(
      /The recipe .*none\.yaml does not exist\./,
    );
  });
});
