import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { importLists } from '../../src/imports/import-lists.ts';
import { openInput } from '../../src/imports/read/input.ts';
import { parseListOptions } from '../../src/imports/sent/list-rules.ts';
import { createServices } from '../../src/start/services.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';

const LIST = 'Service,Programme,Status\nKey Vault,FedRAMP High,yes\nKettle,Tea Programme,perhaps\nPower BI,,yes\n';
const RECIPE = JSON.stringify({ words: { perhaps: 'PLANNED' }, source: { publisher: 'Microsoft' } });

let engine: Engine;
let server: ListeningServer;
const { token, hash } = newToken();
const folder = mkdtempSync(join(tmpdir(), 'imports-alike-'));
const path = join(folder, 'tea.csv');

beforeAll(async () => {
  writeFileSync(path, LIST);
  engine = await openSeeded();
  const tokens = [{ name: 'publisher', scopes: ['import' as const, 'publish' as const], hash, expiresOn: null }];
  server = await listen(createServices(engine), { tokens, localCaller: 'publisher' });
});
afterAll(async () => {
  await server.close();
  await engine.close();
  rmSync(folder, { recursive: true });
});

it.each([{}, { recipe: RECIPE }, { recipe: RECIPE, acceptProposals: 'true' }])(
  'CLI, POST /imports and explorer do the same by the same code: %j',
  async (given) => {
    const options = { ...given, dryRun: 'true' };
    const inputs = [await openInput(path)];
    const here = await importLists(engine, { ...parseListOptions(options), inputs, by: 'test' });
    const query = new URLSearchParams({ ...options, name: 'tea.csv' });
    const headers = { authorization: `Bearer ${token}` };
    const { body } = await server.fetch(`/imports?${query}`, { method: 'POST', body: LIST, headers });
    expect(body).toMatchObject(JSON.parse(JSON.stringify(here)));
  },
);
