import type { FastifyInstance } from 'fastify';
import { Forbidden } from '../../errors.ts';
import { refuse } from '../requests/failures.ts';

export type IsOurs = (host: string | undefined) => boolean;

/** Exempt, since load balancers use the IP address, and the answers are useless to pages of other sites. */
const BY_ANY_NAME = ['/livez', '/readyz'];

/** `names` is null if any host is accepted. */
export function namedBy(names: ReadonlySet<string> | null): IsOurs {
  return (host) => names === null || (host !== undefined && names.has(withoutPort(host)));
}

/**
 * Rejects unknown hosts, against DNS rebinding: a page whose name resolves to this server's address counts as
 * same-origin, so that CORS does not apply.
 */
export function refuseOtherNames(app: FastifyInstance, isOurs: IsOurs): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host = '' } = request.headers;
    if (isOurs(request.headers.host) || BY_ANY_NAME.includes(request.routeOptions.url ?? '')) return;
    const message = `"${host}" is not a known name of this server; use one such as localhost, or add this one to ALLOWED_HOSTS.`;
    return refuse(reply, new Forbidden(message));
  });
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$/, '').toLowerCase();
}
