import type { Exception } from './statements.ts';

/** Clauses that exceptions take out, those under them included. Equal ones are the same object. */
export interface Excepted {
  readonly key: string;
  readonly clauseIds: ReadonlySet<string>;
}

export const NOTHING_EXCEPTED: Excepted = { key: '', clauseIds: new Set() };

/** Finds exceptions by certificate, and the clauses that they take out. */
export interface Exceptions {
  exceptionsOf(certificateId: string): readonly Exception[];
  exceptedBy(exceptions: readonly Exception[]): Excepted;
}

interface Place {
  /** All nodes from the subject to the one that the entry names. */
  readonly nodeIds: readonly string[];
  readonly environmentId: string | null;
}

/** Returns the exceptions of a certificate where it names one of the nodes in the environment. */
export function exceptionsNaming(
  exceptions: Exceptions,
  certificateId: string,
  { nodeIds, environmentId }: Place,
): readonly Exception[] {
  return exceptions
    .exceptionsOf(certificateId)
    .filter((one) => one.subjectId !== null && nodeIds.includes(one.subjectId) && isIn(one, environmentId));
}

/** Returns the exceptions of a certificate as a whole in the environment, and where it names one of the nodes. */
export function exceptionsAt(
  exceptions: Exceptions,
  certificateId: string,
  { nodeIds, environmentId }: Place,
): readonly Exception[] {
  return exceptions
    .exceptionsOf(certificateId)
    .filter((one) => (one.subjectId === null || nodeIds.includes(one.subjectId)) && isIn(one, environmentId));
}

function isIn(exception: Exception, environmentId: string | null): boolean {
  return exception.environmentId === null || exception.environmentId === environmentId;
}
