import { pipeline, Readable, type Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Encoding, encodingFor } from './negotiation.ts';
import type { CachedResponse } from './response-cache.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Cached form of the answer; null without one. */
    cached: CachedResponse | null;
  }
}

/** Smallest body to compress, in characters: a smaller one fits into one packet anyway. */
const SMALLEST = 1_400;
/** Texts only: workbooks and backups are compressed, and events must not wait for each other. */
const COMPRESSIBLE = /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?json)/;
/** Higher qualities take several times as long for a few percent. */
const BROTLI_QUALITY = 4;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

export function isWorthCompressing(body: { readonly length: number }): boolean {
  return body.length >= SMALLEST;
}

/** Compresses outside of the event loop. The bytes hold no more memory than their length, so that they can be kept. */
export async function compressed(body: Buffer | string, encoding: Encoding): Promise<Buffer> {
  // A view of 16 KB or more.
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

/** Compresses texts for clients that accept it; costs others nothing. */
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

/** True if caches are told to keep each encoding apart, as of exports but not of the files of GraphiQL. */
function varies(reply: FastifyReply): boolean {
  return String(reply.getHeader('vary')).includes('accept-encoding');
}

function tell(reply: FastifyReply, encoding: Encoding): void {
  reply.removeHeader('content-length').header('content-encoding', encoding);
}

/** Passes on each piece as it comes, so that a reader sees the rows that are there. */
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
