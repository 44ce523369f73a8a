import { pipeline, Readable, type Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Encoding, encodingFor } from '../requests/negotiation.ts';
import type { CachedResponse } from './response-cache.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Cached form of the answer; null without one. */
    cached: CachedResponse | null;
  }
}

/** Minimum length of a body to compress, in characters; a shorter one fits into a single packet anyway. */
const SMALLEST = 1_400;
/** Texts only: workbooks and backups are already compressed, and events must be sent immediately. */
const COMPRESSIBLE = /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?json)/;
/** Higher qualities take several times as long for a few percent. */
const BROTLI_QUALITY = 4;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

export function isWorthCompressing(body: { readonly length: number }): boolean {
  return body.length >= SMALLEST;
}

/** Compresses off the event loop. The buffer uses no more memory than its length, so that it can be cached. */
export async function compressed(body: Buffer | string, encoding: Encoding): Promise<Buffer> {
  // A view of a buffer of 16 KB or more.
  const view = await (encoding === 'gzip' ? compressGzip(body) : compressBrotli(body, { params: brotliFor(body) }));
  const bytes = Buffer.allocUnsafeSlow(view.length);
  view.copy(bytes);
  return bytes;
}

function brotliFor({ length }: Buffer | string) {
  return {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
  };
}

/** Compresses texts for clients that accept it, at no cost for others. */
export function compressAnswers(app: FastifyInstance): void {
  app.decorateReply('cached', null);
  app.addHook('onSend', (request, reply, payload, done) => {
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding === null || !isPlainText(reply)) return done(null, payload);
    if (payload instanceof Readable) {
      if (!varies(reply)) return done(null, payload);
      tell(reply, encoding);
      return done(null, compressedStream(payload, encoding));
    }
    const isBody = typeof payload === 'string' || Buffer.isBuffer(payload);
    if (!isBody || !isWorthCompressing(payload)) return done(null, payload);
    const known = reply.cached?.encoded?.in(encoding).then(({ body }) => body);
    (known ?? compressed(payload, encoding)).then((body) => {
      tell(reply, encoding);
      done(null, body);
    }, done);
  });
}

function isPlainText(reply: FastifyReply): boolean {
  return !reply.hasHeader('content-encoding') && COMPRESSIBLE.test(String(reply.getHeader('content-type')));
}

/** True if the response varies by encoding, as for exports but not for files of GraphiQL. */
function varies(reply: FastifyReply): boolean {
  return String(reply.getHeader('vary')).includes('accept-encoding');
}

function tell(reply: FastifyReply, encoding: Encoding): void {
  reply.removeHeader('content-length').header('content-encoding', encoding);
}

/** Flushes each piece as it comes, so that readers see the available rows. */
function compressedStream(text: Readable, encoding: Encoding): Transform {
  const stream =
    encoding === 'gzip'
      ? createGzip({ flush: constants.Z_SYNC_FLUSH })
      : createBrotliCompress({
          flush: constants.BROTLI_OPERATION_FLUSH,
          params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
        });
  // Each end destroys the other; the framework handles the error.
  return pipeline(text, stream, () => undefined);
}
