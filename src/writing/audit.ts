import type { Engine } from '../engine/engine.ts';
import { DomainError } from '../errors.ts';
import { type AuditRecord, writeAuditRecord } from '../store/audit-record.ts';

export type AuditedWrite = Pick<AuditRecord, 'by' | 'action' | 'importId' | 'detail'>;
export type WriteOutcome = Pick<AuditRecord, 'outcome'> &
  Partial<Pick<AuditRecord, 'importId' | 'revision' | 'detail'>>;

/** Records the outcome of a write that has no transaction to record it in. */
export async function audit(engine: Engine, write: AuditedWrite, outcome: WriteOutcome): Promise<void> {
  await engine.transaction((run) => writeAuditRecord(run, { revision: null, ...write, ...outcome }));
}

/** Records a failure of the work, and rethrows it. */
export async function auditFailure<Result>(
  engine: Engine,
  write: AuditedWrite,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const isTold = error instanceof DomainError && error.code !== 'SERVICE_UNAVAILABLE';
    const outcome = { outcome: isTold ? 'REFUSED' : 'FAILED', ...(isTold ? { detail: error.message } : {}) } as const;
    // The original failure is thrown, even if the engine cannot record it.
    await audit(engine, write, outcome).catch(() => undefined);
    throw error;
  }
}
