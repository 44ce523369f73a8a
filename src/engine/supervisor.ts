import { setTimeout as sleep } from 'node:timers/promises';
import { createSemaphore, type Occupancy, type Permit } from '../concurrency/semaphore.ts';
import { DeadlineExceeded, StoreUnavailable } from '../errors.ts';
import { withinDeadline } from './deadline.ts';

/**
 * A server answers a small call at once, such as a read. It may be silent for long during a large one, such as a batch
 * of writes, if it is busy.
 */
export type CallSize = 'small' | 'large';

/** Time without an answer after which the server is checked, in milliseconds. */
const SUSPICIOUS_AFTER: Readonly<Record<CallSize, number>> = { small: 800, large: 5_000 };
/** Interval of checks while the server is unreachable, in milliseconds. */
const LOOK_EVERY = 500;
/**
 * Longer than the server, which checks every two seconds, takes to end late transactions: silence beyond it means a
 * broken connection.
 */
const LATE_AFTER = 5_000;

/** Client of a server, with its health check. */
export interface LinkSource<Link> {
  open(): Link;
  /** Must not wait for the server, which may never answer. */
  close(link: Link): Promise<void>;
  /** Limit of concurrent calls. Others wait here and not in the link, which may be replaced in the meantime. */
  readonly mostCalls: number;
  /**
   * Resolves to true if the server answers on a new connection; never rejects. Waits for long if only large calls are
   * silent, and is quick if the server has not answered before.
   */
  isAlive(hasAnswered: boolean, silent: CallSize): Promise<boolean>;
  /** True if the failure means that the connection broke, as others of the link may have too. */
  isBroken(error: unknown): boolean;
  /** Called when the server becomes unreachable, with the cause, and when it is back. */
  onAvailability(isAvailable: boolean, cause?: unknown): void;
}

/** Calls a server that may stop answering. */
export interface Supervisor<Link> {
  /**
   * Resolves with the work. Fails with `StoreUnavailable` at once if the server is known to be unreachable; if it falls
   * silent, within three seconds or the caller's patience for a small call, and half a minute for a large one. Fails
   * with `DeadlineExceeded` if the work is slow.
   */
  call<Result>(deadline: number, size: CallSize, work: (link: Link) => Promise<Result>): Promise<Result>;
  /** Refuses all calls until the server answers again. */
  trip(cause: unknown): void;
  occupancy(): Occupancy;
  close(): Promise<void>;
}

interface Caller {
  readonly size: CallSize;
  readonly givenUp: Promise<never>;
  readonly giveUp: (reason: StoreUnavailable) => void;
}

/** Link in use; only replacing it frees calls to a server that stopped answering. */
interface Held<Link> {
  readonly link: Link;
  readonly callers: Set<Caller>;
  isReplaced: boolean;
}

export function supervise<Link>(source: LinkSource<Link>): Supervisor<Link> {
  const places = createSemaphore(source.mostCalls);
  const queue = new Set<Caller>();
  let held = hold();
  let outage: { readonly cause: unknown } | null = null;
  const looking = new Map<CallSize, Promise<boolean>>();
  let isClosed = false;
  let lastAnswer = 0;

  function hold(): Held<Link> {
    return { link: source.open(), callers: new Set(), isReplaced: false };
  }

  /** Replaces the link; calls on the old one may complete, unless they are given up. */
  function replace(old: Held<Link>): void {
    if (old.isReplaced || isClosed) return;
    old.isReplaced = true;
    held = hold();
    closeIfIdle(old);
  }

  function closeIfIdle(old: Held<Link>): void {
    if (old.isReplaced && old.callers.size === 0) void source.close(old.link).catch(() => undefined);
  }

  /** Shares one check among concurrent callers. */
  function isAlive(silent: CallSize): Promise<boolean> {
    const look = looking.get(silent) ?? source.isAlive(lastAnswer > 0, silent).finally(() => looking.delete(silent));
    looking.set(silent, look);
    return look;
  }

  /** Checks the server when it has not answered any call for long, until the returned function is called. */
  function watch(watched: Held<Link>, size: CallSize): () => void {
    const patience = SUSPICIOUS_AFTER[size];
    let timer = setTimeout(look, patience);
    function look(): void {
      const silence = performance.now() - lastAnswer;
      const isSuspicious = silence >= patience;
      if (isSuspicious) void doubt(watched, size);
      timer = setTimeout(look, isSuspicious ? patience : Math.ceil(patience - silence));
    }
    return () => clearTimeout(timer);
  }

  /** Silence in small calls proves nothing about large ones, which continue on their link. */
  async function doubt(doubted: Held<Link>, silent: CallSize): Promise<void> {
    const begun = performance.now();
    // Under load, a check may be slow too, but another call may have been answered.
    if ((await isAlive(silent)) || lastAnswer > begun || isClosed) return;
    const cause = new Error('The server stopped answering in the middle of a call.');
    trip(cause);
    replace(doubted);
    giveUpAll(doubted.callers, cause, silent);
    closeIfIdle(doubted);
  }

  function trip(cause: unknown): void {
    if (outage !== null || isClosed) return;
    outage = { cause };
    giveUpAll(queue, cause);
    source.onAvailability(false, cause);
    void untilBack();
  }

  async function untilBack(): Promise<void> {
    while (!(await isAlive('small'))) {
      if (isClosed) return;
      await sleep(LOOK_EVERY, undefined, { ref: false });
    }
    // Connections from before the outage may be dead.
    replace(held);
    outage = null;
    if (!isClosed) source.onAvailability(true);
  }

  async function waitForPlace(caller: Caller, granted: Promise<void>, deadline: number): Promise<void> {
    queue.add(caller);
    try {
      await withinDeadline(deadline, Promise.race([granted, caller.givenUp]));
    } finally {
      queue.delete(caller);
    }
  }

  async function ask<Answer>(
    caller: Caller,
    place: Permit,
    {
      work,
      deadline,
      begun,
    }: { readonly work: (link: Link) => Promise<Answer>; readonly deadline: number; readonly begun: number },
  ): Promise<Answer> {
    const used = held;
    used.callers.add(caller);
    const endWatch = watch(used, caller.size);
    const end = () => {
      used.callers.delete(caller);
      place.release();
      closeIfIdle(used);
    };
    const answer = work(used.link);
    const ended = answer.then(
      () => {
        lastAnswer = performance.now();
        end();
      },
      () => end(),
    );
    try {
      const left = Math.max(1, deadline - (performance.now() - begun));
      return await withinDeadline(left, Promise.race([answer, caller.givenUp]), deadline);
    } catch (error) {
      if (source.isBroken(error)) replace(used);
      if (error instanceof DeadlineExceeded) void endLate(used, ended).then(end);
      else end();
      throw error;
    } finally {
      endWatch();
    }
  }

  /**
   * Replaces a link if a call is still silent after the server must have ended it; otherwise the call would hold its
   * slot forever.
   */
  async function endLate(used: Held<Link>, ended: Promise<void>): Promise<void> {
    const isEnded = await Promise.race([ended.then(() => true), sleep(LATE_AFTER, false, { ref: false })]);
    if (!isEnded) replace(used);
  }

  return {
    async call(deadline, size, work) {
      if (outage !== null) throw new StoreUnavailable(outage.cause);
      const begun = performance.now();
      const caller = createCaller(size);
      const place = places.acquire();
      try {
        if (place.granted !== null) await waitForPlace(caller, place.granted, deadline);
      } catch (error) {
        place.release();
        throw error;
      }
      return ask(caller, place, { work, deadline, begun });
    },
    trip,
    occupancy: places.occupancy,
    async close() {
      isClosed = true;
      await source.close(held.link);
    },
  };
}

function createCaller(size: CallSize): Caller {
  let giveUp: Caller['giveUp'] = () => undefined;
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  return { size, givenUp, giveUp };
}

/** Fails all callers, or only those with small calls. */
function giveUpAll(callers: Set<Caller>, cause: unknown, largest: CallSize = 'large'): void {
  for (const caller of callers) {
    if (largest === 'small' && caller.size === 'large') continue;
    callers.delete(caller);
    caller.giveUp(new StoreUnavailable(cause));
  }
}
