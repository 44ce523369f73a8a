import { randomUUID } from 'node:crypto';
import { integer, map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { ImportRefused } from '../../errors.ts';
import { decodeRun, type ImportRun } from '../../store/import-run.ts';
import { LeaseLost, withHeartbeat } from '../../writing/lease.ts';
import { isGone, OWNER } from '../../writing/owner.ts';
import { atWork, type Claim, type Claimant, claim, type RunOwner } from './claim.ts';
import { discardImport } from './discard.ts';

/** A run that its process has not brought to an end. */
interface UnfinishedRun {
  readonly run: ImportRun;
  readonly owner: RunOwner;
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
      owner: JSON.parse(text(run, 'owner')) as RunOwner,
      seenAt: integer(run, 'seenAt'),
    };
  },
});

/** Cleans up after imports whose process has ended; their rows were never visible. */
export async function discardAbandoned(engine: Engine): Promise<void> {
  for (const place of await abandonedClaims(engine)) {
    try {
      await discardImport(engine, place);
    } catch (error) {
      // Another process has discarded it meanwhile, or does. A claim tells who has the place.
      if (!(error instanceof ImportRefused)) throw error;
    }
  }
}

/** Does the work of a run in the place for staging, and takes back what it had staged where it fails. */
export async function inPlace<Result>(
  engine: Engine,
  claimant: Claimant,
  work: (place: Claim) => Promise<Result>,
): Promise<Result> {
  await discardAbandoned(engine);
  const token = randomUUID();
  let place: Claim | null = null;
  try {
    const claimed = await claim(engine, claimant, token);
    place = claimed;
    return await withHeartbeat(engine, claimed.importId, () => work(claimed));
  } catch (error) {
    atWork.delete(token);
    // The first failure is thrown. What stays behind is abandoned, and the next import discards it.
    if (place === null && !(error instanceof ImportRefused)) await discardAbandoned(engine).catch(() => undefined);
    // A run that another process took for dead is discarded by that one.
    if (place !== null && !(error instanceof LeaseLost)) await discardImport(engine, place).catch(() => undefined);
    throw error;
  } finally {
    atWork.delete(token);
  }
}

/** Returns runs in state STAGING whose process is gone, or does not work on them any more. */
export async function abandonedClaims(engine: Engine): Promise<Claim[]> {
  const unfinished = await engine.read(unfinishedRuns, {});
  return unfinished
    .filter((each) => isAbandoned(each, engine))
    .map(({ run }) => ({ importId: run.id, revision: run.runRevision }));
}

function isAbandoned({ owner, seenAt }: UnfinishedRun, { isShared }: Engine): boolean {
  if (owner.instance === OWNER.instance) return !atWork.has(owner.token);
  // A graph that one process has at a time was let go by all others.
  if (!isShared) return true;
  return isGone(owner, seenAt);
}
