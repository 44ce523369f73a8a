import type { Engine } from '../../engine/engine.ts';
import { type ImportRun, type RunState, readRun } from '../../store/import-run.ts';
import { type AuditedWrite, audit, auditFailure } from '../../writing/audit.ts';
import type { Claim } from './claim.ts';
import { abandonedClaims, discardImport } from './discard.ts';
import { publishImport } from './publish.ts';
import { revertImport, type Transition } from './revert.ts';

/** Makes a staged import part of the graph. */
export async function publishRun(engine: Engine, id: string, by: string): Promise<Transition> {
  return whereIn(engine, { id, by, action: 'PUBLISH', state: 'STAGED' }, async (place, write) => {
    await publishImport(engine, place, { write, counts: null });
    return { outcome: 'done', importId: id };
  });
}

/** Discards a staged import, or the rest of one whose discard was interrupted. */
export async function discardRun(engine: Engine, id: string, by: string): Promise<Transition> {
  const state = async () => {
    const abandoned = await abandonedClaims(engine);
    return abandoned.some(({ importId }) => importId === id) ? 'STAGING' : 'STAGED';
  };
  return whereIn(engine, { id, by, action: 'DISCARD', state }, async (place, write) => {
    await discardImport(engine, place);
    await audit(engine, write, { outcome: 'DONE' });
    return { outcome: 'done', importId: id };
  });
}

/** Undoes a published import with a new one, whose id it returns. */
export async function revertRun(engine: Engine, id: string, by: string): Promise<Transition> {
  return whereIn(engine, { id, by, action: 'REVERT', state: 'PUBLISHED' }, (place) => revertImport(engine, place, by));
}

interface Move extends Pick<AuditedWrite, 'by' | 'action'> {
  readonly id: string;
  /** State that the import must have. */
  readonly state: RunState | (() => Promise<RunState>);
}

/** Audits a refusal; successful transitions are audited elsewhere. */
async function whereIn(
  engine: Engine,
  { id, by, action, state }: Move,
  work: (place: Claim, write: AuditedWrite) => Promise<Transition>,
): Promise<Transition> {
  const write: AuditedWrite = { by, action, importId: id, detail: null };
  return auditFailure(engine, write, async () => {
    const wanted = typeof state === 'string' ? state : await state();
    const run = await readRun(engine, id);
    const result =
      run?.state === wanted
        ? await work({ importId: id, revision: run.runRevision, heldBy: run.heldBy }, write)
        : ({ outcome: 'not-found', message: refusalOf(id, run, wanted) } as const);
    if (result.outcome !== 'done') await audit(engine, write, { outcome: 'REFUSED', detail: result.message });
    return result;
  });
}

function refusalOf(id: string, run: ImportRun | null, wanted: RunState): string {
  if (run === null) return `There is no import ${id}.`;
  return `Import ${id} is ${run.state}; it would have to be ${wanted}.`;
}
