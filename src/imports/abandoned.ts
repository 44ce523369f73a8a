import { integer, map, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import { decodeRun, type ImportRun } from '../store/import-run.ts';
import { type Claim, OWNER, updateRun } from './claim.ts';
import { discardImport } from './discard.ts';

/** A run whose process cannot be asked counts as dead after this long without a sign. */
const SILENT_FOR = 30_000;

/** Runs of this process that it could not clean up after: it lives, and works on them no more. */
const givenUp = new WeakMap<Engine, Set<string>>();

/** A run that its process has not brought to an end. */
interface UnfinishedRun {
  readonly run: ImportRun;
  readonly owner: typeof OWNER;
  readonly seenAt: number;
  readonly isGivenUp: boolean;
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
      isGivenUp: run['givenUp'] === true,
    };
  },
});

/** Cleans up after imports whose process is gone; their rows were never visible. */
export async function discardAbandoned(engine: Engine): Promise<void> {
  for (const place of await abandonedClaims(engine)) await discardImport(engine, place);
}

/**
 * Takes back what a run that failed had staged. Never fails itself, since the run's failure is the one to tell: what
 * stays behind counts as abandoned, so that the next import cleans it up.
 */
export async function discardFailed(engine: Engine, place: Claim): Promise<void> {
  await discardImport(engine, place).catch(() => giveUp(engine, place.importId));
}

async function giveUp(engine: Engine, importId: string): Promise<void> {
  givenUp.set(engine, (givenUp.get(engine) ?? new Set()).add(importId));
  // Other processes see this one alive, so they must be told; what kept the rows in place may keep this out too.
  await engine
    .transaction((run) => run(updateRun, { id: importId, properties: { givenUp: true } }))
    .catch(() => undefined);
}

/** Runs in state STAGING whose process is gone, or has given them up. */
export async function abandonedClaims(engine: Engine): Promise<Claim[]> {
  const unfinished = await engine.read(unfinishedRuns, {});
  const given = givenUp.get(engine);
  const abandoned = unfinished.filter((each) => given?.has(each.run.id) === true || isAbandoned(each));
  return abandoned.map(({ run }) => ({ importId: run.id, revision: run.runRevision }));
}

function isAbandoned({ owner, seenAt, isGivenUp }: UnfinishedRun): boolean {
  if (isGivenUp) return true;
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
