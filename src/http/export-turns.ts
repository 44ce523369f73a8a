import type { ServerResponse } from 'node:http';
import { createSemaphore, type Occupancy } from '../concurrency/semaphore.ts';
import { ClientGone, Overloaded } from '../errors.ts';
import type { AskGraph } from '../exports/ask.ts';

/** Limit of concurrent queries for exports, in addition to other operations. */
const AT_ONCE = 2;
/** Limit of queries in the queue; if it is full, no export starts. */
const MOST_WAITING = 64;

export interface ExportTurns {
  /**
   * Runs the queries of one export when it is their turn. Throws `ClientGone`, and `Overloaded` before the export has
   * started.
   */
  inTurn(ask: AskGraph, response: ServerResponse): AskGraph;
  occupancy(): Occupancy;
}

/** Limits queries rather than exports, so that a slow reader holds no slot and others run between two pages. */
export function createExportTurns(): ExportTurns {
  const places = createSemaphore(AT_ONCE);
  return {
    inTurn(ask, response) {
      let hasBegun = false;
      return async (query, variables) => {
        if (!hasBegun && places.occupancy().waiting >= MOST_WAITING) throw new Overloaded();
        hasBegun = true;
        if (response.destroyed) throw new ClientGone();
        const place = places.acquire();
        try {
          if (place.granted !== null) await unlessGone(response, place.granted);
          return await ask(query, variables);
        } finally {
          setImmediate(place.release);
        }
      };
    },
    occupancy: places.occupancy,
  };
}

function unlessGone(response: ServerResponse, granted: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new ClientGone());
    response.once('close', leave);
    void granted.then(() => {
      response.off('close', leave);
      resolve();
    });
  });
}
