import type { FastifyRequest } from 'fastify';

/** Origin that the request was sent to; empty if its host is unusable, so that links stay on this server. */
export function originOf({ protocol, headers }: Pick<FastifyRequest, 'protocol' | 'headers'>): string {
  const origin = `${protocol}://${headers.host}`;
  return URL.canParse(origin) ? origin : '';
}
