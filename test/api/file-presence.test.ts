import { existsSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { watchPresence } from '../../src/engine/file/file-presence.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { GraphUnusable } from '../../src/errors.ts';
import { createServices } from '../../src/start/services.ts';
import { writeAuditRecord } from '../../src/store/audit-record.ts';
import { ensureGraph, readGraphState } from '../../src/store/graph-state.ts';
import { listen } from '../support/http.ts';

const home = mkdtempSync(join(tmpdir(), 'compliance-graph-presence-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function open(name: string) {
  const directory = join(home, name, 'data');
  const losses: string[] = [];
  const options = { readDeadline: 20_000, writeDeadline: 20_000, onLoss: (sentence: string) => losses.push(sentence) };
  const engine = openEmbedded(directory, options);
  await applySchema(engine);
  await ensureGraph(engine);
  return { engine, directory, losses };
}

const RECORD = { by: 'test', action: 'IMPORT', outcome: 'DONE', importId: null, revision: null, detail: null } as const;
const write = (engine: Engine) => engine.transaction((run) => writeAuditRecord(run, RECORD));

describe('The file of the embedded graph', () => {
  it('and its log are accessible to the owner only, in a folder for the owner only', async () => {
    const { engine, directory } = await open('modes');
    await write(engine);
    const modeOf = (path: string) => statSync(path).mode & 0o777;
    expect(modeOf(directory)).toBe(0o700);
    expect(modeOf(join(directory, 'graph.grafeo'))).toBe(0o600);
    expect(modeOf(join(directory, 'graph.grafeo.wal'))).toBe(0o700);
    await engine.checkpoint();
    expect(modeOf(join(directory, 'graph.grafeo'))).toBe(0o600);
    expect(modeOf(join(directory, 'graph.grafeo.wal'))).toBe(0o700);
    await engine.close();
    expect(modeOf(join(directory, 'graph.grafeo'))).toBe(0o600);
  });

  it('rejects writes with a reason once its folder is deleted, but still answers reads', async () => {
    const { engine, directory, losses } = await open('deleted');
    const server = await listen(createServices(engine));
    const ready = async () => (await server.fetch('/readyz')).status;
    expect(await ready()).toBe(200);
    rmSync(directory, { recursive: true });
    await expect(write(engine)).rejects.toThrow(GraphUnusable);
    await expect(write(engine)).rejects.toThrow(/graph\.grafeo was deleted or moved while it was open/);
    expect([await ready(), (await server.post('{ revision { number } }')).status]).toEqual([503, 200]);
    expect(await engine.checkpoint()).toContain('was deleted');
    expect(losses).toEqual([expect.stringContaining('Nothing is written any more.')]);
    await server.close();
    await engine.close();
    expect(existsSync(directory)).toBe(false);
  });

  it('is checked every five seconds, even without writes', () => {
    vi.useFakeTimers();
    const file = join(home, 'watched');
    writeFileSync(file, '');
    const losses: string[] = [];
    const presence = watchPresence(file, (sentence) => losses.push(sentence));
    vi.advanceTimersByTime(5_000);
    expect(losses).toEqual([]);
    rmSync(file);
    vi.advanceTimersByTime(15_000);
    expect(losses).toEqual([expect.stringContaining('was deleted')]);
    presence.close();
    vi.useRealTimers();
  });

  it('accepts writes again once it is back, but not if another file replaces it', async () => {
    const { engine, directory, losses } = await open('moved');
    const file = join(directory, 'graph.grafeo');
    renameSync(directory, `${directory}-elsewhere`);
    await expect(write(engine)).rejects.toThrow('was deleted or moved');
    renameSync(`${directory}-elsewhere`, directory);
    await write(engine);
    renameSync(file, `${file}.old`);
    writeFileSync(file, 'another');
    await expect(write(engine)).rejects.toThrow('was replaced by another');
    rmSync(file);
    renameSync(`${file}.old`, file);
    await write(engine);
    expect(losses).toHaveLength(2);
    expect((await readGraphState(engine))?.revision).toBe(0);
    await engine.close();
  });
});
