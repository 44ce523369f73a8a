import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchExport } from '../../src/commands/export.ts';
import type { TokenGrant } from '../../src/domain/callers.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import type { ExportKind } from '../../src/exports/kind.ts';
import { EXPORT_KINDS } from '../../src/exports/kinds/index.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { createServices } from '../../src/start/services.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { listen } from '../support/http.ts';

const folder = mkdtempSync(join(tmpdir(), 'long-exports-'));
const importer = newToken();
const tokens: TokenGrant[] = [{ name: 'importer', scopes: ['import'], hash: importer.hash, expiresOn: null }];
let engine: Engine;

beforeAll(async () => {
  engine = await openSeeded();
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

describe('a long export', () => {
  const LONG = '/exports/inheritance.csv?standards=standard/fedramp-r5-high';

  /** A server whose graph counts its reads and can become unavailable. */
  async function watched() {
    const state = { reads: 0, isAway: false };
    const read: Engine['read'] = (query, parameters) => {
      state.reads += 1;
      return state.isAway ? Promise.reject(new StoreUnavailable()) : engine.read(query, parameters);
    };
    return { state, listening: await listen(createServices({ ...engine, read }), { tokens }) };
  }

  it('breaks off if the graph becomes unavailable, so that it does not look complete', async () => {
    const { state, listening } = await watched();
    const { status, body } = await fetch(`${listening.url}${LONG}`);
    expect(status).toBe(200);
    const reader = body?.getReader();
    await reader?.read();
    state.isAway = true;
    const rest = async () => {
      while (!(await reader?.read())?.done);
    };
    await expect(rest()).rejects.toThrow('terminated');
    await listening.close();
  });

  it('that breaks off is reported by the command line, and leaves no file', async () => {
    const { state, listening } = await watched();
    const inheritance = EXPORT_KINDS.find(({ name }) => name === 'inheritance') as ExportKind;
    const out = join(folder, 'broken-off.csv');
    const access = { url: listening.url, token: importer.token };
    const fetched = fetchExport(access, inheritance, ['--standards', 'standard/fedramp-r5-high', '--out', out]);
    const told = expect(fetched).rejects.toThrow(
      `The server at ${listening.url} broke off in the middle of its answer`,
    );
    // The file has another name until it is complete.
    while ((statSync(`${out}.partial`, { throwIfNoEntry: false })?.size ?? 0) === 0) await new Promise(setImmediate);
    state.isAway = true;
    await told;
    expect(readdirSync(folder).filter((name) => name.startsWith('broken-off'))).toEqual([]);
    await listening.close();
    await expect(fetchExport(access, inheritance, ['--out', out])).rejects.toThrow('ended before it answered');
  });

  it('stops reading when its client disconnects', async () => {
    const { state, listening } = await watched();
    const { body } = await fetch(`${listening.url}${LONG}`);
    const reader = body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await listening.close();
    const read = state.reads;
    expect(read).toBeLessThan(200);
    for (let turn = 0; turn < 1_000; turn += 1) await new Promise(setImmediate);
    expect(state.reads).toBeLessThan(read + 20);
  });
});
