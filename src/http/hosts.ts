import type { FastifyInstance } from 'fastify';
import { Forbidden } from '../errors.ts';
import { refuse } from './failures.ts';

/** Whether a request was sent to a name that is ours, as its `Host` header tells. */
export type IsOurs = (host: string | undefined) => boolean;

/** Balancers look at a server by its address, and what they learn is of no use to a page of another site. */
const BY_ANY_NAME = ['/livez', '/readyz'];

/** `names` null: any is. */
export function namedBy(names: ReadonlySet<string> | null): IsOurs {
  return (host) => names === null || (host !== undefined && names.has(withoutPort(host)));
}

/**
 * A page can have a name of its own mean the address that we listen on: to a browser it is of our origin then, and neither
 * CORS nor a header that other origins cannot send holds it. The name is what gives it away.
 */
export function refuseOtherNames(app: FastifyInstance, isOurs: IsOurs): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host = '' } = request.headers;
    if (isOurs(request.headers.host) || BY_ANY_NAME.includes(request.routeOptions.url ?? '')) return;
    const message = `This server must be asked by a name of its own, such as localhost, not as "${host}"; where that is its name, add it to ALLOWED_HOSTS.`;
    return refuse(reply, new Forbidden(message));
  });
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$/, '').toLowerCase();
}
