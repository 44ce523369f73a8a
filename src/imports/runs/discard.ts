import { randomUUID } from 'node:crypto';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { integer, map, text, textOrNull } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead, defineWrite, type Query, type QueryParameters } from '../../engine/query.ts';
import { ImportRefused } from '../../errors.ts';
import { type Held, renewDiscardLease, UNTOLD, withHeartbeat } from '../../writing/lease.ts';
import { isGone, OWNER } from '../../writing/owner.ts';
import { defineSweep, untilNoneIsLeft } from '../../writing/sweep.ts';
import { atWork, type Claim, type Claimant, claim, type RunOwner } from './claim.ts';

const SAMPLE = { revision: 2, open: OPEN_REVISION };
const REOPEN = 'SET item.untilRevision = $open';
/** Steps of a discard. Nodes that the run had ended are restored, and those that it had revived are removed again. */
const STEPS = [
  defineSweep('deleteStagedStatements', 'MATCH (item:Statement {fromRevision: $revision})', SAMPLE),
  defineSweep('reopenStatements', 'MATCH (item:Statement {untilRevision: $revision})', SAMPLE, REOPEN),
  defineSweep('deleteStagedNodeChanges', 'MATCH (item:NodeChange {revision: $revision})', SAMPLE),
  defineSweep('reopenNodes', 'MATCH (item:Entity {untilRevision: $revision})', SAMPLE, REOPEN),
  defineSweep(
    'endRevivedNodes',
    'MATCH (item:Entity) WHERE item.fromRevision = $revision AND item.pastLives IS NOT NULL',
    SAMPLE,
    `WITH item, size(item.pastLives) AS lives
    SET item.fromRevision = item.pastLives[lives - 2], item.untilRevision = item.pastLives[lives - 1]
    SET item.pastLives = CASE WHEN lives = 2 THEN null ELSE item.pastLives[0..lives - 2] END`,
  ),
  defineSweep(
    'deleteStagedNodes',
    'MATCH (item:Entity) WHERE item.fromRevision = $revision AND item.pastLives IS NULL',
    SAMPLE,
  ),
];

// From here on, the run cannot be published and belongs to the process that discards it.
const beginDiscard = defineWrite<Held & { token: string; owner: string; seenAt: number }, number>({
  name: 'beginDiscard',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $token
    WITH graph
    WHERE graph.stagedImportId = $importId
    MATCH (run:ImportRun {id: $importId})
    WHERE coalesce(run.heldBy, '') = $heldBy
    SET run.wasStaged = CASE WHEN run.state = 'STAGED' THEN true ELSE run.wasStaged END
    SET run.state = 'STAGING', run.heldBy = $token, run.owner = $owner, run.seenAt = $seenAt
    RETURN count(run) AS total
  `,
  sample: { importId: 'import/2', heldBy: '', token: 'sample', owner: '{}', seenAt: 0 },
  decode: (row) => integer(row, 'total'),
});

const leavePlace = defineWrite<{ importId: string }, number>({
  name: 'leaveStagingPlace',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    WHERE graph.stagedImportId = $importId
    MATCH (run:ImportRun {id: $importId})
    SET graph.stagedImportId = null, run.state = 'DISCARDED'
    RETURN count(graph) AS total
  `,
  sample: { importId: 'import/2' },
  decode: (row) => integer(row, 'total'),
});

// The number was never visible, so the next run may use it.
const giveNumberBack = defineWrite<{ importId: string; token: string }, number>({
  name: 'giveNumberBack',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $token
    WITH graph
    MATCH (run:ImportRun {id: $importId, state: 'DISCARDED'})
    WHERE run.wasStaged IS NULL AND run.runRevision = graph.lastRevision
    SET graph.lastRevision = graph.lastRevision - 1
    DETACH DELETE run
    RETURN count(graph) AS total
  `,
  sample: { importId: 'import/2', token: 'token' },
  decode: (row) => integer(row, 'total'),
});

/**
 * Removes everything that a run staged, then frees its place. Only the last step
 * completes it, so an interrupted discard is repeated from the start. Throws for a published
 * run. A run that was never staged is deleted together with its number.
 */
export async function discardImport(engine: Engine, { importId, heldBy, revision }: Claim): Promise<void> {
  const token = randomUUID();
  const owner = JSON.stringify({ ...OWNER, token } satisfies RunOwner);
  const step = <Parameters extends QueryParameters>(query: Query<Parameters, number>, parameters: Parameters) =>
    engine.transaction(async (run) => {
      if (engine.isShared) await renewDiscardLease(run, { importId, heldBy: token });
      return run(query, parameters);
    });
  atWork.add(token);
  try {
    const begin = { importId, heldBy, token, owner, seenAt: Date.now() };
    const [begun] = await engine.transaction((run) => run(beginDiscard, begin));
    if (begun !== 1) throw new ImportRefused(`Import ${importId} is not staged, so it cannot be discarded.`);
    for (const query of STEPS) await untilNoneIsLeft((limit) => step(query, { revision, limit, open: OPEN_REVISION }));
    await engine.transaction(async (run) => {
      if (engine.isShared) await renewDiscardLease(run, { importId, heldBy: token });
      await run(leavePlace, { importId });
      await run(giveNumberBack, { importId, token });
    });
  } finally {
    atWork.delete(token);
  }
}

/** Reads runs that their processes have not completed. */
const unfinishedRuns = defineRead<
  Record<string, never>,
  { readonly place: Claim; readonly owner: RunOwner; readonly seenAt: number }
>({
  name: 'unfinishedImportRuns',
  text: `
    MATCH (run:ImportRun {state: 'STAGING'})
    RETURN run {.*} AS run
  `,
  sample: {},
  decode: (row) => {
    const run = map(row, 'run');
    const place = {
      importId: text(run, 'id'),
      revision: integer(run, 'runRevision'),
      heldBy: textOrNull(run, 'heldBy') ?? UNTOLD,
    };
    return { place, owner: JSON.parse(text(run, 'owner')) as RunOwner, seenAt: integer(run, 'seenAt') };
  },
});

/** Cleans up after imports whose process has ended; their rows were never visible. */
export async function discardAbandoned(engine: Engine): Promise<void> {
  for (const place of await abandonedClaims(engine)) {
    try {
      await discardImport(engine, place);
    } catch (error) {
      // Another process has discarded it or is doing so. A claim shows who has the place.
      if (!(error instanceof ImportRefused)) throw error;
    }
  }
}

/** Does the work of a run in the place for staging. If it fails, removes everything that it staged. */
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
    return await withHeartbeat(engine, claimed, () => work(claimed));
  } catch (error) {
    atWork.delete(token);
    // If the answer was lost, the place is found by its token.
    const discarding = place === null ? discardAbandoned(engine) : discardImport(engine, place);
    // The first failure is thrown. Anything left is still abandoned, and the next import discards it.
    await discarding.catch(() => undefined);
    throw error;
  } finally {
    atWork.delete(token);
  }
}

/** Returns runs in state STAGING whose process has ended or no longer works on them. */
export async function abandonedClaims(engine: Engine): Promise<Claim[]> {
  const unfinished = await engine.read(unfinishedRuns, {});
  const abandoned = unfinished.filter(({ owner, seenAt }) => {
    if (owner.instance === OWNER.instance) return !atWork.has(owner.token);
    // If only one process can have the graph, all others have released it.
    return !engine.isShared || isGone(owner, seenAt);
  });
  return abandoned.map(({ place }) => place);
}
