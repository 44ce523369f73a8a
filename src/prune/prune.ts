import { randomUUID } from 'node:crypto';
import { MILLISECONDS_A_DAY } from '../domain/days.ts';
import { integer, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, defineWrite } from '../engine/query.ts';
import { BadInput, ImportRefused } from '../errors.ts';
import { writeAuditRecord } from '../store/audit-record.ts';
import { readRevivedNodes } from '../store/change.ts';
import { busyWith, type GraphState, heldBy, PRUNING, readGraphState } from '../store/graph-state.ts';
import { type AuditedWrite, audit, auditFailure } from '../writing/audit.ts';
import { untilNoneIsLeft } from '../writing/sweep.ts';
import { forgetPastLives, type KeptFrom, PRUNABLE, type Prunable } from './prunable.ts';

/** A century, for which dates are valid. */
const MOST_DAYS = 36_500;

const EMPTY = 'The graph is empty: there is nothing to prune.';

/** Point from which to keep the graph: a revision, or a number of days ago. */
export type PruneWish = { readonly before: number } | { readonly olderThan: number };

export interface PruneReport {
  /** First revision that can still be read; null if nothing is old enough. */
  readonly keptSince: number | null;
  readonly dropped: readonly Dropped[];
}

interface Dropped {
  /** Noun that agrees with the number. */
  readonly rows: string;
  readonly total: number;
}

interface Publication {
  readonly revision: number;
  readonly publishedAt: string;
}

const publications = defineRead<Record<string, never>, Publication>({
  name: 'publications',
  text: `
    MATCH (run:ImportRun {state: 'PUBLISHED'})
    RETURN run.runRevision AS revision, run.publishedAt AS publishedAt
    ORDER BY revision
  `,
  sample: {},
  decode: (row) => ({ revision: integer(row, 'revision'), publishedAt: text(row, 'publishedAt') }),
});

// Blocks imports, which might refer to a reverted node that is about to be deleted.
const beginPrune = defineWrite<{ revision: number; token: string; pruning: string }, number>({
  name: 'beginPrune',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $token
    WITH graph
    WHERE (graph.stagedImportId IS NULL OR graph.stagedImportId = $pruning)
      AND coalesce(graph.keptSince, 0) <= $revision
    SET graph.stagedImportId = $pruning, graph.prunedBy = $token, graph.keptSince = $revision
    RETURN graph.keptSince AS revision
  `,
  sample: { revision: 2, token: 'sample', pruning: PRUNING },
  decode: (row) => integer(row, 'revision'),
});

// Has no effect if another prune has begun since, which may still delete rows.
const finishPrune = defineWrite<{ token: string; pruning: string }, number>({
  name: 'finishPrune',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    WHERE graph.stagedImportId = $pruning AND graph.prunedBy = $token
    SET graph.stagedImportId = null
    RETURN count(graph) AS total
  `,
  sample: { token: 'sample', pruning: PRUNING },
  decode: (row) => integer(row, 'total'),
});

export async function previewPrune(engine: Engine, wish: PruneWish): Promise<PruneReport> {
  const kept = await keptFrom(engine, wish);
  if (kept === null) return { keptSince: null, dropped: [] };
  const dropped: Dropped[] = [];
  for (const { words, count } of PRUNABLE) {
    const [total = 0] = await engine.read(count, { ...kept });
    dropped.push(describe(words, total));
  }
  return { keptSince: kept.revision, dropped };
}

export interface PruneOptions {
  readonly by: string;
  /** Called with the number of rows deleted so far. */
  readonly onProgress?: (progress: { readonly dropped: number }) => void;
}

/**
 * Blocks readers of earlier revisions, then deletes the rows that only they see. An interrupted prune is completed by
 * the next one.
 */
export async function prune(engine: Engine, wish: PruneWish, { by, onProgress }: PruneOptions): Promise<PruneReport> {
  const write: AuditedWrite = { by, action: 'PRUNE', importId: null, detail: null };
  return auditFailure(engine, write, async () => {
    const kept = await keptFrom(engine, wish);
    if (kept === null) {
      await audit(engine, write, { outcome: 'UNCHANGED' });
      return { keptSince: null, dropped: [] };
    }
    const { revision } = kept;
    const token = await begin(engine, revision, write);
    const dropped: Dropped[] = [];
    let sum = 0;
    for (const { words, drop } of PRUNABLE) {
      const step = (limit: number) => engine.transaction((run) => run(drop, { ...kept, limit }));
      const total = await untilNoneIsLeft(step, (removed) => {
        sum += removed;
        onProgress?.({ dropped: sum });
      });
      dropped.push(describe(words, total));
    }
    await forgetLives(engine, revision);
    const detail = `kept since revision ${revision}: ${describeDropped(dropped)}`;
    await engine.transaction(async (run) => {
      await run(finishPrune, { token, pruning: PRUNING });
      await writeAuditRecord(run, { ...write, outcome: 'DONE', revision: null, detail });
    });
    return { keptSince: revision, dropped };
  });
}

/** Blocks imports and readers of earlier revisions, and writes the audit record. Returns the token of this prune. */
async function begin(engine: Engine, revision: number, write: AuditedWrite): Promise<string> {
  const token = randomUUID();
  const begun = await engine.transaction(async (run) => {
    const [since] = await run(beginPrune, { revision, token, pruning: PRUNING });
    const detail = `to be kept since revision ${revision}`;
    if (since !== undefined) await writeAuditRecord(run, { ...write, outcome: 'BEGUN', revision: null, detail });
    return since;
  });
  if (begun !== undefined) return token;
  const { stagedImportId, keptSince } = await stateOf(engine);
  throw new ImportRefused(
    keptSince > revision ? `Another prune drops what was before revision ${keptSince}.` : heldBy(stagedImportId),
  );
}

function describe([one, several]: Prunable['words'], total: number): Dropped {
  return { rows: total === 1 ? one : several, total };
}

export function describeDropped(dropped: PruneReport['dropped']): string {
  const phrases = dropped.filter(({ total }) => total > 0).map(({ rows, total }) => `${total} ${rows}`);
  return phrases.length === 0 ? 'nothing' : phrases.join(', ');
}

/** Returns null if no revision is old enough. Throws `BadInput` for a revision that cannot be the first. */
async function keptFrom(engine: Engine, wish: PruneWish): Promise<KeptFrom | null> {
  if ('olderThan' in wish && wish.olderThan > MOST_DAYS) {
    throw new BadInput(`Option "older-than" must be at most ${MOST_DAYS} days, not ${wish.olderThan}.`);
  }
  const { revision: current, keptSince, stagedImportId } = await stateOf(engine);
  const busy = busyWith(stagedImportId);
  // An interrupted prune does not block the next one, which completes it.
  if (busy !== null && stagedImportId !== PRUNING) throw new ImportRefused(busy);
  const published = await engine.read(publications, {});
  if ('before' in wish) {
    const { before } = wish;
    if (current === 0) throw new ImportRefused(EMPTY);
    if (before < Math.max(1, keptSince) || before > current) {
      throw new BadInput(
        `Option "before" must be a revision from ${Math.max(1, keptSince)} to ${current}, the first one to keep, not ${before}.`,
      );
    }
    const first = published.findLast((run) => run.revision <= before);
    if (first === undefined) return null;
    // A clock may have been set back: the audit log is kept from the earliest time of the kept revisions.
    const kept = published.filter((run) => run.revision >= first.revision).map(({ publishedAt }) => publishedAt);
    return { revision: before, time: kept.sort()[0] as string };
  }
  const time = new Date(Date.now() - wish.olderThan * MILLISECONDS_A_DAY).toISOString();
  const first = published.findLast(({ publishedAt }) => publishedAt <= time);
  // An interrupted prune is completed even if no revision is old enough: it blocks imports until then.
  if (first === undefined && stagedImportId !== PRUNING) return null;
  refuseUnordered(published, { first, keptSince, time });
  return { revision: Math.max(first?.revision ?? 0, keptSince), time };
}

/**
 * Throws if publication dates are out of order, which earlier versions did not prevent, since the revision of a day is
 * unknown then.
 */
function refuseUnordered(
  published: readonly Publication[],
  { first, keptSince, time }: { first: Publication | undefined; keptSince: number; time: string },
): void {
  const outOfOrder = published.find(
    ({ revision, publishedAt }) => revision >= keptSince && revision < (first?.revision ?? 0) && publishedAt > time,
  );
  if (first === undefined || outOfOrder === undefined) return;
  throw new BadInput(
    `Days are out of order: revision ${outOfOrder.revision} is dated ${outOfOrder.publishedAt}, but the later revision ${first.revision} ` +
      `is dated ${first.publishedAt}, since a clock was set back. Name the first revision to keep with option "before".`,
  );
}

async function stateOf(engine: Engine): Promise<GraphState> {
  const state = await readGraphState(engine);
  if (state === undefined) throw new ImportRefused(EMPTY);
  return state;
}

async function forgetLives(engine: Engine, revision: number): Promise<void> {
  const revived = await readRevivedNodes(engine);
  const ids = revived.filter(({ lives }) => (lives[1] ?? revision + 1) <= revision).map(({ item }) => text(item, 'id'));
  if (ids.length > 0) await engine.transaction((run) => run(forgetPastLives, { ids, revision }));
}
