import { randomUUID } from 'node:crypto';
import { integer } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineWrite, type RawRow } from '../../engine/query.ts';
import { ImportRefused } from '../../errors.ts';
import { writeAuditRecord } from '../../store/audit-record.ts';
import { heldBy, readGraphState } from '../../store/graph-state.ts';
import { encodeRun, type ImportCounts, type ImportedFile, NO_COUNTS } from '../../store/import-run.ts';
import type { AuditedWrite } from '../../writing/audit.ts';
import { renewLease } from '../../writing/lease.ts';
import { OWNER, type Owner } from '../../writing/owner.ts';

/** A place for one import: the only one that may be staged until it is published or discarded. */
export interface Claim {
  readonly importId: string;
  readonly revision: number;
}

/** Tokens of the claims and discards that this process works on; a run of another token is abandoned, though its process lives. */
export const atWork = new Set<string>();

export type RunOwner = Owner & { readonly token: string };

/** Another import has the place. */
export class PlaceTaken extends ImportRefused {}

/** Run that asks for the place. */
export interface Claimant {
  readonly by: string;
  readonly format: string;
  readonly files: readonly ImportedFile[];
  /** The recipe that the list is read by, where one is. */
  readonly recipe?: string;
  /** The revision of the run that is undone, where one is. */
  readonly undoes?: number;
}

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

/** Takes the place, or throws PlaceTaken. The run is known by the token too, since a lost answer brings no id. */
export async function claim(engine: Engine, claimant: Claimant, token: string = randomUUID()): Promise<Claim> {
  atWork.add(token);
  const claimed = await engine.transaction(async (run) => {
    const [revision] = await run(takePlace, { token });
    if (revision === undefined) return null;
    const importId = `import/${revision}`;
    const importRun = {
      ...claimant,
      id: importId,
      runRevision: revision,
      state: 'STAGING' as const,
      startedAt: new Date().toISOString(),
      publishedAt: null,
      counts: NO_COUNTS,
      recipe: claimant.recipe ?? null,
      undoes: claimant.undoes ?? null,
    };
    const owner = JSON.stringify({ ...OWNER, token } satisfies RunOwner);
    await run(createRun, { run: { ...encodeRun(importRun), owner, seenAt: Date.now() } });
    return { importId, revision };
  });
  if (claimed !== null) return claimed;
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

/** Shows the run to those who may import, and says who staged it. */
export async function markStaged(
  engine: Engine,
  importId: string,
  counts: ImportCounts,
  write: AuditedWrite,
): Promise<void> {
  await engine.transaction(async (run) => {
    await renewLease(run, importId);
    await run(updateRun, { id: importId, properties: { state: 'STAGED', counts: JSON.stringify(counts) } });
    await writeAuditRecord(run, { ...write, outcome: 'DONE', importId, revision: null });
  });
}
