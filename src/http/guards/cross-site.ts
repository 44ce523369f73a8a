import type { IncomingHttpHeaders } from 'node:http';
import { errorCodes, type FastifyRequest } from 'fastify';
import { BadInput } from '../../errors.ts';
import { isJsonType, mayComeWithGet } from '../requests/negotiation.ts';

/** True if no page of another site can make a browser send a GET with these headers. */
export type IsSafe = (headers: IncomingHttpHeaders) => boolean;

const MODES = ['cors', 'same-origin'];

/**
 * Accepts requests that a browser would send across origins only after a CORS preflight, and requests by pages of this
 * origin or an allowed one. Pages cannot set the two headers that show this: a browser adds `Origin` to each request of
 * mode `cors` to another origin; without it, `Sec-Fetch-Mode` gives away requests for an image, a form or an opaque
 * fetch.
 */
export function safeFrom(allowedOrigins: readonly string[]): IsSafe {
  const isAny = allowedOrigins.includes('*');
  return (headers) => {
    if (isPreflighted(headers)) return true;
    const { origin, 'sec-fetch-mode': mode } = headers;
    return origin === undefined ? MODES.includes(String(mode)) : isAny || allowedOrigins.includes(origin);
  };
}

function isPreflighted(headers: IncomingHttpHeaders): boolean {
  return (
    isJsonType(headers['content-type']) ||
    Boolean(headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name'])
  );
}

/**
 * Refuses other GETs, since an answer that a page cannot read still has a cost, and a duration that the page can
 * measure. Also refuses content types other than JSON before the cache is read, so that cached and new answers do not
 * differ.
 */
export function refuseCrossSite(isSafe: IsSafe) {
  return async ({ method, headers }: FastifyRequest): Promise<void> => {
    if (method !== 'GET') return;
    if (!mayComeWithGet(headers['content-type'])) throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE();
    if (isSafe(headers)) return;
    throw new BadInput(
      'A GET needs a header that a page of another site cannot send, such as “apollo-require-preflight: true”; or ask by POST.',
    );
  };
}
