import type { Engine } from '../engine/engine.ts';
import { DomainError } from '../errors.ts';
import { type AuditRecord, writeAuditRecord } from '../store/audit-record.ts';

/** Who is about to do what; what comes of it is told when it has come. */
export type AuditedWrite = Pick<AuditRecord, 'by' | 'action' | 'importId' | 'detail'>;
export type WriteOutcome = Pick<AuditRecord, 'outcome'> &
  Partial<Pick<AuditRecord, 'importId' | 'revision' | 'detail'>>;

/** Writes down what came of a write that has no transaction which could tell it. */
export async function audit(engine: Engine, write: AuditedWrite, outcome: WriteOutcome): Promise<void> {
  await engine.transaction((run) => writeAuditRecord(run, { revision: null, ...write, ...outcome }));
}

/** Writes down that the work failed, where it does, and lets the failure go on. */
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
    // What failed is the one to tell, also where the engine that failed cannot take this down.
    await audit(engine, write, outcome).catch(() => undefined);
    throw error;
  }
}
