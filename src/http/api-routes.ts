import type { FastifyRequest } from 'fastify';

const READING = ['/graphql', '/exports'];
/** What is for the command line of the server's machine alone. */
const OF_THE_MACHINE = ['/prune', '/backup'];

/** Whether a request is for what the graph holds. Told by the route, so that no way of writing an address leads past. */
export function readsGraph({ routeOptions: { url = '' } }: FastifyRequest): boolean {
  return READING.some((path) => url === path || url.startsWith(`${path}/`));
}

/** Whether a request makes the graph work: pages, their files and what operators look at do not. */
export function asksGraph(request: FastifyRequest): boolean {
  return readsGraph(request) || request.routeOptions.url === '/imports';
}

/** Whether who asks has so many requests a minute: to refuse one is work, too, and may be written down. */
export function isLimited(request: FastifyRequest): boolean {
  return asksGraph(request) || OF_THE_MACHINE.includes(request.routeOptions.url ?? '');
}
