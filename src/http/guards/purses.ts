import type { FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import { LRUCache } from 'lru-cache';

/** Limit of clients; the least recently used are dropped. */
const MOST_CLIENTS = 5_000;

/** Cost so far in a client's window, and its remaining time. */
interface Purse {
  readonly current: number;
  readonly ttl: number;
}

export interface Purses {
  look(client: string): Purse;
  take(client: string, cost: number): Purse;
  readonly store: FastifyRateLimitStoreCtor;
}

/** Creates a store of costs by client for the rate limit plugin, which by itself only counts requests. */
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
    incr(client: string, done: (error: Error | null, purse?: Purse) => void): void {
      done(null, take(client, 1));
    }
    child(): this {
      return this;
    }
  }

  return { take, look: (client) => take(client, 0), store: Store };
}
