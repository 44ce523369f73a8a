import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import { claim } from '../../src/imports/runs/claim.ts';
import { discardImport } from '../../src/imports/runs/discard.ts';
import { fillWhereEmpty } from '../../src/start/fill.ts';
import { seed } from '../../src/start/seed.ts';
import type { ShippedList } from '../../src/start/shipped-lists.ts';
import { noteFilling } from '../../src/store/graph-filling.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { readRun } from '../../src/store/import-run.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { writeKettleFacts } from '../support/kettle-facts.ts';
import { services, source } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';

const FILLED = 'The empty graph was filled with kettles.';
const FILLED_FURTHER = 'The empty graph was filled with pans.';
const PANS = 'id,title,url,publisher,date,read_on,licence\npans,On pans,,,2026-03-01,,\n';
const WAITS = 'Another process is filling the empty graph; this one goes on once that is done.';
const PROCESSES = 3;

describeOnEachEngine('An empty graph with several processes starting on it', (open) => {
  const folder = mkdtempSync(join(tmpdir(), 'filled-together-'));
  writeKettleFacts(join(folder, 'kettles'));
  mkdirSync(join(folder, 'pans'));
  writeFileSync(join(folder, 'pans', 'sources.csv'), PANS);
  const listOf = (name: string): ShippedList => {
    return { name, path: join(folder, name), words: name, recipe: null, sourceId: null };
  };
  const lists = [listOf('kettles'), listOf('pans')];
  beforeEach(() => emptyGraph(open().engine));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Fills the graph like a starting process, and collects its log messages. */
  function start() {
    const lines: string[] = [];
    let told: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => {
      told = resolve;
    });
    const write = (line: string) => {
      const { msg } = JSON.parse(line);
      lines.push(msg);
      if (msg === WAITS) told();
    };
    const stopping = new AbortController();
    const filling = { log: pino({ level: 'info' }, { write }), traces: null, lists, signal: stopping.signal };
    const ended = fillWhereEmpty(open().engine, filling);
    return { ended, lines, waits, stop: () => stopping.abort() };
  }

  const claimPlace = () => claim(open().engine, { by: 'another', format: 'test', files: [] });

  it('is filled by one process while the others wait', async () => {
    const started = Array.from({ length: PROCESSES }, () => start());
    await Promise.all(started.map(({ ended }) => ended));
    expect(await ensureGraph(open().engine)).toMatchObject({ revision: 2, stagedImportId: null, toFill: [] });
    // Any of them may fill either list.
    const lines = started.flatMap((each) => each.lines).filter((line) => line !== WAITS);
    expect(lines.toSorted()).toEqual([FILLED, FILLED_FURTHER].toSorted());
  });

  it('is filled by a waiting process if the one that was filling it gives up', async () => {
    const place = await claimPlace();
    const { ended, lines, waits } = start();
    await waits;
    await discardImport(open().engine, place);
    await ended;
    expect(await ensureGraph(open().engine)).toMatchObject({ revision: 2, stagedImportId: null });
    expect(lines).toEqual([WAITS, FILLED, FILLED_FURTHER]);
  });

  it('is completed if a process ended between two lists, and is not filled again', async () => {
    const { engine } = open();
    await noteFilling(engine, ['kettles', 'pans']);
    await seed(engine, lists[0]);
    const further = start();
    await further.ended;
    expect(await ensureGraph(engine)).toMatchObject({ toFill: [] });
    expect(further.lines).toEqual([FILLED_FURTHER]);
    const later = start();
    await later.ended;
    expect(later.lines).toEqual([]);
  });

  it('is left unchanged if an earlier version filled it with fewer lists', async () => {
    await seed(open().engine, lists[0]);
    const { ended, lines } = start();
    await ended;
    expect(lines).toEqual([]);
    expect(await ensureGraph(open().engine)).toMatchObject({ revision: 1 });
  });

  it('is left to the filling process if the waiting one is stopped', async () => {
    const place = await claimPlace();
    const { ended, waits, stop } = start();
    await waits;
    stop();
    await expect(ended).rejects.toThrow('aborted');
    expect((await ensureGraph(open().engine)).stagedImportId).toBe(place.importId);
    await discardImport(open().engine, place);
  });

  it('starts with revision 1, even if filling it has failed several times', async () => {
    const { engine } = open();
    for (let tries = 0; tries < 3; tries += 1) {
      const failing: Engine = {
        ...engine,
        async write(query, parameters) {
          if (query.name.startsWith('createScopeEntry')) throw new StoreUnavailable();
          return engine.write(query, parameters);
        },
        async transaction(work, publishes) {
          if (publishes !== undefined) throw new StoreUnavailable();
          return engine.transaction(work, publishes);
        },
      };
      await expect(fillWhereEmpty(failing, { log: pino({ level: 'silent' }), traces: null, lists })).rejects.toThrow(
        StoreUnavailable,
      );
    }
    await start().ended;
    expect(await ensureGraph(engine)).toMatchObject({ revision: 2, lastRevision: 2, stagedImportId: null });
    expect(await readRun(engine, 'import/1')).toMatchObject({ state: 'PUBLISHED' });
  });

  it('is not waited for while a list is staged, which may take days', async () => {
    await stageFacts(open().engine, [source('one'), ...services('a')]);
    const { ended, lines } = start();
    await expect(ended).rejects.toThrow('Import import/1 is staged; only one can be at a time.');
    expect(lines).toEqual([]);
  });
});
