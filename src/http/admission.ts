import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, RouteHandlerMethod } from 'fastify';
import { Overloaded } from '../errors.ts';
import type { Logger } from '../log.ts';
import { createPlaces, type Occupancy, type Place } from '../waiting/places.ts';
import { refuse } from './failures.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether it found no place. */
    isTurnedAway: boolean;
  }
}

export interface AdmissionLimits {
  /** Operations that run. */
  readonly atOnce: number;
  /** Requests that wait for a place, in their order, with their bodies in memory. */
  readonly waiting: number;
  /** Requests that wait for their refusal. */
  readonly refused: number;
  /** Most milliseconds that somebody waits: who waited longer would be answered too late to be of use. */
  readonly patience: number;
}

export const ADMISSION: AdmissionLimits = { atOnce: 8, waiting: 1_000, refused: 5_000, patience: 1_000 };

/** Made once, since the traces of thousands a second cost more than they tell. */
const OVERLOADED = new Overloaded();
const TOLD_EVERY = 1_000;

export interface Admission {
  /** Turns away those for whom there is no place to wait either, before their bodies are read. */
  refuseEarly(app: FastifyInstance): void;
  /** The same handler, run when there is a place for it. */
  admit(handler: RouteHandlerMethod): RouteHandlerMethod;
  /** Whether nobody more may wait. */
  isLineFull(): boolean;
  /** How many run and wait. */
  occupancy(): Occupancy;
}

/**
 * So many operations run at once, since more of them only make all slower. What comes on top waits, also where it is to
 * be refused in the end: clients that come again at once would else take the time of those that are answered.
 */
export function createAdmission({ atOnce, waiting, refused, patience }: AdmissionLimits, log: Logger): Admission {
  const places = createPlaces(atOnce);
  const tell = tellNowAndThen(log);
  const line = new Set<Place>();
  let late = 0;

  const isLineFull = () => line.size >= waiting;

  /** Not all the same, or those who are refused together would come again together. */
  const pause = () => patience * (1 + Math.random()) * 0.5;

  /** Who has fewer before it than can run will run next, however long what runs takes. */
  function isNext(place: Place): boolean {
    let before = 0;
    for (const other of line) {
      if (other === place) return true;
      before += 1;
      if (before === atOnce) return false;
    }
    return false;
  }

  async function isGranted(place: Place, granted: Promise<void>, response: ServerResponse): Promise<boolean> {
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

  /** One turn after the other, or a long line of short answers would keep everybody else out. */
  function leave(place: Place): void {
    if (line.size === 0) place.leave();
    else setImmediate(place.leave);
  }

  function turnAway(reply: FastifyReply): FastifyReply {
    reply.request.isTurnedAway = true;
    tell();
    return refuse(reply, OVERLOADED);
  }

  return {
    refuseEarly(app) {
      app.decorateRequest('isTurnedAway', false);
      app.addHook('onRequest', async (request, reply) => {
        // The route, since an address can be written in many ways.
        if (request.routeOptions.url !== '/graphql' || !isLineFull()) return;
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
        const place = places.take();
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

/** A line for each would be one more thing to do for a server that has too much to do. */
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
