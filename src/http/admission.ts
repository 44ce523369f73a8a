import type { FastifyInstance } from 'fastify';
import { withinDeadline } from '../engine/deadline.ts';
import { createPlaces, type Occupancy } from '../engine/places.ts';
import { Overloaded } from '../errors.ts';

/** Some wait, so that a short rush is no refusal. */
const MOST_WAITING = 64;
/** Who waited this long would be answered too late to be of use. */
export const PATIENCE = 1_000;

/**
 * So many operations run at once, since more of them only make all slower. What comes on top waits a moment or is told
 * to come again, before its body is read: that costs next to nothing, so that what runs goes on at its pace. Tells how
 * many run and wait.
 */
export function admitOperations(app: FastifyInstance, mostAtOnce: number, patience: number): () => Occupancy {
  const places = createPlaces(mostAtOnce);
  let waiting = 0;
  app.addHook('onRequest', async (request, reply) => {
    // The route, since an address can be written in many ways.
    if (request.routeOptions.url !== '/graphql') return;
    if (waiting === MOST_WAITING) throw new Overloaded();
    const place = places.take();
    reply.raw.once('close', () => place.leave());
    if (place.granted === null) return;
    waiting += 1;
    const isAdmitted = await withinDeadline(patience, place.granted).then(
      () => true,
      () => false,
    );
    waiting -= 1;
    if (isAdmitted) return;
    place.leave();
    throw new Overloaded();
  });
  return places.occupancy;
}
