import { randomUUID } from 'node:crypto';
import { integer, map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { ImportRefused } from '../../errors.ts';
import { decodeRun, type ImportRun } from '../../store/import-run.ts';
import { isGone, OWNER, type Owner } from '../../writing/owner.ts';
import { PlaceLost, withSigns } from '../../writing/signs.ts';
import { type Claim, type Claimant, claim, updateRun } from './claim.ts';
import { discardImport } from './discard.ts';

/** Runs of this process that it could not clean up after: it lives, and works on them no more. */
const givenUp = new WeakMap<Engine, Set<string>>();
/** Tokens of claims whose answer was lost: their runs may be there, or come to be there still, and nobody works on them. */
const lostClaims = new Set<string>();

type RunOwner = Owner & { readonly token?: string };

/** A run that its process has not brought to an end. */
interface UnfinishedRun {
  readonly run: ImportRun;
  readonly owner: RunOwner;
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
      owner: JSON.parse(text(run, 'owner')) as RunOwner,
      seenAt: integer(run, 'seenAt'),
      isGivenUp: run['givenUp'] === true,
    };
  },
});

/** Cleans up after imports whose process is gone; their rows were never visible. */
export async function discardAbandoned(engine: Engine): Promise<void> {
  for (const place of await abandonedClaims(engine)) {
    try {
      await discardOrGiveUp(engine, place);
    } catch (error) {
      // Refused: another process has done so meanwhile, or does. Who wants the place is told by the claim.
      if (!(error instanceof ImportRefused)) throw error;
    }
  }
}

/** Takes back what a run staged. Where that fails, what stays behind counts as abandoned, so that anybody can do it again. */
export async function discardOrGiveUp(engine: Engine, place: Claim): Promise<void> {
  givenUp.get(engine)?.delete(place.importId);
  try {
    await discardImport(engine, place);
  } catch (error) {
    // Refused where it is not staged any more, or another process sees to it.
    if (!(error instanceof ImportRefused)) await giveUp(engine, place.importId);
    throw error;
  }
}

/** Does the work of a run in the place for staging, which is free again where it cannot be done. */
export async function inPlace<Result>(
  engine: Engine,
  claimant: Claimant,
  work: (place: Claim) => Promise<Result>,
): Promise<Result> {
  await discardAbandoned(engine);
  const place = await claimOrGiveUp(engine, claimant);
  return whileStaging(engine, place, () => work(place));
}

async function claimOrGiveUp(engine: Engine, claimant: Claimant): Promise<Claim> {
  const token = randomUUID();
  try {
    return await claim(engine, claimant, token);
  } catch (error) {
    // Refused: somebody else has the place. After any other failure it may be ours, now or later.
    if (!(error instanceof ImportRefused)) {
      lostClaims.add(token);
      await discardAbandoned(engine).catch(() => undefined);
    }
    throw error;
  }
}

/**
 * Does the work of a run that has the place: shows that it lives meanwhile, and takes back what it had staged where it
 * fails. Its failure is the one to tell, and not what may come of that.
 */
async function whileStaging<Result>(engine: Engine, place: Claim, work: () => Promise<Result>): Promise<Result> {
  try {
    return await withSigns(engine, place.importId, work);
  } catch (error) {
    // A run that another process took for dead is that one's to take back.
    if (!(error instanceof PlaceLost)) await discardOrGiveUp(engine, place).catch(() => undefined);
    throw error;
  }
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
  const abandoned = unfinished.filter((each) => given?.has(each.run.id) === true || isAbandoned(each, engine));
  return abandoned.map(({ run }) => ({ importId: run.id, revision: run.runRevision }));
}

function isAbandoned({ owner, seenAt, isGivenUp }: UnfinishedRun, { isShared }: Engine): boolean {
  if (isGivenUp) return true;
  if (owner.instance === OWNER.instance) return lostClaims.has(owner.token ?? '');
  // A graph that one process has at a time was let go by all others.
  if (!isShared) return true;
  return isGone(owner, seenAt);
}
