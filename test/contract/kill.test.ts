import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { openNeo4j } from '../../src/engine/neo4j.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { emptyGraph } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const OPTIONS = { readDeadline: 20_000, writeDeadline: 60_000 };
const MOMENTS = 10;

/** A graph that outlives the process that writes it. */
interface Place {
  readonly environment: Record<string, string>;
  /** A new, empty graph. */
  readonly empty: () => Promise<void>;
  readonly open: () => Engine;
}

const dataDirectory = mkdtempSync(join(tmpdir(), 'compliance-graph-'));
const uri = inject('neo4jUri');

const embedded: Place = {
  environment: { DATA_DIR: dataDirectory },
  empty: async () => rmSync(dataDirectory, { recursive: true, force: true }),
  open: () => openEmbedded(dataDirectory, OPTIONS),
};

const neo4j: Place = {
  environment: { NEO4J_URI: uri ?? '' },
  empty: () => withEngine(neo4j, emptyGraph),
  open: () => openNeo4j({ uri: uri ?? '', username: undefined, password: undefined, database: undefined }, OPTIONS),
};

async function withEngine<Result>(place: Place, work: (engine: Engine) => Promise<Result>): Promise<Result> {
  const engine = place.open();
  try {
    await applySchema(engine);
    return await work(engine);
  } finally {
    await engine.close();
  }
}

function startSeed({ environment }: Place): ChildProcess {
  return spawn(process.execPath, [PROGRAM, 'seed'], { env: { PATH: process.env['PATH'], ...environment } });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** Kills the process so many milliseconds after it began, unless it has ended. */
async function killAfter(child: ChildProcess, milliseconds: number): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await ended(child);
  clearTimeout(timer);
}

const state = (place: Place) =>
  withEngine(place, async (engine) => {
    const { revision } = await ensureGraph(engine);
    return { revision, hash: await graphHash(engine, revision) };
  });

describe.each([
  { name: 'embedded', place: embedded, skip: false },
  { name: 'neo4j', place: neo4j, skip: uri === null },
])('a seed that is killed · $name', ({ place, skip }) => {
  describe.skipIf(skip)('at any moment', () => {
    let nothing: string;
    let all: string;
    let duration: number;

    beforeAll(async () => {
      await place.empty();
      nothing = (await state(place)).hash;
      const start = performance.now();
      expect(await ended(startSeed(place))).toBe(0);
      duration = performance.now() - start;
      all = (await state(place)).hash;
    });
    afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

    it.each(Array.from({ length: MOMENTS }, (_item, index) => index + 1))(
      'leaves nothing or all of it, and the next one finishes the job (%i)',
      async (moment) => {
        await place.empty();
        // Spread over the run, at a random moment of each part.
        await killAfter(startSeed(place), (duration * (moment - Math.random())) / MOMENTS);
        const { revision, hash } = await state(place);
        expect(hash).toBe(revision === 0 ? nothing : all);
        expect(await ended(startSeed(place))).toBe(0);
        expect((await state(place)).hash).toBe(all);
      },
    );
  });
});
