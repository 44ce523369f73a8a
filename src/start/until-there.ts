import { setTimeout as sleep } from 'node:timers/promises';
import { DeadlineExceeded, StoreUnavailable, WriteConflict } from '../errors.ts';
import { PublishingUnknown } from '../imports/runs/publish.ts';
import type { Logger } from '../log.ts';
import { LeaseLost } from '../writing/lease.ts';

const TRY_EVERY = 1_000;
/** Failures of a slow or unreachable database, which may pass; all others need an operator. */
const PASSING = [StoreUnavailable, DeadlineExceeded, WriteConflict, LeaseLost, PublishingUnknown];

interface Waiting {
  readonly log: Logger;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
}

/** Repeats the work until the database lets it succeed. Throws failures that do not pass by themselves. */
export async function untilThere<Result>(work: () => Promise<Result>, { log, signal }: Waiting): Promise<Result> {
  let told: string | null = null;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      const sentence = sentenceOf(error as Error);
      if (sentence !== told) log.warn(`The server cannot start yet, and goes on trying. ${sentence}`);
      told = sentence;
    }
    await sleep(TRY_EVERY, undefined, { signal });
  }
}

/** A refused user or database does not pass: Neo4j locks out clients that keep trying a wrong password. */
function isPassing(error: unknown): boolean {
  if (error instanceof StoreUnavailable && error.isRefusal) return false;
  return PASSING.some((kind) => error instanceof kind);
}

function sentenceOf(error: Error): string {
  return (error instanceof StoreUnavailable ? error.toOperators : null) ?? error.message;
}
