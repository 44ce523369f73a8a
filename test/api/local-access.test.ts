import { chmodSync, cpSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPES } from '../../src/domain/callers.ts';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { findAccess, LOCAL_CALLER, leaveAccess, removeAccess } from '../../src/http/callers/local-access.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { createServices } from '../../src/start/services.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { type ListeningServer, listen } from '../support/http.ts';

const directory = mkdtempSync(join(tmpdir(), 'local-access-'));
const { token, hash } = newToken();
/** A live process, as process 1 of a container always is. */
const { pid } = process;

describe('the server of a graph folder', () => {
  let engine: Engine;
  let server: ListeningServer;
  beforeAll(async () => {
    engine = openEmbedded(null, { readDeadline: 60_000, writeDeadline: 60_000 });
    await applySchema(engine);
    await ensureGraph(engine);
    const tokens = [{ name: LOCAL_CALLER, scopes: SCOPES, hash, expiresOn: null }];
    server = await listen(createServices(engine), { tokens, readingNeedsToken: true });
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
    rmSync(directory, { recursive: true });
  });

  it('is found by its access file until it removes the file', async () => {
    const access = { url: server.url, token, pid };
    leaveAccess(directory, access);
    expect(await findAccess(directory)).toEqual(access);
    removeAccess(directory);
    expect(await findAccess(directory)).toBeNull();
  });

  it('is not found in a copy of the folder, but is found after a move', async () => {
    const [first, moved, copy] = ['first', 'moved', 'copy'].map((name) => join(directory, name)) as [
      string,
      string,
      string,
    ];
    const access = { url: server.url, token, pid };
    leaveAccess(first, access);
    cpSync(first, copy, { recursive: true });
    renameSync(first, moved);
    expect(await findAccess(copy)).toBeNull();
    expect(await findAccess(moved)).toEqual(access);
  });

  it('has an access file for the owner only, even if it replaces a readable one', () => {
    const file = join(directory, 'server.json');
    writeFileSync(file, 'of old');
    chmodSync(file, 0o644);
    leaveAccess(directory, { url: server.url, token, pid });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    removeAccess(directory);
  });

  it('is not mistaken for one that started later at the same address', async () => {
    leaveAccess(directory, { url: server.url, token: newToken().token, pid });
    expect(await findAccess(directory)).toBeNull();
  });

  it('is not mistaken for another program at that address', async () => {
    const other = createServer((_request, response) => response.end('{"status":"fine"}'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    leaveAccess(directory, { url, token, pid });
    expect(await findAccess(directory)).toBeNull();
    await new Promise((resolve) => other.close(resolve));
    // No program listens any more.
    expect(await findAccess(directory)).toBeNull();
  });

  it('is not found if the access file is unreadable', async () => {
    writeFileSync(join(directory, 'server.json'), '{"url":');
    expect(await findAccess(directory)).toBeNull();
  });
});
