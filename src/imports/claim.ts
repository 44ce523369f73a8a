import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { integer, map, text } from '../engine/decode.ts';
import type { Engine, Run } from '../engine/engine.ts';
import { defineRead, defineWrite, type RawRow } from '../engine/query.ts';
import { ImportRefused } from '../errors.ts';
import { graphState } from '../store/graph-state.ts';
import { decodeRun, encodeRun, type ImportCounts, type ImportedFile, type ImportRun } from '../store/import-run.ts';

/** The process that stages: told by a name of its own, since process numbers come again. */
const OWNER = { host: hostname(), pid: process.pid, instance: randomUUID() };

/** A run whose process cannot be asked counts as dead after this long without a sign. */
const SILENT_FOR = 30_000;

/** A place for one import: the only one that may be staged until it is published or discarded. */
export interface Claim {
  readonly importId: string;
  readonly revision: number;
}

const NO_COUNTS: ImportCounts = {
  nodesAdded: 0,
  nodesChanged: 0,
  nodesUnchanged: 0,
  statementsAdded: 0,
  statementsChanged: 0,
  statementsUnchanged: 0,
};

// The first SET takes the lock; what comes after it sees what an earlier holder wrote.
const takePlace = defineWrite<{ token: string }, number>({
  name: 'takeStagingPlace',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $token
    WITH graph
    WHERE graph.stagedImportId IS NULL
    SET graph.lastRevision = graph.lastRevision + 1
    SET graph.stagedImportId = 'import/' + toString(graph.lastRevision)
    RETURN graph.lastRevision AS revision
  `,
  sample: { token: 'sample' },
  decode: (row) => integer(row, 'revision'),
});

const createRun = defineWrite<{ run: RawRow }, number>({
  name: 'createImportRun',
  text: `
    CREATE (run:ImportRun)
    SET run = $run
    RETURN count(run) AS total
  `,
  sample: { run: { id: 'import/1', state: 'STAGING' } },
  decode: (row) => integer(row, 'total'),
});

/** Takes the place, or tells who has it. */
export async function claim(
  engine: Engine,
  by: { readonly by: string; readonly format: string; readonly files: readonly ImportedFile[] },
): Promise<Claim> {
  const claimed = await engine.transaction(async (run) => {
    const [revision] = await run(takePlace, { token: randomUUID() });
    if (revision === undefined) return null;
    const importId = `import/${revision}`;
    const importRun = {
      ...by,
      id: importId,
      runRevision: revision,
      state: 'STAGING' as const,
      startedAt: new Date().toISOString(),
      publishedAt: null,
      counts: NO_COUNTS,
    };
    await run(createRun, { run: { ...encodeRun(importRun), owner: JSON.stringify(OWNER), seenAt: Date.now() } });
    return { importId, revision };
  });
  if (claimed !== null) return claimed;
  const [state] = await engine.read(graphState, {});
  throw new ImportRefused(
    `Import ${state?.stagedImportId ?? 'of another process'} is staged; only one can be at a time. ` +
      'Wait until it is published, or discard it.',
  );
}

const updateRun = defineWrite<{ id: string; properties: RawRow }, number>({
  name: 'updateImportRun',
  text: `
    MATCH (run:ImportRun {id: $id})
    SET run += $properties
    RETURN count(run) AS total
  `,
  sample: { id: 'import/1', properties: { seenAt: 0 } },
  decode: (row) => integer(row, 'total'),
});

/** Shows that the run's process lives; part of each of its transactions. */
export async function giveSign(run: Run, importId: string): Promise<void> {
  await run(updateRun, { id: importId, properties: { seenAt: Date.now() } });
}

export async function markStaged(engine: Engine, importId: string, counts: ImportCounts): Promise<void> {
  await engine.transaction((run) =>
    run(updateRun, { id: importId, properties: { state: 'STAGED', counts: JSON.stringify(counts) } }),
  );
}

export async function markPublished(run: Run, importId: string, publishedAt: string): Promise<void> {
  await run(updateRun, { id: importId, properties: { state: 'PUBLISHED', publishedAt } });
}

/** A run that its process has not brought to an end. */
interface UnfinishedRun {
  readonly run: ImportRun;
  readonly owner: typeof OWNER;
  readonly seenAt: number;
}

const unfinishedRuns = defineRead<Record<string, never>, UnfinishedRun>({
  name: 'unfinishedImportRuns',
  text: `
    MATCH (run:ImportRun {state: 'STAGING'})
    RETURN run {.*} AS run
  `,
  sample: {},
  decode: (row) => {
    const run = map(row, 'run');
    return {
      run: decodeRun(run, 0),
      owner: JSON.parse(text(run, 'owner')) as typeof OWNER,
      seenAt: integer(run, 'seenAt'),
    };
  },
});

/** Runs in state STAGING whose process is gone. */
export async function abandonedClaims(engine: Engine): Promise<Claim[]> {
  const unfinished = await engine.read(unfinishedRuns, {});
  return unfinished.filter(isAbandoned).map(({ run }) => ({ importId: run.id, revision: run.runRevision }));
}

function isAbandoned({ owner, seenAt }: UnfinishedRun): boolean {
  const isGone = owner.pid === OWNER.pid ? owner.instance !== OWNER.instance : !isRunning(owner.pid);
  // A process of this machine can be asked; silence tells of the others only.
  return owner.host === OWNER.host ? isGone : Date.now() - seenAt > SILENT_FOR;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
