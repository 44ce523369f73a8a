import { withinDeadline } from '../engine/deadline.ts';
import type { Engine } from '../engine/engine.ts';
import { ClientGone, DeadlineExceeded } from '../errors.ts';
import type { Memory } from '../memory/memory.ts';

export interface OperationDeadline {
  /** Runs the work, or throws `DeadlineExceeded` after the deadline. */
  within<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Throws `DeadlineExceeded` after the deadline, `ClientGone` after a disconnect. */
  refuseLate(): void;
  /** Cancels the operation after a disconnect: pending and new work fails with `ClientGone`. */
  abandon(): void;
}

/** Null: only the deadline of each read applies. */
export function startDeadline(milliseconds: number | null): OperationDeadline {
  if (milliseconds === null) return { within: (work) => work(), refuseLate: () => undefined, abandon: () => undefined };
  const allowed = milliseconds;
  const end = performance.now() + allowed;
  // Created on demand: a stack trace costs more than the rest.
  let gone: ClientGone | null = null;
  let leave: (error: ClientGone) => void = () => undefined;
  const abandoned = new Promise<never>((_resolve, reject) => {
    leave = reject;
  });
  // Prevents an unhandled rejection if no work is pending.
  abandoned.catch(() => undefined);
  function timeLeft(): number {
    if (gone !== null) throw gone;
    const left = end - performance.now();
    if (left <= 0) throw new DeadlineExceeded(allowed);
    return left;
  }
  return {
    refuseLate: () => void timeLeft(),
    async within(work) {
      return withinDeadline(timeLeft(), Promise.race([work(), abandoned]), allowed);
    },
    abandon() {
      gone = new ClientGone();
      leave(gone);
    },
  };
}

/** Wraps an engine so that reads end with the operation. */
export function readUntil(deadline: OperationDeadline, engine: Engine): Engine {
  return { ...engine, read: (query, parameters) => deadline.within(() => engine.read(query, parameters)) };
}

/**
 * Wraps the process's caches: waits only until the deadline, while shared work continues for other operations. `onRead`
 * counts the reads that the operation waits for.
 */
export function waitUntil(deadline: OperationDeadline, memory: Memory, onRead: () => void): Memory {
  return {
    ...memory,
    catalogues: (point) => deadline.within(() => memory.catalogues(point)),
    scopeIndexes: (point) => deadline.within(() => memory.scopeIndexes(point)),
    searchIndexes: (point) => deadline.within(() => memory.searchIndexes(point)),
    answers: (point, key, work) => deadline.within(() => memory.answers(point, key, work)),
    rows: { at: (point) => deadline.within(() => memory.rows.at(point)) },
    reads: {
      at(point) {
        const { engine, read } = memory.reads.at(point);
        return {
          engine,
          read(name, keys, reading) {
            onRead();
            return deadline.within(() => read(name, keys, reading));
          },
        };
      },
    },
  };
}
