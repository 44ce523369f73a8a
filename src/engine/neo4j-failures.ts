import { DeadlineExceeded, DomainError, StoreUnavailable, WriteConflict } from '../errors.ts';
import { refusedAccess } from './neo4j-access.ts';

type Coded = Error & { readonly code: string };

/** The driver's code for failures without a code, such as a server that speaks no Bolt. */
const NO_CODE = 'N/A';
const NO_DATABASE = 'Neo.ClientError.Database.DatabaseNotFound';
const OF_CONNECTIONS = ['ServiceUnavailable', 'SessionExpired'];
/** An operator or the server ended the transaction, which was rolled back; the driver rewrites both codes to these. */
const TERMINATED = ['Neo.ClientError.Transaction.Terminated', 'Neo.ClientError.Transaction.LockClientStopped'];
/** Covers the limits of a transaction, of all transactions and of the server. */
const OUT_OF_MEMORY = /OutOfMemoryError$/;

/** The server speaks no Bolt, so the query was never sent. */
export class NoBolt extends Error {}

export function hasNoCode(error: unknown): boolean {
  return codeOf(error) === NO_CODE;
}

/** True if the outcome at the server is unknown. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof NoBolt || OF_CONNECTIONS.includes(codeOf(error));
}

export function isTerminated(error: unknown): boolean {
  return TERMINATED.includes(codeOf(error));
}

/** Translates failures of the driver into domain errors, by code only. */
export function classify(error: unknown, deadline: number): unknown {
  const code = codeOf(error);
  if (error instanceof DomainError) return error;
  if (code.includes('TransactionTimedOut')) return new DeadlineExceeded(deadline);
  if (code.includes('Bookmark') || isTerminated(error) || isConnectionLost(error)) return new StoreUnavailable(error);
  // IF NOT EXISTS checks before it locks, so another process may have created the same rule in between.
  if (code.startsWith('Neo.TransientError.Transaction') || code.endsWith('EquivalentSchemaRuleAlreadyExists')) {
    return new WriteConflict(error);
  }
  if (code.startsWith('Neo.ClientError.Security') || code === NO_DATABASE) return refusedAccess(error as Coded);
  if (OUT_OF_MEMORY.test(code)) return outOfMemory(error as Coded);
  return code.startsWith('Neo.TransientError') ? new StoreUnavailable(error) : error;
}

function outOfMemory(error: Coded): StoreUnavailable {
  const toOperators = `Neo4j ran out of memory, and its heap or dbms.memory.transaction.total.max may be too small: ${error.message}`;
  const message = 'The database ran out of memory for this; ask for less at a time, or try again later.';
  return new StoreUnavailable(error, toOperators, message);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
