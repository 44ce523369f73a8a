import { randomUUID } from 'node:crypto';
import { integer } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineWrite, type RawRow } from '../../engine/query.ts';
import { ImportRefused } from '../../errors.ts';
import { writeAuditRecord } from '../../store/audit-record.ts';
import { heldBy, readGraphState } from '../../store/graph-state.ts';
import { encodeRun, type ImportCounts, type ImportRun, NO_COUNTS } from '../../store/import-run.ts';
import type { AuditedWrite } from '../../writing/audit.ts';
import { type Held, renewLease } from '../../writing/lease.ts';
import { OWNER, type Owner } from '../../writing/owner.ts';

/** The place for staging, which only one import may have until it is published or discarded. */
export interface Claim extends Held {
  readonly revision: number;
}

/** Tokens of this process's running claims and discards. A run with another token is abandoned, even if its process lives. */
export const atWork = new Set<string>();

export type RunOwner = Owner & { readonly token: string };

/** Another import has the place. */
export class PlaceTaken extends ImportRefused {}

/** Run that asks for the place. */
export type Claimant = Pick<ImportRun, 'by' | 'format' | 'files'> & Partial<Pick<ImportRun, 'recipe' | 'undoes'>>;

// The first SET takes the lock; everything after it sees the writes of an earlier holder.
const takePlace = defineWrite<{ token: string; run: RawRow }, number>({
  name: 'takeStagingPlace',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $token
    WITH graph
    WHERE graph.stagedImportId IS NULL
    SET graph.lastRevision = graph.lastRevision + 1, graph.begun = coalesce(graph.begun, 0) + 1
    SET graph.stagedImportId = 'import/' + toString(graph.lastRevision)
    CREATE (run:ImportRun)
    SET run = $run
    SET run.id = graph.stagedImportId, run.runRevision = graph.lastRevision, run.heldBy = $token
    RETURN run.runRevision AS revision
  `,
  sample: { token: 'sample', run: { state: 'STAGING' } },
  decode: (row) => integer(row, 'revision'),
});

/** Takes the place or throws PlaceTaken. The token also identifies the run, since the id may get lost with an answer. */
export async function claim(engine: Engine, claimant: Claimant, token: string = randomUUID()): Promise<Claim> {
  atWork.add(token);
  const owner = JSON.stringify({ ...OWNER, token } satisfies RunOwner);
  const [startedAt, seenAt] = [new Date().toISOString(), Date.now()];
  const none = { recipe: null, undoes: null, publishedAt: null, counts: NO_COUNTS };
  const run = { ...encodeRun({ ...none, ...claimant, state: 'STAGING', startedAt }), owner, seenAt };
  const [revision] = await engine.transaction((query) => query(takePlace, { token, run }));
  if (revision !== undefined) return { importId: `import/${revision}`, revision, heldBy: token };
  const state = await readGraphState(engine);
  throw new PlaceTaken(heldBy(state?.stagedImportId ?? null));
}

export const updateRun = defineWrite<{ id: string; properties: RawRow }, number>({
  name: 'updateImportRun',
  text: `
    MATCH (run:ImportRun {id: $id})
    SET run += $properties
    RETURN count(run) AS total
  `,
  sample: { id: 'import/1', properties: { seenAt: 0 } },
  decode: (row) => integer(row, 'total'),
});

/** Shows the run to users who may import, and records who staged it. */
export async function markStaged(
  engine: Engine,
  place: Claim,
  { counts, write }: { readonly counts: ImportCounts; readonly write: AuditedWrite },
): Promise<void> {
  const { importId } = place;
  const properties = { state: 'STAGED', counts: JSON.stringify(counts) };
  await engine.transaction(async (run) => {
    await renewLease(run, place);
    await run(updateRun, { id: importId, properties });
    await writeAuditRecord(run, { ...write, outcome: 'DONE', importId, revision: null });
  });
}
