import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, RouteHandlerMethod } from 'fastify';
import { createSemaphore, type Occupancy, type Permit } from '../../concurrency/semaphore.ts';
import { Overloaded } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { refuse } from '../requests/failures.ts';
import { isAdmitted } from './api-routes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** True if the server refused the request because it is overloaded or starting. */
    isTurnedAway: boolean;
  }
}

export interface AdmissionLimits {
  readonly atOnce: number;
  /** Limit of requests in the queue, with their bodies in memory. */
  readonly waiting: number;
  /** Limit of refusals that are delayed at a time; further ones are sent immediately. */
  readonly delayed: number;
  /** Longest time in the queue, in milliseconds; a later answer would be of no use. */
  readonly patience: number;
}

export const ADMISSION: AdmissionLimits = { atOnce: 8, waiting: 1_000, delayed: 5_000, patience: 1_000 };

/** Created once, since thousands of stack traces per second are expensive. */
const OVERLOADED = new Overloaded();
/** Milliseconds between lines of the log. */
const LOG_INTERVAL = 1_000;

export interface Admission {
  /** Refuses requests before their bodies are read if the queue is full. */
  refuseEarly(app: FastifyInstance): void;
  /** Wraps the handler so that it runs once there is capacity. */
  admit(handler: RouteHandlerMethod): RouteHandlerMethod;
  isQueueFull(): boolean;
  occupancy(): Occupancy;
}

/**
 * Limits the operations that run at once, since more would only slow all of them down. Others wait. Refusals are also
 * delayed, since clients that retry at once would take time from the others.
 */
export function createAdmission({ atOnce, waiting, delayed, patience }: AdmissionLimits, log: Logger): Admission {
  const permits = createSemaphore(atOnce);
  const logRefusal = logRefusalsOf(log);
  const queue = new Set<Permit>();
  /** Number of refusals that are being delayed. */
  let delaying = 0;

  const isQueueFull = () => queue.size >= waiting;

  /** Returns half to all of `patience` at random, so that clients refused together do not retry together. */
  const randomDelay = () => patience * (1 + Math.random()) * 0.5;

  /** True if the permit is among the next to be granted; such a request stays in the queue even after `patience`. */
  function isNext(permit: Permit): boolean {
    let before = 0;
    for (const other of queue) {
      if (other === permit) return true;
      before += 1;
      if (before === atOnce) return false;
    }
    return false;
  }

  async function isGranted(permit: Permit, granted: Promise<void>, response: ServerResponse): Promise<boolean> {
    queue.add(permit);
    let timer: NodeJS.Timeout | undefined;
    const ended = new Promise<boolean>((resolve) => {
      response.once('close', () => resolve(false));
      timer = setTimeout(() => isNext(permit) || resolve(false), randomDelay());
    });
    try {
      return await Promise.race([granted.then(() => true), ended]);
    } finally {
      clearTimeout(timer);
      queue.delete(permit);
    }
  }

  /** Yields to the event loop between requests, so that a long queue of short ones does not starve the rest. */
  function leave(permit: Permit): void {
    if (queue.size === 0) permit.release();
    else setImmediate(permit.release);
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
        if (!isAdmitted(request) || !isQueueFull()) return;
        if (delaying < delayed) {
          delaying += 1;
          await sleep(randomDelay());
          delaying -= 1;
        }
        return turnAway(reply);
      });
    },
    admit: (handler) =>
      async function admitted(request, reply) {
        const permit = permits.acquire();
        try {
          if (permit.granted !== null && !(await isGranted(permit, permit.granted, reply.raw))) return turnAway(reply);
          return await handler.call(this, request, reply);
        } finally {
          leave(permit);
        }
      },
    isQueueFull,
    occupancy: permits.occupancy,
  };
}

/** Logs the number of refusals once per second, since a line for each would burden an overloaded server. */
function logRefusalsOf(log: Logger): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count > 1) return;
    setTimeout(() => {
      log.warn({ refused: count }, 'The server is overloaded and refused requests.');
      count = 0;
    }, LOG_INTERVAL).unref();
  };
}
