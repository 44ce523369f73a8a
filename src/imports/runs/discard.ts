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
/** Nodes that the run had ended live on, and those that it had made live again are gone again. */
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

// From here on the run cannot be published any more, and is the process's that discards it.
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

// Nobody saw what had the number, so that the next run may have it.
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
 * Takes back all that a run staged, then gives its place free. Its last step is the one that
 * counts, so that a discard that was cut short is done again from the start. What is published
 * stays: this fails for it. A run that was never staged is forgotten with its number.
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

/** Runs that their processes have not brought to an end. */
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
    return await withHeartbeat(engine, claimed, () => work(claimed));
  } catch (error) {
    atWork.delete(token);
    // A place without an answer is found by its token.
    const discarding = place === null ? discardAbandoned(engine) : discardImport(engine, place);
    // The first failure is thrown. What this leaves behind is abandoned still, and the next import discards it.
    await discarding.catch(() => undefined);
    throw error;
  } finally {
    atWork.delete(token);
  }
}

/** Returns runs in state STAGING whose process is gone, or does not work on them any more. */
export async function abandonedClaims(engine: Engine): Promise<Claim[]> {
  const unfinished = await engine.read(unfinishedRuns, {});
  const abandoned = unfinished.filter(({ owner, seenAt }) => {
    if (owner.instance === OWNER.instance) return !atWork.has(owner.token);
    // A graph that one process has at a time was let go by all others.
    return !engine.isShared || isGone(owner, seenAt);
  });
  return abandoned.map(({ place }) => place);
}
