import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { openNeo4j } from '../../src/engine/neo4j.ts';
import { ensureGraph, type GraphState } from '../../src/store/graph-state.ts';
import { emptyGraph } from './engines.ts';
import { importFacts } from './import-facts.ts';
import { listedBefore } from './long-list.ts';
import { PATIENT } from './patience.ts';
import { PROGRAM } from './program.ts';
import { dumpOf, restoreDump } from './whole-graph.ts';

/** Long deadlines, since the tests are about interruptions and not about speed. */
const DEADLINES = { READ_DEADLINE_MS: '60000', WRITE_DEADLINE_MS: '60000' };
/** Minimum growth of the files by a batch of rows; opening them adds less. */
const A_BATCH_OF_BYTES = 100_000;

/** Persistent graph that outlives the process that writes it. */
export interface Place {
  readonly name: string;
  readonly isMissing: boolean;
  readonly environment: Record<string, string>;
  /** Creates a graph whose revision 1 has the facts that long lists change. */
  readonly fill: () => Promise<void>;
  /** Saves the graph's contents. Returns a function that restores them. */
  readonly keep: () => Promise<() => Promise<void>>;
  readonly open: () => Engine;
  /** Resolves once the process that was just started has begun to write, or has ended. */
  readonly written: (end: Promise<unknown>) => Promise<void>;
}

const dataDirectory = mkdtempSync(join(tmpdir(), 'compliance-graph-'));
/** Saved copies of graphs. */
const copies: string[] = [];
const uri = inject('neo4jUri');

const embedded: Place = {
  name: 'embedded',
  isMissing: false,
  environment: { DATA_DIR: dataDirectory },
  fill: async () => {
    rmSync(dataDirectory, { recursive: true, force: true });
    await withGraph(embedded, importBefore);
  },
  keep: async () => {
    const copy = mkdtempSync(join(tmpdir(), 'compliance-graph-copy-'));
    copies.push(copy);
    cpSync(dataDirectory, copy, { recursive: true });
    return async () => {
      rmSync(dataDirectory, { recursive: true, force: true });
      cpSync(copy, dataDirectory, { recursive: true });
    };
  },
  open: () => openEmbedded(dataDirectory, PATIENT),
  // Watches the files' size, since the other process has them locked.
  written: async (end) => {
    const before = sizeOfFiles();
    await either(end, () => sizeOfFiles() >= before + A_BATCH_OF_BYTES);
  },
};

const neo4j: Place = {
  name: 'neo4j',
  isMissing: uri === null,
  environment: { NEO4J_URI: uri ?? '' },
  fill: () =>
    withGraph(neo4j, async (engine) => {
      await emptyGraph(engine);
      await importBefore(engine);
    }),
  keep: async () => {
    const dump = await withGraph(neo4j, dumpOf);
    return () => withGraph(neo4j, (engine) => restoreDump(engine, dump));
  },
  open: () => openNeo4j({ uri: uri ?? '', username: undefined, password: undefined, database: undefined }, PATIENT),
  written: (end) =>
    withGraph(neo4j, (engine) => either(end, async () => (await ensureGraph(engine)).stagedImportId !== null)),
};

async function importBefore(engine: Engine): Promise<void> {
  await importFacts(engine, { facts: listedBefore(), by: 'test', format: 'test', files: [] });
}

/** Places for the engines in TEST_ENGINES. */
export const PLACES: readonly Place[] = inject('engines').map((kind) => ({ embedded, neo4j })[kind]);

/** Deletes the files of the embedded graph, at the end of a suite. */
export function removeFiles(): void {
  for (const folder of [dataDirectory, ...copies]) rmSync(folder, { recursive: true, force: true });
}

export async function withGraph<Result>(
  place: Place,
  work: (engine: Engine, state: GraphState) => Promise<Result>,
): Promise<Result> {
  const engine = place.open();
  try {
    await applySchema(engine);
    return await work(engine, await ensureGraph(engine));
  } finally {
    await engine.close();
  }
}

/** Starts the command line in a separate process, as users do. */
export function startProgram({ environment }: Place, ...parameters: string[]): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...parameters], {
    env: { PATH: process.env['PATH'], ...DEADLINES, ...environment },
  });
}

/** Resolves to the exit code; null if a signal ended the process. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}

export async function textOn(stream: ChildProcess['stderr']): Promise<string> {
  let text = '';
  for await (const piece of stream ?? []) text += String(piece);
  return text;
}

async function either(end: Promise<unknown>, isWritten: () => boolean | Promise<boolean>): Promise<void> {
  let isOver = false;
  void end.then(() => {
    isOver = true;
  });
  while (!isOver && !(await isWritten())) await soon();
}

function sizeOfFiles(): number {
  if (!existsSync(dataDirectory)) return 0;
  const entries = readdirSync(dataDirectory, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
