import type { FastifyRequest } from 'fastify';

const READING = ['/graphql', '/exports', '/embed', '/check-system', '/mcp'];
/** Routes whose operations share the limit of concurrent operations. */
const ADMITTED = ['/graphql', '/mcp'];
/** Routes for the local command line only. */
const OF_THE_MACHINE = ['/prune', '/backup'];

/** True if the request reads the graph. Compares the route, since an address can be written in many ways. */
export function readsGraph({ routeOptions: { url = '' } }: FastifyRequest): boolean {
  return READING.some((path) => url === path || url.startsWith(`${path}/`));
}

/** True if the request counts towards the limit of concurrent operations. */
export function isAdmitted({ routeOptions: { url = '' } }: FastifyRequest): boolean {
  return ADMITTED.includes(url);
}

/** True if the request queries the graph; pages, their files and health checks do not. */
export function asksGraph(request: FastifyRequest): boolean {
  return readsGraph(request) || request.routeOptions.url === '/imports';
}

/**
 * True if the request counts towards the rate limit. The local routes count too, since even refusals cost work and
 * audit records.
 */
export function isLimited(request: FastifyRequest): boolean {
  return asksGraph(request) || OF_THE_MACHINE.includes(request.routeOptions.url ?? '');
}
