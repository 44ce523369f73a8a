import { withinDeadline } from '../engine/deadline.ts';
import type { Engine } from '../engine/engine.ts';
import { ClientGone, DeadlineExceeded } from '../errors.ts';
import type { Memory } from '../memory/memory.ts';

/** How long an operation may still take. */
export interface OperationDeadline {
  /** Fails with DeadlineExceeded where the operation's time is over, and does not begin the work then. */
  within<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Throws DeadlineExceeded where the operation's time is over, and ClientGone where nobody waits for it. */
  refuseLate(): void;
  /** Nobody waits for the operation any more: all of it fails with ClientGone, and nothing more begins. */
  abandon(): void;
}

/** Null: the operation may take as long as each of its reads may. */
export function startDeadline(milliseconds: number | null): OperationDeadline {
  if (milliseconds === null) return { within: (work) => work(), refuseLate: () => undefined, abandon: () => undefined };
  const allowed = milliseconds;
  const end = performance.now() + allowed;
  // Made only when it happens: a stack costs more than all else here.
  let gone: ClientGone | null = null;
  let leave: (error: ClientGone) => void = () => undefined;
  const abandoned = new Promise<never>((_resolve, reject) => {
    leave = reject;
  });
  // Nothing may be waiting when it happens.
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

/** An engine whose reads end with the operation, so that nothing is asked for an answer that nobody gets. */
export function readUntil(deadline: OperationDeadline, engine: Engine): Engine {
  return { ...engine, read: (query, parameters) => deadline.within(() => engine.read(query, parameters)) };
}

/**
 * What a process keeps, waited for no longer than the operation lasts: others may be at work on it that have more time.
 * `onRead` is told of each read that the operation has part in.
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
