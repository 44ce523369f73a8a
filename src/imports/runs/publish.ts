import { randomUUID } from 'node:crypto';
import { batchesOf } from '../../domain/batches.ts';
import { integer, integerOrNull, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead, defineWrite, type RawRow } from '../../engine/query.ts';
import { DeadlineExceeded, DomainError, ImportRefused, StoreUnavailable } from '../../errors.ts';
import { writeAuditRecord } from '../../store/audit-record.ts';
import type { ImportCounts, RunState } from '../../store/import-run.ts';
import { decodeNodeChange, type NodeChange } from '../../store/node-change.ts';
import type { AuditedWrite } from '../../writing/audit.ts';
import { type Held, LeaseLost } from '../../writing/lease.ts';
import { keepPlain } from '../../writing/plain-relationships.ts';
import { applyNodeChanges } from '../../writing/write.ts';
import { type Claim, updateRun } from './claim.ts';

const BATCH = 2_000;

/** Reads the changes of node properties in a run. */
const stagedChanges = defineRead<{ revision: number }, NodeChange>({
  name: 'stagedNodeChanges',
  text: `
    MATCH (change:NodeChange {revision: $revision})
    RETURN change.nodeId AS nodeId, change.revision AS revision, change.before AS before, change.after AS after
  `,
  sample: { revision: 2 },
  decode: decodeNodeChange,
});

// Otherwise, after a clock was set back, the newer of two revisions would have the earlier time.
const moveRevision = defineWrite<
  Claim & { publishedAt: string; token: string; state: RunState },
  { readonly publishedAt: string; readonly plainRevision: number | null }
>({
  name: 'moveRevision',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $token
    WITH graph
    WHERE graph.stagedImportId = $importId
    MATCH (run:ImportRun {id: $importId, state: $state})
    WHERE coalesce(run.heldBy, '') = $heldBy
    SET graph.revision = $revision, graph.stagedImportId = null,
      graph.publishedAt = CASE WHEN graph.publishedAt > $publishedAt THEN graph.publishedAt ELSE $publishedAt END
    RETURN graph.publishedAt AS publishedAt, graph.plainRevision AS plainRevision
  `,
  sample: {
    importId: 'import/2',
    heldBy: '',
    revision: 2,
    publishedAt: '2026-01-01',
    token: 'sample',
    state: 'STAGED',
  },
  decode: (row) => ({ publishedAt: text(row, 'publishedAt'), plainRevision: integerOrNull(row, 'plainRevision') }),
});

// The SET takes the lock, so any earlier attempt to publish the run has ended when the state is read.
const publishedRuns = defineWrite<Held & { token: string }, number>({
  name: 'publishedRunsOnceUnlocked',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $token
    WITH graph
    MATCH (run:ImportRun {id: $importId, state: 'PUBLISHED'})
    WHERE coalesce(run.heldBy, '') = $heldBy
    RETURN count(run) AS total
  `,
  sample: { importId: 'import/2', heldBy: '', token: 'sample' },
  decode: (row) => integer(row, 'total'),
});

/** The connection failed during publishing, and the outcome could not be read afterwards. */
export class PublishingUnknown extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  constructor(cause: unknown) {
    super(
      'The graph went away while it was to publish an import, so it is not known whether that is published. ' +
        'See by its files whether the graph has it before you do it again.',
      { cause },
    );
  }
}

/**
 * Makes everything that a run staged visible and records who did so, in one transaction. A run with counts is published without
 * review and was never STAGED, so the next process removes the remains after a crash. Returns a note on how it is kept, or null.
 */
export async function publishImport(
  engine: Engine,
  place: Claim,
  { write, counts }: { readonly write: AuditedWrite; readonly counts: ImportCounts | null },
): Promise<string | null> {
  const { importId, revision } = place;
  const state = counts === null ? 'STAGED' : 'STAGING';
  const changes = (await engine.read(stagedChanges, { revision })).map(toRow);
  const publish = engine.transaction(async (run) => {
    const now = new Date().toISOString();
    const [moved] = await run(moveRevision, { ...place, publishedAt: now, token: randomUUID(), state });
    if (moved === undefined && state === 'STAGING') throw new LeaseLost();
    if (moved === undefined) throw new ImportRefused(`Import ${importId} is not staged, so it cannot be published.`);
    for (const rows of batchesOf(changes, BATCH)) await run(applyNodeChanges, { rows });
    const { publishedAt, plainRevision } = moved;
    const counted = counts === null ? {} : { counts: JSON.stringify(counts) };
    await run(updateRun, { id: importId, properties: { state: 'PUBLISHED', publishedAt, ...counted } });
    await keepPlain(run, { after: plainRevision, until: revision });
    await writeAuditRecord(run, { ...write, outcome: 'DONE', importId, revision });
  }, revision);
  await publish.catch((error: unknown) => mustBePublished(engine, place, error));
  return engine.checkpoint();
}

/** Handles a failure that may have come before or after the commit: throws it unless the run is published. */
async function mustBePublished(engine: Engine, { importId, heldBy }: Held, error: unknown): Promise<void> {
  if (!(error instanceof StoreUnavailable || error instanceof DeadlineExceeded)) throw error;
  const [total] = await engine.write(publishedRuns, { importId, heldBy, token: randomUUID() }).catch(() => {
    throw new PublishingUnknown(error);
  });
  if (total !== 1) throw error;
}

/** Returns the row of a change; setting a property to null removes it. */
function toRow({ nodeId, revision, before, after }: NodeChange): RawRow {
  const gone = Object.fromEntries(Object.keys(before).map((name) => [name, null]));
  return { id: nodeId, properties: { ...gone, ...after, changedIn: revision } };
}
