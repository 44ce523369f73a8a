import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckedBackup, checkBackup } from '../../src/backup/read.ts';
import { describeGraph } from '../../src/backup/write.ts';
import { backupAtServer } from '../../src/commands/shared/remote.ts';
import { SCOPES } from '../../src/domain/callers.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { LOCAL_CALLER } from '../../src/http/callers/local-access.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { prune } from '../../src/prune/prune.ts';
import { createServices } from '../../src/start/services.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';

const { token, hash } = newToken();
const folder = mkdtempSync(join(tmpdir(), 'backup-at-server-'));

/** Runs while a backup is being sent; null: nothing does. */
let meanwhile: (() => Promise<unknown>) | null = null;
const lines: Record<string, unknown>[] = [];
let engine: Engine;
let server: ListeningServer;

beforeAll(async () => {
  engine = await openSeeded();
  await revertRun(engine, 'import/1', 'test');
  const watched: Engine = {
    ...engine,
    async read(query, parameters) {
      // The last read of a backup, before it checks that the graph has not changed.
      if (query.name === 'auditRecordPage') {
        const happens = meanwhile;
        meanwhile = null;
        await happens?.();
      }
      return engine.read(query, parameters);
    },
  };
  const tokens = [{ name: LOCAL_CALLER, scopes: SCOPES, hash, expiresOn: null }];
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) });
  server = await listen(createServices(watched), { tokens, localCaller: LOCAL_CALLER, log });
});
afterAll(async () => {
  await server.close();
  await engine.close();
  rmSync(folder, { recursive: true });
});

async function backUp(name: string, happens: (() => Promise<unknown>) | null = null): Promise<CheckedBackup> {
  meanwhile = happens;
  const path = join(folder, name);
  await pipeline(await backupAtServer({ url: server.url, token }), createWriteStream(path));
  return checkBackup(path);
}

describe('A backup taken by a server', () => {
  it('contains the open graph of the server', async () => {
    const { takenAt: _, ...wanted } = await describeGraph(engine);
    const { header, counts } = await backUp('whole.gz');
    expect(header).toMatchObject(wanted);
    expect(counts.run).toBe(2);
  });

  it('reports an internal fault with the request id of its log line', async () => {
    lines.length = 0;
    const taken = backUp('faulty.gz', () => Promise.reject(new Error('The disk is gone.')));
    const { message } = await taken.catch((error) => error);
    const line = lines.find(({ msg }) => msg === 'A backup ended early.');
    expect(line).toMatchObject({ err: { message: 'The disk is gone.' } });
    expect(message).toMatch(/^Something failed on our side; .* Request id: \S+$/);
    expect(message).toContain(line?.['requestId']);
  });

  it('says why it is incomplete if a prune ran meanwhile', async () => {
    const taken = backUp('overtaken.gz', () => prune(engine, { before: 2 }, { by: 'test' }));
    await expect(taken).rejects.toThrow(
      /^What was before revision 2 was dropped while the backup was taken, which is not whole; take another one\.$/,
    );
    expect(lines.map(({ msg }) => msg)).not.toContain('A client went away.');
  });
});
