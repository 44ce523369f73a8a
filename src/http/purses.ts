import type { FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import { LRUCache } from 'lru-cache';

/** Clients that are remembered: who was not seen for long makes room. */
const MOST_CLIENTS = 5_000;

/** What a client has spent since its first request of a window, and how long that lasts. */
interface Purse {
  readonly current: number;
  readonly ttl: number;
}

export interface Purses {
  look(client: string): Purse;
  take(client: string, cost: number): Purse;
  /** For the library, which counts one for each request. */
  readonly store: FastifyRateLimitStoreCtor;
}

/** What each client has spent in a window of time. The library counts requests; here they can cost more. */
export function openPurses(milliseconds: number): Purses {
  const purses = new LRUCache<string, { readonly current: number; readonly since: number }>({ max: MOST_CLIENTS });

  function take(client: string, cost: number): Purse {
    const now = performance.now();
    const known = purses.get(client);
    const isOpen = known !== undefined && now - known.since < milliseconds;
    const since = isOpen ? known.since : now;
    const current = (isOpen ? known.current : 0) + cost;
    purses.set(client, { current, since });
    return { current, ttl: milliseconds - (now - since) };
  }

  class Store {
    incr(client: string, told: (error: Error | null, purse?: Purse) => void): void {
      told(null, take(client, 1));
    }
    child(): this {
      return this;
    }
  }

  return { take, look: (client) => take(client, 0), store: Store };
}
