import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, RouteHandlerMethod } from 'fastify';
import { createSemaphore, type Occupancy, type Permit } from '../concurrency/semaphore.ts';
import { Overloaded } from '../errors.ts';
import type { Logger } from '../log.ts';
import { isAdmitted } from './api-routes.ts';
import { refuse } from './failures.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** True if it was refused for want of capacity. */
    isTurnedAway: boolean;
  }
}

export interface AdmissionLimits {
  readonly atOnce: number;
  /** Most requests in the queue, with their bodies in memory. */
  readonly waiting: number;
  /** Most requests whose refusal is delayed. */
  readonly refused: number;
  /** Longest time in the queue, in milliseconds; an answer after it would come too late to be of use. */
  readonly patience: number;
}

export const ADMISSION: AdmissionLimits = { atOnce: 8, waiting: 1_000, refused: 5_000, patience: 1_000 };

/** Created once, since thousands of stack traces a second are expensive. */
const OVERLOADED = new Overloaded();
const TOLD_EVERY = 1_000;

export interface Admission {
  /** Refuses requests before their bodies are read if the queue is full. */
  refuseEarly(app: FastifyInstance): void;
  /** Wraps the handler so that it runs once there is capacity. */
  admit(handler: RouteHandlerMethod): RouteHandlerMethod;
  isLineFull(): boolean;
  occupancy(): Occupancy;
}

/**
 * Limits the operations that run at once, since more would only slow all of them. Others wait, even those that are
 * refused in the end: clients that retry at once would use up the time of the rest.
 */
export function createAdmission({ atOnce, waiting, refused, patience }: AdmissionLimits, log: Logger): Admission {
  const places = createSemaphore(atOnce);
  const logRefusal = tellNowAndThen(log);
  const line = new Set<Permit>();
  let late = 0;

  const isLineFull = () => line.size >= waiting;

  /** Returns a random delay, so that clients refused together do not retry together. */
  const pause = () => patience * (1 + Math.random()) * 0.5;

  /** True if fewer requests are ahead than can run at once, so that it runs next. */
  function isNext(place: Permit): boolean {
    let before = 0;
    for (const other of line) {
      if (other === place) return true;
      before += 1;
      if (before === atOnce) return false;
    }
    return false;
  }

  async function isGranted(place: Permit, granted: Promise<void>, response: ServerResponse): Promise<boolean> {
    line.add(place);
    let timer: NodeJS.Timeout | undefined;
    const ended = new Promise<boolean>((resolve) => {
      response.once('close', () => resolve(false));
      timer = setTimeout(() => isNext(place) || resolve(false), pause());
    });
    try {
      return await Promise.race([granted.then(() => true), ended]);
    } finally {
      clearTimeout(timer);
      line.delete(place);
    }
  }

  /** Yields to the event loop between requests, so that a long queue of short ones does not starve the rest. */
  function leave(place: Permit): void {
    if (line.size === 0) place.release();
    else setImmediate(place.release);
  }

  function turnAway(reply: FastifyReply): FastifyReply {
    reply.request.isTurnedAway = true;
    logRefusal();
    return refuse(reply, OVERLOADED);
  }

  return {
    refuseEarly(app) {
      app.decorateRequest('isTurnedAway', false);
      app.addHook('onRequest', async (request, reply) => {
        if (!isAdmitted(request) || !isLineFull()) return;
        if (late < refused) {
          late += 1;
          await sleep(pause());
          late -= 1;
        }
        return turnAway(reply);
      });
    },
    admit: (handler) =>
      async function admitted(request, reply) {
        const place = places.acquire();
        try {
          if (place.granted !== null && !(await isGranted(place, place.granted, reply.raw))) return turnAway(reply);
          return await handler.call(this, request, reply);
        } finally {
          leave(place);
        }
      },
    isLineFull,
    occupancy: places.occupancy,
  };
}

/** Logs refusals once a second, since a line for each would burden an overloaded server. */
function tellNowAndThen(log: Logger): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count > 1) return;
    setTimeout(() => {
      log.warn({ refused: count }, 'More is asked than can be answered in time.');
      count = 0;
    }, TOLD_EVERY).unref();
  };
}
