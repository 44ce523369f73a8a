import type { ServerResponse } from 'node:http';
import { ClientGone, Overloaded } from '../errors.ts';
import type { AskGraph } from '../exports/ask.ts';
import { createPlaces, type Occupancy } from '../waiting/places.ts';

/** Questions of exports that run at once, beside the operations of others. */
const AT_ONCE = 2;
/** Questions that wait for their turn: where there are more, no export begins. */
const MOST_WAITING = 64;

export interface ExportTurns {
  /** Asks for one export when it is its turn. Throws Overloaded, before it has begun only, and ClientGone. */
  inTurn(ask: AskGraph, response: ServerResponse): AskGraph;
  /** How many questions run and wait. */
  occupancy(): Occupancy;
}

/**
 * A turn is one question's, not an export's: who takes its file slowly holds none, and between two pages others are
 * answered.
 */
export function createExportTurns(): ExportTurns {
  const places = createPlaces(AT_ONCE);
  return {
    inTurn(ask, response) {
      let hasBegun = false;
      return async (query, variables) => {
        if (!hasBegun && places.occupancy().waiting >= MOST_WAITING) throw new Overloaded();
        hasBegun = true;
        if (response.destroyed) throw new ClientGone();
        const place = places.take();
        try {
          if (place.granted !== null) await unlessGone(response, place.granted);
          return await ask(query, variables);
        } finally {
          setImmediate(place.leave);
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
